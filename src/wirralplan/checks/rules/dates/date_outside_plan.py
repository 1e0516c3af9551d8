"""A date lies before the plan starts or after it ends.

## What it does

Compares every date of a milestone, its moves and its updates with `starts` and `ends` of
the plan, as far as those are given. A month lies outside only if no day of it lies within the
plan. What a date moved `from` is left alone: it says what the plan said. `tbc` is no date.

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

from wirralplan.checks.check import Check, Context, Remark, Stage
from wirralplan.plan.dates.months import DayOrMonth
from wirralplan.plan.model import Plan
from wirralplan.plan.walking import dates_in
from wirralplan.text.finding import Level

_ADVICE = "if not, correct it; if so, change 'starts' or 'ends' at the top of the plan"
# What a lead expects is news, and no reason to give the plan another end.
_EXPECTED = (
    "if not, correct it; if so, write behind it  # wirralplan: ignore[WP203] expected that late"
)


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    if plan.starts is None and plan.ends is None:
        return
    for placed in context.milestones:
        for way, day in dates_in(placed.milestone):
            if way[-1] != "from" and plan.is_outside(day):
                yield Remark(
                    context.reading.span(*placed.route, *way),
                    _headline(plan, day),
                    _EXPECTED if way[-1] == "expected" else _ADVICE,
                )


def _headline(plan: Plan, day: DayOrMonth) -> str:
    if plan.starts is not None and plan.ends is not None:
        span = f"is outside the plan ({plan.starts} to {plan.ends})"
    elif plan.starts is not None:
        span = f"is before the plan starts ({plan.starts})"
    else:
        span = f"is after the plan ends ({plan.ends})"
    return f"{day} {span}; is the year right?"


CHECK = Check("WP203", "date-outside-plan", Level.WARNING, Stage.PLAN, __doc__, finds=_found)
