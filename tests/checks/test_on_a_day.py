"""What the rules that judge a day say of any plan: as much as its standing gives, no more."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Written, days, days_around, written_plans

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.check import Check, Context, Stage
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.dates.months import DayOrMonth, last_day
from wirralplan.plan.due_dates import due_on
from wirralplan.plan.model import Milestone, Plan
from wirralplan.plan.reading import Reading, read
from wirralplan.plan.standing import Status, standing
from wirralplan.plan.walking import Placed, placed_milestones
from wirralplan.text.finding import Level
from wirralplan.text.source import Source

NEEDY = [check for check in CATALOGUE if check.stage is Stage.DAY]


@st.composite
def plans_on_days(draw: st.DrawFn) -> tuple[Reading, Plan, date]:
    """A plan without errors, and a day that means something to one of its milestones."""
    written: Written = draw(written_plans())
    reading = read(Source("plan.yaml", json.dumps(written, ensure_ascii=False)))
    assert reading.plan is not None
    milestones = [placed.milestone for placed in placed_milestones(reading.plan)]
    if not milestones:
        return reading, reading.plan, draw(days())
    return reading, reading.plan, draw(days_around(draw(st.sampled_from(milestones))))


def reported(reading: Reading, code: str, on: date | None) -> list[tuple[int, str]]:
    """Where each finding of one rule begins, and what stands there, without its quotes."""
    found = findings(reading, CATALOGUE, SelectedRules(select=(code,)), on=on)
    return [(one.span.start, reading.source.slice(one.span).strip('"')) for one in found]


def is_unexplained(placed: Placed, on: date) -> bool:
    stands = standing(placed.milestone, on=on)
    due = stands.due_day
    if stands.status is not Status.OVERDUE or due is None:
        return False
    return not any(due <= last_day(update.date) <= on for update in placed.milestone.updates)


@given(plans_on_days())
def test_what_is_overdue_has_an_update_since_it_was_due_or_one_finding_at_its_date(
    case: tuple[Reading, Plan, date],
) -> None:
    reading, plan, on = case
    unexplained = [one for one in placed_milestones(plan) if is_unexplained(one, on)]
    found = reported(reading, "WP403", on)
    assert [text for _, text in found] == [str(due_on(one.milestone, on)) for one in unexplained]
    parts = [reading.span(*one.route) for one in unexplained]
    places = [start for start, _ in found]
    assert all(part.start < at < part.end for part, at in zip(parts, places, strict=True))


@given(plans_on_days())
def test_every_mismatch_of_the_ratings_is_reported_at_the_rating_that_counts(
    case: tuple[Reading, Plan, date],
) -> None:
    reading, plan, on = case
    mismatches = [
        placed for placed in placed_milestones(plan) if standing(placed.milestone, on=on).mismatch
    ]
    places = [reading.span(*one.route, "updates", newest(one, on), "rag") for one in mismatches]
    ratings = [standing(one.milestone, on=on).reported for one in mismatches]
    assert reported(reading, "WP406", on) == [
        (place.start, rating) for place, rating in zip(places, ratings, strict=True)
    ]


def newest(placed: Placed, on: date) -> int:
    """The position of the newest update with a rating; of two on one day the later line."""
    updates = enumerate(placed.milestone.updates)
    known = [(last_day(one.date), number) for number, one in updates if one.rag]
    return max((day, number) for day, number in known if day <= on)[1]


@given(plans_on_days())
def test_every_record_of_a_later_day_is_reported(case: tuple[Reading, Plan, date]) -> None:
    reading, plan, on = case
    later = [
        str(day)
        for placed in placed_milestones(plan)
        for day in records(placed.milestone)
        if day is not None and last_day(day) > on
    ]
    assert sorted(text for _, text in reported(reading, "WP205", on)) == sorted(later)


def records(milestone: Milestone) -> list[DayOrMonth | None]:
    moved: list[DayOrMonth] = [move.date for move in milestone.moves]
    updated = [update.date for update in milestone.updates]
    return [milestone.completed, milestone.cancelled, *moved, *updated]


@given(plans_on_days())
def test_without_a_day_these_rules_have_nothing_to_say(case: tuple[Reading, Plan, date]) -> None:
    reading, plan, on = case
    for check in NEEDY:
        assert check.finds is not None
        assert list(check.finds(Context(reading, plan))) == []
    undated = findings(reading, CATALOGUE)
    assert [one for one in undated if one.level is Level.ERROR] == []
    needing = {check.code for check in NEEDY}
    dated = findings(reading, CATALOGUE, on=on)
    assert {one.code for one in dated} - {one.code for one in undated} <= needing | {"WP407"}


@pytest.mark.parametrize("check", NEEDY, ids=lambda check: check.name)
def test_the_documentation_says_that_a_day_is_needed(check: Check) -> None:
    assert "With `--as-of`, " in check.doc
