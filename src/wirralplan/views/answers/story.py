"""A milestone's whole story: ``show``."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from wirralplan.plan.dates.months import (
    DayOrMonth,
    DueDate,
    due_day,
    due_in_words,
    last_day,
)
from wirralplan.plan.model import Move, Update
from wirralplan.plan.queries.story import Story
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.walking import Placed
from wirralplan.views.answer import Answer, Block, Cell, Column, Facts, Heading, Table
from wirralplan.views.answers.columns import DUE, LEAD, MILESTONE, STATUS, lead_cell, numbered
from wirralplan.views.answers.head import PlanFile, as_of, plan
from wirralplan.views.answers.history import UPDATE, move_fields
from wirralplan.views.answers.milestones import FIELDS, MILESTONE_RECORD, MilestoneRow, located
from wirralplan.views.answers.story_words import due, expected, rating, status
from wirralplan.views.fields import (
    DAY,
    TEXT,
    TEXTS,
    WRITTEN,
    Data,
    Document,
    Field,
    ListOf,
    Record,
    Records,
)
from wirralplan.views.status_words import RATING_STYLES, STATUS_STYLES, lead_words

_Moved: TypeAlias = tuple[Move, DueDate | None]


class _Subject(NamedTuple):
    file: PlanFile
    story: Story
    row: MilestoneRow

    def later(self, when: DayOrMonth | None) -> date | None:
        """A day that is after the one of the story; else it is a fact of the row."""
        return last_day(when) if when and last_day(when) > self.story.day else None


_MOVE: Record[_Moved] = Record(
    "move",
    "One move of the due date.",
    move_fields(
        lambda moved: moved[0],
        Field(
            "to",
            DAY,
            lambda moved: due_day(moved[1]),
            "The due date after it; null where the milestone became ongoing, or has none yet.",
            optional=True,
        ),
        Field(
            "to_written",
            WRITTEN,
            lambda moved: None if moved[1] is None else str(moved[1]),
            "The same as the plan has it; null where the milestone became ongoing.",
            optional=True,
        ),
    ),
)
DOCUMENT: Document[_Subject] = Document(
    "show",
    "wirralplan show --format json",
    "One milestone in full.",
    (
        as_of(lambda one: one.story.day),
        plan(lambda one: one.file),
        Field(
            "milestone", MILESTONE_RECORD, lambda one: one.row, "The milestone, as in a listing."
        ),
        Field(
            "completed_later",
            DAY,
            lambda one: one.later(one.row.placed.milestone.completed),
            "The day it was done, where that is after the day.",
            optional=True,
        ),
        Field(
            "cancelled_later",
            DAY,
            lambda one: one.later(one.row.placed.milestone.cancelled),
            "The day it was withdrawn, where that is after the day.",
            optional=True,
        ),
        Field(
            "approved_by",
            TEXT,
            lambda one: (
                one.row.placed.milestone.approved_by if one.row.standing.cancelled else None
            ),
            "Who agreed that it was cancelled.",
            optional=True,
        ),
        Field(
            "activity_success_measure",
            TEXT,
            lambda one: one.row.placed.within.activity.success_measure,
            "How one will know that the activity as a whole worked.",
            optional=True,
        ),
        Field(
            "note",
            TEXT,
            lambda one: one.row.placed.milestone.note,
            "Anything else that the plan says of it.",
            optional=True,
        ),
        Field(
            "source",
            TEXT,
            lambda one: one.row.placed.milestone.source,
            "Where it comes from.",
            optional=True,
        ),
        Field(
            "history",
            ListOf(_MOVE),
            lambda one: one.story.moves,
            "The moves of its due date known on the day, oldest first.",
        ),
        Field(
            "updates",
            ListOf(UPDATE),
            lambda one: one.story.updates,
            "Its updates known on the day, oldest first.",
        ),
        Field(
            "waits_for",
            TEXTS,
            lambda one: [row.placed.reference for row in one.story.waits_for],
            "References of the milestones that it waits for.",
        ),
        Field(
            "awaited_by",
            TEXTS,
            lambda one: [row.placed.reference for row in one.story.awaited_by],
            "References of the milestones that wait for it.",
        ),
    ),
)
_MOVES: Sequence[Column[_Moved]] = (
    Column("Decided", lambda moved: Cell(moved[0].date), days=True),
    Column("From", lambda moved: Cell(moved[0].from_), days=True),
    Column("To", lambda moved: Cell(moved[1], words="" if moved[1] else "ongoing"), days=True),
    Column("Reason", lambda moved: Cell(moved[0].reason), wraps=True),
    Column("Agreed by", lambda moved: Cell(moved[0].approved_by)),
)
_EXPECTED: Column[Update] = Column("Expected", lambda update: Cell(update.expected), days=True)
_UPDATES: Sequence[Column[Update]] = (
    Column("Date", lambda update: Cell(update.date), days=True),
    Column("Rating", lambda update: Cell(update.rag)),
    Column("By", lambda update: Cell(update.by)),
    _EXPECTED,
    Column("Note", lambda update: Cell(update.note), wraps=True),
)
_OTHERS = (STATUS, DUE, LEAD, MILESTONE)


def show(story: Story, file: PlanFile) -> Answer:
    """The story of one milestone; facts dated after its day are left out, but named."""
    [row] = located([story.row], file)
    return Answer(
        Data(DOCUMENT, _Subject(file, story, row)),
        list(_page(story, f"{file.path}, line {row.line}")),
        Records(FIELDS, [row]),
    )


def _page(story: Story, where: str) -> Iterator[Block]:
    placed = story.row.placed
    yield Heading(f"{placed.number}  {placed.milestone.title}")
    yield Facts(list(_facts(story, where)))
    if story.moves:
        yield Heading("Moves of the due date", 2)
        yield Table(_MOVES, story.moves)
    if story.updates:
        yield Heading("Updates", 2)
        yield Table(list(_update_columns(story.updates)), story.updates)
    for heading, others in (("Waits for", story.waits_for), ("Waiting for this", story.awaited_by)):
        if others:
            yield Heading(heading, 2)
            yield Table(_OTHERS, others)


def _update_columns(updates: Sequence[Update]) -> Iterator[Column[Update]]:
    """The columns of updates; that of expected dates only where one says so."""
    expected = any(update.expected for update in updates)
    return (column for column in _UPDATES if expected or column is not _EXPECTED)


def _facts(story: Story, where: str) -> Iterator[tuple[str, Cell]]:
    placed, standing = story.row.placed, story.row.standing
    within, milestone = placed.within, placed.milestone
    yield "As at", _day(story.day)
    yield "Status", Cell(standing.status, STATUS_STYLES[standing.status], status(story))
    yield "Rating", Cell(standing.rating, RATING_STYLES[standing.rating], rating(standing))
    yield "Reference", Cell(placed.reference)
    if milestone.ref:
        yield "Ref", Cell(milestone.ref)
    yield "Workstream", Cell(numbered(within.workstream_number, within.workstream.title))
    yield "Activity", Cell(numbered(within.number, within.activity.title))
    yield "Lead", _lead(placed)
    if placed.supporters:
        yield "With", Cell(", ".join(placed.supporters))
    if milestone.start:
        yield "Start", _day(milestone.start)
    yield "Due", Cell(standing.due, words=due(story.row))
    if standing.forecast:
        yield "Expected", Cell(expected(standing.forecast))
    yield from _texts(_ending(story.row))
    yield from _texts(
        {
            "Success measure": milestone.success_measure,
            "Activity's measure": within.activity.success_measure,
            "Priorities": ", ".join(within.activity.priorities),
            "Note": milestone.note,
            "Source": milestone.source,
        }
    )
    yield "In the file", Cell(where)


def _texts(texts: Mapping[str, str | None]) -> Iterator[tuple[str, Cell]]:
    """The texts that are there, each with its name."""
    for name, text in texts.items():
        if text:
            yield name, Cell(text)


def _ending(row: Row) -> Mapping[str, str | None]:
    """When it was completed or cancelled, and all that is known from that day on."""
    standing, milestone = row.standing, row.placed.milestone
    if standing.completed is not None:
        return {
            "Completed": due_in_words(standing.completed),
            "Evidence": milestone.evidence,
            "Impact": milestone.impact,
        }
    if standing.cancelled is not None:
        return {
            "Cancelled": due_in_words(standing.cancelled),
            "Reason": milestone.reason,
            "Agreed by": milestone.approved_by,
        }
    return {}


def _lead(placed: Placed) -> Cell:
    """Who leads it, and the rest of its activity where that is somebody else."""
    if placed.lead == placed.within.lead:
        return lead_cell(placed.lead)
    return Cell(f"{lead_words(placed.lead)} (the activity: {lead_words(placed.within.lead)})")


def _day(when: DayOrMonth) -> Cell:
    return Cell(when, words=due_in_words(when))
