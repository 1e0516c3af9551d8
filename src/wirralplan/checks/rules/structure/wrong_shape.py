"""A list, a group of keys or a text stands where another of them is meant.

## What it does

Finds, for example, a list of names after `lead:`, a single text after `milestones:`, and
items of `milestones` that have no keys.

## Why it matters

What stands in the wrong shape cannot be read at all: three milestones in one line of text
are no milestones.

## Wrong

```yaml
milestones: Panel Chair appointed, Restructure implemented
```

## Right

```yaml
milestones:
  - title: Panel Chair appointed
    due: 2018-01-30
  - title: Restructure implemented
    due: 2018-07-31
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.checks.rules.structure.record_lists import (
    advice,
    headline,
    is_entry,
    is_record,
    with_dash,
)
from wirralplan.plan.faults import WrongShape
from wirralplan.plan.keys import keys_of, parts
from wirralplan.plan.reading import Reading
from wirralplan.text.faults import KeyNotText
from wirralplan.text.finding import Level, of_kind

_LIST, _GROUP = "a list", "a group of keys"


def _words(fault: WrongShape) -> Remark | None:
    """The words for one; none where they need more of the file than the fault says."""
    if is_record(fault) or is_entry(fault):
        return None
    return Remark(fault.span, _headline(fault), _advice(fault))


def _headline(fault: WrongShape) -> str:
    what = f"'{fault.key}'" if fault.key else "a plan"
    if fault.item:
        what = f"an item of {what}"
    return f"{what} should be {fault.expected}, but this is {fault.got}"


def _advice(fault: WrongShape) -> str:
    more = "\nwhat its other lines say is checked once this is put right"
    return f"{_help(fault)}{more if fault.more else ''}"


def _read(reading: Reading) -> Iterator[Remark]:
    yield from _keys(reading)
    for fault in of_kind(WrongShape, reading.faults):
        if is_record(fault):
            yield Remark(fault.span, headline(fault), advice(reading, fault))
        elif is_entry(fault):
            words = f"'{fault.key}' is a list, whose entries each begin with '- '; this has none"
            yield Remark(fault.span, words, with_dash(reading, fault))


def _keys(reading: Reading) -> Iterator[Remark]:
    """A remark for each key that is a list or a group of keys: no plan can be read from those."""
    for fault in of_kind(KeyNotText, reading.faults):
        yield Remark(
            fault.span,
            "a key should be text, but this is a list or a group of keys",
            "put quotes round text that begins with a bracket",
        )


def _help(fault: WrongShape) -> str:
    key, expected, got = fault.key, fault.expected, fault.got
    if expected == _LIST:
        below = f"leave the line of '{key}:' empty, and below it begin each item with '- '"
        return "begin each item with '- '" if got == _GROUP else below
    if expected == _GROUP:
        return _as_group(key)
    if got == _LIST and fault.only:
        line = fault.line
        return f"write on line {line - 1}  {key}: {fault.only}  and remove line {line}"
    if got == _LIST:
        return f"only one can stand here: write it on the line of '{key}:', without '- '"
    if expected != "text":
        return f"write it on the line of '{key}:'"
    return "put quotes round text that holds ': ' or begins with a bracket"


def _as_group(key: str) -> str:
    if not key:
        return "begin the file with  format: 1  and, on the next line,  title: <text>"
    if key == "checks":
        return "leave its line empty, and write 'also:' or 'ignore:' below it"
    first = next(iter(keys_of(parts()[key].model)))
    return f"begin it with  - {first}:  and line up its other keys below '{first}'"


CHECK = Check(
    "WP103",
    "wrong-shape",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    words=Wording(WrongShape, _words),
    reads=_read,
    of_faults=True,
    of_shape=True,
)
