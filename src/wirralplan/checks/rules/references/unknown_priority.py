"""An activity serves a priority that the plan does not have.

## What it does

Looks up the `priorities` of every activity among the `priorities` of the plan.

## Why it matters

Whoever asks what is done for a priority does not find an activity that names another one,
or one that the plan has never had.

## Wrong

```yaml
priorities:
  - id: 1a
    title: Services for Care Leavers
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        priorities:
          - 7
```

## Right

```yaml
priorities:
  - id: 1a
    title: Services for Care Leavers
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        priorities:
          - 1a
```
"""

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.plan.model import UNREAD, Priority
from wirralplan.plan.slugs import folded
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level

_SHOWN, _LONGEST = 12, 90


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    known = {folded(priority.id): priority.id for priority in plan.priorities}
    choice = _choice(plan.priorities)
    ids = set(known.values())
    if UNREAD in ids or ("priorities",) in context.reading.unread:
        return
    if ids and context.is_misread("priorities"):
        return
    for placed in context.activities:
        for number, written in enumerate(placed.activity.priorities):
            if written == UNREAD or written in ids:
                continue
            span = context.reading.span(*placed.route, "priorities", number)
            if not ids:
                headline = f"priority {quoted(written)} is given, but the plan has no 'priorities'"
                yield Remark(span, headline, "add them at the top of the plan, or remove this line")
                continue
            known_as = known.get(folded(written))
            advice = f"did you mean {known_as}?" if known_as else choice
            yield Remark(span, f"priority {quoted(written)} is not in 'priorities'", advice)


def _choice(priorities: Sequence[Priority]) -> str:
    """What there is to choose from, each with its title: nobody knows them by number."""
    if len(priorities) == 1:
        return f"the plan has only {priorities[0].id}"
    if len(priorities) > _SHOWN:
        first = listed([one.id for one in priorities[:3]])
        return f"the plan has {len(priorities)}, the first of them {first}"
    width = max((len(one.id) for one in priorities), default=0)
    lines = [
        f"{one.id:<{width}}  {quoted(one.title, _LONGEST)}"
        for one in priorities
        if one.title != UNREAD
    ]
    return "\n".join(["write one of these in its place, or remove the line:", *lines])


CHECK = Check("WP304", "unknown-priority", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
