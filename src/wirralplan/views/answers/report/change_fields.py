"""What machine formats have of a date that moved, and of what the plan has no more."""

from collections.abc import Callable, Sequence

from wirralplan.plan.dates.months import DueDate, due_day
from wirralplan.plan.queries.exceptions import Past
from wirralplan.plan.queries.moved import Moved
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.queries.withdrawn import Withdrawn
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import Placed
from wirralplan.views.answers.history import move_fields
from wirralplan.views.fields import (
    COUNT,
    DAY,
    FLAG,
    NUMBER,
    TEXT,
    WRITTEN,
    Field,
    ListOf,
    Record,
    choice,
)


def _due(name: str, due: Callable[[Moved], DueDate | None], about: str) -> Sequence[Field[Moved]]:
    def written(one: Moved) -> str | None:
        found = due(one)
        return None if found is None else str(found)

    return (
        Field(name, DAY, lambda one: due_day(due(one)), about, optional=True),
        Field(f"{name}_written", WRITTEN, written, "The same as the plan has it.", optional=True),
    )


MOVED: Record[Moved] = Record(
    "moved",
    "A milestone whose due date moved in the period.",
    (
        Field("reference", TEXT, lambda one: one.row.placed.reference, "Its permanent reference."),
        Field("title", TEXT, lambda one: one.row.placed.milestone.title, "Its title."),
        Field("lead", TEXT, lambda one: one.row.placed.lead, "Who leads it."),
        *_due("was_due", lambda one: one.was, "Its due date at the opening."),
        *_due("now_due", lambda one: one.now, "Its due date on the date of the report."),
        Field("days", NUMBER, lambda one: one.days, "How much later it is.", optional=True),
        Field("moved_before", COUNT, lambda one: one.before, "How often until then."),
        Field("silent", FLAG, lambda one: one.is_silent, "Whether no move says that it moved."),
        Field(
            "agreed",
            FLAG,
            lambda one: not one.unagreed,
            "Whether somebody is recorded as agreeing, where that is needed.",
        ),
        Field(
            "moves",
            ListOf(Record("move", "One move of a due date.", move_fields(lambda one: one))),
            lambda one: one.moves,
            "The moves of the period.",
        ),
    ),
)
REMOVED: Record[Row] = Record(
    "removed",
    "A milestone that the earlier file has and this one has not.",
    (
        Field("reference", TEXT, lambda row: row.placed.reference, "Its reference there."),
        Field("title", TEXT, lambda row: row.placed.milestone.title, "Its title."),
        Field("lead", TEXT, lambda row: row.placed.lead, "Who led it."),
        Field("due", DAY, lambda row: row.standing.due_day, "Its due date then.", optional=True),
        Field("status", choice(*Status), lambda row: row.standing.status, "Its status then."),
    ),
)
PAST: Record[tuple[Past, Placed]] = Record(
    "past",
    "An exception of the opening that is none now.",
    (
        Field("reference", TEXT, lambda one: one[1].reference, "Its reference."),
        Field("title", TEXT, lambda one: one[1].milestone.title, "Its title."),
        Field("how", choice(*Past), lambda one: one[0], "How it stopped being one."),
    ),
)


def _written(when: object) -> str | None:
    return None if when is None else str(when)


WITHDRAWN: Record[Withdrawn] = Record(
    "withdrawn",
    "What the earlier file recorded in the period, and this one does not say.",
    (
        Field("reference", TEXT, lambda one: one.row.placed.reference, "Its reference."),
        Field("title", TEXT, lambda one: one.row.placed.milestone.title, "Its title."),
        *(
            Field(f"{name}_written", WRITTEN, value, about, optional=True)
            for name, value, about in (
                ("completed", lambda one: _written(one.completed), "When it was done, then."),
                ("cancelled", lambda one: _written(one.cancelled), "When it was cancelled, then."),
                ("due", lambda one: _written(one.due), "When it was due, then."),
            )
        ),
    ),
)
