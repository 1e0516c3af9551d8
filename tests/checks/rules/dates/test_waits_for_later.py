"""Whose due date comes before that of what it waits for, and who only seems to."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import days, written_plans

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.dates.months import due_day
from wirralplan.plan.dependencies import Waiting
from wirralplan.plan.due_dates import due_on
from wirralplan.plan.model import Milestone
from wirralplan.plan.reading import read
from wirralplan.plan.standing import Status, standing
from wirralplan.plan.walking import placed_milestones
from wirralplan.text.source import Source

HEAD = """\
format: 1
title: A plan
starts: 2017-09-01
workstreams:
  - title: Practice
    activities:
      - id: homes
        title: Empty homes
        lead: Ann Lee
        milestones:
"""


def milestone(name: str, due: str, *after: str, more: str = "") -> str:
    """The lines of a milestone, on one line each."""
    waits = f", after: [{', '.join(after)}]" if after else ""
    return f"          - {{id: {name}, title: Milestone {name}, due: {due}{waits}{more}}}\n"


def reported(*lines: str, on: date | None = None) -> list[str]:
    """Code and milestone line of each finding; the first milestone has number 1."""
    source = Source("plan.yaml", HEAD + "".join(lines))
    before = HEAD.count("\n")
    return [
        f"{one.code}:{source.place(one.span.start).line - before}"
        for one in findings(read(source), CATALOGUE, on=on)
    ]


FIRST = milestone("first", "2018-09-30")
MOVED = ", moves: [{date: 30/06/18, from: 2018-01-31, reason: Late}]"


@pytest.mark.parametrize("written", ["homes/first", "first"])
def test_due_before_what_it_waits_for(written: str) -> None:
    assert reported(FIRST, milestone("then", "2018-09-29", written)) == ["WP407:2"]
    assert reported(FIRST, milestone("then", "2018-09-30", written)) == []


def test_each_wait_is_reported_by_itself() -> None:
    last = milestone("last", "2018-01-30", "first", "second")
    assert reported(FIRST, milestone("second", "2018-08-31"), last) == ["WP407:3", "WP407:3"]


def test_a_reference_that_leads_nowhere_is_reported_as_that_alone() -> None:
    assert reported(FIRST, milestone("then", "2018-09-29", "homes/fist")) == ["WP306:2"]


def test_milestones_that_wait_for_each_other_are_reported_as_that_alone() -> None:
    circle = [
        milestone("a", "2018-01-31", "b"),
        milestone("b", "2018-02-28", "c"),
        milestone("c", "2018-03-31", "a"),
    ]
    assert reported(*circle) == ["WP307:1"]
    assert reported(*circle, milestone("d", "2018-01-01", "a")) == ["WP307:1", "WP407:4"]
    assert reported(milestone("a", "2018-01-31", "a")) == ["WP307:1"]


def test_a_date_outside_the_plan_is_reported_as_that_alone() -> None:
    assert reported(FIRST, milestone("then", "2008-09-30", "first")) == ["WP203:2"]


def test_of_two_milestones_with_one_reference_nobody_knows_which_is_waited_for() -> None:
    then = milestone("then", "2018-09-29", "homes/first")
    assert reported(FIRST, milestone("first", "2018-01-30"), then) == ["WP106:2"]


@pytest.mark.parametrize(
    "broken",
    [
        milestone("first", "30/09/18"),
        milestone("first", "2018-09-30", more=", completed: 30/06/18"),
        milestone("first", "2018-09-30", more=", cancelled: 30/06/18, reason: No money"),
        milestone("first", "2018-09-30", more=", due: 2018-07-31"),
        milestone("first", "2018-09-30", more=MOVED),
        milestone("First!", "2018-09-30"),
    ],
    ids=["due", "completed", "cancelled", "twice", "move", "id"],
)
def test_what_cannot_be_read_is_not_later(broken: str) -> None:
    found = reported(broken, milestone("then", "2018-07-31", "first"))
    assert len(found) == 1
    assert found[0].endswith(":1")


def test_a_settled_milestone_neither_waits_nor_is_waited_for() -> None:
    done = ", completed: 2018-06-30, evidence: Minutes"
    withdrawn = ", cancelled: 2018-06-30, reason: No money"
    then = milestone("then", "2018-07-31", "first")
    for more in (done, withdrawn):
        assert reported(milestone("first", "2018-09-30", more=more), then) == []
        assert reported(FIRST, milestone("then", "2018-07-31", "first", more=more)) == []


def test_on_an_earlier_day_it_was_not_settled_yet() -> None:
    done = milestone("first", "2018-09-30", more=", completed: 2018-06-30, evidence: Minutes")
    news = ", updates: [{date: 2018-05-31, note: Going on}]"
    then = milestone("then", "2018-07-31", "first", more=news)
    assert reported(done, then, on=date(2018, 6, 30)) == []
    assert reported(done, then, on=date(2018, 6, 29)) == ["WP205:1", "WP407:2"]


@given(written_plans(), st.none() | days())
def test_all_that_is_open_and_due_too_early_is_reported(
    written: dict[str, object], on: date | None
) -> None:
    reading = read(Source("plan.yaml", json.dumps(written, ensure_ascii=False)))
    assert reading.plan is not None
    everything = list(placed_milestones(reading.plan))
    waiting = Waiting(everything)
    early = []
    for placed in everything:
        for number, other in enumerate(waiting.awaited(placed)):
            due, later = (due_of(one.milestone, on) for one in (placed, other))
            reported_elsewhere = any(day and reading.plan.is_outside(day) for day in (due, later))
            if due and later and due < later and not reported_elsewhere:
                early.append(reading.span(*placed.route, "after", number))
    found = findings(reading, CATALOGUE, SelectedRules(select=("WP407",)), on=on)
    assert [one.span for one in found] == early


def due_of(one: Milestone, on: date | None) -> date | None:
    """The day as which the due date counts of what is still open."""
    if on is None:
        return None if one.completed or one.cancelled else due_day(one.due)
    settled = standing(one, on=on).status in (Status.COMPLETE, Status.CANCELLED)
    return None if settled else due_day(due_on(one, on))
