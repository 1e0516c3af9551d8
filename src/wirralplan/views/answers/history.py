"""Moves of a due date and updates, as machine formats have them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from wirralplan.plan.dates.months import due_day, last_day
from wirralplan.plan.model import Move, Update
from wirralplan.plan.ratings import Rag
from wirralplan.views.fields import DAY, NAME, TEXT, WRITTEN, Field, Record, choice

Subject = TypeVar("Subject")

UPDATE: Record[Update] = Record(
    "update",
    "Dated progress.",
    (
        Field(
            "date",
            DAY,
            lambda update: last_day(update.date),
            "The day of the update; of a month the last day.",
        ),
        Field("note", NAME, lambda update: update.note, "What it says."),
        Field(
            "rag", choice(*Rag), lambda update: update.rag, "The lead's own rating.", optional=True
        ),
        Field(
            "by",
            TEXT,
            lambda update: update.by,
            "Who wrote it, as the file spells the name.",
            optional=True,
        ),
        Field(
            "expected",
            DAY,
            lambda update: due_day(update.expected),
            "When the lead then expected it to be done; of a month the last day.",
            optional=True,
        ),
        Field(
            "expected_written",
            WRITTEN,
            lambda update: None if update.expected is None else str(update.expected),
            "The same as the plan has it.",
            optional=True,
        ),
    ),
)


def move_fields(
    move: Callable[[Subject], Move], *after_from: Field[Subject]
) -> Sequence[Field[Subject]]:
    """The fields of a move; ``after_from`` are more of them, behind ``from``."""
    return (
        Field("date", DAY, lambda one: move(one).date, "The day of the decision."),
        Field(
            "from",
            DAY,
            lambda one: due_day(move(one).from_),
            "The due date until then; null where there was none yet.",
            optional=True,
        ),
        Field("from_written", WRITTEN, lambda one: str(move(one).from_), "The same as typed."),
        *after_from,
        Field(
            "reason",
            NAME,
            lambda one: move(one).reason,
            "Why it moved; null for a first date.",
            optional=True,
        ),
        Field("approved_by", TEXT, lambda one: move(one).approved_by, "Who agreed.", optional=True),
    )
