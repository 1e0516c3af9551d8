"""Numbers that a spreadsheet shows as days, months or times of day."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from wirralplan.imports.tables.workbook.format_codes import Section, Token
from wirralplan.imports.tables.workbook.numbers import general
from wirralplan.plan.dates.days import month_name

_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)
_OF_1904 = 1462  # days between the two ways of counting
_END = 2_958_465  # the last day of the year 9999
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY = 24 * 60 * 60


class Shown(NamedTuple):
    """The text of a cell, the day it holds, and what is odd about that."""

    text: str
    day: date | None = None
    remark: str = ""


def shown_date(value: float, section: Section, *, is_1904: bool) -> Shown:
    """The day, month or time that ``value`` is shown as.

    A day is written day first, whatever the format. Where only the month and the year are seen,
    the text is these and there is no day: few people know that a first of the month is behind
    them.
    """
    if any(part.kind == "elapsed" for part in section):
        return Shown(_elapsed(value))
    parts = _parts(section)
    if 0 <= value < 1 and "time" in parts:
        return Shown(_time(_moment(value + _OF_1904).time()))
    days = value + _OF_1904 if is_1904 else value
    if not 1 <= days < _END or 60 <= days < 61:  # 29 February 1900, which they count, was no day
        return Shown(general(value), remark="a number shown as a date that does not exist")
    return _shown(_moment(days), parts)


def shown_moment(moment: datetime, section: Section) -> Shown:
    """A day with its time that is written as such and not as a number."""
    return _shown(moment, _parts(section))


def _shown(moment: datetime, parts: set[str]) -> Shown:
    day, whole = moment.date(), _day_first(moment.date())
    if not _FIRST <= day <= _LAST:
        return Shown(whole, remark="a date that no plan has")
    if parts >= {"year", "month", "day"} or not parts:
        return _day_and_time(day, moment.time())
    if parts >= {"month", "day"}:
        shown = _day_and_time(day, moment.time())
        return shown._replace(
            remark=f'shown without its year, as "{day.day} {month_name(day.month)}"'
        )
    holds = f"the cell holds {whole}"
    if parts >= {"year", "month"}:
        text = f"{month_name(day.month)} {day.year}"
        return Shown(text, remark="" if day.day == 1 else holds)
    if "year" in parts:
        return Shown(str(day.year), remark="" if (day.month, day.day) == (1, 1) else holds)
    return Shown(_seen(parts, moment), remark=holds)


def _moment(days: float) -> datetime:
    """The day and the time that a number counts to, to the second."""
    # The first day is number 1 up to the one that never was.
    first = datetime(1899, 12, 31) if days < 60 else datetime(1899, 12, 30)  # noqa: DTZ001
    return first + timedelta(seconds=round(days * _DAY))


def _day_and_time(day: date, of_day: time) -> Shown:
    if of_day.hour or of_day.minute:
        return Shown(f"{_day_first(day)} {_time(of_day)}", day, "it has a time of day")
    return Shown(_day_first(day), day)


def _day_first(day: date) -> str:
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _time(of_day: time) -> str:
    return of_day.strftime("%H:%M:%S" if of_day.second else "%H:%M")


def _elapsed(value: float) -> str:
    """A length of time in hours, which may be more than a day."""
    minutes, seconds = divmod(round(abs(value) * _DAY), 60)
    end = f":{seconds:02}" if seconds else ""
    return f"{'-' if value < 0 else ''}{minutes // 60}:{minutes % 60:02}{end}"


def _parts(section: Sequence[Token]) -> set[str]:
    """What a format shows: ``year``, ``month``, ``day``, ``weekday``, ``time``."""
    written = [part.text.lower() for part in section if part.kind == "date"]
    found = set()
    for at, one in enumerate(written):
        before = written[at - 1][0] if at else ""
        after = written[at + 1][0] if at + 1 < len(written) else ""
        if one[0] == "m" and len(one) < 3 and (before == "h" or after == "s"):
            found.add("time")
        elif one[0] == "d":
            found.add("weekday" if len(one) > 2 else "day")
        else:
            found.add({"y": "year", "m": "month"}.get(one[0], "time"))
    return found


def _seen(parts: set[str], moment: datetime) -> str:
    """What is seen of a day whose year is not."""
    said = {
        "weekday": _WEEKDAYS[moment.weekday()],
        "day": str(moment.day),
        "month": month_name(moment.month),
        "time": _time(moment.time()),
    }
    return " ".join(text for part, text in said.items() if part in parts)
