"""The tables of a document of Word."""

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables.grid import Contents
from wirralplan.imports.tables.word.document import DocumentReader
from wirralplan.imports.tables.word.package import Package


def read(data: bytes, name: str) -> Contents:
    """What the document ``data`` holds; ``name`` is what to call it.

    Raises ``UnreadableTable`` for what is broken, too large or made to do harm.
    """
    try:
        return DocumentReader(Package.opened(data, name)).read()
    except RecursionError as error:
        raise UnreadableTable(
            f"{name} is damaged: its parts are nested too deeply.",
            "Open it in Word, save it again under a new name, and import that.",
        ) from error
