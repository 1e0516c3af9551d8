"""An activity that gets another lead."""

from wirralplan.edits.target import with_value
from wirralplan.edits.wish import Wish, with_activity
from wirralplan.edits.wording import one_line
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import PlacedActivity


def reassigned(reading: Reading, within: PlacedActivity, lead: str) -> Wish | None:
    """``within`` with another lead; ``None`` where that person leads it already.

    ``lead`` is the name in ``people``. Raises ``ImpossibleEdit`` for a name without letters.
    """
    if lead in (within.lead, within.activity.lead):
        return None
    name = one_line(lead, "the name")
    after = within.activity.model_copy(update={"lead": name})
    splices = with_value(reading, (*within.route, "lead"), name)
    return Wish(splices, with_activity(reading, within, after))
