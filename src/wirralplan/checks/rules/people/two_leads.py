"""The lead of an activity or a milestone is two people.

## What it does

Finds leads, and names under `with`, in which '&', 'and', 'or', 'with', '/', '+', ';' or a comma
stands between two names or two people's initials; the same post twice, as in 'Head of Fostering /
Head of Adoption'; and 'supported by'. One of them is the lead, and the others stand under `with`. A
comma or an 'and' within the name of an office, as in 'Head of Quality and Performance', is none,
and neither is a name that stands in `people` as it is written. Where it cannot be known, as with
'HR / IT', nothing is reported.

## Why it matters

What two people lead, each of them leaves to the other; and neither of them finds it under
their own name.

## Wrong

```yaml
lead: Ann Lee & Bob Ray
```

## Right

```yaml
lead: Ann Lee
with:
  - Bob Ray
```
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.checks.named_people import named_places, readable
from wirralplan.checks.rules.people.joint_leads import Kind, Leads, Named
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import Names, loosened
from wirralplan.text.finding import Level
from wirralplan.text.route import Route

if TYPE_CHECKING:
    from wirralplan.checks.name_places import NamePlace

# What only joins names, or says who of them helps.
_JOINING = pattern(
    r"(?i)\b(?:and|or|plus|as well as|with|supported|assisted|helped|by|the|support|help"
    r"|assistance|of|from|lead|in conjunction|jointly|together|along|working|in partnership"
    r"|alongside|w)\b"
)


def _found(context: Context) -> Iterator[Remark]:
    leads = Leads(context.plan)
    known: dict[str, Named | None] = {}
    for name, route in readable(named_places(context, authors=False)):
        if name not in known:
            known[name] = leads.several(name)
        several = known[name]
        if several is not None:
            yield _remark(context, name, several, route)


def _remark(context: Context, name: str, several: Named, route: Route) -> Remark:
    from wirralplan.checks.name_places import NamePlace  # noqa: PLC0415 - seldom needed

    place = NamePlace(context.reading, route)
    advice = _advice(context, name, several, place)
    return Remark(context.reading.span(*route), _headline(place, name, several), advice)


def _advice(context: Context, text: str, several: Named, place: "NamePlace") -> str:
    """Which of them stays, and where the others go; by name where 'people' has them."""
    names = _names(context, text, several)
    if len(names) < 2:
        note = place.note(text)
        return f"leave only the one who is accountable for it\nto name the other, {note}"
    rest = "" if place.is_item else _rest(text, several)
    lines = place.shared(names, rest)
    if place.is_item or several.kind is Kind.HELPERS:
        return lines
    others = "the other helps" if len(names) == 2 else "the others help"
    return f"{lines}\nif another of them is accountable for it, that one is the lead, and {others}"


def _names(context: Context, text: str, several: Named) -> Sequence[str]:
    """Who it is, as 'people' calls them."""
    from wirralplan.checks.rules.people.likely_people import (  # noqa: PLC0415 - seldom needed
        People,
    )

    if not context.plan.people:
        return list(dict.fromkeys(several.names))
    names, people = Names.of(context.plan), People(context.plan.people)
    known, _ = people.named_in(text)
    if len(known) == max(several.number, len(several.names)):
        return known

    def called(one: str) -> str:
        if name := names.known_as(one):
            return name
        meant = people.likely_for(one).names
        return meant[0] if len(meant) == 1 else one

    return list(dict.fromkeys(map(called, several.names)))


def _rest(text: str, several: Named) -> str:
    """The whole text where it says more than the names: ``(joint)``; else nothing."""
    left = text
    for name in several.names:
        left = left.replace(name, " ")
    words = set(loosened(_JOINING.sub(" ", left)).split())
    words -= {word for name in several.names for word in loosened(name).split()}
    return " ".join(text.split()) if any(map(str.isalnum, "".join(words))) else ""


def _headline(place: "NamePlace", text: str, several: Named) -> str:
    part = f"{'an' if place.word[0] in 'aeiou' else 'a'} {place.word}"
    one = "each item of 'with' is one name" if place.is_item else f"{part} has one lead"
    if several.kind is Kind.HELPERS and not place.is_item:
        return f"{quoted(text)} names who leads and who helps; {one}"
    count = "two" if several.number == 2 else several.number
    what = "posts" if several.kind is Kind.POSTS else "people"
    return f"{quoted(text)} names {count} {what}; {one}"


CHECK = Check("WP302", "two-leads", Level.ERROR, Stage.PLAN, __doc__, finds=_found, precedence=60)
