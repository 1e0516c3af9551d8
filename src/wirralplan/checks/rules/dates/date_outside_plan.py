"""A date lies before the plan starts or after it ends.

## What it does

Compares every date of a milestone, its moves and its updates with `starts` and `ends` of
the plan, as far as those are given. What a date moved `from` is left alone: it says what the
plan said.

## Why it matters

2108 for 2018 is one slip of a finger, and the milestone is not overdue for ninety years.

## Wrong

```yaml
starts: 2017-09-01
ends: 2020-03-31
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        lead: Ian Godfrey
        milestones:
          - title: Panel Chair appointed
            due: 2108-01-30
```

## Right

```yaml
starts: 2017-09-01
ends: 2020-03-31
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        lead: Ian Godfrey
        milestones:
          - title: Panel Chair appointed
            due: 2018-01-30
```
"""

from collections.abc import Iterator
from datetime import date

from wirralplan.checks.check import Check, Context, Remark, Stage
from wirralplan.plan.model import Milestone, Plan
from wirralplan.text.finding import Level
from wirralplan.text.route import Route


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    if plan.starts is None and plan.ends is None:
        return
    for placed in context.milestones:
        for way, day in _dates(placed.milestone):
            if day is not None and plan.is_outside(day):
                yield Remark(
                    context.reading.span(*placed.route, *way),
                    _headline(plan, day),
                    "if not, correct it; if so, change 'starts' or 'ends' at the top of the plan",
                )


def _dates(milestone: Milestone) -> Iterator[tuple[Route, date | None]]:
    yield ("due",), milestone.due
    yield ("start",), milestone.start
    yield ("completed",), milestone.completed
    yield ("cancelled",), milestone.cancelled
    for number, move in enumerate(milestone.moves):
        yield ("moves", number, "date"), move.date
    for number, update in enumerate(milestone.updates):
        yield ("updates", number, "date"), update.date


def _headline(plan: Plan, day: date) -> str:
    if plan.starts is not None and plan.ends is not None:
        span = f"is outside the plan ({plan.starts} to {plan.ends})"
    elif plan.starts is not None:
        span = f"is before the plan starts ({plan.starts})"
    else:
        span = f"is after the plan ends ({plan.ends})"
    return f"{day} {span}; is the year right?"


CHECK = Check(
    code="WP203",
    name="date-outside-plan",
    level=Level.WARNING,
    stage=Stage.PLAN,
    doc=__doc__,
    finds=_found,
)
