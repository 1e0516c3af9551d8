"""What moved: from when to when, how often, and why the last time."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from wirralplan.plan.dates.days import in_words
from wirralplan.plan.dates.months import Tbc
from wirralplan.plan.queries.slips import Direction, direction, last_move
from wirralplan.plan.queries.survey import Survey
from wirralplan.views.answer import Answer, Cell, Column
from wirralplan.views.answers.columns import LEAD, MILESTONE, STATUS
from wirralplan.views.answers.head import PlanFile
from wirralplan.views.answers.listing import Listing, Shape, Words, answer, fields, nothing
from wirralplan.views.answers.milestones import ABOUT, FIELDS, MilestoneRow
from wirralplan.views.fields import DAY, NAME, TEXT, Document, Field, Record

_STYLES = {Direction.LOST: "bad", Direction.LATER: "warn", Direction.EARLIER: "good"}

_FIELDS: Sequence[Field[MilestoneRow]] = (
    *FIELDS,
    Field(
        "last_move",
        DAY,
        lambda row: last_move(row).date,
        "The date on which the due date was last moved.",
    ),
    Field(
        "last_reason",
        NAME,
        lambda row: last_move(row).reason,
        "Why it was last moved.",
        optional=True,
    ),
    Field(
        "last_approved_by",
        TEXT,
        lambda row: last_move(row).approved_by,
        "Who agreed to the last move.",
        optional=True,
    ),
)
DOCUMENT: Document[Any] = Document(
    "slips",
    "wirralplan slips --format json",
    "Milestones whose due date has moved: first those with no due date any more, then the longest "
    "slippage.",
    fields(Record("slip", ABOUT, _FIELDS), "The milestones whose due date was ever moved."),
)


def slips(survey: Survey, file: PlanFile) -> Answer:
    """What moved; ``survey`` holds just that."""
    words = Words(
        f"Due dates that have moved, as at {in_words(survey.day)}",
        nothing(survey, "has moved"),
        _summary(survey),
    )
    shape = Shape(DOCUMENT, _FIELDS)
    return answer(Listing.of(survey, file), words, _COLUMNS, shape=shape)


def _summary(survey: Survey) -> str:
    counts = Counter(direction(row) for row in survey.rows)
    parts = ", ".join(f"{counts[one]} {one}" for one in Direction if counts[one])
    again = sum(row.standing.moves > 1 for row in survey.rows)
    return f"{len(survey.rows)} moved ({parts}), {again} more than once"


def _days(row: MilestoneRow) -> Cell:
    slip = row.standing.slip
    return Cell(slip, _STYLES.get(direction(row), ""), f"{slip:+}" if slip else "")


def _now(row: MilestoneRow) -> Cell:
    due = row.standing.due
    lost = due is None or isinstance(due, Tbc)
    return (
        Cell(due, _STYLES[Direction.LOST], "ongoing" if due is None else "") if lost else Cell(due)
    )


_COLUMNS: Sequence[Column[Any]] = (
    Column("Days", _days, right=True),
    Column("Original", lambda row: Cell(row.standing.original_due), days=True),
    Column("Now", _now, days=True),
    Column("Moves", lambda row: Cell(row.standing.moves), right=True),
    STATUS._replace(detail=True),
    LEAD._replace(detail=True),
    Column("Last reason", lambda row: Cell(last_move(row).reason), wraps=True),
    MILESTONE,
)
