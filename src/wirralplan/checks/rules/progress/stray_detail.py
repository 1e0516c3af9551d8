"""A milestone has evidence without completion, or a reason without cancellation.

## What it does

Finds `evidence` where `completed` is missing, `reason` where `cancelled` is missing, and
`cancelled` without a `reason`.

## Why it matters

Evidence alone does not make a milestone complete: it would stay overdue, and whoever wrote
the evidence believes that it is done.

## Wrong

```yaml
due: 2018-09-30
evidence: Cabinet minute 28/09/18, item 7
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
from wirralplan.checks.lines_to_add import beside
from wirralplan.plan.keys import ENDS
from wirralplan.text.finding import Level

_DETAILS = {
    "evidence": ("'evidence'", "if it is done"),
    "reason": ("a 'reason'", "if it was withdrawn"),
}


def _found(context: Context) -> Iterator[Remark]:
    reading = context.reading
    for placed in context.milestones:
        milestone, route = placed.milestone, placed.route
        who = named("milestone", milestone.title)
        for key, detail in ENDS.items():
            given = getattr(milestone, detail) and not getattr(milestone, key)
            if given and not reading.has(*route, key):
                what, condition = _DETAILS[detail]
                line = beside(reading, (*route, detail), f"{key}: <the day, as 2018-06-30>")
                yield Remark(
                    reading.key_span(*route, detail),
                    f"{who} has {what}, but no '{key}'",
                    f"{condition}, {line}\nif not, write 'note' in place of '{detail}'",
                )
        if milestone.cancelled and not milestone.reason and not reading.has(*route, "reason"):
            line = beside(reading, (*route, "cancelled"), "reason: <why it was withdrawn>")
            if milestone.note:
                number = reading.line(*route, "note")
                line = (
                    f"if 'note' says why (line {number}), write 'reason' in its place\nelse {line}"
                )
            yield Remark(
                reading.key_span(*route, "cancelled"),
                f"{who} is 'cancelled', but has no 'reason'",
                line,
                absent=True,
            )


CHECK = Check("WP408", "stray-detail", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
