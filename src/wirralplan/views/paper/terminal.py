"""A page for a terminal, through Rich: fits the width, and only titles wrap."""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from wirralplan.views.palette import STYLES
from wirralplan.views.paper.paper import Cell, Grid, Heading, Paper


def renderables(paper: Paper) -> Iterator[RenderableType]:
    """The page as things that Rich can print; plan text goes in as ``Text``, never as markup."""
    for number, block in enumerate(paper):
        if isinstance(block, Grid):
            yield _table(block)
        elif isinstance(block, Heading):
            if number and block.level > 1:
                yield Text()
            yield Text(block.text, style=STYLES["head"][0])
        else:
            yield Text(block.text)


def _table(grid: Grid) -> Table:
    table = Table(
        box=box.SIMPLE_HEAD if grid.headed else None,
        show_header=grid.headed,
        show_edge=False,
        pad_edge=False,
        header_style=STYLES["faint"][0],
        padding=(0, 2, 0, 0),
    )
    for column in grid.columns:
        table.add_column(
            Text(column.heading),
            justify="right" if column.right else "left",
            no_wrap=not column.wraps,
            overflow="fold",
        )
    for row in grid.rows:
        table.add_row(*(_text(cell) for cell in row))
    return table


def _text(cell: Cell) -> Text:
    return Text(cell.text, style=STYLES[cell.style][0] if cell.style else "")
