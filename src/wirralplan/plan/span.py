"""The time that a plan speaks of: that is how a year of two figures is known to be one of it."""

from collections.abc import Iterator
from datetime import date

from wirralplan.plan.model import UNREAD_DAY, Milestone, Plan


def time_of(plan: Plan) -> tuple[date, date] | None:
    """The first and the last day of the plan's own span, else of the years of its dates.

    ``None`` where nothing tells, and where the plan starts after it ends.
    """
    years = [day.year for day in _days(plan) if day != UNREAD_DAY]
    first = plan.starts or (date(min(years), 1, 1) if years else None)
    last = plan.ends or (date(max(years), 12, 31) if years else None)
    return (first, last) if first is not None and last is not None and first <= last else None


def _days(plan: Plan) -> Iterator[date]:
    """Every date of the plan that could be read."""
    yield from (day for day in (plan.starts, plan.ends) if day is not None)
    for workstream in plan.workstreams:
        for activity in workstream.activities:
            for milestone in activity.milestones:
                yield from _days_of(milestone)


def _days_of(milestone: Milestone) -> Iterator[date]:
    days = (milestone.due, milestone.start, milestone.completed, milestone.cancelled)
    yield from (day for day in days if day is not None)
    for move in milestone.moves:
        yield from (move.date, move.from_)
    yield from (update.date for update in milestone.updates)
