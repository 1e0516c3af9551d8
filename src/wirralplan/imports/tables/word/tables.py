"""A table of Word as rows of cells, with merged cells in every place that they take."""

from collections.abc import Sequence

from wirralplan.imports.tables.grid import Cell, NotRead, Row
from wirralplan.imports.tables.limits import (
    MOST_COLUMNS,
    MOST_ROWS,
    too_many_columns,
    too_many_rows,
)
from wirralplan.imports.tables.word.blocks import DELETED, inside
from wirralplan.imports.tables.word.cells import read_cell
from wirralplan.imports.tables.word.columns import columns, widths
from wirralplan.imports.tables.word.elements import Element, is_on, plain_text
from wirralplan.imports.tables.word.slots import Slot, slots
from wirralplan.imports.tables.word.story import Story

HIDDEN_ROW, DELETED_ROW = "hidden row", "deleted row (tracked change)"
MERGED_AWAY = "text in a part of a merged cell, which is not shown"
NUMBERED = "no text, only a number or a bullet that Word gives by itself"

_ALMOST = 4  # of so many columns, a heading may leave one free


class TableReader:
    """Reads one table: ``rows`` of it, and ``not_read``."""

    def __init__(self, name: str, story: Story) -> None:
        self.rows: list[Row] = []
        self.not_read: list[NotRead] = []
        self._name = name
        self._story = story
        self._width = 0
        self._open: list[Cell | None] = []  # for each column, the merged cell that may go on
        self._numbered = 0

    def read(self, table: Element, file: str, why: str = "") -> None:
        """Read the rows of ``table``, unless ``why`` is a reason not to.

        Raises ``UnreadableTable``, calling the file ``file``.
        """
        rows = list(inside(table, {"tr"}, why))
        layout = [list(slots(row, why)) for row, why in rows]
        _refuse_size(layout, self._name, file)
        edges = [
            _edges(parts) for parts in layout if any(slot.element is not None for slot in parts)
        ]
        column = columns(edges, widths(table))
        self._width = column[-1]
        self._open = [None] * self._width
        for number, ((row, cause), parts) in enumerate(zip(rows, layout, strict=True), start=1):
            reason = _reason(row, cause)
            if reason:
                self._list(number, " | ".join(_texts(parts)), reason)
            else:
                self._read_row(number, parts, column)
        if self._numbered:
            cells = f"{self._numbered} cell{'s' if self._numbered > 1 else ''}"
            self.not_read.append(NotRead(self._name, cells, NUMBERED))

    def _read_row(self, number: int, parts: Sequence[Slot], column: Sequence[int]) -> None:
        cells: list[Cell] = []
        spans: list[int] = []
        for slot in parts:
            start, end = (column[min(edge, len(column) - 1)] for edge in (slot.start, slot.end))
            if start == end:  # a gap at the side, narrower than what is seen
                continue
            cell = self._cell(number, slot, cells)
            cells += [cell, *[_inherited(cell)] * (end - start - 1)]
            self._open[start:end] = [cell if slot.may_go_on else None] * (end - start)
            if slot.goes_on_left and spans:
                spans[-1] += end - start
            else:
                spans.append(end - start)
        missing = self._width - len(cells)
        self._open[len(cells) :] = [None] * missing
        cells += [Cell()] * missing
        spans += [1] * missing
        self.rows.append(Row(number, tuple(cells), _is_band(cells, spans)))

    def _cell(self, number: int, slot: Slot, row: Sequence[Cell]) -> Cell:
        """The cell in a slot: its own, or the one that it is a part of."""
        if slot.element is None:
            return Cell()
        origin = self._open[len(row)] if slot.goes_on_above else None
        if slot.goes_on_left and row:
            origin = row[-1]
        if origin is not None:
            self._list(number, plain_text(slot.element), MERGED_AWAY)
            return _inherited(origin)
        found = read_cell(slot.element, self._story, slot.why)
        for what, why in found.unread:
            self._list(number, what, why)
        self._numbered += found.has_number
        return found.cell

    def _list(self, row: int, what: str, why: str) -> None:
        """Put it on the list of what is not read, with what the same row has of the kind."""
        if not what:
            return
        where = f"{self._name}, row {row}"
        for at, one in enumerate(self.not_read[-8:], start=max(len(self.not_read) - 8, 0)):
            if (one.where, one.why) == (where, why):
                self.not_read[at] = NotRead(where, f"{one.what}; {what}", why)
                return
        self.not_read.append(NotRead(where, what, why))


def _refuse_size(layout: Sequence[Sequence[Slot]], name: str, file: str) -> None:
    if len(layout) > MOST_ROWS:
        raise too_many_rows(file, name)
    if any(row and row[-1].end > MOST_COLUMNS for row in layout):
        raise too_many_columns(file, name)


def _reason(row: Element, why: str) -> str:
    """Why a row is not read; empty where it is."""
    properties = row.find("trPr")
    if properties is not None and properties.find("del") is not None:
        return DELETED_ROW
    if is_on(properties, "hidden"):
        return HIDDEN_ROW
    return DELETED_ROW if why == DELETED else why


def _texts(parts: Sequence[Slot]) -> list[str]:
    texts = [plain_text(slot.element) for slot in parts if slot.element is not None]
    return [text for text in texts if text]


def _inherited(cell: Cell) -> Cell:
    return Cell(cell.lines, cell.day, is_inherited=True)


def _edges(parts: Sequence[Slot]) -> list[int]:
    """Where the cells begin, and where the last one ends; gaps at the sides are left out."""
    seen = [slot for slot in parts if slot.element is not None]
    return [seen[0].start, *(slot.end for slot in seen)]


def _is_band(cells: Sequence[Cell], spans: Sequence[int]) -> bool:
    """Whether one cell with text takes the width of the row, or all but an empty column of it."""
    widest = max(spans, default=0)
    at = sum(spans[: spans.index(widest)]) if spans else 0
    others = [*cells[:at], *cells[at + widest :]]
    near = not others or (len(others) == 1 and len(cells) >= _ALMOST)
    return widest > 1 and near and bool(cells[at].lines) and not any(one.lines for one in others)
