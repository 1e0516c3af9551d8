"""What the dates of one plan say has happened, on a page and as JSON."""

from datetime import date, timedelta

from answered import as_json, in_file, page, read_json
from ended import Golden
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import EVERY_KEY, plan
from schemas import complaints, schema
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.since import since as query
from wirralplan.views.answer import Answer
from wirralplan.views.answers.since import since
from wirralplan.views.forms import markdown

PLAN = plan(EVERY_KEY)


def happened(
    first: date = date(2018, 6, 1), day: date = date(2018, 10, 15), of: Plan = PLAN
) -> Answer:
    return since(query(of, first, day), in_file(of))


def test_the_page_has_a_table_for_each_kind_and_says_what_it_cannot_know(golden: Golden) -> None:
    golden("every-key/since.txt", "".join(f"{line}\n" for line in page(happened())))
    golden("every-key/since.md", "".join(markdown.rendered(happened().page)))


def test_a_period_in_which_nothing_is_dated_says_so() -> None:
    assert page(happened(date(2018, 10, 1))) == [
        (
            "SEND Improvement Plan 2018-2019: what changed from Monday 1 October 2018 to "
            "Monday 15 October 2018"
        ),
        "Nothing in this plan is dated in this period.",
        "9 milestones = 0 changed + 9 with nothing dated in this period",
        (
            "The dates in the plan do not say what was added, removed, retitled, given to another "
            "lead or corrected, nor what was written in later with an earlier date. Compare with "
            "an older version for that: wirralplan diff OLD"
        ),
    ]


def test_json_has_the_period_the_counts_and_the_limits() -> None:
    output = read_json(happened())
    assert list(output) == ["format", "as_of", "since", "plan", "totals", "limits", "changes"]
    assert (output["format"], output["since"], output["as_of"]) == (
        "wirralplan.since/1",
        "2018-06-01",
        "2018-10-15",
    )
    assert output["totals"] == {"milestones": 9, "changed": 6, "unchanged": 3, "changes": 7}
    assert output["limits"].startswith("The dates in the plan do not say what was added, removed")
    assert [(one["kind"], one["was"], one["now"], one["days"]) for one in output["changes"]] == [
        ("completed", None, "2018-09", None),
        ("rescheduled", "2018-06", "2018-09", 92),
        ("rescheduled", "2018-07-31", "tbc", None),
        ("rescheduled", "tbc", "2019-03", None),
        ("cancelled", None, "2018-08", None),
        ("updated", None, None, None),
        ("updated", None, None, None),
    ]


def test_a_row_has_the_due_date_of_the_day_and_not_that_of_the_file() -> None:
    [row] = read_json(happened(date(2018, 3, 1), date(2018, 6, 11), PLAN))["changes"]
    assert (row["kind"], row["title"]) == ("completed", "Portal for parents opened")
    rows = read_json(happened(date(2018, 6, 30), date(2018, 7, 1)))["changes"]
    assert rows == []
    moved = read_json(happened(date(2018, 6, 12), date(2018, 6, 12)))["changes"][0]
    assert (moved["due_written"], moved["was"], moved["now"]) == ("2018-09", "2018-06", "2018-09")


def test_a_change_is_the_same_in_both_comparisons() -> None:
    assert schema("since")["$defs"]["change"] == schema("diff")["$defs"]["change"]


@settings(max_examples=40)
@given(plans(), days(), st.integers(0, 1000))
def test_any_plan_and_period_is_of_the_form(of: Plan, first: date, more: int) -> None:
    answer = happened(first, first + timedelta(more), of)
    assert complaints("since", as_json(answer)) == []
