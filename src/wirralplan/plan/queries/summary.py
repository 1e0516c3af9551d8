"""The plan on a page: counts, worst days late and next due dates, per workstream and lead."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from wirralplan.frozen import frozen
from wirralplan.plan.dates.months import DayOrMonth, Tbc, last_day
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import TBC, Plan
from wirralplan.plan.queries.bands import Band, banded
from wirralplan.plan.queries.survey import Row, Survey, Totals
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import (
    has_own_numbers,
    id_of,
    milestones_of,
    placed_activities,
    placed_milestones,
)

Key = TypeVar("Key", bound=Hashable)


@frozen
class Count:
    """One workstream or one lead: how many of each status and band, and what presses most.

    ``worst`` is the most days late of what is overdue, ``next_due`` the nearest due date
    from the day on; both ``None`` where there is none. A workstream has an ``outline``
    number, or its ``ref``, and an ``id``.
    """

    name: str
    totals: Totals
    bands: Counter[Band]
    worst: int | None
    next_due: DayOrMonth | None
    outline: str | None = None
    ref: str | None = None
    id: str | None = None


@frozen
class Board:
    """The counts of a survey; ``workstreams`` and ``leads`` each add up to what it shows."""

    workstreams: Sequence[Count]
    leads: Sequence[Count]
    shown: Count


@frozen
class Load:
    """One person: role, other spellings, what they lead, and how many milestones they support.

    They support what they work on and do not lead. ``tbc`` stands for what has no lead yet.
    """

    name: str
    role: str | None
    aliases: tuple[str, ...]
    activities: int
    milestones: int
    supports: int = 0


def board(survey: Survey) -> Board:
    """The board's page of what ``survey`` holds; workstreams and leads in file order.

    One without any milestone is there too, unless filters took them away.
    """
    streams = _grouped(survey.rows, lambda row: row.placed.within.numbers[0])
    leads = _grouped(survey.rows, lambda row: row.placed.lead)
    own_numbers = has_own_numbers(survey.plan)
    return Board(
        [
            replace(
                _count(workstream.title, streams.get(number, [])),
                outline=None if own_numbers else str(number + 1),
                ref=workstream.ref,
                id=id_of(workstream),
            )
            for number, workstream in enumerate(survey.plan.workstreams)
            if number in streams or not survey.filtered
        ],
        [
            _count(lead, leads.get(lead, []))
            for lead in _leads(survey.plan)
            if lead in leads or not survey.filtered
        ],
        _count("All", survey.rows),
    )


def next_due(rows: Iterable[Row]) -> DayOrMonth | None:
    """The nearest due date from the day on, of what is neither complete nor cancelled."""
    coming = [
        row.standing.due
        for row in rows
        if row.standing.due is not None
        and not isinstance(row.standing.due, Tbc)
        and row.standing.days_left is not None
        and row.standing.days_left >= 0
    ]
    return min(coming, key=last_day, default=None)


def _leads(plan: Plan) -> Iterable[str]:
    """Who leads an activity or a milestone, in file order; also one without any milestone."""
    names = Names.of(plan)
    leads: dict[str, None] = {}
    for within in placed_activities(plan):
        leads[within.lead] = None
        leads.update((one.lead, None) for one in milestones_of(within, names))
    return leads


def loads(plan: Plan) -> list[Load]:
    """Everybody in the plan, in file order, with how much they lead; that needs no day."""
    activities: Counter[str] = Counter()
    milestones: Counter[str] = Counter()
    supports: Counter[str] = Counter()
    for within in placed_activities(plan):
        activities[within.lead] += 1
    for placed in placed_milestones(plan):
        milestones[placed.lead] += 1
        supports.update(placed.helpers)
    people = [
        Load(
            one.name,
            one.role,
            one.aliases,
            activities[one.name],
            milestones[one.name],
            supports[one.name],
        )
        for one in Names.of(plan).people
    ]
    vacant = Load(TBC, None, (), activities[TBC], milestones[TBC])
    return [*people, vacant] if vacant.activities or vacant.milestones else people


def _grouped(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    groups: dict[Key, list[Row]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return groups


def _count(name: str, rows: Sequence[Row]) -> Count:
    late = [row.standing.days_late for row in rows if row.standing.status is Status.OVERDUE]
    return Count(
        name,
        Totals(Counter(row.standing.status for row in rows)),
        banded(rows),
        max((days for days in late if days is not None), default=None),
        next_due(rows),
    )
