"""A line begins with a tab.

## What it does

Finds lines that are moved to the right with a tab instead of spaces. `--fix` puts spaces there
only where the lines around it allow just one place: a `note` after a tab may belong to a
milestone or to its activity.

## Why it matters

Editors show a tab as two, four or eight columns, so nobody can see which part such a line
belongs to, and YAML does not accept it.

## Wrong

```yaml
- title: Panel Chair appointed
→due: 2018-01-30   # where → is a tab
```

## Right

```yaml
- title: Panel Chair appointed
  due: 2018-01-30
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.plan.words import one_of
from wirralplan.text.faults import TabIndent
from wirralplan.text.finding import Level


def _words(fault: TabIndent) -> Remark:
    if fault.after_mark:
        headline, advice = "a tab stands after '-'; use a space", _after_mark(fault)
    else:
        headline, advice = "this line is indented with a tab; use spaces", _indentation(fault)
    return Remark(fault.span, headline, advice, repair=fault.repair, safe=fault.certain)


def _after_mark(fault: TabIndent) -> str:
    if not fault.certain:
        return "put as many there as bring the word level with the keys below it, mostly one"
    return "put one space there" if fault.spaces == 1 else f"put {fault.spaces} spaces there"


def _indentation(fault: TabIndent) -> str:
    """How many spaces to type; where that is the reader's to say, what each number means."""
    if fault.certain:
        count = fault.spaces
        return f"type {count} spaces in place of all that stands before the first word of the line"
    if len(fault.choice) < 2:
        return (
            "it fits nowhere among the lines around it: type as many spaces as stand before the "
            "line that it belongs beside"
        )
    return (
        f"nobody can know what it belongs to: type {one_of([*map(str, fault.choice)])} spaces, "
        "as many as stand before the line that it belongs beside"
    )


CHECK = Check(
    "WP002",
    "tab-indent",
    Level.ERROR,
    Stage.TEXT,
    __doc__,
    words=Wording(TabIndent, _words),
    of_characters=True,
)
