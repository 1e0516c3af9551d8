"""Moves of a due date and updates, as machine formats have them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from wirralplan.plan.model import Move, Update
from wirralplan.plan.ratings import Rag
from wirralplan.views.fields import DAY, NAME, TEXT, Field, Record, choice

Subject = TypeVar("Subject")

UPDATE: Record[Update] = Record(
    "update",
    "Dated progress.",
    (
        Field("date", DAY, lambda update: update.date, "The day of the update."),
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
    ),
)


def move_fields(
    move: Callable[[Subject], Move], *after_from: Field[Subject]
) -> Sequence[Field[Subject]]:
    """The fields of a move; ``after_from`` are more of them, behind ``from``."""
    return (
        Field("date", DAY, lambda one: move(one).date, "The day of the decision."),
        Field("from", DAY, lambda one: move(one).from_, "The due date until then."),
        *after_from,
        Field("reason", NAME, lambda one: move(one).reason, "Why it moved."),
        Field("approved_by", TEXT, lambda one: move(one).approved_by, "Who agreed.", optional=True),
    )
