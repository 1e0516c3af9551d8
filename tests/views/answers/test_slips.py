"""What moved: its words, its sum, its JSON and its CSV."""

import csv
import io
from datetime import date

import pytest
from answered import as_csv, as_json, in_file, page, read_json
from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries import slips as moved
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.standing import Status
from wirralplan.views.answer import Answer
from wirralplan.views.answers.listing import everything
from wirralplan.views.answers.slips import slips

DAY = date(2018, 10, 15)
OWN = ["last_move", "last_reason", "last_approved_by"]


def typed(of: Plan, day: date = DAY, selection: Selection | None = None) -> Answer:
    return slips(moved.slips(of, day, selection or Selection()), in_file(of))


def listed(reference: str) -> dict[str, object]:
    """The row of a listing."""
    survey = listings.everything(plan(HISTORY), DAY, Selection())
    rows = read_json(everything(survey, in_file(plan(HISTORY))))["milestones"]
    found: dict[str, object] = next(row for row in rows if row["reference"] == reference)
    return found


def test_what_moved_says_from_when_to_when_how_often_and_why() -> None:
    assert page(typed(plan(HISTORY), selection=Selection(workstreams=frozenset({0})))) == [
        "Due dates that have moved, as at Monday 15 October 2018",
        (
            "Days  Original     Now          Moves  Status    Lead              "
            "Last reason                              Milestone"
        ),
        (
            "      31 Aug 2018      ongoing      1  underway  王小明            "
            "Becomes a standing duty                  1.3.3  Once had a date"
        ),
        (
            "+153  31 Jul 2018  31 Dec 2018      2  underway  Zoë Ångström-Lee  "
            "Union asked for 30 more days | <agreed>  1.1.4  Final service restructure implemented"
        ),
        (
            " -21  15 Nov 2018  25 Oct 2018      1  upcoming  Zoë Ångström-Lee  "
            "Contractor free earlier                  1.1.5  Brought forward by three weeks"
        ),
        "3 moved (1 with no due date any more, 1 later, 1 earlier), 1 more than once",
        (
            "27 milestones = 9 overdue + 1 due today + 3 underway + 10 upcoming + 3 complete + "
            "1 cancelled (3 shown)"
        ),
    ]


def test_what_came_back_has_no_sign() -> None:
    back = plan(HISTORY).model_copy(deep=True)
    milestone = back.workstreams[0].activities[0].milestones[3]
    there = milestone.model_copy(update={"due": milestone.moves[0].from_})
    activity = back.workstreams[0].activities[0].model_copy(update={"milestones": (there,)})
    stream = back.workstreams[0].model_copy(update={"activities": (activity,)})
    shown = page(typed(back.model_copy(update={"workstreams": (stream,)})))
    assert shown[2].startswith("   0  31 Jul 2018  31 Jul 2018      2  overdue")
    assert shown[3] == "1 moved (1 back to the original date), 1 more than once"


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Selection(), "Nothing has moved."),
        (Selection(statuses=frozenset({Status.OVERDUE})),
         "Nothing that matches these filters has moved."),
    ],
)  # fmt: skip
def test_where_nothing_moved_it_says_so_and_the_totals_add_up(
    selection: Selection, sentence: str
) -> None:
    shown = page(typed(plan(SHIPPED), date(2018, 6, 30), selection))
    assert shown[:2] == ["Due dates that have moved, as at Saturday 30 June 2018", sentence]
    assert shown[2].startswith("80 milestones = 31 overdue + 14 due today + 4 underway + ")
    assert len(shown) == 3


def test_a_row_of_json_is_that_of_a_listing_and_the_last_move() -> None:
    shown = typed(plan(HISTORY))
    output = read_json(shown)
    assert list(output) == ["format", "as_of", "plan", "totals", "milestones"]
    assert output["format"] == "wirralplan.slips/1"
    assert output["milestones"][1] == {
        **listed("panel/restructure"),
        "last_move": "2018-09-20",
        "last_reason": "Union asked for 30 more days | <agreed>",
        "last_approved_by": None,
    }
    assert output["milestones"][0]["slip"] is None
    assert output["milestones"][0]["last_approved_by"] == "Improvement Board"


def test_csv_has_the_columns_of_the_json_rows() -> None:
    shown = typed(plan(HISTORY))
    text = as_csv(shown)
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert header == [*listed("panel/restructure"), *OWN]
    assert [line[-3:] for line in rows] == [
        ["2018-06-30", "Becomes a standing duty", "Improvement Board"],
        ["2018-09-20", "Union asked for 30 more days | <agreed>", ""],
        ["2018-08-01", "Contractor free earlier", ""],
    ]


@settings(max_examples=40)
@given(plans(), days())
def test_any_plan_on_any_day_is_of_the_form(generated: Plan, day: date) -> None:
    assert complaints("slips", as_json(typed(generated, day))) == []


@settings(max_examples=40)
@given(plans(), days())
def test_the_parts_of_the_sum_are_all_that_moved(generated: Plan, day: date) -> None:
    answer = typed(generated, day)
    rows = answer.data.subject.rows
    if rows:
        summary = next(line for line in page(answer)[::-1] if " moved (" in line)
        count, rest = summary.split(" moved (")
        parts = rest.partition(")")[0].split(", ")
        assert int(count) == len(rows) == sum(int(one.split()[0]) for one in parts)
