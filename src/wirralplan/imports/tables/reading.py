"""A file of whatever kind as its tables: the reader for it is imported when it is needed."""

import re
from typing import assert_never

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables.archive import inspected
from wirralplan.imports.tables.grid import Contents
from wirralplan.imports.tables.kinds import kind
from wirralplan.patterns import pattern

_PLAN = pattern(rb"^workstreams[ \t]*:[ \t]*\r?$", re.MULTILINE)


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
            if _PLAN.search(data):
                raise UnreadableTable(
                    f"{name} is a plan already, and no table.", "To check it: wirralplan check FILE"
                )
            from wirralplan.imports.tables import csv_text

            return csv_text.read(data, name)
        case other:
            assert_never(other)
