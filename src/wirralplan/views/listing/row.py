"""One milestone as a flat row: the columns of every machine format, declared once."""

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from wirralplan.plan.queries.survey import Stood

Value: TypeAlias = str | int | bool | list[str] | None


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


COLUMNS: dict[str, Callable[[Stood], Value]] = {
    "reference": lambda stood: stood.placed.reference,
    "outline": lambda stood: stood.placed.outline,
    "title": lambda stood: stood.placed.milestone.title,
    "workstream": lambda stood: stood.placed.within.workstream.title,
    "workstream_id": lambda stood: stood.placed.within.workstream_id,
    "activity": lambda stood: stood.placed.within.activity.title,
    "activity_id": lambda stood: stood.placed.within.id,
    "lead": lambda stood: stood.placed.lead,
    "start": lambda stood: _iso(stood.placed.milestone.start),
    "due": lambda stood: _iso(stood.standing.due),
    "original_due": lambda stood: _iso(stood.standing.original_due),
    "ongoing": lambda stood: stood.standing.due is None,
    "completed": lambda stood: _iso(stood.standing.completed),
    "cancelled": lambda stood: _iso(stood.standing.cancelled),
    "reason": lambda stood: _known(stood.placed.milestone.reason, stood.standing.cancelled),
    "status": lambda stood: stood.standing.status.value,
    "rating": lambda stood: stood.standing.rating and stood.standing.rating.value,
    "computed": lambda stood: stood.standing.computed and stood.standing.computed.value,
    "reported": lambda stood: stood.standing.reported and stood.standing.reported.value,
    "days_late": lambda stood: stood.standing.days_late,
    "days_left": lambda stood: stood.standing.days_left,
    "slip": lambda stood: stood.standing.slip,
    "moves": lambda stood: stood.standing.moves,
    "priorities": lambda stood: list(stood.placed.within.activity.priorities),
    "evidence": lambda stood: _known(stood.placed.milestone.evidence, stood.standing.completed),
    "updated": lambda stood: _iso(stood.standing.updated),
    "latest_update": lambda stood: stood.standing.latest_update,
}


def _known(text: str | None, fact: date | None) -> str | None:
    """A text that belongs to a dated fact; before that day it is not known."""
    return text if fact is not None else None


def row(stood: Stood, line: int) -> dict[str, Value]:
    """The milestone as one flat row; ``line`` is where it stands in the file."""
    values: dict[str, Value] = {name: value(stood) for name, value in COLUMNS.items()}
    values["line"] = line
    return values
