"""One milestone as a flat row: the fields of every machine format, declared once."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from wirralplan.plan.months import DueDate, due_day, first_day
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
    WRITTEN,
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


def _typed(when: DueDate | None) -> str | None:
    """A date as it was typed in the plan."""
    return None if when is None else str(when)


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
        "Its number in the plan today; shifts when lines are added. Null where the plan has "
        "numbers of its own.",
        optional=True,
    ),
    Field(
        "ref",
        NAME,
        lambda row: row.placed.milestone.ref,
        "The plan's own number of it.",
        optional=True,
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
        "Who leads it, by the name in the plan's list of people; tbc where nobody does yet.",
    ),
    Field(
        "with",
        NAMES,
        lambda row: row.placed.supporters,
        "Who else works on it, by the names in the plan's list of people.",
    ),
    Field(
        "start",
        DAY,
        lambda row: row.placed.milestone.start and first_day(row.placed.milestone.start),
        "When work on it is planned to start; of a month the first day.",
        optional=True,
    ),
    Field(
        "start_written",
        WRITTEN,
        lambda row: _typed(row.placed.milestone.start),
        "The start as the plan has it: a day or a month.",
        optional=True,
    ),
    Field(
        "due",
        DAY,
        lambda row: row.standing.due_day,
        "The due date as it was known on the day, of a month the last day; null where it was "
        "ongoing or to be confirmed.",
        optional=True,
    ),
    Field(
        "due_written",
        WRITTEN,
        lambda row: _typed(row.standing.due),
        "The due date as the plan has it: a day, a month or tbc.",
        optional=True,
    ),
    Field(
        "original_due",
        DAY,
        lambda row: row.standing.original_due_day,
        "The first due date that it had.",
        optional=True,
    ),
    Field(
        "original_due_written",
        WRITTEN,
        lambda row: _typed(row.standing.original_due),
        "The original due date as the plan has it.",
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
        lambda row: row.standing.completed_day,
        "The day it was done, if that is known on the day; of a month the last day.",
        optional=True,
    ),
    Field(
        "completed_written",
        WRITTEN,
        lambda row: _typed(row.standing.completed),
        "The date of completion as the plan has it.",
        optional=True,
    ),
    Field(
        "cancelled",
        DAY,
        lambda row: row.standing.cancelled_day,
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
        "impact",
        TEXT,
        lambda row: row.placed.milestone.impact if row.standing.completed else None,
        "What it has changed for children and families.",
        optional=True,
    ),
    Field(
        "success_measure",
        TEXT,
        lambda row: row.placed.milestone.success_measure,
        "How one will know that it worked.",
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
    Field(
        "expected",
        DAY,
        lambda row: due_day(row.standing.expected),
        "When the lead expects it, from the newest update that says so; of a month the last day.",
        optional=True,
    ),
    Field("line", LINE, lambda row: row.line, "The line in the file at which it begins."),
)

ABOUT = "One milestone as at the date of the report; facts dated after it are not known yet."
MILESTONE_RECORD = Record("milestone", ABOUT, FIELDS)
