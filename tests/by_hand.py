"""How a milestone stands on a day, worked out by hand from the words of the format page.

Answers are held to it, so it asks nothing of ``plan/standing.py`` and ``plan/due_dates.py``: no
mistake can be in both. A fact dated after the day is not known on it.
"""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeAlias

from wirralplan.plan.dates.days import month_later
from wirralplan.plan.dates.months import (
    DayOrMonth,
    DueDate,
    Month,
    Tbc,
    due_day,
    first_day,
    last_day,
)
from wirralplan.plan.model import Milestone, Move, Update

Due: TypeAlias = DueDate | None
SETTLED = ("complete", "cancelled")
LATE = ("up-to-a-month-late", "over-a-month-late")
PRESSING = (*LATE, "due-today", "underway", "undated")


def band(milestone: Milestone, day: date) -> str:
    """The word of the one band in which a board paper counts it."""
    if is_known(milestone.completed, day):
        return "complete"
    if is_known(milestone.cancelled, day):
        return "cancelled"
    due = due_on(milestone, day)
    if due is Tbc.TBC:
        return "undated"
    if is_dated(due) and day_of(due) <= day:
        return _due_by(due, day)
    if milestone.start is not None:
        return "underway" if first_day(milestone.start) <= day else "upcoming"
    return "underway" if due is None else "upcoming"


def _due_by(due: Due, day: date) -> str:
    if day_of(due) == day:
        return "due-today"
    return "over-a-month-late" if amber_until(due) < day else "up-to-a-month-late"


def is_open(milestone: Milestone, day: date) -> bool:
    """Whether it is neither complete nor cancelled."""
    return band(milestone, day) not in SETTLED


def is_known(fact: DayOrMonth | None, day: date) -> bool:
    """Whether a fact of that date is known on the day."""
    return fact is not None and last_day(fact) <= day


def is_dated(due: Due) -> bool:
    """Whether it is a day or a month: neither still owed nor left out on purpose."""
    return due_day(due) is not None


def day_of(due: Due) -> date:
    """The day as which a due date counts."""
    day = due_day(due)
    assert day is not None
    return day


def amber_until(due: Due) -> date:
    """A month after a day; of a month, the end of the month after it."""
    if not isinstance(due, Month):
        return month_later(day_of(due))
    after = due.last + timedelta(days=1)
    return Month(after.year, after.month).last


def due_on(milestone: Milestone, day: date) -> Due:
    """The ``from`` of the first move dated after the day, else the due date of the file."""
    return next((move.from_ for move in milestone.moves if move.date > day), milestone.due)


def dues(milestone: Milestone, day: date) -> list[Due]:
    """Every due date that it had up to the day, the one of the day last."""
    return [*(move.from_ for move in moves(milestone, day)), due_on(milestone, day)]


def moves(milestone: Milestone, day: date) -> list[Move]:
    """The moves decided up to the day."""
    return [move for move in milestone.moves if move.date <= day]


def differs(was: Due, now: Due) -> bool:
    """Whether ``now`` promises something else than ``was``.

    A month made a day within it keeps the promise, and so does its last day made that month.
    """
    if isinstance(was, Month) and isinstance(now, date):
        return not was.first <= now <= was.last
    if isinstance(was, date) and isinstance(now, Month):
        return was != now.last
    return was != now


def times_moved(milestone: Milestone, day: date) -> int:
    """How many times it moved away from a day or a month."""
    steps = pairwise(dues(milestone, day))
    return sum(is_dated(was) and differs(was, now) for was, now in steps)


def had_a_date(milestone: Milestone, day: date) -> bool:
    """Whether it had a due date on the day or at any time before."""
    return any(map(is_dated, dues(milestone, day)))


def lost_its_date(milestone: Milestone, day: date) -> bool:
    """Whether it had a due date and has none on the day."""
    return had_a_date(milestone, day) and not is_dated(due_on(milestone, day))


def newest(
    milestone: Milestone, day: date, has: Callable[[Update], object] = lambda _: True
) -> Update | None:
    """The newest update that is known on the day and ``has`` something; of one day the last."""
    known = [one for one in milestone.updates if is_known(one.date, day) and has(one)]
    return max(reversed(known), key=lambda one: last_day(one.date), default=None)


def reported(milestone: Milestone, day: date) -> str:
    """The lead's own rating, in the newest update that has one; else nothing."""
    update = newest(milestone, day, lambda one: one.rag)
    return update.rag.value if update and update.rag else ""


def rating(milestone: Milestone, day: date) -> str:
    """Of what is open the worse of what the dates say and of what the lead reported."""
    said = reported(milestone, day)
    update = newest(milestone, day, lambda one: one.rag)
    if said == "green" and update and last_day(update.date) < day - timedelta(days=42):
        said = ""
    both = (said, _by_dates(milestone, day))
    return next((one for one in ("red", "amber", "green") if one in both), "none")


def _by_dates(milestone: Milestone, day: date) -> str:
    due = due_on(milestone, day)
    if due is Tbc.TBC:
        # Nobody leaves red by losing the date.
        due = next(filter(is_dated, reversed(dues(milestone, day))), None)
    if not is_dated(due):
        return ""
    if day_of(due) >= day:
        return "green"
    return "red" if amber_until(due) < day else "amber"


def days_late(milestone: Milestone, day: date) -> int:
    """How many days ago it was due; 0 for what is not overdue."""
    due = due_day(due_on(milestone, day))
    return max((day - due).days, 0) if due else 0


def is_exception(milestone: Milestone, day: date) -> bool:
    """Whether it is overdue, reported red or amber, or has lost its date."""
    return is_open(milestone, day) and (
        band(milestone, day) in LATE
        or reported(milestone, day) in ("red", "amber")
        or lost_its_date(milestone, day)
    )


def expects_later(milestone: Milestone, day: date) -> bool:
    """Whether its lead now expects it after its due date; of a month the first day counts."""
    due = due_day(due_on(milestone, day))
    update = newest(milestone, day, lambda one: one.expected)
    expected = first_day(update.expected) if update and update.expected else None
    return is_open(milestone, day) and bool(due and expected and expected > due)


def is_due_between(milestone: Milestone, day: date, last: date) -> bool:
    """Whether it is open on the day and due from then to ``last``, both included."""
    due = due_day(due_on(milestone, day))
    return is_open(milestone, day) and due is not None and day <= due <= last


def needs_an_update(milestone: Milestone, day: date, *, weeks: int) -> bool:
    """Whether it presses or has no date yet, and had no update for so many weeks."""
    update = newest(milestone, day)
    silent = update is None or (day - last_day(update.date)).days >= 7 * weeks
    return silent and band(milestone, day) in PRESSING
