"""The columns of the board paper: the milestone stands first, where a reader begins."""

from wirralplan.plan.dates.months import due_day, due_in_short
from wirralplan.plan.due_dates import due_dates
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
    return Cell("no update") if update is None else Cell(update_words(update))


def _update_and_forecast(row: OnTheDay) -> Cell:
    expected, forecast = row.standing.expected, row.standing.forecast
    said = _update(row)
    if expected is None or forecast is None:
        return said
    when = "" if forecast is row.standing.update else f", said {due_in_short(forecast.date)}"
    return said._replace(after=f"\n(expected {due_in_short(expected)}{when})")


def _due(row: OnTheDay) -> Cell:
    """Its due date; of what has lost it, also the one that it had."""
    said = listing.DUE.cell(row)
    if not row.standing.lost_date:
        return said
    dated = [due_day(due) for due in due_dates(row.placed.milestone, row.standing.day)]
    lost = next((due for due in reversed(dated) if due is not None), None)
    return said if lost is None else said._replace(after=f"\n(was {due_in_short(lost)})")


DUE: Column[OnTheDay] = listing.DUE._replace(cell=_due)
UPDATE: Column[OnTheDay] = Column("Latest update", _update, wraps=True)
UPDATE_AND_FORECAST: Column[OnTheDay] = Column("Latest update", _update_and_forecast, wraps=True)
EXPECTED: Column[OnTheDay] = Column("Expected", lambda row: Cell(row.standing.expected), days=True)
