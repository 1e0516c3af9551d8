"""Rows as CSV (RFC 4180), in which a spreadsheet finds no formula to run."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from wirralplan.patterns import pattern
from wirralplan.text.visible import visible
from wirralplan.views.fields import Field, Records, Type

# What Excel, LibreOffice and Sheets take for a formula; see OWASP, "CSV Injection".
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_KEPT = ("\t", "\r", "\n")
_SPLIT = pattern(r"([\t\r\n])")


def rendered(records: Records[Any]) -> Iterator[str]:
    """The names of the fields and the rows, as lines that end with CR LF.

    Lists are joined by "; ", ``None`` is empty, truth is ``true`` or ``false``; text that
    looks like a formula gets an apostrophe in front, and what is not seen is a visible
    escape, but for tabs and line ends. Numbers stay numbers.
    """
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\r\n")
    write, text, seek, truncate = writer.writerow, line.getvalue, line.seek, line.truncate
    columns = [(field.value, _written(field)) for field in records.fields]
    write([field.name for field in records.fields])
    for row in records.rows:
        yield text()
        seek(0)
        truncate()
        found = ((value(row), written) for value, written in columns)
        write([None if one is None else written(one) for one, written in found])
    yield text()


def guarded(text: str) -> str:
    """A text as a cell in which no spreadsheet finds a formula."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(one if one in _KEPT else visible(one) for one in _SPLIT.split(text))
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _same(value: int) -> int:
    return value


def _written(field: Field[Any]) -> Callable[[Any], Any]:
    """How the values of ``field`` are written, but for ``None``."""
    if not isinstance(field.type, Type):
        raise TypeError(f"{field.name} is no single value, so it is no column.")
    return _BY_TYPE.get(field.type.python, guarded)


# How the values of a type are written; text is guarded.
_BY_TYPE: Mapping[type, Callable[[Any], Any]] = {
    int: _same,
    bool: lambda truth: "true" if truth else "false",
    date: str,
    list: lambda texts: guarded("; ".join(texts)),
}
