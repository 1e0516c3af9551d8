"""A lead, a helper or the author of an update is not in 'people'.

## What it does

Where the plan has `people`, looks up every `lead`, every name under `with` and every `by` there,
by name and by alias. Case, accents, dots and dashes do not matter. For initials, a first name, a
role and a name with more behind it, it offers the one person in `people` whom they fit; a board
and a team are reported as nobody's name.

While nobody is named, a lead is `tbc`, which needs no entry in `people`: 'TBC' and 'to be
confirmed' are put right, and 'Vacant' is reported. Where the plan has no `people`, that is a
warning.

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

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check, Context, Remark, Stage, replaced
from wirralplan.checks.named_people import named_places, readable
from wirralplan.plan.lookup.names import Names
from wirralplan.text.finding import Level
from wirralplan.text.route import Route


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    named = list(readable(named_places(context)))
    if not plan.people:
        yield from _without_people(context, named)
        return
    names = Names.of(plan)
    unknown = [(name, route) for name, route in named if names.known_as(name) is None]
    if not unknown:
        return
    from wirralplan.checks.rules.people.unknown_people import (  # noqa: PLC0415 - seldom needed
        remarks,
    )

    yield from remarks(context, names, named, unknown)


def _without_people(context: Context, named: Sequence[tuple[str, Route]]) -> Iterator[Remark]:
    """A warning for each name that is nobody's, where no list says who is somebody."""
    from wirralplan.checks.rules.people.nobody import (  # noqa: PLC0415 - most plans have people
        says_only_that,
    )

    nobody = [(name, route) for name, route in named if says_only_that(name)]
    if not nobody or ("people",) in context.reading.unread:
        return
    from wirralplan.checks.name_places import NamePlace  # noqa: PLC0415 - seldom needed
    from wirralplan.checks.rules.people.unknown_person_words import (  # noqa: PLC0415 - as above
        of_nobody,
    )

    for name, route in nobody:
        place = NamePlace(context.reading, route)
        said = of_nobody(place, name)
        span = context.reading.span(*route)
        repair = replaced(span, said.right)
        level = Level.WARNING
        yield Remark(span, said.headline, said.help, level=level, repair=repair, safe=said.safe)


CHECK = Check(
    "WP301", "unknown-person", Level.ERROR, Stage.PLAN, __doc__, finds=_found, precedence=70
)
