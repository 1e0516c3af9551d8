"""A board paper knows its day: what is dated after it changes nothing."""

from collections.abc import Mapping
from datetime import date

from by_hand import is_known
from hypothesis import given, settings
from hypothesis import strategies as st
from openings import busy_plans, days_of_interest, earlier_plans

from wirralplan.plan.model import Milestone, Plan
from wirralplan.plan.queries.report import Report, report
from wirralplan.plan.queries.selection import Selection

ANY = Selection()


def known(milestone: Milestone, day: date) -> Milestone:
    """The milestone as it could be written on the day."""
    later = [move for move in milestone.moves if move.date > day]
    due = later[0].from_ if later else milestone.due
    update: dict[str, object] = {
        "due": due,
        "ongoing": due is None,
        "moves": milestone.moves[: len(milestone.moves) - len(later)],
        "updates": tuple(one for one in milestone.updates if is_known(one.date, day)),
    }
    if not is_known(milestone.completed, day):
        update |= dict.fromkeys(["completed", "evidence", "impact"])
    if not is_known(milestone.cancelled, day):
        update |= dict.fromkeys(["cancelled", "reason", "approved_by"])
    return milestone.model_copy(update=update)


def plan_known(plan: Plan, day: date) -> Plan:
    """The plan without what is dated after the day."""
    streams = [
        stream.model_copy(
            update={
                "activities": tuple(
                    activity.model_copy(
                        update={"milestones": tuple(known(one, day) for one in activity.milestones)}
                    )
                    for activity in stream.activities
                )
            }
        )
        for stream in plan.workstreams
    ]
    return plan.model_copy(update={"workstreams": tuple(streams)})


def told(paper: Report) -> Mapping[str, object]:
    """All that a paper says, but for the rest of the file."""
    rows = {
        name: [(row.placed.reference, row.standing, row.was) for row in getattr(paper, name)]
        for name in (
            *("rows", "exceptions", "completed", "decide_cancelled", "expected_later"),
            *("due_next", "added", "reopened", "cancelled", "reinstated", "undated", "no_lead"),
        )
    }
    moves = {
        name: [
            (one.row.placed.reference, one.was, one.now, one.days, one.moves, one.before)
            for one in getattr(paper, name)
        ]
        for name in ("moved", "decide_moves")
    }
    silent = [row.placed.reference for row in paper.stale.survey.rows]
    gone = [(row.placed.reference, row.standing) for row in paper.removed]
    counts = (paper.now, paper.then, paper.past_exceptions, paper.survey.totals)
    return {**rows, **moves, "stale": silent, "removed": gone, "counts": counts}


@settings(max_examples=60)
@given(busy_plans(), st.data())
def test_a_fact_of_a_later_day_changes_nothing(generated: Plan, data: st.DataObject) -> None:
    *_, since, day = data.draw(days_of_interest(generated))
    paper = report(generated, day, ANY, since=since)
    assert told(paper) == told(report(plan_known(generated, day), day, ANY, since=since))


@settings(max_examples=60)
@given(busy_plans(), st.data())
def test_nor_does_what_the_earlier_plan_says_of_days_after_the_opening(
    generated: Plan, data: st.DataObject
) -> None:
    earlier = data.draw(earlier_plans(generated, same_milestones=True))
    opening, since, day = data.draw(days_of_interest(generated, earlier).map(three_days))
    paper = report(generated, day, ANY, since=since, earlier=earlier)
    short = report(
        plan_known(generated, day), day, ANY, since=since, earlier=plan_known(earlier, opening)
    )
    assert told(paper) == told(short)


def three_days(chosen: list[date]) -> tuple[date, date, date]:
    """The opening, the day of the last board after it, and the day of the paper."""
    since, day = chosen[0], chosen[-1]
    return date.fromordinal(since.toordinal() - 1), since, day


@settings(max_examples=60)
@given(busy_plans(), st.data())
def test_against_itself_a_plan_has_the_paper_that_it_has_alone(
    generated: Plan, data: st.DataObject
) -> None:
    """What an earlier plan says of the opening is all that counts of it."""
    *_, since, day = data.draw(days_of_interest(generated))
    alone = report(generated, day, ANY, since=since)
    assert told(alone) == told(report(generated, day, ANY, since=since, earlier=generated))
