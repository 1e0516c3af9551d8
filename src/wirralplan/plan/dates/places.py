"""Where in a text days stand, and months with their year."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import Reading, guessed
from wirralplan.plan.dates.month_words import MONTH, OF_MONTH, named_month
from wirralplan.plan.dates.months import Month

WEEKDAY = r"(?:(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? )"
ORDINAL = r"\d{1,2}(?:st|nd|rd|th)?"
# 31/05/18-30/09/18: behind the dash of a range stands another day.
_BEGINS = r"(?:(?<![\w/.-])|(?<=[/.]\d\d-)|(?<=[/.]\d{4}-))"
_ENDS = rf"(?![\w/]|[.:]\d|-\d(?!\d?(?:[/.]\d|(?:st|nd|rd|th)?(?: of)? ?{MONTH}\b)))"
_DAY = pattern(
    rf"(?:(?<![\w/.-]){WEEKDAY}?\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?![\w/]|[-.:]\d)"
    rf"|{_BEGINS}{WEEKDAY}?"
    r"(?:\d{1,2}(?: ?/ ?\d{1,2} ?/ ?|\.\d{1,2}\.)(?:\d{4}|\d{2})"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))"
    rf"{_ENDS}"
    rf"|(?:(?<![\w/.-])|(?<=\d-)){WEEKDAY}?"
    rf"(?:{ORDINAL}(?: of)?[- ]?{MONTH}\.?,?[- ](?:\d{{4}}|\d{{2}})"
    rf"|{MONTH} {ORDINAL},? \d{{4}}){_ENDS})",
    re.ASCII | re.IGNORECASE,
)


class Place(NamedTuple):
    """A day or a month from ``start`` to ``end`` of a text; the day may be one of no calendar."""

    start: int
    end: int
    says: Reading | Month | None


def places(plain: str) -> Iterator[Place]:
    """The days and the months of a text, in their order; no month that is a part of a day."""
    months = OF_MONTH.finditer(plain)
    month = next(months, None)
    for day in _DAY.finditer(plain):
        while month and month.start() < day.start():
            if month.end() <= day.start():
                yield from _month(month)
            month = next(months, None)
        yield Place(*day.span(), guessed(day[0]))
        while month and month.start() < day.end():
            month = next(months, None)
    while month:
        yield from _month(month)
        month = next(months, None)


def _month(found: re.Match[str]) -> Iterator[Place]:
    month = named_month(found)
    if month:
        yield Place(*found.span(), month)
