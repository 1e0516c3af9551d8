"""A sheet as its part has it: the cells that hold something, and what is hidden or merged."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from wirralplan.imports.tables.limits import (
    MOST_COLUMNS,
    MOST_ROWS,
    too_many_columns,
    too_many_rows,
)
from wirralplan.imports.tables.workbook.package import elements
from wirralplan.imports.tables.workbook.strings import Run, is_on, runs
from wirralplan.patterns import pattern

_LAST_ROW = 1_048_576
_REFERENCE = pattern(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")


class Area(NamedTuple):
    """A rectangle of cells, from its first row and column to its last ones."""

    top: int
    left: int
    bottom: int
    right: int

    def has(self, row: int, column: int) -> bool:
        """Whether the cell is in it."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


class RawCell(NamedTuple):
    """A cell as written; ``value`` is ``None`` where it has none, ``formula`` has its ``=``."""

    kind: str
    style: int
    value: str | None
    runs: tuple[Run, ...] = ()
    formula: str = ""

    @property
    def holds_something(self) -> bool:
        """Whether it is more than a format."""
        return bool(self.value or self.runs or self.formula)


class RawSheet:
    """What a sheet holds, row by row; ``cells`` are by row and column."""

    def __init__(self) -> None:
        """An empty sheet."""
        self.cells: dict[int, dict[int, RawCell]] = {}
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.merged: list[Area] = []
        self.filtered: list[Area] = []
        self.links: list[tuple[str, str]] = []
        self.paper: list[tuple[str, str]] = []
        self.objects: list[str] = []


def raw_sheet(archive: ZipFile, part: str, name: str, sheet: str) -> RawSheet:
    """The sheet in ``part``; ``name`` and ``sheet`` are what to call the file and the sheet.

    Raises ``UnreadableTable`` as soon as it is too large.
    """
    found = RawSheet()
    formulas: dict[str, str] = {}
    number = 0
    for element in elements(
        archive, part, "row", "col", "mergeCell", "autoFilter", "hyperlink", "headerFooter",
        "oleObject",
    ):  # fmt: skip
        if element.tag == "row":
            number = int(element.get("r", number + 1))
            if any(map(len, element)):  # else there are formats only
                _add_row(found, number, element, formulas)
                _refuse_large(found, number, name, sheet)
        else:
            _add_other(found, element)
    return found


def _add_row(found: RawSheet, number: int, element: Element, formulas: dict[str, str]) -> None:
    row = found.cells.get(number, {})
    for column, cell in _cells(element, formulas):
        if column in row:
            raise ValueError(f"a cell in row {number} that is there twice")
        row[column] = cell
    if not 1 <= number <= _LAST_ROW:
        raise ValueError(f"no row: {number}")
    if not any(cell.holds_something for cell in row.values()):
        return
    found.cells[number] = row
    if is_on(element.get("hidden")) or (
        float(element.get("ht", "1")) == 0 and is_on(element.get("customHeight"))
    ):
        found.hidden_rows.add(number)


def _refuse_large(found: RawSheet, number: int, name: str, sheet: str) -> None:
    row = found.cells.get(number)
    if not row:
        return
    if len(found.cells) > MOST_ROWS:
        raise too_many_rows(name, sheet)
    if max(column for column, cell in row.items() if cell.holds_something) > MOST_COLUMNS:
        raise too_many_columns(name, sheet)


def _cells(row: Element, formulas: dict[str, str]) -> Iterator[tuple[int, RawCell]]:
    column = 0
    for element in row:
        if element.tag != "c":
            continue
        reference = element.get("r")
        column = _reference(reference)[1] if reference else column + 1
        cell = _cell(element, formulas)
        if cell.holds_something or (cell.style and column <= MOST_COLUMNS):
            yield column, cell


def _cell(element: Element, formulas: dict[str, str]) -> RawCell:
    value: str | None = None
    inline: tuple[Run, ...] = ()
    formula = ""
    for child in element:
        if child.tag == "v":
            value = child.text or ""
        elif child.tag == "is":
            inline = tuple(runs(child))
        elif child.tag == "f":
            formula = _formula(child, formulas)
    kind = element.get("t", "n")
    return RawCell(kind, int(element.get("s", "0")), value, inline, formula)


def _formula(element: Element, formulas: dict[str, str]) -> str:
    """The formula; of one that was filled down, the first is the one that is written."""
    shared = element.get("si", "")
    text = element.text or formulas.get(shared, "")
    if shared:
        formulas[shared] = text
    return f"={text}"


def _add_other(found: RawSheet, element: Element) -> None:
    if element.tag == "col":
        if is_on(element.get("hidden")) or float(element.get("width", "1")) == 0:
            last = min(int(element.attrib["max"]), MOST_COLUMNS)
            found.hidden_columns.update(range(int(element.attrib["min"]), last + 1))
    elif element.tag == "mergeCell":
        found.merged.append(area(element.attrib["ref"]))
    elif element.tag == "autoFilter":
        found.filtered += filtered_area(element)
    elif element.tag == "hyperlink":
        found.links.append((element.attrib["ref"], element.get("id", "")))
    elif element.tag == "headerFooter":
        found.paper += [(child.tag, child.text or "") for child in element]
    elif element.get("progId", "") not in found.objects:
        found.objects.append(element.get("progId", ""))


def filtered_area(element: Element) -> list[Area]:
    """Where a filter hides rows, if it does."""
    return [area(element.attrib["ref"])] if element.find("filterColumn") is not None else []


def area(reference: str) -> Area:
    """The cells that ``B2:D5`` names."""
    first, _, last = reference.partition(":")
    top, left = _reference(first)
    bottom, right = _reference(last) if last else (top, left)
    return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _reference(reference: str) -> tuple[int, int]:
    """The row and the column that ``B2`` names."""
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise ValueError(f"no cell: {reference}")
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def letters(column: int) -> str:
    """What a column is called: ``A`` for the first."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
