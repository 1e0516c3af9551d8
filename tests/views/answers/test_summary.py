"""The summary: counts per workstream and lead, on a page, as JSON, as CSV."""

import csv
import io
import json
from datetime import date

from answered import as_csv, as_json, in_file, page, read_json
from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.summary import board
from wirralplan.plan.standing import Status
from wirralplan.views.answer import Answer
from wirralplan.views.answers.summary import summary

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
STATUSES = [status.value for status in Status]


def summed(of: Plan, day: date, selection: Selection | None = None) -> Answer:
    survey = listings.everything(of, day, selection or Selection())
    return summary(survey, board(survey), in_file(of))


def test_both_tables_end_with_all_and_the_page_with_the_totals() -> None:
    lines = page(summed(plan(SHIPPED), JUNE))
    totals = [line.split()[:6] for line in lines if line.startswith("All ")]
    assert totals == [["All", "80", "31", "14", "4", "31"]] * 2
    assert lines[-1] == (
        "80 milestones = 31 overdue + 14 due today + 4 underway + 31 upcoming + 0 complete + "
        "0 cancelled"
    )


def test_a_status_that_nothing_has_is_no_column() -> None:
    heads = [line for line in page(summed(plan(SHIPPED), JUNE)) if line.startswith("Workstream")]
    assert "Overdue  Due today  Underway  Upcoming  Most days late" in heads[0]
    history = page(summed(plan(HISTORY), DAY))
    assert "Upcoming  Complete  Cancelled  Most" in history[1]


def test_a_filtered_page_says_how_many_it_shows() -> None:
    lines = page(summed(plan(SHIPPED), JUNE, Selection(leads=frozenset({"Lynn Campbell"}))))
    assert [line.split("  ")[0] for line in lines[2:4]] == ["4. Delivery Model", "All"]
    assert lines[-1].endswith(" (2 shown)")
    nothing = page(summed(plan(SHIPPED), JUNE, Selection(search="nowhere")))
    assert nothing[1] == "Nothing matches these filters."
    assert nothing[-1].endswith(" (0 shown)")


def test_an_empty_plan_is_reported_in_a_sentence() -> None:
    bare = plan(SHIPPED).model_copy(update={"workstreams": ()})
    assert page(summed(bare, JUNE))[1] == "There are no milestones in this plan."


@settings(max_examples=40)
@given(plans(), days())
def test_json_is_of_the_form_and_each_group_adds_up_to_the_totals(
    generated: Plan, day: date
) -> None:
    text = as_json(summed(generated, day))
    assert complaints("summary", text) == []
    output = json.loads(text)
    for group in ("workstreams", "leads"):
        for status in STATUSES:
            assert sum(one[status] for one in output[group]) == output["totals"][status]
    assert output["totals"]["milestones"] == sum(output["totals"][status] for status in STATUSES)


def test_csv_has_the_keys_of_json_and_a_line_per_workstream_and_lead() -> None:
    output = read_json(summed(plan(HISTORY), DAY))
    rows = list(csv.DictReader(io.StringIO(as_csv(summed(plan(HISTORY), DAY)), newline="")))
    assert list(rows[0]) == ["group", *output["workstreams"][0]]
    assert [row["group"] for row in rows] == ["workstream"] * 3 + ["lead"] * 6
    assert (rows[0]["outline"], rows[0]["id"], rows[3]["outline"]) == ("1", "homes", "")
    assert [row["name"] for row in rows] == [
        *(one["name"] for one in output["workstreams"]),
        *(one["name"] for one in output["leads"]),
    ]
