"""The texts of a workbook, in runs that are struck through or not."""

import re
from collections.abc import Collection
from typing import NamedTuple
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from wirralplan.imports.tables.workbook.package import elements
from wirralplan.patterns import pattern

# How a character is written that XML does not allow, and the beginning of such a writing.
_ESCAPE = pattern(r"_x([0-9A-Fa-f]{4})_")


class Run(NamedTuple):
    """A part of a text; ``None`` is as the style of the cell has it."""

    text: str
    is_struck: bool | None = None
    is_bold: bool | None = None


def shared_strings(archive: ZipFile, part: str, needed: Collection[int]) -> dict[int, list[Run]]:
    """The texts that cells share, by their number; only those that are ``needed``."""
    found = enumerate(elements(archive, part, "si"))
    return {number: runs(element) for number, element in found if number in needed}


def runs(element: Element) -> list[Run]:
    """The runs of a text, without what says how it is pronounced."""
    found = []
    for child in element:
        if child.tag == "t":
            found.append(Run(unescaped(child.text or "")))
        elif child.tag == "r":
            text = "".join(one.text or "" for one in child if one.tag == "t")
            font = child.find("rPr")
            if font is None:
                found.append(Run(unescaped(text)))
            else:
                found.append(Run(unescaped(text), is_set(font, "strike"), is_set(font, "b")))
    return found


def is_set(element: Element, name: str) -> bool:
    """Whether ``element`` has a switch of this name, and it is on."""
    switch = element.find(name)
    return switch is not None and is_on(switch.get("val", "1"))


def is_on(value: str | None) -> bool:
    """Whether an attribute says yes."""
    return value in ("1", "true", "on")


def unescaped(text: str) -> str:
    """A text with the characters that are written as their number, such as ``_x000D_``."""
    return _ESCAPE.sub(_character, text) if "_x" in text else text


def _character(found: re.Match[str]) -> str:
    number = int(found[1], 16)
    # Half a character cannot be written anywhere, so it stays as it is written here.
    return found[0] if 0xD800 <= number <= 0xDFFF else chr(number)
