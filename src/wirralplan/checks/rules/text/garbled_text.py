"""A character became several others, because a program read the text in the wrong encoding.

## What it does

Finds the signs of UTF-8 that was read as Windows-1252 before it came into the file: three odd
characters where one apostrophe, dash or pound sign was typed. It warns only where they can be
nothing else.

## Why it matters

The board reads it as it stands, in every listing and report.

## Wrong

```yaml
title: Stocktake of the practitionersâ€™ forum
```

## Right

```yaml
title: Stocktake of the practitioners' forum
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import counted
from wirralplan.text.finding import Level


def _read(reading: Reading) -> Iterator[Remark]:
    if reading.source.text.isascii() or reading.source.stray_bytes:
        return
    from wirralplan.text.recovery.garbled import garbled  # noqa: PLC0415 - most plans need none

    for fault in garbled(reading.source):
        lines = [f"write  {fault.word}"]
        for start, word in fault.others:
            lines.append(f"and on line {reading.source.place(start).line} write  {word}")
        if fault.more:
            lines.append(f"there is more such text in {counted(fault.more, 'other place')}")
        yield Remark(
            fault.span,
            f"'{fault.written}' was '{fault.original}' before another program garbled it",
            "\n".join(lines),
            repair=fault.repair,
        )


CHECK = Check(
    "WP017", "garbled-text", Level.WARNING, Stage.TEXT, __doc__, reads=_read, of_characters=True
)
