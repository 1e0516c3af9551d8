"""Something is recorded for a day that is still to come.

## What it does

With `--as-of`, finds `completed`, `cancelled`, moves and updates that are dated after that
day. Give the date of the file: seen from an earlier date, all that was recorded since is
still to come.

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
from wirralplan.plan.model import UNREAD_DAY, Milestone
from wirralplan.plan.months import DayOrMonth, last_day
from wirralplan.plan.standing import due_on
from wirralplan.plan.walking import dates_in
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
                    f"{_WORDS[way[0]]} {day} is after {min(days)}",
                    _way_out(placed.milestone, way, min(days)),
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


def _way_out(milestone: Milestone, way: Route, on: date) -> str:
    if way[0] == "completed":
        lines = "'completed' and 'evidence'" if milestone.evidence else "this line"
        return f"correct the date, or take {lines} out until it is done; {_PLANNED}"
    if way[0] == "cancelled":
        lines = "'cancelled' and 'reason'" if milestone.reason else "this line"
        return f"correct the date, or take {lines} out until that day"
    if way[0] == "updates":
        return "correct the date; an update says how things were on its day"
    advice = "'date' is the day of the decision, and the new due date stands in 'due'; correct it"
    until_then = due_on(milestone, on)
    if until_then in (None, UNREAD_DAY):
        return advice
    return f"{advice}, or take the move out and write  due: {until_then}  again"


CHECK = Check(
    "WP205", "recorded-in-future", Level.ERROR, Stage.DAY, __doc__, finds=_found, also_against=True
)
