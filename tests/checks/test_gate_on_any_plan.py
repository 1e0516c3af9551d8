"""What may change in any plan without a word, and what may not: the gate, on plans made up."""

import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import Written, days, written_milestones, written_plans

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.comparing import earlier
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source

GATE = SelectedRules(select=("WP5",))
LATER = "2019-12-31"
Change = tuple[Written, Written, Written]

few = settings(max_examples=40)  # of every kind of change


def judged(before: Written, after: Written) -> list[str]:
    """The codes of all that the gate finds."""
    return [found.code for found, _ in places(before, after)]


def places(before: Written, after: Written) -> list[tuple[Finding, str]]:
    """All that the gate finds, with what stands there."""
    reading = read(Source("plan.yaml", json.dumps(after, ensure_ascii=False)))
    source = Source("plan.yaml", json.dumps(before, ensure_ascii=False))
    found = findings(reading, CATALOGUE, GATE, against=earlier(source, CATALOGUE))
    return [(one, reading.source.slice(one.span)) for one in found]


def activities(plan: Written) -> list[Written]:
    return [one for stream in plan["workstreams"] for one in stream["activities"]]


@st.composite
def changes(draw: st.DrawFn, *keys: str) -> Change:
    """A small plan, the same to be changed, and a milestone of that, which has all the keys."""
    held = draw(st.lists(written_milestones(), min_size=1, max_size=3))
    held = [{**one, "id": f"m{number}"} for number, one in enumerate(held)]
    if "evidence" in keys and not any("evidence" in one for one in held):
        held[0] |= {"completed": "2018-05-01", "evidence": "Minutes of the board"}
    activity = {"title": "Fostering", "lead": "Ann Lee", "milestones": held}
    streams = [{"title": "Practice", "activities": [activity]}]
    before = {"format": "1", "title": "A plan", "workstreams": streams}
    after = deepcopy(before)
    fitting = [one for one in activities(after)[0]["milestones"] if {*keys} <= {*one}]
    assume(fitting)
    return before, after, draw(st.sampled_from(fitting))


@st.composite
def removals(draw: st.DrawFn) -> tuple[Written, Written]:
    """A plan, and the same to be changed, which holds something."""
    before = draw(written_plans())
    if not any(one["milestones"] for one in activities(before)):
        held = [{"title": "Panel Chair appointed", "due": "2018-01-30"}]
        activity = {"title": "What holds something", "lead": "Ann Lee", "milestones": held}
        before["workstreams"].append({"title": "Practice", "activities": [activity]})
    return before, deepcopy(before)


# What is recorded passes.


def complete(one: Written) -> None:
    one.setdefault("completed", LATER)
    one.setdefault("evidence", "Minutes")


def cancel(one: Written) -> None:
    one.setdefault("cancelled", LATER)
    one.setdefault("reason", "No money")


def update(one: Written) -> None:
    one.setdefault("updates", []).insert(0, {"date": LATER, "note": "All is well"})


def later_than(due: str) -> str:
    """A day at least a month after a day, a month, or no date yet."""
    if due == "tbc":
        return LATER
    return (date.fromisoformat(f"{due}-28"[:10]) + timedelta(45)).isoformat()


def reschedule(one: Written) -> None:
    if "due" in one and not {"completed", "cancelled"} & set(one):
        move = {"date": LATER, "from": one["due"], "reason": "Illness"}
        one["moves"] = [*one.get("moves", []), move]
        one["due"] = later_than(one["due"])


def make_ongoing(one: Written) -> None:
    if "due" in one and not {"completed", "cancelled"} & set(one):
        reschedule(one)
        del one["due"]
        one["ongoing"] = "true"


def give_a_date(one: Written) -> None:
    if one.pop("ongoing", None):
        one["due"] = LATER


def add_to_records(one: Written) -> None:
    for entry in one.get("moves", []):
        entry.setdefault("approved_by", "Improvement Board")
    for entry in one.get("updates", []):
        entry.setdefault("rag", "red")


def reorder_updates(one: Written) -> None:
    if "updates" in one:
        one["updates"].reverse()


def reword(one: Written) -> None:
    one.update(start="2017-09-02", note="Other words", source="Elsewhere", after=[])


def add_impact(one: Written) -> None:
    if "completed" in one:
        one.setdefault("impact", "Fewer moves between placements")


def add_approval(one: Written) -> None:
    if "cancelled" in one:
        one.setdefault("approved_by", "Improvement Board")


def expect_later(one: Written) -> None:
    for entry in one.get("updates", []):
        entry.setdefault("expected", "2019-12")


def lose_the_date(one: Written) -> None:
    if one.get("due", "tbc") != "tbc" and not {"completed", "cancelled"} & set(one):
        reschedule(one)
        one["due"] = "tbc"


@pytest.mark.parametrize(
    "record",
    [complete, cancel, update, reschedule, make_ongoing, give_a_date, lose_the_date,
     add_to_records, add_impact, add_approval, expect_later, reorder_updates, reword],
)  # fmt: skip
@few
@given(changes())
def test_what_is_recorded_or_added_needs_no_word(
    record: Callable[[Written], None], change: Change
) -> None:
    before, after, one = change
    record(one)
    assert judged(before, after) == []


@few
@given(written_plans())
def test_a_plan_beside_itself_has_not_changed(plan: Written) -> None:
    assert judged(plan, plan) == []


@few
@given(written_plans())
def test_the_order_of_the_parts_is_nobodys_promise(plan: Written) -> None:
    after = deepcopy(plan)
    after["workstreams"].reverse()
    for stream in after["workstreams"]:
        stream["activities"].reverse()
    for activity in activities(after):
        activity["milestones"].reverse()
    assert judged(plan, after) == []


@few
@given(changes("due"), st.integers(1, 28))
def test_a_month_may_be_made_any_day_of_it_in_silence_and_no_other(
    change: Change, day: int
) -> None:
    before, after, one = change
    assume(one["due"] != "tbc")
    old = next(each for each in activities(before)[0]["milestones"] if each["id"] == one["id"])
    old["due"] = one["due"][:7]
    one["due"] = f"{one['due'][:7]}-{day:02}"
    assert judged(before, after) == []
    later = date.fromisoformat(one["due"]) + timedelta(31)
    one["due"] = later.isoformat()
    assert judged(before, after) == ["WP501"]
    one["due"] = one["due"][:7]
    assert judged(before, after) == ["WP501"]


@few
@given(changes("due"))
def test_a_first_date_needs_no_word_and_a_lost_one_does(change: Change) -> None:
    before, after, one = change
    assume(one["due"] != "tbc")
    had_one = any(move["from"] != "tbc" for move in one.get("moves", []))
    [old] = [each for each in activities(before)[0]["milestones"] if each["id"] == one["id"]]
    due, old["due"] = old["due"], "tbc"
    assert judged(before, after) == (["WP501"] if had_one else [])
    one["due"], old["due"] = "tbc", due
    assert judged(before, after) == ["WP501"]


@few
@given(changes(), written_milestones())
def test_a_new_milestone_is_nobodys_loss(change: Change, new: Written) -> None:
    before, after, _ = change
    activities(after)[0]["milestones"].insert(0, {**new, "id": "brand-new"})
    assert judged(before, after) == []


# What was promised or recorded does not go in silence.


@few
@given(changes("due"), days())
def test_a_date_that_moves_in_silence_is_reported_once_at_the_date(
    change: Change, due: date
) -> None:
    before, after, one = change
    assume(one["due"] not in ("tbc", due.isoformat(), due.isoformat()[:7]))
    one["due"] = due.isoformat()
    [(found, text)] = places(before, after)
    assert (found.code, text) == ("WP501", json.dumps(one["due"]))


@few
@given(removals(), st.data())
def test_a_milestone_that_is_removed_is_reported_once(
    plans: tuple[Written, Written], data: st.DataObject
) -> None:
    before, after = plans
    holders = [one["milestones"] for one in activities(after) if one["milestones"]]
    holder = data.draw(st.sampled_from(holders))
    holder.pop(data.draw(st.integers(0, len(holder) - 1)))
    assert judged(before, after) == ["WP502"]


@few
@given(removals(), st.data())
def test_an_activity_that_is_removed_is_reported_once_if_it_held_anything(
    plans: tuple[Written, Written], data: st.DataObject
) -> None:
    before, after = plans
    holders = [one["activities"] for one in after["workstreams"] if one["activities"]]
    holder = data.draw(st.sampled_from(holders))
    gone = holder.pop(data.draw(st.integers(0, len(holder) - 1)))
    assert judged(before, after) == (["WP502"] if gone["milestones"] else [])


@few
@given(removals(), st.data())
def test_a_workstream_that_is_removed_is_reported_once_if_it_held_anything(
    plans: tuple[Written, Written], data: st.DataObject
) -> None:
    before, after = plans
    streams = after["workstreams"]
    gone = streams.pop(data.draw(st.integers(0, len(streams) - 1)))
    held = any(one["milestones"] for one in gone["activities"])
    assert judged(before, after) == (["WP502"] if held else [])


@pytest.mark.parametrize("key", ["completed", "evidence", "cancelled", "reason", "moves"])
@few
@given(data=st.data())
def test_a_record_that_is_taken_out_is_reported_once_unless_a_new_update_says_why(
    key: str, data: st.DataObject
) -> None:
    before, after, one = data.draw(changes(key))
    del one[key]
    assert judged(before, after) == ["WP503"]
    one["updates"] = [*one.get("updates", []), {"date": LATER, "note": "<what was wrong with it>"}]
    assert judged(before, after) == ["WP503"]
    one["updates"][-1]["note"] = "It was another milestone that this was about"
    assert judged(before, after) == []


@pytest.mark.parametrize("key", ["completed", "evidence", "cancelled", "reason"])
@few
@given(data=st.data())
def test_a_record_that_is_changed_is_reported_once_at_the_change(
    key: str, data: st.DataObject
) -> None:
    before, after, one = data.draw(changes(key))
    one[key] = "2017-08-31" if key in ("completed", "cancelled") else "Something else altogether"
    [(found, text)] = places(before, after)
    assert (found.code, text) == ("WP503", json.dumps(one[key]))


@few
@given(changes("updates"), st.data())
def test_an_update_that_is_taken_out_or_written_over_is_reported_once(
    change: Change, data: st.DataObject
) -> None:
    before, after, one = change
    number = data.draw(st.integers(0, len(one["updates"]) - 1))
    new = data.draw(st.sampled_from([[], [{"date": LATER, "note": "Now all is well"}]]))
    one["updates"][number : number + 1] = new
    if not one["updates"]:
        del one["updates"]
    assert judged(before, after) == ["WP503"]
