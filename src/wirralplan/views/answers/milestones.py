"""One milestone as a flat row: the fields of every machine format, declared once."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from wirralplan.plan.dates.months import due_day, first_day
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.ratings import Rag, Rating
from wirralplan.plan.standing import Standing, Status
from wirralplan.plan.walking import Placed, id_of
from wirralplan.views.answers.head import PlanFile
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
    """A milestone, how it stands on the day, its plan, and the line at which it begins there."""

    placed: Placed
    standing: Standing
    plan_id: str
    line: int


def located(rows: Iterable[Row], file: PlanFile) -> list[MilestoneRow]:
    """The rows with what tells where each comes from."""
    plan_id = id_of(file.plan)
    return [MilestoneRow(*row, plan_id, file.line_of(row.placed.route)) for row in rows]


def _dated(
    name: str,
    date_of: Callable[[MilestoneRow], Any],
    about: str,
    word: str,
    counted: Callable[[Any], date | None] = due_day,
) -> Iterator[Field[MilestoneRow]]:
    """A date as the day that is ``counted``, and as the plan has it."""

    def typed(row: MilestoneRow) -> str | None:
        when = date_of(row)
        return None if when is None else str(when)

    yield Field(name, DAY, lambda row: counted(date_of(row)), about, optional=True)
    yield Field(f"{name}_written", WRITTEN, typed, f"{word} as the plan has it.", optional=True)


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
        "Who leads it, by the name in the plan's list of people: its own lead, else that of "
        "its activity; tbc where nobody does yet.",
    ),
    Field(
        "with",
        NAMES,
        lambda row: row.placed.supporters,
        "Who else works on it or on its activity, by the names in the plan's list of people.",
    ),
    *_dated(
        "start",
        lambda row: row.placed.milestone.start,
        "When work on it is planned to start; of a month the first day.",
        "The start",
        lambda when: when and first_day(when),
    ),
    *_dated(
        "due",
        lambda row: row.standing.due,
        "The due date as it was known on the day, of a month the last day; null where it was "
        "ongoing or to be confirmed.",
        "The due date",
    ),
    *_dated(
        "original_due",
        lambda row: row.standing.original_due,
        "The first due date that it had, of a month the last day; null where it never had one.",
        "The original due date",
    ),
    Field(
        "ongoing",
        FLAG,
        lambda row: row.standing.due is None,
        "Whether it had no due date on the day, on purpose.",
    ),
    *_dated(
        "completed",
        lambda row: row.standing.completed,
        "The day it was done, if that is known on the day; of a month the last day.",
        "The date of completion",
    ),
    Field(
        "cancelled",
        DAY,
        lambda row: row.standing.cancelled_day,
        "The day it was withdrawn, if that is known on the day; of a month the last day.",
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
        "completed (negative: early; 0 within the month that it was due in). Null where a month "
        "leaves open whether it was late.",
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
        "Days from the original due date to the one on the date of the report; 0 for a month made "
        "a day within it, null where it has lost its date or never had one.",
        optional=True,
    ),
    Field(
        "moves",
        COUNT,
        lambda row: row.standing.moves,
        "How often it had moved away from a due date by the day; a first date is no such move.",
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
        "How one will know that it worked, where the milestone itself says so.",
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
    Field(
        "plan_id",
        SLUG,
        lambda row: row.plan_id or None,
        "The id of its plan, else made of the plan's title; null where that has no letters.",
        optional=True,
    ),
    Field("line", LINE, lambda row: row.line, "The line in the file at which it begins."),
)

ABOUT = "One milestone as at the date of the report; facts dated after it are not known yet."
MILESTONE_RECORD = Record("milestone", ABOUT, FIELDS)
