"""Whatever is written in a workbook comes out of it word for word: in a cell, or as not read."""

from typing import Literal

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.styles import Font
from tables_of_excel import NAME, saved

from wirralplan.imports.tables import xlsx
from wirralplan.imports.tables.grid import Contents

# What XML can hold; an escape of a character is read as that character.
_TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="_\ufffe\uffff"),
    max_size=8,
)
# A sign of a point is taken off: other tests are of those.
_CELLS = st.one_of(st.none(), _TEXTS.map(lambda text: f"x{text}\ny{text}"), st.integers(0, 9999))
_TABLES = st.lists(st.lists(_CELLS, min_size=1, max_size=4), min_size=1, max_size=5)
_PLACES = st.tuples(st.integers(1, 5), st.integers(1, 4))


def _filled(table: list[list[str | int | None]]) -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    for number, row in enumerate(table, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column, value)
            if isinstance(value, str):
                cell.data_type = "s"
    return book


def _words(value: object) -> list[str]:
    return [] if value is None else str(value).split()


@given(_TABLES)
def test_a_table_comes_back_word_for_word(table: list[list[str | int | None]]) -> None:
    contents = xlsx.read(saved(_filled(table)), NAME)
    found = {
        (row.number, column): cell.text.split()
        for one in contents.tables
        for row in one.rows
        for column, cell in enumerate(row.cells, start=1)
        if cell.lines
    }
    assert found == {
        (number, column): _words(value)
        for number, row in enumerate(table, start=1)
        for column, value in enumerate(row, start=1)
        if _words(value)
    }
    assert not contents.not_read


@given(
    table=_TABLES,
    hidden_rows=st.sets(st.integers(1, 5), max_size=2),
    hidden_columns=st.sets(st.sampled_from("ABCD"), max_size=2),
    struck=st.sets(_PLACES, max_size=3),
    state=st.sampled_from(["visible", "visible", "hidden", "veryHidden"]),
)
def test_no_word_is_lost_or_made_up(
    table: list[list[str | int | None]],
    hidden_rows: set[int],
    hidden_columns: set[str],
    struck: set[tuple[int, int]],
    state: Literal["visible", "hidden", "veryHidden"],
) -> None:
    book = _filled(table)
    sheet = book.worksheets[0]
    book.create_sheet("Other")
    sheet.sheet_state = state
    for number in hidden_rows:
        sheet.row_dimensions[number].hidden = True
    for column in hidden_columns:
        sheet.column_dimensions[column].hidden = True
    for place in struck:
        sheet.cell(*place).font = Font(strike=True)
    contents = xlsx.read(saved(book), NAME)
    expected = [word for row in table for value in row for word in _words(value)]
    assert sorted(_all_words(contents)) == sorted(expected)


@given(_TABLES, st.tuples(_PLACES, _PLACES))
def test_merging_keeps_the_words(
    table: list[list[str | int | None]], corners: tuple[tuple[int, int], tuple[int, int]]
) -> None:
    book = _filled(table)
    (top, bottom), (left, right) = (sorted(pair) for pair in zip(*corners, strict=True))
    sheet = book.worksheets[0]
    kept = [
        value
        for number, row in enumerate(table, start=1)
        for column, value in enumerate(row, start=1)
        if not (top <= number <= bottom and left <= column <= right)
        or (number, column) == (top, left)
    ]
    sheet.merge_cells(start_row=top, start_column=left, end_row=bottom, end_column=right)
    contents = xlsx.read(saved(book), NAME)
    assert sorted(_all_words(contents)) == sorted(word for one in kept for word in _words(one))


def _all_words(contents: Contents) -> list[str]:
    cells = (cell for table in contents.tables for row in table.rows for cell in row.cells)
    words = [word for cell in cells if not cell.is_inherited for word in cell.text.split()]
    listed = [word for one in contents.not_read for word in one.what.split() if word != "|"]
    return words + listed
