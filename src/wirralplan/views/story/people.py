"""Everybody in the plan, with what they lead: on a page, as JSON, as CSV."""

from collections.abc import Iterator, Sequence

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.summary import Load
from wirralplan.plan.words import counted
from wirralplan.views import spreadsheet
from wirralplan.views.json import dumped
from wirralplan.views.paper.paper import Cell, Column, Grid, Paper, cell, heading, sentence

FORMAT = "wirralplan.people/1"
_KEYS = ("name", "role", "aliases", "activities", "milestones")


def paper(plan: Plan, loads: Sequence[Load]) -> Paper:
    """Everybody as a page."""
    title = heading(f"People of {plan.title}")
    rows = [
        [
            cell(load.name),
            cell(load.role),
            Cell(str(load.activities)),
            Cell(str(load.milestones)),
        ]
        for load in loads
    ]
    columns = [
        Column("Name"),
        Column("Role", wraps=True),
        Column("Activities", right=True),
        Column("Milestones", right=True),
    ]
    if not loads:
        return [title, sentence("Nobody leads anything in this plan.")]
    people = counted(len(loads), "person")
    activities = counted(sum(load.activities for load in loads), "activity")
    milestones = counted(sum(load.milestones for load in loads), "milestone")
    return [
        title,
        Grid(columns, rows),
        sentence(f"{people}, leading {activities} with {milestones}"),
    ]


def rendered_json(plan: Plan, loads: Sequence[Load], path: str) -> Iterator[str]:
    """Everybody as JSON, ``wirralplan.people/1``."""
    document = {
        "format": FORMAT,
        "plan": {"title": plan.title, "edition": plan.edition, "path": path},
        "people": [dict(zip(_KEYS, _values(load), strict=True)) for load in loads],
    }
    yield f"{dumped(document, indent=2)}\n"


def rendered_csv(loads: Sequence[Load]) -> Iterator[str]:
    """Everybody as CSV."""
    return spreadsheet.rendered(_KEYS, map(_values, loads))


def _values(load: Load) -> tuple[object, ...]:
    return (load.name, load.role, list(load.aliases), load.activities, load.milestones)
