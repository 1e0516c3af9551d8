"""In which other leads a name stands, and in which it only seems to."""

import pytest
from strategies import Written

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.mentions import Mention, mentions


def plan_of(*leads: str, people: list[Written] | None = None) -> Plan:
    """A plan in which each of ``leads`` leads an activity with one milestone."""
    activities = [
        {"title": f"Activity {number}", "lead": lead, "milestones": [{"title": "x"}]}
        for number, lead in enumerate(leads)
    ]
    return Plan.model_validate(
        {
            "format": "1",
            "title": "Plan",
            "people": people or [],
            "workstreams": [{"title": "Practice", "activities": activities}],
        }
    )


def held(plan: Plan, name: str) -> list[str]:
    return [one.lead for one in mentions(plan, [name]).get(name, ())]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("AMB", "DC / AMB"),
        ("AMB", "DC/AMB"),
        ("AMB", "AMB, supported by IT"),
        ("AMB", "amb & partners"),
        ("Carly Brown", "Carly Brown and team"),
        ("Carly Brown", "Carly Brown's team"),
        ("Carly Brown", "Carly Brown\u2019s team"),
        ("Carly Brown", "Deputy (for Carly Brown)"),
        ("Zoë Lee", "Zoe Lee / TBC"),
        ("A. Lee", "A Lee; HR"),
        ("Anne O'Neill", "Anne O\u2019Neill (job share)"),
        ("HR", "HR / IT"),
        ("Ann", "Ann Lee"),
        ("Chairs", "Chairs and vice chairs"),
    ],
)
def test_a_name_is_held_where_its_words_stand_in_one_row(name: str, other: str) -> None:
    assert held(plan_of(name, other), name) == [other]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("AMB", "AMBER / DC"),
        ("AMB", "Amber Lee"),
        ("IT", "Housing / ITT"),
        ("Carly Brown", "Carly Brown-Lee"),
        ("Carly Brown", "Carly and James Brown"),
        ("Carly Brown", "Brown, Carly"),
        ("Carly Brown", "Carly Browne"),
        ("Ann Lee", "Joanne Lee"),
        ("Ann Lee", "Ann Leeson"),
        ("Neill", "Ann O'Neill"),
        ("Head of Service", "Head of the Service"),
    ],
)
def test_a_part_of_a_word_or_words_apart_are_no_name(name: str, other: str) -> None:
    assert held(plan_of(name, other), name) == []


def test_the_same_person_by_another_spelling_is_no_other_lead() -> None:
    people: list[Written] = [{"name": "Carly Brown", "aliases": ["CB", "Carly Brown (QPI)"]}]
    plan = plan_of("Carly Brown", "CB", "carly  brown", "Carly Brown (QPI)", people=people)
    assert held(plan, "Carly Brown") == []


def test_the_people_of_a_plan_may_hold_each_others_names_and_aliases() -> None:
    people: list[Written] = [
        {"name": "Carly Brown", "aliases": ["CB"]},
        {"name": "Carly Brown's team"},
        {"name": "CB & partners"},
    ]
    plan = plan_of("Carly Brown", "Carly Brown's team", "CB & partners", people=people)
    assert held(plan, "Carly Brown") == ["Carly Brown's team", "CB & partners"]


def test_milestones_are_counted_over_all_activities_of_a_lead() -> None:
    plan = plan_of("AMB", "AMB & co", "AMB & co", "AMB / HR")
    expected = [Mention("AMB & co", 2), Mention("AMB / HR", 1)]
    assert mentions(plan, ["AMB"]) == {"AMB": expected}


def test_what_is_selected_too_is_no_mention() -> None:
    plan = plan_of("AMB", "AMB & co", "AMB / HR")
    assert mentions(plan, ["AMB", "AMB & co"]) == {
        "AMB": [Mention("AMB / HR", 1)],
    }


def test_a_name_of_signs_alone_is_in_nothing() -> None:
    assert mentions(plan_of("???", "Ann Lee ???"), ["???"]) == {}
