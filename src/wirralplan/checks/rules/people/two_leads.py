"""The lead of an activity is two people.

## What it does

Finds leads in which '&', 'and', 'or', 'with', '/', '+', ';' or a comma stands between two
names or two people's initials; the same post twice, as in 'Head of Fostering / Head of
Adoption'; and 'supported by'. A comma or an 'and' within the name of an office, as in 'Head
of Quality and Performance', is none, and neither is a name that stands in `people` as it is
written. Where it cannot be known, as with 'HR / IT', nothing is said.

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
from wirralplan.plan.model import UNREAD
from wirralplan.text.finding import Level


def _found(context: Context) -> Iterator[Remark]:
    leads = Leads(context.plan)
    known: dict[str, Named | None] = {UNREAD: None}
    for placed in context.activities:
        lead = placed.activity.lead
        if lead not in known:
            known[lead] = leads.several(lead)
        several = known[lead]
        if several is not None:
            other = beside(context.reading, (*placed.route, "lead"), "note: With <name>")
            yield Remark(
                context.reading.span(*placed.route, "lead"),
                _headline(lead, several),
                f"leave only the one who answers for it; to name the other, {other}",
            )


def _headline(lead: str, several: Named) -> str:
    if several.kind is Kind.HELPERS:
        return f"{quoted(lead)} names who leads and who helps; an activity has one lead"
    count = "two" if several.number == 2 else several.number
    what = "people" if several.kind is Kind.PEOPLE else "posts"
    return f"{quoted(lead)} names {count} {what}; an activity has one lead"


CHECK = Check("WP302", "two-leads", Level.ERROR, Stage.PLAN, __doc__, finds=_found, precedence=60)
