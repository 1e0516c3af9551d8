"""A key has nothing after it.

## What it does

Finds keys and items without a value, and files without a plan.

## Why it matters

Nobody can tell a date that was forgotten from one that was left out on purpose.

## Wrong

```yaml
title: Panel Chair appointed
due:
```

## Right

```yaml
title: Panel Chair appointed
ongoing: true
```
"""

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.checks.lines_to_add import DAY, DUE
from wirralplan.plan.faults import EmptyValue
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level, of_kind

_TWO = 2
_GROUP = "a group of keys"
_EXAMPLES = {
    "a date": f"write  {{key}}: {DAY}",
    "a list": "each item of a list stands on a line of its own that begins with '- '",
    _GROUP: "the first key of an item stands on the line of its '- ', the others below that key",
}


def _read(reading: Reading) -> Iterator[Remark]:
    """A remark for each, but not where the same key follows once more with its value."""
    repeated = {fault.also.end for fault in reading.faults if fault.also is not None}
    group: list[EmptyValue] = []
    for fault in of_kind(EmptyValue, reading.faults):
        if fault.span.start - len(":") in repeated:
            continue
        if group and not _follows(reading, group[-1], fault):
            yield _of_group(reading, group)
            group = []
        group.append(fault)
    if group:
        yield _of_group(reading, group)


def _follows(reading: Reading, one: EmptyValue, other: EmptyValue) -> bool:
    """Whether two lines of a template were left empty, one below the other."""
    if not (_may_go(one) and _may_go(other)) or one.span.start != one.span.end:
        return False
    place = reading.source.place
    return place(other.span.start).line == place(one.span.start).line + 1


def _may_go(fault: EmptyValue) -> bool:
    """Whether the line may simply be removed."""
    return bool(fault.key) and not (fault.item or fault.needed or fault.key == "due")


def _of_group(reading: Reading, group: Sequence[EmptyValue]) -> Remark:
    first, *others = group
    if not others:
        return _remark(first)
    lines = [reading.source.place(one.span.start).line for one in (first, group[-1])]
    keys = listed([f"'{one.key}'" for one in group])
    between = "and" if len(group) == _TWO else "to"
    return Remark(
        first.span,
        f"{keys} are empty; remove the lines, or give them values",
        f"remove lines {lines[0]} {between} {lines[1]}, or write the value behind each key",
    )


def _remark(fault: EmptyValue) -> Remark:
    key, expected = fault.key, fault.expected
    if not key:
        advice = "a plan begins with  format: 1,  title: <text>  and  workstreams:"
        return Remark(fault.span, "this file is empty", advice)
    what = f"an item of '{key}'" if fault.item else f"'{key}'"
    give = "its keys" if expected == _GROUP else expected
    between = ", or " if " or " in give else " or "
    way_out = "" if fault.needed else f"{between}remove the line"
    advice = _EXAMPLES.get(expected, "").format(key=key)
    if key == "due":
        give, way_out = "a date, a month or tbc", ", or write  ongoing: true  in place of the line"
        advice = f"write  due: {DUE}"
    elif key == "lead" and not fault.item:
        advice = "write  lead: <name, or tbc while nobody is named>"
    return Remark(fault.span, f"{what} is empty; give {give}{way_out}", advice)


CHECK = Check(
    "WP105",
    "empty-value",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    reads=_read,
    of_faults=True,
    precedence=20,
    of_shape=True,
)
