"""The lines of a new entry, as they have to stand in the file: what a rule gives to paste."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route
from wirralplan.text.table import Style

_LISTS = (Style.BLOCK_LIST, Style.FLOW_LIST)
_STEP = 2


class _Columns(NamedTuple):
    """How far to the right the dash of an entry stands, and its keys."""

    dash: int
    keys: int


def lines_to_paste(
    reading: Reading, route: Route, key: str, entry: Mapping[str, str]
) -> Iterator[str]:
    """Where the milestone at ``route`` takes ``entry`` into its list ``key``, and its lines.

    The lines stand as far to the right as in the file, with ``key`` where it is not there yet.
    """
    document, way = reading.document, (*route, key)
    pairs = [f"{name}: {text}" for name, text in entry.items()]
    there = document.style(way) in _LISTS
    line = f" (line {reading.line(*way)})" if there else ""
    if document.style(way) is Style.FLOW_LIST:
        yield f"within the brackets of its '{key}'{line}:"
        yield f"{{{', '.join(pairs)}}}"
    elif document.style(route) is Style.FLOW_GROUP:
        yield "within its brackets:"
        yield f"{key}: [{{{', '.join(pairs)}}}]"
    else:
        yield f"at the end of its '{key}'{line}:" if there else "to the milestone:"
        own = _column(reading, route)
        columns = _columns(reading, way) if there else _Columns(own + _STEP, own + 2 * _STEP)
        if not there:
            yield f"{' ' * own}{key}:"
        first, *rest = pairs
        yield f"{' ' * columns.dash}-{' ' * (columns.keys - columns.dash - 1)}{first}"
        yield from (f"{' ' * columns.keys}{pair}" for pair in rest)


def _columns(reading: Reading, way: Route) -> _Columns:
    """The columns of the entries of the list at ``way``: those of its first one."""
    dash, first = _column(reading, way), (*way, 0)
    beside = reading.line(*way) == reading.line(*first)
    return _Columns(dash, _column(reading, first) if beside else dash + _STEP)


def _column(reading: Reading, route: Route) -> int:
    """How many characters stand to the left of the part at ``route``."""
    return reading.source.place(reading.span(*route).start).column - 1
