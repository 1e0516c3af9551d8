"""An id holds something other than small letters, digits and single dashes.

## What it does

Finds ids of workstreams, activities and milestones with capitals, spaces, dots or other
signs, and offers the nearest one that can be used. Ids of priorities are free.

## Why it matters

A reference such as `fostering/panel-chair` is typed on the command line, put into e-mails
and calendars, and has to stay the same for good.

## Wrong

```yaml
id: Panel Chair
```

## Right

```yaml
id: panel-chair
```
"""

from wirralplan.checks.check import Check, Remark, quoted
from wirralplan.text.finding import Fault, Level


def _words(fault: Fault) -> Remark:
    suggestion = fault.facts["suggestion"]
    use = suggestion or "small letters, digits and single dashes"
    return Remark(
        fault.span,
        f"{quoted(fault.facts['value'])} cannot be an id; use {use}",
        "an id is made of the letters a to z, digits, and single dashes between them"
        if suggestion
        else "for example  id: panel-chair",
    )


CHECK = Check(
    code="WP109",
    name="bad-id",
    level=Level.ERROR,
    doc=__doc__,
    kind="bad-id",
    words=_words,
)
