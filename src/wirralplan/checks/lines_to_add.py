"""Lines that a rule proposes to add, with where they go and how far in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from wirralplan.plan.reading import Reading
from wirralplan.plan.words import counted
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.table import Style
from wirralplan.text.writing.ending import ending
from wirralplan.text.written import written

_STEP = 2
_AS_HERE = "as far in from it as here"
DAY = "<the day, as 2018-06-30>"
# What to write where an entry needs a day that nobody wrote down: none is to be made up.
NO_DAY = "where nobody knows that day, write that of the meeting or the page where you read it"
# The same of a completion: 'evidence' says that the day is not the one on which it was done.
KNOWN_DAY = (
    "where nobody knows that day, write the one by which it was known to be done, and say so in "
    "'evidence'"
)
# No day is to be made up where none is agreed.
DUE = "<the day, as 2018-06-30, the month, as 2018-06, or tbc>"
# What to do with a line for a note where another finding had one added to the same part.
OR_ADD = "\n(where a 'note' stands there by then, add the text to that)"
_DATES = ("due", "start", "completed", "cancelled")


class _Columns(NamedTuple):
    """How far to the right the dash of an entry stands, and its keys."""

    dash: int
    keys: int


def new_line(line: int, column: int, text: str) -> str:
    """``text`` as a line of its own below ``line`` (from 1), behind ``column`` spaces."""
    spaces = f", with {counted(column, 'space')} before it" if column else ""
    return f"below line {line} add{spaces}:  {text}"


def before_each(column: int) -> str:
    """How many spaces go before the first of the lines that follow, and how far in the others are.

    Their own steps have to stay: the keys of an entry stand further in than its dash.
    """
    if not column:
        return ""
    spaces = counted(column, "space")
    return f", with {spaces} before the first of these lines, and the others {_AS_HERE}"


def beside(reading: Reading, route: Route, text: str) -> str:
    """``text`` as a new line below the key at the end of ``route``, in line with it."""
    document = reading.document
    if document.style(route[:-1]) is not Style.BLOCK_GROUP:
        return f"add  {text}"
    below = reading.source.place(reading.span(*route).end).line
    column = reading.source.place(reading.key_span(*route).start).column
    return new_line(below, column - 1, text)


def kept(reading: Reading, route: Route, key: str, text: str) -> str:
    """To keep ``text`` under another ``key`` of the part whose key ends ``route``.

    Where that key is there already, the text is to be added to it.
    """
    part = route[:-1]
    if reading.document.key_span((*part, key)) is not None:
        return _added(reading, (*part, key), text)
    in_block = reading.document.style(part) is Style.BLOCK_GROUP
    return beside(reading, route, f"{key}: {written(text, in_brackets=not in_block)}")


def _added(reading: Reading, way: Route, text: str) -> str:
    """To add ``text`` to that of another key: the whole of it where it cannot just follow."""
    key, document = way[-1], reading.document
    line = reading.source.place(reading.key_span(*way).start).line
    there = (document.value(way) or "").strip()
    before = reading.source.slice(document.span(way) or Span(0, 0))
    in_block = document.style(way[:-1]) is Style.BLOCK_GROUP
    joint = " " if there.endswith((".", "!", "?", ";", ":", ",")) else "; "
    whole = written(f"{there}{joint}{text}", in_brackets=not in_block)
    if "\n" in before or "\r" in before or not there:
        return f"add to the text of '{key}' (line {line}):  {text}"
    if before == there and whole == f"{there}{joint}{text}":
        return f"add to '{key}' (line {line}):  {text}"
    if not in_block:
        return f"write  {key}: {whole}  in place of what '{key}' says (line {line})"
    mark = "- " if reading.source.line(line).lstrip().startswith("- ") else ""
    return f"write  {mark}{key}: {whole}  on line {line}"


def a_move(was: str) -> dict[str, str]:
    """The entry of 'moves' by which a due date moved away from ``was``, with its blanks."""
    return {"date": "<the day on which that was agreed>", "from": was, "reason": "<why it moved>"}


def misread_dates(reading: Reading, part: Route) -> int:
    """How many dates of the milestone at ``part`` cannot be read: each has its own finding."""
    routes = [(*part, key) for key in _DATES]
    return sum(
        route in reading.unread and reading.document.key_span(route) is not None for route in routes
    )


def lines_to_paste(
    reading: Reading, route: Route, key: str, *entries: Mapping[str, str]
) -> Iterator[str]:
    """Where the part at ``route`` takes the ``entries`` into its list ``key``, and their lines.

    The first line says how many spaces go before each of the others. ``key`` is one of them where
    the part does not have that list yet.
    """
    document, way = reading.document, (*route, key)
    each = [[f"{name}: {text}" for name, text in entry.items()] for entry in entries]
    in_braces = ", ".join(f"{{{', '.join(pairs)}}}" for pairs in each)
    if document.style(way) is Style.FLOW_LIST:
        yield f"within the brackets of its '{key}' (line {reading.line(*way)}):"
        yield in_braces
    elif document.style(route) is Style.FLOW_GROUP:
        yield "within its brackets:"
        yield f"{key}: [{in_braces}]"
    elif document.style(way) is Style.BLOCK_LIST:
        columns = _columns(reading, way)
        yield _where(reading, way, columns.dash)
        for pairs in each:
            yield from _item(pairs, columns.keys - columns.dash)
    else:
        yield _where(reading, route, _column(reading, route))
        yield f"{key}:"
        for pairs in each:
            yield from (f"{' ' * _STEP}{line}" for line in _item(pairs, _STEP))


def items_below(reading: Reading, item: Route, *entries: Mapping[str, str]) -> Iterator[str]:
    """Where ``entries`` of the same list go right below the one at ``item``, and their lines."""
    document, way = reading.document, item[:-1]
    if document.style(way) is not Style.BLOCK_LIST or document.style(item) is Style.FLOW_GROUP:
        yield from lines_to_paste(reading, way[:-1], str(way[-1]), *entries)
        return
    columns = _columns(reading, way)
    yield _where(reading, item, columns.dash)
    for pairs in entries:
        yield from _item(
            [f"{key}: {text}" for key, text in pairs.items()], columns.keys - columns.dash
        )


def item_to_paste(reading: Reading, way: Route, text: str) -> str:
    """Where the list at ``way`` takes one more ``text``, and the line."""
    if reading.document.style(way) is not Style.BLOCK_LIST:
        item = f"{{{text}}}" if ": " in text else text
        return f"add  {item}  to the list (line {reading.line(*way)})"
    last = ending(reading.document, way)
    line = reading.source.place(max(0, last.offset - len(last.newline))).line
    return new_line(line, _column(reading, way), f"- {text}")


def _where(reading: Reading, route: Route, spaces: int) -> str:
    """Below what is there already, and behind how many spaces."""
    last = ending(reading.document, route)
    line = reading.source.place(max(0, last.offset - len(last.newline))).line
    return f"below line {line}{before_each(spaces)}:"


def _item(pairs: Sequence[str], step: int) -> Iterator[str]:
    first, *rest = pairs
    yield f"{'-':{step}}{first}"
    yield from (f"{' ' * step}{pair}" for pair in rest)


def _columns(reading: Reading, way: Route) -> _Columns:
    """The columns of the entries of the list at ``way``: those of its first one."""
    dash, first = _column(reading, way), (*way, 0)
    beside = reading.line(*way) == reading.line(*first)
    return _Columns(dash, _column(reading, first) if beside else dash + _STEP)


def _column(reading: Reading, route: Route) -> int:
    """How many characters stand to the left of the part at ``route``."""
    return reading.source.place(reading.span(*route).start).column - 1
