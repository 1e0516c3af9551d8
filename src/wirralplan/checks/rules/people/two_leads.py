"""The lead of an activity is two people.

## What it does

Finds leads in which '&', 'and', 'or', 'with', '/', '+', ';' or a comma stands between two
names or two people's initials; the same post twice, as in 'Head of Fostering / Head of
Adoption'; and 'supported by'. A comma or an 'and' within the name of an office, as in 'Head
of Quality and Performance', is none, and neither is a name that stands in `people` as it is
written. Where it cannot be known, as with 'HR / IT', nothing is reported.

## Why it matters

What two people lead, each of them leaves to the other; and neither of them finds it under
their own name.

## Wrong

```yaml
lead: Ann Lee & Bob Ray
```

## Right

```yaml
lead: Ann Lee
note: with Bob Ray
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.checks.lines_to_add import beside
from wirralplan.checks.rules.people.joint_leads import Kind, Leads, Named
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.model import UNREAD
from wirralplan.text.finding import Level
from wirralplan.text.route import Route
from wirralplan.text.written import written


def _found(context: Context) -> Iterator[Remark]:
    leads = Leads(context.plan)
    known: dict[str, Named | None] = {UNREAD: None}
    for placed in context.activities:
        lead = placed.activity.lead
        if lead not in known:
            known[lead] = leads.several(lead)
        several = known[lead]
        if several is not None:
            route = (*placed.route, "lead")
            span = context.reading.span(*route)
            yield Remark(span, _headline(lead, several), _advice(context, lead, several, route))


def _advice(context: Context, lead: str, several: Named, route: Route) -> str:
    """Which of them stays, and where the others go; by name where 'people' has them."""
    from wirralplan.checks.rules.people.meant_people import (  # noqa: PLC0415 - seldom needed
        People,
    )

    named, _ = People(context.plan.people).named_in(lead)
    other = "With <name>"
    alone = several.kind is Kind.HELPERS or len(named) == several.number
    if several.kind is Kind.HELPERS and named and loosened(lead).startswith(loosened(named[0])):
        stays = f"write  lead: {written(named[0])}"
        other = f"With {named[1]}" if len(named) > 1 else other
    elif alone and named:
        stays = f"write  {'  or  '.join(f'lead: {written(name)}' for name in named)}"
    else:
        stays = "leave only the one who is accountable for it"
    if context.reading.has(*route[:-1], "note"):
        place = context.reading.key_span(*route[:-1], "note").start
        line = context.reading.source.place(place).line
        return f"{stays}\nto name the other, add  {other}  to the text of 'note' (line {line})"
    return f"{stays}\nto name the other, {beside(context.reading, route, f'note: {other}')}"


def _headline(lead: str, several: Named) -> str:
    if several.kind is Kind.HELPERS:
        return f"{quoted(lead)} names who leads and who helps; an activity has one lead"
    count = "two" if several.number == 2 else several.number
    what = "people" if several.kind is Kind.PEOPLE else "posts"
    return f"{quoted(lead)} names {count} {what}; an activity has one lead"


CHECK = Check("WP302", "two-leads", Level.ERROR, Stage.PLAN, __doc__, finds=_found, precedence=60)
