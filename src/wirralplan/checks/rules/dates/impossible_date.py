"""A date names a day or a month that the calendar does not have.

## What it does

Finds dates in the form YYYY-MM-DD, and months in the form YYYY-MM, whose day, month or year does
not exist, and offers the nearest day that does.

## Why it matters

Nobody can be early or late for 31 September. In a Word table nobody notices; here the
milestone would otherwise drop out of every count.

## Wrong

```yaml
due: 2018-09-31
```

## Right

```yaml
due: 2018-09-30
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording, quoted, replaced
from wirralplan.plan.dates.days import EARLIEST, LATEST, days_in, iso_month, iso_parts, month_name
from wirralplan.plan.faults import ImpossibleDate
from wirralplan.text.finding import Level


def _words(fault: ImpossibleDate) -> Remark:
    if (parts := iso_month(fault.value)) is not None:
        headline = f"{quoted(fault.value)} is not a month; {no_such_month(*parts)}"
        return Remark(fault.span, headline, "write the month as YYYY-MM, or the day as YYYY-MM-DD")
    year, month, day = iso_parts(fault.value) or (0, 0, 0)
    why = no_such_month(year, month)
    if not why and day < 1:
        why = "the days of a month begin with 1"
    elif not why:
        name = f"{month_name(month)} {year}" if month == 2 else month_name(month)
        why = f"{name} has {days_in(year, month)} days"
    headline = f"{quoted(fault.value)} is not a date; {why}"
    if 1 <= month <= 12:
        headline = f"there is no {day} {month_name(month)} {year}; {why}"
    advice, repair = proposed(fault.suggestion), replaced(fault.span, fault.suggestion)
    return Remark(fault.span, headline, advice, repair=repair)


def no_such_month(year: int, month: int) -> str:
    """Why a plan can have no day in that month; empty where it can."""
    if not EARLIEST <= year <= LATEST:
        return f"a plan's years run from {EARLIEST} to {LATEST}"
    return "" if 1 <= month <= 12 else f"there is no month {month}"


def proposed(day: str) -> str:
    """The advice to write ``day``, or where that is empty to write any."""
    return f"did you mean {day}?" if day else "write the day as YYYY-MM-DD"


CHECK = Check(
    "WP202",
    "impossible-date",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    words=Wording(ImpossibleDate, _words),
    precedence=30,
)
