"""The rows of each section of a board paper, against the same worked out by hand."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import by_hand
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import EVERY_KEY, HISTORY, LATER, plan
from openings import busy_plans, days_of_interest, pairs
from paper_by_hand import Paper, Step, step
from paper_by_hand import paper as by_itself

from wirralplan.plan.changes import kinds
from wirralplan.plan.dates.months import DayOrMonth, due_day, last_day
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.exceptions import is_new
from wirralplan.plan.queries.report import Report, report
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.stale import stale
from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.plan.standing import standing
from wirralplan.plan.walking import Placed, placed_milestones

ANY = Selection()
ONE_DAY = timedelta(days=1)
WORST_FIRST = {"red": 0, "amber": 1}
# Days between the dates of the plans with a history.
DAYS = [date(2018, *day) for day in ((1, 31), (6, 12), (6, 30), (7, 19), (9, 30), (12, 1))]


def references(rows: Iterable[OnTheDay]) -> list[str]:
    return [row.placed.reference for row in rows]


def listed(paper: Report) -> Mapping[str, list[str]]:
    """What each section lists, in the order of the references."""
    sections: Mapping[str, Iterable[OnTheDay]] = {
        "exceptions": paper.exceptions,
        "completed": paper.completed,
        "reopened": paper.reopened,
        "cancelled": paper.cancelled,
        "reinstated": paper.reinstated,
        "decide_cancelled": paper.decide_cancelled,
        "expected_later": paper.expected_later,
        "due_next": paper.due_next,
        "stale": paper.stale.survey.rows,
        "undated": paper.undated,
        "no_lead": paper.no_lead,
        "added": paper.added,
    }
    return {name: sorted(references(rows)) for name, rows in sections.items()}


def hold(paper: Report) -> None:
    """Every section has the rows that it has by hand, each once."""
    hand = by_itself(paper.plan, paper.day, paper.since, paper.earlier)
    expected = hand.sections(paper.next_board)
    assert listed(paper) == {name: sorted(rows) for name, rows in expected.items()}
    assert sorted(references(paper.removed)) == sorted(one.reference for one in hand.removed)
    hold_counts(paper, hand)
    hold_openings(paper, hand)
    if hand.opening is not None:
        hold_moves(paper, moves_by_hand(hand, hand.opening))


def hold_counts(paper: Report, hand: Paper) -> None:
    """Everything is counted once, now and at the opening."""
    assert {one.value: count for one, count in paper.now.items() if count} == hand.now
    assert paper.now.total() == len(paper.rows) == len(hand.both)
    if hand.opening is None:
        assert (paper.then, paper.past_exceptions) == (None, None)
        return
    gone = [one.milestone for one in hand.removed]
    then = hand.then
    then.update(by_hand.band(one, hand.opening) for one in gone)
    assert paper.then is not None
    assert {one.value: count for one, count in paper.then.items() if count} == then
    lost = sum(by_hand.is_exception(one, hand.opening) for one in gone)
    assert paper.past_exceptions == hand.past_exceptions + lost
    before = sum(by_hand.is_exception(one.was, hand.opening) for one in hand.both if one.was)
    new = sum(map(is_new, paper.exceptions))
    assert before + lost - paper.past_exceptions + new == len(paper.exceptions)


def hold_openings(paper: Report, hand: Paper) -> None:
    """Every row knows how it stands, and how it stood at the opening."""
    assert references(paper.rows) == references(paper.survey.rows)
    for row, one in zip(paper.rows, hand.both, strict=True):
        assert row.placed == one.placed
        assert row.standing == standing(one.now, on=paper.day)
        if one.was is None or hand.opening is None:
            assert row.was is None
        else:
            assert row.was == standing(one.was, on=hand.opening)
    for gone in paper.removed:
        assert gone.standing.day == hand.opening


def moves_by_hand(hand: Paper, opening: date) -> Mapping[str, Step]:
    steps = {one.placed.reference: step(one, opening, hand.day) for one in hand.both}
    return {name: one for name, one in steps.items() if one is not None}


def hold_moves(paper: Report, steps: Mapping[str, Step]) -> None:
    """The dates that moved, and those to decide; what the design leaves open may be either."""
    moved = {one.row.placed.reference: one for one in paper.moved}
    assert len(moved) == len(paper.moved)
    assert {name for name, one in steps.items() if one.moved} <= moved.keys()
    assert moved.keys() <= {name for name, one in steps.items() if one.moved is not False}
    for name, one in moved.items():
        hand = steps[name]
        moves = [move for move, _ in hand.steps]
        assert (one.was, one.now, one.days) == (hand.was, hand.now, hand.days)
        assert ([*one.moves], one.before) == (moves, hand.before)
        assert hand.is_silent in (one.is_silent, None)
    decide = [one.row.placed.reference for one in paper.decide_moves]
    assert len(set(decide)) == len(decide)
    assert {name for name, one in steps.items() if one.is_to_decide} <= {*decide} <= moved.keys()
    assert {*decide} <= {name for name, one in steps.items() if one.is_to_decide is not False}


def hold_order(paper: Report) -> None:
    """The worst exceptions are first, then the next due; without an update is told per lead."""
    worst = [
        (
            WORST_FIRST.get(by_hand.rating(row.placed.milestone, paper.day), len(WORST_FIRST)),
            -by_hand.days_late(row.placed.milestone, paper.day),
        )
        for row in paper.exceptions
    ]
    assert worst == sorted(worst)
    dues = [due_day(by_hand.due_on(row.placed.milestone, paper.day)) for row in paper.due_next]
    assert dues == sorted(dues, key=lambda due: due or date.max)
    silent = stale(paper.plan, paper.day, 6, ANY, upcoming=False)
    assert references(paper.stale.survey.rows) == references(silent.survey.rows)
    in_file = [one.reference for one in placed_milestones(paper.plan)]
    assert references(paper.rows) == in_file


@pytest.mark.parametrize("next_board", [None, date(2018, 12, 31)])
@pytest.mark.parametrize("path", [HISTORY, EVERY_KEY, LATER], ids=lambda path: path.stem)
def test_a_plan_with_a_history_is_listed_as_by_hand(path: Path, next_board: date | None) -> None:
    for opening, day in combinations(DAYS, 2):
        paper = report(plan(path), day, ANY, since=opening + ONE_DAY, next_board=next_board)
        hold(paper)
        hold_order(paper)


def test_what_changed_in_every_way_is_listed_as_by_hand() -> None:
    for opening, day in combinations(DAYS, 2):
        hold(report(plan(LATER), day, ANY, since=opening + ONE_DAY, earlier=plan(HISTORY)))


@settings(max_examples=30)
@given(busy_plans(), st.data())
def test_a_paper_without_a_last_board_has_no_last_period(
    generated: Plan, data: st.DataObject
) -> None:
    for day in data.draw(days_of_interest(generated)):
        paper = report(generated, day, ANY)
        hold(paper)
        hold_order(paper)
        assert (paper.then, paper.past_exceptions) == (None, None)
        assert (paper.completed, paper.moved, paper.cancelled) == ([], [], [])
        assert (paper.decide_moves, paper.decide_cancelled) == ([], [])
        assert all(row.was is None for row in paper.rows)


@settings(max_examples=60)
@given(busy_plans(), st.data())
def test_a_generated_plan_is_listed_as_by_hand(generated: Plan, data: st.DataObject) -> None:
    for opening, day in combinations(data.draw(days_of_interest(generated)), 2):
        paper = report(generated, day, ANY, since=opening + ONE_DAY)
        hold(paper)
        hold_order(paper)


@settings(max_examples=120)
@given(pairs(), st.data())
def test_any_two_plans_are_listed_as_by_hand(both: tuple[Plan, Plan], data: st.DataObject) -> None:
    earlier, generated = both
    for opening, day in combinations(data.draw(days_of_interest(*both)), 2):
        hold(report(generated, day, ANY, since=opening + ONE_DAY, earlier=earlier))


@settings(max_examples=60)
@given(busy_plans(), st.data())
def test_without_an_earlier_plan_the_period_is_from_the_last_board_to_the_day(
    generated: Plan, data: st.DataObject
) -> None:
    """Both days are in it, and a month counts as its last day."""
    *_, since, day = data.draw(days_of_interest(generated))
    paper = report(generated, day, ANY, since=since)
    placed = list(placed_milestones(generated))

    def within(fact: DayOrMonth | None) -> bool:
        return fact is not None and since <= last_day(fact) <= day

    completed = [one.reference for one in placed if within(one.milestone.completed)]
    cancelled = [one.reference for one in placed if within(one.milestone.cancelled)]
    moved = [
        one.reference for one in placed if any(within(move.date) for move in one.milestone.moves)
    ]
    assert sorted(references(paper.completed)) == sorted(completed)
    assert sorted(references(paper.cancelled)) == sorted(cancelled)
    assert {*references(one.row for one in paper.moved)} <= {*moved}


@settings(max_examples=40)
@given(pairs(), st.data())
def test_who_reads_reworded_finds_every_new_title(
    both: tuple[Plan, Plan], data: st.DataObject
) -> None:
    earlier, generated = both
    *_, since, day = data.draw(days_of_interest(*both))
    paper = report(generated, day, ANY, since=since, earlier=earlier)
    titles = {
        (one.where.reference, one.was, one.now)
        for one in paper.reworded
        if isinstance(one, kinds.Renamed) and isinstance(one.where, Placed)
    }
    assert titles == {
        (one.placed.reference, one.was.title, one.now.title)
        for one in by_itself(generated, day, since, earlier).both
        if one.was and one.was.title != one.now.title
    }
    assert report(generated, day, ANY, since=since).reworded == []
