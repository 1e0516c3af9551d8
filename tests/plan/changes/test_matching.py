"""Which part of one plan is which of another, as the people who edited it would say."""

from typing import Any

import pytest

from wirralplan.plan.changes.matching import Sides, sides
from wirralplan.plan.model import Plan


def plan(*activities: dict[str, Any]) -> Plan:
    """A plan of one workstream."""
    stream = {"title": "Practice", "activities": list(activities)}
    return Plan.model_validate({"format": "1", "title": "A plan", "workstreams": [stream]})


def activity(title: str, *milestones: dict[str, str], **more: str) -> dict[str, Any]:
    return {"title": title, "lead": "Ann Lee", **more, "milestones": list(milestones)}


def milestone(title: str, due: str = "2018-06-30", **more: str) -> dict[str, str]:
    return {"title": title, "due": due, **more}


def reported(found: Sides) -> list[str]:
    """The milestones: what is the same, what went, what came; a ``~`` is likeness."""
    old, new = found.old_milestones, found.new_milestones
    return [
        *(
            f"{old[pair.old].reference} {'~' if pair.alike else '='} {new[pair.new].reference}"
            for pair in found.milestones.pairs
        ),
        *(f"- {old[place].reference}" for place in found.milestones.removed),
        *(f"+ {new[place].reference}" for place in found.milestones.added),
    ]


CHAIR, REPORT = milestone("Panel Chair appointed"), milestone("Report published", "2018-03-31")
CASES: list[tuple[str, Plan, Plan, list[str]]] = [
    (
        "two titles are swapped: what has a name keeps it",
        plan(activity("Homes", CHAIR, REPORT)),
        plan(
            activity(
                "Homes",
                {**CHAIR, "title": "Report published"},
                {**REPORT, "title": "Panel Chair appointed"},
            )
        ),
        [
            "homes/report-published = homes/report-published",
            "homes/panel-chair-appointed = homes/panel-chair-appointed",
        ],
    ),
    (
        "two titles are swapped, the ids stay",
        plan(activity("Homes", {**CHAIR, "id": "a"}, {**REPORT, "id": "b"})),
        plan(
            activity(
                "Homes",
                {**CHAIR, "id": "a", "title": "Report published"},
                {**REPORT, "id": "b", "title": "Panel Chair appointed"},
            )
        ),
        ["homes/a = homes/a", "homes/b = homes/b"],
    ),
    (
        "an id is given",
        plan(activity("Homes", CHAIR, REPORT)),
        plan(activity("Homes", {**CHAIR, "id": "chair"}, REPORT)),
        [
            "homes/panel-chair-appointed = homes/chair",
            "homes/report-published = homes/report-published",
        ],
    ),
    (
        "an id is given and the title touched",
        plan(activity("Homes", CHAIR)),
        plan(activity("Homes", milestone("Panel Chair was appointed", id="chair"))),
        ["homes/panel-chair-appointed ~ homes/chair"],
    ),
    (
        "the date is moved and the title touched",
        plan(activity("Homes", CHAIR)),
        plan(activity("Homes", milestone("New Panel Chair appointed", "2018-09-30"))),
        ["homes/panel-chair-appointed ~ homes/new-panel-chair-appointed"],
    ),
    (
        "on one day in one activity a looser likeness is enough",
        plan(activity("Homes", CHAIR)),
        plan(activity("Homes", milestone("Panel Chair recruited"))),
        ["homes/panel-chair-appointed ~ homes/panel-chair-recruited"],
    ),
    (
        "with another date it is not",
        plan(activity("Homes", CHAIR)),
        plan(activity("Homes", milestone("Panel Chair recruited", "2018-09-30"))),
        ["- homes/panel-chair-appointed", "+ homes/panel-chair-recruited"],
    ),
    (
        "a title is drawn out",
        plan(activity("Homes", milestone("Pilot"))),
        plan(activity("Homes", milestone("Pilot of the allowance scheme"))),
        ["homes/pilot ~ homes/pilot-of-the-allowance-scheme"],
    ),
    (
        "of several the likest is taken, not the first",
        plan(activity("Homes", milestone("Phase 1 of building complete"))),
        plan(
            activity(
                "Homes",
                milestone("Phase 3 of building complete"),
                milestone("Phase 1 of building completed"),
            )
        ),
        [
            "homes/phase-1-of-building-complete ~ homes/phase-1-of-building-completed",
            "+ homes/phase-3-of-building-complete",
        ],
    ),
    (
        "phase 1 at one date and phase 2 at another are two things",
        plan(activity("Homes", milestone("Phase 1 of building complete"))),
        plan(activity("Homes", milestone("Phase 2 of building complete", "2018-12-31"))),
        ["- homes/phase-1-of-building-complete", "+ homes/phase-2-of-building-complete"],
    ),
    (
        "a milestone goes to another activity",
        plan(activity("Homes", CHAIR), activity("Panel")),
        plan(activity("Homes"), activity("Panel", CHAIR)),
        ["homes/panel-chair-appointed = panel/panel-chair-appointed"],
    ),
    (
        "it goes to another activity and is retitled slightly",
        plan(activity("Homes", CHAIR), activity("Panel")),
        plan(activity("Homes"), activity("Panel", milestone("New Panel Chair appointed"))),
        ["homes/panel-chair-appointed ~ panel/new-panel-chair-appointed"],
    ),
    (
        "it goes elsewhere, with another date and nearly the same title",
        plan(activity("Homes", CHAIR), activity("Panel")),
        plan(
            activity("Homes"), activity("Panel", milestone("Panel Chairs appointed", "2018-12-31"))
        ),
        ["homes/panel-chair-appointed ~ panel/panel-chairs-appointed"],
    ),
    (
        "it takes its id along, and a title that is half the same",
        plan(activity("Homes", {**CHAIR, "id": "chair"}), activity("Panel")),
        plan(
            activity("Homes"),
            activity("Panel", milestone("Panel Chair recruited", "2018-12-31", id="chair")),
        ),
        ["homes/chair ~ panel/chair"],
    ),
    (
        "an id that many have is no likeness",
        plan(activity("Homes", milestone("Service running", id="operational")), activity("Hub")),
        plan(
            activity("Homes"),
            activity(
                "Hub", milestone("Doors open to all families", "2018-12-31", id="operational")
            ),
        ),
        ["- homes/operational", "+ hub/operational"],
    ),
    (
        "of two with one title the one with the same date is the same",
        plan(activity("Homes", milestone("Review", "2018-01-31")), activity("Panel", CHAIR)),
        plan(
            activity("Homes"),
            activity(
                "Panel",
                milestone("Review", "2018-12-31", id="last"),
                milestone("Review", "2018-01-31", id="first"),
                CHAIR,
            ),
        ),
        [
            "homes/review = panel/first",
            "panel/panel-chair-appointed = panel/panel-chair-appointed",
            "+ panel/last",
        ],
    ),
    (
        "an activity without an id is retitled: its milestones tell",
        plan(activity("Empty homes", CHAIR, REPORT)),
        plan(activity("Vacant houses", CHAIR, REPORT)),
        [
            "empty-homes/panel-chair-appointed = vacant-houses/panel-chair-appointed",
            "empty-homes/report-published = vacant-houses/report-published",
        ],
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "expected"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_a_milestone_is_known_again(old: Plan, new: Plan, expected: list[str]) -> None:
    assert reported(sides(old, new)) == expected


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        (activity("Empty homes", CHAIR, REPORT), activity("Vacant", CHAIR, REPORT), True),
        (activity("Empty homes", CHAIR), activity("Vacant", CHAIR), None),
        (activity("Empty homes", CHAIR), activity("Empty homes let", CHAIR), True),
        (activity("Empty homes"), activity("Empty homes plan", lead="Bob Ray"), True),
        (activity("Empty homes"), activity("Empty hives", lead="Bob Ray"), None),
        (activity("Empty homes"), activity("EMPTY HOMES", id="vacant"), False),
        (activity("Empty homes", id="homes"), activity("Vacant", id="homes"), False),
    ],
)
def test_an_activity_is_known_by_id_title_content_or_likeness(
    old: dict[str, Any],
    new: dict[str, Any],
    alike: bool | None,  # noqa: FBT001 - a column of the table; None: they are two
) -> None:
    found = sides(plan(old), plan(new)).activities
    assert [pair.alike for pair in found.pairs] == ([] if alike is None else [alike])


def test_without_likeness_only_names_and_titles_count() -> None:
    old = plan(activity("Homes", CHAIR, REPORT))
    new = plan(activity("Homes", milestone("Panel Chairs appointed"), {**REPORT, "id": "report"}))
    assert reported(sides(old, new, likeness=False)) == [
        "homes/report-published = homes/report",
        "- homes/panel-chair-appointed",
        "+ homes/panel-chairs-appointed",
    ]
