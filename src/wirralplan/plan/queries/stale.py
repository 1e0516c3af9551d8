"""What nobody has reported anything about for weeks: what presses and has no new update, by lead.

Only ``updates`` are news. A move says when a thing is due, not how it goes, and who moves a
date every month has still to say what happens.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.listings import Bounds, refuse_impossible
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.survey import OnTheDay, Placing, Row, Survey, surveyed
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import placed_milestones

_PRESSING = (Status.OVERDUE, Status.DUE_TODAY, Status.UNDERWAY, Status.UNDATED)


class Stale(NamedTuple):
    """What has had no update for so many ``weeks``; ``upcoming``: with ``--all``."""

    survey: Survey
    weeks: int
    upcoming: bool

    @property
    def statuses(self) -> Sequence[Status]:
        """Which statuses need an update."""
        return _needing_update(upcoming=self.upcoming)

    @property
    def needing(self) -> int:
        """How many passed the filters and need an update at all."""
        return sum(self.survey.passing[status] for status in self.statuses)

    @property
    def never(self) -> int:
        """How many of those without an update never had one."""
        return sum(row.standing.update is None for row in self.survey.rows)


def stale(plan: Plan, day: date, weeks: int, selection: Selection, *, upcoming: bool) -> Stale:
    """What presses, or with ``upcoming`` is upcoming, and has no new update.

    New is an update of the last ``weeks`` (1 or more) times 7 days, with ``day`` itself as
    the last of them. Leads are in file order; of each the never updated come first, then by
    the day of the last update, oldest first; ties in file order. Raises ``ImpossibleFilter``
    for a filter that nothing stale can pass.
    """
    statuses = frozenset(_needing_update(upcoming=upcoming))
    wider = "" if upcoming else "With --all, upcoming too."
    refuse_impossible(selection, Bounds("stale", statuses, wider=wider), day)
    return without_update(surveyed(plan, day, selection.narrowing), weeks, upcoming=upcoming)


def without_update(everything: Survey, weeks: int, *, upcoming: bool) -> Stale:
    """As ``stale``, of what a survey holds."""
    statuses, before = _needing_update(upcoming=upcoming), everything.day - timedelta(weeks=weeks)

    def is_stale(row: Row) -> bool:
        updated = row.standing.updated
        return row.standing.status in statuses and (updated is None or updated <= before)

    leads = dict.fromkeys(placed.lead for placed in placed_milestones(everything.plan))
    places = {lead: place for place, lead in enumerate(leads)}
    rows = sorted(
        filter(is_stale, everything.rows),
        key=lambda row: (places[row.placed.lead], row.standing.updated or date.min),
    )
    return Stale(everything._replace(rows=rows), weeks, upcoming)


def silence(row: OnTheDay) -> int | None:
    """How many days before the day the last update was; ``None`` where there never was one."""
    updated = row.standing.updated
    return None if updated is None else (row.standing.day - updated).days


def by_lead(rows: Iterable[Placing]) -> list[tuple[str, Sequence[Placing]]]:
    """The rows of ``stale``, in their order, in a group per lead."""
    return [(lead, list(led)) for lead, led in groupby(rows, lambda row: row.placed.lead)]


def _needing_update(*, upcoming: bool) -> Sequence[Status]:
    needing = {*_PRESSING, Status.UPCOMING} if upcoming else {*_PRESSING}
    return [status for status in Status if status in needing]
