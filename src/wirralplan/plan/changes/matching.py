"""Which part of one plan is which part of another: by what names it, by its title, by likeness."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol, TypeVar

from wirralplan.frozen import frozen
from wirralplan.plan.changes.likeness import Stage, Title, alike_pairs
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import Plan, Workstream
from wirralplan.plan.slugs import folded, slug
from wirralplan.plan.walking import (
    Placed,
    PlacedActivity,
    id_of,
    milestones_of,
    placed_activities,
)

T = TypeVar("T")

# How alike two titles have to be, from 0 to 1. The less else two parts have in common, the more
# alike the titles must be: a wrong pair hides that one promise was removed and another one added.
_SAME_ID, _SAME_DAY, _SAME_PLACE, _NOTHING_ELSE = 0.5, 0.6, 0.75, 0.85


class Pair(NamedTuple):
    """The positions of one thing in the old and in the new list; ``alike`` if it only looks so."""

    old: int
    new: int
    alike: bool = False


class Matching(NamedTuple):
    """The pairs in the order of the new list, and what has no counterpart."""

    pairs: list[Pair]
    removed: list[int]
    added: list[int]


class Sides(NamedTuple):
    """Two plans laid out, and which part of one is which of the other."""

    workstreams: Matching
    old_activities: list[PlacedActivity]
    new_activities: list[PlacedActivity]
    activities: Matching
    old_milestones: list[Placed]
    new_milestones: list[Placed]
    milestones: Matching


class _Titled(Protocol):
    """What may be known by its title."""

    @property
    def title(self) -> Title: ...


@frozen
class _Work:
    """An activity that may be known by its title or by what it holds."""

    title: Title
    placed: PlacedActivity

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(map(id_of, self.placed.activity.milestones))


class _Promise(NamedTuple):
    """A milestone, and the position in the new plan of the activity that it belongs to."""

    title: Title
    home: int | None
    placed: Placed


class _Chapter(NamedTuple):
    """A workstream, and the positions in the new plan of the activities that it holds."""

    title: Title
    workstream: Workstream
    holds: frozenset[int]


def sides(old: Plan, new: Plan, *, likeness: bool = True) -> Sides:
    """The two plans side by side.

    A milestone is the same by its reference, then by its title in the activity, then by its
    title anywhere in the plan, then, where ``likeness`` is allowed, by how much title, date
    and place look alike. So are activities, and workstreams, also by what they hold.
    """
    before, after = list(placed_activities(old)), list(placed_activities(new))
    activities = matched(
        [_Work(Title(one.activity.title), one) for one in before],
        [_Work(Title(one.activity.title), one) for one in after],
        [lambda one: one.placed.id, lambda one: folded(one.title.text)],
        # The gate trusts only names: a title that merely looks alike may promise something else.
        # But an activity that holds the same ids is known by names, though not by its own.
        _WORK if likeness else _WORK[:1],
    )
    # First the activities, then the milestones, then the workstreams: a milestone is looked for in
    # the activity that its own one became, and a workstream is known by the activities in it.
    homes = {pair.old: pair.new for pair in activities.pairs}
    same = {place: place for place in range(len(after))}
    promised = _promises(before, Names.of(old), homes)
    promises = _promises(after, Names.of(new), same)
    milestones = _matched_promises(promised, promises, likeness=likeness)
    workstreams = matched(
        _chapters(old, before, homes),
        _chapters(new, after, same),
        [_id, lambda one: folded(one.title.text)],
        _CHAPTER if likeness else (),
    )
    return Sides(
        workstreams,
        before,
        after,
        activities,
        [one.placed for one in promised],
        [one.placed for one in promises],
        milestones,
    )


def _matched_promises(
    old: Sequence[_Promise], new: Sequence[_Promise], *, likeness: bool
) -> Matching:
    keys: list[Callable[[_Promise], Hashable]] = [
        lambda one: (one.home, one.placed.id),
        lambda one: (one.home, folded(one.title.text)),
        # Moved to another activity. Many have a title such as 'Report to the board': the one with
        # the same date goes first.
        lambda one: (folded(one.title.text), one.placed.milestone.due),
        lambda one: folded(one.title.text),
    ]
    return matched(old, new, keys, _PROMISE if likeness else ())


def matched(
    old: Sequence[T],
    new: Sequence[T],
    keys: Sequence[Callable[[T], Hashable]],
    stages: Sequence[Stage[T]] = (),
) -> Matching:
    """The two lists in pairs: by the first key on which both agree, at last by likeness.

    Of several with one key the first goes with the first.
    """
    left, right = dict(enumerate(old)), dict(enumerate(new))
    pairs: list[Pair] = []
    for key in keys:
        if not (left and right):
            break
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for place, thing in right.items():
            waiting[key(thing)].append(place)
        for place, thing in list(left.items()):
            others = waiting.get(key(thing))
            if others:
                pairs.append(Pair(place, others.popleft()))
                del left[place], right[pairs[-1].new]
    for place, other in alike_pairs(left, right, stages):
        pairs.append(Pair(place, other, alike=True))
        del left[place], right[other]
    return Matching(sorted(pairs, key=lambda pair: pair.new), list(left), list(right))


def _promises(
    activities: Sequence[PlacedActivity], names: Names, places: Mapping[int, int]
) -> list[_Promise]:
    return [
        _Promise(Title(one.milestone.title), places.get(place), one)
        for place, within in enumerate(activities)
        for one in milestones_of(within, names)
    ]


def _id(chapter: _Chapter) -> str:
    return chapter.workstream.id or slug(chapter.workstream.title)


def _chapters(
    plan: Plan, activities: Sequence[PlacedActivity], places: Mapping[int, int]
) -> list[_Chapter]:
    holds: dict[int, set[int]] = defaultdict(set)
    for place, within in enumerate(activities):
        if place in places:
            holds[within.numbers[0]].add(places[place])
    return [
        _Chapter(Title(workstream.title), workstream, frozenset(holds[number]))
        for number, workstream in enumerate(plan.workstreams)
    ]


def _same_content(old: frozenset[T], new: frozenset[T], least: int) -> float:
    """The share of what both hold, if it is more than half and ``least`` things; else 0."""
    shared, most = len(old & new), max(len(old), len(new))
    return shared / most if shared >= least and 2 * shared > most else 0.0


def _by_title(least: float, *, figures: bool = False) -> Callable[[_Titled, _Titled], float]:
    """How alike two titles are. With ``figures``, other numbers in the title make two things."""

    def score(old: _Titled, new: _Titled) -> float:
        if figures and old.title.figures != new.title.figures:
            return 0.0
        likeness = old.title.likeness(new.title)
        return likeness if likeness >= least else 0.0

    return score


def _same_day(old: _Promise, new: _Promise) -> float:
    """How alike two milestones of one activity are that are due on one day."""
    if old.title.figures == new.title.figures and old.title.extends(new.title):
        return max(old.title.likeness(new.title), _SAME_DAY)
    return _by_title(_SAME_DAY, figures=True)(old, new)


def _explicit_id(one: _Promise) -> list[str]:
    return [one.placed.milestone.id] if one.placed.milestone.id else []


_WORK: Sequence[Stage[_Work]] = [
    Stage(lambda one: one.ids, lambda old, new: _same_content(old.ids, new.ids, 2)),
    Stage(lambda one: [one.placed.lead], _by_title(_SAME_DAY)),
    Stage(lambda one: [one.placed.workstream_id], _by_title(_SAME_PLACE)),
]
# From the best reason to take two for one to the weakest. Each stage takes its pairs before the
# next one looks, so that no weak likeness takes away the partner of a strong one.
_PROMISE: Sequence[Stage[_Promise]] = [
    Stage(lambda one: [(one.home, one.placed.milestone.due)], _same_day),
    Stage(lambda one: [one.home], _by_title(_SAME_PLACE, figures=True)),
    Stage(_explicit_id, _by_title(_SAME_ID, figures=True)),
    Stage(lambda one: [one.placed.milestone.due], _by_title(_SAME_PLACE, figures=True)),
    Stage(lambda one: one.title.words, _by_title(_NOTHING_ELSE, figures=True)),
]
_CHAPTER: Sequence[Stage[_Chapter]] = [
    Stage(lambda one: one.holds, lambda old, new: _same_content(old.holds, new.holds, 1)),
    Stage(lambda _: [None], _by_title(_SAME_PLACE)),
]
