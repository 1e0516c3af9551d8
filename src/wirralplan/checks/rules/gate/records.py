"""What is recorded of a milestone before and after a change: what was added, and what is gone."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from wirralplan.checks.check import Context
from wirralplan.patterns import pattern
from wirralplan.plan.dates.months import DayOrMonth, is_made_exact
from wirralplan.plan.keys import Key, keys_of
from wirralplan.plan.model import Milestone, Move, Update
from wirralplan.plan.walking import Placed

# What the proposed lines leave to be filled in.
_BLANK = pattern(r"\s*<[^<>]*>\s*|.*<why>.*", re.DOTALL)


class Altered(NamedTuple):
    """A milestone as it was, and where it stands now that it says something else.

    ``unread`` are its lists that may have held more than could be read (see ``Known``).
    """

    was: Milestone
    placed: Placed
    unread: Mapping[str, int]

    @property
    def now(self) -> Milestone:
        """The milestone as it is."""
        return self.placed.milestone


class Entries(NamedTuple):
    """The positions of entries: those kept and those overwritten (before, after), and the rest."""

    kept: list[tuple[int, int]]
    overwritten: list[tuple[int, int]]
    gone: list[int]
    added: list[int]


def altered(context: Context, *keys: str) -> Iterator[Altered]:
    """Every milestone that was there before and says something else now.

    Left out are those of which the title, the id or one of ``keys`` cannot be read for sure,
    and what they said before that could not be read for sure.
    """
    both, before = context.sides, context.before
    if both is None or before is None:
        return
    uncertain = context.uncertain("milestones", "id", "title", *keys)
    for pair in both.milestones.pairs:
        old, placed = both.old_milestones[pair.old], both.new_milestones[pair.new]
        known = None if old.milestone == placed.milestone else before.known(old)
        if known is not None and placed.route not in uncertain:
            yield Altered(known.milestone, placed, known.unread)


def entries(was: Sequence[Move | Update], now: Sequence[Move | Update]) -> Entries:
    """Which recorded entry is which.

    One is kept where it says all that it said, wherever it stands and whatever was added to
    it. One that stands at the place of a lost entry, or has its date, was written over it,
    unless it is an update that names the lost one by its date.
    """
    left, lost = list(range(len(now))), list(range(len(was)))

    def names(old: int, new: int) -> bool:
        entry = now[new]
        return isinstance(entry, Update) and _is_named_in(entry.note, was[old].date)

    kept = [
        *_paired(lost, left, lambda old, new: old == new and was[old] == now[new]),
        *_paired(lost, left, lambda old, new: was[old] == now[new]),
        *_paired(lost, left, lambda old, new: not changed_keys(was[old], now[new])),
    ]
    overwritten = [
        *_paired(lost, left, lambda old, new: old == new and not names(old, new)),
        *_paired(
            lost,
            left,
            lambda old, new: is_the_same(was[old].date, now[new].date) and not names(old, new),
        ),
    ]
    return Entries(sorted(kept), sorted(overwritten), lost, left)


def says_why(change: Altered) -> bool:
    """Whether a new update was added, which says why what was recorded was changed.

    An old one that could not be read and can be read now is not new.
    """
    updates = change.now.updates
    added = entries(change.was.updates, updates).added
    notes = sum(not is_blank(updates[number].note) for number in added)
    return notes > change.unread.get("updates", 0)


def is_blank(text: str) -> bool:
    """Whether ``text`` was pasted and not filled in: ``<why it moved>``, or a ``<why>`` in it."""
    return _BLANK.fullmatch(text) is not None


def is_the_same(was: object, now: object) -> bool:
    """Whether a value still says what it said.

    How a text is broken into lines does not count, and a month may be made a day within it.
    """
    if isinstance(was, str) and isinstance(now, str):
        return was.split() == now.split()
    return was == now or is_made_exact(was, now)


def _is_named_in(note: str, when: DayOrMonth) -> bool:
    """Whether a note names a date; a month is not named by a day in it."""
    return re.search(rf"{when}(?!-?\d)", note) is not None


def changed_keys(was: Move | Update, now: Move | Update) -> list[Key]:
    """The keys of an entry that had a value and do not have the same one now."""
    return [
        key
        for key in keys_of(type(was)).values()
        if getattr(was, key.attribute) is not None
        and not is_the_same(getattr(was, key.attribute), getattr(now, key.attribute))
    ]


def _paired(
    lost: list[int], left: list[int], fits: Callable[[int, int], bool]
) -> Iterator[tuple[int, int]]:
    """Pairs that fit, first with first; they are taken out of ``lost`` and ``left``."""
    for old in list(lost):
        new = next((number for number in left if fits(old, number)), None)
        if new is not None:
            lost.remove(old)
            left.remove(new)
            yield old, new
