"""A page as plain aligned columns: for pipes and files, never cut and never wrapped."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from wirralplan.text.visible import visible
from wirralplan.views.answer import Cover, Facts, Heading, Page, Sentence, Table
from wirralplan.views.forms.grid import Grid, Text, grid
from wirralplan.views.palette import Paint, unpainted
from wirralplan.views.strips import Strips


def rendered(page: Page, paint: Paint = unpainted) -> Iterator[str]:
    """The page, line by line, each with its line end."""
    for number, block in enumerate(page):
        match block:
            case Table() | Facts():
                yield from _columns(grid(block, aligned=True), paint)
            case Heading(text, level):
                if number and level > 1:
                    yield "\n"
                yield f"{paint(visible(text.strip()), 'head')}\n"
            case Sentence(text):
                yield f"{visible(text.strip())}\n"
            case Cover(kind, title, _, lines):
                yield f"{visible(kind)}\n"
                yield f"{paint(visible(title.strip()), 'head')}\n"
                yield from (f"{visible(line)}\n" for line in lines)
            case Strips():
                from wirralplan.views.forms import strip_text  # noqa: PLC0415 - listings have none

                yield from strip_text.rendered(block, paint)
            case _:
                assert_never(block)


def _columns(table: Grid, paint: Paint) -> Iterator[str]:
    heads = [Text(column.heading, "faint") for column in table.columns]
    rows = [heads, *table.rows] if table.headed else table.rows
    widths = [0] * len(table.columns)
    for row in rows:
        for index, cell in enumerate(row):
            width = display_width(cell.text)
            widths[index] = max(widths[index], width)
    for row in rows:
        yield f"{_line(row, table, widths, paint)}\n"


def _line(row: Sequence[Text], table: Grid, widths: Sequence[int], paint: Paint) -> str:
    pieces: list[str] = []
    gap = ""
    for cell, column, width in zip(row, table.columns, widths, strict=True):
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
