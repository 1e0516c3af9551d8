"""A page as plain aligned columns: for pipes and files, never cut and never wrapped."""

from collections.abc import Callable, Iterator, Sequence

from wirralplan.views.palette import unpainted
from wirralplan.views.paper.paper import Cell, Grid, Heading, Paper

Paint = Callable[[str, str], str]


def rendered(paper: Paper, paint: Paint = unpainted) -> Iterator[str]:
    """The page, line by line, each with its line end."""
    for number, block in enumerate(paper):
        if isinstance(block, Grid):
            yield from _columns(block, paint)
        elif isinstance(block, Heading):
            if number and block.level > 1:
                yield "\n"
            yield f"{paint(block.text, 'head')}\n"
        else:
            yield f"{block.text}\n"


def _columns(grid: Grid, paint: Paint) -> Iterator[str]:
    heads = [Cell(column.heading, "faint") for column in grid.columns]
    rows = [heads, *grid.rows] if grid.headed else grid.rows
    widths = [0] * len(grid.columns)
    for row in rows:
        for index, cell in enumerate(row):
            width = display_width(cell.text)
            widths[index] = max(widths[index], width)
    for row in rows:
        yield f"{_line(row, grid, widths, paint)}\n"


def _line(row: Sequence[Cell], grid: Grid, widths: Sequence[int], paint: Paint) -> str:
    pieces: list[str] = []
    gap = ""
    for cell, column, width in zip(row, grid.columns, widths, strict=True):
        spare = " " * (width - display_width(cell.text))
        before, after = (spare, "") if column.right else ("", spare)
        if cell.text:
            pieces += [gap, before, paint(cell.text, cell.style)]
            gap = f"{after}  "
        else:
            gap += f"{spare}  "
    return "".join(pieces)


def display_width(text: str) -> int:
    """How many columns of a terminal ``text`` takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - only other alphabets need it

    return cell_len(text)
