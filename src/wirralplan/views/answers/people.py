"""Everybody in the plan, with what they lead."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.plan.queries.summary import Load
from wirralplan.plan.words import counted
from wirralplan.views.answer import Answer, Cell, Column, Heading, Page, Sentence, Table
from wirralplan.views.answers.head import PlanFile, plan
from wirralplan.views.fields import (
    COUNT,
    NAME,
    NAMES,
    TEXT,
    Data,
    Document,
    Field,
    ListOf,
    Record,
    Records,
)


class _People(NamedTuple):
    file: PlanFile
    loads: Sequence[Load]


_FIELDS: Sequence[Field[Load]] = (
    Field("name", NAME, lambda load: load.name, "The name."),
    Field("role", TEXT, lambda load: load.role, "The role.", optional=True),
    Field("aliases", NAMES, lambda load: load.aliases, "Other spellings of the name."),
    Field("activities", COUNT, lambda load: load.activities, "How many activities they lead."),
    Field(
        "milestones",
        COUNT,
        lambda load: load.milestones,
        "How many milestones those activities have.",
    ),
)
DOCUMENT: Document[_People] = Document(
    "people",
    "wirralplan people --format json",
    "Everybody in the plan, in the order of the file.",
    (
        plan(lambda one: one.file),
        Field(
            "people",
            ListOf(Record("person", "One person.", _FIELDS)),
            lambda one: one.loads,
            "Each person, and how much they lead.",
        ),
    ),
)
_COLUMNS: Sequence[Column[Load]] = (
    Column("Name", lambda load: Cell(load.name)),
    Column("Role", lambda load: Cell(load.role), wraps=True),
    Column("Activities", lambda load: Cell(load.activities), right=True),
    Column("Milestones", lambda load: Cell(load.milestones), right=True),
)


def people(loads: Sequence[Load], file: PlanFile) -> Answer:
    """Everybody, with their totals."""
    return Answer(
        Data(DOCUMENT, _People(file, loads)),
        [Heading(f"People of {file.plan.title}"), *_page(loads)],
        Records(_FIELDS, loads),
    )


def _page(loads: Sequence[Load]) -> Page:
    if not loads:
        return [Sentence("Nobody leads anything in this plan.")]
    people = counted(len(loads), "person")
    activities = counted(sum(load.activities for load in loads), "activity")
    milestones = counted(sum(load.milestones for load in loads), "milestone")
    return [Table(_COLUMNS, loads), Sentence(f"{people}, leading {activities} with {milestones}")]
