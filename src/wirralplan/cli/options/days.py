"""Days as they are typed on the command line, and the only clock of the program."""

import re
from datetime import date

from wirralplan.errors import MisspeltDate
from wirralplan.patterns import pattern
from wirralplan.plan.dates import (
    EARLIEST,
    LATEST,
    Doubt,
    Reading,
    days_in,
    guessed,
    in_words,
    iso_parts,
    month_name,
)

_SLASHED = pattern(r"\d{1,2}/\d{1,2}/(\d{2}|\d{4})", re.ASCII)
_MONTH = pattern(
    r"(?P<year>\d{4})-(?P<month>\d{1,2})|(?P<before>\d{1,2})/(?P<behind>\d{4})", re.ASCII
)
_MONTH_FORMS = "Write it as 2018-09 or September 2018."
_FORMS = "Write it as 2018-06-30, 30/06/2018, 30/06/18, 30 June 2018 or today."


def day(typed: str) -> date:
    """The day that was typed: ``YYYY-MM-DD``, ``DD/MM/YYYY``, ``DD/MM/YY`` or ``today``.

    So is one with the name of its month and all figures of its year: ``30 June 2018``.
    Raises ``MisspeltDate`` with a suggestion where there is one.
    """
    text = typed.strip()
    if text.lower() == "today":
        return today()
    parts = iso_parts(text)
    if parts is None:
        reading = guessed(text)
        if reading is None:
            raise MisspeltDate(f"'{typed}' cannot be read as a date.", _FORMS)
        if not (_SLASHED.fullmatch(text) or _is_plain(reading)):
            if reading.doubt is Doubt.WEEKDAY and reading.exists:
                real = in_words(date(reading.year, reading.month, reading.day))
                raise MisspeltDate(
                    f"'{typed}' has another day of the week: it is {real}.",
                    f"Type {reading.iso} if you mean that.",
                )
            hint = f"Did you mean {reading.iso}? " if reading.exists else ""
            raise MisspeltDate(f"'{typed}' cannot be read as a date.", f"{hint}{_FORMS}")
        parts = (reading.year, reading.month, reading.day)
    return _existing(typed, *parts)


def first_of_month(typed: str) -> date:
    """The first day of the month that was typed: ``2018-09``, ``9/2018``, ``September 2018``.

    Raises ``MisspeltDate``.
    """
    text = " ".join(typed.split())
    found = _MONTH.fullmatch(text)
    if found is not None:
        year, number = int(found["year"] or found["behind"]), int(found["month"] or found["before"])
    else:
        reading = guessed(f"1 {text}")
        if reading is None or not _is_plain(reading):
            raise MisspeltDate(f"'{typed}' cannot be read as a month.", _MONTH_FORMS)
        year, number = reading.year, reading.month
    if not (EARLIEST <= year <= LATEST and 1 <= number <= 12):
        raise MisspeltDate(f"'{typed}' cannot be read as a month.", _MONTH_FORMS)
    return date(year, number, 1)


def today() -> date:
    """The local date: the only clock of the program."""
    return date.today()  # noqa: DTZ011 - a council's day is the day where it stands


def _is_plain(reading: Reading) -> bool:
    """Whether a word says which part is the month, and nothing else is in doubt."""
    return not reading.order and reading.doubt is None and reading.century


def _existing(typed: str, year: int, month: int, of_month: int) -> date:
    if not EARLIEST <= year <= LATEST:
        raise MisspeltDate(f"'{typed}' is not a date: years run from {EARLIEST} to {LATEST}.")
    if not 1 <= month <= 12:
        raise MisspeltDate(f"'{typed}' is not a date: there is no month {month}.", _FORMS)
    if not 1 <= of_month <= days_in(year, month):
        name = month_name(month)
        raise MisspeltDate(
            f"There is no {of_month} {name} {year}; {name} has {days_in(year, month)} days."
        )
    return date(year, month, of_month)
