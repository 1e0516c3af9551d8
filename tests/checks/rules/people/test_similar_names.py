"""Leads whose names look alike, where no list of people says that they are two."""

import pytest

from wirralplan.checks.rules.people import similar_names
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source


def plan_of(*leads: str) -> Source:
    text = "format: 1\ntitle: A plan\nworkstreams:\n  - title: P\n    activities:\n"
    for number, lead in enumerate(leads):
        text += f"      - id: a-{number}\n        title: A\n        lead: {lead}\n"
        text += "        milestones: []\n"
    return Source("plan.yaml", text)


@pytest.mark.parametrize(
    ("leads", "reported"),
    [
        (["Carly Brown", "Carly Brown", "Carley Brown"], ["Carley Brown > Carly Brown"]),
        (["Carley Brown", "Carly Brown", "Carly Brown"], ["Carley Brown > Carly Brown"]),
        (["Ann Lee", "ANN LEE"], ["ANN LEE > Ann Lee"]),
        (["José Núñez", "Jose Nunez"], ["Jose Nunez > José Núñez"]),
        (["A Lee", "Ann Lee"], ["Ann Lee > A Lee"]),
        (["Joe Bannham", "Joe Banham", "Jo Banham"],
         ["Joe Banham > Joe Bannham", "Jo Banham > Joe Bannham"]),
        (["Lynn Campbell", "Lyn Campbel"], ["Lyn Campbel > Lynn Campbell"]),
        (["Ann Lee", "Bob Lee"], []),
        (["Team 1 North", "Team 2 North"], []),
        (["A Lee", "Bob Lee"], []),
        (["Sue Talbot", "Sam Talbot"], []),
    ],
)  # fmt: skip
def test_names_that_look_alike_are_reported_at_the_rarer_one(
    leads: list[str], reported: list[str]
) -> None:
    found = findings(read(plan_of(*leads)), [similar_names.CHECK])
    assert [
        one.headline.replace("'", "").split(" (")[0].replace(" looks like ", " > ") for one in found
    ] == reported


def test_the_number_of_activities_is_said() -> None:
    one, *_ = findings(read(plan_of("Ann Lee", "Anne Lee", "Ann Lee")), [similar_names.CHECK])
    assert one.headline == "'Anne Lee' looks like 'Ann Lee' (lead of 2 activities)"
    one, *_ = findings(read(plan_of("Ann Lee", "Anne Lee")), [similar_names.CHECK])
    assert one.headline == "'Anne Lee' looks like 'Ann Lee' (lead of 1 activity)"


def test_helpers_and_leads_of_milestones_are_compared_too() -> None:
    text = (
        "format: 1\ntitle: A plan\nworkstreams:\n  - title: P\n    activities:\n"
        "      - title: A\n        lead: Ann Lee\n        with: [Carly Brown]\n"
        "        milestones:\n"
        "          - title: M\n            due: 2018-06\n            lead: Carly Brown\n"
        "          - title: N\n            due: tbc\n            with:\n"
        "              - Carley Brown\n              - Tbd Smith\n"
    )
    (one,) = findings(read(Source("plan.yaml", text)), [similar_names.CHECK])
    assert one.headline == "'Carley Brown' looks like 'Carly Brown' (in 2 places)"
