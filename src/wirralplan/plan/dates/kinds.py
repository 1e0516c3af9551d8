"""The kinds of text that say something about a date, and what each of them says."""

import re
from enum import Enum, auto
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.dates.periods import Period

# Words before a date that say that something ends then.
ENDING = pattern(r"(?:.*\b)?(?:until|till|to|up to|ends?|ending|-)[ :]*", re.IGNORECASE)
# The figure or the sign of a footnote, behind the two figures with which a date ends: 2018-06-30¹.
_FOOTNOTE = pattern(r"(?<=\d\d) ?[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]{1,2}$")
_MARK = pattern(r"\[[A-Z]{1,4}\d{1,3}\]|\[\d{1,2}\]|\*+|[.,;]|\[[a-z]\]")


class Kind(Enum):
    """What kind of text it is, by the dates in it."""

    ONE = auto()  # one day or period, with words before or after it
    RANGE = auto()  # from one to another
    MOVED = auto()  # the date that holds now and those before it, the newest first
    CHOICE = auto()  # one or the other
    SEVERAL = auto()  # two or more, each with its own words
    GLUED = auto()  # two without anything between them
    FIGURES = auto()  # letters in place of figures
    SERIAL = auto()  # a number by which a spreadsheet counts days
    NO_YEAR = auto()  # a day or a month of a year that is not written
    PERIODS = auto()  # a quarter, a term, a year: perhaps one of several
    NONE = auto()  # no date in it


class Part(NamedTuple):
    """A day or a period in a text, with the words that follow it up to the next one."""

    period: Period
    words: str


class Loose(NamedTuple):
    """What a text says: its ``kind``, its dates, the words ``before`` the first of them.

    ``text`` is the whole on one line. ``month`` and ``day`` are those of a date without its
    year; ``day`` is 0 for a whole month, and may be one that the month does not have.
    ``weekday`` is its day of the week where that is written, from 0 for Monday.
    """

    kind: Kind
    text: str
    parts: tuple[Part, ...] = ()
    before: str = ""
    month: int = 0
    day: int = 0
    weekday: int | None = None

    @property
    def is_until(self) -> bool:
        """Whether the words before its first date say that this is an end."""
        return bool(self.before) and ENDING.fullmatch(self.before) is not None

    @property
    def rest(self) -> str:
        """The words after the last date."""
        return self.parts[-1].words if self.parts else ""

    @property
    def mark(self) -> str:
        """What a program left behind the one date: ``[CB1]``, ``*``; empty where words follow."""
        is_mark = _MARK.fullmatch(self.rest) or _FOOTNOTE.search(self.text)
        return self.rest if is_mark and " " not in self.rest else ""
