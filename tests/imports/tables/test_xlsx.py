"""What is read of workbooks: what people see is in the tables, the rest is listed."""

from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet
from tables_of_excel import (
    NAME,
    SHEET,
    blank,
    read,
    said,
    saved,
    sheet_bytes,
    texts,
    with_parts,
    with_rows,
)

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables import xlsx
from wirralplan.imports.tables.grid import Cell, Contents, Line, Row, Table


def test_a_sheet_as_people_see_it() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["B2"], sheet["C2"], sheet["D2"] = "Action", "Due", "Done"
        sheet["B5"] = "To do:\n- Panel meets\n- Chair appointed"
        sheet["C5"] = datetime(2018, 5, 31)  # noqa: DTZ001 - as Excel has it
        sheet["D5"] = 0.8
        sheet["D5"].number_format = "0%"

    points = (Line("To do:"), Line("Panel meets", 1), Line("Chair appointed", 1))
    due = Cell((Line("31/05/2018"),), date(2018, 5, 31))
    assert read(make) == Contents(
        (
            Table(
                'sheet "Actions"',
                "sheet",
                (
                    Row(2, (Cell(), *(Cell((Line(one),)) for one in ("Action", "Due", "Done")))),
                    Row(5, (Cell(), Cell(points), due, Cell((Line("80%"),)))),
                ),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("=1+1 is not a formula", "@", "=1+1 is not a formula"),
        ("1.10", "@", "1.10"),
        (1.1, "0.00", "1.10"),
        (5.0, "General", "5"),
        (43251, "General", "43251"),
        (True, "General", "TRUE"),
        (False, "General", "FALSE"),
        (datetime(2018, 5, 31), "mmm-yy", "May 2018"),  # noqa: DTZ001
        (time(14, 30), "h:mm", "14:30"),
        (timedelta(hours=36), "[h]:mm", "36:00"),
        ("REF", '"No. "@', "No. REF"),
        ("one_x000D_\ntwo", "General", "one two"),
    ],
)
def test_values_as_people_see_them(value: object, code: str, shown: str) -> None:
    def make(sheet: Worksheet) -> None:
        cell = sheet["A1"]
        cell.value = value
        cell.number_format = code
        if isinstance(value, str):
            cell.data_type = "s"

    assert texts(read(make)) == [[shown]]


def test_errors_are_kept_and_remarked() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "#REF!"

    ((row,),) = (table.rows for table in read(make).tables)
    assert row.cells == (Cell((Line("#REF!"),), remark="an error of a formula"),)


FORMULAS = b"""<row r="1">
<c r="A1"><f>1+1</f><v>2</v></c>
<c r="B1" t="str"><f>HYPERLINK("https://wirral.example/minutes","Minutes")</f><v>Minutes</v></c>
<c r="C1" t="str"><f>IF(A1=3,"x","")</f><v></v></c>
<c r="D1"><f>SUM(A1:A9)</f></c>
<c r="E1"><f t="shared" ref="E1:E2" si="0">A1*2</f><v></v></c>
<c r="F1" t="e"><f>NA()</f><v>#N/A</v></c>
</row><row r="2"><c r="E2"><f t="shared" si="0"/><v/></c><c r="A2"><f>B9</f><v>0</v></c></row>"""


UNCALCULATED = "a formula without a value: save the workbook in Excel and import again"


def test_formulas_have_the_value_that_was_kept() -> None:
    contents = xlsx.read(with_rows(FORMULAS), NAME)
    assert texts(contents) == [["2", "Minutes", "", "", "", "#N/A"], ["0", "", "", "", "", ""]]
    assert [said(one) for one in contents.not_read] == [
        ('sheet "Actions", B1', "https://wirral.example/minutes", "the address of a link"),
        ('sheet "Actions", D1', "=SUM(A1:A9)", UNCALCULATED),
        ('sheet "Actions", E1', "=A1*2", UNCALCULATED),
        ('sheet "Actions", E2', "=A1*2", UNCALCULATED),
    ]


def test_nothing_is_taken_for_a_value_where_no_program_worked_it_out() -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"], sheet["B1"] = "Total", "=SUM(B2:B9)"

    contents = read(make)
    assert texts(contents) == [["Total"]]
    assert [said(one) for one in contents.not_read] == [
        ('sheet "Actions", B1', "=SUM(B2:B9)", UNCALCULATED)
    ]
    # XlsxWriter writes 0 for each formula, and asks Excel to work them out.
    data = with_parts(
        sheet_bytes(make), {SHEET: lambda part: part.replace(b"<v></v>", b"<v>0</v>")}
    )
    assert xlsx.read(data, NAME) == contents


def test_merged_cells_and_headings_inside() -> None:
    def make(sheet: Worksheet) -> None:
        sheet.append(["Plan of 2018"])
        sheet.append(["Activity", "Action", "Due"])
        sheet.append(["Leadership"])
        sheet.append(["Board", "Panel", "May"])
        sheet.append([None, "Chair", "June"])
        sheet.append(["Quality"])
        sheet.append(["plain text"])
        sheet.append([None, "bold, but not in front"])
        sheet.append([None, "Audit", "July"])
        sheet.append(["Practice"])
        sheet.merge_cells("A1:C1")
        sheet.merge_cells("A4:A5")
        sheet.merge_cells("A8:A9")
        sheet.merge_cells("A10:B10")
        sheet["A3"].font = Font(bold=True)
        sheet["A6"].fill = PatternFill("solid", fgColor="DDDDDD")
        sheet["B8"].font = Font(bold=True)

    contents = read(make)
    assert texts(contents) == [
        ["Plan of 2018", "[Plan of 2018]", "[Plan of 2018]"],
        ["Activity", "Action", "Due"],
        ["Leadership", "", ""],
        ["Board", "Panel", "May"],
        ["[Board]", "Chair", "June"],
        ["Quality", "", ""],
        ["plain text", "", ""],
        ["", "bold, but not in front", ""],
        ["", "Audit", "July"],
        ["Practice", "[Practice]", ""],
    ]
    assert [row.number for row in contents.tables[0].rows if row.is_band] == [1, 3, 6, 10]


def test_a_merged_cell_is_seen_where_its_first_row_or_column_is_hidden() -> None:
    def make(sheet: Worksheet) -> None:
        sheet.append(["Board", "hidden"])
        sheet.append([None, "Panel"])
        sheet.append([None, "Chair"])
        sheet.merge_cells("A1:A3")
        sheet.row_dimensions[1].hidden = True

    contents = read(make)
    assert texts(contents) == [["Board", "Panel"], ["[Board]", "Chair"]]
    assert [one.what for one in contents.not_read] == ["hidden"]


@pytest.mark.parametrize(
    ("colour", "word"),
    [
        *((one, "red") for one in ("FF0000", "C00000", "E3000F")),
        *((one, "amber") for one in ("FFC000", "FFBF00", "FFA500", "ED7D31")),
        *((one, "green") for one in ("00B050", "92D050", "00FF00", "008000")),
        *((one, "blue") for one in ("0070C0", "0000FF", "00B0F0", "4472C4")),
        ("FFFF00", "yellow"),
        *((one, f"#{one}") for one in ("D9D9D9", "FFC7CE", "7030A0")),
        (Color(theme=7), "#8064A2"),  # as the theme of 2007 has it, which openpyxl writes
        (Color(theme=4), "blue"),
        (Color(theme=0, tint=-0.5), "#808080"),
        (Color(indexed=10), "red"),
        (Color(indexed=2), "red"),
    ],
)
def test_a_filled_cell_without_text_says_its_colour(colour: str | Color, word: str) -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "Panel"
        sheet["C1"] = "May"
        for place in ("A1", "B1"):
            sheet[place].fill = PatternFill("solid", fgColor=colour)

    (row,) = read(make).tables[0].rows
    assert [cell.remark for cell in row.cells] == ["", f"filled {word}", ""]


@pytest.mark.parametrize("colour", ["FFFFFF", Color(indexed=64), Color(theme=99)])
def test_a_cell_that_is_filled_with_nothing_says_nothing(colour: str | Color) -> None:
    def make(sheet: Worksheet) -> None:
        sheet["A1"] = "Panel"
        sheet["C1"] = "May"
        sheet["B1"].fill = PatternFill("solid", fgColor=colour)

    (row,) = read(make).tables[0].rows
    assert row.cells[1] == Cell()


def test_the_title_of_the_workbook_is_its_own() -> None:
    book = Workbook()
    book.properties.title = "Improvement plan 2018"
    assert xlsx.read(saved(book), NAME) == Contents((), [], "Improvement plan 2018")


def test_workbooks_that_count_days_from_1904() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0].append([datetime(2018, 5, 31)])  # noqa: DTZ001 - as Excel has it
    assert texts(xlsx.read(saved(book), NAME)) == [["31/05/2018"]]


def test_another_kind_of_workbook_is_refused() -> None:
    data = with_parts(sheet_bytes(blank), {
        "_rels/.rels": lambda part: part.replace(b"workbook.xml", b"workbook.bin"),
    })  # fmt: skip
    with pytest.raises(UnreadableTable) as refused:
        xlsx.read(data, "tracker.xlsb")
    assert refused.value.sentence == "tracker.xlsb is an Excel binary workbook."
    assert refused.value.hint == "Save it as .xlsx, and import that."
