"""No activity serves a priority of the plan.

## What it does

Looks for each of the plan's `priorities` among the `priorities` of all activities. It is off
by default: a plan may link its activities to its priorities bit by bit. While an activity
names a priority that the plan does not have, nobody knows which one it serves, and nothing is
reported.

## Why it matters

A priority is what the plan is for. One that no activity serves is a promise that nobody works
on, or the link was forgotten, and whoever asks what is done for it finds nothing.

## Wrong

```yaml
priorities:
  - id: 1a
    title: Services for Care Leavers
  - id: 3
    title: Fewer Children Looked After
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        priorities:
          - 3
```

## Right

```yaml
priorities:
  - id: 1a
    title: Services for Care Leavers
  - id: 3
    title: Fewer Children Looked After
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        priorities:
          - 3
      - title: Housing for Care Leavers
        priorities:
          - 1a
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.plan.keys import Kind, keys_of
from wirralplan.plan.model import UNREAD, Activity
from wirralplan.plan.slugs import folded
from wirralplan.plan.walking import PlacedActivity
from wirralplan.text.finding import Level

_TEXTS = [key.name for key in keys_of(Activity).values() if key.kind in (Kind.TEXT, Kind.ID)]
_HARMLESS = {("id",), ("title",)}  # what a workstream may lack, and its activities are still known


def _found(context: Context) -> Iterator[Remark]:
    priorities = context.plan.priorities
    numbers: dict[str, int] = {}
    for number, priority in enumerate(priorities):
        if priority.id != UNREAD:
            numbers.setdefault(folded(priority.id), number)
    activities = [placed.activity for placed in context.activities]
    served = {folded(name) for activity in activities for name in activity.priorities}
    idle = [number for name, number in numbers.items() if name not in served]
    if not idle or served - numbers.keys() or _may_be_served(context):
        return
    for number in idle:
        name, title = quoted(priorities[number].id), priorities[number].title
        called = name if title == UNREAD else f"{name} ({quoted(title)})"
        yield Remark(
            context.reading.span("priorities", number, "id"),
            f"no activity serves priority {called}",
            f"write {name} under 'priorities' of the activities that serve it",
        )


def _may_be_served(context: Context) -> bool:
    """Whether some activity, or what it serves, could not be read."""
    for route in context.reading.unread:
        if route[:1] == ("workstreams",) and len(route) <= 3 and route[2:] not in _HARMLESS:
            return True
    uncertain = context.uncertain("activities", "priorities")
    return any(
        placed.route in uncertain or _is_broken(context, placed) for placed in context.activities
    )


def _is_broken(context: Context, placed: PlacedActivity) -> bool:
    """Whether a text of the activity goes on over the lines of a list beside it."""
    if not context.misread:
        return False
    reading = context.reading
    spans = [reading.span(*placed.route, key) for key in _TEXTS if reading.has(*placed.route, key)]
    return any(
        context.misread.overlaps(span) and len(reading.source.slice(span).splitlines()) > 1
        for span in spans
    )


CHECK = Check(
    "WP305",
    "priority-without-activity",
    Level.WARNING,
    Stage.PLAN,
    __doc__,
    finds=_found,
    default=False,
)
