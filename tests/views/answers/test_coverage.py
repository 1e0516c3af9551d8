"""Priorities with no activity and activities with no priority: on a page, as JSON, as CSV."""

import csv
import io
import json

from answered import as_csv, as_json, in_file, page, read_json
from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from schemas import complaints
from strategies import plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries import coverage as query
from wirralplan.text.route import Route
from wirralplan.views.answer import Answer
from wirralplan.views.answers.coverage import coverage


def depth(route: Route) -> int:
    """What stands in for a line: how deep the thing is, which no two kinds share."""
    return len(route)


def covered(of: Plan) -> Answer:
    return coverage(query.coverage(of), in_file(of, line_of=depth))


def test_the_last_lines_add_up_to_the_whole_plan() -> None:
    assert page(covered(plan(SHIPPED)))[-3:] == [
        "7 priorities = 5 with an activity + 2 with none",
        "28 activities = 5 with a priority + 23 with none",
        "80 milestones = 17 with a priority + 63 with none",
    ]


def test_where_every_priority_is_served_a_sentence_says_so() -> None:
    assert page(covered(plan(HISTORY))) == [
        "Priorities and activities of Housing & Families Plan [draft] :100:",
        "Every priority has an activity.",
        "",
        "Activities with no priority (4)",
        "Lead            Milestones  Activity",
        "王小明                   3  1.3  Rolling work",
        "[acting] Smith           6  2.1  +44 calls",
        r"王小明                   5  2.2  Text that \x1b[31mmoves\x1b[0m",
        "Carly Brown              0  3.2  Nothing in it yet",
        "",
        "3 priorities = 3 with an activity + 0 with none",
        "7 activities = 3 with a priority + 4 with none",
        "27 milestones = 13 with a priority + 14 with none",
    ]


def test_where_every_activity_has_a_priority_a_sentence_says_so() -> None:
    stream = plan(HISTORY).workstreams[0]
    linked = stream.model_copy(update={"activities": stream.activities[1:2]})
    assert page(covered(plan(HISTORY).model_copy(update={"workstreams": (linked,)})))[1:] == [
        "",
        "Priorities with no activity (2)",
        "Id  Priority",
        "1a  Safe homes",
        "2   Families | together",
        "Every activity has a priority.",
        "",
        "3 priorities = 1 with an activity + 2 with none",
        "1 activity = 1 with a priority + 0 with none",
        "7 milestones = 7 with a priority + 0 with none",
    ]


def test_a_plan_without_activities_or_without_priorities_says_so() -> None:
    idle = page(covered(plan(HISTORY).model_copy(update={"workstreams": ()})))
    assert idle[2:7] == [
        "Priorities with no activity (3)",
        "Id  Priority",
        "1a  Safe homes",
        "1b  Warm homes",
        "2   Families | together",
    ]
    assert idle[7] == "There are no activities in this plan."
    stream = plan(HISTORY).workstreams[0]
    bare = {"priorities": (), "workstreams": (stream.model_copy(update={"activities": ()}),)}
    assert page(covered(plan(HISTORY).model_copy(update=bare))) == [
        "Priorities and activities of Housing & Families Plan [draft] :100:",
        "There are no priorities in this plan.",
        "0 priorities = 0 with an activity + 0 with none",
        "0 activities = 0 with a priority + 0 with none",
        "0 milestones = 0 with a priority + 0 with none",
    ]


def test_json_has_both_lists_with_their_lines() -> None:
    output = read_json(covered(plan(SHIPPED)))
    assert output["format"] == "wirralplan.coverage/1"
    assert output["priorities_without_activity"][0] == {
        "id": "1a",
        "title": "Embed the positive progress made in services for Care Leavers",
        "line": 2,
    }
    assert output["activities_without_priority"][0] == {
        "id": "fostering",
        "outline": "1.4",
        "ref": None,
        "title": "Fostering action plan",
        "workstream": "Practice Improvement",
        "workstream_id": "practice-improvement",
        "lead": "Ian Godfrey",
        "milestones": 6,
        "line": 4,
    }


@settings(max_examples=40)
@given(plans())
def test_json_of_any_plan_is_of_the_form_and_adds_up(generated: Plan) -> None:
    text = as_json(covered(generated))
    assert complaints("coverage", text) == []
    output = json.loads(text)
    for all_of, other in (
        ("priorities", "activity"),
        ("activities", "priority"),
        ("milestones", "priority"),
    ):
        served, idle = (
            output["totals"][f"{all_of}_{word}_{other}"] for word in ("with", "without")
        )
        assert output["totals"][all_of] == served + idle
    for name in ("priorities_without_activity", "activities_without_priority"):
        assert output["totals"][name] == len(output[name])


def test_csv_has_a_line_for_each_of_both_kinds() -> None:
    text = as_csv(covered(plan(SHIPPED)))
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    output = read_json(covered(plan(SHIPPED)))["activities_without_priority"][0]
    assert sorted(header) == sorted(["kind", *output])
    assert rows[0][:5] == [
        "priority",
        "1a",
        "",
        "",
        "Embed the positive progress made in services for Care Leavers",
    ]
    assert rows[2] == [
        "activity",
        "fostering",
        "1.4",
        "",
        "Fostering action plan",
        "Practice Improvement",
        "practice-improvement",
        "Ian Godfrey",
        "6",
        "4",
    ]
    assert len(rows) == 25
