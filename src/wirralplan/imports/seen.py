"""What can be seen of a file: characters that nobody sees are in no plan."""

from dataclasses import replace

from wirralplan.imports.tables.grid import Cell, Contents, Line, Table
from wirralplan.text.characters import put_right


def seen(text: str) -> str:
    """A text on one line, with ordinary spaces and without what cannot be seen."""
    return " ".join(put_right(text).split())


def all_seen(contents: Contents) -> Contents:
    """The same tables without what cannot be seen."""
    tables = tuple(_table(one) for one in contents.tables)
    return replace(contents, tables=tables, title=seen(contents.title))


def _table(table: Table) -> Table:
    rows = tuple(replace(row, cells=tuple(_cell(cell) for cell in row.cells)) for row in table.rows)
    headings = tuple(text for one in table.headings if (text := seen(one)))
    return replace(table, name=seen(table.name), rows=rows, headings=headings)


def _cell(cell: Cell) -> Cell:
    lines = tuple(
        one if one.text == text else Line(text, one.level)
        for one in cell.lines
        if (text := seen(one.text))
    )
    return cell if lines == cell.lines else replace(cell, lines=lines)
