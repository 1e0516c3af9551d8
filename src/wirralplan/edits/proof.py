"""A wish read back: the file as it would be, once that says what was wished and nothing else."""

from collections import Counter
from textwrap import dedent

from wirralplan.edits.wish import Wish
from wirralplan.errors import UnprovenEdit
from wirralplan.plan.reading import Reading, read
from wirralplan.text.splice import Splice, spliced


def proven(reading: Reading, wish: Wish) -> Reading:
    """The reading of the file with the wish fulfilled; what is outside its splices is as it was.

    Raises ``UnprovenEdit`` where the plan would not be exactly the one that was wished, or
    where a fault would come that was not there before.
    """
    after = read(spliced(reading.source, wish.splices))
    before = Counter(type(fault) for fault in reading.faults)
    new = Counter(type(fault) for fault in after.faults) - before
    if after.plan != wish.plan or new:
        raise UnprovenEdit(
            "The file could not be changed without changing something else; nothing was written.",
            _by_hand(reading, wish),
        )
    return after


def _by_hand(reading: Reading, wish: Wish) -> str:
    """What would have been written, and where."""
    hints: list[str] = []
    for splice in wish.splices:
        lines = dedent(splice.text).strip("\r\n").splitlines()
        if lines:
            between = " " if len(lines) == 1 else "\n  "
            hints.append(between.join([_where(reading, splice), "\n  ".join(lines)]))
    return "\n".join(hints)


def _where(reading: Reading, splice: Splice) -> str:
    """Whether a line is to be changed, or new ones are to go below it."""
    place = reading.source.place(splice.span.start)
    if splice.span.start == splice.span.end:
        if splice.text.startswith(("\r", "\n")):
            return f"By hand, add below line {place.line}:"
        if place.column == 1 and place.line > 1:
            return f"By hand, add below line {place.line - 1}:"
    return f"By hand, edit line {place.line}:"
