"""How to make one of a key that a part has twice, so that nothing of either is lost."""

import re
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.keys import Kind, key_at, known_keys
from wirralplan.text.recovery.stray.outline import open_parts, row_at, rows_above, rows_from
from wirralplan.text.source import Source
from wirralplan.text.written import written

_LINE = pattern(r"(?P<spaces> *)(?P<marks>(?:- +)*)(?P<key>[\w]+) *:(?:[ \t]+(?P<value>.*))?$")
_VALUE = pattern(
    r"(?:'(?P<single>(?:[^']|'')+)'|\"(?P<double>[^\"\\]+)\"|(?P<plain>[^|>&*!{\[\"'#](?:(?!\s#).)*))"
    r"(?:\s+#\s*(?P<remark>.*?))?\s*$"
)
_BELOW = pattern(r"[ \t]*(?:\r?\n|\r)(?:[ \t]*(?:#[^\r\n]*)?(?:\r?\n|\r))*(?P<spaces> *)- ")
# What an item must have, with the keys that make up for it.
_NEEDED = {"due": {"due", "ongoing"}, "lead": {"lead"}, "title": {"title"}}
_RIGHT_ONE = "keep the right one and remove the other"
_MOVED = (
    "\nif the day was moved, what it was before goes under 'moves', "
    "as  from: <the day>  with 'date' and 'reason'"
)
# How many characters a list may have for its end to be looked for, else each of ten thousand
# findings would read the whole file.
_FURTHEST = 60_000
_MOST_STRAYS = 20  # lines between its items that are none of the plan, for the same reason


class _Block(NamedTuple):
    """A list below its key: the column of its dashes, its last line, and the ``next`` one.

    That is the first line below it that says something.
    """

    column: int
    last: int
    next: int


class _Text(NamedTuple):
    """What a line says behind its key, and the ``remark`` behind that, without its ``#``."""

    text: str
    remark: str


def of_item_above(source: Source, key: str, second: int) -> str:
    """To move the key on line ``second`` to the item above, if that lacks it and needs it.

    So it is where an item was pasted into the middle of another. Empty where it is not so.
    """
    if key not in _NEEDED:
        return ""
    text, start = source.text, source.line_starts[second - 1]
    row = row_at(text, start)
    part = next((one for one in open_parts(text, start) if one.inner == row.indent), None)
    if row.marks or part is None or part.item is None:
        return ""
    keys, last = set[str](), 0
    for one in rows_above(text, part.first.start):
        if one.indent < part.item:
            return ""
        last = last or one.start
        if one.inner == part.inner:
            keys.add(one.key)
        if one.indent == part.item and one.marks:
            break
    if not keys or keys & _NEEDED[key]:
        return ""
    below = source.place(last).line
    return (
        f"if it is that of the item above, which has none, move line {second} to below line {below}"
    )


def joined(source: Source, key: str, first: int, second: int) -> str:
    """What to do with the key on the lines ``first`` and ``second``, counted from 1."""
    known = key_at((key,))
    if known is not None and known.kind in (Kind.PARTS, Kind.TEXTS):
        return _lists(source, key, first, second)
    one, other = (_text(source, line) for line in (first, second))
    is_prose = (
        known is not None and known.is_free_text and known.name not in ("title", "lead", "name")
    )
    if is_prose and (one is None or other is None):
        both = f"if both are right, write what both say as the one text of '{key}' on line {first}"
        return f"{both}, and remove the other\nelse {_RIGHT_ONE}"
    if one is None or other is None:
        return _RIGHT_ONE
    if one.text == other.text:
        new = other.remark and other.remark != one.remark
        write = f"end line {first} with  {_remarks(one, other)}  and " if new else ""
        return f"both say the same: {write}remove line {second}"
    if is_prose:
        whole = written(f"{one.text}; {other.text}")
        if remarks := _remarks(one, other):
            whole += f" {remarks}"
        both = f"if both are right, write on line {first}  {key}: {whole}  and remove line {second}"
        return f"{both}\nelse {_RIGHT_ONE}"
    return _RIGHT_ONE + (_MOVED if key == "due" else "")


def _remarks(one: _Text, other: _Text) -> str:
    """The remarks of two lines as one."""
    remarks = list(dict.fromkeys(filter(None, (one.remark, other.remark))))
    return f"# {'; '.join(remarks)}" if remarks else ""


def _lists(source: Source, key: str, first: int, second: int) -> str:
    """Two lists become one: the second line with the key goes, and nothing below it."""
    if _is_empty(source, first, second):
        return (
            f"nothing stands between the two: remove line {second}, and keep all that is below it"
        )
    upper, lower = _block(source, first), _block(source, second)
    if upper is None or lower is None:
        return f"write what both hold into one list, that of line {first}, and remove the other key"
    if upper.next == second and upper.column == lower.column:
        return (
            f"remove line {second} alone, and keep all that is below it: "
            f"it then goes on with the list of line {first}"
        )
    moved = (
        f"lines {second + 1} to {lower.last}" if lower.last > second + 1 else f"line {lower.last}"
    )
    spaces = f", each '- ' behind {upper.column} spaces" if upper.column != lower.column else ""
    return (
        f"both belong to one list: move {moved} to below line {upper.last}, where the '{key}' of "
        f"line {first} ends{spaces}, and remove line {second}"
    )


def _is_empty(source: Source, first: int, second: int) -> bool:
    """Whether the key on line ``first`` has nothing before that on line ``second`` comes."""
    found = _LINE.match(source.line(first).rstrip())
    if found is None or (found["value"] and not found["value"].startswith("#")):
        return False
    below = next(rows_from(source.text, source.line_starts[first]), None)
    return below is not None and below.start == source.line_starts[second - 1]


def _block(source: Source, line: int) -> _Block | None:
    """The list below the key on ``line``; ``None`` where it is written in another way."""
    found = _LINE.match(source.line(line).rstrip())
    if found is None or (found["value"] and not found["value"].startswith("#")):
        return None
    text, begin = source.text, source.line_starts[line - 1] + len(found[0])
    first = _BELOW.match(text, begin)
    own = len(found["spaces"]) + len(found["marks"])
    if first is None or len(first["spaces"]) < own:
        return None
    column = len(first["spaces"])
    after, end = _end_of_list(text, first.end(), column)
    if end < 0:
        return None
    last = source.place(begin + len(text[begin:end].rstrip())).line
    return _Block(column, last, source.place(after).line if after >= 0 else 0)


def _end_of_list(text: str, begin: int, column: int) -> tuple[int, int]:
    """Where the next key or item below a list starts, and where the list itself ends.

    The first is -1 where nothing follows, both are where the end is too far to be looked for.
    Lines of text among its items, such as the rest of a title, do not end it.
    """
    outside = re.compile(
        rf"^(?:(?! {{{column}}})|(?= {{{column}}}[^ -])) *(?=[^ #\r\n])", re.MULTILINE
    )
    strays, at = list[int](), begin
    while after := outside.search(text, at, begin + _FURTHEST):
        row = row_at(text, after.start())
        if row.marks or row.key in known_keys():
            break
        strays.append(after.start())
        at = row.end
        if len(strays) > _MOST_STRAYS:
            return -1, -1
    if after is None and begin + _FURTHEST < len(text):
        return -1, -1
    end = after.start() if after else len(text)
    for stray in reversed(strays):
        if text[row_at(text, stray).end : end].strip():
            break
        end = stray
    return after.start() if after else -1, end


def _text(source: Source, line: int) -> _Text | None:
    """The text after the key on a line, where it is one and ends there."""
    found = _LINE.match(source.line(line).rstrip())
    if found is None or not found["value"]:
        return None
    value = _VALUE.match(found["value"])
    if value is None or not (text := _bare(value)):
        return None
    below = (
        next(rows_from(source.text, source.line_starts[line]), None)
        if line < len(source.line_starts)
        else None
    )
    own = len(found["spaces"]) + len(found["marks"])
    goes_on = below is not None and below.indent > own
    return None if goes_on else _Text(text, value["remark"] or "")


def _bare(value: re.Match[str]) -> str:
    """A value without its quotes."""
    if value["single"] is not None:
        return value["single"].replace("''", "'")
    return value["double"] or (value["plain"] or "").strip()
