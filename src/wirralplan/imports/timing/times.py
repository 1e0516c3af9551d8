"""Where days and months stand in a text, and which they are, existing or not."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.imports.timing.event import DayOrder
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import Doubt, Reading, days_in, guessed, in_words, nearest_day
from wirralplan.plan.dates.month_words import MONTH, OF_MONTH, named_month
from wirralplan.plan.dates.months import DayOrMonth, Month
from wirralplan.plan.dates.pairs import plain
from wirralplan.text.characters import put_right

_FLAGS = re.ASCII | re.IGNORECASE
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? )?"
_ORDINAL = r"\d{1,2} ?(?:st|nd|rd|th)?"
_DAY = pattern(
    rf"(?<![\w/.-]){_WEEKDAY}(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}"
    r"|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:\d{4}|\d{2})"
    rf"|{_ORDINAL}(?: of)?[- ]?{MONTH}\.?,?[- ](?:\d{{4}}|'?\d{{2}})"
    rf"|{MONTH} {_ORDINAL},? \d{{4}})(?![\w/]|[-.:]\d)",
    _FLAGS,
)
_PART_OF_MONTH = pattern(
    r"(?:(?:the )?(?P<part>end|mid|middle|early|late|beginning|start)(?: of)?[ -]*(?:the )?)$",
    _FLAGS,
)


class Time(NamedTuple):
    """A day or a month in a text, from ``start`` to ``end``; two of them where it is a range.

    ``when`` is ``None`` for figures in the form of a day that are none.
    """

    start: int
    end: int
    when: DayOrMonth | None
    doubts: tuple[str, ...] = ()
    begins: DayOrMonth | None = None


def flat(text: str) -> str:
    """The text on one line with ordinary blanks, dashes and digits that stand for themselves."""
    return " ".join(put_right(text).split())


def times_in(text: str, order: DayOrder) -> list[Time]:
    """All days and months in a flat text, in their order; none lies over another."""
    same = plain(text)
    found = [_day(one, order) for one in _DAY.finditer(same)]
    for one in OF_MONTH.finditer(same):
        if any(time.start < one.end() and one.start() < time.end for time in found):
            continue
        month = named_month(one)
        if month is not None:
            found.append(_month(one, month, same))
    return sorted(found)


def _day(found: re.Match[str], order: DayOrder) -> Time:
    written = found[0]
    reading = guessed(re.sub(r"(?<=\d) (?=[-/.]|st|nd|rd|th)|(?<=[-/.]) (?=\d)", "", written))
    if reading is None:
        return Time(*found.span(), None)
    if order is DayOrder.MONTH_FIRST and reading.order == "day/month/year":
        reading = Reading(reading.year, reading.day, reading.month, "month/day/year")
    if not reading.exists:
        nearest = nearest_day(reading.year, reading.month, reading.day)
        if nearest is None or reading.day > 31:
            return Time(*found.span(), None)
        words = f'"{written}" does not exist; read as {in_words(nearest)}'
        return Time(*found.span(), nearest, (words,))
    day = date(reading.year, reading.month, reading.day)
    return Time(*found.span(), day, _doubt(reading, written, day))


def _doubt(reading: Reading, written: str, day: date) -> tuple[str, ...]:
    words = f'"{written}" was read as {in_words(day)}'
    match reading.doubt:
        case Doubt.WEEKDAY:
            return (f"{words}, which is another day of the week",)
        case Doubt.DAY:
            return (f"{words}; a figure of the day may be missing",)
        case _:
            return ()


def _month(found: re.Match[str], month: Month, text: str) -> Time:
    """A month; the end of it is its last day, any other part of it the month, with a doubt."""
    start, end = found.span()
    doubts: tuple[str, ...] = ()
    when: DayOrMonth = month
    part = _PART_OF_MONTH.search(text, max(0, start - 20), start)
    if part:
        start = part.start()
        written = text[start:end]
        is_end = part["part"].lower() == "end"
        when = date(month.year, month.month, days_in(month.year, month.month)) if is_end else month
        said = in_words(when) if isinstance(when, date) else str(month)
        doubts = (f'"{written}" was read as {said}',)
    elif found["year"] and len(found["year"]) < len("2018"):
        doubts = (f'"{found[0]}" was read as a month of {month.year}; it may be a day',)
    return Time(start, end, when, doubts)


def ranges_joined(text: str, times: Sequence[Time]) -> list[Time]:
    """The times, where two that stand as from one to another are one with its beginning."""
    joined: list[Time] = []
    for time in times:
        before = joined[-1] if joined else None
        if before and before.begins is None and _is_range(text, before, time):
            doubts = (*before.doubts, *time.doubts)
            joined[-1] = Time(before.start, time.end, time.when, doubts, before.when)
        else:
            joined.append(time)
    return joined


_TO = pattern(r" ?(?:-|to|until|till|through to) ?", _FLAGS)
_BETWEEN = pattern(r"\bbetween $", _FLAGS)


def _is_range(text: str, first: Time, second: Time) -> bool:
    between = plain(text)[first.end : second.start]
    is_joined = _TO.fullmatch(between) is not None or (
        between.strip().lower() == "and" and _BETWEEN.search(text[: first.start]) is not None
    )
    if not is_joined or first.when is None or second.when is None:
        return False
    return _first(first.when) <= _first(second.when)


def _first(when: DayOrMonth) -> date:
    return when.first if isinstance(when, Month) else when
