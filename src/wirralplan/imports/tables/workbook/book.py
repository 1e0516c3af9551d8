"""Which sheets a workbook has, and what all of them share."""

from typing import NamedTuple
from zipfile import ZipFile

from wirralplan.errors import UnreadableTable
from wirralplan.frozen import frozen
from wirralplan.imports.tables.workbook.colours import theme_colours
from wirralplan.imports.tables.workbook.package import Relation, elements, relations
from wirralplan.imports.tables.workbook.strings import is_on
from wirralplan.imports.tables.workbook.styles import Style, styles


class Sheet(NamedTuple):
    """A sheet: its ``title`` on the tab, its ``part``, the ``kind`` of it, hidden or not."""

    title: str
    part: str
    kind: str
    is_hidden: bool

    @property
    def name(self) -> str:
        """How to say where something is."""
        return f'sheet "{self.title}"'


@frozen
class Book:
    """What the sheets share. ``is_uncalculated`` says that no program has worked it out yet."""

    sheets: tuple[Sheet, ...]
    styles: list[Style]
    strings: str
    is_1904: bool
    is_uncalculated: bool
    title: str


def opened(archive: ZipFile, name: str) -> Book:
    """The workbook in ``archive``. Raises ``UnreadableTable`` for one that is not of XML."""
    top = relations(archive, "")
    part = _first(top, "officeDocument")
    if part.endswith(".bin"):
        raise UnreadableTable(
            f"{name} is an Excel binary workbook.", "Save it as .xlsx, and import that."
        )
    inside = relations(archive, part)
    sheets, is_1904, is_uncalculated = [], False, False
    for element in elements(archive, part, "sheet", "workbookPr", "calcPr"):
        if element.tag == "sheet":
            target = inside[element.attrib["id"]]
            is_hidden = element.get("state", "visible") != "visible"
            sheets.append(Sheet(element.attrib["name"], target.target, target.kind, is_hidden))
        elif element.tag == "workbookPr":
            is_1904 = is_on(element.get("date1904"))
        else:
            is_uncalculated = is_on(element.get("fullCalcOnLoad"))
    if not sheets:
        raise ValueError("no sheets")
    theme = _first(inside, "theme")
    styled = _first(inside, "styles")
    colours = theme_colours(archive, theme) if theme in archive.NameToInfo else []
    return Book(
        tuple(sheets),
        styles(archive, styled, colours) if styled else [Style()],
        _first(inside, "sharedStrings"),
        is_1904,
        is_uncalculated,
        _title(archive, _first(top, "core-properties")),
    )


def _first(found: dict[str, Relation], kind: str) -> str:
    """The part of this ``kind``; empty where there is none."""
    return next((one.target for one in found.values() if one.kind == kind), "")


def _title(archive: ZipFile, part: str) -> str:
    if part not in archive.NameToInfo:
        return ""
    return next(("".join(one.itertext()).strip() for one in elements(archive, part, "title")), "")
