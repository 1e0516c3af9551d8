"""The values of each row of a text, by Python's own reader of CSV; and why one cannot be read."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables.decoding import line_at

_DELIMITERS = (",", ";")
_SAMPLE = 200  # rows that show which delimiter it is
_WAY_OUT = (
    "A quotation mark inside a quoted cell is written twice. "
    "Or save the table as .xlsx, and import that."
)


def delimiter_of(text: str) -> str:
    """The delimiter by which most rows have one number of cells, and the more of them."""
    if _consistency(text, "\t")[0] >= 1 / 2:  # pasted from Excel; nobody types tabs in a cell
        return "\t"
    return max(_DELIMITERS, key=lambda one: _consistency(text, one))


def _consistency(text: str, delimiter: str) -> tuple[float, int]:
    """Which part of the rows has the usual number of cells, and that number."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        widths = [len(values) for values in islice(reader, _SAMPLE) if values]
    except csv.Error:
        return (0, 0)
    several = sorted({width for width in widths if width > 1}, reverse=True)
    if not several:
        return (0, 0)
    usual = max(several, key=widths.count)
    return (widths.count(usual) / len(widths), usual)


def records(text: str, delimiter: str, name: str) -> Iterator[list[str]]:
    """The values of each row, an empty list for a blank line.

    Raises ``UnreadableTable`` with the line where a quotation mark stands that is no pair's.
    """
    if delimiter == "\t" and _is_literal(text):
        yield from csv.reader(
            io.StringIO(text, newline=""), delimiter=delimiter, quoting=csv.QUOTE_NONE
        )
        return
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begun = 0
    try:
        for values in reader:
            yield values
            begun = reader.line_num
    except csv.Error as error:
        raise _refusal(text, delimiter, begun, name) from error


def _is_literal(text: str) -> bool:
    """Whether quotation marks in a text with tabs are only what somebody wrote.

    Excel puts cells on the clipboard as they are, and in quotes only those with line ends.
    """
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True):
            pass
    except csv.Error:
        counts = {line.count("\t") for line in text.splitlines() if line}
        return len(counts) == 1
    return False


def _refusal(text: str, delimiter: str, begun: int, name: str) -> UnreadableTable:
    """Why the row that begins after the line ``begun`` cannot be read."""
    start = sum(len(line) for line in islice(io.StringIO(text, newline=""), begun))
    cell = re.compile(
        rf"(?P<opened>\"[^\"]*+(?:\"\"[^\"]*+)*+(?P<closed>\"?))?[^{re.escape(delimiter)}\r\n]*+"
    )
    while found := cell.match(text, start):
        if found["opened"] and found.end("opened") != found.end():
            return UnreadableTable(
                f"{name}: the cell that begins with a quotation mark in line "
                f"{line_at(text, start)} goes on after the closing one in line "
                f"{line_at(text, found.end('opened'))}.",
                _WAY_OUT,
            )
        if found["opened"] and not found["closed"]:
            return UnreadableTable(
                f"{name}: the quotation mark that begins a cell in line "
                f"{line_at(text, start)} is never closed.",
                _WAY_OUT,
            )
        if found.end() - start > csv.field_size_limit() or found.end() == len(text):
            break
        start = found.end() + 1
    return UnreadableTable(
        f"{name}: a cell in line {line_at(text, start)} has more than "
        f"{csv.field_size_limit():,} characters.",
        "Shorten it, and import the table again.",
    )
