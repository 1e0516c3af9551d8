"""The columns of the board paper: the milestone stands first, where a reader begins."""

from wirralplan.plan.dates.months import due_in_short
from wirralplan.plan.model import Update
from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.plan.walking import Placed
from wirralplan.views.answer import Cell, Column
from wirralplan.views.answers import columns as listing


def short_number(placed: Placed) -> str | None:
    """The number of a milestone; ``None`` where it has only its reference, which is too long."""
    return None if placed.number == placed.reference else placed.number


def name_in_a_row(placed: Placed) -> str:
    """A milestone among others: its number, or its title where there is no short one."""
    return short_number(placed) or f"'{placed.milestone.title}'"


def title_cell(placed: Placed) -> Cell:
    """The number, where there is a short one, and the title."""
    return Cell(listing.numbered(short_number(placed), placed.milestone.title))


MILESTONE: Column[OnTheDay] = listing.MILESTONE._replace(
    cell=lambda row: title_cell(row.placed), names=True
)
LEAD: Column[OnTheDay] = listing.LEAD._replace(wraps=True)


def update_words(update: Update) -> str:
    """An update as a board reads it: its day, who rates it how, and what it says."""
    beside = ", ".join(one for one in (update.rag, update.by) if one)
    brackets = f" ({beside})" if beside else ""
    return f"{due_in_short(update.date)}{brackets}: {' '.join(update.note.split())}"


def _update(row: OnTheDay) -> Cell:
    update = row.standing.update
    return Cell("no update", "warn") if update is None else Cell(update_words(update))


def _update_and_forecast(row: OnTheDay) -> Cell:
    expected = row.standing.expected
    said = _update(row)
    return (
        said if expected is None else said._replace(after=f"\n(expected {due_in_short(expected)})")
    )


UPDATE: Column[OnTheDay] = Column("Latest update", _update, wraps=True)
UPDATE_AND_FORECAST: Column[OnTheDay] = Column("Latest update", _update_and_forecast, wraps=True)
EXPECTED: Column[OnTheDay] = Column("Expected", lambda row: Cell(row.standing.expected), days=True)
