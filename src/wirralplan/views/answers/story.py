"""A milestone's whole story: ``show``."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

from wirralplan.plan.dates import in_words
from wirralplan.plan.model import Move, Update
from wirralplan.plan.months import DayOrMonth, DueDate, due_day, due_in_words, last_day
from wirralplan.plan.queries.story import Story
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Standing, Status
from wirralplan.plan.walking import PlacedActivity
from wirralplan.plan.words import counted
from wirralplan.views.answer import Answer, Block, Cell, Column, Facts, Heading, Table
from wirralplan.views.answers.columns import DUE, LEAD, MILESTONE, STATUS, lead_cell
from wirralplan.views.answers.head import PlanFile, as_of, plan
from wirralplan.views.answers.history import UPDATE, move_fields
from wirralplan.views.answers.milestones import FIELDS, MILESTONE_RECORD, MilestoneRow, located
from wirralplan.views.fields import DAY, TEXT, TEXTS, Data, Document, Field, ListOf, Record, Records
from wirralplan.views.status_words import RATING_STYLES, STATUS_MEANINGS, STATUS_STYLES

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
_UPDATES: Sequence[Column[Update]] = (
    Column("Date", lambda update: Cell(update.date), days=True),
    Column("Rating", lambda update: Cell(update.rag)),
    Column("By", lambda update: Cell(update.by)),
    Column("Note", lambda update: Cell(update.note), wraps=True),
)
_OTHERS = (STATUS, DUE, LEAD, MILESTONE)


def show(story: Story, file: PlanFile) -> Answer:
    """The story of one milestone; facts dated after its day are left out, but named."""
    [row] = located([story.row], file.line_of)
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
        yield Table(_UPDATES, story.updates)
    for heading, others in (("Waits for", story.waits_for), ("Waiting for this", story.awaited_by)):
        if others:
            yield Heading(heading, 2)
            yield Table(_OTHERS, others)


def _facts(story: Story, where: str) -> Iterator[tuple[str, Cell]]:
    placed, standing = story.row.placed, story.row.standing
    within, milestone = placed.within, placed.milestone
    yield "As at", _day(story.day)
    yield "Status", Cell(standing.status, STATUS_STYLES[standing.status], _status(story))
    yield "Rating", Cell(standing.rating, RATING_STYLES[standing.rating], _rating(standing))
    yield "Reference", Cell(placed.reference)
    yield "Workstream", Cell(_numbered(_number_of(within), within.workstream.title))
    yield "Activity", Cell(_numbered(within.number, within.activity.title))
    yield "Lead", lead_cell(placed.lead)
    if placed.supporters:
        yield "With", Cell(", ".join(placed.supporters))
    if milestone.start:
        yield "Start", _day(milestone.start)
    yield "Due", Cell(standing.due, words=_due(story.row))
    for name, day, text in (
        ("Completed", standing.completed, milestone.evidence),
        ("Cancelled", standing.cancelled, milestone.reason),
    ):
        if day is not None:
            yield name, _day(day)
            if text:
                yield ("Evidence" if name == "Completed" else "Reason"), Cell(text)
    if within.activity.priorities:
        yield "Priorities", Cell(", ".join(within.activity.priorities))
    for name, note in (("Note", milestone.note), ("Source", milestone.source)):
        if note:
            yield name, Cell(note)
    yield "In the file", Cell(where)


def _number_of(within: PlacedActivity) -> str:
    """The number of the workstream of an activity."""
    own = within.workstream.ref or ""
    return own if within.own_numbers else str(within.numbers[0] + 1)


def _numbered(number: str, title: str) -> str:
    return f"{number}  {title}" if number else title


def _day(when: DayOrMonth) -> Cell:
    return Cell(when, words=due_in_words(when))


def _status(story: Story) -> str:
    standing, milestone = story.row.standing, story.row.placed.milestone
    words = STATUS_MEANINGS[standing.status]
    if standing.status is Status.UNDERWAY and milestone.start is None:
        words = "underway (ongoing)"
    if standing.days_late is not None:
        words += f", {_late(standing.days_late)}"
    later: list[tuple[str, DayOrMonth | None]] = [
        ("completed", milestone.completed),
        ("cancelled", milestone.cancelled),
    ]
    for word, day in later:
        if day is not None and last_day(day) > story.day:
            words += f" ({word} {day})"
    return words


def _late(days: int) -> str:
    if days == 0:
        return "on the day"
    return f"{counted(abs(days), 'day')} {'late' if days > 0 else 'early'}"


def _rating(standing: Standing) -> str:
    """The rating, and what lead and dates say as far as that is not the same."""
    dates, reported, on = _by_dates(standing), standing.reported, standing.reported_on
    if standing.status in (Status.COMPLETE, Status.CANCELLED) or (dates and on is None):
        return dates
    if on is None:
        return "none (no due date, and no update has a rating)"
    report = f"the lead reported {reported} on {in_words(on)}"
    if dates and standing.rating == standing.computed:
        return f"{dates}; {report}{', better than the dates say' if standing.mismatch else ''}"
    if standing.rating is None:
        return f"none (no due date; {report}, more than six weeks before)"
    against = f"; by the dates {dates}" if dates else " (no due date)"
    return f"{standing.rating}, as the lead reported on {in_words(on)}{against}"


def _by_dates(standing: Standing) -> str:
    """The rating by dates in words; nothing without a due date."""
    if standing.computed is Rating.GREEN:
        return "green (not late)"
    return standing.computed.value if standing.computed else ""


def _due(row: Row) -> str:
    standing = row.standing
    due = due_in_words(standing.due) if standing.due else "ongoing, no due date on purpose"
    if standing.original_due in (None, standing.due):
        return due
    slip = f"; {counted(standing.slip, 'day', sign='+')}" if standing.slip else ""
    original = due_in_words(standing.original_due)
    return f"{due} (originally {original}{slip})"
