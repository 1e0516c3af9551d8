"""Where each milestone stands along the calendar, and from when to when that goes."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from known_plans import HISTORY, SHIPPED, plan
from strategies import days, plans

from wirralplan.plan.dates.months import Month
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.bands import Band
from wirralplan.plan.queries.listings import everything
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.queries.timeline import Point, Timeline, timeline
from wirralplan.plan.standing import Status

DAY = date(2018, 7, 26)
ANY = Selection()


def planned(*activities: tuple[str, list[dict[str, Any]]]) -> Plan:
    written = [
        {"title": title, "lead": "Zoë", "milestones": milestones}
        for title, milestones in activities
    ]
    stream = {"title": "One", "activities": written}
    return Plan.model_validate({"format": "1", "title": "A plan", "workstreams": [stream]})


def asked(of: Plan, day: date = DAY, selection: Selection = ANY) -> Timeline:
    return timeline(everything(of, day, selection))


def point(**written: Any) -> Point:
    """The only milestone of a plan, on ``DAY``."""
    [activity] = asked(planned(("Homes", [{"title": "Panel", **written}]))).activities
    return activity.points[0]


MOVED = [{"date": "2018-05-01", "from": "2018-06-30", "reason": "No candidate"}]
BACK = [*MOVED, {"date": "2018-06-01", "from": "2018-08-31", "reason": "One after all"}]


@pytest.mark.parametrize(
    ("written", "band", "at"),
    [
        ({"due": "2018-06-30", "completed": "2018-07-02"}, Band.COMPLETE, "2018-07-02"),
        ({"due": "2018-06-30", "completed": "2018-05"}, Band.COMPLETE, "2018-05-31"),
        ({"ongoing": "true", "completed": "2018-05-04"}, Band.COMPLETE, "2018-05-04"),
        ({"due": "2018-06-30", "completed": "2018-07-27"}, Band.LATE, "2018-06-30"),
        ({"due": "2018-05-30"}, Band.VERY_LATE, "2018-05-30"),
        ({"due": "2018-07-26"}, Band.DUE_TODAY, "2018-07-26"),
        ({"due": "2018-09"}, Band.UPCOMING, "2018-09-30"),
        ({"due": "2018-09-01", "start": "2018-05"}, Band.UNDERWAY, "2018-09-01"),
    ],
)
def test_it_stands_where_it_was_completed_else_where_it_is_due(
    written: dict[str, Any], band: Band, at: str
) -> None:
    found = point(**written)
    assert (found.band, str(found.at), found.unmarked) == (band, at, False)


def test_what_was_cancelled_stands_where_it_was_due_else_where_it_was_cancelled() -> None:
    end = {"cancelled": "2018-07-02", "reason": "Merged"}
    assert point(due="2018-09-30", **end).at == date(2018, 9, 30)
    assert point(due="tbc", **end).at == date(2018, 7, 2)
    assert point(ongoing="true", **end).at == date(2018, 7, 2)


def test_what_is_ongoing_stands_nowhere_and_goes_on_from_its_start() -> None:
    found = point(ongoing="true", start="2018-03")
    assert (found.at, found.start, found.ongoing) == (None, date(2018, 3, 1), True)
    assert not found.unmarked
    endless = point(ongoing="true")
    assert (endless.at, endless.start, endless.ongoing) == (None, None, True)


def test_what_has_no_date_yet_has_no_place_at_all() -> None:
    found = point(due="tbc", start="2018-03", moves=MOVED)
    assert (found.band, [*found.days], found.ongoing, found.unmarked) == (
        Band.UNDATED,
        [],
        False,
        True,
    )


def test_a_start_leads_to_it_unless_it_was_done_before() -> None:
    assert point(due="2018-09-30", start="2018-03-10").start == date(2018, 3, 10)
    assert point(due="2018-09-30", start="2018-03-10", completed="2018-03-10").start == date(
        2018, 3, 10
    )
    assert point(due="2018-09-30", start="2018-03-10", completed="2018-03-09").start is None


def test_what_moved_comes_from_its_original_date() -> None:
    assert point(due="2018-09-30", moves=MOVED).original == date(2018, 6, 30)
    done = point(due="2018-09-30", moves=MOVED, completed="2018-07-01")
    assert (done.at, done.original) == (date(2018, 7, 1), date(2018, 6, 30))
    assert point(due="2018-06-30", moves=BACK).original is None
    assert point(due="2018-09-30").original is None


def test_a_past_day_knows_neither_the_move_nor_the_end_that_came_later() -> None:
    of = planned(("Homes", [{"title": "Panel", "due": "2018-09-30", "moves": MOVED}]))
    [activity] = asked(of, date(2018, 4, 30)).activities
    assert (activity.points[0].at, activity.points[0].original) == (date(2018, 6, 30), None)


def test_it_has_whole_months_with_one_to_spare_at_both_ends() -> None:
    found = asked(plan(SHIPPED), date(2018, 6, 30))
    assert (found.first, found.last) == (date(2017, 12, 1), date(2020, 4, 30))
    bare = asked(planned(), date(2018, 1, 31))
    assert (bare.first, bare.last) == (date(2017, 12, 1), date(2018, 2, 28))


TWO = planned(("Homes", [{"title": "Panel", "due": "2018-09-30"}]), ("Schools", []))


def test_without_filters_an_activity_without_milestones_is_there_too() -> None:
    shown = [(one.within.activity.title, len(one.points)) for one in asked(TWO).activities]
    assert shown == [("Homes", 1), ("Schools", 0)]
    upcoming = asked(TWO, selection=Selection(statuses=frozenset({Status.UPCOMING})))
    assert [one.within.activity.title for one in upcoming.activities] == ["Homes"]


def test_the_nearest_due_date_of_an_activity_is_that_of_what_is_open() -> None:
    of = planned(
        (
            "Homes",
            [
                {"title": "Late", "due": "2018-06-30"},
                {"title": "Done", "due": "2018-07-30", "completed": "2018-07-20"},
                {"title": "Later", "due": "2018-09-30"},
                {"title": "Next", "due": "2018-09"},
                {"title": "Some day", "due": "tbc"},
            ],
        ),
        ("Schools", [{"title": "Late", "due": "2018-06-30"}]),
    )
    assert [one.next_due for one in asked(of).activities] == [date(2018, 9, 30), None]
    later = asked(of, date(2018, 9, 30), Selection(search="next"))
    assert [one.next_due for one in later.activities] == [Month(2018, 9)]


def test_what_has_no_place_is_counted() -> None:
    assert asked(plan(HISTORY), date(2018, 10, 15)).unmarked == 0
    undated = {"title": "Some day", "due": "tbc"}
    assert asked(planned(("Homes", [undated]))).unmarked == 1


@given(plans(), days())
def test_every_milestone_is_there_once_between_the_first_and_the_last_day(
    generated: Plan, day: date
) -> None:
    found = asked(generated, day)
    points = [point for one in found.activities for point in one.points]
    assert [(one.placed, one.standing) for one in points] == list(milestone_rows(generated, day))
    assert found.first.day == 1
    spare = Month(found.last.year, found.last.month)
    assert found.last == spare.last
    for shown in (day, *(day for point in points for day in point.days)):
        assert found.first < shown.replace(day=1)
        assert shown < spare.first
    for one in points:
        assert (one.at is None) == (one.ongoing or one.band is Band.UNDATED)
        assert one.start is None or one.at is None or one.start <= one.at
