"""What moved by a day: each milestone whose due date was ever moved, the worst first.

What moved and came back is reported too, and so is what was completed or cancelled since: a plan
that shows a date only as it is now hides how it came about.
"""

from datetime import date
from enum import StrEnum

from wirralplan.plan.model import Move, Plan
from wirralplan.plan.queries.listings import Bounds, refuse_impossible
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.survey import OnTheDay, Row, Survey, surveyed


class Direction(StrEnum):
    """Where a due date is, seen from the original one; in the order of the answer."""

    LOST = "with no due date any more"
    LATER = "later"
    BACK = "back to the original date"
    EARLIER = "earlier"


def slips(plan: Plan, day: date, selection: Selection) -> Survey:
    """Every milestone whose due date had moved by ``day``.

    First those that have no date any more, then by days, most first: 0 where it came back to
    the original date, less than 0 where it was brought forward. Ties are in file order.
    Raises ``ImpossibleFilter`` for filters that contradict each other.
    """
    refuse_impossible(selection, Bounds(), day)
    survey = surveyed(plan, day, selection.narrowing, lambda row: row.standing.moves > 0)
    survey.rows.sort(key=_most_first)
    return survey


def direction(row: OnTheDay) -> Direction:
    """Where the due date of something that moved is now."""
    slip = row.standing.slip
    if slip is None:
        return Direction.LOST
    if slip == 0:
        return Direction.BACK
    return Direction.LATER if slip > 0 else Direction.EARLIER


def last_move(row: OnTheDay) -> Move:
    """The newest move, known on the day, of something that moved.

    A first date, which needs no reason, is passed over: it does not say why anything moved.
    """
    known = [move for move in row.placed.milestone.moves if move.date <= row.standing.day]
    return next((move for move in reversed(known) if move.reason is not None), known[-1])


def _most_first(row: Row) -> tuple[bool, int]:
    slip = row.standing.slip
    return slip is not None, -(slip or 0)
