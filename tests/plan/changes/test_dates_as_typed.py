"""Two plans that say different things are never equal, and every difference is reported."""

import copy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from strategies import Written, written_plans

from wirralplan.plan.changes.compare import compare, tally
from wirralplan.plan.changes.kinds import Reassigned
from wirralplan.plan.model import Plan
from wirralplan.plan.walking import Placed

# Days and months of which some count as the same day.
_DATES = st.sampled_from(["2018-06-01", "2018-06-12", "2018-06-30", "2018-06", "2018-07"])
_LEADS = st.sampled_from(["Ann Lee", "Bob Ray", "tbc"])
_TEXTS = st.sampled_from(["One", "Two"])
_UPDATE = st.fixed_dictionaries({"date": _DATES, "note": _TEXTS}, optional={"expected": _DATES})
_MOVE = st.fixed_dictionaries(
    {"date": st.just("2018-06-12"), "from": _DATES | st.just("tbc"), "reason": _TEXTS}
)
_OF_MILESTONES = st.fixed_dictionaries(
    {},
    optional={
        "ref": _TEXTS,
        "lead": _LEADS,
        "with": st.lists(_LEADS, max_size=2),
        "due": _DATES | st.just("tbc"),
        "start": _DATES,
        "success_measure": _TEXTS,
        "completed": _DATES,
        "evidence": _TEXTS,
        "impact": _TEXTS,
        "cancelled": _DATES,
        "reason": _TEXTS,
        "approved_by": _TEXTS,
        "moves": st.lists(_MOVE, max_size=2),
        "updates": st.lists(_UPDATE, max_size=2),
    },
)
_OF_ACTIVITIES = st.fixed_dictionaries(
    {"lead": _LEADS},
    optional={
        "ref": _TEXTS,
        "with": st.lists(_LEADS, max_size=2),
        "success_measure": _TEXTS,
    },
)


def plan(activity: Written, *milestones: Written) -> Plan:
    held = [{"title": f"Step {number}", **one} for number, one in enumerate(milestones)]
    written = {"title": "Empty homes", **activity, "milestones": held}
    stream = {"title": "Practice", "activities": [written]}
    return Plan.model_validate({"format": "1", "title": "A plan", "workstreams": [stream]})


@given(_OF_ACTIVITIES, _OF_ACTIVITIES, _OF_MILESTONES, _OF_MILESTONES)
def test_two_plans_are_equal_exactly_when_they_are_written_alike(
    old: Written, new: Written, was: Written, now: Written
) -> None:
    before, after = plan(old, was), plan(new, now)
    changes = list(compare(before, after))
    alike = all(
        _without_empty_lists(one) == _without_empty_lists(two)
        for one, two in ((old, new), (was, now))
    )
    assert (before == after) == alike
    assert (changes == []) == alike


@given(_OF_ACTIVITIES, _OF_MILESTONES, st.sampled_from(["due", "start", "completed"]), _DATES)
def test_a_date_that_is_typed_otherwise_is_reported_once_and_the_way_back_too(
    activity: Written, milestone: Written, key: str, date: str
) -> None:
    before, after = plan(activity, milestone), plan(activity, milestone | {key: date})
    expected = 0 if milestone.get(key) == date else 1
    there, back = list(compare(before, after)), list(compare(after, before))
    assert (len(there), len(back)) == (expected, expected)


@given(_LEADS, _LEADS, st.none() | _LEADS, st.none() | _LEADS)
def test_a_milestone_is_reassigned_exactly_where_it_does_not_follow_its_activity(
    old: str, new: str, own: str | None, own_now: str | None
) -> None:
    def led(lead: str, other: str | None) -> Plan:
        return plan({"lead": lead}, {"due": "tbc"} | ({"lead": other} if other else {}))

    changes = [
        one for one in compare(led(old, own), led(new, own_now)) if isinstance(one, Reassigned)
    ]
    of_milestones = [(one.was, one.now) for one in changes if isinstance(one.where, Placed)]
    before, after = own or old, own_now or new
    moved = own != own_now and before != after
    assert of_milestones == ([(before, after)] if moved else [])
    assert len(changes) == len(of_milestones) + (old != new)


@st.composite
def dressed_plans(draw: st.DrawFn) -> Written:
    """Any plan, with months, numbers, leads and supporters of their own in some places."""
    written = copy.deepcopy(draw(written_plans()))
    for stream in written["workstreams"]:
        for activity in stream["activities"]:
            activity.update(draw(_OF_ACTIVITIES))
            for milestone in activity["milestones"]:
                milestone.update(draw(_OF_MILESTONES) if draw(st.booleans()) else {})
    return written


@given(dressed_plans(), dressed_plans())
def test_nothing_is_reported_exactly_when_the_plans_are_equal(old: Any, new: Any) -> None:
    before, after = Plan.model_validate(old), Plan.model_validate(new)
    assert list(compare(before, before.model_copy(deep=True))) == []
    changes = list(compare(before, after))
    assert (changes == []) == (before == after)
    count = sum(len(one["milestones"]) for each in new["workstreams"] for one in each["activities"])
    assert tally(before, changes).now == count


def _without_empty_lists(written: Written) -> Written:
    return {key: value for key, value in written.items() if value != []}
