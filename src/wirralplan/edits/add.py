"""A new milestone at the end of an activity."""

from collections.abc import Sequence
from datetime import date

from wirralplan.edits.item import with_item
from wirralplan.edits.wish import Wish, plan_of, with_activity
from wirralplan.edits.wording import one_line, quoted
from wirralplan.errors import ImpossibleEdit
from wirralplan.frozen import frozen
from wirralplan.plan.dates.months import DueDate
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import REF_LENGTH, Milestone
from wirralplan.plan.reading import Reading
from wirralplan.plan.slugs import SLUG, slug, unspaced
from wirralplan.plan.walking import PlacedActivity, id_of, placed_milestones
from wirralplan.text.writing.style import Fields, as_read


@frozen
class NewMilestone:
    """What is said of a milestone that is to be added: ongoing where ``due`` is ``None``.

    ``lead`` and ``supporters`` are names in ``people``.
    """

    title: str
    due: DueDate | None = None
    start: date | None = None
    id: str | None = None
    ref: str | None = None
    lead: str | None = None
    supporters: Sequence[str] = ()


def added(reading: Reading, within: PlacedActivity, new: NewMilestone) -> Wish | None:
    """A milestone more in ``within``; ``None`` if it is there.

    Raises ``ImpossibleEdit`` where nothing could name it, where another is called so, and where
    somebody would support what they lead.
    """
    fields = _fields(new)
    if any(_says(one, fields) for one in within.activity.milestones):
        return None
    _refuse_id(reading, within, new.title, new.id)
    _refuse_ref(reading, new.ref)
    _refuse_supporters(reading, within, new)
    milestone = Milestone.model_validate(as_read(fields))
    milestones = (*within.activity.milestones, milestone)
    splices = with_item(reading, (*within.route, "milestones"), fields)
    after = within.activity.model_copy(update={"milestones": milestones})
    return Wish(splices, with_activity(reading, within, after))


def _fields(new: NewMilestone) -> Fields:
    """Its keys in the order of the format."""
    supporters = [one_line(one, "the name") for one in dict.fromkeys(new.supporters)]
    fields: dict[str, object] = {
        "title": one_line(new.title, "the title"),
        "id": new.id,
        "ref": None if new.ref is None else one_line(new.ref, "the number"),
        "lead": None if new.lead is None else one_line(new.lead, "the name"),
        "with": supporters or None,
        "due": new.due,
        "ongoing": True if new.due is None else None,
        "start": new.start,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _says(milestone: Milestone, fields: Fields) -> bool:
    """Whether a milestone says just that, whatever has been recorded of it since."""
    fields = {"due": None, "ongoing": False, "start": None, **fields}
    if "with" in fields and list(milestone.with_) != fields["with"]:
        return False
    return all(getattr(milestone, key) == fields[key] for key in fields if key != "with")


def _refuse_id(reading: Reading, within: PlacedActivity, title: str, given: str | None) -> None:
    """Raise ``ImpossibleEdit`` where its id is none, or another milestone's."""
    if given is not None and not SLUG.fullmatch(given):
        better = slug(given)
        raise ImpossibleEdit(
            f"{quoted(given)} cannot be an id: an id has only small letters, digits and dashes.",
            f"For example: --id {better}" if better else "For example: --id panel-chair",
        )
    own = given or slug(title)
    if not own:
        raise ImpossibleEdit(
            f"{quoted(title)} has no letter and no digit, so no id can be made from it.",
            "Give it a short name: --id NAME",
        )
    for number, other in enumerate(within.activity.milestones):
        if id_of(other) == own:
            line = reading.line(*within.route, "milestones", number)
            raise ImpossibleEdit(
                f"{quoted(within.activity.title)} already has a milestone '{own}' (line {line}).",
                "Give the new one another short name: --id NAME",
            )


def _refuse_ref(reading: Reading, given: str | None) -> None:
    """Raise ``ImpossibleEdit`` where its number is too long, or another milestone's."""
    if given is None:
        return
    if len(one_line(given, "the number")) > REF_LENGTH:
        raise ImpossibleEdit(
            f"{quoted(given)} is too long for a number: it has more than {REF_LENGTH} characters.",
            "Give the plan's own number, such as --ref R7; the rest belongs in the title.",
        )
    for other in placed_milestones(plan_of(reading)):
        if other.milestone.ref and unspaced(other.milestone.ref) == unspaced(given):
            raise ImpossibleEdit(
                f"{quoted(given)} is already the number of {other.reference} "
                f"{quoted(other.milestone.title)} (line {reading.line(*other.route, 'ref')}).",
                "Give the new one another number: --ref NUMBER",
            )


def _refuse_supporters(reading: Reading, within: PlacedActivity, new: NewMilestone) -> None:
    """Raise ``ImpossibleEdit`` where who leads it would support it too."""
    names = Names.of(plan_of(reading))
    lead = within.lead if new.lead is None else names.called(new.lead)
    if lead in map(names.called, new.supporters):
        raise ImpossibleEdit(
            f"{lead} leads this milestone, and so cannot be under 'with' too.",
            "Leave out that --with, or give another lead: --lead NAME",
        )
