"""A workstream has no activities, an activity no milestones, or the plan no workstreams.

## What it does

Finds `workstreams`, `activities` and `milestones` that are given as a list without items.

## Why it matters

An activity without milestones is never late: it is in the plan, and nobody can ever say
that it is not on track.

## Wrong

```yaml
title: Empty homes
lead: Carly Brown
milestones: []
```

## Right

```yaml
title: Empty homes
lead: Carly Brown
milestones:
  - title: Register of empty homes agreed
    due: 2018-06-30
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.text.finding import Level
from wirralplan.text.route import Route


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    if not plan.workstreams:
        yield from _empty(context, "the plan", ("workstreams",))
    for number, workstream in enumerate(plan.workstreams):
        if not workstream.activities:
            holder = named("workstream", workstream.title)
            yield from _empty(context, holder, ("workstreams", number, "activities"))
    for placed in context.activities:
        if not placed.activity.milestones:
            holder = named("activity", placed.activity.title)
            yield from _empty(context, holder, (*placed.route, "milestones"))


def _empty(context: Context, holder: str, route: Route) -> Iterator[Remark]:
    """A remark, unless the list, or an item that it is in, could not be read."""
    reading = context.reading
    items = [route[:length] for length in range(2, len(route), 2)]
    if any(way in reading.unread for way in (*items, route)):
        return
    word = str(route[-1])
    way_out = "add one" if word == "workstreams" else f"add one, or remove {holder}"
    yield Remark(reading.span(*route), f"{holder} has no {word}", way_out)


CHECK = Check("WP107", "empty-list", Level.WARNING, Stage.STRUCTURE, __doc__, finds=_found)
