"""A line begins with a tab.

## What it does

Finds lines that are moved to the right with a tab instead of spaces.

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

from wirralplan.checks.check import Check, Remark
from wirralplan.text.finding import Fault, Level


def _words(fault: Fault) -> Remark:
    if fault.facts.get("where") == "list":
        headline, told = "a tab stands after '-'; use a space", "put one space there"
    else:
        headline = "this line is indented with a tab; use spaces"
        told = _spaces(fault)
    return Remark(fault.span, headline, told, repair=fault.repair, safe=True)


def _spaces(fault: Fault) -> str:
    """How many to type: each tab as what it stands for, and the spaces that are there."""
    start, end = fault.span
    many = end - start + sum(len(splice.text) - 1 for splice in fault.repair)
    return f"type {many} spaces in place of all that stands before the first word of the line"


CHECK = Check(
    code="WP002",
    name="tab-indent",
    level=Level.ERROR,
    doc=__doc__,
    kind="tab-indent",
    words=_words,
)
