"""One part of the plan has the same key twice.

## What it does

Finds keys that appear twice in the same milestone, activity or other part, and names the
line of the first. The first is the one that is read. Several such keys in one part are reported
together: mostly the `- ` of a new item is missing. For two lists the help says how to join them.

## Why it matters

Most programs keep one of the two and say nothing, and not all keep the same one: with two due
dates in the file, the board sees either of them by chance.

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

from wirralplan.checks.check import Check, Remark, Stage, quoted
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import counted, listed
from wirralplan.text.faults import DuplicateKey
from wirralplan.text.finding import Level, Related, of_kind
from wirralplan.text.source import Source, Span
from wirralplan.text.visible import cut

_SHOWN = 8
_MOST = 20  # findings for which the item above is looked at, which takes all lines above
_DASH, _LONGEST = 2, 100


def _read(reading: Reading) -> Iterator[Remark]:
    source = reading.source
    group: list[tuple[DuplicateKey, Span]] = []
    number = 0
    for fault in of_kind(DuplicateKey, reading.faults):
        if fault.also is None:
            continue
        if group and not _is_of_group(source, group[0][0], fault.span, fault.also):
            yield _remark(source, group, number)
            group, number = [], number + 1
        group.append((fault, fault.also))
    if group:
        yield _remark(source, group, number)


def _is_of_group(source: Source, fault: DuplicateKey, span: Span, also: Span) -> bool:
    """Whether a repeated key stands in the same part as the ``fault`` before it.

    It does if it stands in the same column, and its first in the same part is further up.
    """
    column = source.place(fault.span.start).column
    return also.start < fault.span.start and source.place(span.start).column == column


def _remark(source: Source, group: list[tuple[DuplicateKey, Span]], number: int) -> Remark:
    """One remark about all keys that one part repeats: mostly a '- ' is missing between two."""
    from wirralplan.checks.rules.text.joining import (  # noqa: PLC0415 - few plans need it
        joined,
        of_item_above,
    )
    from wirralplan.checks.rules.text.stray.lost_heads import above_key  # noqa: PLC0415 - as above

    (fault, also), *others = group
    key = fault.key
    headline = f"{quoted(key)} is given twice here (first on line {source.place(also.start).line})"
    lines = (source.place(also.start).line, source.place(fault.span.start).line)
    if number < _MOST and (head := above_key(source, lines[1])):
        return Remark(fault.span, headline, head.advice, (Related(also, "first here"),))
    advice = joined(source, key, *lines)
    if others:
        keys = _listed(others)
        headline += f", and so {'is' if len(others) == 1 else 'are'} {keys}"
        advice = f"if another item of the list begins here, {_item(source, fault)}\nelse {advice}"
    elif number < _MOST and (above := of_item_above(source, key, lines[1])):
        advice = f"{above}\nelse {advice}"
    return Remark(fault.span, headline, advice, (Related(also, "first here"),))


def _item(source: Source, fault: DuplicateKey) -> str:
    """How to make an item of the line: the dash stands two columns before its keys."""
    line, column = source.place(fault.span.start)
    text = cut(source.line(line).strip(), _LONGEST)
    if column <= _DASH:
        return f"write '- ' before '{fault.key}'"
    return f"write, with {counted(column - 1 - _DASH, 'space')} before it:  - {text}"


def _listed(others: list[tuple[DuplicateKey, Span]]) -> str:
    """The first few of the keys, and how many more there are."""
    shown = [quoted(other.key) for other, _ in others[:_SHOWN]]
    more = len(others) - len(shown)
    return listed([*shown, f"{more} more"] if more else shown)


CHECK = Check(
    "WP007", "duplicate-key", Level.ERROR, Stage.TEXT, __doc__, reads=_read, of_faults=True
)
