"""Something is recorded for a day that is still to come.

## What it does

With `--as-of`, finds `completed`, `cancelled`, moves and updates that are dated after that
day. A month is recorded when it is over: while it runs, write the day. What an update says is
`expected` is no record, and may well be to come. Give the date of the file: seen from an earlier
date, all that was recorded since is still to come.

With `--against`, finds those that the change adds and that are dated after today, and leaves
alone what was there before. What is refused today may pass on its day, never the other way
round.

## Why it matters

What is dated after a day is not known on it. A milestone that was completed in 2081 instead
of 2018 stays overdue, and an update of next week is in no report of today. One that is
given the day by which it is to be done is counted as complete on that day, and nobody has
done anything.

## Wrong

```yaml
# as of 2018-06-30
due: 2018-07-15
completed: 2081-06-14
```

## Right

```yaml
# as of 2018-06-30
due: 2018-07-15
completed: 2018-06-14
```
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from wirralplan.checks.check import Check, Context, Remark, Stage
from wirralplan.plan.dates.months import DayOrMonth, first_day, last_day
from wirralplan.plan.due_dates import due_on
from wirralplan.plan.keys import ENDS
from wirralplan.plan.model import UNREAD_DAY, Milestone
from wirralplan.plan.walking import dates_in
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level
from wirralplan.text.route import Route

_WORDS: Mapping[str | int, str] = {
    "completed": "completed",
    "cancelled": "cancelled",
    "moves": "this move of",
    "updates": "this update of",
}
_PLANNED = "the day that is planned stands in 'due'"


def _found(context: Context) -> Iterator[Remark]:
    today = None if context.before is None else context.before.today
    known = {} if today is None else _known_days(context)
    for placed in context.milestones:
        old = Counter(known.get(placed.route, ()))
        for way, day in _records(placed.milestone):
            days = [] if context.on is None else [context.on]
            if old[way[0], day]:
                old[way[0], day] -= 1
            elif today is not None:
                days.append(today)
            if days and last_day(day) > min(days):
                yield Remark(
                    context.reading.span(*placed.route, *way),
                    f"{_WORDS[way[0]]} {day} {_when(day, min(days))}",
                    _way_out(placed.milestone, way, day, min(days)),
                )


def _known_days(context: Context) -> Mapping[Route, list[tuple[str | int, DayOrMonth]]]:
    """What each milestone had recorded before, by its way in the file now: key and day."""
    both = context.sides
    if both is None:
        return {}
    return {
        both.new_milestones[pair.new].route: [
            (way[0], day) for way, day in _records(both.old_milestones[pair.old].milestone)
        ]
        for pair in both.milestones.pairs
    }


def _records(milestone: Milestone) -> Iterator[tuple[Route, DayOrMonth]]:
    """The days on which something is said to have happened, with the way to each."""
    for way, day in dates_in(milestone):
        if way[0] in _WORDS and way[-1] not in ("from", "expected"):
            yield way, day


def _when(day: DayOrMonth, on: date) -> str:
    if first_day(day) <= on:
        return f"is too early: the month is not over on {on}"
    return f"is after {on}"


def _way_out(milestone: Milestone, way: Route, day: DayOrMonth, on: date) -> str:
    correct, then = "correct the date", "that day"
    if first_day(day) <= on:
        then = "then"
        correct = f"while a month runs, write the day, such as {on}"
    if way[0] == "completed":
        lines = _lines(milestone, "completed")
        return f"{correct}, or take {lines} out until it is done; {_PLANNED}"
    if way[0] == "cancelled":
        return f"{correct}, or take {_lines(milestone, 'cancelled')} out until {then}"
    if way[0] == "updates":
        return f"{correct}; an update says how things were on its day"
    advice = "'date' is the day of the decision, and the new due date stands in 'due'; correct it"
    until_then = due_on(milestone, on)
    if until_then in (None, UNREAD_DAY):
        return advice
    return f"{advice}, or take the move out and write  due: {until_then}  again"


def _lines(milestone: Milestone, key: str) -> str:
    """The line of an end, with the details that cannot stand without it."""
    details = [one for one in ENDS[key] if getattr(milestone, one)]
    return listed([f"'{one}'" for one in (key, *details)]) if details else "this line"


CHECK = Check(
    "WP205", "recorded-in-future", Level.ERROR, Stage.DAY, __doc__, finds=_found, also_against=True
)
