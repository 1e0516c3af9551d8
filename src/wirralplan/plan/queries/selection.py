"""The filters of a listing, resolved once for a plan and then applied to each milestone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from wirralplan.errors import AmbiguousReference, ImpossibleFilter, UnknownReference
from wirralplan.frozen import frozen
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.did_you_mean import likeliest
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import TBC, Activity, Plan, Workstream
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.ratings import RATINGS, Rating
from wirralplan.plan.slugs import folded, slug, unspaced
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import has_own_numbers, placed_activities
from wirralplan.plan.words import one_of

_NUMBER = pattern(r"[\d./]+")
_MOST, _LONGEST = 10, 40  # of what is listed in a message: how many, how much of a title

_STATUSES = {status.value: status for status in Status}

Chosen = TypeVar("Chosen")
Resolved = TypeVar("Resolved")
Key = TypeVar("Key", str, int)


class _Thing(NamedTuple):
    """What a filter can name: what is shown of it to be typed, and its title."""

    shown: str
    title: str


class Typed(NamedTuple):
    """Filters as they were typed; an empty one asks for nothing in particular."""

    leads: Sequence[str] = ()
    supporters: Sequence[str] = ()
    workstreams: Sequence[str] = ()
    activities: Sequence[str] = ()
    priorities: Sequence[str] = ()
    statuses: Sequence[str] = ()
    ratings: Sequence[str] = ()
    due_after: date | None = None
    due_before: date | None = None
    search: str | None = None


@frozen
class Selection:
    """The filters, resolved: *and* between kinds, *or* within one; ``None`` is any.

    Among the ``ratings``, ``None`` stands for what has no rating.
    """

    leads: frozenset[str] | None = None
    supporters: frozenset[str] | None = None
    workstreams: frozenset[int] | None = None
    activities: frozenset[str] | None = None
    priorities: frozenset[str] | None = None
    statuses: frozenset[Status] | None = None
    ratings: frozenset[Rating | None] | None = None
    due_after: date | None = None
    due_before: date | None = None
    search: str = ""

    @property
    def narrowing(self) -> "Selection | None":
        """Itself, or ``None`` where it would let everything pass."""
        return None if self == Selection() else self

    def __call__(self, row: Row) -> bool:
        """Whether a milestone passes every filter."""
        within, standing = row.placed.within, row.standing
        return (
            (self.leads is None or row.placed.lead in self.leads)
            and (self.supporters is None or not self.supporters.isdisjoint(row.placed.supporters))
            and (self.workstreams is None or within.numbers[0] in self.workstreams)
            and (self.activities is None or within.id in self.activities)
            and (
                self.priorities is None
                or not self.priorities.isdisjoint(within.activity.priorities)
            )
            and (self.statuses is None or standing.status in self.statuses)
            and (self.ratings is None or standing.rating in self.ratings)
            and self._due_between(standing.due_day)
            and (not self.search or self._mentions(row))
        )

    def _due_between(self, due: date | None) -> bool:
        if self.due_after is None and self.due_before is None:
            return True
        return due is not None and (
            (self.due_after is None or self.due_after <= due)
            and (self.due_before is None or due <= self.due_before)
        )

    def _mentions(self, row: Row) -> bool:
        within, milestone, standing = row.placed.within, row.placed.milestone, row.standing
        texts = (
            milestone.title,
            within.activity.title,
            within.workstream.title,
            milestone.ref,
            milestone.note,
            milestone.evidence if standing.completed else None,
            milestone.reason if standing.cancelled else None,
            standing.latest_update,
        )
        return any(text is not None and self.search in _spaced(folded(text)) for text in texts)


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
        leads=_each(typed.leads, names.resolve),
        supporters=_each(typed.supporters, lambda text: _supporter(names, text)),
        workstreams=_each(typed.workstreams, lambda text: _workstream(plan, text)),
        activities=_each(typed.activities, lambda text: _activity(plan, text)),
        priorities=_each(typed.priorities, lambda text: _priority(plan, text)),
        statuses=_each(typed.statuses, lambda text: _choice("status", _STATUSES, text)),
        ratings=_each(typed.ratings, lambda text: _choice("rating", RATINGS, text)),
        due_after=typed.due_after,
        due_before=typed.due_before,
        search=_searched(typed.search),
    )


def _supporter(names: Names, text: str) -> str:
    name = names.resolve(text)
    if name == TBC and names.known_as(TBC) is None:
        raise ImpossibleFilter(
            f"Nobody supports a milestone under the name '{text}'.",
            f"It stands for a lead who is not named yet. For what has none, use --lead {TBC}.",
        )
    return name


def _searched(typed: str | None) -> str:
    text = _spaced(folded(typed or ""))
    if typed is not None and not text:
        raise ImpossibleFilter("There is nothing to search for.", "Give a text after --search.")
    return text


def _spaced(text: str) -> str:
    """``text`` with single spaces, so that words are found across the lines of a note."""
    return " ".join(text.split())


def _each(typed: Iterable[str], resolve: Callable[[str], Resolved]) -> frozenset[Resolved] | None:
    found = frozenset(resolve(text) for text in typed)
    return found or None


def _choice(word: str, choices: Mapping[str, Chosen], text: str) -> Chosen:
    typed = folded(text.strip()).replace(" ", "-").replace("_", "-")
    if typed in choices:
        return choices[typed]
    close = likeliest(text, list(choices), most=1)
    hint = f"Did you mean {close[0]}? " if close else ""
    raise UnknownReference(f"'{text}' is not a {word}.", f"{hint}Use {one_of(list(choices))}.")


def _workstream(plan: Plan, text: str) -> int:
    by_place = not has_own_numbers(plan)
    parts = list(enumerate(plan.workstreams))
    ids = {place: one.id or slug(one.title) for place, one in parts}
    numbers = {place: str(place + 1) for place, _ in parts} if by_place else _refs(parts)
    things = {place: _Thing(numbers.get(place, ids[place]), one.title) for place, one in parts}
    known = _by_spelling(_unspaced(numbers), ids, _titles(things))
    return _only("workstream", text, known, things)


def _activity(plan: Plan, text: str) -> str:
    placed = list(placed_activities(plan))
    own = _refs((one.id, one.activity) for one in placed)
    ids = {one.id: one.id for one in placed}
    numbers = {one.id: one.number for one in placed if one.number}
    things = {one.id: _Thing(own.get(one.id, one.id), one.activity.title) for one in placed}
    known = _by_spelling(_unspaced(own), ids, _titles(things), _unspaced(numbers))
    return _only("activity", text, known, things)


def _priority(plan: Plan, text: str) -> str:
    things = {one.id: _Thing(one.id, one.title) for one in plan.priorities}
    ids = {one.id: one.id for one in plan.priorities}
    return _only("priority", text, _by_spelling(ids, _titles(things)), things)


def _refs(parts: Iterable[tuple[Key, Workstream | Activity]]) -> Mapping[Key, str]:
    """The plan's own numbers of parts."""
    return {key: part.ref for key, part in parts if part.ref is not None}


def _unspaced(numbers: Mapping[Key, str]) -> Mapping[Key, str]:
    return {key: unspaced(number) for key, number in numbers.items()}


def _titles(things: Mapping[Key, _Thing]) -> Mapping[Key, str]:
    return {key: one.title for key, one in things.items()}


def _by_spelling(*kinds: Mapping[Key, str]) -> Mapping[str, list[Key]]:
    """What each spelling may name: the first of ``kinds`` that has it counts, ids before titles."""
    known: dict[str, list[Key]] = {}
    for kind in kinds:
        named: dict[str, list[Key]] = {}
        for key, spelling in kind.items():
            named.setdefault(folded(spelling), []).append(key)
        known = {**named, **known}
    return known


def _only(
    word: str, text: str, known: Mapping[str, list[Key]], things: Mapping[Key, _Thing]
) -> Key:
    """The one thing called ``text``; titles are also found by a part that only one has.

    A number is never a part of a title: ``9`` must not find what says 2019.
    """
    looked_for = folded(text.strip())
    fitting = known.get(looked_for) or known.get(unspaced(text), []) if looked_for else []
    if looked_for and not fitting and not _NUMBER.fullmatch(looked_for):
        fitting = [key for key, one in things.items() if looked_for in folded(one.title)]
    distinct = list(dict.fromkeys(fitting))
    if len(distinct) == 1:
        return distinct[0]
    if distinct:
        raise AmbiguousReference(
            f"'{text}' matches more than one {word}: {_listed(distinct, things)}.",
            "Type more of the title, or the number or id shown before it.",
        )
    close = {known[found][0]: found for found in reversed(likeliest(text, known))}
    if close:
        words = [f"'{_as_written(things[key], found)}'" for key, found in close.items()]
        hint = f"Did you mean {one_of(words[::-1])}?"
    elif things:
        hint = f"The plan has {_listed(list(things), things)}."
    else:
        hint = "The plan has none."
    raise UnknownReference(f"There is no {word} '{text}' in this plan.", hint)


def _as_written(thing: _Thing, found: str) -> str:
    return thing.title if folded(thing.title) == found else found


def _listed(keys: Sequence[Key], things: Mapping[Key, _Thing]) -> str:
    """What to type for each, with the beginning of its title; no more than ten."""
    shown = [f"{things[key].shown} ({_clipped(things[key].title)})" for key in keys[:_MOST]]
    more = len(keys) - len(shown)
    return f"{', '.join(shown)}{f' and {more} more' if more else ''}"


def _clipped(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
