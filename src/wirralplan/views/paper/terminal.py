"""A page for a terminal, through Rich: fits the width, and only titles wrap."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wirralplan.views.palette import STYLES
from wirralplan.views.paper.paper import Cell, Column, Grid, Heading, Paper
from wirralplan.views.paper.plain import display_width

_GAP = 2
# What a column that wraps gets: if there is room, in a narrow grid, beside many figures.
_ROOMY, _SNUG, _TIGHT = 24, 16, 11


def renderables(paper: Paper, width: int) -> Iterator[RenderableType]:
    """The page as things that Rich can print; plan text goes in as ``Text``, never as markup."""
    for number, block in enumerate(paper):
        if isinstance(block, Grid):
            yield _fitting(block, width)
        elif isinstance(block, Heading):
            if number and block.level > 1:
                yield Text()
            yield Text(block.text, style=STYLES["head"][0])
        else:
            yield Text(block.text)


def _fitting(grid: Grid, width: int) -> RenderableType:
    """The grid as columns, narrow ones where it must, or row by row where nothing fits."""
    tight = sum(bool(column.narrow) for column in grid.columns) > 1
    for fitted, least in ((grid, _ROOMY), (_narrowed(grid), _TIGHT if tight else _SNUG)):
        if _needed(fitted, least) <= width:
            return _table(fitted)
    return Group(*(_record(grid, row, width) for row in grid.rows))


def _narrowed(grid: Grid) -> Grid:
    """The grid with what it has in several lines for a page without room."""
    return Grid(
        [column._replace(heading=column.narrow or column.heading) for column in grid.columns],
        [[cell._replace(text=cell.narrow or cell.text) for cell in row] for row in grid.rows],
        headed=grid.headed,
    )


def _needed(grid: Grid, least: int) -> int:
    """How wide the grid is when each column that wraps has its ``least`` width."""
    widths = [_width(column.heading) if grid.headed else 0 for column in grid.columns]
    for row in grid.rows:
        for index, cell in enumerate(row):
            widths[index] = max(widths[index], _width(cell.text))
    for index, column in enumerate(grid.columns):
        if column.wraps:
            widths[index] = min(widths[index], least)
    return sum(widths) + _GAP * (len(widths) - 1)


def _width(text: str) -> int:
    return max(map(display_width, text.split("\n")))


def _table(grid: Grid) -> Table:
    table = Table(
        box=None,
        show_header=grid.headed,
        pad_edge=False,
        header_style=STYLES["faint"][0],
        padding=(0, _GAP, 0, 0),
    )
    for column in grid.columns:
        table.add_column(
            Text(column.heading),
            justify="right" if column.right else "left",
            vertical="top",
            no_wrap=not column.wraps,
            overflow="fold",
        )
    for row in grid.rows:
        table.add_row(*(_text(cell) for cell in row))
    return table


def _record(grid: Grid, row: Sequence[Cell], width: int) -> RenderableType:
    """A row for a terminal too narrow for columns: its title, then each value with its name.

    A line ends between two values, never within one that has room on a line.
    """
    title = _naming(grid.columns)
    lines: list[Text] = []
    for index, (cell, column) in enumerate(zip(row, grid.columns, strict=True)):
        if index == title or not cell.text.strip():
            continue
        label = (f"{column.heading}: " if column.heading else "", STYLES["faint"][0])
        part = Text.assemble(label, _text(Cell(cell.text.strip(), cell.style)))
        if lines and lines[-1].cell_len + part.cell_len + _GAP < width - _GAP:
            lines[-1].append(", ").append_text(part)
        else:
            if lines:
                lines[-1].append(",")
            lines.append(part)
    name = Cell(row[title].text, row[title].style or "head")
    return Group(_text(name), *(Padding(line, (0, 0, 0, _GAP)) for line in lines))


def _naming(columns: Sequence[Column]) -> int:
    """The column that names the row: the one that says so, or else is as long as a title."""
    named = next((index for index, column in enumerate(columns) if column.names), None)
    last = len(columns) - 1
    return named if named is not None else last if columns[last].wraps else 0


def _text(cell: Cell) -> Text:
    return Text(cell.text, style=STYLES[cell.style][0] if cell.style else "")
