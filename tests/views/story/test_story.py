"""A milestone's whole story on a page."""

from datetime import date

import pytest
from ended import Golden
from known_plans import HISTORY, plan

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.story import story
from wirralplan.views.paper import plain
from wirralplan.views.story.story import paper

DAY = date(2018, 10, 15)


def told(reference: str, day: date = DAY) -> str:
    return "".join(plain.rendered(paper(story(plan(HISTORY), day, reference), "plan.yaml, line 7")))


def facts(reference: str, day: date = DAY) -> dict[str, str]:
    """The facts above the tables, by their names."""
    lines = told(reference, day).split("\n\n")[0].splitlines()[1:]
    return {line[:11].strip(): line[13:] for line in lines}


def test_a_milestone_that_moved_tells_every_move_update_and_neighbour(golden: Golden) -> None:
    golden("story/moved.txt", told("panel/restructure"))


def test_on_an_earlier_day_it_tells_what_was_known_then(golden: Golden) -> None:
    golden("story/moved-before.txt", told("panel/restructure", date(2018, 6, 30)))


@pytest.mark.parametrize(
    ("reference", "day", "status"),
    [
        ("panel/chair", "2018-01-24", "not yet due (completed 2018-01-25)"),
        ("panel/chair", "2018-01-25", "complete, 5 days early"),
        ("panel/on-the-day", "2018-10-15", "complete, on the day"),
        ("panel/regulation", "2018-04-19", "overdue, 19 days late (completed 2018-04-20)"),
        ("panel/regulation", "2018-04-20", "complete, 20 days late"),
        ("campaign/today", "2018-10-15", "due today"),
        ("campaign/today", "2018-10-16", "overdue, 1 day late"),
        (
            "campaign/today",
            "2018-10-14",
            "underway (its start date has passed; nobody recorded it)",
        ),
        ("campaign/withdrawn", "2018-06-30", "not yet due (cancelled 2018-07-01)"),
        ("campaign/withdrawn", "2018-07-01", "cancelled"),
        ("rolling/always", "2018-10-15", "underway (ongoing)"),
        ("rolling/from-next-year", "2018-12-31", "not yet due"),
        (
            "rolling/from-next-year",
            "2019-01-01",
            "underway (its start date has passed; nobody recorded it)",
        ),
    ],
)
def test_the_status_is_of_the_day_and_says_what_came_later(
    reference: str, day: str, status: str
) -> None:
    assert facts(reference, date.fromisoformat(day))["Status"] == status


RED = {"date": "2018-10-01", "rag": "red", "note": "Supplier gone"}
AMBER = RED | {"rag": "amber"}
GREEN = RED | {"rag": "green"}
LONG_AGO = GREEN | {"date": "2018-09-02"}  # 43 days
UNRATED = {"date": "2018-10-01", "note": "Supplier gone"}
SOON = {"due": "2018-10-20"}
LATE = {"due": "2018-10-14"}
DONE = {"due": "2018-10-20", "completed": "2018-10-15"}


@pytest.mark.parametrize(
    ("dates", "update", "rating"),
    [
        (SOON, UNRATED, "green (not late)"),
        (SOON, GREEN, "green (not late); the lead reported green on Monday 1 October 2018"),
        (SOON, RED, ("red, as the lead reported on Monday 1 October 2018; by the dates green "
         "(not late)")),
        (LATE, UNRATED, "amber"),
        (LATE, AMBER, "amber; the lead reported amber on Monday 1 October 2018"),
        (LATE, RED, "red, as the lead reported on Monday 1 October 2018; by the dates amber"),
        (LATE, GREEN, ("amber; the lead reported green on Monday 1 October 2018, better than the "
         "dates say")),
        (LATE, LONG_AGO, ("amber; the lead reported green on Sunday 2 September 2018, better than "
         "the dates say")),
        ({"ongoing": "true"}, UNRATED, "none (no due date, and no update has a rating)"),
        ({"ongoing": "true"}, AMBER, ("amber, as the lead reported on Monday 1 October 2018 (no "
         "due date)")),
        ({"ongoing": "true"}, LONG_AGO, ("none (no due date; the lead reported green on Sunday 2 "
         "September 2018, more than six weeks before)")),
        (DONE, RED, "blue"),
        (SOON | {"cancelled": "2018-10-15", "reason": "No money"}, AMBER, "grey"),
    ],
)  # fmt: skip
def test_the_rating_says_what_the_lead_reported_and_what_the_dates_say(
    dates: dict[str, str], update: dict[str, str], rating: str
) -> None:
    milestone = {"id": "hub", "title": "Hub opened", "updates": [update], **dates}
    activity = {"id": "hubs", "title": "Hubs", "lead": "Ann Lee", "milestones": [milestone]}
    streams = [{"title": "Homes", "activities": [activity]}]
    of = Plan.model_validate({"format": "1", "title": "Plan", "workstreams": streams})
    lines = "".join(plain.rendered(paper(story(of, DAY, "hubs/hub"), "here"))).splitlines()
    assert f"Rating       {rating}" in lines


@pytest.mark.parametrize(
    ("reference", "day", "due"),
    [
        ("panel/chair", "2018-10-15", "Tuesday 30 January 2018"),
        ("panel/restructure", "2018-06-11", "Tuesday 31 July 2018"),
        (
            "panel/restructure",
            "2018-06-12",
            "Sunday 30 September 2018 (originally Tuesday 31 July 2018; +61 days)",
        ),
        (
            "panel/brought-forward",
            "2018-10-15",
            "Thursday 25 October 2018 (originally Thursday 15 November 2018; -21 days)",
        ),
        ("rolling/always", "2018-10-15", "ongoing, no due date on purpose"),
        (
            "rolling/no-longer-dated",
            "2018-06-30",
            "ongoing, no due date on purpose (originally Friday 31 August 2018)",
        ),
    ],
)
def test_the_due_date_is_of_the_day_beside_the_original_one(
    reference: str, day: str, due: str
) -> None:
    assert facts(reference, date.fromisoformat(day))["Due"] == due


def test_evidence_and_reason_are_told_once_they_are_known() -> None:
    assert facts("panel/chair")["Evidence"] == "Cabinet minute 28/09/18, item 7"
    assert "Evidence" not in facts("campaign/later")
    assert facts("campaign/withdrawn")["Reason"] == "No money: the grant was withdrawn"
    assert "Reason" not in facts("campaign/withdrawn-later")


def test_hostile_text_is_harmless() -> None:
    assert "\x1b" not in told("controls/escape")
    assert facts("controls/escape")["Activity"] == r"2.2  Text that \x1b[31mmoves\x1b[0m"
    assert told("formulas/smiley").startswith("2.1.6  :100: :smile: [bold]b[/bold] [/b]\n")
