"""A line begins with a tab.

## What it does

Finds lines that are moved to the right with a tab instead of spaces. `--fix` puts spaces there
only where the lines around it leave one place: a `note` behind a tab may belong to a milestone or
to its activity.

## Why it matters

Editors show a tab as two, four or eight columns, so nobody can see which part such a line
belongs to, and YAML does not take it.

## Wrong

```yaml
milestones:
        - title: Panel Chair appointed
```

## Right

```yaml
milestones:
  - title: Panel Chair appointed
```
"""

from collections.abc import Mapping

from wirralplan.checks.check import Check, Remark
from wirralplan.plan.words import one_of
from wirralplan.text.finding import Fault, Level


def _words(fault: Fault) -> Remark:
    facts = fault.facts
    if facts["where"] == "list":
        headline, told = "a tab stands after '-'; use a space", _after_mark(facts)
    else:
        headline, told = "this line is indented with a tab; use spaces", _told(facts)
    return Remark(fault.span, headline, told, repair=fault.repair, safe=facts["certain"] == "yes")


def _after_mark(facts: Mapping[str, str]) -> str:
    if not facts["certain"]:
        return "put as many there as bring the word level with the keys below it, mostly one"
    count = facts["spaces"]
    return "put one space there" if count == "1" else f"put {count} spaces there"


def _told(facts: Mapping[str, str]) -> str:
    """How many spaces to type; where that is the reader's to say, what each number means."""
    many, choice = facts["spaces"], facts["choice"].split()
    if facts["certain"]:
        return f"type {many} spaces in place of all that stands before the first word of the line"
    if len(choice) < 2:
        return (
            "it fits nowhere among the lines around it: type as many spaces as stand before the "
            "line that it belongs beside"
        )
    return (
        f"nobody can know what it belongs to: type {one_of(choice)} spaces, "
        "as many as stand before the line that it belongs beside"
    )


CHECK = Check(
    code="WP002",
    name="tab-indent",
    level=Level.ERROR,
    doc=__doc__,
    kind="tab-indent",
    words=_words,
)
