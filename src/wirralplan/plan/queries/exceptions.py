"""What is reported to a board as an exception: what is late, at risk or without its date."""

from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Standing, Status

_SETTLED = (Status.COMPLETE, Status.CANCELLED)
_WORST = {Rating.RED: 0, Rating.AMBER: 1}


def is_exception(standing: Standing) -> bool:
    """Whether it is overdue, reported red or amber, or has lost its due date."""
    if standing.status in _SETTLED:
        return False
    return standing.rating in _WORST or standing.lost_date


def is_new(row: Tracked) -> bool:
    """Whether an exception was none at the opening."""
    return row.was is None or not is_exception(row.was)


def worst_first(row: Tracked) -> tuple[int, int]:
    """By rating, then by days late; ties stay in file order."""
    standing = row.standing
    rating = _WORST.get(standing.rating, 2) if standing.rating else 2
    return rating, -(standing.days_late or 0)
