"""One dated event of a plan, as its words of time say it."""

from enum import Enum, auto

from wirralplan.frozen import frozen
from wirralplan.plan.dates.months import DayOrMonth, DueDate


class DayOrder(Enum):
    """Whether 05/06/2018 is in June or in May."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()


@frozen
class Timing:
    """What a text says of one event.

    ``title`` are the words that are left. ``undecided`` is a time as printed that two people would
    read differently, or that lacks its year. ``written`` are the words of time that were taken
    out, ``status`` a word for done without a day. ``doubts`` are sentences for the officer.
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
