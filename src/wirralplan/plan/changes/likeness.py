"""Pairs of things that have no name in common, but look alike: the likest first."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from wirralplan.frozen import frozen
from wirralplan.patterns import pattern
from wirralplan.plan.slugs import folded

T = TypeVar("T")

# A comparison takes three microseconds: of a plan of which every line was written anew, the
# rest is reported as removed and added, and not after minutes.
_COMPARISONS = 300_000
_NEIGHBOURS = 32  # of a long list: those before and after the place where it was

_FIGURES = pattern(r"\d+")
_WORDS = pattern(r"\w{4,}")


class Stage(NamedTuple, Generic[T]):
    """Where to look: two things are compared if they have one of ``keys`` in common.

    ``score`` says how alike they are; 0 is not alike.
    """

    keys: Callable[[T], Iterable[Hashable]]
    score: Callable[[T, T], float]


@frozen
class Title:
    """A title, ready to be compared with many."""

    text: str

    @cached_property
    def folded(self) -> str:
        """The title without case and accents."""
        return folded(self.text)

    @cached_property
    def figures(self) -> list[str]:
        """Its numbers: *Phase 1* and *Phase 2* differ in one character, and are two things."""
        return sorted(_FIGURES.findall(self.folded))

    @cached_property
    def words(self) -> list[str]:
        """Its three longest words."""
        return sorted(dict.fromkeys(_WORDS.findall(self.folded)), key=len)[-3:]

    @cached_property
    def neighbours(self) -> frozenset[str]:
        """Every two characters that stand side by side in it."""
        text = self.folded
        return frozenset(text[place : place + 2] for place in range(len(text) - 1))

    def extends(self, other: "Title") -> bool:
        """Whether one of the two is the other and more."""
        return self.folded in other.folded or other.folded in self.folded

    def likeness(self, other: "Title") -> float:
        """How many neighbours both have, from 0 to 1 (Dice's coefficient)."""
        ours, theirs = self.neighbours, other.neighbours
        total = len(ours) + len(theirs)
        return 2 * len(ours & theirs) / total if total else 0.0


def alike_pairs(
    old: Mapping[int, T], new: Mapping[int, T], stages: Sequence[Stage[T]]
) -> Iterator[tuple[int, int]]:
    """Pairs of positions, each position once: by the first stage that finds any, likest first.

    The time grows with what there is to compare, and not with its square.
    """
    left, right = dict(old), dict(new)
    budget = _COMPARISONS
    for stage in stages:
        scores: dict[tuple[int, int], float] = {}
        for pair in _candidates(left, right, stage.keys):
            if pair in scores:
                continue
            if budget == 0:
                break
            budget -= 1
            scores[pair] = stage.score(left[pair[0]], right[pair[1]])
        for pair in sorted(scores, key=lambda one: (-scores[one], one)):
            if scores[pair] and pair[0] in left and pair[1] in right:
                del left[pair[0]], right[pair[1]]
                yield pair


def _candidates(
    left: Mapping[int, T], right: Mapping[int, T], keys: Callable[[T], Iterable[Hashable]]
) -> Iterator[tuple[int, int]]:
    ours, theirs = _by_key(left, keys), _by_key(right, keys)
    for key, places in ours.items():
        others = theirs.get(key, [])
        for rank, place in enumerate(places):
            around = rank * len(others) // len(places)
            for other in others[max(0, around - _NEIGHBOURS) : around + _NEIGHBOURS]:
                yield place, other


def _by_key(
    things: Mapping[int, T], keys: Callable[[T], Iterable[Hashable]]
) -> Mapping[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for place, thing in things.items():
        for key in keys(thing):
            found[key].append(place)
    return found
