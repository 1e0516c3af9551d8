"""What is asked of a plan on a day: which milestones answer, and in which order.

Each question says itself what it can never be answered with, so that a filter that
contradicts it is refused instead of giving an empty answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wirralplan.errors import ImpossibleFilter
from wirralplan.plan.dates import in_words
from wirralplan.plan.model import Plan
from wirralplan.plan.names import Names
from wirralplan.plan.references import one_of
from wirralplan.plan.selection import Selection
from wirralplan.plan.standing import Rating, Status
from wirralplan.plan.survey import Stood, Survey, surveyed

_OPEN = frozenset({Status.OVERDUE, Status.DUE_TODAY, Status.UNDERWAY, Status.UPCOMING})


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a listing can hold at all."""

    word: str
    statuses: frozenset[Status]
    ratings: frozenset[Rating]
    first: date | None = None
    last: date | None = None


def overdue(plan: Plan, day: date, selection: Selection) -> Survey:
    """What is overdue on ``day``, most days late first.

    Raises ``ImpossibleFilter`` for a filter that nothing overdue can pass.
    """
    yesterday = date.fromordinal(day.toordinal() - 1)
    late = frozenset({Rating.RED, Rating.AMBER})
    bounds = Bounds("overdue", frozenset({Status.OVERDUE}), late, last=yesterday)
    _refuse_impossible(selection, bounds, day)
    survey = surveyed(
        plan, day, selection.narrowing, lambda stood: stood.standing.status is Status.OVERDUE
    )
    survey.rows.sort(key=lambda stood: -(stood.standing.days_late or 0))
    return survey


def falling_due(plan: Plan, day: date, first: date, last: date, selection: Selection) -> Survey:
    """What is still open and due from ``first`` to ``last``, both included, by due date.

    ``first`` is never before ``day``. Raises ``ImpossibleFilter``.
    """
    bounds = Bounds(
        f"due from {first} to {last} and still open",
        _OPEN - {Status.OVERDUE},
        frozenset({Rating.GREEN}),
        first,
        last,
    )
    _refuse_impossible(selection, bounds, day)

    def falls_due(stood: Stood) -> bool:
        due = stood.standing.due
        return stood.standing.status in _OPEN and due is not None and first <= due <= last

    survey = surveyed(plan, day, selection.narrowing, falls_due)
    survey.rows.sort(key=lambda stood: stood.standing.due or date.max)
    return survey


def led_by(plan: Plan, day: date, typed: str, selection: Selection) -> tuple[Survey, str]:
    """What the person called ``typed`` leads, in file order, and that person's name.

    Raises ``UnknownName``, ``AmbiguousName``, and ``ImpossibleFilter`` where the filters
    name somebody else.
    """
    name = Names.of(plan).meant(typed)
    if selection.leads is not None and name not in selection.leads:
        others = one_of(sorted(selection.leads))
        raise ImpossibleFilter(f"Nothing that {name} leads is led by {others}.")
    theirs = replace(selection, leads=frozenset({name}))
    return surveyed(plan, day, theirs), name


def everything(plan: Plan, day: date, selection: Selection) -> Survey:
    """Every milestone that passes the selection, in file order."""
    return surveyed(plan, day, selection.narrowing)


def by_status(rows: Iterable[Stood]) -> list[tuple[Status, Sequence[Stood]]]:
    """The rows in groups, in the order of the statuses; empty groups are left out."""
    groups: dict[Status, list[Stood]] = {status: [] for status in Status}
    for stood in rows:
        groups[stood.standing.status].append(stood)
    return [(status, members) for status, members in groups.items() if members]


def _refuse_impossible(selection: Selection, bounds: Bounds, day: date) -> None:
    if selection.statuses is not None and not selection.statuses & bounds.statuses:
        raise _impossible(bounds, "--status", sorted(selection.statuses), bounds.statuses)
    if selection.ratings is not None and not selection.ratings & bounds.ratings:
        raise _impossible(bounds, "--rating", sorted(selection.ratings), bounds.ratings)
    first, last = selection.due_after, selection.due_before
    if first is not None and bounds.last is not None and first > bounds.last:
        raise ImpossibleFilter(
            f"Nothing due on or after {first} is {bounds.word} on {in_words(day)}.",
            "Ask with another --due-after, or leave it out.",
        )
    if last is not None and bounds.first is not None and last < bounds.first:
        raise ImpossibleFilter(
            f"Nothing due on or before {last} is {bounds.word} on {in_words(day)}.",
            "Ask with another --due-before, or leave it out.",
        )


def _impossible(
    bounds: Bounds, option: str, asked: Sequence[str], possible: Iterable[str]
) -> ImpossibleFilter:
    words = one_of([str(word) for word in asked])
    choices = one_of([str(one) for one in sorted(possible)])
    return ImpossibleFilter(
        f"Nothing that is {bounds.word} can have {option} {words}.",
        f"Here {option} can be {choices}; `wirralplan list` takes them all.",
    )
