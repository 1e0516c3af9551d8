"""The bands in which a board counts milestones: the statuses, with what is overdue in two.

``Up to a month late`` and ``over a month late`` go by dates alone, whatever a lead reports: they
are the amber and the red of what is overdue in ``docs/plan-format.md``, "Rating".
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Standing, Status


class Band(StrEnum):
    """What a milestone is counted as; exactly one of these, in the order of the board paper."""

    COMPLETE = "complete"
    DUE_TODAY = "due-today"
    UNDERWAY = "underway"
    UPCOMING = "upcoming"
    UNDATED = "undated"
    LATE = "up-to-a-month-late"
    VERY_LATE = "over-a-month-late"
    CANCELLED = "cancelled"


def of_status(status: Status) -> Band:
    """The band of a status; any but overdue, which has two."""
    return Band(status.value)


def band(standing: Standing) -> Band:
    """The band of a milestone that stands so."""
    if standing.status is Status.OVERDUE:
        return Band.VERY_LATE if standing.computed is Rating.RED else Band.LATE
    return of_status(standing.status)


def banded(rows: Iterable[OnTheDay]) -> Counter[Band]:
    """How many of the rows are in each band."""
    return Counter(band(row.standing) for row in rows)


def percentages(counts: Sequence[int]) -> list[int]:
    """Whole percentages of the sum, which add up to 100; none where there is nothing to share.

    Each is rounded down, and what is left goes to the largest remainders, the first of equals
    first (the method of largest remainder).
    """
    whole = sum(counts)
    if not whole:
        return []
    shares = [100 * count // whole for count in counts]
    remainders = [100 * count % whole for count in counts]
    first = sorted(range(len(counts)), key=lambda place: -remainders[place])
    for place in first[: 100 - sum(shares)]:
        shares[place] += 1
    return shares
