"""A listing as JSON, held against the schema that ships."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection
from wirralplan.views.listing import json as view
from wirralplan.views.listing import listing
from wirralplan.views.listing.row import flat_row


def written(asked: Plan, day: date, selection: Selection | None = None) -> str:
    survey = listings.everything(asked, day, selection or Selection())
    pieces = view.rendered(listing.everything(survey), "plan.yaml", lambda _: 7)
    return "".join(pieces)


def test_an_empty_listing_is_whole_json_too() -> None:
    text = written(plan(HISTORY), date(2018, 10, 15), Selection(search="nowhere"))
    assert text == (
        "{\n"
        '  "format": "wirralplan.milestones/1",\n'
        '  "as_of": "2018-10-15",\n'
        '  "plan": {"title": "Housing & Families Plan [draft] :100:", "edition": "=Edition 2", '
        '"path": "plan.yaml"},\n'
        '  "totals": {"milestones": 27, "shown": 0, "overdue": 9, "due-today": 1, "underway": 3, '
        '"upcoming": 10, "complete": 3, "cancelled": 1},\n'
        '  "milestones": []\n'
        "}\n"
    )


def test_each_milestone_has_a_line_of_its_own() -> None:
    lines = written(plan(HISTORY), date(2018, 10, 15)).splitlines()
    rows = [line for line in lines if line.startswith("    {")]
    assert len(rows) == 27
    assert all(line.endswith("},") for line in rows[:-1])


@pytest.mark.parametrize("path", [SHIPPED, HISTORY], ids=["shipped", "history"])
@pytest.mark.parametrize("day", ["2017-01-01", "2018-06-30", "2018-10-15", "2199-12-31"])
def test_it_is_of_the_form_that_is_promised_on_any_day(path: Path, day: str) -> None:
    assert complaints("listing", written(plan(path), date.fromisoformat(day))) == []


def test_text_of_the_plan_is_never_altered() -> None:
    survey = listings.everything(plan(HISTORY), date(2018, 10, 15), Selection())
    told = json.loads(written(plan(HISTORY), date(2018, 10, 15)))
    assert told["milestones"] == [flat_row(row, 7) for row in survey.rows]
    titles = [one["title"] for one in told["milestones"]]
    assert "=1+1" in titles
    assert "\x1b[31mRed\x1b[0m\x1b]8;;http://evil.example\x1b\\ \x9b2J" in titles


@settings(max_examples=40)
@given(plans(), days())
def test_any_plan_on_any_day_is_of_the_form(generated: Plan, day: date) -> None:
    assert complaints("listing", written(generated, day)) == []
