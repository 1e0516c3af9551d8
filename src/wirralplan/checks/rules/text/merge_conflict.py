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

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import counted, listed
from wirralplan.text.faults import MergeConflict
from wirralplan.text.finding import Level, of_kind
from wirralplan.text.source import Source
from wirralplan.text.written import written

_SHOWN = 3  # lines of a version that are shown as a note
_MOST = 20  # conflicts for which it is looked where they stand, which takes all lines above
_ELSEWHERE = "what the other says goes into a 'note' or an update beside it"
_OPEN = "if it is not decided which is right, keep either of them; so that the other is not lost"


def _read(reading: Reading) -> Iterator[Remark]:
    for number, fault in enumerate(of_kind(MergeConflict, reading.faults)):
        yield _remark(reading.source, fault, near=number < _MOST)


def _remark(source: Source, fault: MergeConflict, *, near: bool) -> Remark:
    lines = [fault.first, *fault.middle, fault.last]
    if not fault.whole:
        return _rest(fault, sorted(set(lines)))
    middle = ", ".join(map(str, lines[:-1]))
    number = "four" if len(fault.middle) > 1 else "three"
    return Remark(
        fault.span,
        f"two versions were not merged (lines {fault.first} to {fault.last})",
        f"keep one of them, or what is right of both, and take the other out\n"
        f"then take the {number} marker lines out: {middle} and {fault.last}\n"
        f"{_OPEN}, {_undecided(source, fault) if near else _ELSEWHERE}",
    )


def _undecided(source: Source, fault: MergeConflict) -> str:
    """How the version that goes is kept, where nobody has decided yet which is right."""
    from wirralplan.checks.rules.text.stray.place import (  # noqa: PLC0415 - hardly any plan needs it
        StrayPlace,
    )

    first = _said(source, fault.first, fault.middle[0])
    second = _said(source, fault.middle[-1], fault.last)
    place = StrayPlace(source, fault.first, fault.last)
    if not (0 < len(first) <= _SHOWN and 0 < len(second) <= _SHOWN and "note" in place.keys):
        return _ELSEWHERE
    other = source.line(fault.last).lstrip("> ").strip()
    words = f"not decided: {'; '.join(first)}, or {'; '.join(second)}"
    words += f" ({other})" if other else ""
    if place.has("note"):
        return f"add to the text of 'note' (line {place.line_of('note')}):  {words}"
    spaces = counted(place.column, "space")
    return f"write below it, with {spaces} before it:  note: {written(words)}"


def _said(source: Source, after: int, before: int) -> list[str]:
    """What the lines between two markers say."""
    if before - after > _SHOWN + 1:
        return []
    lines = (source.line(one).strip() for one in range(after + 1, before))
    return [one for one in lines if one]


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
    reads=_read,
    of_faults=True,
)
