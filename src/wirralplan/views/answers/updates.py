"""Listings with the latest update below each row: ``--updates``."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from wirralplan.plan.dates.months import due_in_short
from wirralplan.plan.model import Update
from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.plan.standing import Status
from wirralplan.views.answer import Answer, Block, Cell, Column, Table
from wirralplan.views.answers.columns import MILESTONE

_SETTLED = (Status.COMPLETE, Status.CANCELLED)


class _Below(NamedTuple):
    """The line below a row."""

    row: OnTheDay


def with_updates(answer: Answer) -> Answer:
    """The answer with the latest update of each milestone below it, for people to read.

    Machine formats have it in each row already.
    """
    return answer._replace(page=list(_page(answer.page)))


def _page(page: Iterable[Block]) -> Iterator[Block]:
    for block in page:
        if isinstance(block, Table) and MILESTONE in block.columns:
            rows = [one for row in block.rows for one in _rows(row)]
            columns = [_column(column) for column in block.columns]
            yield Table(columns, rows, continues=_is_below)
        else:
            yield block


def _rows(row: OnTheDay) -> Iterator[OnTheDay | _Below]:
    """The row, and below it the update; silence is shown too, of what is still to be done."""
    yield row
    if row.standing.update is not None or row.standing.status not in _SETTLED:
        yield _Below(row)


def _is_below(row: OnTheDay | _Below) -> bool:
    return isinstance(row, _Below)


def _column(column: Column[Any]) -> Column[Any]:
    """The column with a cell for the line below a row as well: only that of the titles has it."""

    def cell(one: Any) -> Cell:
        if not isinstance(one, _Below):
            return column.cell(one)
        return _update(one.row) if column == MILESTONE else Cell(None)

    return column._replace(cell=cell)


def _update(row: OnTheDay) -> Cell:
    update = row.standing.update
    return Cell("no update yet", "warn") if update is None else Cell(in_a_line(update), "faint")


def in_a_line(update: Update) -> str:
    """An update with all that it says: ``Update 20 Jun 2018 (amber, Ian Godfrey): It closes.``."""
    expected = f"expected {due_in_short(update.expected)}" if update.expected else None
    beside = ", ".join(one for one in (update.rag, update.by, expected) if one)
    brackets = f" ({beside})" if beside else ""
    return f"Update {due_in_short(update.date)}{brackets}: {' '.join(update.note.split())}"
