"""Short words for the table of cases of ``imports/timing``: an event, and its frequent doubts."""

from datetime import date

from wirralplan.imports.timing.event import Timing
from wirralplan.plan.dates.months import DayOrMonth, DueDate, Month, Tbc

TWO = "one point in the document names two dated events; read as two milestones"
MOVED = "the date moved; record when, why and who agreed under moves"


def when(text: str) -> DayOrMonth:
    """A day (``2018-05-31``) or a month (``2018-05``)."""
    parts = [int(part) for part in text.split("-")]
    return date(*parts) if len(parts) == 3 else Month(*parts)


def _due(text: str) -> DueDate:
    return Tbc.TBC if text == "tbc" else when(text)


def event(
    title: str,
    *doubts: str,
    due: str = "",
    start: str = "",
    completed: str = "",
    ongoing: bool = False,
    undecided: str = "",
    written: str = "",
    status: str = "",
) -> Timing:
    """An event whose dates are given as a plan writes them."""
    return Timing(
        title=title,
        due=_due(due) if due else None,
        start=when(start) if start else None,
        ongoing=ongoing,
        completed=when(completed) if completed else None,
        undecided=undecided,
        written=written,
        status=status,
        doubts=doubts,
    )


def left(words: str) -> str:
    """The doubt about something that still stands in a title."""
    return f'"{words}" is left in the title; it looks like a time'


def unsure(day: str, words: str) -> str:
    """The doubt about a date that may be of something else."""
    return f'read as due {day}: "{words}" may mean something else'


def going_on(day: str, words: str) -> str:
    """The doubt about a date from which something may not go on."""
    return f'read as going on from {day}: "{words}" may mean something else'


def beside(words: str) -> str:
    """The doubt about words in a cell that has a date."""
    return f'beside the time stands "{words}"'
