"""Due dates that moved in a period: from when to when, why, and who agreed to it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.plan.dates.months import DueDate, Tbc, due_day, keeps
from wirralplan.plan.model import Move
from wirralplan.plan.queries.opening import Tracked


class Moved(NamedTuple):
    """A milestone whose due date moved in the period.

    ``was`` is its date at the opening, ``now`` at the close; both as written. ``moves`` are the
    entries that came with the period, ``before`` is how often it had moved until then.
    """

    row: Tracked
    was: DueDate | None
    now: DueDate | None
    moves: Sequence[Move]
    before: int

    @property
    def days(self) -> int | None:
        """How many days later it is; ``None`` where there was no date or is none."""
        was, now = due_day(self.was), due_day(self.now)
        if was is None or now is None:
            return None
        return 0 if keeps(self.was, self.now) else (now - was).days

    @property
    def is_first_date(self) -> bool:
        """Whether it never had a date and has one, which needs nobody's agreement."""
        had_one = self.row.was is not None and self.row.was.original_due is not None
        return isinstance(self.was, Tbc) and not had_one and due_day(self.now) is not None

    @property
    def keeps_promise(self) -> bool:
        """Whether it promises nothing else: the same date, or one that was made exact."""
        return keeps(self.was, self.now)

    @property
    def is_silent(self) -> bool:
        """Whether another date was promised and no move says so."""
        return not (self.moves or self.is_first_date or self.keeps_promise)

    @property
    def unagreed(self) -> bool:
        """Whether another date was promised and nobody is recorded as agreeing to some of it."""
        promises = [move for move in self.moves if not isinstance(move.from_, Tbc)]
        if self.keeps_promise or (self.is_first_date and not promises):
            return False
        # Another date was promised, whatever the moves say it was moved from.
        decisions = promises or self.moves
        return not decisions or any(move.approved_by is None for move in decisions)


def moved(rows: Sequence[Tracked], opening: date, day: date) -> Iterator[Moved]:
    """What of ``rows`` moved after the day ``opening``, up to ``day``."""
    for row in rows:
        if row.was is None or row.formerly is None:
            continue
        known = Counter(_known(row.formerly.milestone.moves, opening))
        moves = []
        for move in _known(row.placed.milestone.moves, day):
            if known[move]:
                known[move] -= 1
            else:
                moves.append(move)
        was, now = row.was.due, row.standing.due
        if moves or not keeps(was, now):
            yield Moved(row, was, now, moves, row.was.moves)


def _known(moves: Sequence[Move], day: date) -> Iterator[Move]:
    return (move for move in moves if move.date <= day)
