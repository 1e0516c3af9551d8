"""A milestone is reported to be better than its dates say.

## What it does

With `--as-of`, compares the rating in the newest update that has one with the rating that
follows from the dates on that day: amber when overdue, red when overdue by more than a month.
What lost its date and is `tbc` is rated by the last date that it had. Only a reported rating that
is better is a finding. A lead may know that a thing goes badly before it is late: then the
reported rating is the one that every listing shows. What is complete or cancelled is left out.

## Why it matters

A board that reads green does not ask. Either the report is out of date, or the due date is.

## Wrong

```yaml
# as of 2018-06-30
due: 2018-05-31
updates:
  - date: 2018-06-12
    rag: green
    note: Interviews on 9 July
```

## Right

```yaml
# as of 2018-06-30
due: 2018-07-15
moves:
  - date: 2018-06-12
    from: 2018-05-31
    reason: Second round of interviews
updates:
  - date: 2018-06-12
    rag: green
    note: Interviews on 9 July
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.plan.dates.months import due_day
from wirralplan.plan.due_dates import due_dates
from wirralplan.plan.model import Update
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Standing
from wirralplan.plan.walking import Placed
from wirralplan.plan.words import counted
from wirralplan.text.finding import Level

_WHY = {
    Rating.AMBER: "by the dates it is amber: overdue, though by no more than a month",
    Rating.RED: "by the dates it is red: more than a month overdue",
}
_WHY_UNDATED = {
    Rating.AMBER: "by that date it is amber: overdue, though by no more than a month",
    Rating.RED: "by that date it is red: more than a month overdue",
}
_WAYS_OUT = (
    "add an update with the rating of today, or the new due date that was agreed with its move, "
    "or  completed: <the day that it was done>"
)


def _found(context: Context) -> Iterator[Remark]:
    for placed, standing in context.standings():
        computed, rated = standing.computed, standing.rated
        if computed is None or rated is None or not standing.mismatch:
            continue
        number = _number(placed, rated)
        yield Remark(
            context.reading.span(*placed.route, "updates", number, "rag"),
            f"{named('milestone', placed.milestone.title)} is reported {standing.reported}, "
            f"but {_state(placed, standing)}",
            f"{(_WHY_UNDATED if standing.lost_date else _WHY)[computed]}\n{_WAYS_OUT}",
        )


def _state(placed: Placed, standing: Standing) -> str:
    if not standing.lost_date:
        return f"is {counted(standing.days_late or 0, 'day')} overdue on {standing.day}"
    dates = due_dates(placed.milestone, standing.day)
    last = next(due for due in reversed(dates) if due_day(due) is not None)
    return f"has lost its date, and was due {last} until then"


def _number(placed: Placed, rated: Update) -> int:
    """The position of this very update; two may say the same."""
    return next(number for number, update in enumerate(placed.milestone.updates) if update is rated)


CHECK = Check("WP406", "rag-mismatch", Level.WARNING, Stage.DAY, __doc__, finds=_found)
