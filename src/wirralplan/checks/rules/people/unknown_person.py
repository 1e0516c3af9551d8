"""A lead, or the author of an update, is not in 'people'.

## What it does

Where the plan has `people`, looks up every `lead` and every `by` there, by name and by
alias. Case, accents, dots and dashes do not matter. For initials, a first name, a role and a
name with more behind it, it offers the one person in `people` whom they fit; 'Vacant', 'TBC', a
board and a team are reported as nobody's name.

Where several of them miss a name in `people` by little, all in the same way, and nobody writes
the name as it stands there, it is the one in `people` that is reported, once.

## Why it matters

Anyone who asks what Carly Brown is responsible for does not see what Carley Brown leads.

## Wrong

```yaml
people:
  - name: Carly Brown
workstreams:
  - title: Enablers
    activities:
      - title: Mobile working
        lead: Carley Brown
```

## Right

```yaml
people:
  - name: Carly Brown
workstreams:
  - title: Enablers
    activities:
      - title: Mobile working
        lead: Carly Brown
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import UNREAD
from wirralplan.text.finding import Level
from wirralplan.text.route import Route


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    if not plan.people:
        return
    names, named = Names.of(plan), list(_named(context))
    unknown = [(name, route) for name, route in named if names.known_as(name) is None]
    if not unknown:
        return
    from wirralplan.checks.rules.people.unknown_people import (  # noqa: PLC0415 - seldom needed
        remarks,
    )

    yield from remarks(context, names, named, unknown)


def _named(context: Context) -> Iterator[tuple[str, Route]]:
    """Every name of a lead or an author that could be read, with the way to it."""
    for placed in context.activities:
        if placed.activity.lead != UNREAD:
            yield placed.activity.lead, (*placed.route, "lead")
    for one in context.milestones:
        for position, update in enumerate(one.milestone.updates):
            if update.by not in (None, UNREAD):
                yield update.by, (*one.route, "updates", position, "by")


CHECK = Check(
    "WP301", "unknown-person", Level.ERROR, Stage.PLAN, __doc__, finds=_found, precedence=70
)
