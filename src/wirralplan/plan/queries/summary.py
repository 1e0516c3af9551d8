"""The plan on a page: counts, worst days late and next due dates, per workstream and lead."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from wirralplan.frozen import frozen
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.survey import Row, Survey, Totals
from wirralplan.plan.slugs import slug
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import placed_activities

Key = TypeVar("Key", bound=Hashable)


@frozen
class Count:
    """One workstream or one lead: how many of each status, and what presses most.

    ``worst`` is the most days late of what is overdue, ``next_due`` the nearest due date
    from the day on; both ``None`` where there is none. A workstream has an ``outline``
    number and an ``id``.
    """

    name: str
    totals: Totals
    worst: int | None
    next_due: date | None
    outline: str | None = None
    id: str | None = None


@frozen
class Board:
    """The counts of a survey; ``workstreams`` and ``leads`` each add up to what it shows."""

    workstreams: Sequence[Count]
    leads: Sequence[Count]
    shown: Count


@frozen
class Load:
    """One person: role, other spellings, and what they lead."""

    name: str
    role: str | None
    aliases: tuple[str, ...]
    activities: int
    milestones: int


def board(survey: Survey) -> Board:
    """The board's page of what ``survey`` holds; workstreams and leads in file order.

    One without any milestone is there too, unless filters took them away.
    """
    streams = _grouped(survey.rows, lambda row: row.placed.within.numbers[0])
    leads = _grouped(survey.rows, lambda row: row.placed.lead)
    known = dict.fromkeys(within.lead for within in placed_activities(survey.plan))
    return Board(
        [
            replace(
                _count(workstream.title, streams.get(number, [])),
                outline=str(number + 1),
                id=workstream.id or slug(workstream.title),
            )
            for number, workstream in enumerate(survey.plan.workstreams)
            if number in streams or not survey.filtered
        ],
        [
            _count(lead, leads.get(lead, []))
            for lead in known
            if lead in leads or not survey.filtered
        ],
        _count("All", survey.rows),
    )


def loads(plan: Plan) -> list[Load]:
    """Everybody in the plan, in file order, with how much they lead; that needs no day."""
    activities: Counter[str] = Counter()
    milestones: Counter[str] = Counter()
    for within in placed_activities(plan):
        activities[within.lead] += 1
        milestones[within.lead] += len(within.activity.milestones)
    return [
        Load(one.name, one.role, one.aliases, activities[one.name], milestones[one.name])
        for one in Names.of(plan).people
    ]


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    groups: dict[Key, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _count(name: str, rows: Sequence[Row]) -> Count:
    late = [row.standing.days_late for row in rows if row.standing.status is Status.OVERDUE]
    coming = [
        row.standing.due
        for row in rows
        if row.standing.due is not None
        and row.standing.days_left is not None
        and row.standing.days_left >= 0
    ]
    return Count(
        name,
        Totals(Counter(row.standing.status for row in rows)),
        max((days for days in late if days is not None), default=None),
        min(coming, default=None),
    )
