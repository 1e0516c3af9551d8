"""Two versions of some lines stand below each other, because git could not merge them.

## What it does

Finds the three marker lines that git leaves round two versions. The first version is read, so that
nothing else is reported of these lines. Where somebody took out some of the three, the others are
found.

## Why it matters

Two people changed the same lines. Only they can say which of the two is right.

## Wrong

```yaml
<<<<<<< HEAD
ends: 2020-03-31
=======
ends: 2020-07-31
>>>>>>> sue-talbot
```

## Right

```yaml
ends: 2020-07-31
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.plan.words import listed
from wirralplan.text.faults import MergeConflict
from wirralplan.text.finding import Level


def _words(fault: MergeConflict) -> Remark:
    lines = [fault.first, *fault.middle, fault.last]
    if not fault.whole:
        return _rest(fault, sorted(set(lines)))
    middle = ", ".join(map(str, lines[:-1]))
    number = "four" if len(fault.middle) > 1 else "three"
    return Remark(
        fault.span,
        f"two versions were not merged (lines {fault.first} to {fault.last})",
        f"keep one of them, or what is right of both, and take the other out\n"
        f"then take the {number} marker lines out: {middle} and {fault.last}",
    )


def _rest(fault: MergeConflict, lines: list[int]) -> Remark:
    """Only some of the markers are left."""
    which = f"line{'s' if len(lines) > 1 else ''} {listed([str(one) for one in lines])}"
    is_left = "is left" if len(lines) == 1 else "are left"
    return Remark(
        fault.span,
        f"two versions were not merged, and of the marker lines round them only {which} {is_left}",
        "see whether the same lines stand here twice, and keep what is right of them\n"
        f"then take {which} out",
    )


CHECK = Check(
    "WP015",
    "merge-conflict",
    Level.ERROR,
    Stage.TEXT,
    __doc__,
    words=Wording(MergeConflict, _words),
)
