"""What people do not see in a workbook, or see struck through, is listed with its text."""

from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet
from tables_of_excel import (
    NAME,
    read,
    said,
    saved,
    texts,
    with_rows,
)

from wirralplan.imports.tables import xlsx
from wirralplan.imports.tables.grid import Cell, Line

UNHIDE = "unhide it and import again"
STRUCK = Font(strike=True)


def test_what_is_below_a_merged_cell_is_listed() -> None:
    rows = b'<row r="1"><c r="A1" t="str"><v>Seen</v></c><c r="B1" t="str"><v>Below</v></c></row>'
    merged = b'<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    contents = xlsx.read(with_rows(rows, after=merged), NAME)
    assert texts(contents) == [["Seen"]]
    assert [said(one) for one in contents.not_read] == [
        (
            'sheet "Actions", B1',
            "Below",
            "text below a merged cell: unmerge it and import again",
        )
    ]


def test_hidden_sheets_rows_and_columns_are_listed_with_their_text() -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Actions"
    for row in (["Action", "Lead", "Note", "Due"], ["Panel", "CB", "secret", "May"]):
        sheet.append(row)
    sheet.append(["Old", "AB", "secret too", "April"])
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Empty")
    for title, state in (("Lists", "hidden"), ("Code", "veryHidden")):
        other = book.create_sheet(title)
        other.append(["Red", "stop"])
        other.append(["Green"])
        other.sheet_state = state
    contents = xlsx.read(saved(book), NAME)
    assert texts(contents) == [["Action", "Lead", "", "Due"], ["Panel", "CB", "", "May"]]
    assert [said(one) for one in contents.not_read] == [
        ('sheet "Actions", row 3', "Old | AB | secret too | April", f"hidden row: {UNHIDE}"),
        ('sheet "Actions", column C', "Note | secret", f"hidden column: {UNHIDE}"),
        ('sheet "Lists", row 1', "Red | stop", f"hidden sheet: {UNHIDE}"),
        ('sheet "Lists", row 2', "Green", f"hidden sheet: {UNHIDE}"),
        ('sheet "Code", row 1', "Red | stop", f"hidden sheet: {UNHIDE}"),
        ('sheet "Code", row 2', "Green", f"hidden sheet: {UNHIDE}"),
    ]


def test_rows_and_columns_of_no_size_are_hidden() -> None:
    rows = b"""<row r="1"><c t="str"><v>A</v></c><c t="str"><v>B</v></c></row>
    <row r="2" ht="0" customHeight="1"><c t="str"><v>low</v></c></row>"""
    columns = b'<cols><col min="2" max="16384" width="0" customWidth="1"/></cols>'
    contents = xlsx.read(with_rows(rows, before=columns), NAME)
    assert texts(contents) == [["A"]]
    assert [said(one) for one in contents.not_read] == [
        ('sheet "Actions", row 2', "low", f"hidden row: {UNHIDE}"),
        ('sheet "Actions", column B', "B", f"hidden column: {UNHIDE}"),
    ]


def test_rows_that_a_filter_hides_are_listed_as_such() -> None:
    def make(sheet: Worksheet) -> None:
        for row in (["Action", "RAG"], ["Panel", "Red"], ["Chair", "Green"]):
            sheet.append(row)
        sheet.auto_filter.ref = "A1:B3"
        sheet.auto_filter.add_filter_column(1, ["Red"])
        sheet.row_dimensions[3].hidden = True

    contents = read(make)
    assert texts(contents) == [["Action", "RAG"], ["Panel", "Red"]]
    assert [said(one) for one in contents.not_read] == [
        (
            'sheet "Actions", row 3',
            "Chair | Green",
            "row hidden by a filter: clear the filter and import again",
        )
    ]


def test_what_is_struck_through_is_listed() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "Withdrawn"
        sheet["A1"].font = STRUCK
        out = InlineFont(strike=True)
        sheet["B1"] = CellRichText(
            "by ", TextBlock(out, "30 June "), TextBlock(InlineFont(b=True), "31 July")
        )
        sheet["C1"] = CellRichText(TextBlock(out, "all "), TextBlock(out, "of it"))
        sheet["D1"] = datetime(2018, 5, 31)  # noqa: DTZ001 - as Excel has it
        sheet["D1"].font = STRUCK
        sheet["E1"] = "kept"

    contents = read(make)
    (row,) = contents.tables[0].rows
    gone = Cell(remark="all of it is struck through")
    assert row.cells == (
        gone,
        Cell((Line("by 31 July"),), remark="some of it is struck through"),
        gone,
        gone,
        Cell((Line("kept"),)),
    )
    assert [said(one) for one in contents.not_read] == [
        ('sheet "Actions", A1', "Withdrawn", "struck through"),
        ('sheet "Actions", B1', "30 June", "struck through"),
        ('sheet "Actions", C1', "all of it", "struck through"),
        ('sheet "Actions", D1', "31/05/2018", "struck through"),
    ]


def test_what_a_format_hides_is_listed() -> None:
    def make(sheet: Worksheet) -> None:
        sheet.append(["seen", "unseen", 5, 0])
        for place in ("B1", "C1"):
            sheet[place].number_format = ";;;"
        sheet["D1"].number_format = "0;-0;;@"

    contents = read(make)
    assert texts(contents) == [["seen"]]
    why = "hidden by the format of its cell: give it another one and import again"
    assert [said(one) for one in contents.not_read] == [
        ('sheet "Actions", B1', "unseen", why),
        ('sheet "Actions", C1', "5", why),
        ('sheet "Actions", D1', "0", why),
    ]
