"""Dates as a plan writes them, as people type them, and in words.

Names of days and months are our own: ``strftime`` follows the locale, and the same plan
must give the same words on every machine.
"""

import calendar
import re
import unicodedata
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from wirralplan.frozen import frozen
from wirralplan.patterns import pattern
from wirralplan.text.characters import DASHES

EARLIEST, LATEST = 1900, 2199

_ISO = pattern(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_ISO_MONTH = pattern(r"(\d{4})-(\d{2})", re.ASCII)
_DAY_FIRST = pattern(r"(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = pattern(r"(\d{4}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{1,2})", re.ASCII)
_YEAR_FIRST_SHORT = pattern(r"(\d{2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{1,2})", re.ASCII)
_SUMMER_MIDNIGHT = pattern(r"(\d{4}-\d{2}-\d{2})[T ]23:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)", re.ASCII)
_UNBROKEN = pattern(r"\d{8}", re.ASCII)
_DAY_MONTH = pattern(
    r"(\d{1,2})(st|nd|rd|th)?(?: of)?[-/. ]*([a-z]{3,9})\.?,?[-/. ]*(\d{4}|\d{2})",
    re.ASCII | re.IGNORECASE,
)
_MONTH_DAY = pattern(
    r"([a-z]{3,9})\.? (\d{1,2})(st|nd|rd|th)?(?:,| |, )(\d{4})", re.ASCII | re.IGNORECASE
)
_WEEKDAY = pattern(
    r"(mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? ",
    re.ASCII | re.IGNORECASE,
)
_TIME = pattern(
    r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m|Z|[-+]\d{2}:?\d{2})?$",
    re.ASCII | re.IGNORECASE,
)
_MIDNIGHT = pattern(r"[T ]0?0:00(?::00(?:\.0+)?)?", re.ASCII | re.IGNORECASE)
# Of 31/05/2018, half typed, this is left; the years 1919 and 2020 are written in full.
_HALF_A_YEAR = ("19", "20")
_DASHES = str.maketrans(dict.fromkeys(DASHES, "-"))

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


class Doubt(StrEnum):
    """What nobody can know of a date in another form."""

    ORDER = "order"  # which part is the day, the month, the year
    END = "end"  # whether it was typed to its end
    WEEKDAY = "weekday"  # whether the day of the week is wrong, or the date
    TIME = "time"  # what became of the time of day
    DAY = "day"  # whether a figure of the day is missing: 1th, 2st
    SUMMER = "summer"  # whether a program turned midnight in summer into the evening before
    CENTURY = "century"  # which one, where the plan has no other date near it


@frozen
class Reading:
    """What a text that is not in the form of the plan probably says.

    ``year``, ``month`` and ``day`` may still name a day that does not exist.
    ``order`` says how figures were read; empty where a word says it. ``doubt`` is what may be
    otherwise, ``century`` whether it was written.
    """

    year: int
    month: int
    day: int
    order: str
    doubt: Doubt | None = None
    century: bool = True

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


def iso_month(text: str) -> tuple[int, int] | None:
    """Year and month of a text in the form ``YYYY-MM``, existing or not; else ``None``."""
    found = _ISO_MONTH.fullmatch(text)
    return (int(found[1]), int(found[2])) if found else None


def guessed(text: str) -> Reading | None:
    """The date that ``text`` probably is, read day first, or ``None``.

    A day of the week before it and a time of day after it are left out; the wrong day of
    the week makes it uncertain, and so does a time that is not the beginning of the day.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES).split())
    weekday = _WEEKDAY.match(plain)
    plain = plain[weekday.end() :] if weekday else plain
    time = _TIME.search(plain)
    plain = plain[: time.start()] if time else plain
    reading = _year_first(plain) or _day_first(plain) or _unbroken(plain) or _worded(plain)
    if reading and weekday and not _falls_on(reading, weekday[1]):
        return replace(reading, doubt=Doubt.WEEKDAY)
    if reading and time and not _MIDNIGHT.fullmatch(time[0]):
        return replace(reading, doubt=reading.doubt or Doubt.TIME)
    return reading


def year_first_short(text: str) -> Reading | None:
    """The date that ``text`` is if a year of two figures comes first: ``18-04-30``."""
    plain = " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES).split())
    found = _YEAR_FIRST_SHORT.fullmatch(plain)
    if found is None:
        return None
    year, month, day = 2000 + int(found[1]), int(found[2]), int(found[3])
    return Reading(year, month, day, "year/month/day", Doubt.ORDER, century=False)


def summer_midnight(text: str) -> date | None:
    """The day that begins in Britain at the time in ``text``, where that is in Universal Time.

    ``2018-04-29T23:00:00Z`` is how a program writes midnight of 30 April.
    """
    found = _SUMMER_MIDNIGHT.fullmatch(text.strip())
    parts = iso_parts(found[1]) if found else None
    if parts is None or not Reading(*parts, order="").exists:
        return None
    day = date(*parts)
    return (
        day + timedelta(1)
        if _last_sunday(day.year, 3) <= day < _last_sunday(day.year, 10)
        else None
    )


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta((last.weekday() + 1) % 7)


def nearest_day(year: int, month: int, day: int) -> date | None:
    """The last day of the month for a day past its end; ``None`` where there is no such month."""
    if not (EARLIEST <= year <= LATEST and 1 <= month <= 12 and day >= 1):
        return None
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def month_later(day: date) -> date:
    """The same day of the next month, or its last day: 30 June for 31 May."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def first_within_month(day: date) -> date:
    """The earliest day that is no more than a month before ``day``, by ``month_later``."""
    near = (day - timedelta(back) for back in (31, 30, 29, 28))
    return next(one for one in near if month_later(one) >= day)


def in_words(day: date) -> str:
    """The day in full: ``Saturday 30 June 2018``."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_short(day: date) -> str:
    """The day in eleven characters or fewer: ``30 Jun 2018``."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def in_brief(day: date, beside: date) -> str:
    """The day in short, without its year where that is the year of ``beside``: ``30 Jun``."""
    short = in_short(day)
    return short[: -len(" 2018")] if day.year == beside.year else short


def month_name(month: int) -> str:
    """The English name of month 1 to 12."""
    return _MONTHS[month - 1]


def days_in(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]


def _year_first(plain: str) -> Reading | None:
    found = _YEAR_FIRST.fullmatch(plain)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    if month > 12 >= day:
        return Reading(year, day, month, "year/day/month", Doubt.ORDER)
    # 2018-06-3 may be half of 2018-06-30.
    doubt = Doubt.END if len(found[3]) == 1 else None
    return Reading(year, month, day, "year/month/day", doubt)


def _day_first(plain: str) -> Reading | None:
    found = _DAY_FIRST.fullmatch(plain)
    if not found:
        return None
    day, month = int(found[1]), int(found[2])
    # 18-05-31 looks like a date of the plan whose century was left out.
    shortened = len(found[3]) == 2 and "-" in plain
    clear = (day > 12 or day == month) and not shortened
    reading = _reading_of(day, month, found[3], "day/month/year")
    return reading if clear else replace(reading, doubt=Doubt.ORDER)


def _unbroken(plain: str) -> Reading | None:
    """Eight digits, year first or else day first; no eight are a date of ours both ways."""
    if not _UNBROKEN.fullmatch(plain):
        return None
    year_first = Reading(int(plain[:4]), int(plain[4:6]), int(plain[6:]), "year/month/day")
    day_first = _day_first(f"{plain[:2]}/{plain[2:4]}/{plain[4:]}")
    for reading in (year_first, day_first):
        if reading and nearest_day(reading.year, reading.month, reading.day):
            return reading
    return None


def _worded(plain: str) -> Reading | None:
    if found := _DAY_MONTH.fullmatch(plain):
        day, ending, word, year = found.groups()
    elif found := _MONTH_DAY.fullmatch(plain):
        word, day, ending, year = found.groups()
    else:
        return None
    month = _month_named(word)
    if not month:
        return None
    reading = _reading_of(int(day), month, year, "")
    fits = ending is None or ending.lower() == _ordinal_ending(int(day))
    return reading if fits else replace(reading, doubt=Doubt.DAY)


def _ordinal_ending(day: int) -> str:
    """What follows the figures of a day of the month: 1st, 2nd, 3rd, 4th, 11th, 31st."""
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _reading_of(day: int, month: int, digits: str, order: str) -> Reading:
    """The date whose year is written with four figures, or with two: they may be half of it."""
    doubt = Doubt.END if digits in _HALF_A_YEAR else None
    century = len(digits) == 4
    return Reading(int(digits) + 2000 * (not century), month, day, order, doubt, century=century)


def _falls_on(reading: Reading, weekday: str) -> bool:
    if not reading.exists:
        return False
    day = date(reading.year, reading.month, reading.day)
    return _DAYS[day.weekday()].lower().startswith(weekday[:3].lower())


def _month_named(word: str) -> int | None:
    lower = word.lower()
    for number, name in enumerate(_MONTHS, start=1):
        if name.lower() == lower or name.lower()[:3] == lower or (lower == "sept" and number == 9):
            return number
    return None
