"""The listing of what moved: its words, its sum, its JSON and its CSV."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import slips as moved
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.standing import Status
from wirralplan.views.listing import csv as csv_view
from wirralplan.views.listing import json as json_view
from wirralplan.views.listing import listing
from wirralplan.views.listing.listing import Listing
from wirralplan.views.listing.row import flat_row
from wirralplan.views.listing.slips import slips
from wirralplan.views.paper import plain

DAY = date(2018, 10, 15)
OWN = ["last_move", "last_reason", "last_approved_by"]


def asked(of: Plan, day: date = DAY, selection: Selection | None = None) -> Listing:
    return slips(moved.slips(of, day, selection or Selection()))


def lines(shown: Listing) -> list[str]:
    return "".join(plain.rendered(listing.paper(shown))).splitlines()


def written(shown: Listing) -> str:
    return "".join(json_view.rendered(shown, "plan.yaml", lambda _: 7))


def test_what_moved_says_from_when_to_when_how_often_and_why() -> None:
    assert lines(asked(plan(HISTORY), selection=Selection(workstreams=frozenset({0})))) == [
        "What moved, as of Monday 15 October 2018",
        (
            "Days  Original     Now          Moves  Status    Lead              "
            "Last reason                              Milestone"
        ),
        (
            "      31 Aug 2018      no date      1  underway  王小明            "
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
        "3 moved (1 no longer dated, 1 later, 1 earlier), 1 more than once",
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
    shown = lines(asked(back.model_copy(update={"workstreams": (stream,)})))
    assert shown[2].startswith("   0  31 Jul 2018  31 Jul 2018      2  overdue")
    assert shown[3] == "1 moved (1 back on the first date), 1 more than once"


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Selection(), "Nothing moved."),
        (Selection(statuses=frozenset({Status.OVERDUE})),
         "Nothing that passes these filters moved."),
    ],
)  # fmt: skip
def test_where_nothing_moved_it_says_so_and_the_totals_add_up(
    selection: Selection, sentence: str
) -> None:
    shown = lines(asked(plan(SHIPPED), date(2018, 6, 30), selection))
    assert shown[:2] == ["What moved, as of Saturday 30 June 2018", sentence]
    assert shown[2].startswith("80 milestones = 31 overdue + 14 due today + 4 underway + ")
    assert len(shown) == 3


def test_a_row_of_json_is_that_of_a_listing_and_the_last_move() -> None:
    shown = asked(plan(HISTORY))
    told = json.loads(written(shown))
    assert list(told) == ["format", "as_of", "plan", "totals", "milestones"]
    assert told["format"] == "wirralplan.slips/1"
    assert told["milestones"][1] == {
        **flat_row(shown.rows[1], 7),
        "last_move": "2018-09-20",
        "last_reason": "Union asked for 30 more days | <agreed>",
        "last_approved_by": None,
    }
    assert told["milestones"][0]["slip"] is None
    assert told["milestones"][0]["last_approved_by"] == "Improvement Board"


def test_csv_has_the_columns_of_the_json_rows() -> None:
    shown = asked(plan(HISTORY))
    text = "".join(csv_view.rendered(shown, lambda _: 7))
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert header == [*flat_row(shown.rows[0], 7), *OWN]
    assert [line[-3:] for line in rows] == [
        ["2018-06-30", "Becomes a standing duty", "Improvement Board"],
        ["2018-09-20", "Union asked for 30 more days | <agreed>", ""],
        ["2018-08-01", "Contractor free earlier", ""],
    ]


@settings(max_examples=40)
@given(plans(), days())
def test_any_plan_on_any_day_is_of_the_form(generated: Plan, day: date) -> None:
    assert complaints("slips", written(asked(generated, day))) == []


@settings(max_examples=40)
@given(plans(), days())
def test_the_parts_of_the_sum_are_all_that_moved(generated: Plan, day: date) -> None:
    shown = asked(generated, day)
    if shown.rows:
        count, rest = shown.summary.split(" moved (")
        parts = rest.partition(")")[0].split(", ")
        assert int(count) == len(shown.rows) == sum(int(one.split()[0]) for one in parts)
