"""The file is larger, or nested deeper, than any plan needs.

## What it does

Refuses files over 32 MiB and lists within lists beyond 32 levels. Reading stops there.

## Why it matters

A plan of a hundred thousand milestones has about 15 MiB and seven levels. What is far beyond
that is another file by mistake, or one that was made to do harm.

## Wrong

```yaml
after: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
```

## Right

```yaml
after:
  - fostering/panel-chair
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.text.faults import TooLarge
from wirralplan.text.finding import Level


def _words(fault: TooLarge) -> Remark:
    if fault.is_depth:
        headline = f"this goes more than {fault.limit} levels deep"
        advice = "a plan needs seven; put quotes round text that begins with brackets"
    else:
        headline = f"this file is larger than {fault.limit}"
        advice = "is it the right file?"
    return Remark(fault.span, headline, advice)


CHECK = Check(
    "WP013", "too-large", Level.ERROR, Stage.TEXT, __doc__, words=Wording(TooLarge, _words)
)
