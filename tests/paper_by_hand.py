"""What a board paper lists, worked out by hand: milestones on its day against the opening.

The opening is the end of the day before the last board. It is what an earlier plan says then;
without one, what the plan itself now says of then. The paper lists what its plan knows on its
day, and the opening did not.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

import by_hand
from by_hand import Due, band, differs, due_on, is_dated

from wirralplan.plan.changes.matching import sides
from wirralplan.plan.dates.days import month_later
from wirralplan.plan.dates.months import Tbc
from wirralplan.plan.model import TBC, Milestone, Move, Plan
from wirralplan.plan.walking import Placed, placed_milestones


class Both(NamedTuple):
    """A milestone, and how it was in the plan of the opening; ``None`` for what is new since."""

    placed: Placed
    was: Milestone | None

    @property
    def now(self) -> Milestone:
        """The milestone in the plan of the paper."""
        return self.placed.milestone


@dataclass(frozen=True)
class Paper:
    """The paper of ``plan`` for ``day``; ``opening`` and ``earlier`` may be missing."""

    plan: Plan
    day: date
    opening: date | None
    earlier: Plan | None
    both: Sequence[Both]
    removed: Sequence[Placed]

    @property
    def now(self) -> Counter[str]:
        """How many milestones are in each band."""
        return Counter(band(one.now, self.day) for one in self.both)

    @property
    def then(self) -> Counter[str]:
        """How many of the same were in each band at the opening; what is gone is not counted."""
        return Counter(standing for _, standing, _ in self._turns() if standing)

    @property
    def past_exceptions(self) -> int:
        """How many exceptions of the opening are none now; what is gone is not counted."""
        opening = self.opening
        return sum(
            by_hand.is_exception(one.was, opening) and not by_hand.is_exception(one.now, self.day)
            for one in self.both
            if one.was and opening
        )

    def sections(self, next_board: date | None) -> Mapping[str, list[str]]:
        """The references of each section, in file order, but for the dates that moved."""
        last = next_board or month_later(self.day)
        cancelled = self.became("cancelled")
        return {
            "exceptions": self.which(by_hand.is_exception),
            "completed": self.became("complete"),
            "reopened": self.was_once("complete"),
            "cancelled": cancelled,
            "reinstated": self.was_once("cancelled"),
            "decide_cancelled": [
                one.placed.reference
                for one in self.both
                if one.placed.reference in cancelled and one.now.approved_by is None
            ],
            "expected_later": self.which(by_hand.expects_later),
            "due_next": self.which(lambda one, day: by_hand.is_due_between(one, day, last)),
            "stale": self.which(lambda one, day: by_hand.needs_an_update(one, day, weeks=6)),
            "undated": self.which(lambda one, day: band(one, day) == "undated"),
            "no_lead": [
                one.placed.reference
                for one in self.both
                if by_hand.is_open(one.now, self.day) and _lead(one.placed) == TBC
            ],
            "added": [one.placed.reference for one in self.both if self.earlier and not one.was],
        }

    def which(self, test: Callable[[Milestone, date], bool]) -> list[str]:
        """The references of what passes a test on the day of the paper."""
        return [one.placed.reference for one in self.both if test(one.now, self.day)]

    def became(self, standing: str) -> list[str]:
        """What is ``standing`` and was not at the opening, or was not there then."""
        turns = self._turns() if self.opening else ()
        return [name for name, was, now in turns if now == standing != was]

    def was_once(self, standing: str) -> list[str]:
        """What was ``standing`` at the opening and is not now."""
        return [name for name, was, now in self._turns() if was == standing != now]

    def _turns(self) -> Iterator[tuple[str, str, str]]:
        """The reference of each, its band at the opening, empty without one, and now."""
        for one in self.both:
            was = band(one.was, self.opening) if one.was and self.opening else ""
            yield one.placed.reference, was, band(one.now, self.day)


def paper(plan: Plan, day: date, since: date | None = None, earlier: Plan | None = None) -> Paper:
    """The paper of the whole plan."""
    opening = since - timedelta(days=1) if since else None
    new = list(placed_milestones(plan))
    if earlier is None:
        return Paper(plan, day, opening, None, [Both(one, one.milestone) for one in new], [])
    found = sides(earlier, plan)
    was = {pair.new: found.old_milestones[pair.old] for pair in found.milestones.pairs}
    both = [
        Both(one, was[place].milestone if place in was else None)
        for place, one in enumerate(found.new_milestones)
    ]
    removed = [found.old_milestones[place] for place in found.milestones.removed]
    return Paper(plan, day, opening, earlier, both, removed)


def _lead(placed: Placed) -> str:
    return placed.milestone.lead or placed.within.activity.lead


class Step(NamedTuple):
    """What became of a due date since the opening.

    ``steps`` are the moves that are known on the day and were not then, each with where it led;
    ``before`` is how many times it had moved then, ``had_a_date`` whether it ever had one.
    """

    was: Due
    now: Due
    steps: Sequence[tuple[Move, Due]]
    before: int
    had_a_date: bool

    @property
    def days(self) -> int | None:
        """How many days later it is; ``None`` where it had or has no date."""
        if not (is_dated(self.was) and is_dated(self.now)):
            return None
        if not differs(self.was, self.now):
            return 0
        return (by_hand.day_of(self.now) - by_hand.day_of(self.was)).days

    @property
    def moved(self) -> bool | None:
        """Whether the date moved; ``None`` where the words of the design leave it open.

        They do of moves that begin elsewhere than at the date of the opening and end at it. A
        month made a day within it is no move; an example says what the paper has of it.
        """
        if differs(self.was, self.now):
            return True
        if not self.steps:
            return None if self.was != self.now else False
        return True if self._follows and self._real else None

    @property
    def is_silent(self) -> bool | None:
        """Whether another date was promised without a move; a first date is no other.

        Of what lost its date before and has one again an example speaks.
        """
        if self.is_dated_again and not self.steps:
            return None if self.had_a_date else False
        return not self.steps and differs(self.was, self.now)

    @property
    def is_dated_again(self) -> bool:
        """Whether it had no date yet and has one."""
        return self.was is Tbc.TBC and is_dated(self.now)

    @property
    def is_to_decide(self) -> bool | None:
        """Whether it moved with nobody recorded as agreeing; ``None`` where that is left open.

        A first date needs nobody's agreement. Left open here is what got a date again, or its
        first one by way of others, what came back to its date, what was or becomes ongoing
        without one, and what moved several times with and without agreement.
        """
        if not self.moved:
            return self.moved
        if self.is_dated_again and not self.had_a_date and not self._real:
            return False
        if not is_dated(self.was) or not differs(self.was, self.now):
            return False if self._all_agreed else None
        if self._all_agreed:
            return False
        return None if any(move.approved_by for move, _ in self.steps) else True

    @property
    def _all_agreed(self) -> bool:
        """Whether somebody agreed to all that led from the date of the opening to that of now."""
        agreed = all(move.approved_by for move, _ in self.steps)
        return bool(self.steps) and agreed and self._follows

    @property
    def _follows(self) -> bool:
        """Whether the moves begin at the date of the opening."""
        return not self.steps or not differs(self.was, self.steps[0][0].from_)

    @property
    def _real(self) -> Sequence[Move]:
        """The moves away from a day or a month to another."""
        return [move for move, to in self.steps if is_dated(move.from_) and differs(move.from_, to)]


def step(one: Both, opening: date, day: date) -> Step | None:
    """What became of a due date; ``None`` for what was not there at the opening."""
    if one.was is None:
        return None
    told = by_hand.moves(one.was, opening)
    known, due = by_hand.moves(one.now, day), due_on(one.now, day)
    to = [*(move.from_ for move in known[1:]), due]
    steps = []
    for move, then in zip(known, to, strict=False):
        if move in told:
            told.remove(move)  # two of one day may be alike
        else:
            steps.append((move, then))
    return Step(
        due_on(one.was, opening),
        due,
        steps,
        by_hand.times_moved(one.was, opening),
        by_hand.had_a_date(one.was, opening),
    )
