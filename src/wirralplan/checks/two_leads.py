"""The lead of an activity is two people.

## What it does

Finds leads in which '&', 'and', '/', '+', ';' or a comma stands between two names. A comma
or an 'and' within the name of an office, as in 'Head of Quality and Performance', is none,
and neither is a name that stands in `people` as it is written.

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
note: with Bob Ray
```
"""

import re
from collections.abc import Iterator

from wirralplan.checks.check import Check, Question, Remark, quoted
from wirralplan.checks.new_line import beside
from wirralplan.plan.model import UNREAD, Plan
from wirralplan.plan.names import Names, loosened
from wirralplan.text.finding import Level

_BETWEEN = re.compile(r"\s*([&/+;,]|\b[aA][nN][dD]\b)\s*")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# A name is two to four words that begin with a capital: Ann Lee, A. B. Lee, Mary van Dijk.
_WORD = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAME = re.compile(rf"{_WORD}(?: (?:de|del|der|den|di|van|von|bin|al|el|la|le|{_WORD})){{1,3}}")
_FIRST_NAME = re.compile(r"[^\W\d_a-z][\w'\u2019-]+")
# Words of offices, teams and their subjects: what holds one of them is nobody's name.
_OFFICE = frozenset(
    """
    academy acting adoption adult adults adolescent advisor adviser agency analyst assessment
    assistant assurance attendance authority board business care carers centre chair chief
    child children childrens cllr commissioner commissioning committee communications community
    consultant co-ordinator coordinator corporate council councillor cypd data department deputy
    development director directorate disability district early edge education enablers engagement
    executive families family finance fostering group head health help housing hr hub human
    improvement inclusion independent integrated interim it joint lead leader learning legal
    local locality manager management member model nurse nursing officer operational operations
    parenting partner partners partnership partnerships performance planning police policy
    practice prevention principal principals procurement programme project protection public
    quality regional resources safeguarding school schools senco send senior service services
    skills social specialist standards strategic strategy strategies supervisor support
    tba tbc team teams training transformation trust vacant virtual wellbeing wirral worker
    workers workforce workstream youth
    """.split()  # noqa: SIM905 - a hundred words read better as words
)


def _found(question: Question) -> Iterator[Remark]:
    crowd = _Crowd(question.plan)
    counted: dict[str, int] = {UNREAD: 0}
    for placed in question.activities:
        lead = placed.activity.lead
        if lead not in counted:
            counted[lead] = crowd.size(lead)
        count = counted[lead]
        if count > 1:
            other = beside(question.reading, (*placed.route, "lead"), "note: With <name>")
            yield Remark(
                question.reading.span(*placed.route, "lead"),
                f"{quoted(lead)} names {'two' if count == 2 else count} people; "
                "an activity has one lead",
                f"leave only the one who answers for it; to name the other, {other}",
            )


class _Crowd:
    """Tells how many people a lead names, in the light of the people of the plan."""

    def __init__(self, plan: Plan) -> None:
        """Keep everybody's names, and the words that they are made of."""
        self._names = Names.of(plan) if plan.people else None
        spellings = self._names.spellings if self._names else ()
        self._words = {word for spelling in spellings for word in spelling.split()}

    def size(self, lead: str) -> int:
        """How many people ``lead`` names, as far as that can be told; in doubt one."""
        pieces = _BETWEEN.split(_IN_BRACKETS.sub(" ", lead).strip())
        if len(pieces) == 1 or self._is_known(lead):
            return 1
        names = first_names = 0
        for mark, side in zip(["", *pieces[1::2]], pieces[::2], strict=True):
            if self._is_name(side):
                names += 1
            elif mark != "," and not _is_office(side):
                known = bool(side) and loosened(side) in self._words
                names += known
                first_names += not known and bool(_FIRST_NAME.fullmatch(side))
        return max(1, names + first_names if names else 0)

    def _is_known(self, text: str) -> bool:
        return self._names is not None and self._names.known_as(text) is not None

    def _is_name(self, side: str) -> bool:
        return self._is_known(side) or (bool(_NAME.fullmatch(side)) and not _is_office(side))


def _is_office(side: str) -> bool:
    """Whether a word of ``side`` belongs to an office, a team or a subject, and to nobody."""
    return not _OFFICE.isdisjoint(loosened(side).split())


CHECK = Check(
    code="WP302",
    name="two-leads",
    level=Level.ERROR,
    doc=__doc__,
    finds=_found,
)
