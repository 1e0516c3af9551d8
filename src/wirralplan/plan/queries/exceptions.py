"""What is reported to a board as an exception: what is late, at risk or without its date."""

from enum import StrEnum

from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Standing, Status

_WORST = {Rating.RED: 0, Rating.AMBER: 1}


def is_exception(standing: Standing) -> bool:
    """Whether it is overdue, reported red or amber, or has lost its due date."""
    return standing.is_open and (standing.rating in _WORST or standing.lost_date)


def is_new(row: Tracked) -> bool:
    """Whether an exception was none at the opening."""
    return row.was is None or not is_exception(row.was)


def worst_first(row: Tracked) -> tuple[int, int]:
    """By rating, then by days late; ties stay in file order."""
    standing = row.standing
    rating = _WORST.get(standing.rating, 2) if standing.rating else 2
    return rating, -(standing.days_late or 0)


class Past(StrEnum):
    """How an exception of the opening stopped being one; in the order of the paper."""

    COMPLETED = "completed"
    CANCELLED = "cancelled"
    REMOVED = "removed from the plan"
    MOVED = "given a later date"
    ONGOING = "made ongoing"
    DATED = "given a date again"
    REPORTED = "reported better"


def past(row: Tracked) -> Past | None:
    """How it stopped being an exception; ``None`` for what is one still, and what was none."""
    was, now = row.was, row.standing
    if was is None or not is_exception(was) or is_exception(now):
        return None
    if not now.is_open:
        return Past.COMPLETED if now.status is Status.COMPLETE else Past.CANCELLED
    if was.lost_date:
        return Past.DATED
    if was.status is not Status.OVERDUE:
        return Past.REPORTED
    return Past.ONGOING if now.due is None else Past.MOVED
