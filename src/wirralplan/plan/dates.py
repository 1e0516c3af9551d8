"""Dates as a plan writes them, as people type them, and as they are said aloud.

Names of days and months are our own: ``strftime`` follows the locale, and the same plan
must give the same words on every machine.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

EARLIEST, LATEST = 1900, 2199

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_NUMERIC = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})", re.ASCII)
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_WORDED = re.compile(
    r"(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})",
    re.ASCII | re.IGNORECASE,
)
_TIMED = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}.*", re.ASCII)
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text that is not in the form of the plan was probably meant to say.

    ``year``, ``month`` and ``day`` may still name a day that does not exist.
    ``certain`` is false where day and month could be taken for each other.
    """

    year: int
    month: int
    day: int
    order: str
    certain: bool

    @property
    def iso(self) -> str:
        """The date in the form of the plan."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day, in the years that a plan may speak of."""
        return (
            EARLIEST <= self.year <= LATEST
            and 1 <= self.month <= 12
            and 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]
        )


def iso_parts(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text in the form ``YYYY-MM-DD``, existing or not; else ``None``.

    The form is tested first: ``date.fromisoformat`` also takes ``20180630`` and week dates.
    """
    found = _ISO.fullmatch(text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def guessed(text: str) -> Reading | None:
    """The date that ``text`` was probably meant to be, read day first, or ``None``."""
    plain = text.strip().translate(_DASHES)
    if found := _TIMED.fullmatch(plain):
        year, month, day = found[1].split("-")
        return Reading(int(year), int(month), int(day), "", certain=True)
    if found := _YEAR_FIRST.fullmatch(plain) or _DIGITS.fullmatch(plain):
        return Reading(int(found[1]), int(found[2]), int(found[3]), "year/month/day", certain=True)
    if found := _NUMERIC.fullmatch(plain):
        day, month = int(found[1]), int(found[2])
        certain = day > 12 or day == month
        return Reading(_full_year(found[3]), month, day, "day/month/year", certain=certain)
    if found := _WORDED.fullmatch(plain):
        month = _month_named(found[2])
        if month:
            return Reading(_full_year(found[3]), month, int(found[1]), "", certain=True)
    return None


def nearest_day(year: int, month: int, day: int) -> date | None:
    """The last day of the month for a day past its end; ``None`` where there is no such month."""
    if not (EARLIEST <= year <= LATEST and 1 <= month <= 12 and day >= 1):
        return None
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def month_later(day: date) -> date:
    """The same day of the next month, or its last day: 31 May gives 30 June."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def in_words(day: date) -> str:
    """The day in full: ``Saturday 30 June 2018``."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_short(day: date) -> str:
    """The day in eleven characters or fewer: ``30 Jun 2018``."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def month_name(month: int) -> str:
    """The English name of month 1 to 12."""
    return _MONTHS[month - 1]


def days_in(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _month_named(word: str) -> int | None:
    lower = word.lower()
    for number, name in enumerate(_MONTHS, start=1):
        if name.lower() == lower or name.lower()[:3] == lower or (lower == "sept" and number == 9):
            return number
    return None
