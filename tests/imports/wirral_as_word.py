"""The shipped plan's document as it was printed: run as a script, it writes ``files/wirral.docx``.

``files/wirral.txt`` has the words, with tabs between cells, and each list of points as
``<ul …> - one - two``; here they become tables and lists of Word again.
"""

import re
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.table import Table, _Cell

FILES = Path(__file__).parent / "files"
WORKSTREAM = re.compile(r"Workstream \d - .*")
_SECTION = re.compile(r"\d\.0 .*")
_BELOW_SECTION = re.compile(
    r"2\.2 Inspection Feedback|Improvement Plan context|Delivery of Improvement Actions"
    r"|Performance Management and Quality Assurance"
)
_STYLES = (
    (re.compile(r"- (?=\d\.\d )"), "Normal"),
    (re.compile(r" - [a-c]\. "), "List Number 2"),
    (re.compile(r"- "), "List Bullet"),
    (re.compile(r"\d\. "), "List Number"),
)
_LIST = re.compile(r"<ul [^>]*>")


def wirral() -> bytes:
    """The document, made anew."""
    document = docx.Document()
    document.core_properties.title = ""
    title, lines = _title_and_rest((FILES / "wirral.txt").read_text(encoding="utf-8"))
    document.add_paragraph(title, "Title")
    table: Table | None = None
    for line in lines:
        if "\t" in line.strip("\t"):
            table = _add_row(document, table, line.split("\t"))
        elif line.strip():
            table = None
            _add_text(document, line.rstrip("\t").replace("**", ""))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _title_and_rest(text: str) -> tuple[str, list[str]]:
    """The three bold lines of the title as one paragraph, and the lines below it."""
    _, title, rest = text.split("**", 2)
    return title, rest.splitlines()


def _add_text(document: Document, line: str) -> None:
    if WORKSTREAM.fullmatch(line):
        document.add_paragraph(line, "Heading 2")
    elif _SECTION.fullmatch(line):
        document.add_paragraph(line, "Heading 1")
    elif _BELOW_SECTION.fullmatch(line):
        document.add_paragraph(line, "Heading 2")
    elif line.isupper():
        document.add_paragraph().add_run(line).bold = True
    else:
        style = next(((mark, style) for mark, style in _STYLES if mark.match(line)), None)
        words = line if style is None else style[0].sub("", line, count=1)
        document.add_paragraph(words, "Normal" if style is None else style[1])


def _add_row(document: Document, table: Table | None, texts: list[str]) -> Table:
    is_head = table is None
    if table is None:
        table = document.add_table(rows=0, cols=3, style="Table Grid")
    cells = table.add_row().cells
    for cell, text in zip(cells[:2], texts, strict=False):
        cell.paragraphs[0].add_run(text).bold = is_head
    _fill(cells[2], texts[2])
    return table


def _fill(cell: _Cell, text: str) -> None:
    """Put the points of a cell in it, and those of a list inside the last of them."""
    words, *lists = _LIST.split(text)
    cell.paragraphs[0].add_run(words.strip())
    for style, one in zip(("List Bullet", "List Bullet 2"), lists, strict=False):
        for point in one.strip().removeprefix("- ").split(" - "):
            paragraph = cell.paragraphs[0] if not cell.text else cell.add_paragraph()
            paragraph.style = style
            paragraph.add_run(point.strip())


if __name__ == "__main__":
    (FILES / "wirral.docx").write_bytes(wirral())
