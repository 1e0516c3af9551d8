"""What the dates of a plan say has happened from a day on, without any other version of it.

Only dated facts say when they came: what was completed, moved, cancelled and updated.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import ORDER
from wirralplan.plan.dates.months import DayOrMonth, last_day
from wirralplan.plan.due_dates import due_on
from wirralplan.plan.model import Plan
from wirralplan.plan.standing import standing
from wirralplan.plan.walking import Placed, placed_milestones

Happened = kinds.Completed | kinds.Rescheduled | kinds.Cancelled | kinds.Reported


class Since(NamedTuple):
    """What happened from ``first`` to ``day``, both included, by kind and then in file order."""

    plan: Plan
    first: date
    day: date
    changes: Sequence[Happened]
    milestones: int

    @property
    def changed(self) -> int:
        """How many milestones anything happened to."""
        return len({one.where.route for one in self.changes})

    @property
    def unchanged(self) -> int:
        """How many milestones nothing happened to."""
        return self.milestones - self.changed


def since(plan: Plan, first: date, day: date) -> Since:
    """What is dated from ``first`` to ``day`` in ``plan``; a month counts as its last day.

    Of a due date that moved several times it is one change, from that of the day before
    ``first`` to that of ``day``.
    """
    placed = list(placed_milestones(plan))
    rank = {kind: place for place, kind in enumerate(ORDER)}
    found = [one for each in placed for one in _happened(each, first, day)]
    found.sort(key=lambda one: rank[type(one)])
    return Since(plan, first, day, found, len(placed))


def _happened(placed: Placed, first: date, day: date) -> Iterator[Happened]:
    def within(when: DayOrMonth | None) -> bool:
        return when is not None and first <= last_day(when) <= day

    milestone, now = placed.milestone, standing(placed.milestone, on=day)
    if now.completed is not None and within(now.completed):
        yield kinds.Completed(placed, now.completed, milestone.evidence)
    moves = tuple(move for move in milestone.moves if within(move.date))
    if moves:
        was = due_on(milestone, first - timedelta(days=1))
        yield kinds.Rescheduled(placed, was, now.due, moves)
    if now.cancelled is not None and within(now.cancelled):
        yield kinds.Cancelled(placed, now.cancelled, milestone.reason)
    updates = [update for update in milestone.updates if within(update.date)]
    for update in sorted(updates, key=lambda update: last_day(update.date)):
        yield kinds.Reported(placed, update)
