"""A date that may be written as a month, and a due date that is not agreed yet.

A month counts as its last day, where something starts as its first. It is no kind of ``date``:
``2018-09`` and ``2018-09-30`` say different things, so that two plans which differ in that are
never equal.
"""

from datetime import date
from enum import Enum
from typing import Final, TypeAlias

from wirralplan.frozen import Frozen
from wirralplan.plan.dates.days import days_in, in_short, in_words, month_name


class Month(Frozen):
    """A month of a year, as a plan writes it: ``2018-09``."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.month, days_in(self.year, self.month))

    def __str__(self) -> str:
        """As the file has it."""
        return f"{self.year:04}-{self.month:02}"


class Tbc(Enum):
    """A due date that is still to be confirmed."""

    TBC = "tbc"

    def __str__(self) -> str:
        """As the file has it."""
        return self.value


NO_DATE_YET: Final = "no date yet"

DayOrMonth: TypeAlias = date | Month
DueDate: TypeAlias = date | Month | Tbc


def first_day(when: DayOrMonth) -> date:
    """The first day of a month; any other date is one day."""
    return when.first if isinstance(when, Month) else when


def last_day(when: DayOrMonth) -> date:
    """The day as which a date counts: a month as its last."""
    return when.last if isinstance(when, Month) else when


def due_day(due: DueDate | None) -> date | None:
    """The day as which a due date counts; ``None`` where there is none, or none yet."""
    return None if due is None or isinstance(due, Tbc) else last_day(due)


def is_made_exact(was: object, now: object) -> bool:
    """Whether a month was made a day within it: the same, said more exactly."""
    return isinstance(was, Month) and isinstance(now, date) and was.first <= now <= was.last


def keeps(was: DueDate | None, now: DueDate | None) -> bool:
    """Whether a due date that was ``was`` promises nothing else now.

    A month may be made a day within it, and a month's last day that month.
    """
    if is_made_exact(was, now):
        return True
    if isinstance(was, date) and isinstance(now, Month):
        return was == now.last
    return was == now


def due_in_short(due: DueDate) -> str:
    """A date for a table: ``30 Jun 2018``, ``Sep 2018``, ``no date yet``."""
    if isinstance(due, Tbc):
        return NO_DATE_YET
    if isinstance(due, Month):
        return f"{month_name(due.month)[:3]} {due.year}"
    return in_short(due)


def due_in_words(due: DueDate) -> str:
    """A date in full: ``Saturday 30 June 2018``, ``September 2018``, ``no date yet``."""
    if isinstance(due, Tbc):
        return NO_DATE_YET
    if isinstance(due, Month):
        return f"{month_name(due.month)} {due.year}"
    return in_words(due)
