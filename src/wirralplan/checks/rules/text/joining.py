"""How to make one of a key that a part has twice, so that nothing of either is lost."""

import re
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.keys import Kind, key_at
from wirralplan.text.source import Source
from wirralplan.text.written import written

_LINE = pattern(r"(?P<spaces> *)(?P<marks>(?:- +)*)(?P<key>[\w]+) *:(?:[ \t]+(?P<value>.*))?$")
_BELOW = pattern(r"[ \t]*(?:\r?\n|\r)(?:[ \t]*(?:#[^\r\n]*)?(?:\r?\n|\r))*(?P<spaces> *)- ")
_RIGHT_ONE = "keep the right one and remove the other"
# How many characters a list may have for its end to be looked for, else each of ten thousand
# findings would read the whole file.
_FURTHEST = 60_000


class _Block(NamedTuple):
    """A list below its key: the column of its dashes, its last line, and the ``next`` one.

    That is the first line below it that says something.
    """

    column: int
    last: int
    next: int


def joined(source: Source, key: str, first: int, second: int) -> str:
    """What to do with the key on the lines ``first`` and ``second``, counted from 1."""
    known = key_at((key,))
    if known is not None and known.kind in (Kind.PARTS, Kind.TEXTS):
        return _lists(source, key, first, second)
    values = [_value(source, line) for line in (first, second)]
    if not all(values):
        return _RIGHT_ONE
    if values[0] == values[1]:
        return f"both say the same: remove line {second}"
    if known is not None and known.is_free_text and known.name not in ("title", "lead", "name"):
        whole = written("; ".join(filter(None, values)))
        both = f"if both are right, write on line {first}  {key}: {whole}  and remove line {second}"
        return f"{both}\nelse {_RIGHT_ONE}"
    if key == "due":
        return (
            f"{_RIGHT_ONE}\nif the day was moved, what it was before goes under 'moves', "
            "as  from: <the day>  with 'date' and 'reason'"
        )
    return _RIGHT_ONE


def _lists(source: Source, key: str, first: int, second: int) -> str:
    """Two lists become one: the second line with the key goes, and nothing below it."""
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
    outside = re.compile(
        rf"^(?:(?! {{{column}}})|(?= {{{column}}}[^ -])) *(?=[^ #\r\n])", re.MULTILINE
    )
    after = outside.search(text, first.end(), first.end() + _FURTHEST)
    if after is None and first.end() + _FURTHEST < len(text):
        return None
    inside = text[begin : after.start() if after else len(text)].rstrip()
    last = source.place(begin + len(inside)).line
    return _Block(column, last, source.place(after.start()).line if after else 0)


def _is_blank(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _value(source: Source, line: int) -> str:
    """The text after the key on a line, where it is one and ends there."""
    found = _LINE.match(source.line(line).rstrip())
    value = ((found and found["value"]) or "").partition(" #")[0].strip()
    if not value or value[0] in "|>&*!{[\"'":
        return ""
    below = source.line(line + 1) if line < len(source.line_starts) else ""
    own = len(found["spaces"]) + len(found["marks"]) if found else 0
    goes_on = not _is_blank(below) and len(below) - len(below.lstrip(" ")) > own
    return "" if goes_on else value
