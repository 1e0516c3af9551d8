"""Priorities with no activity, and activities with no priority."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.queries.coverage import Coverage, PlacedPriority
from wirralplan.plan.walking import PlacedActivity
from wirralplan.plan.words import counted
from wirralplan.views.answer import Answer, Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.activities import ACTIVITY_FIELDS
from wirralplan.views.answers.columns import lead_cell, numbered
from wirralplan.views.answers.head import PlanFile, plan
from wirralplan.views.fields import (
    COUNT,
    LINE,
    NAME,
    Data,
    Document,
    Field,
    ListOf,
    Record,
    together,
)


class _Covered(NamedTuple):
    file: PlanFile
    coverage: Coverage

    def priorities(self) -> Sequence["_Priority"]:
        """The priorities that no activity serves, with their lines."""
        line_of = self.file.line_of
        return [_Priority(one, line_of(one.route)) for one in self.coverage.unserved]

    def activities(self) -> Sequence["_Activity"]:
        """The activities that serve no priority, with their lines."""
        line_of = self.file.line_of
        return [_Activity(one, line_of(one.route)) for one in self.coverage.unlinked]


class _Priority(NamedTuple):
    placed: PlacedPriority
    line: int


class _Activity(NamedTuple):
    within: PlacedActivity
    line: int


_TOTALS: Record[Coverage] = Record(
    "counts",
    "Counts of the whole plan: with and without add up to all.",
    (
        Field(
            "priorities", COUNT, lambda one: len(one.plan.priorities), "All priorities of the plan."
        ),
        Field(
            "priorities_with_activity",
            COUNT,
            lambda one: one.served,
            "How many of them have an activity.",
        ),
        Field(
            "priorities_without_activity",
            COUNT,
            lambda one: len(one.unserved),
            "How many of them have none.",
        ),
        Field("activities", COUNT, lambda one: one.activities, "All activities of the plan."),
        Field(
            "activities_with_priority",
            COUNT,
            lambda one: one.linked,
            "How many of them have a priority.",
        ),
        Field(
            "activities_without_priority",
            COUNT,
            lambda one: len(one.unlinked),
            "How many of them have none.",
        ),
        Field("milestones", COUNT, lambda one: one.milestones, "All milestones of the plan."),
        Field(
            "milestones_with_priority",
            COUNT,
            lambda one: one.linked_milestones,
            "How many of them are in activities with a priority.",
        ),
        Field(
            "milestones_without_priority",
            COUNT,
            lambda one: one.unlinked_milestones,
            "How many of them are in activities with none.",
        ),
    ),
)
_LINE = "The line in the file at which it begins."
_PRIORITY: Record[_Priority] = Record(
    "priority",
    "One priority.",
    (
        Field("id", NAME, lambda one: one.placed.priority.id, "Its id."),
        Field("title", NAME, lambda one: one.placed.priority.title, "Its title."),
        Field("line", LINE, lambda one: one.line, _LINE),
    ),
)
_ACTIVITY: Record[_Activity] = Record(
    "activity",
    "One activity.",
    (
        *ACTIVITY_FIELDS,
        Field(
            "milestones",
            COUNT,
            lambda one: len(one.within.activity.milestones),
            "How many milestones it has.",
        ),
        Field("line", LINE, lambda one: one.line, _LINE),
    ),
)
DOCUMENT: Document[_Covered] = Document(
    "coverage",
    "wirralplan coverage --format json",
    "Priorities that no activity serves and activities that serve none, in the order of the file.",
    (
        plan(lambda one: one.file),
        Field("totals", _TOTALS, lambda one: one.coverage, _TOTALS.about),
        Field(
            "priorities_without_activity",
            ListOf(_PRIORITY),
            _Covered.priorities,
            "The priorities that no activity serves.",
        ),
        Field(
            "activities_without_priority",
            ListOf(_ACTIVITY),
            _Covered.activities,
            "The activities that serve no priority.",
        ),
    ),
)


def coverage(covered: Coverage, file: PlanFile) -> Answer:
    """What has no counterpart, with sums that add up to the whole plan."""
    subject = _Covered(file, covered)
    return Answer(
        Data(DOCUMENT, subject),
        list(_page(covered)),
        together(
            "kind",
            ("priority", _PRIORITY.fields, subject.priorities()),
            ("activity", _ACTIVITY.fields, subject.activities()),
        ),
    )


def _page(covered: Coverage) -> Iterator[Block]:
    yield Heading(f"Priorities and activities of {covered.plan.title}")
    if covered.plan.priorities:
        yield from _priorities(covered.unserved)
        yield from _activities(covered)
        yield Sentence("")
    else:
        yield Sentence("There are no priorities in this plan.")
    yield _sum("priority", covered.served, len(covered.unserved), "an activity")
    yield _sum("activity", covered.linked, len(covered.unlinked), "a priority")
    yield _sum("milestone", covered.linked_milestones, covered.unlinked_milestones, "a priority")


def _priorities(unserved: Sequence[PlacedPriority]) -> Iterator[Block]:
    if not unserved:
        yield Sentence("Every priority has an activity.")
        return
    yield Heading(f"Priorities with no activity ({len(unserved)})", 2)
    columns: Sequence[Column[PlacedPriority]] = (
        Column("Id", lambda one: Cell(one.priority.id)),
        Column("Priority", lambda one: Cell(one.priority.title), wraps=True),
    )
    yield Table(columns, unserved)


def _activities(covered: Coverage) -> Iterator[Block]:
    if not covered.unlinked:
        every = "Every activity has a priority."
        yield Sentence(every if covered.activities else "There are no activities in this plan.")
        return
    yield Heading(f"Activities with no priority ({len(covered.unlinked)})", 2)
    columns: Sequence[Column[PlacedActivity]] = (
        Column("Lead", lambda one: lead_cell(one.lead)),
        Column("Milestones", lambda one: Cell(len(one.activity.milestones)), right=True),
        Column("Activity", lambda one: Cell(numbered(one.number, one.activity.title)), wraps=True),
    )
    yield Table(columns, covered.unlinked)


def _sum(word: str, some: int, none: int, counterpart: str) -> Sentence:
    return Sentence(f"{counted(some + none, word)} = {some} with {counterpart} + {none} with none")
