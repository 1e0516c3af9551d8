"""Days and months as they are typed on the command line, and the only clock of the program."""

import re
from datetime import date
from typing import NoReturn

from wirralplan.errors import MisspeltDate
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import (
    EARLIEST,
    LATEST,
    Doubt,
    Reading,
    days_in,
    guessed,
    in_words,
    iso_month,
    iso_parts,
    month_name,
)
from wirralplan.plan.dates.months import DayOrMonth, DueDate, Month, Tbc

_SLASHED = pattern(r"\d{1,2}/\d{1,2}/(\d{2}|\d{4})", re.ASCII)
_DAY_FORMS = "2018-06-30, 30/06/2018, 30/06/18, 30 June 2018"
_FORMS = f"Write it as {_DAY_FORMS} or today."
_MONTH_FORMS = f"Write it as {_DAY_FORMS} or today; a month as 2018-09 or September 2018."
_ONLY_MONTH_FORMS = "Write it as 2018-09 or September 2018."
_DUE_FORMS = f"{_MONTH_FORMS} Where no date is agreed yet, write tbc."
# How a month is typed: with its name, or in figures. Of "2018-9" the end may be missing.
_NAMED_MONTH = pattern(r"[a-z]{3,9}\.?[-, ]{0,2}\d{2,4}", re.ASCII | re.IGNORECASE)
_FIGURES = pattern(r"\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{2}", re.ASCII)
_HALF = pattern(r"\d{4}[-/.]\d", re.ASCII)
_LONG_YEAR = pattern(r".*\d{4}.*", re.ASCII)


def day(typed: str) -> date:
    """The day that was typed: ``YYYY-MM-DD``, ``DD/MM/YYYY``, ``DD/MM/YY`` or ``today``.

    So is one with the name of its month and all figures of its year: ``30 June 2018``.
    Raises ``MisspeltDate`` with a suggestion where there is one; of a month, with its first and
    its last day.
    """
    month = _month(typed)
    if month is not None:
        raise MisspeltDate(
            f"'{typed}' is a month, and a day is needed here.",
            f"It begins on {month.first} and ends on {month.last}: type the day that you mean.",
        )
    return _day(typed, _FORMS)


def day_or_month(typed: str) -> DayOrMonth:
    """As ``day``; or a month: ``2018-09``, ``September 2018``."""
    return _month(typed) or _day(typed, _MONTH_FORMS)


def due(typed: str) -> DueDate:
    """As ``day_or_month``; or ``tbc``, where no date is agreed yet."""
    if typed.strip().lower() == Tbc.TBC.value:
        return Tbc.TBC
    return _month(typed) or _day(typed, _DUE_FORMS)


def is_month(typed: str) -> bool:
    """Whether it has the form of a month with the name of it, in doubt or not: ``May 25``."""
    return _NAMED_MONTH.fullmatch(typed.strip()) is not None and _figures(typed.strip()) is not None


def _month(typed: str) -> Month | None:
    """The month that was typed, if it is one; raises ``MisspeltDate`` where that is in doubt."""
    text = " ".join(typed.split())
    parts = _figures(text)
    if parts is None:
        return None
    year, month = parts
    _refuse_other_years(typed, year)
    if not 1 <= month <= 12:
        _refuse_month(typed, month)
    if _HALF.fullmatch(text):
        raise MisspeltDate(
            f"'{typed}' may be half a date.",
            f"Write {Month(year, month)} for the month, or the whole day.",
        )
    if not _LONG_YEAR.fullmatch(text):
        _refuse_short_year(typed, year, month)
    return Month(year, month)


def _refuse_short_year(typed: str, year: int, month: int) -> NoReturn:
    """The refusal of ``May 25``, which is a day of that month or the month of a year."""
    figures, name = year % 100, month_name(month)
    day_too = 1 <= figures <= days_in(year, month)
    raise MisspeltDate(
        f"'{typed}' may be {figures} {name} or {name} {year}."
        if day_too
        else f"'{typed}' has only two figures of the year.",
        f"Write {Month(year, month)} for the month"
        + (", or the day with its year, as in 30 June 2018." if day_too else "."),
    )


def _figures(text: str) -> tuple[int, int] | None:
    """Year and month of a text that has the form of a month, whether there is one or not."""
    exact = iso_month(text)
    if exact is not None or not any(
        form.fullmatch(text) for form in (_NAMED_MONTH, _FIGURES, _HALF)
    ):
        return exact
    from wirralplan.plan.dates.kinds import Kind
    from wirralplan.plan.dates.loose import loosely

    loose = loosely(text)
    if loose.kind is not Kind.ONE or loose.parts[0].period.is_day:
        return None
    first = loose.parts[0].period.first
    return first.year, first.month


def _day(typed: str, forms: str) -> date:
    text = typed.strip()
    if text.lower() == "today":
        return today()
    parts = iso_parts(text)
    if parts is None:
        reading = guessed(text)
        if reading is None:
            raise MisspeltDate(f"'{typed}' cannot be read as a date.", forms)
        if not (_SLASHED.fullmatch(text) or _is_plain(reading)):
            _refuse_doubtful(typed, reading, forms)
        parts = (reading.year, reading.month, reading.day)
    return _existing(typed, *parts)


def first_of_month(typed: str) -> date:
    """The first day of the month that was typed: ``2018-09``, ``9/2018``, ``September 2018``.

    Raises ``MisspeltDate``.
    """
    text = " ".join(typed.split())
    parts = _figures(text)
    if parts is None or not _LONG_YEAR.fullmatch(text) or not _is_existing(*parts):
        raise MisspeltDate(f"'{typed}' cannot be read as a month.", _ONLY_MONTH_FORMS)
    return Month(*parts).first


def _refuse_doubtful(typed: str, reading: Reading, forms: str) -> NoReturn:
    """The refusal of what is probably a date, but nobody can be sure which."""
    if reading.doubt is Doubt.WEEKDAY and reading.exists:
        real = in_words(date(reading.year, reading.month, reading.day))
        raise MisspeltDate(
            f"'{typed}' has another day of the week: it is {real}.",
            f"Type {reading.iso} if you mean that.",
        )
    hint = f"Did you mean {reading.iso}? " if reading.exists else ""
    raise MisspeltDate(f"'{typed}' cannot be read as a date.", f"{hint}{forms}")


def _is_existing(year: int, month: int) -> bool:
    return EARLIEST <= year <= LATEST and 1 <= month <= 12


def today() -> date:
    """The local date: the only clock of the program."""
    return date.today()  # noqa: DTZ011 - a council's day is the day where it stands


def _is_plain(reading: Reading) -> bool:
    """Whether a word says which part is the month, and nothing else is in doubt."""
    return not reading.order and reading.doubt is None and reading.century


def _existing(typed: str, year: int, month: int, of_month: int) -> date:
    _refuse_other_years(typed, year)
    if not 1 <= month <= 12:
        _refuse_month(typed, month)
    if not 1 <= of_month <= days_in(year, month):
        name = month_name(month)
        raise MisspeltDate(
            f"There is no {of_month} {name} {year}; {name} has {days_in(year, month)} days."
        )
    return date(year, month, of_month)


def _refuse_other_years(typed: str, year: int) -> None:
    if not EARLIEST <= year <= LATEST:
        raise MisspeltDate(f"'{typed}' is not a date: years run from {EARLIEST} to {LATEST}.")


def _refuse_month(typed: str, month: int) -> NoReturn:
    raise MisspeltDate(f"'{typed}' is not a date: there is no month {month}.", _FORMS)
