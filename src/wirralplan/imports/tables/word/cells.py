"""A cell of a table: its lines, what is odd about it, and what in it is not read."""

from collections.abc import Iterator

from wirralplan.frozen import frozen
from wirralplan.imports.tables.grid import Cell, Line
from wirralplan.imports.tables.points import begins_point, points
from wirralplan.imports.tables.word.blocks import BLOCKS, inside
from wirralplan.imports.tables.word.elements import Element, plain_text, value
from wirralplan.imports.tables.word.inline import HIDDEN, STRUCK, Inline
from wirralplan.imports.tables.word.story import Story

NESTED = "a table inside a cell"
WHOLE = "a document put in whole: save it again in Word"

_REMARKS = {STRUCK: "is struck through", HIDDEN: "is hidden text"}


@frozen
class CellRead:
    """A cell, and pairs of what in it is not read and why.

    ``has_number`` says that it holds nothing but a number that Word gives by itself.
    """

    cell: Cell
    unread: tuple[tuple[str, str], ...] = ()
    has_number: bool = False


def read_cell(element: Element, story: Story, why: str = "") -> CellRead:
    """The cell of a ``w:tc``. ``why`` is the reason why nothing of it is read, if there is one."""
    inline = Inline(story)
    lines: list[Line] = []
    joins = has_number = False  # whether the end of the paragraph above is deleted
    for block, cause in inside(element, BLOCKS, why):
        if block.tag != "p":
            _put_aside(block, inline)
            continue
        properties = block.find("pPr")
        named = value(properties, "pStyle")
        style = story.styles.of_paragraph(named)
        level = story.lists.level(properties, style, named)
        texts = inline.lines(block, style, cause)
        has_number = has_number or (level > 0 and not texts)
        for line in _lines(texts, level):
            if joins and lines:
                lines[-1] = Line(f"{lines[-1].text} {line.text}", lines[-1].level)
            else:
                lines.append(line)
            joins = False
        joins = (joins and not texts) or _end_is_deleted(properties)
    found = points(lines)
    remarks = [*_partly(found, inline.unread), *inline.remarks]
    cell = Cell(found, remark="; ".join(remarks))
    return CellRead(cell, tuple(inline.unread), has_number and not found)


def _lines(texts: list[str], level: int) -> Iterator[Line]:
    """The lines of a paragraph; in a list they are one point, unless a mark begins another."""
    point = ""
    for text in texts:
        if not level or begins_point(text):
            if point:
                yield Line(point, level)
            point = ""
            yield Line(text, 0)
        else:
            point = f"{point} {text}".lstrip()
    if point:
        yield Line(point, level)


def _put_aside(block: Element, inline: Inline) -> None:
    """List a table inside a cell, or a document that is put into this one whole."""
    words = plain_text(block)
    if block.tag != "tbl":
        inline.unread.append((words or "document", WHOLE))
        inline.remarks["has a document in it"] = None
    elif words:
        inline.unread.append((words, NESTED))
        inline.remarks["has a table inside"] = None


def _end_is_deleted(properties: Element | None) -> bool:
    mark = None if properties is None else properties.find("rPr")
    return mark is not None and mark.find("del") is not None


def _partly(lines: tuple[Line, ...], unread: list[tuple[str, str]]) -> Iterator[str]:
    """How much of it is struck through or hidden."""
    share = "some of it" if lines else "all of it"
    for why in dict.fromkeys(why for _, why in unread):
        if why in _REMARKS:
            yield f"{share} {_REMARKS[why]}"
