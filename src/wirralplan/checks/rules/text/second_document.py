"""A line of three dashes starts a second document.

## What it does

Finds a `---` after the beginning of the plan. What follows it is not read.

## Why it matters

Everything below such a line would drop out of the plan, and nobody would notice.

## Wrong

```yaml
title: Improvement Plan
---
starts: 2017-09-01
```

## Right

```yaml
title: Improvement Plan
# ------
starts: 2017-09-01
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.text.faults import SecondDocument
from wirralplan.text.finding import Level


def _words(fault: SecondDocument) -> Remark:
    return Remark(
        fault.span,
        "'---' starts a second document; a plan file has one",
        "remove the line, or put '# ' before it if it is there to be looked at",
    )


CHECK = Check(
    "WP008",
    "second-document",
    Level.ERROR,
    Stage.TEXT,
    __doc__,
    words=Wording(SecondDocument, _words),
)
