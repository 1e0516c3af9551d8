"""What to write where a day or a month stands without its year."""

import re
from collections.abc import Sequence
from datetime import date

from wirralplan.checks.rules.dates.proposals import DateLine, Proposal
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import days_in, month_name
from wirralplan.plan.dates.periods import Period
from wirralplan.plan.words import one_of

_PARTLY = pattern(r"\b(?:early|mid|late|beginning|start|before|after|from|since)\b", re.IGNORECASE)
_MONTH_AND_YEAR = pattern(r"(0?[1-9]|1[0-2])/(\d\d)", re.ASCII)
_MOST_YEARS = 3


def years_of(line: DateLine, month: int, day: int) -> Sequence[str]:
    """That day of each year of the plan; with the year left open where there are too many."""
    span = line.fault.plan_time
    of_year = f"-{month:02}-{day:02}" if day else f"-{month:02}"
    if span is None:
        return [f"<year>{of_year}"]
    first, last = (one.isoformat()[: len(f"2018{of_year}")] for one in span)
    days = [
        f"{year}{of_year}"
        for year in range(span[0].year, span[1].year + 1)
        if day <= days_in(year, month)
    ]
    fitting = [one for one in days if first <= one <= last and _falls_on(line, one)]
    return fitting if 0 < len(fitting) <= _MOST_YEARS else [f"<year>{of_year}"]


def _falls_on(line: DateLine, iso: str) -> bool:
    """Whether the day falls on the day of the week that the text has, where it has one."""
    weekday = line.loose.weekday
    return weekday is None or date.fromisoformat(iso).weekday() == weekday


def without_year(line: DateLine) -> Proposal:
    """A day or a month whose year is missing."""
    loose = line.loose
    if not loose.day and not line.takes_month:
        return Proposal((f"write  {line.blank}; {month_name(loose.month)} is no day",))
    if loose.day > days_in(2020, loose.month):
        return _no_such_day(line)
    which = f"{loose.day} {month_name(loose.month)}" if loose.day else month_name(loose.month)
    years = years_of(line, loose.month, loose.day)
    days = one_of(years)
    why = f"the year is missing: write {which} with its year, as  {line.as_line(days)}"
    if loose.weekday is not None and not days.startswith("<"):
        only = "this one" if len(years) == 1 else "these"
        why += f"\nof the plan's years, it falls on that day of the week only in {only}"
    if (pair := _MONTH_AND_YEAR.fullmatch(loose.text)) and line.takes_month:
        month = Period.of_month(2000 + int(pair[2]), int(pair[1]))
        return Proposal((why, f"if that is {month.words}, write  {line.as_line(line.iso(month))}"))
    is_part = _PARTLY.search(loose.text) or (line.is_record and loose.before)
    if is_part and not loose.day:
        return Proposal((why, f"and, so that nothing is lost, {line.whole}"))
    return Proposal((why,))


def _no_such_day(line: DateLine) -> Proposal:
    """A day that its month has in no year, without the year."""
    month, name = line.loose.month, month_name(line.loose.month)
    last = days_in(2018, month)
    nearest = line.as_line(one_of(years_of(line, month, last)))
    return Proposal(
        (
            f"there is no {line.loose.day} {name}, and the year is missing",
            f"if {last} {name} is meant, write  {nearest}",
            f"if not, write  {line.blank}",
        )
    )
