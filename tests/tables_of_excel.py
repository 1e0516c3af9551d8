"""Workbooks for tests: as openpyxl writes them, and with parts written by hand."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from wirralplan.imports.tables import xlsx
from wirralplan.imports.tables.grid import Contents, NotRead, Row

NAME = "tracker.xlsx"


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def sheet_bytes(make: Callable[[Worksheet], None]) -> bytes:
    """A workbook with the sheet "Actions", as ``make`` fills it."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Actions"
    make(sheet)
    return saved(book)


def read(make: Callable[[Worksheet], None]) -> Contents:
    """What is read of a workbook with the sheet "Actions", as ``make`` fills it."""
    return xlsx.read(sheet_bytes(make), NAME)


SHEET = "xl/worksheets/sheet1.xml"


def blank(_: Worksheet) -> None:
    """A sheet with nothing on it."""


def with_rows(rows: bytes, *, before: bytes = b"", after: bytes = b"") -> bytes:
    """A workbook with these rows of XML on its sheet, and elements before and after them."""

    def changed(part: bytes) -> bytes:
        assert b"<sheetData></sheetData>" in part
        return part.replace(
            b"<sheetData></sheetData>", before + b"<sheetData>" + rows + b"</sheetData>" + after
        )

    return with_parts(
        sheet_bytes(blank),
        {
            SHEET: changed,
            "xl/workbook.xml": lambda part: part.replace(b' fullCalcOnLoad="1"', b""),
        },
    )


def with_parts(data: bytes, change: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """The same archive with some parts changed, or added where they are missing."""
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(stream, "w") as after:
        names = before.namelist()
        for name in names:
            part = before.read(name)
            after.writestr(name, change[name](part) if name in change else part)
        for name in change.keys() - set(names):
            after.writestr(name, change[name](b""))
    return stream.getvalue()


def texts(contents: Contents) -> list[list[str]]:
    """The texts of the only table; in brackets those of merged cells further up or left."""
    (table,) = contents.tables
    return [_texts_of(row) for row in table.rows]


def _texts_of(row: Row) -> list[str]:
    return [f"[{cell.text}]" if cell.is_inherited else cell.text for cell in row.cells]


def said(not_read: NotRead) -> tuple[str, str, str]:
    """Where, what and why."""
    return not_read.where, not_read.what, not_read.why
