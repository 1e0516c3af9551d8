"""A milestone was taken out of the plan.

## What it does

With `--against`, looks in the plan for every milestone that was there before: by its reference,
then by its title in any activity, so that one may be moved to another activity or be retitled
if it has an `id`. Where an activity or a workstream went with all that it held, that is
reported once.

## Why it matters

What is not in the plan is in no count. A milestone that will not be reached and is deleted was
never promised, for all that anybody can see; one that is cancelled stays, with its reason.

## Wrong

```yaml
milestones:
  - id: regulation-24
    title: Regulation 24 changed
    due: 2018-04-30
# before, there was panel-chair as well
```

## Right

```yaml
milestones:
  - id: regulation-24
    title: Regulation 24 changed
    due: 2018-04-30
  - id: panel-chair
    title: Panel Chair appointed
    due: 2018-01-30
    cancelled: 2018-06-12
    reason: The regional panel does this from June
```
"""

from collections import Counter
from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, named, quoted
from wirralplan.checks.rules.gate.removed import Removed, removed
from wirralplan.plan.model import UNREAD
from wirralplan.text.finding import Level


def _found(context: Context) -> Iterator[Remark]:
    gone = removed(context)
    missed = Counter(one.parent for one in gone)
    for one in gone:
        yield Remark(
            context.reading.key_span(*one.parent),
            _headline(one),
            "\n".join(_way_out(context, one, alone=missed[one.parent] == 1)),
            absent=True,
        )


def _headline(one: Removed) -> str:
    if one.word == "milestone":
        return f"milestone {quoted(one.title)} was removed"
    count = len(one.milestones)
    held = "its milestone" if count == 1 else f"its {count} milestones"
    who = f"one {one.word}" if one.title == UNREAD else named(one.word, one.title)
    return f"{who} was removed, with {held}"


def _way_out(context: Context, one: Removed, *, alone: bool) -> Iterator[str]:
    """What to do; ``alone`` says that nothing else is missed in the same list."""
    if one.word != "milestone":
        yield "put it back, and cancel what is not wanted any more; each milestone needs"
        yield "  cancelled: <the day that it was withdrawn>"
        yield "  reason: <why it was withdrawn>"
        if alone and len(one.heirs) == 1 and one.heirs[0].activity.id is None:
            [heir], name = one.heirs, one.milestones[0].within.id
            where = f"{quoted(heir.activity.title)} now (line {context.reading.line(*heir.route)})"
            yield f"or, if it is {where}, write there  id: {name}"
        return
    [gone] = one.milestones
    if gone.milestone.completed is not None:
        yield "put it back: what is complete stays in the plan and in its counts"
    elif gone.milestone.cancelled is not None:
        yield "put it back: what is cancelled stays in the plan, with its reason"
    else:
        yield "put it back, and cancel it instead:"
        yield "  cancelled: <the day that it was withdrawn>"
        yield "  reason: <why it was withdrawn>"
    if alone and len(one.added) == 1:
        route, title = one.added[0].route, one.added[0].milestone.title
        line = context.reading.line(*route)
        yield f"or, if it is {quoted(title)} now (line {line}), write there  id: {gone.id}"
    elif one.added:
        yield f"or, if it has another title now, write there  id: {gone.id}"


CHECK = Check(
    "WP502", "milestone-removed", Level.ERROR, Stage.GATE, __doc__, finds=_found, precedence=50
)
