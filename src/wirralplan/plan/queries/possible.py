"""What a milestone can be at all on a day: which status with which rating, and when due."""

from collections.abc import Iterator
from datetime import date, timedelta

from wirralplan.frozen import frozen
from wirralplan.plan.dates.days import first_within_month
from wirralplan.plan.dates.months import Month
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status

_REPORTED = (Rating.RED, Rating.AMBER, Rating.GREEN)


@frozen
class Possible:
    """A status with a rating, and the due dates, both included, of what has them.

    ``undated`` says that they go without a due date too; ``first`` after ``last``, that they
    go without one only.
    """

    status: Status
    rating: Rating | None
    first: date = date.min
    last: date = date.max
    undated: bool = False

    @property
    def dated(self) -> bool:
        """Whether there is a due date with which it is possible."""
        return self.due_between(date.min, date.max)

    def due_between(self, first: date, last: date) -> bool:
        """Whether it is possible with a due date from ``first`` to ``last``."""
        return max(first, self.first) <= min(last, self.last)


def possible_on(day: date) -> Iterator[Possible]:
    """Every pair of a status and a rating that a milestone can have on ``day``.

    What is open may be reported to be worse than its dates say, never to be better. Only what
    has no due date can have no rating.
    """
    yesterday, tomorrow = day - timedelta(days=1), day + timedelta(days=1)
    yield Possible(Status.OVERDUE, Rating.RED, last=yesterday)
    # What is due in a month is amber until the next month has ended.
    last_month = Month(day.year, day.month).first - timedelta(days=1)
    first_amber = min(first_within_month(day), last_month)
    yield Possible(Status.OVERDUE, Rating.AMBER, first_amber, yesterday)
    for rating in _REPORTED:
        yield Possible(Status.DUE_TODAY, rating, day, day)
    for status in (Status.UNDERWAY, Status.UPCOMING):
        for rating in _REPORTED:
            yield Possible(status, rating, tomorrow, undated=True)
        yield Possible(status, None, date.max, date.min, undated=True)
    for rating in _REPORTED:
        yield Possible(Status.UNDATED, rating, date.max, date.min, undated=True)
    yield Possible(Status.UNDATED, None, date.max, date.min, undated=True)
    yield Possible(Status.COMPLETE, Rating.BLUE, undated=True)
    yield Possible(Status.CANCELLED, Rating.GREY, undated=True)
