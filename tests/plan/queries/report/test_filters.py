"""A board paper of some milestones: filters choose by its day, and the opening counts the same."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from known_plans import HISTORY, LATER, plan
from openings import days_of_interest, pairs
from paper_by_hand import Paper
from paper_by_hand import paper as by_itself

from wirralplan.errors import ImpossibleFilter
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.report import Report, report
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.survey import OnTheDay, milestone_rows
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status

ANY = Selection()
DAY = date(2018, 10, 15)
JUNE = date(2018, 6, 28)
SECTIONS: Mapping[str, Callable[[Report], Iterable[OnTheDay]]] = {
    "rows": lambda paper: paper.rows,
    "exceptions": lambda paper: paper.exceptions,
    "completed": lambda paper: paper.completed,
    "moved": lambda paper: (one.row for one in paper.moved),
    "decide_moves": lambda paper: (one.row for one in paper.decide_moves),
    "decide_cancelled": lambda paper: paper.decide_cancelled,
    "expected_later": lambda paper: paper.expected_later,
    "due_next": lambda paper: paper.due_next,
    "added": lambda paper: paper.added,
    "reopened": lambda paper: paper.reopened,
    "cancelled": lambda paper: paper.cancelled,
    "reinstated": lambda paper: paper.reinstated,
    "stale": lambda paper: paper.stale.survey.rows,
    "undated": lambda paper: paper.undated,
    "no_lead": lambda paper: paper.no_lead,
}


def listed(paper: Report, only: Sequence[str] | None = None) -> Mapping[str, list[str]]:
    """The references in each section, or those of them that are also in ``only``."""
    sections = {name: [row.placed.reference for row in of(paper)] for name, of in SECTIONS.items()}
    return {
        name: [one for one in found if only is None or one in only]
        for name, found in sections.items()
    }


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """One or two kinds of filter that choose by the day, and perhaps the part of the plan."""
    statuses = st.none() | st.frozensets(st.sampled_from(Status), min_size=1, max_size=3)
    ratings = st.none() | st.frozensets(st.none() | st.sampled_from(Rating), min_size=1, max_size=3)
    return Selection(
        statuses=draw(statuses),
        ratings=draw(ratings),
        activities=draw(st.sampled_from([None, frozenset({"hubs"})])),
        due_after=draw(st.sampled_from([None, None, date(2018, 2, 10)])),
        due_before=draw(st.sampled_from([None, None, date(2018, 9, 30)])),
    )


@settings(max_examples=80)
@given(pairs(), selections(), st.data())
def test_each_section_lists_what_the_whole_paper_lists_and_the_filters_choose(
    both: tuple[Plan, Plan], by: Selection, data: st.DataObject
) -> None:
    *_, since, day = data.draw(days_of_interest(*both))
    for earlier in (None, both[0]):
        hold(both[1], day, by, since, earlier)


def hold(generated: Plan, day: date, by: Selection, since: date, earlier: Plan | None) -> None:
    """The paper of some is the whole paper without the rest, but for what was removed."""
    chosen = [row.placed.reference for row in milestone_rows(generated, day) if by(row)]
    whole = report(generated, day, ANY, since=since, earlier=earlier)
    try:
        paper = report(generated, day, by, since=since, earlier=earlier)
    except ImpossibleFilter:
        assert chosen == []
        return
    assert listed(paper) == listed(whole, only=chosen)
    gone = [row.placed.reference for row in whole.removed]
    assert [row.placed.reference for row in paper.removed] == gone
    assert paper.survey.totals == whole.survey.totals
    if paper.survey.filtered:
        everything = by_itself(generated, day, since, earlier)
        only = [one for one in everything.both if one.placed.reference in chosen]
        hold_counts(paper, replace(everything, both=only))


def hold_counts(paper: Report, hand: Paper) -> None:
    """Now and the opening count the same milestones, and none that was removed."""
    assert paper.then is not None
    assert {one.value: count for one, count in paper.now.items() if count} == hand.now
    assert {one.value: count for one, count in paper.then.items() if count} == hand.then
    assert paper.past_exceptions == hand.past_exceptions


@pytest.mark.parametrize("status", Status)
def test_one_status_alone_is_never_refused(status: Status) -> None:
    by = Selection(statuses=frozenset({status}))
    paper = report(plan(LATER), DAY, by, since=JUNE, earlier=plan(HISTORY))
    assert {row.standing.status for row in paper.rows} <= {status}
    assert paper.now.total() == len(paper.rows)


@pytest.mark.parametrize("rating", [*Rating, None])
def test_one_rating_alone_is_never_refused(rating: Rating | None) -> None:
    by = Selection(ratings=frozenset({rating}))
    paper = report(plan(LATER), DAY, by, since=JUNE, earlier=plan(HISTORY))
    assert {row.standing.rating for row in paper.rows} <= {rating}


def test_filters_that_contradict_each_other_are_refused() -> None:
    blue = Selection(statuses=frozenset({Status.OVERDUE}), ratings=frozenset({Rating.BLUE}))
    with pytest.raises(ImpossibleFilter) as failed:
        report(plan(HISTORY), DAY, blue)
    assert failed.value.sentence == "Nothing that is overdue can have --rating blue."


def test_what_is_complete_now_was_not_all_complete_at_the_opening() -> None:
    by = Selection(statuses=frozenset({Status.COMPLETE}))
    paper = report(plan(HISTORY), DAY, by, since=JUNE)
    assert paper.then is not None
    assert paper.then.total() == paper.now.total() == len(paper.rows)
    complete_before = [one for one in paper.rows if one not in paper.completed]
    assert sum(n for one, n in paper.then.items() if one.value == "complete") == len(
        complete_before
    )


def test_the_period_of_one_day_begins_the_evening_before() -> None:
    paper = report(plan(HISTORY), JUNE, ANY, since=JUNE)
    assert {row.was.day for row in paper.rows if row.was} == {JUNE - timedelta(days=1)}
