"""What has no new update: which milestones need one, which update is new, and the order."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, SHIPPED, plan
from strategies import days, plans

from wirralplan.errors import ImpossibleFilter
from wirralplan.plan.dates.months import last_day
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.selection import Selection, Typed, understood
from wirralplan.plan.queries.stale import Stale, by_lead, silence, stale
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import placed_milestones

JUNE = date(2018, 6, 30)
DAY = date(2018, 10, 15)
ANY = Selection()


def typed(day: date = DAY, weeks: int = 6, *, upcoming: bool = False) -> Stale:
    return stale(plan(HISTORY), day, weeks, ANY, upcoming=upcoming)


def outlines(found: Stale) -> list[str]:
    return [row.placed.number for row in found.survey.rows]


def references(found: Stale) -> set[str]:
    return {row.placed.reference for row in found.survey.rows}


def test_leads_are_in_file_order_and_of_each_the_never_updated_come_first() -> None:
    groups = by_lead(typed(weeks=2).survey.rows)
    output = [(lead, [(row.placed.number, silence(row)) for row in rows]) for lead, rows in groups]
    assert output == [
        ("Zoë Ångström-Lee", [("1.1.4", 14)]),
        ("Seán O\u2019Neill", [("1.2.3", None), ("1.2.4", None), ("1.2.5", None),
                               ("1.2.1", 44), ("1.2.2", 15)]),
        ("王小明", [("1.3.1", None), ("1.3.3", None), ("2.2.2", None), ("2.2.3", None),
                 ("2.2.4", None), ("2.2.5", None), ("2.2.1", 43)]),
    ]  # fmt: skip


def test_an_update_of_so_many_weeks_ago_to_the_day_is_no_longer_new() -> None:
    updated = date(2018, 10, 1)
    for weeks in (1, 2, 6, 52):
        on_the_day = updated + timedelta(weeks=weeks)
        assert "1.1.4" in outlines(typed(on_the_day, weeks))
        assert "1.1.4" not in outlines(typed(on_the_day - timedelta(1), weeks))


def test_the_newest_update_counts_wherever_it_stands_and_only_from_its_day_on() -> None:
    assert "1.1.4" not in outlines(typed(date(2018, 11, 11)))
    assert "1.1.4" in outlines(typed(date(2018, 11, 12)))
    assert "1.2.2" in outlines(typed(date(2018, 9, 29)))
    assert "1.2.2" not in outlines(typed(date(2018, 9, 30)))


def test_a_move_of_the_due_date_is_no_update() -> None:
    assert "1.3.3" in outlines(typed(date(2018, 6, 30)))


def test_only_what_is_asked_for_needs_an_update() -> None:
    statuses = {row.standing.status for row in typed().survey.rows}
    assert statuses == {Status.OVERDUE, Status.DUE_TODAY, Status.UNDERWAY}
    more = {row.standing.status for row in typed(upcoming=True).survey.rows}
    assert more - statuses == {Status.UPCOMING}
    assert set(outlines(typed())) < set(outlines(typed(upcoming=True)))


def test_of_the_plan_of_this_repository_nobody_has_reported_anything() -> None:
    found = stale(plan(SHIPPED), JUNE, 6, ANY, upcoming=False)
    assert (len(found.survey.rows), found.needing, found.never) == (49, 49, 49)
    totals = found.survey.totals
    assert totals[Status.OVERDUE] + totals[Status.DUE_TODAY] + totals[Status.UNDERWAY] == 49
    with_upcoming = stale(plan(SHIPPED), JUNE, 6, ANY, upcoming=True)
    assert (len(with_upcoming.survey.rows), with_upcoming.never) == (80, 80)


OTHER_DATES = "Choose other dates, or another date for the report with --as-of."
IMPOSSIBLE = [
    ({"statuses": ["upcoming"]}, False,
     "Nothing that is stale can have --status upcoming.",
     "Here --status can be overdue, due-today, underway or undated. With --all, upcoming too."),
    ({"statuses": ["complete"]}, True,
     "Nothing that is stale can have --status complete.",
     "Here --status can be overdue, due-today, underway, upcoming or undated."),
    ({"ratings": ["blue", "grey"]}, False,
     "Nothing that is stale can have --rating blue or grey.",
     "Here --rating can be red, amber, green or none."),
    ({"statuses": ["overdue"], "ratings": ["red"], "due_after": JUNE}, False,
     ("As at Saturday 30 June 2018, nothing due on or after 2018-06-30 "
     "is stale with --rating red."),
     OTHER_DATES),
    ({"ratings": ["none"], "due_after": JUNE}, False,
     "Nothing that is stale with --rating none has a due date.",
     "Leave out --due-after and --due-before."),
]  # fmt: skip


@pytest.mark.parametrize(("filters", "upcoming", "sentence", "hint"), IMPOSSIBLE)
def test_a_filter_that_nothing_stale_can_pass_is_refused(
    filters: Mapping[str, Any],
    upcoming: bool,  # noqa: FBT001 - a column of the table
    sentence: str,
    hint: str,
) -> None:
    selection = understood(plan(SHIPPED), Typed(**filters))
    with pytest.raises(ImpossibleFilter) as failed:
        stale(plan(SHIPPED), JUNE, 6, selection, upcoming=upcoming)
    assert (failed.value.sentence, failed.value.hint) == (sentence, hint)


@settings(max_examples=100)
@given(plans(), days(), st.integers(1, 60), st.booleans(), st.sampled_from(["", "e"]))
def test_stale_and_updated_of_and_all_others_are_the_whole_plan(
    generated: Plan,
    day: date,
    weeks: int,
    upcoming: bool,  # noqa: FBT001 - drawn
    search: str,
) -> None:
    selection = Selection(search=search)
    found = stale(generated, day, weeks, selection, upcoming=upcoming)
    silent = references(found)
    updated_, others = set(), set()
    for row in milestone_rows(generated, day):
        known = [last_day(one.date) for one in row.placed.milestone.updates]
        updates = [one for one in known if one <= day]
        if not selection(row) or row.standing.status not in found.statuses:
            others.add(row.placed.reference)
        elif any(day - one < timedelta(weeks=weeks) for one in updates):
            updated_.add(row.placed.reference)
    assert not silent & (updated_ | others)
    assert len(silent) + len(updated_) + len(others) == found.survey.totals.milestones
    assert found.needing == len(silent) + len(updated_)


@settings(max_examples=100)
@given(plans(), days(), st.integers(1, 60))
def test_a_longer_silence_is_never_that_of_more(generated: Plan, day: date, weeks: int) -> None:
    shorter = stale(generated, day, weeks, ANY, upcoming=True)
    longer = stale(generated, day, weeks + 1, ANY, upcoming=True)
    assert references(longer) <= references(shorter)
    assert longer.never == shorter.never


@settings(max_examples=100)
@given(plans(), days())
def test_each_lead_has_one_group_in_file_order(generated: Plan, day: date) -> None:
    groups = by_lead(stale(generated, day, 1, ANY, upcoming=True).survey.rows)
    leads = [lead for lead, _ in groups]
    known = dict.fromkeys(placed.lead for placed in placed_milestones(generated))
    assert leads == [lead for lead in known if lead in leads]
    for _, rows in groups:
        updated = [row.standing.updated or date.min for row in rows]
        assert updated == sorted(updated)
