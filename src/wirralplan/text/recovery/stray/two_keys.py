"""Keys that were typed, or ended up, on one line."""

import re
from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.recovery.stray.outline import (
    Groups,
    OpenPart,
    admits,
    keys_below,
    open_parts,
    row_at,
    rows_from,
)
from wirralplan.text.recovery.stray.strange_line import StrangeLine
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice
from wirralplan.text.written import quoted_text

_SECOND_KEY = pattern(r"(?P<comma>[,;]?)[ \t]+(?P<key>[A-Za-z_]{2,}):[ \t]+(?=\S)")
_DAY = pattern(
    r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4}$",
    re.IGNORECASE,
)
_WHOLE = pattern(r"(?:true|red|amber|green)$")
_NAME = pattern(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+){1,3}$")
_OF_NAMES = frozenset({"lead", "by", "approved_by", "name"})
# An item whose line break was lost: its dash and its first key, behind the text above.
_ITEM = pattern(r"(?P<gap> +)- +(?P<key>[a-z_]+):[ \t]+(?=\S)")
_STEP = 2
_MOST = 6  # keys of one line


def two_keys(
    source: Source, start: int, keys: frozenset[str], groups: Groups
) -> Iterator[StrayText]:
    """Two keys, or some more, on the line that begins at ``start``.

    A text may hold a colon as well. So one of any two has to have a value that ends with it: a day,
    a rating, a name after a key for names.
    """
    row = row_at(source.text, start)
    if not row.key:
        return
    text = source.text[row.start : row.end].rstrip()
    part = next((one for one in open_parts(source.text, start) if one.inner == row.inner), None)
    part = None if row.marks else part
    taken = {*part.rows, *keys_below(source.text, row, row.inner)} if part else set[str]()
    pairs = [(row.key, row.inner + text[row.inner :].find(":") + 1)]
    ends, repair = list[int](), list[Splice]()
    for found in _SECOND_KEY.finditer(text, row.inner):
        key, (name, begin) = found["key"], pairs[-1]
        rest = _SECOND_KEY.search(text, found.end())
        values = (
            text[begin : found.start()].strip(),
            text[found.end() : rest.start() if rest else len(text)].strip(),
        )
        if key in dict(pairs) or key in taken:
            continue
        comma = bool(found["comma"])
        if not (_is_day(values[0]) and comma) and not _fits(key, keys, part, groups):
            continue
        if not (_is_whole(name, values[0], comma=comma) or _is_whole(key, values[1], comma=comma)):
            continue
        ends.append(found.start())
        pairs.append((key, found.end()))
        between = Span(row.start + found.start(), row.start + found.start("key"))
        repair.append(Splice(between, "\n" + " " * row.inner))
        if len(pairs) == _MOST:
            break
    if not repair:
        return
    place = StrangeLine(source, row, text.strip(), keys, groups)
    lines = list[str]()
    for (key, begin), end in zip(pairs, [*ends, len(text)], strict=True):
        value = text[begin:end].strip()
        shown = quoted_text(value) if ": " in value and value[0] not in "'\"" else value
        lines.append(f"{key}: {shown}")
        if shown != value:
            at = row.start + begin + text[begin:end].index(value)
            repair.append(Splice(Span(at, at + len(value)), shown))
    lines[0] = text[row.indent : row.inner] + lines[0]
    yield place.fault(Stray.TWO_KEYS, [row], tuple(repair), cells=tuple(lines), spaces=row.inner)


def _fits(key: str, keys: frozenset[str], part: OpenPart | None, groups: Groups) -> bool:
    """Whether the part can have that key, as far as it is known which part that is."""
    return key in keys and not (
        part and groups and not admits(groups, part.holder, frozenset({key}))
    )


def _is_day(value: str) -> bool:
    return _DAY.match(value) is not None


def _is_whole(key: str, value: str, *, comma: bool) -> bool:
    """Whether ``value`` is all that can stand after ``key``, so that no text goes on behind it."""
    if key == "id" or _WHOLE.match(value) or _is_day(value):
        return True
    return comma and key in _OF_NAMES and _NAME.match(value) is not None


def lost_break(
    source: Source, start: int, keys: frozenset[str], groups: Groups
) -> Iterator[StrayText]:
    """An item that begins behind a text, because the line break between them was deleted.

    Its other keys stand below. A text may hold ``- id:`` as well: so the item has to be one of a
    list that is open, and the spaces before its dash, or the keys below, have to say so.
    """
    row = row_at(source.text, start)
    below = next(rows_from(source.text, row.end), None)
    if not row.key or below is None or below.marks or below.key not in keys:
        return
    column = below.indent - _STEP
    parts = open_parts(source.text, row.end)
    list_ = next((one for one in parts if one.item == column and column >= 0), None)
    text = source.text[row.start : row.end].rstrip()
    for found in _ITEM.finditer(text, row.inner + len(row.key) + 1):
        if list_ is None or found["key"] == below.key:
            return
        if not admits(groups, list_.holder, frozenset({found["key"], below.key})):
            continue
        own = below.indent == row.inner
        again = own and below.key in list_.rows and below.key != row.key
        if len(found["gap"]) != column and (own and not again):
            continue
        lines = (text[row.indent : found.start()].rstrip(), text[found.end("gap") :])
        begin = row.start + row.indent + len(lines[0])
        between = Splice(Span(begin, row.start + found.end("gap")), "\n" + " " * column)
        place = StrangeLine(source, row, text.strip(), keys, groups)
        fault = place.fault(Stray.LOST_BREAK, [row], (between,), cells=lines, spaces=column)
        at = row.start + found.end("gap")
        yield fault.changed(span=Span(at, row.start + len(text)))
        return
