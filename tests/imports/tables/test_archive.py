"""No archive is parsed that is broken, too large, or made to do harm; each is refused in words."""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from imports.tables.word_files import word, zipped

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables import archive
from wirralplan.imports.tables.archive import inspected, part

AGAIN = "Open it in the program that made it, save it again under a new name, and import that."
ALONE = "Copy the table alone into a new document or workbook, and import that."
DAMAGED = "plan.docx is damaged, or not copied whole."
LARGE = "plan.docx is too large once it is unpacked."
DECLARED = "plan.docx has a document type declaration, which no Office program writes."
UNPROTECTED = "Open it, save a copy without a password, and import that."

LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


def encrypted() -> bytes:
    """An archive whose only member says that it is encrypted, in both of the places for it."""
    data = bytearray(zipped({"a.xml": "<a/>"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def lying() -> bytes:
    """An archive with a member that unpacks to more than it says."""
    data = bytearray(zipped({"a.xml": "<a>" + " " * 100_000 + "</a>"}))
    data[data.index(b"PK\x01\x02") + 24 :][:4] = struct.pack("<I", 10)
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 10)
    return bytes(data)


def twice() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as one:
        one.writestr("a.xml", "<a/>")
        one.writestr("A.xml", "<b/>")
    return made.getvalue()


def flipped() -> bytes:
    """An archive in which a byte of a packed part is another."""
    data = bytearray(zipped({"a.xml": "<a>" + "".join(map(chr, range(65, 91))) * 9 + "</a>"}))
    data[45] ^= 0xFF
    return bytes(data)


def chained() -> bytes:
    """An archive that says it is packed in a way that nobody knows."""
    data = bytearray(zipped({"a.xml": "<a/>"}))
    for at in (8, data.index(b"PK\x01\x02") + 10):
        data[at : at + 2] = struct.pack("<H", 97)
    return bytes(data)


REFUSED: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "the beginning alone": (lambda: word()[:400], DAMAGED, AGAIN),
    "no archive": (lambda: b"PK\x03\x04 nothing", DAMAGED, AGAIN),
    "a changed byte": (flipped, DAMAGED, AGAIN),
    "packed in an unknown way": (chained, DAMAGED, AGAIN),
    "a size that is a lie": (lying, DAMAGED, AGAIN),
    "a password": (encrypted, "plan.docx is protected with a password.", UNPROTECTED),
    "a part twice": (twice, "plan.docx is damaged: it holds a part twice.", AGAIN),
    "too many members": (
        lambda: zipped({f"{at}.xml": "" for at in range(5_001)}),
        "plan.docx holds more than 5,000 files.",
        ALONE,
    ),
    "a bomb": (lambda: zipped({"a.xml": b"<a>" + bytes(9 * 1024 * 1024)}), LARGE, ALONE),
    "entities": (lambda: zipped({"a.xml": LAUGHS}), DECLARED, AGAIN),
    "entities in UTF-16": (lambda: zipped({"a.xml": LAUGHS.encode("utf-16")}), DECLARED, AGAIN),
    "entities in UTF-16 without a mark": (
        lambda: zipped({"a.xml": LAUGHS.encode("utf-16-be")}),
        DECLARED,
        AGAIN,
    ),
    "entities after much else": (
        lambda: zipped({"a.xml": f"<?xml version='1.0'?><!--{'x' * 1_048_950}-->{LAUGHS[21:]}"}),
        DECLARED,
        AGAIN,
    ),
    "entities in a part with another name": (lambda: zipped({"a.bin": LAUGHS}), DECLARED, AGAIN),
    "blank lines before entities": (
        lambda: zipped({"a.rels": "\n " + LAUGHS[21:]}),
        DECLARED,
        AGAIN,
    ),
    "UTF-7": (
        lambda: zipped({"a.xml": "<?xml version='1.0' encoding='UTF-7'?>+ADw-a/+AD4-"}),
        "plan.docx is damaged: its encoding is not known.",
        AGAIN,
    ),
    "UTF-32": (
        lambda: zipped({"a.xml": LAUGHS.encode("utf-32")}),
        "plan.docx is damaged: a part of it is not XML.",
        AGAIN,
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_broken_or_made_to_do_harm_is_refused_with_a_way_out(case: str) -> None:
    make, sentence, hint = REFUSED[case]
    with pytest.raises(UnreadableTable) as refused:
        inspected(make(), "plan.docx")
    assert (refused.value.sentence, refused.value.hint) == (sentence, hint)


@pytest.mark.parametrize(
    "files",
    [
        {"a.xml": "<a>&lt;!DOCTYPE html></a>"},
        {"a.xml": "<?xml version='1.0' encoding='utf-8'?>\n<a/>"},
        {"a.xml": ""},
        {"word/media/logo.svg": "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN'><svg/>"},
        {"word/afchunk.htm": "<!DOCTYPE html><p>A page put in whole"},
        {"word/media/photo.jpg": b"\xff\xd8\xff" + bytes(range(256)) * 20},
        {"word/document.xml": b"<a>" + b"<b/>" * 1_000_000 + b"</a>"},
    ],
    ids=["quoted", "declared", "empty", "drawing", "page", "photo", "many alike"],
)
def test_what_office_programs_write_is_let_through(files: dict[str, str | bytes]) -> None:
    assert inspected(zipped(files), "plan.docx").namelist() == list(files)


def test_a_part_is_unpacked_no_further_than_a_part_may_be_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever opens an archive without inspecting it first is held to the limit all the same."""
    opened = archive.opened(zipped({"a.xml": bytes(2_000)}), "plan.docx")
    monkeypatch.setattr(archive, "ONE_PART", 1_000)
    with pytest.raises(UnreadableTable) as refused:
        part(opened, "a.xml", "plan.docx")
    assert (refused.value.sentence, refused.value.hint) == (LARGE, ALONE)


def test_a_part_that_is_not_there_is_empty() -> None:
    assert part(inspected(word(), "plan.docx"), "word/nothing.xml", "plan.docx") == b""


def test_all_members_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ALL_MEMBERS", 1_000)
    with pytest.raises(UnreadableTable, match=r"^plan\.docx is too large once it is unpacked\.$"):
        inspected(zipped({"a.jpg": bytes(501), "b.jpg": bytes(501)}), "plan.docx")


def test_a_part_of_xml_has_a_limit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ONE_PART", 1_000)
    with pytest.raises(UnreadableTable, match=r"^plan\.docx is too large once it is unpacked\.$"):
        inspected(zipped({"a.xml": "<a>" + " " * 1_000}), "plan.docx")
