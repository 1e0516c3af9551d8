"""What machine formats say of an activity, declared once for every answer that lists some."""

from collections.abc import Sequence
from typing import Protocol

from wirralplan.plan.walking import PlacedActivity
from wirralplan.views.fields import NAME, SLUG, Field, outline


class OfActivity(Protocol):
    """What the fields need of a row, whatever else that has."""

    @property
    def within(self) -> PlacedActivity:
        """Where the activity is in the plan."""


ACTIVITY_FIELDS: Sequence[Field[OfActivity]] = (
    Field("id", SLUG, lambda one: one.within.id, "Its id."),
    Field(
        "outline",
        outline("[0-9]+", r"\.[0-9]+"),
        lambda one: one.within.outline,
        "Its number in the plan today; shifts when lines are added. Null where the plan has "
        "numbers of its own.",
        optional=True,
    ),
    Field(
        "ref",
        NAME,
        lambda one: one.within.activity.ref,
        "The plan's own number of it.",
        optional=True,
    ),
    Field("title", NAME, lambda one: one.within.activity.title, "Its title."),
    Field(
        "workstream",
        NAME,
        lambda one: one.within.workstream.title,
        "The title of its workstream.",
    ),
    Field("workstream_id", SLUG, lambda one: one.within.workstream_id, "The id of its workstream."),
    Field(
        "lead",
        NAME,
        lambda one: one.within.lead,
        "Who is accountable for it, by the name in the plan's list of people; tbc while nobody is.",
    ),
)
