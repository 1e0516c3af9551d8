"""A date is not written as year-month-day, or a month as year-month.

## What it does

Finds dates in any form but YYYY-MM-DD and gives the exact replacement, read day first and
never month first. Two-digit years are taken for 20YY. A month with its year, as in 'Sept 2018',
becomes YYYY-MM, which counts as the last day of the month, in `start` and `starts` as the first;
'TBC' after `due`, or after the `from` of a move, becomes `tbc`.

A text that gives a date in another way is recognised: a quarter or a term, a date with
words beside it, two dates, a date and the one it was moved from, a number by which Excel counts
days. The help holds the lines to type, with the words in the key that they belong to; where two
days are equally likely it names both. No day is made up where only a month is given.

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

import unicodedata
from collections.abc import Iterator, Mapping

from wirralplan.checks.check import Check, Remark, Stage, quoted, replaced
from wirralplan.checks.lines_to_add import beside
from wirralplan.checks.rules.dates.impossible_date import no_such_month, proposed
from wirralplan.plan.dates.days import Doubt, iso_month, iso_parts, month_name
from wirralplan.plan.dates.months import Month, due_in_words
from wirralplan.plan.faults import DateForm
from wirralplan.plan.model import TBC
from wirralplan.plan.reading import Reading
from wirralplan.text.characters import DASHES
from wirralplan.text.finding import Level, of_kind

_IF: Mapping[Doubt | None, str] = {
    None: "",
    Doubt.ORDER: "if the day was written before the month",
    Doubt.END: "if nothing is missing at its end",
    Doubt.WEEKDAY: "which is another day of the week",
    Doubt.TIME: "without the time of day, which a plan does not have",
    Doubt.DAY: "if no figure of the day is missing",
    Doubt.SUMMER: "which begins in Britain at that time",
    Doubt.CENTURY: "if this century is meant; the plan's other dates do not say so",
}

_MONTHS = 12
_TBC = "tbc, in small letters, says that the date is still to be confirmed"


def _read(reading: Reading) -> Iterator[Remark]:
    for fault in of_kind(DateForm, reading.faults):
        remark = _remark(reading, fault)
        part = fault.route[:-1]
        if fault.key == "cancelled" and remark.repair and not reading.has(*part, "reason"):
            why = beside(reading, fault.route, "reason: <why>")
            remark = remark._replace(help=f"{remark.help}\nand {why}")
        yield remark


def _remark(reading: Reading, fault: DateForm) -> Remark:
    value, suggestion, missing_day = quoted(fault.value), fault.suggestion, fault.missing_day
    order = " (read as day/month/year)" if fault.order.startswith("day") else ""
    repair = replaced(fault.span, suggestion)
    if missing_day:
        headline = f"{value} is not in the form YYYY-MM-DD, and {_why(missing_day)}{order}"
        return Remark(fault.span, headline, proposed(suggestion), repair=repair)
    if not suggestion:
        return _loose(reading, fault)
    if suggestion == TBC:
        headline = f"{value} is written tbc; write  {fault.key}: tbc"
        return Remark(fault.span, headline, _TBC, repair=repair, safe=True)
    if month := iso_month(suggestion):
        headline = f"{value} is not in the form YYYY-MM; write {suggestion}"
        advice = _month_aloud(fault, Month(*month))
        return Remark(fault.span, headline, advice, repair=repair, safe=not fault.doubt)
    headline = f"{value} is not in the form YYYY-MM-DD; write {suggestion}{order}"
    advice = _aloud(fault)
    if dashes := _other_dashes(fault.value):
        advice = f"{advice}\n{dashes}"
    if fault.other and fault.doubt is Doubt.ORDER:
        headline = f"{value} is not in the form YYYY-MM-DD, and may be one of two days"
        advice = (
            f"if the day was written first, write  {fault.key}: {suggestion}\n"
            f"if the year was written first, write  {fault.key}: {fault.other}"
        )
        return Remark(fault.span, headline, advice)
    return Remark(fault.span, headline, advice, repair=repair, safe=not fault.doubt)


def _loose(reading: Reading, fault: DateForm) -> Remark:
    """A text that is no date, with what it says about one."""
    from wirralplan.checks.rules.dates.loose_date_words import (  # noqa: PLC0415 - few plans need it
        proposal,
    )
    from wirralplan.checks.rules.dates.proposals import DateLine  # noqa: PLC0415 - as above
    from wirralplan.plan.dates.loose import loosely  # noqa: PLC0415 - as above

    found = proposal(DateLine(reading, fault, loosely(fault.value)))
    headline = f"{quoted(fault.value)} is not a date in the form YYYY-MM-DD"
    if found.day == TBC:
        headline = f"{quoted(fault.value)} is no date; write {found.day}"
    elif found.day:
        form = "YYYY-MM" if iso_month(found.day) else "YYYY-MM-DD"
        headline = f"{quoted(fault.value)} is not in the form {form}; write {found.day}"
    repair = replaced(fault.span, found.written)
    return Remark(fault.span, headline, "\n".join(found.lines), repair=repair)


def _month_aloud(fault: DateForm, month: Month) -> str:
    """The month in words, the day as which it counts, and what it rests on."""
    which = "first" if fault.key in ("start", "starts") else "last"
    comma, why = ", " if fault.doubt else "", _IF[fault.doubt]
    return f"that is {due_in_words(month)}{comma}{why}; a month counts as its {which} day here"


def _other_dashes(value: str) -> str:
    """Which dash stands there in place of the hyphen of the keyboard, where they look the same."""
    others = sorted({one for one in value if one in DASHES})
    if not others:
        return ""
    names = ", ".join(f"U+{ord(one):04X} {unicodedata.name(one).lower()}" for one in others)
    return f"the dashes in it are others than the '-' of the keyboard ({names})"


def _why(iso: str) -> str:
    """Why the calendar, or a plan, does not have this day."""
    year, month, day = iso_parts(iso) or (0, 0, 0)
    return no_such_month(year, month) or f"there is no {day} {month_name(month)} {year}"


def _aloud(fault: DateForm) -> str:
    """The suggestion in words, so that a misreading shows, and what it rests on."""
    year, month, day = iso_parts(fault.suggestion) or (0, 1, 0)
    comma, why = ", " if fault.doubt else "", _IF[fault.doubt]
    if fault.doubt is Doubt.ORDER and fault.order == "year/month/day":
        why = "if the year was written first"
    if fault.other and fault.doubt is Doubt.SUMMER:
        why = f"{why}; if the day as written is meant, write {fault.other}"
    if fault.doubt is Doubt.ORDER and fault.order == "day/month/year" and day <= _MONTHS:
        why = f"{why}; if the month was written first, write {year:04}-{day:02}-{month:02}"
    return f"that is {day} {month_name(month)} {year}{comma}{why}"


CHECK = Check(
    "WP201",
    "date-form",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    reads=_read,
    of_faults=True,
    precedence=40,
)
