"""The plan along the calendar: where each milestone stands on it, an activity at a time."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from wirralplan.plan.dates.days import month_later
from wirralplan.plan.dates.months import DayOrMonth, Month, first_day
from wirralplan.plan.model import Milestone
from wirralplan.plan.queries.bands import Band, band
from wirralplan.plan.queries.summary import next_due
from wirralplan.plan.queries.survey import Row, Survey
from wirralplan.plan.standing import Standing
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities


class Point(NamedTuple):
    """A milestone on the calendar.

    It stands at ``at``: the day it was completed; else its due date, as it was known on the day;
    of what was cancelled without one, the day of that. What is ``ongoing`` or has no date yet
    stands nowhere. ``start`` and ``original`` are days that lead to it: when work on it was to
    begin, and the original due date where that has moved.
    """

    placed: Placed
    standing: Standing
    band: Band
    at: date | None
    start: date | None
    original: date | None
    ongoing: bool

    @property
    def days(self) -> Iterable[date]:
        """Every day that it has on the calendar."""
        return (one for one in (self.at, self.start, self.original) if one is not None)

    @property
    def unmarked(self) -> bool:
        """Whether nothing of it can be shown on a calendar."""
        return self.at is None and not self.ongoing


class Along(NamedTuple):
    """An activity along the calendar; ``next_due`` is the nearest due date from the day on."""

    within: PlacedActivity
    points: Sequence[Point]
    next_due: DayOrMonth | None


class Timeline(NamedTuple):
    """What a survey holds, from ``first`` to ``last``: whole months, one to spare at both ends.

    Between them are the day of the survey and every day of a point.
    """

    survey: Survey
    first: date
    last: date
    activities: Sequence[Along]

    @property
    def unmarked(self) -> int:
        """How many milestones have no place on the calendar."""
        return sum(point.unmarked for one in self.activities for point in one.points)


def timeline(survey: Survey) -> Timeline:
    """What ``survey`` holds, in file order.

    An activity without any milestone is there too, unless filters took it away.
    """
    rows: dict[tuple[int, int], list[Row]] = {}
    for row in survey.rows:
        rows.setdefault(row.placed.within.numbers, []).append(row)
    activities = [
        _along(within, rows.get(within.numbers, []))
        for within in placed_activities(survey.plan)
        if within.numbers in rows or not survey.filtered
    ]
    days = [survey.day, *(day for one in activities for point in one.points for day in point.days)]
    return Timeline(survey, _month_before(min(days)), _month_after(max(days)), activities)


def _along(within: PlacedActivity, rows: Sequence[Row]) -> Along:
    return Along(within, [_point(row) for row in rows], next_due(rows))


def _point(row: Row) -> Point:
    standing = row.standing
    at = standing.completed_day or standing.due_day or standing.cancelled_day
    ongoing = at is None and standing.due is None
    return Point(
        row.placed,
        standing,
        band(standing),
        at,
        _start(row.placed.milestone, at, ongoing=ongoing),
        standing.original_due_day if standing.slip else None,
        ongoing,
    )


def _start(milestone: Milestone, at: date | None, *, ongoing: bool) -> date | None:
    """The day from which something leads to ``at``, or goes on."""
    if milestone.start is None or (at is None and not ongoing):
        return None
    start = first_day(milestone.start)
    return start if at is None or start <= at else None


def _month_before(day: date) -> date:
    """The first day of the month before that of ``day``."""
    return (day.replace(day=1) - timedelta(1)).replace(day=1)


def _month_after(day: date) -> date:
    """The last day of the month after that of ``day``."""
    after = month_later(day)
    return Month(after.year, after.month).last
