"""What the earlier file recorded in the period, and this file does not say any more.

The paper of the last board had it, if it was recorded on the day of that board; the opening, which
is the end of the day before, has not.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from wirralplan.plan.dates.months import DayOrMonth, DueDate, keeps
from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.standing import standing


class Withdrawn(NamedTuple):
    """A milestone with what is said of it no more: that it was done, or cancelled, or due then."""

    row: Tracked
    completed: DayOrMonth | None = None
    cancelled: DayOrMonth | None = None
    due: DueDate | None = None


def withdrawn(rows: Iterable[Tracked], since: date, day: date) -> Iterator[Withdrawn]:
    """Of ``rows``, what the earlier file recorded from ``since`` to ``day`` and this one has not.

    What had been so at the opening too is no part of it: that is reopened, or moved.
    """
    opening = since - timedelta(days=1)
    for row in rows:
        if row.formerly is None or row.was is None:
            continue
        recorded, now = standing(row.formerly.milestone, on=day), row.standing
        was_due = standing(row.formerly.milestone, on=opening).due
        if recorded.completed is not None and row.was.completed is None and not now.completed:
            yield Withdrawn(row, completed=recorded.completed)
        elif recorded.cancelled is not None and row.was.cancelled is None and not now.cancelled:
            yield Withdrawn(row, cancelled=recorded.cancelled)
        moved_then = not keeps(was_due, recorded.due)
        if moved_then and not keeps(recorded.due, now.due) and keeps(was_due, now.due):
            yield Withdrawn(row, due=recorded.due)
