"""A whole document: its tables in their order, and all that is not in one of them."""

from collections.abc import Iterable

from wirralplan.imports.tables.grid import Contents, NotRead, Table
from wirralplan.imports.tables.word.blocks import BLOCKS, inside
from wirralplan.imports.tables.word.cells import WHOLE
from wirralplan.imports.tables.word.elements import Element, plain_text, value
from wirralplan.imports.tables.word.inline import Inline
from wirralplan.imports.tables.word.outside import (
    AS_GOOD_AS_HEADING,
    OUTSIDE,
    SHORT,
    Outside,
    Paragraph,
)
from wirralplan.imports.tables.word.package import Package
from wirralplan.imports.tables.word.story import Story
from wirralplan.imports.tables.word.styles import outline_level
from wirralplan.imports.tables.word.tables import TableReader
from wirralplan.imports.tables.word.titles import says_something


class DocumentReader:
    """Reads one document from its beginning to its end."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._story = Story.of(package)
        self._outside = Outside()
        self._tables: list[Table] = []
        self._not_read: dict[NotRead, None] = {}  # what says the same, as most pictures do, once
        self._frames = 0  # boxes that what is read now is in

    def read(self) -> Contents:
        """What the document holds."""
        self._read_blocks(self._package.part(self._package.main))
        core = self._package.core_title
        title = core if says_something(core, self._package.name) else self._outside.title
        self._list(self._outside.not_read(self._outside.first_title))
        for kind in ("header", "footer"):
            texts = [plain_text(part) for part in self._package.related(kind)]
            why = f"in the page {kind}"
            self._list(NotRead(f"page {kind}", text, why) for text in texts if text)
        return Contents(tuple(self._tables), tuple(self._not_read), title)

    def _read_blocks(self, parent: Element, why: str = "") -> None:
        for block, cause in inside(parent, BLOCKS, why):
            if block.tag == "p":
                self._read_paragraph(block, cause)
            elif block.tag == "tbl":
                self._read_table(block, cause)
            else:
                self._list([NotRead(OUTSIDE, "document", WHOLE)])

    def _list(self, found: Iterable[NotRead]) -> None:
        self._not_read.update(dict.fromkeys(found))

    def _read_paragraph(self, element: Element, why: str) -> None:
        properties = element.find("pPr")
        named = value(properties, "pStyle")
        style = self._story.styles.of_paragraph(named)
        inline = Inline(self._story)
        text = " ".join(inline.lines(element, style, why))
        self._list(NotRead(OUTSIDE, what, cause) for what, cause in inline.unread)
        if text:
            outline = outline_level(value(properties, "outlineLvl")) or style.outline
            if not outline and inline.is_bold and len(text) <= SHORT and style.may_be_heading:
                outline = AS_GOOD_AS_HEADING
            is_point = self._story.lists.level(properties, style, named) > 0
            self._outside.add(Paragraph(text, style, outline, is_point, self._frames > 0))

    def _read_table(self, element: Element, why: str) -> None:
        cell = _only_cell(element)
        if cell is not None:  # a frame round text, perhaps round a table
            self._frames += 1
            self._read_blocks(cell, why)
            self._frames -= 1
            return
        name = f"table {len(self._tables) + 1}"
        reader = TableReader(name, self._story)
        reader.read(element, self._package.name, why)
        self._list(reader.not_read)
        self._tables.append(Table(name, "table", tuple(reader.rows), self._outside.headings()))


def _only_cell(table: Element) -> Element | None:
    """The cell of a table that has only one."""
    rows = [row for row, _ in inside(table, {"tr"})]
    cells = [cell for cell, _ in inside(rows[0], {"tc"})] if len(rows) == 1 else []
    return cells[0] if len(cells) == 1 else None
