"""Another lead of an activity, or of one milestone of it."""

from collections.abc import Sequence

from wirralplan.edits.target import with_keys, with_value
from wirralplan.edits.wish import Wish, plan_of, with_activity, with_milestone
from wirralplan.edits.wording import one_line
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed, PlacedActivity, milestones_of


def reassigned(reading: Reading, part: PlacedActivity | Placed, lead: str) -> Wish | None:
    """``part`` with another lead; ``None`` where that person leads it already.

    ``lead`` is the name in ``people``, or ``tbc``. A milestone that had a lead of its own keeps
    the key, also where the activity has the same lead: only the name changes. Raises
    ``ImpossibleEdit`` for a name without letters.
    """
    own = part.activity.lead if isinstance(part, PlacedActivity) else part.milestone.lead
    if lead in (part.lead, own):
        return None
    name = one_line(lead, "the name")
    if own is None:
        splices = with_keys(reading, part.route, {"lead": name})
    else:
        splices = with_value(reading, (*part.route, "lead"), name)
    if isinstance(part, PlacedActivity):
        after = part.activity.model_copy(update={"lead": name})
        return Wish(splices, with_activity(reading, part, after))
    milestone = part.milestone.model_copy(update={"lead": name})
    return Wish(splices, with_milestone(reading, part, milestone))


def with_own_lead(reading: Reading, within: PlacedActivity, lead: str) -> Sequence[Placed]:
    """The milestones of an activity that somebody else than ``lead`` leads, whoever leads it."""
    milestones = milestones_of(within, Names.of(plan_of(reading)))
    return [one for one in milestones if one.milestone.lead is not None and one.lead != lead]
