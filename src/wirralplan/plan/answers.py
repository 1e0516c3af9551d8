"""What is asked of a plan on a day: which milestones answer, and in which order.

Each question says itself what it can never be answered with, so that a filter that
contradicts it is refused instead of giving an empty answer.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from wirralplan.errors import ImpossibleFilter
from wirralplan.plan.dates import in_words
from wirralplan.plan.model import Plan
from wirralplan.plan.names import Names
from wirralplan.plan.references import one_of
from wirralplan.plan.selection import Selection
from wirralplan.plan.standing import Rating, Status
from wirralplan.plan.survey import Stood, Survey, surveyed

_OPEN = frozenset({Status.OVERDUE, Status.DUE_TODAY, Status.UNDERWAY, Status.UPCOMING})
_RATINGS = {
    **dict.fromkeys(_OPEN, frozenset({Rating.GREEN})),
    Status.OVERDUE: frozenset({Rating.RED, Rating.AMBER}),
    Status.COMPLETE: frozenset({Rating.BLUE}),
    Status.CANCELLED: frozenset({Rating.GREY}),
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a listing can hold at all: in a word, its statuses, and its due dates.

    ``wider`` tells how to ask for more statuses (may be empty).
    """

    word: str = ""
    statuses: frozenset[Status] = frozenset(Status)
    first: date = date.min
    last: date = date.max
    wider: str = ""


def overdue(plan: Plan, day: date, selection: Selection) -> Survey:
    """What is overdue on ``day``, most days late first.

    Raises ``ImpossibleFilter`` for a filter that nothing overdue can pass.
    """
    refuse_impossible(selection, Bounds("overdue", frozenset({Status.OVERDUE})), day)
    survey = surveyed(
        plan, day, selection.narrowing, lambda stood: stood.standing.status is Status.OVERDUE
    )
    survey.rows.sort(key=lambda stood: -(stood.standing.days_late or 0))
    return survey


def falling_due(plan: Plan, day: date, first: date, last: date, selection: Selection) -> Survey:
    """What is still open and due from ``first`` to ``last``, both included, by due date.

    ``first`` is never before ``day``. Raises ``ImpossibleFilter``.
    """
    bounds = Bounds(f"falling due from {first} to {last}", _OPEN - {Status.OVERDUE}, first, last)
    refuse_impossible(selection, bounds, day)

    def falls_due(stood: Stood) -> bool:
        due = stood.standing.due
        return stood.standing.status in _OPEN and due is not None and first <= due <= last

    survey = surveyed(plan, day, selection.narrowing, falls_due)
    survey.rows.sort(key=lambda stood: stood.standing.due or date.max)
    return survey


def led_by(plan: Plan, day: date, typed: str, selection: Selection) -> tuple[Survey, str]:
    """What the person called ``typed`` leads, in file order, and that person's name.

    Raises ``UnknownName``, ``AmbiguousName``, and ``ImpossibleFilter`` where the filters
    contradict each other or name somebody else.
    """
    name = Names.of(plan).meant(typed)
    if selection.leads is not None and name not in selection.leads:
        others = one_of(sorted(selection.leads))
        raise ImpossibleFilter(f"Nothing that {name} leads is led by {others}.")
    refuse_impossible(selection, Bounds(), day)
    theirs = replace(selection, leads=frozenset({name}))
    return surveyed(plan, day, theirs), name


def everything(plan: Plan, day: date, selection: Selection) -> Survey:
    """Every milestone that passes the selection, in file order.

    Raises ``ImpossibleFilter`` for filters that contradict each other.
    """
    refuse_impossible(selection, Bounds(), day)
    return surveyed(plan, day, selection.narrowing)


def by_status(rows: Iterable[Stood]) -> list[tuple[Status, Sequence[Stood]]]:
    """The rows in groups, in the order of the statuses; empty groups are left out."""
    groups: dict[Status, list[Stood]] = {status: [] for status in Status}
    for stood in rows:
        groups[stood.standing.status].append(stood)
    return [(status, members) for status, members in groups.items() if members]


def refuse_impossible(selection: Selection, bounds: Bounds, day: date) -> None:
    """Raise ``ImpossibleFilter`` where nothing within ``bounds`` can pass ``selection``."""
    possible = _reached(bounds.statuses, bounds.first, bounds.last, day)
    asked = possible if selection.statuses is None else possible & selection.statuses
    if selection.statuses is not None and not asked:
        raise _impossible(bounds.word, "--status", selection.statuses, possible, bounds.wider)
    if selection.ratings is not None:
        ratings = frozenset(rating for status in asked for rating in _RATINGS[status])
        if not selection.ratings & ratings:
            word = bounds.word or one_of(_in_order(asked))
            raise _impossible(word, "--rating", selection.ratings, ratings)
        asked = frozenset(one for one in asked if _RATINGS[one] & selection.ratings)
    first, last = selection.due_after or date.min, selection.due_before or date.max
    if not _reached(asked, max(first, bounds.first), min(last, bounds.last), day):
        due = " and ".join(
            f"on or {word} {one}"
            for word, one in (("after", selection.due_after), ("before", selection.due_before))
            if one is not None
        )
        raise ImpossibleFilter(
            f"On {in_words(day)} nothing due {due} is {bounds.word or one_of(_in_order(asked))}.",
            "Ask for other dates, or for another day with --as-of.",
        )


def _reached(statuses: Iterable[Status], first: date, last: date, day: date) -> frozenset[Status]:
    """Those of ``statuses`` that something due from ``first`` to ``last`` can have on ``day``."""
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    spans = {
        Status.OVERDUE: (date.min, before),
        Status.DUE_TODAY: (day, day),
        Status.UNDERWAY: (after, date.max),
        Status.UPCOMING: (after, date.max),
    }
    found = {one: spans.get(one, (date.min, date.max)) for one in statuses}
    return frozenset(
        one for one, (start, end) in found.items() if max(first, start) <= min(last, end)
    )


def _impossible(
    word: str, option: str, asked: Collection[str], possible: Collection[str], wider: str = ""
) -> ImpossibleFilter:
    return ImpossibleFilter(
        f"Nothing that is {word} can have {option} {one_of(_in_order(asked))}.",
        f"Here {option} can be {one_of(_in_order(possible))}. {wider}".rstrip(),
    )


def _in_order(words: Collection[str]) -> list[str]:
    """Statuses or ratings in the order in which they are always given."""
    return [str(one) for one in (*Status, *Rating) if one in words]
