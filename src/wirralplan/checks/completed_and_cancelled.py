"""A milestone is both completed and cancelled.

## What it does

Finds milestones with a day on which they were done and a day on which they were withdrawn.

## Why it matters

It would be counted as complete, and the board would never hear that it was given up.

## Wrong

```yaml
completed: 2018-06-30
cancelled: 2018-07-12
reason: Merged into the new contract
```

## Right

```yaml
completed: 2018-06-30
note: Merged into the new contract on 2018-07-12
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Question, Remark, named
from wirralplan.text.finding import Level, Related


def _found(question: Question) -> Iterator[Remark]:
    reading = question.reading
    for placed in question.milestones:
        milestone, route = placed.milestone, placed.route
        if milestone.completed is None or milestone.cancelled is None:
            continue
        completed = reading.key_span(*route, "completed")
        who = named("milestone", milestone.title)
        line = reading.source.place(completed.start).line
        yield Remark(
            reading.key_span(*route, "cancelled"),
            f"{who} is 'cancelled' here and 'completed' on line {line}",
            "keep the one that is true; what else there is to say can stand in 'note'",
            (Related(completed, "completed here"),),
        )


CHECK = Check(
    code="WP402",
    name="completed-and-cancelled",
    level=Level.ERROR,
    doc=__doc__,
    finds=_found,
)
