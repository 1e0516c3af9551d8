"""One part of the plan gives the same key twice.

## What it does

Finds keys that stand twice in the same milestone, activity or other part, and names the
line of the first. The first is the one that is read.

## Why it matters

Most programs keep one of the two without a word, and not all keep the same one: two due
dates in the file, and the board sees one of them by chance.

## Wrong

```yaml
title: Panel Chair appointed
due: 2018-01-30
due: 2018-03-31
```

## Right

```yaml
title: Panel Chair appointed
due: 2018-03-31
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, quoted
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Level, Related

_KIND = "duplicate-key"


def _read(reading: Reading) -> Iterator[Remark]:
    for fault in reading.faults:
        if fault.kind != _KIND or fault.also is None:
            continue
        key = quoted(fault.facts["key"])
        line = reading.source.place(fault.also.start).line
        yield Remark(
            fault.span,
            f"{key} is given twice here (first on line {line})",
            "keep the right one and remove the other",
            (Related(fault.also, "first here"),),
        )


CHECK = Check(
    code="WP007",
    name="duplicate-key",
    level=Level.ERROR,
    doc=__doc__,
    kind=_KIND,
    reads=_read,
)
