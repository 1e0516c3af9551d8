"""One event as the words of time in a point or a cell give it."""

from enum import Enum, auto

from wirralplan.frozen import frozen
from wirralplan.plan.dates.months import DayOrMonth, DueDate


class DayOrder(Enum):
    """Which of two figures in a date is the day."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


@frozen
class Timing:
    """What a text says of one event, and when it is.

    ``title`` has the words that are no time, in their order. ``undecided`` is a time as printed
    that two people would read differently: written into ``due`` as it is, ``check`` offers what
    it may be. ``written`` has all words of time as printed, with an ellipsis between two places.
    ``status`` is a word such as ``COMPLETED`` without a day. Each of the ``doubts`` is a
    sentence for the officer: what was read, or why nothing was.
    """

    title: str = ""
    due: DueDate | None = None
    start: DayOrMonth | None = None
    ongoing: bool = False
    completed: DayOrMonth | None = None
    undecided: str = ""
    written: str = ""
    status: str = ""
    doubts: tuple[str, ...] = ()
