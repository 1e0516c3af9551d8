"""What moved by a day: which milestones, in which order, and why the last time."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from known_plans import HISTORY, SHIPPED, plan
from strategies import days, plans

from wirralplan.errors import ImpossibleFilter
from wirralplan.plan.dates.months import DueDate, due_day, keeps
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.selection import Selection
from wirralplan.plan.queries.slips import Direction, direction, last_move, slips
from wirralplan.plan.queries.survey import Row, Survey, milestone_rows
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status

DAY = date(2018, 10, 15)
ANY = Selection()


def moved(title: str, due: str | None, *moves: tuple[str, str], **more: str) -> dict[str, Any]:
    """A milestone as it is written; each move is its day and the due date until then."""
    output = [{"date": on, "from": before, "reason": f"Reason of {on}"} for on, before in moves]
    end = {"ongoing": "true"} if due is None else {"due": due}
    return {"title": title, **end, **({"moves": output} if output else {}), **more}


def planned(*milestones: dict[str, Any]) -> Plan:
    activity = {"title": "Homes", "lead": "Zoë", "milestones": milestones}
    stream = {"title": "One", "activities": [activity]}
    return Plan.model_validate({"format": "1", "title": "A plan", "workstreams": [stream]})


def output(survey: Survey) -> list[tuple[str, int | None, int]]:
    """Title, days and number of moves of each."""
    return [
        (row.placed.milestone.title, row.standing.slip, row.standing.moves) for row in survey.rows
    ]


EVERY_KIND = planned(
    moved("Never moved", "2018-09-01"),
    moved("Brought forward", "2018-08-01", ("2018-05-01", "2018-09-01")),
    moved("Came back", "2018-09-01", ("2018-05-01", "2018-09-01"), ("2018-06-01", "2018-10-01")),
    moved("A month later", "2018-10-01", ("2018-05-01", "2018-09-01")),
    moved("Done all the same", "2018-10-01", ("2018-05-01", "2018-09-01"), completed="2018-09-20"),
    moved("Lost its date", None, ("2018-05-01", "2018-09-01")),
    moved(
        "Moved, then withdrawn",
        "2018-12-01",
        ("2018-05-01", "2018-09-01"),
        cancelled="2018-06-01",
        reason="No money",
    ),
    moved("Moved after the day", "2019-12-01", ("2018-10-16", "2018-09-01")),
    moved("Lost its date too", None, ("2018-05-01", "2018-09-01")),
)


def test_a_lost_date_is_first_then_most_days_and_ties_are_in_file_order() -> None:
    assert output(slips(EVERY_KIND, DAY, ANY)) == [
        ("Lost its date", None, 1),
        ("Lost its date too", None, 1),
        ("Moved, then withdrawn", 91, 1),
        ("A month later", 30, 1),
        ("Done all the same", 30, 1),
        ("Came back", 0, 2),
        ("Brought forward", -31, 1),
    ]


def test_where_a_date_went_has_a_word() -> None:
    assert [direction(row).value for row in slips(EVERY_KIND, DAY, ANY).rows] == [
        "with no due date any more",
        "with no due date any more",
        "later",
        "later",
        "later",
        "back to the original date",
        "earlier",
    ]


@pytest.mark.parametrize(
    ("day", "found", "reason"),
    [
        (date(2018, 6, 11), [], ""),
        (date(2018, 6, 12), [("Final service restructure implemented", 61, 1)],
         "HR consultation extended"),
        (date(2018, 9, 19), [("Final service restructure implemented", 61, 1)],
         "HR consultation extended"),
        (date(2018, 9, 20), [("Final service restructure implemented", 153, 2)],
         "Union asked for 30 more days | <agreed>"),
    ],
)  # fmt: skip
def test_a_past_day_knows_only_the_moves_up_to_it(
    day: date, found: list[tuple[str, int, int]], reason: str
) -> None:
    survey = slips(plan(HISTORY), day, Selection(search="final service restructure"))
    assert output(survey) == found
    assert "".join(last_move(row).reason or "-" for row in survey.rows) == reason


def test_the_plan_of_this_repository_has_moved_nothing() -> None:
    survey = slips(plan(SHIPPED), date(2018, 6, 30), ANY)
    assert (survey.rows, survey.totals.milestones) == ([], 80)


def test_filters_that_contradict_each_other_are_refused() -> None:
    blue = Selection(statuses=frozenset({Status.OVERDUE}), ratings=frozenset({Rating.BLUE}))
    with pytest.raises(ImpossibleFilter) as failed:
        slips(plan(HISTORY), DAY, blue)
    assert failed.value.sentence == "Nothing that is overdue can have --rating blue."


def known_steps(row: Row) -> list[tuple[DueDate, DueDate | None]]:
    """Each move by the day: from which due date to which."""
    moves, day = row.placed.milestone.moves, row.standing.day
    targets = [*(move.from_ for move in moves[1:]), row.placed.milestone.due]
    pairs = zip(moves, targets, strict=False)
    return [(move.from_, target) for move, target in pairs if move.date <= day]


@settings(max_examples=100)
@given(plans(), days())
def test_what_moved_is_just_what_has_a_move_by_the_day(generated: Plan, day: date) -> None:
    rows = slips(generated, day, ANY).rows
    known = [
        row.placed.reference
        for row in milestone_rows(generated, day)
        if any(not keeps(was, now) and due_day(was) for was, now in known_steps(row))
    ]
    assert sorted(row.placed.reference for row in rows) == sorted(known)
    assert all(last_move(row).date <= day for row in rows)
    slipped = [row.standing.slip for row in rows]
    dated = [slip for slip in slipped if slip is not None]
    assert slipped == [None] * (len(slipped) - len(dated)) + sorted(dated, reverse=True)


@settings(max_examples=100)
@given(plans(), days())
def test_what_did_not_move_is_on_its_original_date(generated: Plan, day: date) -> None:
    moved = {row.placed.reference for row in slips(generated, day, ANY).rows}
    for row in milestone_rows(generated, day):
        if row.placed.reference not in moved:
            original, due = row.standing.original_due, row.standing.due
            assert (
                due_day(due) is original is None
                or keeps(original, due)
                or len(known_steps(row)) > 1
            )


@settings(max_examples=50)
@given(plans(), days())
def test_days_lead_from_the_original_date_to_that_of_the_day(generated: Plan, day: date) -> None:
    for row in slips(generated, day, ANY).rows:
        standing = row.standing
        assert standing.original_due_day is not None
        if standing.slip is None:
            assert direction(row) is Direction.LOST
            assert standing.lost_date
            assert standing.due_day is None
        elif standing.slip:
            assert standing.original_due_day + timedelta(standing.slip) == standing.due_day
        else:
            assert direction(row) is Direction.BACK
            assert keeps(standing.original_due, standing.due)
