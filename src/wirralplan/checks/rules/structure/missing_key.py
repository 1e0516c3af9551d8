"""A part of the plan lacks a key that it must have.

## What it does

Finds workstreams, activities, milestones, people and other parts without one of the keys
that they need, and titles without any letter or digit where no `id` is given.

## Why it matters

An activity without a lead is nobody's, and a milestone without a title cannot be asked
about.

## Wrong

```yaml
- title: Empty homes
  milestones:
    - title: Register of empty homes agreed
      due: 2018-06-30
```

## Right

```yaml
- title: Empty homes
  lead: Carly Brown
  milestones:
    - title: Register of empty homes agreed
      due: 2018-06-30
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, Wording, called, named
from wirralplan.checks.lines_to_add import DAY, new_line
from wirralplan.plan.faults import MissingKey
from wirralplan.plan.keys import part_of
from wirralplan.plan.model import UNREAD
from wirralplan.plan.slugs import slug
from wirralplan.plan.walking import parts_with_id
from wirralplan.text.finding import Level

# How a line with the key looks, where that takes more than the key and some text.
_LINES = {
    "format": "format: 1",
    "lead": "lead: <name, or tbc while nobody is named>",
    "name": "name: <first name and surname>",
    "date": f"date: {DAY}",
    "from": "from: <the due date until then, as 2018-06-30, 2018-06 or tbc>",
    "reason": "reason: <why it moved>",
    "note": "note: <what there is to say>",
    "id": "id: <a short name, such as 1a>",
    "workstreams": "workstreams:  and beneath it a '- title: <text>' for each",
    "activities": "activities:  and beneath it a '- title: <text>' for each",
    "milestones": "milestones:  and beneath it a '- title: <text>' for each",
}


def _words(fault: MissingKey) -> Remark:
    without = " and ".join(f"no '{key}'" for key in fault.keys)
    lines = [_LINES.get(key, f"{key}: <text>") for key in fault.keys]
    if fault.day:
        lines[fault.keys.index("date")] = f"date: {fault.day}"
    if fault.below is None:
        lines = [f"add  {line}" for line in lines]
    else:
        lines = [new_line(fault.below, fault.column, line) for line in lines]
    if "from" in fault.keys:
        lines.append("'due' of the milestone has the new date; 'from' has the one before it")
    if fault.day:
        lines.append("and leave that day out of the note, which begins with it")
    headline = f"{called(fault.part, fault.title)} has {without}"
    return Remark(fault.span, headline, "\n".join(lines), absent=True)


def _found(context: Context) -> Iterator[Remark]:
    """A remark for each part that neither an id nor its title names for references."""
    reading = context.reading
    for route, part in parts_with_id(context.plan):
        if part.id or part.title == UNREAD or slug(part.title) or reading.has(*route, "id"):
            continue
        who = named(part_of(route).word, part.title)
        yield Remark(
            reading.span(*route, "title"),
            f"{who} needs an 'id', because its title has no letter and no digit",
            "add  id: <a short name in small letters, digits and dashes>",
        )


CHECK = Check(
    "WP102",
    "missing-key",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    words=Wording(MissingKey, _words),
    finds=_found,
)
