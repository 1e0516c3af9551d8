"""Every milestone of a plan with its place: numbers, reference, route, lead."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from strategies import Written, written_plans

from wirralplan.plan.model import UNREAD_DAY, Activity, Milestone, Move, Plan
from wirralplan.plan.reading import read
from wirralplan.plan.walking import (
    dates_in,
    has_own_numbers,
    list_of,
    parts_with_id,
    placed_activities,
    placed_milestones,
)
from wirralplan.text.source import Source


def activity(title: str, lead: str, *milestones: Written, **more: str) -> Written:
    return {"title": title, "lead": lead, "milestones": list(milestones), **more}


PLAN = Plan.model_validate(
    {
        "format": "1",
        "title": "A plan",
        "people": [{"name": "Joe Bannham", "aliases": ["Joe Banham"]}, {"name": "Ian Godfrey"}],
        "workstreams": [
            {
                "id": "practice",
                "title": "Practice Improvement",
                "activities": [
                    activity(
                        "Child's journey",
                        "joe banham",
                        {"title": "Agree the next phase", "due": "2018-05-31"},
                        {"title": "Roll-out", "id": "roll-out-2", "due": "2018-09-30"},
                    ),
                    activity("Nothing yet", "Ian Godfrey"),
                ],
            },
            {"title": "An empty one", "activities": []},
            {
                "title": "Delivery – Model",  # noqa: RUF001 - a dash as Word makes it
                "activities": [
                    activity(
                        "Fostering action plan",
                        "Somebody Else",
                        {"title": "Panel Chair appointed", "ongoing": "true"},
                        id="fostering",
                    )
                ],
            },
        ],
    }
)


def test_milestones_come_in_file_order_with_number_reference_and_lead() -> None:
    assert [
        (placed.outline, placed.reference, placed.milestone.title, placed.lead)
        for placed in placed_milestones(PLAN)
    ] == [
        (
            "1.1.1",
            "childs-journey/agree-the-next-phase",
            "Agree the next phase",
            "Joe Bannham",
        ),
        ("1.1.2", "childs-journey/roll-out-2", "Roll-out", "Joe Bannham"),
        ("3.1.1", "fostering/panel-chair-appointed", "Panel Chair appointed", "Somebody Else"),
    ]


def test_activities_come_in_file_order_also_those_without_milestones() -> None:
    assert [
        (within.outline, within.id, within.workstream_id, within.workstream.title, within.lead)
        for within in placed_activities(PLAN)
    ] == [
        ("1.1", "childs-journey", "practice", "Practice Improvement", "Joe Bannham"),
        ("1.2", "nothing-yet", "practice", "Practice Improvement", "Ian Godfrey"),
        ("3.1", "fostering", "delivery-model", "Delivery \u2013 Model", "Somebody Else"),
    ]


def test_a_milestone_knows_the_activity_that_it_is_in() -> None:
    last = list(placed_milestones(PLAN))[-1]
    assert last.within == list(placed_activities(PLAN))[-1]
    assert (last.id, last.position, last.within.numbers) == ("panel-chair-appointed", 0, (2, 0))


def test_a_route_is_the_way_to_the_milestone_in_the_file() -> None:
    first, second, third = placed_milestones(PLAN)
    assert first.route == ("workstreams", 0, "activities", 0, "milestones", 0)
    assert second.route == ("workstreams", 0, "activities", 0, "milestones", 1)
    assert third.route == ("workstreams", 2, "activities", 0, "milestones", 0)
    assert third.within.route == ("workstreams", 2, "activities", 0)


def test_a_plan_without_workstreams_has_nothing_to_walk() -> None:
    plan = Plan.model_validate({"format": "1", "title": "A plan", "workstreams": []})
    assert list(placed_activities(plan)) == []
    assert list(placed_milestones(plan)) == []


def at(written: Any, route: Iterable[str | int]) -> Any:
    for step in route:
        written = written[step]
    return written


@given(written_plans())
def test_every_milestone_is_met_once_at_its_route_under_a_reference_of_its_own(
    written: Written,
) -> None:
    plan = Plan.model_validate(written)
    met = list(placed_milestones(plan))
    assert len({placed.route for placed in met}) == len(met)
    assert len({placed.reference for placed in met}) == len(met)
    assert len(met) == sum(
        len(one["milestones"]) for stream in written["workstreams"] for one in stream["activities"]
    )
    for placed in met:
        assert at(written, placed.route)["title"].strip() == placed.milestone.title
        assert at(written, placed.within.route)["title"].strip() == placed.within.activity.title
        positions = [step + 1 for step in placed.route if isinstance(step, int)]
        numbered = None if has_own_numbers(plan) else ".".join(map(str, positions))
        assert placed.outline == numbered
        assert placed.number == placed.milestone.ref or placed.number


@given(written_plans())
def test_every_part_with_an_id_is_met_once_in_file_order(written: Written) -> None:
    plan = Plan.model_validate(written)
    met = list(parts_with_id(plan))
    assert all(at(written, route)["title"].strip() == part.title for route, part in met)
    assert [route for route, part in met if isinstance(part, Milestone)] == [
        placed.route for placed in placed_milestones(plan)
    ]
    assert [route for route, part in met if isinstance(part, Activity)] == [
        within.route for within in placed_activities(plan)
    ]
    assert len({route for route, _ in met}) == len(met)


def test_an_id_is_the_only_one_of_its_list_and_that_of_an_activity_of_the_plan() -> None:
    assert list_of(("workstreams", 1)) == ("workstreams",)
    first, second = ("workstreams", 0, "activities", 2), ("workstreams", 1, "activities", 0)
    assert list_of(first) == list_of(second)
    assert list_of((*first, "milestones", 3)) == (*first, "milestones")


def test_every_date_is_found_with_the_way_to_it_and_an_unread_one_is_not() -> None:
    move = Move.model_validate({"date": "2018-06-12", "from": "2018-05-31", "reason": "Snow"})
    milestone = Milestone.model_validate({"title": "Register", "due": "2018-06-30"})
    milestone = milestone.model_copy(update={"start": UNREAD_DAY, "moves": (move,)})
    assert list(dates_in(milestone)) == [
        (("due",), date(2018, 6, 30)),
        (("moves", 0, "date"), date(2018, 6, 12)),
        (("moves", 0, "from"), date(2018, 5, 31)),
    ]


@given(written_plans())
def test_retitling_does_not_change_the_reference_of_what_has_ids(written: Written) -> None:
    plan = Plan.model_validate(written)
    before = [placed.reference for placed in placed_milestones(plan)]
    for placed in placed_milestones(plan):
        for part, own in (
            (at(written, placed.route), placed.id),
            (at(written, placed.within.route), placed.within.id),
        ):
            part |= {"id": own, "title": "Quite another title"}
    after = [placed.reference for placed in placed_milestones(Plan.model_validate(written))]
    assert after == before


@pytest.fixture(scope="module")
def shipped() -> Plan:
    path = Path(__file__).parents[2] / "plan.yaml"
    plan = read(Source.decoded(path.name, path.read_bytes())).plan
    assert plan is not None
    return plan


def test_the_shipped_plan_has_5_workstreams_28_activities_and_80_milestones(shipped: Plan) -> None:
    assert len(shipped.workstreams) == 5
    assert len(list(placed_activities(shipped))) == 28
    assert len({placed.reference for placed in placed_milestones(shipped)}) == 80


@pytest.mark.parametrize(
    ("outline", "reference", "lead"),
    [
        ("1.1.1", "childs-journey/next-phase", "Joe Bannham"),
        ("1.4.1", "fostering/panel-chair", "Ian Godfrey"),
        ("4.4.2", "commissioning-hub/framework-management", "Carly Brown"),
        ("5.7.1", "digital-strategy/strategy-produced", "Carly Brown"),
    ],
)
def test_a_milestone_of_the_shipped_plan_stands_where_the_listing_says(
    shipped: Plan, outline: str, reference: str, lead: str
) -> None:
    placed = {one.outline: one for one in placed_milestones(shipped)}[outline]
    assert (placed.reference, placed.lead) == (reference, lead)
