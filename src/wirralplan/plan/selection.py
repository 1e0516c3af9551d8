"""Which milestones somebody asks for: filters understood once, then asked of each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from wirralplan.errors import AmbiguousReference, ImpossibleFilter, UnknownReference
from wirralplan.plan.model import Plan
from wirralplan.plan.names import Names
from wirralplan.plan.references import folded, likeliest, one_of
from wirralplan.plan.standing import Rating, Status
from wirralplan.plan.survey import Stood
from wirralplan.plan.walking import placed_activities

Chosen = TypeVar("Chosen", bound=StrEnum)
Meant = TypeVar("Meant")
Key = TypeVar("Key", str, int)


@dataclass(frozen=True, slots=True)
class Typed:
    """Filters as they were typed; an empty one asks for nothing in particular."""

    leads: Sequence[str] = ()
    workstreams: Sequence[str] = ()
    activities: Sequence[str] = ()
    priorities: Sequence[str] = ()
    statuses: Sequence[str] = ()
    ratings: Sequence[str] = ()
    due_after: date | None = None
    due_before: date | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters as they are meant: *and* between kinds, *or* within one; ``None`` is any."""

    leads: frozenset[str] | None = None
    workstreams: frozenset[int] | None = None
    activities: frozenset[str] | None = None
    priorities: frozenset[str] | None = None
    statuses: frozenset[Status] | None = None
    ratings: frozenset[Rating] | None = None
    due_after: date | None = None
    due_before: date | None = None
    search: str = ""

    @property
    def narrowing(self) -> "Selection | None":
        """Itself, or ``None`` where it would let everything pass."""
        return None if self == Selection() else self

    def __call__(self, stood: Stood) -> bool:
        """Whether a milestone passes every filter."""
        within, standing = stood.placed.within, stood.standing
        return (
            (self.leads is None or within.lead in self.leads)
            and (self.workstreams is None or within.numbers[0] in self.workstreams)
            and (self.activities is None or within.id in self.activities)
            and (
                self.priorities is None
                or not self.priorities.isdisjoint(within.activity.priorities)
            )
            and (self.statuses is None or standing.status in self.statuses)
            and (self.ratings is None or standing.rating in self.ratings)
            and self._due_between(standing.due)
            and (not self.search or self._mentions(stood))
        )

    def _due_between(self, due: date | None) -> bool:
        if self.due_after is None and self.due_before is None:
            return True
        return due is not None and (
            (self.due_after is None or self.due_after <= due)
            and (self.due_before is None or due <= self.due_before)
        )

    def _mentions(self, stood: Stood) -> bool:
        milestone, standing = stood.placed.milestone, stood.standing
        texts = (
            milestone.title,
            milestone.note,
            milestone.evidence if standing.completed else None,
            milestone.reason if standing.cancelled else None,
        )
        return any(text is not None and self.search in folded(text) for text in texts)


def understood(plan: Plan, typed: Typed) -> Selection:
    """The selection that ``typed`` means in ``plan``.

    Raises ``UnknownName``, ``AmbiguousName``, ``UnknownReference``, ``AmbiguousReference``
    and ``ImpossibleFilter``: a filter that nobody understands is never an empty answer.
    """
    names = Names.of(plan)
    if typed.due_after and typed.due_before and typed.due_after > typed.due_before:
        raise ImpossibleFilter(
            f"No date is both after {typed.due_after} and before {typed.due_before}."
        )
    return Selection(
        leads=_each(typed.leads, names.meant),
        workstreams=_each(typed.workstreams, lambda text: _workstream(plan, text)),
        activities=_each(typed.activities, lambda text: _activity(plan, text)),
        priorities=_each(typed.priorities, lambda text: _priority(plan, text)),
        statuses=_each(typed.statuses, lambda text: _choice("status", Status, text)),
        ratings=_each(typed.ratings, lambda text: _choice("rating", Rating, text)),
        due_after=typed.due_after,
        due_before=typed.due_before,
        search=folded(typed.search),
    )


def _each(typed: Iterable[str], meant: Callable[[str], Meant]) -> frozenset[Meant] | None:
    found = frozenset(meant(text) for text in typed)
    return found or None


def _choice(word: str, choices: type[Chosen], text: str) -> Chosen:
    wanted = folded(text.strip()).replace(" ", "-").replace("_", "-")
    for choice in choices:
        if choice.value == wanted:
            return choice
    close = likeliest(text, list(choices), most=1)
    hint = f"Did you mean {close[0]}? " if close else ""
    raise UnknownReference(
        f"'{text}' is not a {word}.", f"{hint}Use {one_of([one.value for one in choices])}."
    )


def _workstream(plan: Plan, text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= len(plan.workstreams):
        return int(text) - 1
    known: dict[str, list[int]] = {}
    for position, workstream in enumerate(plan.workstreams):
        for spelling in (workstream.id, workstream.title):
            if spelling:
                known.setdefault(folded(spelling), []).append(position)
    return _only(
        "workstream",
        text,
        known,
        {number: workstream.title for number, workstream in enumerate(plan.workstreams)},
    )


def _activity(plan: Plan, text: str) -> str:
    known: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    for within in placed_activities(plan):
        titles[within.id] = within.activity.title
        for spelling in (within.id, within.activity.title, within.outline):
            known.setdefault(folded(spelling), []).append(within.id)
    return _only("activity", text, known, titles)


def _priority(plan: Plan, text: str) -> str:
    known: dict[str, list[str]] = {}
    for priority in plan.priorities:
        for spelling in (priority.id, priority.title):
            known.setdefault(folded(spelling), []).append(priority.id)
    return _only("priority", text, known, {one.id: one.title for one in plan.priorities})


def _only(word: str, text: str, known: Mapping[str, list[Key]], titles: Mapping[Key, str]) -> Key:
    """The one thing called ``text``; titles are also found by a part that only one has."""
    wanted = folded(text.strip())
    fitting = known.get(wanted) or [
        key for key, title in titles.items() if wanted and wanted in folded(title)
    ]
    distinct = list(dict.fromkeys(fitting))
    if len(distinct) == 1:
        return distinct[0]
    if distinct:
        listed = ", ".join(f"'{titles[key]}'" for key in distinct)
        raise AmbiguousReference(f"'{text}' fits {len(distinct)}: {listed}.", "Type more of it.")
    close = likeliest(text, known, most=1)
    if close:
        hint = f"Did you mean '{_as_written(known[close[0]][0], close[0], titles)}'?"
    elif titles:
        hint = f"The plan has {', '.join(str(_shown(key)) for key in titles)}."
    else:
        hint = "The plan has none."
    raise UnknownReference(f"There is no {word} '{text}' in this plan.", hint)


def _as_written(key: Key, found: str, titles: Mapping[Key, str]) -> str:
    return titles[key] if folded(titles[key]) == found else found


def _shown(key: str | int) -> str:
    return str(key + 1) if isinstance(key, int) else key
