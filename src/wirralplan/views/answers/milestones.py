"""One milestone as a flat row: the fields of every machine format, declared once."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from wirralplan.plan.queries.survey import Row
from wirralplan.plan.ratings import Rag, Rating
from wirralplan.plan.standing import Standing, Status
from wirralplan.plan.walking import Placed
from wirralplan.text.route import Route
from wirralplan.views.fields import (
    COUNT,
    DAY,
    FLAG,
    LINE,
    NAME,
    NAMES,
    NUMBER,
    REFERENCE,
    SLUG,
    TEXT,
    Field,
    Record,
    choice,
    outline,
)


class MilestoneRow(NamedTuple):
    """A milestone, how it stands on the day, and the line of the file at which it begins."""

    placed: Placed
    standing: Standing
    line: int


def located(rows: Iterable[Row], line_of: Callable[[Route], int]) -> list[MilestoneRow]:
    """The rows with their lines."""
    return [MilestoneRow(*row, line_of(row.placed.route)) for row in rows]


_RATINGS = choice(*Rating)
NUMBER_OF_MILESTONE = outline(r"[0-9]+\.[0-9]+\.[0-9]+")

FIELDS: tuple[Field[MilestoneRow], ...] = (
    Field(
        "reference",
        REFERENCE,
        lambda row: row.placed.reference,
        "Its permanent reference: activity id, a slash, milestone id.",
    ),
    Field(
        "outline",
        NUMBER_OF_MILESTONE,
        lambda row: row.placed.outline,
        "Its number in the plan today; shifts when lines are added.",
    ),
    Field("title", NAME, lambda row: row.placed.milestone.title, "Its title."),
    Field(
        "workstream",
        NAME,
        lambda row: row.placed.within.workstream.title,
        "The title of its workstream.",
    ),
    Field(
        "workstream_id",
        SLUG,
        lambda row: row.placed.within.workstream_id,
        "The id of its workstream.",
    ),
    Field(
        "activity", NAME, lambda row: row.placed.within.activity.title, "The title of its activity."
    ),
    Field("activity_id", SLUG, lambda row: row.placed.within.id, "The id of its activity."),
    Field(
        "lead",
        NAME,
        lambda row: row.placed.lead,
        "Who is accountable for it, by the name in the plan's list of people.",
    ),
    Field(
        "start",
        DAY,
        lambda row: row.placed.milestone.start,
        "When work on it is planned to start.",
        optional=True,
    ),
    Field(
        "due",
        DAY,
        lambda row: row.standing.due,
        "The due date as it was known on the day; null where it was ongoing.",
        optional=True,
    ),
    Field(
        "original_due",
        DAY,
        lambda row: row.standing.original_due,
        "The due date before the first move.",
        optional=True,
    ),
    Field(
        "ongoing",
        FLAG,
        lambda row: row.standing.due is None,
        "Whether it had no due date on the day, on purpose.",
    ),
    Field(
        "completed",
        DAY,
        lambda row: row.standing.completed,
        "The day it was done, if that is known on the day.",
        optional=True,
    ),
    Field(
        "cancelled",
        DAY,
        lambda row: row.standing.cancelled,
        "The day it was withdrawn, if that is known on the day.",
        optional=True,
    ),
    # A text that belongs to a dated fact is not known before the day of that fact.
    Field(
        "reason",
        TEXT,
        lambda row: row.placed.milestone.reason if row.standing.cancelled else None,
        "Why it was cancelled.",
        optional=True,
    ),
    Field(
        "status",
        choice(*Status),
        lambda row: row.standing.status,
        "Exactly one of these applies on each date.",
    ),
    Field(
        "rating",
        _RATINGS,
        lambda row: row.standing.rating,
        "The rating shown, counted and selected by: the worse of computed and reported, where a "
        "reported green counts for 42 days; of what is complete or cancelled, the computed one. "
        "Null where there is neither.",
        optional=True,
    ),
    Field(
        "computed",
        _RATINGS,
        lambda row: row.standing.computed,
        "The rating by dates: blue is complete, grey cancelled, red more than a month overdue, "
        "amber otherwise overdue, green not late. Null for what is open and has no due date.",
        optional=True,
    ),
    Field(
        "reported",
        choice(*Rag),
        lambda row: row.standing.reported,
        "The lead's own rating, from the newest update that has one.",
        optional=True,
    ),
    Field(
        "reported_on",
        DAY,
        lambda row: row.standing.reported_on,
        "The day of the update that the reported rating is from.",
        optional=True,
    ),
    Field(
        "days_late",
        NUMBER,
        lambda row: row.standing.days_late,
        "Days past the due date: of an overdue one on the day, of a complete one when it was "
        "completed (negative: early).",
        optional=True,
    ),
    Field(
        "days_left",
        NUMBER,
        lambda row: row.standing.days_left,
        "Days up to the due date, negative when overdue; null once complete or cancelled.",
        optional=True,
    ),
    Field(
        "slip",
        NUMBER,
        lambda row: row.standing.slip,
        "Days from the original due date to the one on the date of the report.",
        optional=True,
    ),
    Field(
        "moves",
        COUNT,
        lambda row: row.standing.moves,
        "How often the due date had moved by the day.",
    ),
    Field(
        "priorities",
        NAMES,
        lambda row: row.placed.within.activity.priorities,
        "The ids of the priorities that its activity serves.",
    ),
    Field(
        "evidence",
        TEXT,
        lambda row: row.placed.milestone.evidence if row.standing.completed else None,
        "The evidence that it was done.",
        optional=True,
    ),
    Field(
        "updated",
        DAY,
        lambda row: row.standing.updated,
        "The day of the newest update.",
        optional=True,
    ),
    Field(
        "latest_update",
        TEXT,
        lambda row: row.standing.latest_update,
        "What the newest update says.",
        optional=True,
    ),
    Field(
        "updated_by",
        TEXT,
        lambda row: row.standing.update and row.standing.update.by,
        "Who wrote the newest update, as the file spells the name.",
        optional=True,
    ),
    Field("line", LINE, lambda row: row.line, "The line in the file at which it begins."),
)

ABOUT = "One milestone as at the date of the report; facts dated after it are not known yet."
MILESTONE_RECORD = Record("milestone", ABOUT, FIELDS)
