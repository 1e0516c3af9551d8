"""A file of whatever kind as its tables: the reader for it is imported when it is needed."""

from typing import assert_never

from wirralplan.imports.tables.archive import inspected
from wirralplan.imports.tables.grid import Contents
from wirralplan.imports.tables.kinds import kind


def contents_of(data: bytes, name: str) -> Contents:
    """What the file called ``name`` holds. Raises ``UnreadableTable``."""
    match kind(data, name):
        case "docx":
            inspected(data, name)
            from wirralplan.imports.tables import docx

            return docx.read(data, name)
        case "xlsx":
            inspected(data, name)
            from wirralplan.imports.tables import xlsx

            return xlsx.read(data, name)
        case "text":
            from wirralplan.imports.tables import csv_text

            return csv_text.read(data, name)
        case other:
            assert_never(other)
