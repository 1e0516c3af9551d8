"""A milestone is overdue, and no update since its due date says why.

## What it does

With `--as-of`, finds what is overdue on that day, by however little, and has no update from its
due date to that day. An update on the due date itself counts: that is when it was known. An
update from before the due date does not, and neither does one dated after the day. A month counts
as its last day, in a due date and in an update. What lost its date and is `tbc` is not overdue: its
move says why.

## Why it matters

The board asks of everything overdue what holds it up and what happens next. Where the plan
says nothing, either nobody has looked since, or it is done and nobody wrote it down.

## Wrong

```yaml
# as of 2018-06-30
title: Panel Chair appointed
due: 2018-05-31
```

## Right

```yaml
# as of 2018-06-30
title: Panel Chair appointed
due: 2018-05-31
updates:
  - date: 2018-06-12
    note: Second round of interviews on 9 July
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.plan.due_dates import due_route
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import Placed
from wirralplan.plan.words import counted
from wirralplan.text.finding import Level


def _found(context: Context) -> Iterator[Remark]:
    for placed, standing in context.standings():
        due = standing.due_day
        if standing.status is not Status.OVERDUE or due is None:
            continue
        if standing.updated is None or standing.updated < due:
            days = counted(standing.days_late or 0, "day")
            yield Remark(
                context.reading.span(*placed.route, *due_route(placed.milestone, standing.day)),
                f"{named('milestone', placed.milestone.title)} is {days} overdue on {context.on}, "
                "and no update since the due date says why",
                "\n".join(_way_out(context, placed)),
            )


def _way_out(context: Context, placed: Placed) -> Iterator[str]:
    """What to write, with the lines to paste into the plan."""
    reading, updates = context.reading, (*placed.route, "updates")
    if placed.milestone.completed is None:
        yield "if it is done, add  completed: <the day that it was done>"
    else:  # it lies after the day
        line = reading.line(*placed.route, "completed")
        yield f"if it was done by then, correct 'completed' (line {line})"
    if reading.has(*updates):
        yield f"else add to its 'updates' (line {reading.line(*updates)}) what holds it up:"
    else:
        yield "else add what holds it up:"
        yield "  updates:"
    yield f"    - date: {context.on}"
    yield "      note: <why it is late, and what happens next>"


CHECK = Check("WP403", "overdue-without-update", Level.WARNING, Stage.DAY, __doc__, finds=_found)
