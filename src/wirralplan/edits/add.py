"""A new milestone at the end of an activity."""

from datetime import date

from wirralplan.edits.item import with_item
from wirralplan.edits.wish import Wish, with_activity
from wirralplan.edits.wording import one_line, quoted
from wirralplan.errors import ImpossibleEdit
from wirralplan.plan.model import Milestone
from wirralplan.plan.reading import Reading
from wirralplan.plan.slugs import SLUG, slug
from wirralplan.plan.walking import PlacedActivity
from wirralplan.text.writing.style import Fields, as_read


def added(  # noqa: PLR0913, PLR0917 - one for each thing that can be said of it
    reading: Reading,
    within: PlacedActivity,
    title: str,
    due: date | None,
    start: date | None,
    id: str | None,  # noqa: A002 - the plan's own word for it
) -> Wish | None:
    """A milestone more in ``within``, ongoing where ``due`` is ``None``; ``None`` if it is there.

    Raises ``ImpossibleEdit`` where nothing could name it, or where another is called so.
    """
    fields: Fields = {"title": one_line(title, "the title")}
    if id is not None:
        fields = {**fields, "id": id}
    fields = {**fields, **({"ongoing": True} if due is None else {"due": due})}
    if start is not None:
        fields = {**fields, "start": start}
    if any(_says(one, fields) for one in within.activity.milestones):
        return None
    _refuse(reading, within, title, id)
    milestone = Milestone.model_validate(as_read(fields))
    milestones = (*within.activity.milestones, milestone)
    splices = with_item(reading, (*within.route, "milestones"), fields)
    after = within.activity.model_copy(update={"milestones": milestones})
    return Wish(splices, with_activity(reading, within, after))


def _says(milestone: Milestone, fields: Fields) -> bool:
    """Whether a milestone says just that, whatever has been recorded of it since."""
    expected = {"due": None, "ongoing": False, "start": None, **fields}
    return all(getattr(milestone, key) == value for key, value in expected.items())


def _refuse(reading: Reading, within: PlacedActivity, title: str, given: str | None) -> None:
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
        if (other.id or slug(other.title)) == own:
            line = reading.line(*within.route, "milestones", number)
            raise ImpossibleEdit(
                f"{quoted(within.activity.title)} already has a milestone '{own}' (line {line}).",
                "Give the new one another short name: --id NAME",
            )
