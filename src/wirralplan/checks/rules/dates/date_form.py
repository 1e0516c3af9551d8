"""A date is not written as year-month-day.

## What it does

Finds dates in any form but YYYY-MM-DD and gives the exact replacement, read day first and
never month first. Two-digit years are taken for 20YY.

`--fix` writes it where only one day can be meant: where day and month cannot be taken for each
other, nothing may be missing at the end (as of `2018-06-3`), and the century is written, or the
day lies between `starts` and `ends` of the plan; in a plan without these, within the years of
its other dates.

## Why it matters

04/05/18 is 4 May to one reader and 5 April to another. Dates that begin with the year mean
one day to everybody.

## Wrong

```yaml
due: 30/06/18
```

## Right

```yaml
due: 2018-06-30
```
"""

from collections.abc import Mapping

from wirralplan.checks.check import Check, Remark, Stage, Wording, quoted, replaced
from wirralplan.checks.rules.dates.impossible_date import no_such_month, proposed
from wirralplan.plan.dates import Doubt, iso_parts, month_name
from wirralplan.plan.faults import DateForm
from wirralplan.text.finding import Level

_IF: Mapping[Doubt | None, str] = {
    None: "",
    Doubt.ORDER: "if the day was written before the month",
    Doubt.END: "if nothing is missing at its end",
    Doubt.WEEKDAY: "which is another day of the week",
    Doubt.TIME: "without the time of day, which a plan does not have",
    Doubt.DAY: "if no figure of the day is missing",
    Doubt.CENTURY: "if this century is meant; the plan's other dates do not say so",
}


def _words(fault: DateForm) -> Remark:
    value, suggestion, missing_day = quoted(fault.value), fault.suggestion, fault.missing_day
    order = " (read as day/month/year)" if fault.order.startswith("day") else ""
    repair = replaced(fault.span, suggestion)
    if missing_day:
        headline = f"{value} is not in the form YYYY-MM-DD, and {_why(missing_day)}{order}"
        return Remark(fault.span, headline, proposed(suggestion), repair=repair)
    if not suggestion:
        headline = f"{value} is not a date in the form YYYY-MM-DD"
        return Remark(fault.span, headline, _advice(fault.key))
    headline = f"{value} is not in the form YYYY-MM-DD; write {suggestion}{order}"
    return Remark(fault.span, headline, _aloud(fault), repair=repair, safe=not fault.doubt)


def _why(iso: str) -> str:
    """Why the calendar, or a plan, does not have this day."""
    year, month, day = iso_parts(iso) or (0, 0, 0)
    return no_such_month(year, month) or f"there is no {day} {month_name(month)} {year}"


def _advice(key: str) -> str:
    if key == "due":
        return (
            "write  due: <the day, as 2018-06-30>\n"
            "or, if it has none on purpose,  ongoing: true  in place of the line"
        )
    if key in ("date", "from"):
        return "write the day, such as 2018-06-30"
    return "write the day, such as 2018-06-30, or remove the line"


def _aloud(fault: DateForm) -> str:
    """The suggestion in words, so that a misreading shows, and what it rests on."""
    year, month, day = iso_parts(fault.suggestion) or (0, 1, 0)
    comma = ", " if fault.doubt else ""
    return f"that is {day} {month_name(month)} {year}{comma}{_IF[fault.doubt]}"


CHECK = Check(
    "WP201",
    "date-form",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    words=Wording(DateForm, _words),
    precedence=40,
)
