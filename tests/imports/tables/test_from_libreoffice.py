"""Workbooks that LibreOffice wrote: texts that cells share, its own styles, its own habits."""

from datetime import date
from pathlib import Path

import pytest
from tables_of_excel import said

from wirralplan.imports.tables import csv_text, xlsx
from wirralplan.imports.tables.grid import Cell, Line, Row

FILES = Path(__file__).parent.parent / "files" / "excel"


def _cell(text: str) -> Cell:
    return Cell((Line(text),))


def _part_of(text: str) -> Cell:
    return Cell((Line(text),), is_inherited=True)


@pytest.mark.parametrize("file", ["plan.xlsx", "from-ods.xlsx"])
def test_a_plan_with_all_that_people_do_in_sheets(file: str) -> None:
    contents = xlsx.read((FILES / file).read_bytes(), file)
    assert contents.title == "Improvement plan"
    assert [table.name for table in contents.tables] == ['sheet "Actions"', 'sheet "Lists"']
    title = "Improvement plan, version 3"
    points = (Line("Panel meets", 1), Line("Chair \u2013 \u201cnew\u201d & caf\u00e9", 1))
    assert contents.tables[0].rows == (
        Row(1, (_cell(title), _part_of(title), _part_of(title), _part_of(title)), is_band=True),
        Row(3, (_cell("Activity"), _cell("Action"), _cell("Due"), _cell("RAG"))),
        Row(4, (_cell("Leadership"), Cell(), Cell(), Cell()), is_band=True),
        Row(5, (
            _cell("Board"),
            Cell(points),
            Cell((Line("31/05/2018"),), date(2018, 5, 31)),
            Cell(remark="filled red"),
        )),
        Row(6, (
            _part_of("Board"),
            Cell((Line("Homes 40"),), remark="some of it is struck through"),
            _cell("June 2018"),
            _cell("80%"),
        )),
        Row(8, (
            Cell(remark="all of it is struck through"),
            _cell("2"),
            _cell("Minutes"),
            _cell("TRUE"),
        )),
    )  # fmt: skip
    assert [said(one) for one in contents.not_read] == [
        *[('sheet "Actions", B1', "below the title",
           "text below a merged cell: unmerge it and import again")],
        *[('sheet "Actions", row 7', "Gone | hidden away",
           "hidden row: unhide it and import again")],
        *[('sheet "Actions", column E', "Secret", "hidden column: unhide it and import again")],
        ('sheet "Actions", B6', "30", "struck through"),
        ('sheet "Actions", A8', "Withdrawn", "struck through"),
        ('sheet "Actions", B5', "ask Carly", "a comment on the cell"),
        ('sheet "Actions", C8', "https://wirral.example/minutes", "the address of a link"),
    ]  # fmt: skip


def test_what_a_spreadsheet_makes_of_a_csv_is_seen() -> None:
    def texts(read: str) -> list[list[str]]:
        data = (FILES / read).read_bytes()
        contents = (csv_text if read.endswith("csv") else xlsx).read(data, read)
        return [[cell.text for cell in row.cells] for row in contents.tables[0].rows]

    assert texts("typed.csv") == [
        ["Action", "Due", "Share"],
        ["Panel Chair", "31/05/2018", "80%"],
        ["Caf\u00e9", "May 2018", "1.10"],
    ]
    # It is the spreadsheet that took the month for its first day, and 1.10 for a number.
    assert texts("typed.xlsx") == [
        ["Action", "Due", "Share"],
        ["Panel Chair", "31/05/2018", "80.00%"],
        ["Caf\u00e9", "01/05/2018", "1.1"],
    ]
