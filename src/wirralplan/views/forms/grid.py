"""A table as text: every cell written and made visible, before anybody decides how wide it is."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from wirralplan.plan.dates.months import DueDate, Month, Tbc, due_in_short
from wirralplan.text.visible import visible
from wirralplan.views.answer import Bar, Cell, Column, Facts, Table

_DAY = len("30 Jan 2018")


class Text(NamedTuple):
    """The text of a cell with its style; ``narrow`` has it in lines, for where there is no room."""

    text: str
    style: str = ""
    narrow: str = ""


class Grid(NamedTuple):
    """Texts in rows and columns; without ``headed`` the headings are not shown."""

    columns: Sequence[Column[Any]]
    rows: Sequence[Sequence[Text]]
    headed: bool = True


_FACTS: Sequence[Column[tuple[str, Cell]]] = (
    Column("", lambda fact: Cell(fact[0], "faint")),
    Column("", lambda fact: fact[1], wraps=True),
)


def grid(block: Table[Any] | Facts, *, aligned: bool) -> Grid:
    """The block as texts; ``aligned`` pads days, and words in place of one, to one width.

    Pictures are left out: the other columns say the same.
    """
    if isinstance(block, Facts):
        return grid(Table(_FACTS, block.rows), aligned=aligned)._replace(headed=False)
    columns = [column for column in block.columns if not column.picture]
    subjects = [*block.rows, *([] if block.foot is None else [block.foot])]
    return Grid(
        columns,
        [
            [_text(column.cell(row), days=aligned and column.days) for column in columns]
            for row in subjects
        ],
    )


def naming(columns: Sequence[Column[Any]]) -> int:
    """The column that names the row: the one that says so, or else is as long as a title."""
    named = next((at for at, column in enumerate(columns) if column.names), None)
    last = len(columns) - 1
    return named if named is not None else last if columns[last].wraps else 0


def _text(cell: Cell, *, days: bool) -> Text:
    text = cell.words or written(cell.value)
    if days and text and not isinstance(cell.value, str):
        text = text.rjust(_DAY)
    if not cell.after:
        return Text(text, cell.style)
    narrow = f"{text}{cell.after}"
    return Text(narrow.replace("\n", " "), cell.style, narrow)


def written(value: str | int | DueDate | Bar | None) -> str:
    """A value as text, with what is not seen as visible escapes; a picture is none."""
    if value is None or isinstance(value, Bar):
        return ""
    if isinstance(value, str):
        return visible(value.strip())
    return due_in_short(value) if isinstance(value, date | Month | Tbc) else str(value)
