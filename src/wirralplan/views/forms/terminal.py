"""A page for a terminal, through Rich: fits the width, and only titles wrap."""

from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as RichTable
from rich.text import Text as RichText

from wirralplan.text.visible import visible
from wirralplan.views.answer import Column, Facts, Heading, Page, Sentence, Table
from wirralplan.views.forms.grid import Grid, Text, grid
from wirralplan.views.forms.plain import display_width
from wirralplan.views.palette import STYLES

_GAP = 2
# What a column that wraps gets: if there is room, in a narrow grid, beside many figures.
_ROOMY, _SNUG, _TIGHT = 24, 16, 11


def renderables(page: Page, width: int) -> Iterator[RenderableType]:
    """The page as things that Rich can print; plan text goes in as ``Text``, never as markup."""
    for number, block in enumerate(page):
        match block:
            case Table() | Facts():
                yield _fitting(grid(block, aligned=True), width)
            case Heading(text, level):
                if number and level > 1:
                    yield RichText()
                yield RichText(visible(text.strip()), style=STYLES["head"][0])
            case Sentence(text):
                yield RichText(visible(text.strip()))
            case _:
                assert_never(block)


def _fitting(table: Grid, width: int) -> RenderableType:
    """The grid as columns, narrow ones where it must, or row by row where nothing fits."""
    tight = sum(bool(column.narrow) for column in table.columns) > 1
    narrow = _narrowed(table)
    for fitted, least in (
        (table, _ROOMY),
        (narrow, _TIGHT if tight else _SNUG),
        (_with_details_below(narrow), _SNUG),
    ):
        if _needed(fitted, least) <= width:
            return _table(fitted)
    return Group(*(_record(table, row, width) for row in table.rows))


def _narrowed(table: Grid) -> Grid:
    """The grid with what it has in several lines for a page without room."""
    return Grid(
        [column._replace(heading=column.narrow or column.heading) for column in table.columns],
        [[cell._replace(text=cell.narrow or cell.text) for cell in row] for row in table.rows],
        headed=table.headed,
    )


def _with_details_below(table: Grid) -> Grid:
    """The grid with what can stand below the title there: details, and all long texts."""
    columns, title = table.columns, _naming(table.columns)
    below = [at for at, one in enumerate(columns) if (one.wraps or one.detail) and at != title]
    kept = [at for at in range(len(columns)) if at not in below]
    rows = []
    for row in table.rows:
        named = [f"{columns[at].heading}: {row[at].text}" for at in below if row[at].text]
        text = f"{row[title].text}\n{', '.join(named)}".rstrip("\n")
        whole = row[title]._replace(text=text)
        rows.append([whole if at == title else row[at] for at in kept])
    return Grid([columns[at] for at in kept], rows, headed=table.headed)


def _needed(table: Grid, least: int) -> int:
    """How wide the grid is when each column that wraps has its ``least`` width."""
    widths = [_width(column.heading) if table.headed else 0 for column in table.columns]
    for row in table.rows:
        for index, cell in enumerate(row):
            widths[index] = max(widths[index], _width(cell.text))
    for index, column in enumerate(table.columns):
        if column.wraps:
            widths[index] = min(widths[index], least)
    return sum(widths) + _GAP * (len(widths) - 1)


def _width(text: str) -> int:
    return max(map(display_width, text.split("\n")))


def _table(table: Grid) -> RichTable:
    shown = RichTable(
        box=None,
        show_header=table.headed,
        pad_edge=False,
        header_style=STYLES["faint"][0],
        padding=(0, _GAP, 0, 0),
    )
    for column in table.columns:
        shown.add_column(
            RichText(column.heading),
            justify="right" if column.right else "left",
            vertical="top",
            no_wrap=not column.wraps,
            overflow="fold",
        )
    for row in table.rows:
        shown.add_row(*(_text(cell) for cell in row))
    return shown


def _record(table: Grid, row: Sequence[Text], width: int) -> RenderableType:
    """A row for a terminal too narrow for columns: its title, then each value with its name.

    A line ends between two values, never within one that has room on a line.
    """
    title = _naming(table.columns)
    lines: list[RichText] = []
    for index, (cell, column) in enumerate(zip(row, table.columns, strict=True)):
        if index == title or not cell.text.strip():
            continue
        label = (f"{column.heading}: " if column.heading else "", STYLES["faint"][0])
        part = RichText.assemble(label, _text(Text(cell.text.strip(), cell.style)))
        if lines and lines[-1].cell_len + part.cell_len + _GAP < width - _GAP:
            lines[-1].append(", ").append_text(part)
        else:
            if lines:
                lines[-1].append(",")
            lines.append(part)
    name = Text(row[title].text, row[title].style or "head")
    return Group(_text(name), *(Padding(line, (0, 0, 0, _GAP)) for line in lines))


def _naming(columns: Sequence[Column[Any]]) -> int:
    """The column that names the row: the one that says so, or else is as long as a title."""
    named = next((index for index, column in enumerate(columns) if column.names), None)
    last = len(columns) - 1
    return named if named is not None else last if columns[last].wraps else 0


def _text(cell: Text) -> RichText:
    return RichText(cell.text, style=STYLES[cell.style][0] if cell.style else "")
