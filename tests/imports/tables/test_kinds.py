"""A file for import is what its bytes say, whatever it is called; all else says what to save."""

import pytest
from imports.tables.word_files import word, zipped

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables.kinds import kind

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
OFFICE = "application/vnd.openxmlformats-officedocument."
IN_WORD = "Open it in Word and save it as .docx."
IN_EXCEL = "Open it in Excel and save it as .xlsx."
IN_EITHER = "Open it in Word and save it as .docx, or in Excel and save it as .xlsx."
COPY = "Copy its table into Word or Excel, save that as .docx or .xlsx, and import that."
UNPACK = "Unpack it, and import the document or workbook in it."
UNPROTECTED = "Open it, save a copy without a password, and import that."


def office(main: str, *others: str) -> bytes:
    types = "".join(f"<Override ContentType='{one}'/>" for one in (*others, main))
    return zipped({"[Content_Types].xml": f"<Types>{types}</Types>"})


def old(part: str) -> bytes:
    return OLE + part.encode("utf-16-le")


KNOWN: dict[str, tuple[bytes, str]] = {
    "Word": (word(), "docx"),
    "Word with macros": (office("application/vnd.ms-word.document.macroEnabled.main+xml"), "docx"),
    "a template of Word": (office(f"{OFFICE}wordprocessingml.template.main+xml"), "docx"),
    "Word with a workbook in it": (
        office(f"{OFFICE}wordprocessingml.document.main+xml", f"{OFFICE}spreadsheetml.sheet"),
        "docx",
    ),
    "Excel": (office(f"{OFFICE}spreadsheetml.sheet.main+xml"), "xlsx"),
    "Excel with macros": (office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "xlsx"),
    "Word that does not say so": (
        zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": ""}),
        "docx",
    ),
    "CSV": (b"Activity,Lead\nSchool review,Sue Talbot\n", "text"),
    "CSV of Excel in UTF-16": ("Activity\tLead\n".encode("utf-16"), "text"),
    "UTF-16 that does not say so": ("Activity\tLead\n".encode("utf-16-le"), "text"),
    "an old encoding": ("Activity,Café\n".encode("cp1252"), "text"),
    "blank lines": (b" \n\n", "text"),
}


@pytest.mark.parametrize("case", KNOWN)
def test_what_can_be_read_is_known_by_its_bytes(case: str) -> None:
    data, expected = KNOWN[case]
    assert kind(data, "plan.xlsx") == expected


OTHERS: dict[str, tuple[bytes, str, str]] = {
    "nothing": (b"", "is empty", "If it is kept online, let it be downloaded first."),
    "NULs": (bytes(4000), "is empty", "If it is kept online, let it be downloaded first."),
    "PDF": (b"%PDF-1.7\n", "is a PDF", IN_WORD),
    "RTF": (b"{\\rtf1 x}", "is a document in Rich Text Format", IN_WORD),
    "old Word": (old("WordDocument"), "is an old Word document", IN_WORD),
    "old Excel": (old("Workbook"), "is an old Excel workbook", IN_EXCEL),
    "old Office": (old("Something"), "is an old Office file", IN_EITHER),
    "password": (old("EncryptedPackage"), "is an Office file with a password", UNPROTECTED),
    "mail": (
        old("__substg1.0_"),
        "is an Outlook message",
        "Save the file that is attached to it, and import that.",
    ),
    "odt": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
        "is an OpenDocument text",
        IN_WORD,
    ),
    "ods": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet-template"}),
        "is an OpenDocument spreadsheet",
        IN_EXCEL,
    ),
    "odp": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.presentation"}),
        "is an OpenDocument file",
        COPY,
    ),
    "xlsb": (
        office("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
        "is a binary Excel workbook",
        IN_EXCEL,
    ),
    "pptx": (
        office(f"{OFFICE}presentationml.presentation.main+xml"),
        "is a PowerPoint presentation",
        COPY,
    ),
    "Pages": (
        zipped({"Index/Document.iwa": "x"}),
        "is a document of Pages or Numbers",
        "Export it as Word or Excel, and import that.",
    ),
    "zip": (zipped({"plan.docx": word()}), "is a zip archive", UNPACK),
    "no member": (zipped({}), "is a zip archive", UNPACK),
    "gz": (b"\x1f\x8b\x08", "is a compressed file", UNPACK),
    "tar": (b"plan" + bytes(253) + b"ustar\0\n", "is an archive", UNPACK),
    "web page": (b"<html><table>", "is a web page", IN_EITHER),
    "XML": (b"<?xml version='1.0'?><Workbook/>", "is an XML file", IN_EITHER),
    "picture": (b"\x89PNG\r\n\x1a\n", "is a picture", COPY),
    "something": (
        bytes(range(256)),
        "is no Word document, Excel workbook or text",
        "Save the table as .docx, .xlsx or .csv, and import that.",
    ),
    "a broken archive": (
        word()[:300],
        "is damaged, or not copied whole",
        "Open it in the program that made it, save it again under a new name, and import that.",
    ),
}


@pytest.mark.parametrize("case", OTHERS)
def test_what_cannot_be_read_says_what_it_is_and_the_way_out(case: str) -> None:
    data, sentence, hint = OTHERS[case]
    with pytest.raises(UnreadableTable) as refused:
        kind(data, "plan.docx")
    assert (refused.value.sentence, refused.value.hint) == (f"plan.docx {sentence}.", hint)
