"""A milestone is both completed and cancelled.

## What it does

Finds milestones with a day on which they were done and a day on which they were withdrawn.

## Why it matters

It would be counted as complete, and the board would never learn that it was given up.

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

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.plan.keys import ENDS
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level, Related
from wirralplan.text.route import Route


def _found(context: Context) -> Iterator[Remark]:
    reading = context.reading
    for placed in context.milestones:
        milestone, route = placed.milestone, placed.route
        if milestone.completed is None or milestone.cancelled is None:
            continue
        completed = reading.key_span(*route, "completed")
        who = named("milestone", milestone.title)
        line = reading.source.place(completed.start).line
        yield Remark(
            reading.key_span(*route, "cancelled"),
            f"{who} is 'cancelled' here and 'completed' on line {line}",
            _help(reading, route),
            (Related(completed, "completed here"),),
        )


def _help(reading: Reading, route: Route) -> str:
    """Which lines go: those of what is not true, with what was said of it."""
    done, withdrawn = (
        [
            (key, reading.source.place(reading.key_span(*route, key).start).line)
            for key in (end, *details)
            if reading.has(*route, key)
        ]
        for end, details in ENDS.items()
    )
    return f"if it was done, remove {_lines(withdrawn)}\nif it was not, remove {_lines(done)}"


def _lines(keys: Sequence[tuple[str, int]]) -> str:
    numbers = listed([str(line) for _, line in keys])
    named = listed([f"'{key}'" for key, _ in keys])
    return f"line{'' if len(keys) == 1 else 's'} {numbers} ({named})"


CHECK = Check("WP402", "completed-and-cancelled", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
