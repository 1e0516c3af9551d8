"""Which part of one plan is which part of another: by what names it, by its title, by likeness."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from wirralplan.plan.model import Plan
from wirralplan.plan.references import folded
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities

T = TypeVar("T")

_ALIKE = 0.6  # of two titles with the same due date; below that people see two titles
_VERY_ALIKE = 0.85  # of two titles whose dates differ
# Comparing two titles takes some fifty microseconds: of a plan that was written anew from end
# to end the rest is told as removed and added, and not after minutes.
_COMPARISONS = 40_000


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
    """Two plans laid out, and which activity and which milestone of them is which."""

    old_activities: list[PlacedActivity]
    new_activities: list[PlacedActivity]
    activities: Matching
    old_milestones: list[Placed]
    new_milestones: list[Placed]
    milestones: Matching


class _At(NamedTuple):
    """A milestone, and the position in the new plan of the activity that it belongs to."""

    home: int | None
    placed: Placed


def sides(old: Plan, new: Plan, *, likeness: bool = True) -> Sides:
    """The two plans side by side.

    An activity or a milestone is the same by its reference, then by its title anywhere in
    the plan, then, where ``likeness`` is allowed, by how much title and date look alike.
    """
    before, after = list(placed_activities(old)), list(placed_activities(new))
    activities = matched(
        before,
        after,
        [lambda one: one.id, lambda one: folded(one.activity.title)],
        _are_activities_alike if likeness else None,
    )
    homes = {pair.old: pair.new for pair in activities.pairs}
    was = [_At(homes.get(place), one) for place, within in enumerate(before) for one in _of(within)]
    now = [_At(place, one) for place, within in enumerate(after) for one in _of(within)]
    milestones = matched(
        was,
        now,
        [
            lambda at: (at.home, at.placed.id) if at.home is not None else at.placed.route,
            lambda at: at.placed.reference,
            lambda at: (at.home, folded(at.placed.milestone.title)),
            lambda at: folded(at.placed.milestone.title),
        ],
        _are_milestones_alike if likeness else None,
    )
    was_placed, now_placed = [at.placed for at in was], [at.placed for at in now]
    return Sides(before, after, activities, was_placed, now_placed, milestones)


def matched(
    old: Sequence[T],
    new: Sequence[T],
    keys: Sequence[Callable[[T], Hashable]],
    alike: Callable[[T, T], bool] | None = None,
) -> Matching:
    """The two lists in pairs: by the first key on which both agree, at last by ``alike``.

    Of several with one key the first goes with the first.
    """
    left, right = dict.fromkeys(range(len(old))), dict.fromkeys(range(len(new)))
    pairs: list[Pair] = []
    for key in keys:
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for place in right:
            waiting[key(new[place])].append(place)
        for place in list(left):
            others = waiting.get(key(old[place]))
            if others:
                pairs.append(Pair(place, others.popleft()))
                del left[place], right[pairs[-1].new]
    if alike is not None:
        pairs += _alike_pairs(old, new, left, right, alike)
    return Matching(sorted(pairs, key=lambda pair: pair.new), list(left), list(right))


def _alike_pairs(
    old: Sequence[T],
    new: Sequence[T],
    left: dict[int, None],
    right: dict[int, None],
    alike: Callable[[T, T], bool],
) -> Iterator[Pair]:
    remaining = _COMPARISONS
    for place in list(left):
        for other in list(right):
            remaining -= 1
            if remaining < 0:
                return
            if alike(old[place], new[other]):
                del left[place], right[other]
                yield Pair(place, other, alike=True)
                break


def _of(within: PlacedActivity) -> Iterator[Placed]:
    for number, milestone in enumerate(within.activity.milestones):
        yield Placed(milestone, within, number)


def _are_activities_alike(old: PlacedActivity, new: PlacedActivity) -> bool:
    """Whether the titles resemble each other, or most milestones are the same."""
    ids = {one.id for one in _of(old)}
    others = {one.id for one in _of(new)}
    if ids and others and 2 * len(ids & others) > max(len(ids), len(others)):
        return True
    return old.lead == new.lead and _likeness(old.activity.title, new.activity.title) >= _ALIKE


def _are_milestones_alike(old: _At, new: _At) -> bool:
    before, after = old.placed.milestone, new.placed.milestone
    same_day = before.due is not None and before.due == after.due
    needed = _ALIKE if same_day and old.home == new.home else _VERY_ALIKE
    return _likeness(before.title, after.title) >= needed


def _likeness(one: str, other: str) -> float:
    """How alike two titles are, from 0 to 1."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - slow to import, and rarely needed

    matcher = SequenceMatcher(None, folded(one), folded(other))
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0.0
    return matcher.ratio()
