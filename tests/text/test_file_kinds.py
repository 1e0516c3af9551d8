"""A file that is no plan is refused, a plan with mistakes is not; no message holds text of it."""

import io
import zipfile

import pytest

from wirralplan.errors import NotAPlan
from wirralplan.plan import model
from wirralplan.plan.keys import keys_of
from wirralplan.text.file_kinds import KEYS
from wirralplan.text.reading import plan_source

PLAN = "format: 1\ntitle: Practice\nworkstreams: []\n"

PLANS: dict[str, str | bytes] = {
    "as it should be": PLAN,
    "a comment about pages and archives first": f"# <html> and PK\x03\x04, %PDF-1.7\n{PLAN}",
    "a title that begins like a PDF": "title: '%PDF-1.7 files are taken off the website'\n",
    "a note about a web page": f"{PLAN}note: <html>\n",
    "UTF-16 as Notepad writes it": PLAN.encode("utf-16"),
    "UTF-16 the other way round": b"\xfe\xff" + PLAN.encode("utf-16-be"),
    "UTF-16 that does not say so": PLAN.encode("utf-16-le"),
    "UTF-16 that does not say so, the other way round": PLAN.encode("utf-16-be"),
    "one stray NUL": PLAN.replace("Prac", "Prac\0"),
    "a tail of NULs, as a power cut leaves": PLAN.encode() + bytes(5000),
    "an old Windows encoding": "title: Café\n".encode("cp1252"),
    "a byte order mark": b"\xef\xbb\xbf" + PLAN.encode(),
    "nothing": "",
    "blank lines": " \n\n\t\n",
    "comments": "# to be written\n  # by Ann\n",
    "the mark of a document alone": "---\n",
    "the mark of a document first": f"---\n{PLAN}",
    "a directive first": f"%YAML 1.2\n---\n{PLAN}",
    "a first key that is misspelt": "tittle: Practice\nworkstreams: []\n",
    "a first line without its colon": "format 1\ntitle: Practice\n",
    "a colon that touches": "title:Practice\n",
    "a blank before the colon": "title : Practice\n",
    "capitals": "Format: 1\nTitle: Practice\n",
    "curly quotes": "\u201ctitle\u201d: Practice\n",
    "quotes": "'format': 1\n\"title\": Practice\n",
    "a space that is not seen": "\u00a0title: Practice\n",
    "line ends of Windows": PLAN.replace("\n", "\r\n"),
    "line ends of old Macs": f"# A plan\n{PLAN}".replace("\n", "\r"),
    "one line in braces": "{format: 1, title: 'A {title', workstreams: []}\n",
    "one line in braces that are never closed": "# x\n--- {people: [a, title: Practice\n",
    "JSON": '{\n  "format": 1,\n  "title": "Practice"\n}\n',
    "indented as a whole": "  format: 1\n  title: Practice\n",
    "indented with tabs": "\tformat: 1\n\ttitle: Practice\n",
    "pasted below a greeting": "Hello Ann, here it is:\n\n    format: 1\n    workstreams: []\n",
    "a list with the plan in it": "- format: 1\n  title: Practice\n",
    "a merge that is not done": "<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n",
}


def zipped(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, PLAN)
    return file.getvalue()


def old_office(part: str) -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + part.encode("utf-16-le") + b"\ntitle: x"
    )


OTHERS: dict[str, tuple[bytes, str]] = {
    "docx": (zipped("word/document.xml"), "a Word document"),
    "xlsx": (zipped("xl/workbook.xml"), "an Excel workbook"),
    "pptx": (zipped("ppt/presentation.xml"), "a PowerPoint presentation"),
    "zip": (zipped("plan.yaml"), "a zip archive"),
    "doc": (old_office("WordDocument"), "a Word document"),
    "xls": (old_office("Workbook"), "an Excel workbook"),
    "msg": (old_office("__substg1.0_"), "an Outlook message"),
    "old": (old_office("Something"), "an old Office file"),
    "pdf": (b"%PDF-1.7\ntitle: x\n", "a PDF"),
    "rtf": (b"{\\rtf1 title: x}", "a document in Rich Text Format"),
    "png": (b"\x89PNG\r\n\x1a\n\ntitle: x", "a picture"),
    "jpg": (b"\xff\xd8\xff\xe0", "a picture"),
    "webp": (b"RIFF\0\0\0\0WEBP", "a picture"),
    "svg": (b"<svg xmlns='x'>\ntitle: x", "a picture"),
    "html": (b"\n<!-- x --><!DOCTYPE html>\ntitle: x", "a web page"),
    "xml": (b"\xef\xbb\xbf<?xml version='1.0'?>", "an XML file"),
    "gz": (b"\x1f\x8b\x08", "a compressed file"),
    "tar": (b"plan.yaml" + bytes(248) + b"ustar\0\n" + PLAN.encode(), "an archive"),
}

BINARY: dict[str, bytes] = {
    "the environment of a process": b"HOME=/root\0TOKEN=secret\0title=x\0",
    "zeros": bytes(1000),
    "a database with a plan in it": b"SQLite format 3\0" + bytes(900) + PLAN.encode(),
}

TEXTS: dict[str, str] = {
    "accounts": "root:x:0:0:root:/root:/bin/sh\n",
    "settings": "FORMAT=json\nTOKEN=secret\n",
    "prose": "Improvement plan\n\nIts title: Practice. Its people: Ann.\n",
    "a workflow": "on: push\njobs:\n  check:\n    title: x\n",
    "keys deep in JSON": '{"token": {"title": "x"}, "people": 1'.replace('"people"', '"pupils"'),
    "keys in the texts of JSON": '{"token": "title: x", "a": ["people"]}',
    "a list": "- Ann\n- Bob\n",
    "words that begin like ours": "titles: x\nformatted: y\npeople-of-note: z\n",
}


def refusal(data: bytes) -> NotAPlan:
    with pytest.raises(NotAPlan) as refused:
        plan_source("x.yaml", data)
    return refused.value


@pytest.mark.parametrize("name", PLANS)
def test_a_plan_with_mistakes_is_a_plan(name: str) -> None:
    written = PLANS[name]
    data = written if isinstance(written, bytes) else written.encode()
    assert plan_source("plan.yaml", data).name == "plan.yaml"


@pytest.mark.parametrize("name", [name for name in PLANS if name.startswith("UTF-16")])
def test_utf_16_is_read_as_such(name: str) -> None:
    written = PLANS[name]
    assert isinstance(written, bytes)
    source = plan_source("plan.yaml", written)
    assert (source.text, source.encoding) == (PLAN, "utf-16")


@pytest.mark.parametrize("name", OTHERS)
def test_the_first_bytes_say_what_a_file_is(name: str) -> None:
    data, kind = OTHERS[name]
    assert refusal(data).sentence == f"x.yaml is {kind}, not a plan file."


@pytest.mark.parametrize("name", BINARY)
def test_what_is_full_of_nuls_is_no_text(name: str) -> None:
    assert refusal(BINARY[name]).sentence == "x.yaml is not a text file, so it is not a plan."


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_without_a_key_of_a_plan_at_its_margin_is_none(name: str) -> None:
    failure = refusal(TEXTS[name].encode())
    assert failure.sentence == (
        "x.yaml is not a plan file: "
        "no line of it begins with 'format:', 'title:', 'people:' or 'workstreams:'."
    )
    assert failure.hint == (
        "Name the plan itself, usually plan.yaml; `wirralplan init` writes one to start from."
    )


def test_the_keys_are_those_of_a_plan() -> None:
    assert set(KEYS) < set(keys_of(model.Plan))
