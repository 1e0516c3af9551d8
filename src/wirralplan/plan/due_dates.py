"""The due date of a milestone as it was known on a day, and how far and how often it moved.

A fact dated after the day is not known on it (``docs/plan-format.md``, "Status on a day D").
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from wirralplan.plan.dates.months import DayOrMonth, DueDate, due_day, keeps, last_day
from wirralplan.plan.model import Milestone
from wirralplan.text.route import Route


def due_on(milestone: Milestone, day: date) -> DueDate | None:
    """The due date as it was known on ``day``: what the first later move moved away from."""
    later = _later_move(milestone, day)
    return milestone.due if later is None else milestone.moves[later].from_


def due_dates(milestone: Milestone, day: date) -> Sequence[DueDate | None]:
    """Every due date that it had up to ``day``, in order; the last is that of the day."""
    later = _later_move(milestone, day)
    known = milestone.moves[:later]
    return [*(move.from_ for move in known), due_on(milestone, day)]


def due_route(milestone: Milestone, day: date | None) -> Route:
    """The way, within ``milestone``, to the due date known on ``day``: ``due``, or a ``from``.

    Without a day it is the way to the due date of the file.
    """
    later = None if day is None else _later_move(milestone, day)
    return ("due",) if later is None else ("moves", later, "from")


def _later_move(milestone: Milestone, day: date) -> int | None:
    """The position of the first move that is not known on ``day`` yet, if there is one."""
    return next((number for number, move in enumerate(milestone.moves) if move.date > day), None)


def slip(original: DayOrMonth | None, due: DueDate | None) -> int | None:
    """How many days later the due date is than the original one."""
    now = due_day(due)
    if original is None or now is None:
        return None
    return 0 if keeps(original, due) else (now - last_day(original)).days


def moves(dues: Sequence[DueDate | None]) -> int:
    """How often it moved away from a date to another."""
    return sum(due_day(was) is not None and not keeps(was, now) for was, now in pairwise(dues))
