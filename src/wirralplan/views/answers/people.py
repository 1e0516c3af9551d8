"""Everybody in the plan, with what they lead."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.plan.model import TBC
from wirralplan.plan.queries.summary import Load
from wirralplan.plan.words import counted
from wirralplan.views.answer import Answer, Cell, Column, Heading, Page, Sentence, Table
from wirralplan.views.answers.columns import lead_cell
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
    Field("name", NAME, lambda load: load.name, "The name; tbc for what has no lead yet."),
    Field("role", TEXT, lambda load: load.role, "The role.", optional=True),
    Field("aliases", NAMES, lambda load: load.aliases, "Other spellings of the name."),
    Field("activities", COUNT, lambda load: load.activities, "How many activities they lead."),
    Field(
        "milestones",
        COUNT,
        lambda load: load.milestones,
        "How many milestones they lead, in their own activities and in others.",
    ),
    Field(
        "supports",
        COUNT,
        lambda load: load.supports,
        "How many milestones they work on that another person leads: those with their name under "
        "'with', and those of their activities with another lead.",
    ),
)
DOCUMENT: Document[_People] = Document(
    "people",
    "wirralplan people --format json",
    "Everybody in the plan, in the order of the file; at the end what has no lead yet.",
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
_SUPPORTS: Column[Load] = Column("Supports", lambda load: Cell(load.supports), right=True)
_COLUMNS: Sequence[Column[Load]] = (
    Column("Name", lambda load: lead_cell(load.name)),
    Column("Role", lambda load: Cell(load.role), wraps=True),
    Column("Activities", lambda load: Cell(load.activities), right=True),
    Column("Milestones", lambda load: Cell(load.milestones), right=True),
    _SUPPORTS,
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
    supporting = any(load.supports for load in loads)
    columns = [one for one in _COLUMNS if supporting or one is not _SUPPORTS]
    people = [load for load in loads if load.name != TBC]
    led = f"{counted(len(people), 'person')}, leading {_work(people)}"
    vacant = "".join(f"; no lead yet: {_work([load])}" for load in loads if load.name == TBC)
    return [Table(columns, loads), Sentence(f"{led}{vacant}")]


def _work(loads: Sequence[Load]) -> str:
    activities = counted(sum(load.activities for load in loads), "activity")
    milestones = counted(sum(load.milestones for load in loads), "milestone")
    return f"{activities} with {milestones}"
