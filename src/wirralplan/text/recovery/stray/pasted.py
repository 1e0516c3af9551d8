"""Lists, tables and e-mails that were pasted among the lines of a plan."""

from collections.abc import Iterator
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.recovery.character_faults import TEXT_LISTS
from wirralplan.text.recovery.stray.outline import Row, open_parts, own_keys, rows_from
from wirralplan.text.recovery.stray.strange_line import StrangeLine, commented
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice
from wirralplan.text.written import quoted_text

_BULLET = pattern(
    r"(?P<mark>[\u2022\u2013\u2014\u00b7\u25aa\u2023\u25e6\u25cf*o]|\d{1,3}[.)])[ \u00a0\t]+(?=\S)"
)
_MARK = pattern(r"(?:[-\u2022\u2013\u2014\u00b7\u25aa\u2023\u25e6\u25cf*o]|\d{1,3}[.)])$")
_REPLY = pattern(r"(?:> ?)+")
_BAR = pattern(r"\|.*\|$")
_RULE = pattern(r"[|:\s-]+$")
CELLS = pattern(r"\S[ ]*\t+[ ]*\S")
_KEY_FIRST = pattern(r"[a-z_]+:(?:\s|$)")


class _ListAt(NamedTuple):
    """The key of a list, the column of its dashes, and the ``key`` that names an item of it."""

    holder: str
    spaces: int
    key: str


def reply(place: StrangeLine) -> Iterator[StrayText]:
    """Lines that an e-mail quotes, with the marks it puts before them."""
    text, rows = place.source.text, list[Row]()
    if not place.body.startswith(">"):
        return
    for row in rows_from(text, place.row.start):
        if text[row.start + row.indent : row.start + row.indent + 1] != ">":
            break
        rows.append(row)
    marks = [_REPLY.match(text, row.start + row.indent, row.end) for row in rows]
    bodies = [text[mark.end() : row.end] for mark, row in zip(marks, rows, strict=True) if mark]
    first = bodies[0].lstrip()
    if not any(_is_plan(body, place.keys) for body in bodies):
        yield place.fault(Stray.REMARK, rows, commented(rows))
        return
    for blank in (" ", ""):
        cut = [Span(row.start, row.start + row.indent + 1) for row in rows]
        repair = [
            Splice(one._replace(end=one.end + len(blank) * text.startswith(blank, one.end)), "")
            for one in cut
        ]
        yield place.fault(Stray.REPLY, rows, tuple(repair), line=first)


def _is_plan(body: str, keys: frozenset[str]) -> bool:
    """Whether the text is a line of a plan: an item, or a key that plans have."""
    body = body.strip()
    return body.startswith("- ") or body.partition(":")[0] in keys


def bullet(place: StrangeLine) -> Iterator[StrayText]:
    """Items that begin with a mark or a number from Word."""
    found = _BULLET.match(place.body)
    if found is None:
        return
    text, row = place.source.text, place.row
    if CELLS.search(place.body, found.end()):
        return  # a row of a table, which a mark begins
    keyed = _KEY_FIRST.match(place.body, found.end()) is not None
    list_ = _list_at(place)
    if not keyed and list_ is None:
        return
    rows, repair = list[Row](), list[Splice]()
    for one in rows_from(text, row.start):
        if one.indent < row.indent:
            break
        mark = _BULLET.match(text, one.start + one.indent, one.end)
        if mark and one.indent == row.indent and len(mark["mark"]) >= len(found["mark"]):
            begin = one.start + one.indent
            repair.append(Splice(Span(begin, mark.end()), "- "))
            rows.append(one)
    if not keyed and list_ is not None and list_.key:
        yield _titles(place, rows, list_)
        return
    line = f"- {place.body[found.end() :]}"
    yield place.fault(Stray.BULLET, rows, tuple(repair), line=line, holder=found["mark"])


def cells(place: StrangeLine) -> Iterator[StrayText]:
    """Rows of a table, their cells parted by tabs."""
    text, rows = place.source.text, list[Row]()
    for row in rows_from(text, place.row.start):
        if not cells_of(text[row.start : row.end]) or row.key in place.keys:
            break
        rows.append(row)
    if not rows:
        return
    shown = next((row for row in rows if not _RULE.match(text, row.start, row.end)), rows[0])
    cells = tuple(filter(None, cells_of(text[shown.start : shown.end])))
    list_ = _begun(place, rows)
    if list_ is not None and list_.key:
        fields = {"cells": cells, "holder": list_.holder, "spaces": list_.spaces}
        yield place.fault(Stray.CELLS, rows, _as_items(place, rows, list_), **fields)
        return
    parts = [one for one in open_parts(text, place.row.start) if one.item is not None]
    part = parts[0] if parts else None
    # A row of a table has its own column; the list that it was put into is the innermost whose
    # items have a title.
    titled = [one for one in parts if "title" in place.groups.get(one.holder or "", ())]
    part = titled[0] if titled else part
    holder, spaces = (part.holder or "", part.item or 0) if part else ("", 0)
    yield place.fault(Stray.CELLS, rows, commented(rows), cells=cells, holder=holder, spaces=spaces)


def cells_of(line: str) -> tuple[str, ...]:
    """The cells of a row, the empty ones too, parted by tabs, or by bars that begin and end it.

    A mark before them, such as Word puts there, is none; of a row of dashes there are none.
    """
    body = line.strip()
    if CELLS.search(body):
        cells = [one.strip() for one in line.strip(" \r\n").split("\t")]
    elif _BAR.match(body):
        cells = [one.strip() for one in body[1:-1].split("|")]
    else:
        return ()
    if not any(cells) or is_rule(body):
        return ("",)
    first = next(number for number, one in enumerate(cells) if one)
    return tuple(cells[first + 1 :] if _MARK.match(cells[first]) else cells)


def without_mark(line: str, mark: str) -> str:
    """A line without the mark from Word before it; nothing where it has none, and one is asked."""
    found = _BULLET.match(line.strip())
    if not mark:
        return line.strip()
    return line.strip()[found.end() :] if found else ""


def is_rule(line: str) -> bool:
    """Whether the line only parts the rows of a table."""
    return _RULE.match(line.strip()) is not None


def list_in_text(place: StrangeLine) -> Iterator[StrayText]:
    """The rest of a text that ends with a colon: below it a list that was pasted from Word."""
    above, text = place.above, place.source.text
    if above is None or not above.key or not _BULLET.match(place.body):
        return
    begin = text.index(":", above.inner + above.start + len(above.key)) + 1
    value = text[begin : above.end].strip()
    bare = value[1:-1] if value[:1] in ("'", '"') and value[-1:] == value[:1] else value
    if not bare.endswith(":") or bare.startswith(("|", ">")):
        return
    rows, items = list[Row](), list[str]()
    for row in rows_from(text, place.row.start):
        mark = _BULLET.match(text, row.start + row.indent, row.end)
        if mark is None or row.key in place.keys or row.indent != place.row.indent:
            break
        rows.append(row)
        items.append(" ".join(text[mark.end() : row.end].split()).rstrip(";,"))
    whole = quoted_text(f"{bare} {'; '.join(items)}")
    line = f"{text[above.start + above.indent : above.inner + above.start]}{above.key}: {whole}"
    repair = (
        Splice(
            Span(begin, rows[-1].start + len(text[rows[-1].start : rows[-1].end].rstrip())),
            f" {whole}",
        ),
    )
    yield place.fault(
        Stray.LIST_IN_TEXT, rows, repair, line=line, above=above.start, holder=above.key
    )


def titles(place: StrangeLine) -> Iterator[StrayText]:
    """Lines below the key of a list whose items have a title, which say nothing else."""
    rows = list[Row]()
    for row in rows_from(place.source.text, place.row.start):
        if row.key or row.marks:
            break
        rows.append(row)
    list_ = _begun(place, rows) if rows else None
    if list_ is not None and list_.key:
        yield _titles(place, rows, list_)


def _titles(place: StrangeLine, rows: list[Row], list_: _ListAt) -> StrayText:
    mark = _BULLET.match(place.body)
    fields = {
        "cells": (place.body[mark.end() :] if mark else place.body,),
        "line": mark["mark"] if mark else "",
        "holder": list_.holder,
        "spaces": list_.spaces,
    }
    return place.fault(Stray.TITLE, rows, _as_items(place, rows, list_), **fields)


def _as_items(place: StrangeLine, rows: list[Row], list_: _ListAt) -> tuple[Splice, ...]:
    """Each row as an item with a name and no due date, so that what follows is read.

    This is never offered: what the item has to say besides only its writer knows.
    """
    text = place.source.text
    more = ", ongoing: true" if "ongoing" in place.groups[list_.holder] else ""
    repair = list[Splice]()
    for row in rows:
        if is_rule(text[row.start : row.end]):
            repair += commented([row])
            continue
        name = f"{list_.key}: {quoted_text(text[row.start : row.end].strip())}"
        item = f"- {{{name}{more}}}"
        if own := own_keys(text, row, list_.spaces):
            item = f"{'-':{own[0].indent - list_.spaces}}{name}"
        repair.append(Splice(Span(row.start, row.end), f"{' ' * list_.spaces}{item}"))
    return tuple(repair)


def _list_at(place: StrangeLine) -> _ListAt | None:
    """The list in which the line stands: below its key, or in the column of its dashes."""
    row = place.row
    if (begun := _begun(place, [row])) is not None:
        return begun
    parts = [one for one in open_parts(place.source.text, row.start) if one.item is not None]
    for number, part in enumerate(parts):
        if part.item == row.indent and part.holder:
            texts = number + 1 < len(parts) and part.holder in place.groups.get(TEXT_LISTS, ())
            return _ListAt(part.holder, row.indent, "" if texts else _naming(place, part.holder))
    above = place.above
    beside = above is not None and above.marks > 0 and above.indent == row.indent
    return _ListAt("", row.indent, "") if beside else None


def _begun(place: StrangeLine, rows: list[Row]) -> _ListAt | None:
    """The list whose key stands above the ``rows``, with no item yet."""
    above = place.above
    if above is None or not above.awaits:
        return None
    texts = place.is_text_list(above)
    if not texts and above.key not in place.groups:
        return None
    column = _column_below(place, rows, above)
    return _ListAt(above.key, column, "" if texts else _naming(place, above.key))


def _column_below(place: StrangeLine, rows: list[Row], above: Row) -> int:
    """The column of the dashes of a list that begins with these rows."""
    for row in rows_from(place.source.text, rows[-1].end):
        if row.start == rows[-1].start:
            continue
        if row.marks and row.indent >= above.inner:
            return row.indent
        # A key further in than the row is its own: the dash comes where the row begins.
        if row.key and row.indent >= rows[-1].indent + 2 and rows[-1].indent >= above.inner:
            return rows[-1].indent
        if row.indent <= above.inner:
            break
    return above.inner + 2


def _naming(place: StrangeLine, holder: str) -> str:
    """The key that names an item of a list; empty where its items have none."""
    keys = place.groups.get(holder, frozenset())
    return next((one for one in ("title", "name") if one in keys), "")


def item(place: StrangeLine) -> Iterator[StrayText]:
    """Items of a list of texts without their dashes."""
    above, text = place.above, place.source.text
    if above is None or not above.awaits or place.row.key or place.row.marks:
        return
    if not place.is_text_list(above):
        return
    spaces = above.inner + 2
    rows = list[Row]()
    for row in rows_from(text, place.row.start):
        if row.key or row.marks or row.indent != place.row.indent:
            break
        rows.append(row)
    repair = tuple(
        Splice(Span(row.start, row.start + row.indent), " " * spaces + "- ") for row in rows
    )
    yield place.fault(
        Stray.ITEM, rows, repair, line=f"- {place.body}", holder=above.key, spaces=spaces
    )
