"""What differs between two plans, as machine formats have it: one flat list of changes."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeAlias

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.compare import Tally
from wirralplan.plan.changes.kinds import Change, Section
from wirralplan.plan.dates.months import DueDate, due_day
from wirralplan.plan.due_dates import due_on
from wirralplan.plan.walking import Placed, has_own_numbers
from wirralplan.views.answers.head import PLAN, PlanFile
from wirralplan.views.answers.history import UPDATE, move_fields
from wirralplan.views.fields import (
    COUNT,
    DAY,
    DAY_OR_TEXT,
    FLAG,
    LINE,
    NUMBER,
    TEXT,
    WRITTEN,
    Document,
    Field,
    ListOf,
    Record,
    Type,
    choice,
)


class Comparison(NamedTuple):
    """What differs between an old plan and a new one."""

    old: PlanFile
    new: PlanFile
    changes: Sequence[Change]
    tally: Tally

    def rows(self) -> list["ChangeRow"]:
        """A row for each change."""
        return [
            ChangeRow.of(one, self.old if isinstance(one, kinds.Removed) else self.new)
            for one in self.changes
        ]


class ChangeRow(NamedTuple):
    """A change, with what it is a change of, where, and the facts that only its kind has.

    ``due`` is that of its milestone.
    """

    change: Change
    kind: str
    placed: Placed | None
    section: Section | None
    outline: str | None
    due: DueDate | None
    line: int
    facts: Mapping[str, Any]

    @classmethod
    def of(cls, one: Change, file: PlanFile, day: date | None = None) -> "ChangeRow":
        """The row of a change in ``file``, with the due date of ``day``, else that of the file."""
        placed = one.where if isinstance(one.where, Placed) else None
        section = None if isinstance(one.where, Placed) else one.where
        outline = None if has_own_numbers(file.plan) else one.where.outline or None
        due = placed.milestone.due if placed else None
        if placed and day:
            due = due_on(placed.milestone, day)
        kind, facts = _KINDS[type(one)]
        line = file.line_of(one.where.route)
        return cls(one, kind, placed, section, outline, due, line, facts(one))


def _held(one: kinds.Removed | kinds.Added | kinds.Reassigned) -> Mapping[str, Any]:
    holds = isinstance(one.where, Section) and one.where.word in ("activity", "workstream")
    return {"milestones": one.milestones} if holds else {}


_Facts: TypeAlias = Callable[[Any], Mapping[str, Any]]
# Kind by kind: its name, and the facts that only such a change has.
_KINDS: Mapping[type[Change], tuple[str, _Facts]] = {
    kinds.Removed: ("removed", _held),
    kinds.Completed: (
        "completed",
        lambda one: {
            "now": one.day,
            "evidence": one.evidence,
            "impact": one.where.milestone.impact,
        },
    ),
    kinds.Reopened: ("reopened", lambda one: {"was": one.was, "evidence": one.evidence}),
    kinds.Rescheduled: (
        "rescheduled",
        lambda one: {"was": one.was, "now": one.now, "days": one.days, "moves": one.moves},
    ),
    kinds.Explained: ("explained", lambda one: {"moves": [one.move]}),
    kinds.Cancelled: (
        "cancelled",
        lambda one: {
            "now": one.day,
            "reason": one.reason,
            "approved_by": one.where.milestone.approved_by,
        },
    ),
    kinds.Reinstated: ("reinstated", lambda one: {"was": one.was, "reason": one.reason}),
    kinds.Added: ("added", _held),
    kinds.Reassigned: (
        "reassigned",
        lambda one: {"was": one.was, "now": one.now, **_held(one)},
    ),
    kinds.Renamed: ("renamed", lambda one: {"was": one.was, "now": one.now, "alike": one.alike}),
    kinds.Transferred: (
        "transferred",
        lambda one: {"was": one.was.reference, "now": one.now.reference, "alike": one.alike},
    ),
    kinds.Reported: ("updated", lambda one: {"update": one.update}),
    kinds.Reordered: ("reordered", lambda one: {"field": one.key}),
    kinds.Altered: ("altered", lambda one: {"field": one.key, "was": one.was, "now": one.now}),
}


def _title(row: ChangeRow) -> str | None:
    if row.placed is not None:
        return row.placed.milestone.title
    return (row.section and row.section.title) or None


def _fact(name: str, type_: Type | Record[Any] | ListOf, about: str) -> Field[ChangeRow]:
    """A field that only some kinds of change have; absent is null, so all rows have all keys."""
    return Field(name, type_, lambda row: row.facts.get(name), about, optional=True)


CHANGE: Record[ChangeRow] = Record(
    "change",
    "One change of one part of the plan. A key that does not apply to its kind is null.",
    (
        Field(
            "kind",
            choice(*(kind for kind, _ in _KINDS.values())),
            lambda row: row.kind,
            "What happened. A part in which several things changed has a row for each.",
        ),
        Field(
            "part",
            choice("milestone", "activity", "workstream", "person", "priority", "plan"),
            lambda row: row.section.word if row.section else "milestone",
            "What it happened to.",
        ),
        Field(
            "reference",
            TEXT,
            lambda row: row.change.where.reference or None,
            "Its reference now, or the last one where it was removed: activity id, a slash, "
            "milestone id; an id; a person's name; null for the plan itself.",
            optional=True,
        ),
        Field(
            "outline",
            Type(str, {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+){0,2}$"}),
            lambda row: row.outline,
            "Its number in the new plan, in the old one where it was removed; null for what has "
            "none, and in a plan with numbers of its own.",
            optional=True,
        ),
        Field(
            "ref",
            TEXT,
            lambda row: row.placed and row.placed.milestone.ref,
            "The plan's own number of a milestone.",
            optional=True,
        ),
        Field(
            "title",
            TEXT,
            _title,
            "Its title, or a person's name; null for the plan itself.",
            optional=True,
        ),
        Field(
            "line",
            LINE,
            lambda row: row.line,
            "The line in the new file at which it begins, in the old file where it was removed.",
        ),
        Field(
            "lead",
            TEXT,
            lambda row: row.placed and row.placed.lead,
            "Who is accountable for the milestone; null for other parts.",
            optional=True,
        ),
        Field(
            "due",
            DAY,
            lambda row: due_day(row.due),
            "When the milestone is due now, or was where it was removed; null for an ongoing one, "
            "one to be confirmed, and for other parts.",
            optional=True,
        ),
        Field(
            "due_written",
            WRITTEN,
            lambda row: None if row.due is None else str(row.due),
            "The due date as the plan has it: a day, a month or tbc.",
            optional=True,
        ),
        _fact("field", TEXT, "altered, reordered: the key in the file that says something else."),
        _fact(
            "was",
            DAY_OR_TEXT,
            "What it said before. rescheduled: the due date, as the plan has it; reopened and "
            "reinstated: the day or month of completion and of cancellation; transferred: the "
            "reference of the part that it belonged to; reassigned, renamed and altered: the "
            "text; of an altered list only what went.",
        ),
        _fact(
            "now",
            DAY_OR_TEXT,
            "What it says now, as in was; completed and cancelled: the day or month; of an "
            "altered list only what was added.",
        ),
        _fact(
            "days",
            NUMBER,
            "rescheduled: how many days later, negative when earlier, 0 where a month was made a "
            "day within it; null where it had or has no due date.",
        ),
        _fact("reason", TEXT, "cancelled: why; reinstated: why it had been cancelled."),
        _fact("approved_by", TEXT, "cancelled: who agreed."),
        _fact("evidence", TEXT, "completed: the evidence; reopened: the evidence until then."),
        _fact("impact", TEXT, "completed: what it has changed for children and families."),
        _fact(
            "moves",
            ListOf(Record("move", "One move of a due date.", move_fields(lambda one: one))),
            "rescheduled: the moves recorded with it, none where no reason was given; explained: "
            "the move recorded for an earlier change.",
        ),
        _fact("update", UPDATE, "updated: the update that was added."),
        _fact(
            "milestones",
            COUNT,
            "removed, added, reassigned: how many milestones the activity or workstream "
            "holds; null for other parts.",
        ),
        _fact(
            "alike",
            FLAG,
            "renamed, transferred: whether it is assumed to be the same because it looks alike.",
        ),
    ),
)
_TALLY: Record[Comparison] = Record(
    "tally",
    "What happened to the milestones: before - removed + added = now = unchanged + changed + "
    "added.",
    (
        Field("before", COUNT, lambda one: one.tally.before, "Milestones of the old plan."),
        Field("removed", COUNT, lambda one: one.tally.removed, "Those that are gone."),
        Field("added", COUNT, lambda one: one.tally.added, "Those that are new."),
        Field("now", COUNT, lambda one: one.tally.now, "Milestones of the new plan."),
        Field(
            "changed",
            COUNT,
            lambda one: one.tally.changed,
            "Those that are in both and say something else.",
        ),
        Field(
            "unchanged",
            COUNT,
            lambda one: one.tally.unchanged,
            "Those that are in both and say the same.",
        ),
        Field(
            "changes",
            COUNT,
            lambda one: len(one.changes),
            "How many changes there are, of milestones and of all other parts.",
        ),
    ),
)
DOCUMENT: Document[Comparison] = Document(
    "diff",
    "wirralplan diff --format json",
    "What differs between two plans: nothing exactly when both say the same. By kind, in the "
    "order of the kinds, what was removed first.",
    (
        Field("old", PLAN, lambda one: one.old, "The plan before."),
        Field("new", PLAN, lambda one: one.new, "The plan now."),
        Field("totals", _TALLY, lambda one: one, "What happened to the milestones."),
        Field("changes", ListOf(CHANGE, line_each=True), Comparison.rows, "Each change."),
    ),
)
