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
        promises = [move for move in self.moves if self.breaks_promise(move)]
        if self.keeps_promise or (self.is_first_date and not promises):
            return False
        # Another date was promised, whatever the moves say it was moved from.
        decisions = promises or self.moves
        return not decisions or any(move.approved_by is None for move in decisions)

    def breaks_promise(self, move: Move) -> bool:
        """Whether one of ``moves`` went from a date to another, and did not only make it exact."""
        place = self.moves.index(move) + 1
        to = self.moves[place].from_ if place < len(self.moves) else self.now
        return not isinstance(move.from_, Tbc) and not keeps(move.from_, to)


def moved(rows: Sequence[Tracked], opening: date, day: date) -> Iterator[Moved]:
    """What of ``rows`` moved after the day ``opening``, up to ``day``."""
    for row in rows:
        if row.was is None or row.formerly is None:
            continue
        known = Counter(map(_named, _known(row.formerly.milestone.moves, opening)))
        moves = []
        for move in _known(row.placed.milestone.moves, day):
            if known[_named(move)]:
                known[_named(move)] -= 1
            else:
                moves.append(move)
        was, now = row.was.due, row.standing.due
        if moves or not keeps(was, now):
            yield Moved(row, was, now, moves, row.was.moves)


def unagreed_before(row: Tracked, opening: date | None, day: date) -> bool:
    """Whether its date moved up to the day ``opening`` and nobody is recorded as agreeing to it.

    By what is known on ``day``; without an ``opening`` every move until then counts. What is
    settled needs nobody's agreement any more, and neither does what is due then as at first.
    """
    standing = row.standing
    if not standing.is_open or keeps(standing.original_due, standing.due):
        return False
    return any(
        move.approved_by is None and not isinstance(move.from_, Tbc)
        for move in _known(row.placed.milestone.moves, day)
        if opening is None or move.date <= opening
    )


def agreed_since(row: Tracked, opening: date) -> bool:
    """Whether somebody is now recorded as agreeing to a move that the earlier file had without."""
    if row.formerly is None:
        return False
    open_then = {
        _named(move)
        for move in _known(row.formerly.milestone.moves, opening)
        if move.approved_by is None
    }
    return any(
        move.approved_by is not None and _named(move) in open_then
        for move in row.placed.milestone.moves
    )


def _named(move: Move) -> tuple[date, DueDate]:
    """What a move is known by, whoever agrees to it later."""
    return move.date, move.from_


def _known(moves: Sequence[Move], day: date) -> Iterator[Move]:
    return (move for move in moves if move.date <= day)
