"""The board paper as a ledger: the opening, and what the sections list, make what is counted now.

What became late only because time passed is in no section, so the ledger is of all milestones,
of the complete, of the cancelled, and of those that have no date yet.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import EVERY_KEY, HISTORY, LATER, SHIPPED, plan
from openings import busy_plans, days_of_interest, pairs
from strategies import days, plans

from wirralplan.plan.model import Plan
from wirralplan.plan.queries.bands import Band
from wirralplan.plan.queries.ledger import Account, Entry, ledger
from wirralplan.plan.queries.report import Report, report
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.standing import Status

ROOT = Path(__file__).parents[4]
ANY = Selection()
ONE_DAY = timedelta(days=1)
# Days of the plans with a history, among them the first and last of months, and those of boards.
DAYS = [date(2018, *day) for day in ((1, 31), (6, 11), (6, 29), (7, 26), (9, 20), (9, 30), (12, 1))]


def closing(paper: Report) -> Mapping[str, int]:
    """What the opening and the sections add up to."""
    assert paper.then is not None
    gone = [] if paper.survey.filtered else [row.standing.status for row in paper.removed]
    return {
        "all": paper.then.total() + len(paper.added) - len(gone),
        "complete": paper.then[Band.COMPLETE]
        + len(paper.completed)
        - len(paper.reopened)
        - gone.count(Status.COMPLETE),
        "cancelled": paper.then[Band.CANCELLED]
        + len(paper.cancelled)
        - len(paper.reinstated)
        - gone.count(Status.CANCELLED),
        "no date yet": paper.then[Band.UNDATED]
        + len(set(undated_since(paper)))
        - len(set(dated_since(paper)))
        - gone.count(Status.UNDATED),
    }


def counted(paper: Report) -> Mapping[str, int]:
    """What the paper counts itself."""
    return {
        "all": paper.now.total(),
        "complete": paper.now[Band.COMPLETE],
        "cancelled": paper.now[Band.CANCELLED],
        "no date yet": paper.now[Band.UNDATED],
    }


def undated_since(paper: Report) -> Iterator[str]:
    """What the sections list that has no date yet now, and had one or was not there."""
    moved = [one.row for one in paper.moved]
    for row in [*moved, *paper.added, *paper.reopened, *paper.reinstated]:
        was = row.was.status if row.was else None
        if row.standing.status is Status.UNDATED is not was:
            yield row.placed.reference


def dated_since(paper: Report) -> Iterator[str]:
    """What the sections list that had no date yet at the opening, and is something else now."""
    moved = [one.row for one in paper.moved]
    for row in [*moved, *paper.completed, *paper.cancelled]:
        was = row.was.status if row.was else None
        if row.standing.status is not Status.UNDATED is was:
            yield row.placed.reference


def papers(
    plan: Plan, chosen: Sequence[date], earlier: Plan | None = None, by: Selection = ANY
) -> Iterator[Report]:
    """The paper of each pair of days, the earlier of which is the end of the opening."""
    for opening, day in combinations(sorted(chosen), 2):
        yield report(plan, day, by, since=opening + ONE_DAY, earlier=earlier)


def hold(paper: Report) -> None:
    """The sections balance, and the accounts of the paper say the same entry by entry."""
    assert closing(paper) == counted(paper)
    accounts = {one.word: one for one in ledger(paper)}
    made = {word: one.opening + sum(map(number, one.entries)) for word, one in accounts.items()}
    assert made == {word: one.close for word, one in accounts.items()}
    assert [*made.values()] == [*counted(paper).values()]
    gone = [] if paper.survey.filtered else [row.standing.status for row in paper.removed]
    assert entries(accounts["all"]) == some(added=len(paper.added), removed=-len(gone))
    assert entries(accounts["complete"]) == some(
        completed=len(paper.completed),
        reopened=-len(paper.reopened),
        removed=-gone.count(Status.COMPLETE),
    )
    assert entries(accounts["cancelled"]) == some(
        cancelled=len(paper.cancelled),
        reinstated=-len(paper.reinstated),
        removed=-gone.count(Status.CANCELLED),
    )


def number(entry: Entry) -> int:
    return entry.number


def entries(account: Account) -> Mapping[str, int]:
    return {one.word: one.number for one in account.entries}


def some(**numbers: int) -> Mapping[str, int]:
    """Those that are not nothing."""
    return {word: number for word, number in numbers.items() if number}


@pytest.mark.parametrize("path", [SHIPPED, HISTORY, EVERY_KEY, LATER], ids=lambda path: path.stem)
def test_a_plan_alone_balances(path: Path) -> None:
    for paper in papers(plan(path), DAYS):
        hold(paper)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HISTORY, LATER),
        (LATER, HISTORY),
        (HISTORY, EVERY_KEY),
        (SHIPPED, HISTORY),
        (SHIPPED, ROOT / "examples" / "board-june-2018.yaml"),
        (ROOT / "examples" / "board-june-2018.yaml", ROOT / "examples" / "board-july-2018.yaml"),
        (ROOT / "examples" / "board-july-2018.yaml", ROOT / "examples" / "board-june-2018.yaml"),
    ],
    ids=lambda path: path.stem,
)
def test_two_plans_balance_whatever_became_of_the_first(old: Path, new: Path) -> None:
    for paper in papers(plan(new), DAYS[1:5], plan(old)):
        hold(paper)


@settings(max_examples=40)
@given(st.data())
def test_a_generated_plan_alone_balances(data: st.DataObject) -> None:
    generated = data.draw(plans() | busy_plans())
    for paper in papers(generated, data.draw(days_of_interest(generated))):
        hold(paper)
        assert (paper.added, paper.removed, paper.reopened, paper.reinstated) == ([], [], [], [])


@settings(max_examples=120)
@given(pairs(), st.data())
def test_any_two_plans_balance(both: tuple[Plan, Plan], data: st.DataObject) -> None:
    earlier, generated = both
    for paper in papers(generated, data.draw(days_of_interest(*both)), earlier):
        hold(paper)


@settings(max_examples=30)
@given(plans(), plans(), days(), days())
def test_two_plans_that_have_nothing_to_do_with_each_other_balance(
    earlier: Plan, generated: Plan, one: date, other: date
) -> None:
    for paper in papers(generated, [one, other + timedelta(days=one == other)], earlier):
        hold(paper)


@settings(max_examples=40)
@given(pairs(), st.data())
def test_what_filters_choose_balances_among_itself(
    both: tuple[Plan, Plan], data: st.DataObject
) -> None:
    earlier, generated = both
    chosen = frozenset(data.draw(st.sets(st.sampled_from(Status), min_size=1)))
    for by in (Selection(statuses=chosen), Selection(activities=frozenset({"hubs"}))):
        for paper in papers(generated, data.draw(days_of_interest(*both)), earlier, by):
            hold(paper)


@settings(max_examples=40)
@given(pairs(), st.data())
def test_one_period_after_another_makes_both_together(
    both: tuple[Plan, Plan], data: st.DataObject
) -> None:
    earlier, generated = both
    first, middle, *rest = data.draw(days_of_interest(*both))
    last = max([middle, *rest])
    one = report(generated, middle, ANY, since=first + ONE_DAY, earlier=earlier)
    if middle < last:
        other = report(generated, last, ANY, since=middle + ONE_DAY)
        assert one.now == other.then
        assert other.now == report(generated, last, ANY).now
