"""Workbooks of Excel, whatever program wrote them."""

from io import BytesIO
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - a class, whatever its name

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables.grid import Contents, NotRead, Table
from wirralplan.imports.tables.limits import MOST_CELLS, too_many_cells
from wirralplan.imports.tables.workbook.beside import beside, filters_of_tables
from wirralplan.imports.tables.workbook.book import Book, Sheet, opened
from wirralplan.imports.tables.workbook.raw import RawSheet, raw_sheet
from wirralplan.imports.tables.workbook.rows import of_hidden_sheet, of_sheet, texts_of_links
from wirralplan.imports.tables.workbook.strings import shared_strings
from wirralplan.imports.tables.workbook.values import Speaker

_BROKEN = (
    *(ArithmeticError, EOFError, ExpatError, LookupError, OSError, RuntimeError, ValueError),
    *(BadZipFile, ZlibError),
)


def read(data: bytes, name: str) -> Contents:
    """The tables of a workbook, one for each sheet that people see and that holds something.

    Rows have the numbers that Excel shows; blank ones are left out, and so are hidden sheets,
    rows and columns, of which ``not_read`` has the text. Hidden columns are empty in each row,
    so that the first cell is that of column A. Raises ``UnreadableTable``.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _contents(archive, name)
    except _BROKEN as error:
        raise UnreadableTable(
            f"{name} cannot be read as a workbook: a part of it is broken.",
            "Open it in Excel or LibreOffice, save it as .xlsx under another name, "
            "and import that.",
        ) from error


def _contents(archive: ZipFile, name: str) -> Contents:
    book = opened(archive, name)
    raws = _raw_sheets(archive, book, name)
    needed = {
        int(cell.value or 0)
        for raw in raws.values()
        for row in raw.cells.values()
        for cell in row.values()
        if cell.kind == "s" and cell.value
    }
    strings = shared_strings(archive, book.strings, needed) if needed else {}
    speaker = Speaker(book.styles, strings, book.is_1904, book.is_uncalculated)
    tables: list[Table] = []
    not_read: list[NotRead] = []
    for sheet in book.sheets:
        raw = raws.pop(sheet.part, None)
        if raw is None:
            not_read.append(_other_sheet(sheet))
            continue
        texts = texts_of_links(raw, speaker)
        if sheet.is_hidden:
            not_read += of_hidden_sheet(raw, speaker, sheet.name)
        else:
            level = of_sheet(raw, speaker, sheet.name)
            tables += [Table(sheet.name, "sheet", level.rows)] if level.rows else []
            not_read += level.not_read
        not_read += beside(archive, sheet.part, raw, texts, sheet.name)
    return Contents(tuple(tables), not_read, book.title)


def _raw_sheets(archive: ZipFile, book: Book, name: str) -> dict[str, RawSheet]:
    """The sheets with cells, by their parts; what is too large is refused on the way."""
    raws: dict[str, RawSheet] = {}
    cells = 0
    for sheet in book.sheets:
        if sheet.kind == "worksheet":
            raw = raw_sheet(archive, sheet.part, name, sheet.name)
            raw.filtered += filters_of_tables(archive, sheet.part)
            raws[sheet.part] = raw
            cells += sum(map(len, raw.cells.values()))
            if cells > MOST_CELLS:
                raise too_many_cells(name)
    return raws


def _other_sheet(sheet: Sheet) -> NotRead:
    kind = {"chartsheet": "a chart", "dialogsheet": "a form"}.get(sheet.kind, "a macro")
    return NotRead(sheet.name, kind, "a sheet without cells")
