"""The cells of a row as Word lays them out: where each begins, and what it is merged with."""

from collections.abc import Iterator

from wirralplan.frozen import frozen
from wirralplan.imports.tables.word.blocks import DELETED, inside
from wirralplan.imports.tables.word.elements import Element, number, value


@frozen
class Slot:
    """A cell from edge ``start`` to edge ``end`` of Word's grid; no ``element``, a gap.

    ``goes_on_above`` and ``goes_on_left`` say that it is a part of the merged cell there, and
    ``may_go_on`` that the cell below may be a part of it. ``why`` is the reason not to read it.
    """

    element: Element | None
    start: int
    end: int
    goes_on_above: bool = False
    goes_on_left: bool = False
    may_go_on: bool = False
    why: str = ""


def slots(row: Element, why: str = "") -> Iterator[Slot]:
    """The slots of a ``w:tr``, and the gaps before and after them."""
    properties = row.find("trPr")
    start = number(value(properties, "gridBefore"), 0)
    if start:
        yield Slot(None, 0, start)
    for element, cause in inside(row, {"tc"}, why):
        own = element.find("tcPr")
        end = start + max(number(value(own, "gridSpan"), 1), 1)
        down, across = _merged(own, "vMerge"), _merged(own, "hMerge")
        deleted = DELETED if own is not None and own.find("cellDel") is not None else ""
        yield Slot(
            *(element, start, end),
            goes_on_above=down == "continue",
            goes_on_left=across == "continue",
            may_go_on=down != "",
            why=cause or deleted,
        )
        start = end
    after = number(value(properties, "gridAfter"), 0)
    if after:
        yield Slot(None, start, start + after)


def _merged(properties: Element | None, name: str) -> str:
    """``restart`` or ``continue``; empty where the cell is not merged in this direction."""
    found = None if properties is None else properties.find(name)
    return "" if found is None else found.get("val", "continue")
