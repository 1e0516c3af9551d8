"""A page for a terminal, through Rich: fits the width, and only titles wrap."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, assert_never

from rich.console import Group, RenderableType
from rich.table import Table as RichTable
from rich.text import Text as RichText

from wirralplan.text.visible import visible
from wirralplan.views.answer import Column, Cover, Facts, Heading, Page, Sentence, Table
from wirralplan.views.forms.grid import Grid, Text, grid, naming
from wirralplan.views.forms.hanging import Hanging, Values, sentence
from wirralplan.views.forms.plain import display_width
from wirralplan.views.palette import STYLES
from wirralplan.views.strips import Strips

_GAP = 2
_SECTION = 2  # the level of the headings that divide a paper
# What a column that wraps gets at least: if there is room, in a narrow grid, beside details.
_ROOMY, _SNUG, _BELOW = 24, 16, 28


class _Shape(NamedTuple):
    """How the tables of a page are drawn.

    With ``least`` for each column that wraps, with ``narrow`` headings and cells, and with what
    can stand below the title there.
    """

    least: int
    narrow: bool = True
    below: bool = False


_SHAPES = (_Shape(_ROOMY, narrow=False), _Shape(_SNUG), _Shape(_BELOW, below=True))


def renderables(page: Page, width: int) -> Iterator[RenderableType]:
    """The page as things that Rich can print; plan text goes in as ``Text``, never as markup.

    All tables of a page have the same shape, the first in which each of them fits; in a paper,
    all tables of a section.
    """
    tables = _shaped(page, width)
    for number, block in enumerate(page):
        match block:
            case Table():
                yield _drawn(*next(tables))
            case Facts():
                facts = grid(block, aligned=True)
                yield _drawn(facts, _fitting([facts], width))
            case Heading(text, level):
                if number and level > 1:
                    yield RichText()
                shown = sentence(visible(text.strip()), width)
                yield RichText(shown, style=STYLES["head"][0])
            case Sentence(text):
                yield RichText(sentence(visible(text.strip()), width))
            case Cover(kind, title, _, lines):
                yield RichText(sentence(visible(kind), width), style=STYLES["faint"][0])
                yield RichText(sentence(visible(title.strip()), width), style=STYLES["head"][0])
                yield from (RichText(sentence(visible(line), width)) for line in lines)
            case Strips():
                yield from _strips(block, width)
            case _:
                assert_never(block)


def _shaped(page: Page, width: int) -> Iterator[tuple[Grid, _Shape | None]]:
    """The tables of the page in their order, each with its shape."""
    is_paper = any(isinstance(block, Cover) for block in page)
    sections: list[list[Grid]] = [[]]
    for block in page:
        if is_paper and isinstance(block, Heading) and block.level == _SECTION:
            sections.append([])
        elif isinstance(block, Table):
            sections[-1].append(grid(block, aligned=True))
    for tables in sections:
        shape = _fitting(tables, width)
        yield from ((table, shape) for table in tables)


def _strips(strips: Strips, width: int) -> Iterator[RenderableType]:
    """A timeline as a picture where there is room, else in words."""
    from wirralplan.views.forms import strip_rows, strip_table  # noqa: PLC0415 - listings have none

    if width >= strip_rows.NARROWEST:
        yield from strip_rows.renderables(strips, width)
    else:
        yield _records(grid(strip_table.table(strips), aligned=True))


def _fitting(tables: Sequence[Grid], width: int) -> _Shape | None:
    """The first shape in which each of the tables fits; ``None`` where none is narrow enough."""
    for shape in _SHAPES:
        if all(_needed(shape, table) <= width for table in tables):
            return shape
    return None


def _drawn(table: Grid, shape: _Shape | None) -> RenderableType:
    return _records(table) if shape is None else _table(table, shape)


def _below(table: Grid, shape: _Shape) -> Sequence[int]:
    """The columns that stand below the title: details, and all long texts but the title."""
    if not shape.below:
        return ()
    columns, title = table.columns, naming(table.columns)
    return [at for at, one in enumerate(columns) if (one.wraps or one.detail) and at != title]


def _gap(table: Grid, shape: _Shape) -> int:
    """The blanks between two columns; a table of many figures without room has just one."""
    return 1 if shape.narrow and sum(bool(one.narrow) for one in table.columns) > 1 else _GAP


def _needed(shape: _Shape, table: Grid) -> int:
    """How wide the table is in that shape when each column that wraps has its least width."""
    below = _below(table, shape)
    kept = [at for at in range(len(table.columns)) if at not in below]
    widths = [_column_width(table, at, shape) for at in kept]
    return sum(widths) + _gap(table, shape) * (len(kept) - 1)


def _column_width(table: Grid, at: int, shape: _Shape) -> int:
    column = table.columns[at]
    texts = [_cell_text(row[at], shape) for row in table.rows]
    longest = max(map(_width, [_heading(column, shape) if table.headed else "", *texts]))
    if shape.below and at == naming(table.columns):
        return shape.least if column.wraps else max(longest, shape.least)
    return min(longest, shape.least) if column.wraps else longest


def _heading(column: Column[Any], shape: _Shape) -> str:
    return (shape.narrow and column.narrow) or column.heading


def _cell_text(cell: Text, shape: _Shape) -> str:
    return (shape.narrow and cell.narrow) or cell.text


def _width(text: str) -> int:
    return max(map(display_width, text.split("\n")))


def _table(table: Grid, shape: _Shape) -> RichTable:
    shown = RichTable(
        box=None,
        show_header=table.headed,
        pad_edge=False,
        header_style=STYLES["faint"][0],
        padding=(0, _gap(table, shape), 0, 0),
    )
    below, title = _below(table, shape), naming(table.columns)
    kept = [at for at in range(len(table.columns)) if at not in below]
    for at in kept:
        column = table.columns[at]
        shown.add_column(
            RichText(_heading(column, shape)),
            justify="right" if column.right else "left",
            vertical="top",
            no_wrap=not (column.wraps or (below and at == title)),
            overflow="fold",
        )
    for row in table.rows:
        cells = {at: _cell(table, row, at, shape) for at in kept}
        if below:
            cells[title] = Group(cells[title], Values(_named(table, row, below)))
        shown.add_row(*cells.values())
    return shown


def _cell(table: Grid, row: Sequence[Text], at: int, shape: _Shape) -> RenderableType:
    text = _text(_cell_text(row[at], shape), row[at].style)
    return Hanging(text) if table.headed and table.columns[at].wraps else text


def _records(table: Grid) -> RenderableType:
    """The rows for a terminal too narrow for columns: the title, then each value with its name."""
    title = naming(table.columns)
    others = [at for at in range(len(table.columns)) if at != title]
    return Group(
        *(
            Group(
                Hanging(_text(row[title].text, row[title].style or "head")),
                Values(_named(table, row, others)),
            )
            for row in table.rows
        )
    )


def _named(table: Grid, row: Sequence[Text], columns: Sequence[int]) -> Sequence[RichText]:
    """What the row has in these ``columns``, each with the heading before it."""
    values = []
    for at in columns:
        text, heading = row[at].text.strip(), table.columns[at].heading
        if text:
            label = (f"{heading}: " if heading else "", STYLES["faint"][0])
            values.append(RichText.assemble(label, _text(text, row[at].style)))
    return values


def _text(text: str, style: str) -> RichText:
    return RichText(text, style=STYLES[style][0] if style else "")
