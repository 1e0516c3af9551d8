"""A milestone has neither a due date nor 'ongoing: true', or it has both.

## What it does

Finds milestones with neither of the two, and milestones with both. A due date may be a day
(`2018-01-30`), a month (`2018-01`), or `tbc` while it is still to be agreed.

## Why it matters

A milestone that has no due date because somebody forgot it looks like one that has none on
purpose, and neither is ever overdue.

## Wrong

```yaml
title: Panel Chair appointed
```

## Right

```yaml
title: Panel Chair appointed
due: 2018-01-30
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.plan.dates.months import Tbc
from wirralplan.plan.walking import Placed
from wirralplan.text.finding import Level

_NEITHER = (
    "give a 'due' date, a month or tbc, or 'ongoing: true' if there is none on purpose (not both)"
)
_BOTH = "remove one of the two lines: 'ongoing', or 'due' if it is meant to have no due date"


def _found(context: Context) -> Iterator[Remark]:
    for placed in context.milestones:
        milestone = placed.milestone
        if milestone.due is None and not milestone.ongoing:
            yield from _neither(context, placed)
        elif milestone.due and milestone.ongoing and not context.is_misread(*placed.route):
            dated = "'due: tbc'" if isinstance(milestone.due, Tbc) else "a 'due' date"
            yield Remark(
                context.reading.key_span(*placed.route, "ongoing"),
                f"{named('milestone', milestone.title)} has {dated} and is 'ongoing' as well",
                _BOTH,
            )


def _neither(context: Context, placed: Placed) -> Iterator[Remark]:
    reading, route = context.reading, placed.route
    if context.is_misread(*route) or route in reading.unread:
        return
    if reading.has(*route, "due") or reading.has(*route, "ongoing"):
        return
    who = named("milestone", placed.milestone.title)
    yield Remark(
        reading.document.first_key_span(route) or reading.span(*route),
        f"{who} has neither a 'due' date nor 'ongoing: true'",
        _NEITHER,
        absent=True,
    )


CHECK = Check("WP110", "due-or-ongoing", Level.ERROR, Stage.STRUCTURE, __doc__, finds=_found)
