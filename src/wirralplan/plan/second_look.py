"""A second look at a plan whose lines can be read, but stand where they make no sense.

A milestone that slipped into the column of the activities is an activity without a lead to the
reader, with keys that no activity has. Moved back, all of that is gone.
"""

from collections.abc import Callable, Iterator, Sequence

from wirralplan.plan.faults import MissingKey, UnknownKey, WrongShape
from wirralplan.plan.keys import holders, known_keys
from wirralplan.text.faults import BrokenLine
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.recovery import as_written
from wirralplan.text.recovery.stray.second_look import out_of_place
from wirralplan.text.source import Source

# Each attempt reads the plan once more. No more of them are made than a few, and of a large file
# none: that many mistakes are no slip of the hand.
_ATTEMPTS, _FOUND, _LONGEST = 10, 6, 1_000_000
_KINDS = (UnknownKey, WrongShape, MissingKey)

Read = Callable[[Sequence[Fault]], tuple[Sequence[Fault], int]]
"""The faults of the plan with some lines moved, and how many lines could not be read for it."""


def moved_back(source: Source, faults: Sequence[Fault], read: Read) -> list[BrokenLine]:
    """The lines that stand wrong, if with them moved fewer of the ``faults`` are left.

    No line may become unreadable for it.
    """
    found: list[BrokenLine] = []
    if len(source.text) > _LONGEST:
        return found
    tried, attempts, left = set[int](), 0, list(faults)
    unread: int | None = None
    while len(found) < _FOUND:
        for one in _candidates(source, left, tried):
            attempts += 1
            if attempts > _ATTEMPTS:
                return found
            if unread is None:
                unread = read([])[1]
            better, broken = read([*found, one])
            # What was found is a fault itself, which takes the place of others.
            if broken <= unread and _weight(better) - 1 < _weight(left):
                found.append(one)
                left = list(better)
                break
        else:
            return found
    return found


def _candidates(source: Source, faults: Sequence[Fault], tried: set[int]) -> Iterator[BrokenLine]:
    """What may be wrong with the place of a line that has a fault; each line is looked at once."""
    for fault in sorted(faults, key=lambda one: one.span):
        if not isinstance(fault, _KINDS):
            continue
        start = source.line_starts[source.place(fault.span.start).line - 1]
        if start in tried:
            continue
        tried.add(start)
        for one in out_of_place(source, start, known_keys(), holders()):
            yield as_written(one, source)
        if len(tried) > _ATTEMPTS:
            return


def _weight(faults: Sequence[Fault]) -> int:
    """How much is wrong: each fault once, and each missing key."""
    return sum(len(one.keys) if isinstance(one, MissingKey) else 1 for one in faults)
