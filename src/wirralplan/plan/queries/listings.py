"""The listings: which milestones of a plan answer on a day, and in which order.

Each question says itself what it can never be answered with, so that a filter that
contradicts it is refused instead of giving an empty answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from wirralplan.errors import ImpossibleFilter
from wirralplan.frozen import frozen
from wirralplan.plan.dates.days import in_words
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.possible import Possible, possible_on
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.survey import Placing, Row, Survey, surveyed
from wirralplan.plan.ratings import RATINGS, Rating
from wirralplan.plan.standing import Status
from wirralplan.plan.words import one_of

_PLACES = {status: place for place, status in enumerate(Status)}
_DATED = frozenset({Status.OVERDUE, Status.DUE_TODAY, Status.UNDERWAY, Status.UPCOMING})


@frozen
class Bounds:
    """What a listing can hold at all: in a word, its statuses, and its due dates.

    ``wider`` tells how to ask for more statuses (may be empty).
    """

    word: str = ""
    statuses: frozenset[Status] = frozenset(Status)
    first: date = date.min
    last: date = date.max
    wider: str = ""

    @property
    def dated(self) -> bool:
        """Whether it holds only what has a due date."""
        return (self.first, self.last) != (date.min, date.max)

    def hold(self, possible: Possible) -> bool:
        """Whether the listing can hold what is ``possible`` on the day."""
        return possible.status in self.statuses and (
            possible.due_between(self.first, self.last) or (possible.undated and not self.dated)
        )


def overdue(plan: Plan, day: date, selection: Selection) -> Survey:
    """What is overdue on ``day``, most days late first.

    Raises ``ImpossibleFilter`` for a filter that nothing overdue can pass.
    """
    refuse_impossible(selection, Bounds("overdue", frozenset({Status.OVERDUE})), day)
    survey = surveyed(
        plan, day, selection.narrowing, lambda row: row.standing.status is Status.OVERDUE
    )
    survey.rows.sort(key=lambda row: -(row.standing.days_late or 0))
    return survey


def falling_due(plan: Plan, day: date, first: date, last: date, selection: Selection) -> Survey:
    """What is still open and due from ``first`` to ``last``, both included, by due date.

    ``first`` is never before ``day``. Raises ``ImpossibleFilter``.
    """
    bounds = Bounds(f"falling due from {first} to {last}", _DATED - {Status.OVERDUE}, first, last)
    refuse_impossible(selection, bounds, day)

    def falls_due(row: Row) -> bool:
        due = row.standing.due_day
        return row.standing.status in _DATED and due is not None and first <= due <= last

    survey = surveyed(plan, day, selection.narrowing, falls_due)
    survey.rows.sort(key=_due_last)
    return survey


class Led(NamedTuple):
    """What somebody leads, that person's name, and the rows that they only support."""

    survey: Survey
    name: str
    supporting: Sequence[Row]


def led_by(plan: Plan, day: date, typed: str, selection: Selection) -> Led:
    """What the person called ``typed`` leads, by status and due date, and what they support.

    Supported is what has the name among those who work on it, and what another leads in an
    activity of that person: by due date. Where there is no due date it comes last; ties are in
    file order. ``tbc`` is what nobody leads yet.

    Raises ``UnknownName``, ``AmbiguousName``, and ``ImpossibleFilter`` where the filters
    contradict each other or name somebody else.
    """
    name = Names.of(plan).resolve(typed)
    if selection.leads is not None and name not in selection.leads:
        others = one_of(sorted(selection.leads))
        raise ImpossibleFilter(f"Nothing that {name} leads is led by {others}.")
    refuse_impossible(selection, Bounds(), day)
    survey = surveyed(plan, day, replace(selection, leads=frozenset({name})))
    survey.rows.sort(key=lambda row: (_PLACES[row.standing.status], _due_last(row)))
    anybodys = replace(selection, leads=None)
    helped = surveyed(plan, day, anybodys.narrowing, lambda row: name in row.placed.helpers)
    return Led(survey, name, sorted(helped.rows, key=_due_last))


def _due_last(row: Row) -> date:
    return row.standing.due_day or date.max


def everything(plan: Plan, day: date, selection: Selection) -> Survey:
    """Every milestone that passes the selection, in file order.

    Raises ``ImpossibleFilter`` for filters that contradict each other.
    """
    refuse_impossible(selection, Bounds(), day)
    return surveyed(plan, day, selection.narrowing)


def by_status(rows: Iterable[Placing]) -> list[tuple[Status, Sequence[Placing]]]:
    """The rows in groups, in the order of the statuses; empty groups are left out."""
    groups: dict[Status, list[Placing]] = {status: [] for status in Status}
    for row in rows:
        groups[row.standing.status].append(row)
    return [(status, members) for status, members in groups.items() if members]


def refuse_impossible(selection: Selection, bounds: Bounds, day: date) -> None:
    """Raise ``ImpossibleFilter`` where nothing within ``bounds`` can pass ``selection``."""
    possible = [one for one in possible_on(day) if bounds.hold(one)]
    left = _with_rating(_with_status(possible, selection, bounds), selection, bounds)
    _refuse_dates(left, selection, bounds, day)


def _with_status(
    left: Sequence[Possible], selection: Selection, bounds: Bounds
) -> Sequence[Possible]:
    if selection.statuses is None:
        return left
    fitting = [one for one in left if one.status in selection.statuses]
    if not fitting:
        possible = _statuses(one.status for one in left)
        raise _impossible(
            bounds.word, "--status", _statuses(selection.statuses), possible, bounds.wider
        )
    return fitting


def _with_rating(
    left: Sequence[Possible], selection: Selection, bounds: Bounds
) -> Sequence[Possible]:
    if selection.ratings is None:
        return left
    fitting = [one for one in left if one.rating in selection.ratings]
    if not fitting:
        word = bounds.word or one_of(_statuses(one.status for one in left))
        possible = _ratings(one.rating for one in left)
        raise _impossible(word, "--rating", _ratings(selection.ratings), possible)
    return fitting


def _refuse_dates(
    left: Sequence[Possible], selection: Selection, bounds: Bounds, day: date
) -> None:
    if selection.due_after is None and selection.due_before is None:
        return
    first, last = selection.due_after or date.min, selection.due_before or date.max
    if any(one.due_between(max(first, bounds.first), min(last, bounds.last)) for one in left):
        return
    dated = [one for one in left if one.dated]
    word = bounds.word or one_of(_statuses(one.status for one in dated or left))
    if selection.ratings is not None:
        word += f" with --rating {one_of(_ratings(selection.ratings))}"
    if not dated:
        raise ImpossibleFilter(
            f"Nothing that is {word} has a due date.", "Leave out --due-after and --due-before."
        )
    due = " and ".join(
        f"on or {side} {one}"
        for side, one in (("after", selection.due_after), ("before", selection.due_before))
        if one is not None
    )
    raise ImpossibleFilter(
        f"As at {in_words(day)}, nothing due {due} is {word}.",
        "Choose other dates, or another date for the report with --as-of.",
    )


def _impossible(
    word: str, option: str, selected: Sequence[str], possible: Sequence[str], wider: str = ""
) -> ImpossibleFilter:
    only = len(possible) == 1
    here = f"Leave {option} out: here it can only be" if only else f"Here {option} can be"
    return ImpossibleFilter(
        f"Nothing that is {word} can have {option} {one_of(selected)}.",
        f"{here} {one_of(possible)}. {wider}".rstrip(),
    )


def _statuses(statuses: Iterable[Status]) -> list[str]:
    """The words of ``statuses``, each once, in the order of every listing."""
    found = set(statuses)
    return [status.value for status in Status if status in found]


def _ratings(ratings: Iterable[Rating | None]) -> list[str]:
    """The words of ``ratings``, each once, in the order in which they are always given."""
    found = set(ratings)
    return [word for word, rating in RATINGS.items() if rating in found]
