"""Two people have nearly the same name, and no list of people says whether they are two.

## What it does

Where the plan has no `people`, finds leads and names under `with` that differ by a letter or two,
by capitals or accents, or by an initial in place of a first name, and points at the rarer of the
two.

## Why it matters

Anyone who asks what Carly Brown is responsible for does not see what Carley Brown leads.

## Wrong

```yaml
activities:
  - title: Mobile working
    lead: Carly Brown
  - title: CYPD Cost Model
    lead: Carley Brown
```

## Right

```yaml
activities:
  - title: Mobile working
    lead: Carly Brown
  - title: CYPD Cost Model
    lead: Carly Brown
```
"""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.checks.named_people import named_places, readable
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.did_you_mean import LONGEST_WORD
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.words import counted
from wirralplan.text.finding import Level

if TYPE_CHECKING:
    from difflib import SequenceMatcher

_ALIKE = 0.85
_MOST = 8  # of those whose names begin alike; a plan of thousands of leads stays quick to check
_DIGITS = pattern(r"\d+")


def _found(context: Context) -> Iterator[Remark]:
    if context.plan.people or ("people",) in context.reading.unread:
        return
    named = [
        one for one in readable(named_places(context, authors=False))
        if len(one[0]) <= LONGEST_WORD
    ]  # fmt: skip
    counts = Counter(name for name, _ in named)
    leads = Counter(one.activity.lead for one in context.activities)
    alike = _lookalikes(counts)
    for name, route in named:
        other = alike.get(name)
        if other is not None:
            where = f"lead of {counted(leads[other], 'activity')}"
            if leads[other] < counts[other]:
                where = f"in {counted(counts[other], 'place')}"
            yield Remark(
                context.reading.span(*route),
                f"{quoted(name)} looks like {quoted(other)} ({where})",
                "if they are one person, write the name the same way; "
                "if they are two, a list of 'people' says so",
            )


def _lookalikes(counts: Counter[str]) -> dict[str, str]:
    """For each lead that looks like one with more activities, or an earlier one: that one."""
    found: dict[str, str] = {}
    by_key: dict[str, list[str]] = {}
    names = {lead: loosened(lead) for lead in counts}
    for lead, _ in counts.most_common():
        name = names[lead]
        keys = _keys(name)
        others = dict.fromkeys(other for key in keys for other in by_key.get(key, ()))
        match = next((other for other in others if _is_alike(name, names[other])), None)
        if match is not None:
            found[lead] = found.get(match, match)
        for key in keys:
            holders = by_key.setdefault(key, [])
            if len(holders) < _MOST:
                holders.append(lead)
    return found


def _keys(name: str) -> list[str]:
    """What two names have in common that are worth comparing: all but a letter, or the start."""
    without_one = {name[:index] + name[index + 1 :] for index in range(len(name))}
    return [name, *sorted(without_one), f"{name[:1]} {name.rpartition(' ')[2][:3]} …"]


def _is_alike(one: str, other: str) -> bool:
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    first, _, surname = one.partition(" ")
    other_first, _, other_surname = other.partition(" ")
    if surname and surname == other_surname and 1 in (len(first), len(other_first)):
        return first[0] == other_first[0]
    matcher = _matcher(other)
    matcher.set_seq1(one)
    if matcher.real_quick_ratio() < _ALIKE:
        return False
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


@lru_cache(maxsize=256)
def _matcher(name: str) -> "SequenceMatcher[str]":
    """What compares any other name with this one, which is looked through only once."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - slow to import, and rarely needed

    return SequenceMatcher(None, "", name, autojunk=False)


CHECK = Check("WP303", "similar-names", Level.WARNING, Stage.PLAN, __doc__, finds=_found)
