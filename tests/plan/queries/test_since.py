"""What the dates of a plan say has happened from a day on."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import EVERY_KEY, plan
from strategies import days, plans

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import ORDER
from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.since import Happened, since

PLAN = plan(EVERY_KEY)
CONSULTED = {"date": "2018-06-12", "from": "2018-06-30", "reason": "Consultation"}


def happened(first: str, day: str, of: Plan = PLAN) -> list[tuple[str, str]]:
    """The kind of each change, and the id of its milestone."""
    found = since(of, date.fromisoformat(first), date.fromisoformat(day))
    return [(type(one).__name__, one.where.id) for one in found.changes]


def one_milestone(**written: object) -> Plan:
    milestone = {"title": "Hub opened", **written}
    activity = {"title": "Hubs", "lead": "Ann Lee", "milestones": [milestone]}
    streams = [{"title": "Homes", "activities": [activity]}]
    return Plan.model_validate({"format": "1", "title": "Plan", "workstreams": streams})


def test_by_kind_and_then_in_file_order() -> None:
    assert happened("2018-06-01", "2018-10-15") == [
        ("Completed", "tracker-of-reviews-in-use"),
        ("Rescheduled", "backlog-of-assessments-cleared"),
        ("Rescheduled", "health-advice-comes-within-six-weeks"),
        ("Rescheduled", "ten-internships-offered"),
        ("Cancelled", "forum"),
        ("Reported", "backlog-of-assessments-cleared"),
        ("Reported", "panel-meets-every-week"),
    ]


@pytest.mark.parametrize(
    ("first", "day", "kinds_found"),
    [
        ("2018-07-19", "2018-07-19", ["Reported"]),
        ("2018-07-20", "2018-07-31", []),
        ("2018-07-01", "2018-07-18", ["Rescheduled"]),
        ("2018-09-30", "2018-09-30", ["Completed"]),  # a month counts as its last day
        ("2018-09-21", "2018-09-29", []),
        ("2018-10-01", "2018-10-15", []),
        ("2018-08-31", "2018-08-31", ["Cancelled"]),
    ],
)
def test_both_days_of_the_period_are_in_it(first: str, day: str, kinds_found: list[str]) -> None:
    assert [kind for kind, _ in happened(first, day)] == kinds_found


def test_of_several_moves_it_is_one_change_with_all_their_reasons() -> None:
    moves = [
        {"date": "2018-03-01", "from": "2018-03-31", "reason": "Before the period"},
        CONSULTED,
        {"date": "2018-07-02", "from": "2018-07", "reason": "No funds"},
        {"date": "2018-09-20", "from": "tbc"},
    ]
    of = one_milestone(due="2019-03", moves=moves)
    [one] = since(of, date(2018, 6, 1), date(2018, 7, 31)).changes
    assert isinstance(one, kinds.Rescheduled)
    assert (one.was, one.now) == (date(2018, 6, 30), Tbc.TBC)
    assert [move.reason for move in one.moves] == ["Consultation", "No funds"]
    [one] = since(of, date(2018, 8, 1), date(2018, 10, 15)).changes
    assert isinstance(one, kinds.Rescheduled)
    assert (one.was, one.now) == (Tbc.TBC, Month(2019, 3))


def test_what_moved_and_came_back_has_moved() -> None:
    moves = [CONSULTED, {"date": "2018-06-20", "from": "2018-08-31", "reason": "Sooner after all"}]
    [one] = since(
        one_milestone(due="2018-06-30", moves=moves), date(2018, 6, 1), date(2018, 6, 30)
    ).changes
    assert isinstance(one, kinds.Rescheduled)
    assert (one.was, one.now) == (date(2018, 6, 30), date(2018, 6, 30))


def test_updates_are_in_the_order_of_their_dates() -> None:
    updates = [{"date": "2018-06-20", "note": "Second"}, {"date": "2018-06-10", "note": "First"}]
    found = since(
        one_milestone(due="2018-06-30", updates=updates), date(2018, 6, 1), date(2018, 6, 30)
    )
    notes = [one.update.note for one in found.changes if isinstance(one, kinds.Reported)]
    assert notes == ["First", "Second"]
    assert (found.milestones, found.changed, found.unchanged) == (1, 1, 0)


def facts(changes: list[Happened]) -> list[str]:
    """Changes that are of one day each."""
    return sorted(repr(one) for one in changes if not isinstance(one, kinds.Rescheduled))


@settings(max_examples=60)
@given(plans(), days(), st.integers(0, 400), st.integers(1, 400))
def test_two_periods_one_after_the_other_hold_what_both_together_hold(
    of: Plan, first: date, some: int, more: int
) -> None:
    middle, last = first + timedelta(some), first + timedelta(some + more)
    one, other = since(of, first, middle), since(of, middle + timedelta(1), last)
    both = since(of, first, last)
    assert facts([*one.changes, *other.changes]) == facts([*both.changes])
    assert both.changed + both.unchanged == both.milestones
    assert [type(each) for each in both.changes] == sorted(
        (type(each) for each in both.changes), key=ORDER.index
    )
