"""What a file for import is. Its first bytes say it, whatever it is called."""

import zipfile
from typing import Literal, NoReturn

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables.archive import opened, part
from wirralplan.patterns import pattern
from wirralplan.text.file_kinds import kind_of

Kind = Literal["docx", "xlsx", "text"]

# The type of the main part of an Office file, with or without macros, document or template.
_MAIN = pattern(
    rb"(?:openxmlformats-officedocument\.|vnd\.)"
    rb"(wordprocessingml|ms-word|spreadsheetml|ms-excel|presentationml|ms-powerpoint)"
    rb"(?:[.\w]*?(\.binary))?[.\w]*\.main\b"
)
_OFFICE: dict[bytes, Kind] = {
    b"wordprocessingml": "docx",
    b"ms-word": "docx",
    b"spreadsheetml": "xlsx",
    b"ms-excel": "xlsx",
}
_FOLDERS: dict[str, Kind] = {"word/": "docx", "xl/": "xlsx"}

_IN_WORD = "Open it in Word and save it as .docx."
_IN_EXCEL = "Open it in Excel and save it as .xlsx."
_IN_EITHER = "Open it in Word and save it as .docx, or in Excel and save it as .xlsx."
_COPY = "Copy its table into Word or Excel, save that as .docx or .xlsx, and import that."
_WAYS_OUT = {
    "a PDF": _IN_WORD,
    "a document in Rich Text Format": _IN_WORD,
    "an old Word document": _IN_WORD,
    "an OpenDocument text": _IN_WORD,
    "an old Excel workbook": _IN_EXCEL,
    "a binary Excel workbook": _IN_EXCEL,
    "an OpenDocument spreadsheet": _IN_EXCEL,
    "a web page": _IN_EITHER,
    "an XML file": _IN_EITHER,
    "an old Office file": _IN_EITHER,
    "a document of Pages or Numbers": "Export it as Word or Excel, and import that.",
    "an Office file with a password": "Open it, save a copy without a password, and import that.",
    "an Outlook message": "Save the file that is attached to it, and import that.",
    "a zip archive": "Unpack it, and import the document or workbook in it.",
    "a compressed file": "Unpack it, and import the document or workbook in it.",
    "an archive": "Unpack it, and import the document or workbook in it.",
}
# What `kind_of` calls them where they are no zip archives.
_OLD = {"a Word document": "an old Word document", "an Excel workbook": "an old Excel workbook"}
_OPEN_DOCUMENTS = {b"text": "an OpenDocument text", b"spreadsheet": "an OpenDocument spreadsheet"}


def kind(data: bytes, name: str) -> Kind:
    """What ``data`` is; ``name`` is what to call the file.

    Raises ``UnreadableTable`` where it is none of them, with what to save it as.
    """
    if not data.strip(b"\0"):
        raise UnreadableTable(
            f"{name} is empty.", "If it is kept online, let it be downloaded first."
        )
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _of_archive(opened(data, name), name)
    other = kind_of(data)
    if other:
        _refuse(_OLD.get(other, other), name)
    if not _is_text(data):
        raise UnreadableTable(
            f"{name} is no Word document, Excel workbook or text.",
            "Save the table as .docx, .xlsx or .csv, and import that.",
        )
    return "text"


def _of_archive(archive: zipfile.ZipFile, name: str) -> Kind:
    main = _MAIN.search(part(archive, "[Content_Types].xml", name))
    if main and main[2]:
        _refuse("a binary Excel workbook", name)
    if main:
        return _OFFICE.get(main[1]) or _refuse("a PowerPoint presentation", name)
    names = archive.namelist()
    for folder, found in _FOLDERS.items():
        if "[Content_Types].xml" in names and any(one.startswith(folder) for one in names):
            return found
    if any(one.endswith(".iwa") for one in names):
        _refuse("a document of Pages or Numbers", name)
    written = part(archive, "mimetype", name).partition(b"opendocument.")[2]
    if not written:
        return _refuse("a zip archive", name)
    return _refuse(
        _OPEN_DOCUMENTS.get(written.split(b"-")[0].strip(), "an OpenDocument file"), name
    )


def _refuse(what: str, name: str) -> NoReturn:
    raise UnreadableTable(f"{name} is {what}.", _WAYS_OUT.get(what, _COPY))


def _is_text(data: bytes) -> bool:
    """Whether it has no NUL characters, or is UTF-16, where every other byte may be one."""
    begin = data[:1000]
    if begin.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in begin:
        return True
    halves = begin[::2].count(0), begin[1::2].count(0)
    return min(halves) == 0 and max(halves) * 4 > len(begin)
