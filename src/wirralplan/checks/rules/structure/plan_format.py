"""The file is in another edition of the plan format.

## What it does

Compares `format` with the one edition of the plan format that this wirralplan reads: 1.

## Why it matters

A later edition may mean other things by the same words. It is better not to answer than to
answer from a plan that was half understood.

## Wrong

```yaml
format: 3
```

## Right

```yaml
format: 1
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording, quoted
from wirralplan.plan.faults import PlanFormat
from wirralplan.text.finding import Level


def _words(fault: PlanFormat) -> Remark:
    value = fault.value
    later = value.isdecimal() and value.isascii() and len(value) < 4 and int(value) > 1
    shown = value if later else quoted(value)
    return Remark(
        fault.span,
        f"this file says format {shown}; this wirralplan reads format 1",
        "use a newer wirralplan, or write  format: 1" if later else "write  format: 1",
    )


CHECK = Check(
    "WP108", "plan-format", Level.ERROR, Stage.STRUCTURE, __doc__, words=Wording(PlanFormat, _words)
)
