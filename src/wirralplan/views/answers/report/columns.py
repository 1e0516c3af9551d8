"""The columns of the board paper: the milestone stands first, where a reader begins."""

from wirralplan.plan.dates.months import due_in_short
from wirralplan.plan.model import Update
from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.views.answer import Cell, Column
from wirralplan.views.answers import columns as listing

MILESTONE: Column[OnTheDay] = listing.MILESTONE._replace(names=True)
LEAD: Column[OnTheDay] = listing.LEAD._replace(wraps=True)


def update_words(update: Update) -> str:
    """An update as a board reads it: its day, who rates it how, and what it says."""
    beside = ", ".join(one for one in (update.rag, update.by) if one)
    brackets = f" ({beside})" if beside else ""
    return f"{due_in_short(update.date)}{brackets}: {' '.join(update.note.split())}"


def _update(row: OnTheDay) -> Cell:
    update = row.standing.update
    return Cell("no update", "warn") if update is None else Cell(update_words(update))


UPDATE: Column[OnTheDay] = Column("Latest update", _update, wraps=True)
EXPECTED: Column[OnTheDay] = Column("Expected", lambda row: Cell(row.standing.expected), days=True)
