"""Days, months, quarters, terms and years in a text: where they stand, and what each says."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from wirralplan.imports.timing import sentences
from wirralplan.imports.timing.event import DayOrder
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import Doubt, Reading, nearest_day
from wirralplan.plan.dates.month_words import MONTH
from wirralplan.plan.dates.months import DayOrMonth, Month
from wirralplan.plan.dates.periods import Period, periods_in
from wirralplan.plan.dates.places import Place, places

_FLAGS = re.ASCII | re.IGNORECASE
_YEAR = r"(?:19|20)\d\d(?:[-/](?:\d{4}|\d{2}))?"
_YEARS = rf"(?:{_YEAR}|'?\d{{2}}(?:[-/]\d{{2}})?)"
_QUARTER = r"(?:q(?:uarter|tr)? ?[1-4]|(?:1st|2nd|3rd|4th|first|second|third|fourth) quarter)"
_PERIOD = pattern(
    rf"(?<![\w/.-])(?:{_QUARTER}(?: of)?[ ,-]{{0,3}}(?:fy ?)?{_YEARS}"
    rf"|(?:fy ?)?{_YEAR}[ ,-]{{0,3}}{_QUARTER}"
    rf"|(?:autumn|spring|summer)(?: term)?,? {_YEARS}"
    rf"|(?P<year>(?:(?:financial year|fy|year end|calendar year) ?)?{_YEAR}"
    r"(?: (?:financial year|year end))?)"
    rf"|(?P<pair>(?:{MONTH}\.? ?/ ?){{1,3}}{MONTH}\.?,? (?:20\d\d|'?\d\d)))(?![\w/]|[-.:]\d)",
    _FLAGS,
)
_DAY_OR_YEAR = pattern(r"[a-z]{3,9}\.?[- ,]{0,2}\d\d", _FLAGS)
# 1.2.18 is also the number of a paragraph.
_NUMBERED = pattern(r"\d{1,2}\.\d{1,2}\.\d{2}", re.ASCII)
NUMBERS = pattern(
    r"\b(?:version|v|paragraphs?|paras?|sections?|items?|clauses?|ref|actions?|recs?"
    r"|recommendations?|objectives?|page|no|number|appendix|standards?|part|outcomes?)\.? ?$",
    _FLAGS,
)
_LONGEST_NUMBERS = 20
# A year beyond is no year of a plan; of two figures it may be the day: 18-05-31.
_FIRST_YEAR, _LAST_YEAR, _LAST_SHORT_YEAR = 2000, 2050, 2030


class Kind(Enum):
    """What a time is."""

    DAY = auto()
    MONTH = auto()
    PERIOD = auto()  # a quarter, a term, a season
    YEAR = auto()  # a year, which in a title is mostly the name of something


class Time(NamedTuple):
    """A time from ``start`` to ``end``; ``when`` is missing where it is none, or one of several.

    ``opens`` is the whole of a longer time. ``stays`` says that in a title it is no time to
    ask about, but a doubt.
    """

    start: int
    end: int
    kind: Kind
    when: DayOrMonth | None
    doubts: tuple[str, ...] = ()
    opens: Period | None = None
    stays: bool = False


def times_in(line: str, plain: str, order: DayOrder) -> list[Time]:
    """The times of a line, in their order; ``plain`` is the line with plain signs."""
    exact = [
        _of_place(one, line[one.start : one.end], order)
        for one in places(plain)
        if not _is_number(plain, one)
    ]
    return list(_merged(exact, _periods(line, plain)))


def _merged(exact: list[Time], longer: Iterator[Time]) -> Iterator[Time]:
    """Both in their order, without the years that are a part of a day or a month."""
    ends = 0
    for one in sorted((*exact, *longer), key=lambda time: (time.start, -time.end)):
        if one.start >= ends:
            yield one
            ends = one.end


def _periods(line: str, plain: str) -> Iterator[Time]:
    for found in _PERIOD.finditer(plain):
        start, end = found.span()
        kind, words = (Kind.YEAR if found["year"] else Kind.PERIOD), line[start:end]
        if found["pair"]:
            doubt = sentences.several_times(words)
            yield Time(start, end, Kind.MONTH, None, (doubt,), stays=True)
            continue
        meanings = periods_in(found[0])
        if len(meanings) == 1:
            last = meanings[0].last
            doubt = sentences.end_of(meanings[0], words)
            yield Time(start, end, kind, Month(last.year, last.month), (doubt,), meanings[0])
        elif meanings:
            yield Time(start, end, kind, None, (sentences.one_of_several(meanings, words),))
        else:
            yield Time(start, end, kind, None, (sentences.no_time(words),), stays=True)


def _is_number(plain: str, place: Place) -> bool:
    if not _NUMBERED.fullmatch(plain, place.start, place.end):
        return False
    before = max(0, place.start - _LONGEST_NUMBERS)
    return NUMBERS.search(plain, before, place.start) is not None


def _of_place(place: Place, words: str, order: DayOrder) -> Time:
    start, end, says = place
    if isinstance(says, Month):
        if _DAY_OR_YEAR.fullmatch(words):
            doubt = sentences.day_or_year(words)
            return Time(start, end, Kind.MONTH, None, (doubt,), stays=True)
        return Time(start, end, Kind.MONTH, says)
    day, doubts = _day(says, words, order) if says else (None, ())
    return Time(start, end, Kind.DAY, day, doubts if day else (sentences.no_day(words),))


def _day(says: Reading, words: str, order: DayOrder) -> tuple[date | None, tuple[str, ...]]:
    """The day, by the order of its figures, and what is doubtful about it."""
    says, turned = _in_order(says, order)
    day = nearest_day(says.year, says.month, says.day)
    if day is None:
        return None, ()
    if turned is not None:
        return day, (_turned(turned, day, words),)
    return day, _doubts(says, day, words)


def _in_order(says: Reading, order: DayOrder) -> tuple[Reading, Reading | None]:
    """The reading that fits the order, and the other one where that matters."""
    if order is DayOrder.DAY_FIRST or says.order != "day/month/year" or says.day == says.month:
        return says, None
    other = replace(says, month=says.day, day=says.month)
    if other.month > 12:
        return says, (says if says.exists else None)
    return other, (says if says.exists else None)


def _turned(day_first: Reading, day: date, words: str) -> str:
    if (day_first.month, day_first.day) == (day.month, day.day):
        return sentences.day_first(day, words, day_first.day)
    return sentences.month_first(day, words)


def _doubts(says: Reading, day: date, words: str) -> tuple[str, ...]:
    if not says.exists:
        return (sentences.read_as(day, words, "does not exist"),)
    if says.doubt is Doubt.WEEKDAY:
        return (sentences.other_weekday(day, words),)
    if says.doubt is Doubt.DAY:
        return (sentences.read_as(day, words, "may lack a figure"),)
    if says.order.startswith("year") and says.doubt:
        return (sentences.read_as(day, words),)
    is_far = not _FIRST_YEAR <= day.year <= _LAST_YEAR
    if is_far or (not says.century and day.year > _LAST_SHORT_YEAR):
        return (sentences.read_as(day, words),)
    return ()
