"""One milestone as a flat row: the columns of every machine format, declared once."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from wirralplan.plan.queries.survey import Row

Value: TypeAlias = str | int | bool | list[str] | None


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


COLUMNS: dict[str, Callable[[Row], Value]] = {
    "reference": lambda row: row.placed.reference,
    "outline": lambda row: row.placed.outline,
    "title": lambda row: row.placed.milestone.title,
    "workstream": lambda row: row.placed.within.workstream.title,
    "workstream_id": lambda row: row.placed.within.workstream_id,
    "activity": lambda row: row.placed.within.activity.title,
    "activity_id": lambda row: row.placed.within.id,
    "lead": lambda row: row.placed.lead,
    "start": lambda row: _iso(row.placed.milestone.start),
    "due": lambda row: _iso(row.standing.due),
    "original_due": lambda row: _iso(row.standing.original_due),
    "ongoing": lambda row: row.standing.due is None,
    "completed": lambda row: _iso(row.standing.completed),
    "cancelled": lambda row: _iso(row.standing.cancelled),
    "reason": lambda row: _known(row.placed.milestone.reason, row.standing.cancelled),
    "status": lambda row: row.standing.status.value,
    "rating": lambda row: row.standing.rating and row.standing.rating.value,
    "computed": lambda row: row.standing.computed and row.standing.computed.value,
    "reported": lambda row: row.standing.reported and row.standing.reported.value,
    "days_late": lambda row: row.standing.days_late,
    "days_left": lambda row: row.standing.days_left,
    "slip": lambda row: row.standing.slip,
    "moves": lambda row: row.standing.moves,
    "priorities": lambda row: list(row.placed.within.activity.priorities),
    "evidence": lambda row: _known(row.placed.milestone.evidence, row.standing.completed),
    "updated": lambda row: _iso(row.standing.updated),
    "latest_update": lambda row: row.standing.latest_update,
}


def _known(text: str | None, fact: date | None) -> str | None:
    """A text that belongs to a dated fact; before that day it is not known."""
    return text if fact is not None else None


def flat_row(row: Row, line: int) -> dict[str, Value]:
    """The milestone as one flat row; ``line`` is where it stands in the file."""
    values: dict[str, Value] = {name: value(row) for name, value in COLUMNS.items()}
    values["line"] = line
    return values
