"""A milestone's story as JSON, held against the schema that ships."""

import json
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.story import story
from wirralplan.plan.walking import placed_milestones
from wirralplan.views.story import json as view

DAY = date(2018, 10, 15)


def written(asked: Plan, reference: str, day: date) -> str:
    return "".join(view.rendered(story(asked, day, reference), asked, "plan.yaml", 7))


def told(reference: str, day: date = DAY) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(written(plan(HISTORY), reference, day))
    return loaded


def test_history_and_updates_are_those_of_the_day() -> None:
    june = told("panel/restructure", date(2018, 6, 30))
    assert june["history"] == [
        {
            "date": "2018-06-12",
            "from": "2018-07-31",
            "to": "2018-09-30",
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
        }
    ]
    assert june["waits_for"] == ["panel/chair", "panel/regulation"]
    assert june["awaited_by"] == ["panel/brought-forward", "shell/only"]
    assert june["note"] == "First line of the note.\nSecond line, after a line end."


def test_what_came_after_the_day_is_named_but_not_told() -> None:
    later = told("campaign/later")
    assert (later["completed_later"], later["milestone"]["completed"]) == ("2018-12-01", None)
    assert later["milestone"]["evidence"] is None
    withdrawn = told("campaign/withdrawn-later")
    assert (withdrawn["cancelled_later"], withdrawn["milestone"]["reason"]) == ("2018-11-15", None)
    done = told("campaign/later", date(2018, 12, 1))
    assert (done["completed_later"], done["milestone"]["completed"]) == (None, "2018-12-01")


@settings(max_examples=40)
@given(plans(), days(), st.data())
def test_any_milestone_on_any_day_is_of_the_form(
    generated: Plan, day: date, data: st.DataObject
) -> None:
    references = [placed.reference for placed in placed_milestones(generated)]
    if references:
        reference = data.draw(st.sampled_from(references))
        assert complaints("show", written(generated, reference, day)) == []
