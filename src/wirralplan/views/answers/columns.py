"""The columns in which people read milestones, declared once for every listing."""

from wirralplan.plan.model import TBC
from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.plan.standing import Status
from wirralplan.views.answer import Cell, Column
from wirralplan.views.answers.rating import rating_cell
from wirralplan.views.status_words import (
    NO_LEAD,
    RATING_STYLES,
    STATUS_STYLES,
    STATUS_WORDS,
    in_time,
)


def _due(row: OnTheDay) -> Cell:
    due = row.standing.due
    return Cell(due, words="" if due else "ongoing")


def numbered(number: str | None, title: str) -> str:
    """A title behind the number of its part, where that has one."""
    return f"{number}  {title}" if number else title


def lead_cell(lead: str) -> Cell:
    """Who leads, or that nobody does yet."""
    return Cell(lead, "warn", NO_LEAD) if lead == TBC else Cell(lead)


def lead_title(lead: str) -> str:
    """Whose a group is, as its heading."""
    return NO_LEAD.capitalize() if lead == TBC else lead


def status_cell(status: Status) -> Cell:
    """A status in its word and its colour."""
    return Cell(status, STATUS_STYLES[status], STATUS_WORDS[status])


def _days(row: OnTheDay) -> Cell:
    """How far away the due date is, in words that need no sign."""
    late, left = row.standing.days_late, row.standing.days_left
    if late is not None:
        words = f"{abs(late)} {'late' if late > 0 else 'early'}" if late else in_time(row.standing)
        return Cell(late, words=words)
    if left is None:
        return Cell(None)
    return Cell(left, words=f"in {left}" if left else "today")


DAYS_LATE: Column[OnTheDay] = Column(
    "Days late",
    lambda row: Cell(row.standing.days_late, RATING_STYLES[row.standing.computed]),
    right=True,
    narrow="Days\nlate",
)
DAYS_LEFT: Column[OnTheDay] = Column(
    "Days left", lambda row: Cell(row.standing.days_left), right=True, narrow="Days\nleft"
)
DAYS: Column[OnTheDay] = Column("Days", _days)
DUE: Column[OnTheDay] = Column("Due", _due, days=True)
STATUS: Column[OnTheDay] = Column("Status", lambda row: status_cell(row.standing.status))
RATING: Column[OnTheDay] = Column("Rating", lambda row: rating_cell(row.standing))
LEAD: Column[OnTheDay] = Column("Lead", lambda row: lead_cell(row.placed.lead))
MILESTONE: Column[OnTheDay] = Column(
    "Milestone",
    lambda row: Cell(numbered(row.placed.number, row.placed.milestone.title)),
    wraps=True,
)
