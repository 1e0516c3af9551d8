"""A milestone has evidence without completion, or a reason without cancellation.

## What it does

Finds `evidence` and `impact` where `completed` is missing, `reason` and `approved_by` where
`cancelled` is missing, and `cancelled` without a `reason`.

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

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.checks.lines_to_add import beside
from wirralplan.plan.keys import ENDS
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level
from wirralplan.text.route import Route

_NAMES = {"impact": "an 'impact'", "reason": "a 'reason'"}
_CONDITIONS = {"completed": "if it is done", "cancelled": "if it was withdrawn"}


def _found(context: Context) -> Iterator[Remark]:
    reading = context.reading
    for placed in context.milestones:
        milestone, route = placed.milestone, placed.route
        who = named("milestone", milestone.title)
        for key, details in ENDS.items():
            given = [one for one in details if getattr(milestone, one)]
            if given and not getattr(milestone, key) and not reading.has(*route, key):
                yield _stray(reading, placed, key, given)
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


def _stray(reading: Reading, placed: Placed, key: str, given: Sequence[str]) -> Remark:
    """One remark about all details of an end that is not there, at the first of them."""
    route, who = placed.route, named("milestone", placed.milestone.title)
    what = listed([_NAMES.get(one, f"'{one}'") for one in given])
    line = beside(reading, (*route, given[0]), f"{key}: <the day, as 2018-06-30>")
    ways = [f"{_CONDITIONS[key]}, {line}"]
    if key == "cancelled" and placed.milestone.moves:
        ways.append(f"if it is about a move, write {_them(given)} there, below its 'from'")
    ways.append(f"if not, {_as_note(reading, route, given)}")
    return Remark(
        reading.key_span(*route, given[0]), f"{who} has {what}, but no '{key}'", "\n".join(ways)
    )


def _as_note(reading: Reading, route: Route, given: Sequence[str]) -> str:
    """Where the words go that say more about nothing; a milestone has one note."""
    says = "it says" if len(given) == 1 else "they say"
    if reading.has(*route, "note"):
        return f"add what {says} to 'note' (line {reading.line(*route, 'note')})"
    if len(given) == 1:
        return f"write 'note' in place of '{given[0]}'"
    return f"write what {says} as one 'note' in place of {_them(given)}"


def _them(given: Sequence[str]) -> str:
    return listed([f"'{one}'" for one in given])


CHECK = Check("WP408", "stray-detail", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
