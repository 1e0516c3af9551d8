"""Times that are longer than a day, as a council speaks of them: months, quarters, terms, years."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import days_in, month_name

_FLAGS = re.ASCII | re.IGNORECASE
_YEARS = r"(?P<year>\d{4}|'?\d{2})(?:(?P<joined>[-/])(?P<next>\d{4}|\d{2}))?"
_BY = r"(?:(?:by|in|during|before) )?(?:(?:the )?end (?:of )?)?(?:the )?"
_QUARTER = (
    r"(?:q(?:uarter|tr)? ?(?P<q>[1-4])|(?P<nth>1st|2nd|3rd|4th|first|second|third|fourth) quarter)"
)
_OF_QUARTER = (
    pattern(rf"{_BY}{_QUARTER}(?: of)?[ ,-]*(?:fy ?)?{_YEARS}", _FLAGS),
    pattern(rf"{_BY}(?:fy ?)?{_YEARS}[ ,-]*{_QUARTER}", _FLAGS),
)
_OF_TERM = pattern(rf"{_BY}(?P<term>autumn|spring|summer) term,? {_YEARS}", _FLAGS)
_OF_YEAR = pattern(
    rf"{_BY}(?:(?P<financial>financial year|fy|year end) ?|(?:calendar )?year )?{_YEARS}"
    r"(?P<after> (?:financial year|year end))?",
    _FLAGS,
)
_NTH = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_OF_SEASON = pattern(rf"{_BY}(?P<term>autumn|spring|summer),? {_YEARS}", _FLAGS)
_SEASONS = {"autumn": (9, 11), "spring": (3, 5), "summer": (6, 8)}
_TERMS = {"autumn": (9, 12), "spring": (1, 4), "summer": (4, 7)}
# April to March, as councils count their money.
_FIRST_OF_FINANCIAL_YEAR = 4

# Words before a month that say that only a part of it is meant.
PART_OF = pattern(
    r".*\b(?:mid|middle|late|early|beginning|start|end|(?:first|second|last) (?:half|week))\b.*",
    re.IGNORECASE,
)


class Period(NamedTuple):
    """A time from its first day to its last, and the words for it; none for a single day."""

    first: date
    last: date
    words: str = ""

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def is_month(self) -> bool:
        """Whether it is one whole month."""
        return not self.is_day and self.begins == self.ends

    @property
    def begins(self) -> str:
        """Its first month, as a plan writes it."""
        return f"{self.first:%Y-%m}"

    @property
    def ends(self) -> str:
        """Its last month, as a plan writes it."""
        return f"{self.last:%Y-%m}"

    @classmethod
    def of_day(cls, day: date) -> "Period":
        """That day alone."""
        return cls(day, day)

    @classmethod
    def of_month(cls, year: int, month: int) -> "Period":
        """From the first to the last day of a month."""
        return _months(year, month, 1, f"{month_name(month)} {year}")


def periods_in(plain: str) -> Sequence[Period]:
    """The times that ``plain`` may mean, the likeliest first; none where it names no such time."""
    for of_quarter in _OF_QUARTER:
        if found := of_quarter.fullmatch(plain):
            return _quarters(_number(found), found)
    if found := _OF_TERM.fullmatch(plain):
        return _term(found)
    if found := _OF_SEASON.fullmatch(plain):
        return [*_season(found), *_term(found)]
    if found := _OF_YEAR.fullmatch(plain):
        return _years(found)
    return ()


def _quarters(quarter: int, found: re.Match[str]) -> Sequence[Period]:
    years = _year_and_next(found)
    if years is None:
        return ()
    year, pair = years
    in_calendar = _months(year, 3 * quarter - 2, 3, f"quarter {quarter} of the year {year}")
    in_budget = _financial(year, quarter)
    return [in_budget] if pair else [in_calendar, in_budget]


def _term(found: re.Match[str]) -> Sequence[Period]:
    years = _year_and_next(found)
    if years is None:
        return ()
    year, pair = years
    first, last = _TERMS[found["term"].lower()]
    year += pair and first < 9
    return [_months(year, first, last - first + 1, f"the {found['term'].lower()} term of {year}")]


def _season(found: re.Match[str]) -> Sequence[Period]:
    years = _year_and_next(found)
    if years is None:
        return ()
    first, last = _SEASONS[found["term"].lower()]
    year = years[0] + (years[1] and first < 9)
    name = f"the {found['term'].lower()} of {year} ({month_name(first)} to {month_name(last)})"
    return [_months(year, first, last - first + 1, name)]


def _years(found: re.Match[str]) -> Sequence[Period]:
    years = _year_and_next(found)
    if years is None or (found["year"].lstrip("'") != found["year"] and not found["next"]):
        return ()
    year, pair = years
    if pair:
        return [_financial(year, 0)]
    if len(found["year"]) == len("18"):
        return ()
    ended, begun = _financial(year - 1, 0), _financial(year, 0)
    if found["financial"] or found["after"]:
        return [ended, begun]
    return [_months(year, 1, 12, f"the year {year}"), begun]


def _financial(year: int, quarter: int) -> Period:
    """A quarter of the year from April, or for 0 all of it."""
    name = f"the financial year {year}/{(year + 1) % 100:02}"
    if not quarter:
        return _months(year, _FIRST_OF_FINANCIAL_YEAR, 12, name)
    month = _FIRST_OF_FINANCIAL_YEAR + 3 * (quarter - 1)
    return _months(year + month // 13, (month - 1) % 12 + 1, 3, f"quarter {quarter} of {name}")


def _months(year: int, month: int, count: int, words: str) -> Period:
    ending = month + count - 1
    last_year, last_month = year + (ending - 1) // 12, (ending - 1) % 12 + 1
    last = date(last_year, last_month, days_in(last_year, last_month))
    return Period(date(year, month, 1), last, words)


def _number(found: re.Match[str]) -> int:
    return int(found["q"]) if found["q"] else _NTH[found["nth"].lower()]


def _year_and_next(found: re.Match[str]) -> tuple[int, bool] | None:
    """The year, and whether the next one is written behind it; ``None`` where that is no next."""
    year = _full(found["year"])
    if not 1900 < year < 2199:
        return None
    after = found["next"]
    if after and int(after) % 100 != (year + 1) % 100:
        return None
    return year, bool(after)


def _full(digits: str) -> int:
    figures = digits.lstrip("'")
    return int(figures) + (0 if len(figures) == len("2018") else 2000)
