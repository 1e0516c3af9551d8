"""A milestone's whole story, for people and for programs."""

from datetime import date
from typing import Any

import pytest
from answered import as_json, in_file, page, read_json
from ended import Golden
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.story import story
from wirralplan.plan.walking import placed_milestones
from wirralplan.views.answer import Answer
from wirralplan.views.answers.story import show

DAY = date(2018, 10, 15)


def shown(of: Plan, reference: str, day: date = DAY) -> Answer:
    return show(story(of, day, reference), in_file(of))


def output(reference: str, day: date = DAY) -> str:
    return "".join(f"{line}\n" for line in page(shown(plan(HISTORY), reference, day)))


def facts(reference: str, day: date = DAY) -> dict[str, str]:
    """The facts above the tables, by their names."""
    lines = output(reference, day).split("\n\n")[0].splitlines()[1:]
    return {line[:11].strip(): line[13:] for line in lines}


def test_a_milestone_that_moved_tells_every_move_update_and_neighbour(golden: Golden) -> None:
    golden("story/moved.txt", output("panel/restructure"))


def test_on_an_earlier_day_it_tells_what_was_known_then(golden: Golden) -> None:
    golden("story/moved-before.txt", output("panel/restructure", date(2018, 6, 30)))


@pytest.mark.parametrize(
    ("reference", "day", "status"),
    [
        ("panel/chair", "2018-01-24", "upcoming (completed 25 Jan 2018)"),
        ("panel/chair", "2018-01-25", "complete, 5 days early"),
        ("panel/on-the-day", "2018-10-15", "complete, on the day"),
        ("panel/regulation", "2018-04-19", "overdue, 19 days late (completed 20 Apr 2018)"),
        ("panel/regulation", "2018-04-20", "complete, 20 days late"),
        ("campaign/today", "2018-10-15", "due today"),
        ("campaign/today", "2018-10-16", "overdue, 1 day late"),
        (
            "campaign/today",
            "2018-10-14",
            "underway (its start date has passed; whether work began is not recorded)",
        ),
        ("campaign/withdrawn", "2018-06-30", "upcoming (cancelled 1 Jul 2018)"),
        ("campaign/withdrawn", "2018-07-01", "cancelled"),
        ("rolling/always", "2018-10-15", "underway (ongoing)"),
        ("rolling/from-next-year", "2018-12-31", "upcoming"),
        (
            "rolling/from-next-year",
            "2019-01-01",
            "underway (its start date has passed; whether work began is not recorded)",
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
    lines = page(shown(of, "hubs/hub"))
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


def test_evidence_and_reason_are_reported_once_they_are_known() -> None:
    assert facts("panel/chair")["Evidence"] == "Cabinet minute 28/09/18, item 7"
    assert "Evidence" not in facts("campaign/later")
    assert facts("campaign/withdrawn")["Reason"] == "No money: the grant was withdrawn"
    assert "Reason" not in facts("campaign/withdrawn-later")


def test_hostile_text_is_harmless() -> None:
    assert "\x1b" not in output("controls/escape")
    assert facts("controls/escape")["Activity"] == r"2.2  Text that \x1b[31mmoves\x1b[0m"
    assert output("formulas/smiley").startswith("2.1.6  :100: :smile: [bold]b[/bold] [/b]\n")


# For programs


def data(reference: str, day: date = DAY) -> dict[str, Any]:
    loaded: dict[str, Any] = read_json(shown(plan(HISTORY), reference, day))
    return loaded


def test_history_and_updates_are_those_of_the_day() -> None:
    june = data("panel/restructure", date(2018, 6, 30))
    assert june["history"] == [
        {
            "date": "2018-06-12",
            "from": "2018-07-31",
            "from_written": "2018-07-31",
            "to": "2018-09-30",
            "to_written": "2018-09-30",
            "reason": "HR consultation extended",
            "approved_by": "Improvement Board",
        }
    ]
    assert june["updates"] == [
        {
            "date": "2018-06-20",
            "note": "Consultation closes 6 July",
            "rag": "red",
            "by": "Zoë Ångström-Lee",
            "expected": None,
            "expected_written": None,
        }
    ]
    assert june["waits_for"] == ["panel/chair", "panel/regulation"]
    assert june["awaited_by"] == ["panel/brought-forward", "shell/only"]
    assert june["note"] == "First line of the note.\nSecond line, after a line end."


def test_what_came_after_the_day_is_named_but_not_reported() -> None:
    later = data("campaign/later")
    assert (later["completed_later"], later["milestone"]["completed"]) == ("2018-12-01", None)
    assert later["milestone"]["evidence"] is None
    withdrawn = data("campaign/withdrawn-later")
    assert (withdrawn["cancelled_later"], withdrawn["milestone"]["reason"]) == ("2018-11-15", None)
    done = data("campaign/later", date(2018, 12, 1))
    assert (done["completed_later"], done["milestone"]["completed"]) == (None, "2018-12-01")


@settings(max_examples=40)
@given(plans(), days(), st.data())
def test_any_milestone_on_any_day_is_of_the_form(
    generated: Plan, day: date, data: st.DataObject
) -> None:
    references = [placed.reference for placed in placed_milestones(generated)]
    if references:
        reference = data.draw(st.sampled_from(references))
        assert complaints("show", as_json(shown(generated, reference, day))) == []
