"""Rows as CSV (RFC 4180), in which a spreadsheet finds no formula to run."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from wirralplan.text.visible import visible

# What Excel, LibreOffice and Sheets take for a formula; see OWASP, "CSV Injection".
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_KEPT = ("\t", "\r", "\n")
_SPLIT = re.compile(r"([\t\r\n])")


def rendered(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    """The header and the rows as lines that end with CR LF.

    Lists are joined by "; ", ``None`` is empty, truth is ``true`` or ``false``; text that
    looks like a formula gets an apostrophe in front, and what is not seen is a visible
    escape, but for tabs and line ends. Numbers stay numbers.
    """
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    write, value, seek, truncate = writer.writerow, line.getvalue, line.seek, line.truncate
    write(header)
    for row in rows:
        yield value()
        seek(0)
        truncate()
        write([cell if cell is None or type(cell) is int else guarded(cell) for cell in row])
    yield value()


def guarded(value: object) -> str:
    """One value as the text of a cell."""
    text = value if isinstance(value, str) else _worded(value)
    if not (text.isascii() and text.isprintable()):
        text = "".join(one if one in _KEPT else visible(one) for one in _SPLIT.split(text))
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _worded(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "; ".join(value)
    return str(value)
