"""A milestone is completed, and no evidence of it is given.

## What it does

Finds `completed` without `evidence`. It is off by default: not every plan keeps evidence.

## Why it matters

The board, and Ofsted after it, ask how anybody knows that a thing was done. Whoever wrote the
date knows it today, and may have left by then.

## Wrong

```yaml
due: 2018-09-30
completed: 2018-09-28
```

## Right

```yaml
due: 2018-09-30
completed: 2018-09-28
evidence: Cabinet minute 28/09/18, item 7
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.text.finding import Level


def _found(context: Context) -> Iterator[Remark]:
    uncertain = context.uncertain("milestones", "completed", "evidence", "cancelled")
    for placed in context.milestones:
        milestone = placed.milestone
        if milestone.completed is None or milestone.evidence or milestone.cancelled:
            continue  # with 'cancelled' it is not even known to be completed
        if placed.route not in uncertain:
            yield Remark(
                context.reading.key_span(*placed.route, "completed"),
                f"{named('milestone', milestone.title)} is completed, but has no 'evidence'",
                "add  evidence: <what shows that it was done, such as a minute>",
                absent=True,
            )


CHECK = Check(
    "WP401",
    "completed-without-evidence",
    Level.WARNING,
    Stage.PLAN,
    __doc__,
    finds=_found,
    default=False,
)
