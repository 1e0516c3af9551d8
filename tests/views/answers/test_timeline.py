"""The timeline: a page that adds up to the whole plan, and where each mark stands as JSON."""

import json
from datetime import date

from answered import as_json, in_file, page, read_json
from hypothesis import given, settings
from known_plans import EVERY_KEY, HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.bands import Band
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.timeline import timeline as along
from wirralplan.views.answer import Answer
from wirralplan.views.answers.timeline import strips, timeline, unmarked

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()


def drawn(of: Plan, day: date, selection: Selection = ANY) -> Answer:
    return timeline(along(listings.everything(of, day, selection)), in_file(of))


def test_a_page_names_the_day_and_ends_with_the_totals() -> None:
    lines = page(drawn(plan(SHIPPED), JUNE))
    assert lines[0] == (
        "Wirral Children and Young People's Improvement Plan 2017-2019: timeline as at "
        "Saturday 30 June 2018"
    )
    assert lines[-2:] == [
        "",
        (
            "80 milestones = 31 overdue + 14 due today + 4 underway + 31 upcoming + 0 complete + "
            "0 cancelled"
        ),
    ]


def test_the_words_of_an_activity_count_its_milestones_in_the_order_of_the_board() -> None:
    homes, *_ = strips(along(listings.everything(plan(HISTORY), DAY, ANY))).groups
    assert [(strip.title, strip.words) for strip in homes.strips] == [
        ("1.1  Panel and restructure", "3 complete, 1 underway, 1 upcoming"),
        (
            "1.2  Recruitment campaign",
            "1 due today, 1 upcoming, 2 up to a month late, 2 over a month late, 1 cancelled",
        ),
        ("1.3  Rolling work", "2 underway, 1 upcoming"),
    ]


def test_a_workstream_has_its_number_or_that_of_the_plan() -> None:
    found = strips(along(listings.everything(plan(SHIPPED), JUNE, ANY)))
    assert [group.title for group in found.groups][:2] == [
        "1. Practice Improvement",
        "2. Education Improvement",
    ]
    found = strips(along(listings.everything(plan(EVERY_KEY), DAY, ANY)))
    assert [group.title for group in found.groups] == ["1  Assessment", "Preparing for adulthood"]


def test_what_has_no_mark_is_told_in_a_sentence() -> None:
    found = along(listings.everything(plan(EVERY_KEY), DAY, ANY))
    assert unmarked(found) == "2 have no date yet and no mark"
    one = along(listings.everything(plan(EVERY_KEY), DAY, Selection(search="x")))
    assert unmarked(one) == "1 has no date yet and no mark"
    assert unmarked(found) in page(timeline(found, in_file(plan(EVERY_KEY))))
    assert unmarked(along(listings.everything(plan(SHIPPED), JUNE, ANY))) == ""


def test_a_filtered_page_has_only_activities_with_something_to_show() -> None:
    lines = page(drawn(plan(SHIPPED), JUNE, Selection(leads=frozenset({"Lynn Campbell"}))))
    assert lines[1:] == [
        "■ due today   ○ upcoming   │ 30 Jun 2018",
        "",
        "4. Delivery Model",
        "  2018                             2019",
        "  May Jun │Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr",
        "4.5  All age disability service  (Lynn Campbell)",
        "         ■│                                   ○",
        "  1 due today, 1 upcoming",
        "",
        (
            "80 milestones = 31 overdue + 14 due today + 4 underway + 31 upcoming + 0 complete + "
            "0 cancelled (2 shown)"
        ),
    ]
    nothing = page(drawn(plan(SHIPPED), JUNE, Selection(search="nowhere")))
    assert nothing[1:] == [
        "Nothing matches these filters.",
        (
            "80 milestones = 31 overdue + 14 due today + 4 underway + 31 upcoming + 0 complete + "
            "0 cancelled (0 shown)"
        ),
    ]


EMPTY = {
    "format": "1",
    "title": "A plan",
    "workstreams": [
        {"title": "One", "activities": [{"title": "Homes", "lead": "tbc", "milestones": []}]}
    ],
}


def test_an_activity_without_milestones_says_so() -> None:
    assert page(drawn(Plan.model_validate(EMPTY), JUNE)) == [
        "A plan: timeline as at Saturday 30 June 2018",
        "│ 30 Jun 2018",
        "",
        "1. One",
        "  2018",
        "  May Jun │Jul",
        "1.1  Homes  (no lead yet)",
        "          │",
        "  no milestones",
        "",
        "There are no milestones in this plan.",
        (
            "0 milestones = 0 overdue + 0 due today + 0 underway + 0 upcoming + 0 complete + "
            "0 cancelled"
        ),
    ]
    bare = plan(SHIPPED).model_copy(update={"workstreams": ()})
    assert page(drawn(bare, JUNE))[1] == "There are no milestones in this plan."


def test_json_says_where_each_mark_stands() -> None:
    answer = read_json(drawn(plan(HISTORY), DAY))
    assert list(answer) == [
        "format",
        "as_of",
        "first",
        "last",
        "plan",
        "totals",
        "activities",
    ]
    [panel, *_] = answer["activities"]
    marks = panel.pop("milestones")
    counts = {band.value: 0 for band in Band} | {"complete": 3, "underway": 1, "upcoming": 1}
    assert panel == {
        "id": "panel",
        "outline": "1.1",
        "ref": None,
        "title": "Panel and restructure",
        "workstream": "Homes",
        "workstream_id": "homes",
        "lead": "Zoë Ångström-Lee",
        "counts": counts,
        "line": 7,
    }
    assert marks[3] == {
        "reference": "panel/restructure",
        "outline": "1.1.4",
        "ref": None,
        "title": "Final service restructure implemented",
        "lead": "Zoë Ångström-Lee",
        "start": "2018-04-30",
        "start_written": "2018-04-30",
        "due": "2018-12-31",
        "due_written": "2018-12-31",
        "original_due": "2018-07-31",
        "original_due_written": "2018-07-31",
        "ongoing": False,
        "completed": None,
        "completed_written": None,
        "cancelled": None,
        "status": "underway",
        "rating": "amber",
        "days_late": None,
        "days_left": 77,
        "slip": 153,
        "moves": 2,
        "line": 7,
        "band": "underway",
        "mark": "2018-12-31",
    }


def test_there_is_no_table_for_a_spreadsheet() -> None:
    assert drawn(plan(SHIPPED), JUNE).sheet is None


@settings(max_examples=40)
@given(plans(), days())
def test_json_is_of_the_form_and_its_counts_add_up_to_the_totals(
    generated: Plan, day: date
) -> None:
    text = as_json(drawn(generated, day))
    assert complaints("timeline", text) == []
    answer = json.loads(text)
    for one in answer["activities"]:
        bands = [milestone["band"] for milestone in one["milestones"]]
        assert one["counts"] == {band.value: bands.count(band.value) for band in Band}
    assert (
        sum(len(one["milestones"]) for one in answer["activities"])
        == (answer["totals"]["milestones"])
    )


@settings(max_examples=40)
@given(plans(), days())
def test_the_words_of_a_strip_count_each_of_its_milestones(generated: Plan, day: date) -> None:
    for group in strips(along(listings.everything(generated, day, ANY))).groups:
        for strip in group.strips:
            numbers = [int(word) for word in strip.words.split() if word.isdecimal()]
            assert sum(numbers) == len(strip.marks)
            assert (strip.words == "no milestones") == (not strip.marks)
