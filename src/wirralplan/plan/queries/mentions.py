"""Other leads in whose text a name stands: what they lead is in no answer about that person."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import UNREAD, Plan
from wirralplan.plan.slugs import folded
from wirralplan.plan.walking import placed_milestones

# Dashes and apostrophes hold a word together: Brown is no part of Brown-Lee. A dot does not.
_WORD = pattern(r"[^\W_]+(?:['-][^\W_]+)*")
_OWN = pattern(r"'s?$")
# But initials are two people: AMB-DC.
_BETWEEN_INITIALS = pattern(r"(?<![^\W_])([A-Z]{2,4})-(?=[A-Z]{2,4}(?![^\W_]))")


class Mention(NamedTuple):
    """The text of a lead that names somebody beside others, and how many milestones it leads."""

    lead: str
    milestones: int


def mentions(plan: Plan, names: Iterable[str]) -> dict[str, list[Mention]]:
    """For each of ``names`` the leads that hold it and are none of them, in file order.

    A name is held where its words stand in one row in the lead: AMB in 'DC / AMB', Ann Lee in
    'Ann Lee (job share)'. Its aliases count as well.
    """
    people = Names.of(plan)
    selected = dict.fromkeys(names)
    leading = Counter[str]()
    for placed in placed_milestones(plan):
        leading[placed.milestone.lead or placed.within.activity.lead] += 1
    others = {
        lead: _words(lead)
        for lead in leading
        if lead != UNREAD and people.called(lead) not in selected
    }
    spelt = {one.name: (one.name, *one.aliases) for one in people.people}
    found: dict[str, list[Mention]] = {}
    for name in selected:
        spellings = [words for one in spelt.get(name, (name,)) if (words := _words(one))]
        held = [
            Mention(lead, leading[lead])
            for lead, words in others.items()
            if any(_holds(words, spelling) for spelling in spellings)
        ]
        if held:
            found[name] = held
    return found


def _words(text: str) -> str:
    """The words of a text with a blank before and after each, and Brown for Brown's."""
    plain = folded(_BETWEEN_INITIALS.sub(r"\1 ", text))
    return f" {' '.join(_OWN.sub('', word) for word in _WORD.findall(plain))} "


def _holds(text: str, name: str) -> bool:
    return name.strip() != "" and name in text
