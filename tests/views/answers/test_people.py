"""Everybody in the plan, with what they lead: on a page, as JSON, as CSV."""

import pytest
from answered import as_csv, as_json, in_file, page, read_json
from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.summary import loads
from wirralplan.views.answer import Answer
from wirralplan.views.answers import people


def everybody(of: Plan) -> Answer:
    return people.people(loads(of), in_file(of))


def test_the_last_line_adds_up() -> None:
    assert (
        page(everybody(plan(SHIPPED)))[-1] == "10 people, leading 28 activities with 80 milestones"
    )


def test_one_of_each_is_reported_as_one() -> None:
    quiet = (
        plan(HISTORY)
        .workstreams[2]
        .model_copy(update={"activities": plan(HISTORY).workstreams[2].activities[:1]})
    )
    alone = plan(HISTORY).model_copy(update={"people": (), "workstreams": (quiet,)})
    assert page(everybody(alone))[1:] == [
        "Name                 Role  Activities  Milestones",
        "$(touch pwned) `id`                 1           1",
        "1 person, leading 1 activity with 1 milestone",
    ]


def test_nobody_is_reported_in_a_sentence() -> None:
    bare = plan(HISTORY).model_copy(update={"people": (), "workstreams": ()})
    assert page(everybody(bare))[1:] == ["Nobody leads anything in this plan."]


@settings(max_examples=40)
@given(plans())
def test_json_is_of_the_form_that_is_promised(generated: Plan) -> None:
    assert complaints("people", as_json(everybody(generated))) == []


def test_csv_has_the_keys_of_json_and_joins_aliases() -> None:
    answer = everybody(plan(HISTORY))
    output = read_json(answer)
    lines = as_csv(answer).splitlines(keepends=True)
    assert lines[0] == ",".join(output["people"][0]) + "\r\n"
    assert lines[3] == "Seán O\u2019Neill,,Shaun O'Neil; S. O'Neill,1,7,0\r\n"
    assert lines[5] == '$(touch pwned) `id`,"\'@chair, -1 grade",,1,1,0\r\n'


@pytest.mark.parametrize("path", [SHIPPED, HISTORY], ids=["shipped", "history"])
def test_text_in_json_is_never_altered(path: object) -> None:
    typed = plan(SHIPPED if path == SHIPPED else HISTORY)
    assert [one["role"] for one in read_json(everybody(typed))["people"]] == [
        person.role for person in typed.people
    ]
