"""The table that the page for starting shows, as the Word document that it speaks of."""

import re
from functools import cache
from pathlib import Path

import docx

_ROOT = Path(__file__).parent.parent
PAGE = _ROOT / "docs" / "starting.md"
_TABLE = re.compile(r"^\| Ref \|.*?(?=^\n)", re.MULTILINE | re.DOTALL)


def table_of(text: str) -> list[list[str]]:
    """The cells of the table, with its headings."""
    found = _TABLE.search(text)
    assert found is not None
    lines = found[0].splitlines()
    return [[cell.strip() for cell in one[1:-1].split("|")] for one in (lines[0], *lines[2:])]


def write_tracker(path: Path, text: str) -> None:
    """Write the table of the page as a document of Word."""
    rows = table_of(text)
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, written in zip(row.cells, texts, strict=True):
            cell.text = written
    document.save(str(path))


@cache
def words_of_the_program() -> str:
    """All that the rooms of import say, as it is written in them."""
    files = sorted((_ROOT / "src" / "wirralplan" / "imports").rglob("*.py"))
    return "\n".join(one.read_text(encoding="utf-8") for one in files)
