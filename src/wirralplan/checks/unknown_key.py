"""A key that the plan format does not know.

## What it does

Finds keys that mean nothing at their place, offers the one that was probably meant, and
lists those that may stand there. `status` has a sentence of its own: it is worked out from
dates.

## Why it matters

A program that passes over what it does not know passes over `complted: 2018-06-30` as well,
and the milestone stays overdue for ever.

## Wrong

```yaml
title: Empty homes
leed: Carly Brown
```

## Right

```yaml
title: Empty homes
lead: Carly Brown
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, called, listed, quoted
from wirralplan.plan.explaining import PARTS, keys_of
from wirralplan.plan.references import folded
from wirralplan.text.finding import Fault, Level
from wirralplan.text.splice import Splice


def _words(fault: Fault) -> Remark:
    facts = fault.facts
    key, near = quoted(facts["key"]), facts["near"]
    if folded(facts["key"]).strip() == "status":
        return Remark(
            fault.span,
            "status is worked out from the dates; write 'completed' or 'cancelled' and the day",
            "if it is done, write in place of this line  completed: <the day, as 2018-06-30>\n"
            "if it was withdrawn, write  cancelled: <the day>  and below it  reason: <why>\n"
            "else remove the line",
        )
    if facts["comma"]:
        return Remark(
            fault.span,
            f"a comma ends the text inside {{ }}, so {key} was read as a key",
            "put quotes round the text that holds the comma",
        )
    if near:
        told = f"write '{near}' in its place; if that is not what is meant, remove the line"
        headline = f"unknown key {key}; did you mean '{near}'?"
        repair = (Splice(fault.span, near),)
        return Remark(fault.span, headline, told, repair=repair, safe=facts["alike"] == "yes")
    holders = list(_holders(facts["key"]))
    home = f"{key} belongs to {listed(holders)}\n" if holders else ""
    may = f"{_article(facts['part'])} can also have {listed(facts['free'].split())}"
    return Remark(fault.span, f"unknown key {key} in {called(facts)}", f"{home}{may}")


def _holders(key: str) -> Iterator[str]:
    """The parts that do have this key."""
    for word, part in PARTS.values():
        if key in keys_of(part):
            yield _article(word)


def _article(part: str) -> str:
    if part == "plan":
        return "the plan"
    return f"an {part}" if part[0] in "aeiou" else f"a {part}"


CHECK = Check(
    code="WP101",
    name="unknown-key",
    level=Level.ERROR,
    doc=__doc__,
    kind="unknown-key",
    words=_words,
)
