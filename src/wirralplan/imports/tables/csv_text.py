"""Tables as text: the values of a row on a line, between commas, semicolons or tabs."""

import re
from collections.abc import Iterator

from wirralplan.imports.tables.decoding import decoded
from wirralplan.imports.tables.grid import Cell, Contents, Row, Table
from wirralplan.imports.tables.limits import (
    MOST_COLUMNS,
    MOST_ROWS,
    too_many_columns,
    too_many_rows,
)
from wirralplan.imports.tables.records import delimiter_of, records
from wirralplan.imports.tables.typed_lines import lines
from wirralplan.patterns import pattern

# The first line that names the delimiter, for Excel.
_SEP = pattern(r"\"?sep=(?P<delimiter>\t|[^\w\s\"'])\"?[ \t,;]*(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
# What wirralplan writes before a text that a spreadsheet would run.
_GUARDED = ("'=", "'+", "'-", "'@")
_EMPTY = Cell()


def read(data: bytes, name: str) -> Contents:
    """The one table of a text; ``name`` is what to call the file, and the table.

    Rows are numbered as a spreadsheet shows them: a cell with line ends is in one row, and blank
    rows are counted and left out. Raises ``UnreadableTable``.
    """
    text = decoded(data, name)
    named = _SEP.match(text)
    # The line is kept as a blank one for the lines of refusals, but is no row of a spreadsheet.
    body = "\n" + text[named.end() :] if named else text
    delimiter = named["delimiter"] if named else delimiter_of(body)
    rows = list(_rows(body, delimiter, name, first=0 if named else 1))
    width = max((len(row.cells) for row in rows), default=0)
    table = Table(name, "sheet", tuple(_widened(row, width) for row in rows))
    return Contents((table,) if rows else ())


def _rows(text: str, delimiter: str, name: str, *, first: int) -> Iterator[Row]:
    with_text = 0
    for number, values in enumerate(records(text, delimiter, name), start=first):
        while values and not values[-1].strip():
            values.pop()
        if len(values) > MOST_COLUMNS:
            raise too_many_columns(name)
        cells = tuple(_cell(value) for value in values)
        if not cells:
            continue
        with_text += 1
        if with_text > MOST_ROWS:
            raise too_many_rows(name)
        yield Row(number, cells)


def _cell(value: str) -> Cell:
    found = lines(value[1:] if value.startswith(_GUARDED) else value)
    return Cell(found) if found else _EMPTY


def _widened(row: Row, width: int) -> Row:
    return Row(row.number, row.cells + (_EMPTY,) * (width - len(row.cells)))
