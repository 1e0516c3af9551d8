"""Priorities with no activity and activities with no priority: on a page, as JSON, as CSV."""

from collections.abc import Callable, Iterator, Mapping

from wirralplan.plan.queries.coverage import Coverage
from wirralplan.text.route import Route
from wirralplan.views import spreadsheet
from wirralplan.views.json import dumped
from wirralplan.views.listing.row import Value
from wirralplan.views.paper.paper import Block, Cell, Column, Grid, Paper, cell, heading, sentence

FORMAT = "wirralplan.coverage/1"
_CSV = (
    *("kind", "id", "outline", "title", "workstream", "workstream_id"),
    *("lead", "milestones", "line"),
)

LineOf = Callable[[Route], int]


def paper(covered: Coverage) -> Paper:
    """What has no counterpart as a page, with sums that add up to the whole plan."""
    title = heading(f"Priorities and activities of {covered.plan.title}")
    if not covered.plan.priorities:
        return [title, sentence("There are no priorities in this plan."), *_sums(covered)]
    return [title, *_priorities(covered), *_activities(covered), sentence(""), *_sums(covered)]


def rendered_json(covered: Coverage, path: str, line_of: LineOf) -> Iterator[str]:
    """What has no counterpart as JSON, ``wirralplan.coverage/1``."""
    plan = covered.plan
    document = {
        "format": FORMAT,
        "plan": {"title": plan.title, "edition": plan.edition, "path": path},
        "totals": {
            "priorities": len(plan.priorities),
            "priorities_with_activity": covered.served,
            "priorities_without_activity": len(covered.unserved),
            "activities": covered.activities,
            "activities_with_priority": covered.linked,
            "activities_without_priority": len(covered.unlinked),
            "milestones": covered.milestones,
            "milestones_with_priority": covered.linked_milestones,
            "milestones_without_priority": covered.unlinked_milestones,
        },
        "priorities_without_activity": list(_unserved(covered, line_of)),
        "activities_without_priority": list(_unlinked(covered, line_of)),
    }
    yield f"{dumped(document, indent=2)}\n"


def rendered_csv(covered: Coverage, line_of: LineOf) -> Iterator[str]:
    """What has no counterpart as CSV, a line per priority and per activity."""
    groups = {"priority": _unserved(covered, line_of), "activity": _unlinked(covered, line_of)}
    return spreadsheet.rendered(
        _CSV,
        (
            [kind, *(row.get(key) for key in _CSV[1:])]
            for kind, rows in groups.items()
            for row in rows
        ),
    )


def _unserved(covered: Coverage, line_of: LineOf) -> Iterator[Mapping[str, Value]]:
    for placed in covered.unserved:
        priority = placed.priority
        yield {"id": priority.id, "title": priority.title, "line": line_of(placed.route)}


def _unlinked(covered: Coverage, line_of: LineOf) -> Iterator[Mapping[str, Value]]:
    for within in covered.unlinked:
        yield {
            "id": within.id,
            "outline": within.outline,
            "title": within.activity.title,
            "workstream": within.workstream.title,
            "workstream_id": within.workstream_id,
            "lead": within.lead,
            "milestones": len(within.activity.milestones),
            "line": line_of(within.route),
        }


def _priorities(covered: Coverage) -> Iterator[Block]:
    if not covered.unserved:
        yield sentence("Every priority has an activity.")
        return
    yield heading(f"Priorities with no activity ({len(covered.unserved)})", 2)
    yield Grid(
        [Column("Id"), Column("Priority", wraps=True)],
        [[cell(one.priority.id), cell(one.priority.title)] for one in covered.unserved],
    )


def _activities(covered: Coverage) -> Iterator[Block]:
    if not covered.unlinked:
        every = "Every activity has a priority."
        yield sentence(every if covered.activities else "There are no activities in this plan.")
        return
    yield heading(f"Activities with no priority ({len(covered.unlinked)})", 2)
    yield Grid(
        [Column("Lead"), Column("Milestones", right=True), Column("Activity", wraps=True)],
        [
            [
                cell(within.lead),
                Cell(str(len(within.activity.milestones))),
                cell(f"{within.outline}  {within.activity.title}"),
            ]
            for within in covered.unlinked
        ],
    )


def _sums(covered: Coverage) -> Iterator[Block]:
    for names, some, none, counterpart in (
        (("priority", "priorities"), covered.served, len(covered.unserved), "an activity"),
        (("activity", "activities"), covered.linked, len(covered.unlinked), "a priority"),
        (
            ("milestone", "milestones"),
            covered.linked_milestones,
            covered.unlinked_milestones,
            "a priority",
        ),
    ):
        count = some + none
        word = names[count != 1]
        yield sentence(f"{count} {word} = {some} with {counterpart} + {none} with none")
