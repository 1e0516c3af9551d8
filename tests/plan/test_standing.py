"""How a milestone stands on a day: the words of the format page, "Status on a day D"."""

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Written, days, days_around, milestones, plans

from wirralplan.plan.dates.months import DueDate, Tbc, keeps
from wirralplan.plan.due_dates import due_on
from wirralplan.plan.model import Milestone, Plan
from wirralplan.plan.ratings import Rag, Rating
from wirralplan.plan.reading import read
from wirralplan.plan.standing import Standing, Status, standing
from wirralplan.plan.walking import placed_milestones
from wirralplan.text.source import Source


def milestone(**written: object) -> Milestone:
    return Milestone.model_validate({"title": "Panel Chair appointed", **written})


def moved(on: str, **away: str) -> Written:
    """A move decided on the day ``on``; the keyword is ``from_``."""
    return {"date": on, "from": away["from_"], "reason": "HR consultation extended"}


def updated(on: str, note: str = "Going on", **more: str) -> Written:
    return {"date": on, "note": note, **more}


def day_of(text: str) -> date:
    return date.fromisoformat(text)


DUE = milestone(due="2018-05-31")
STARTED = milestone(start="2018-04-30", due="2018-05-31")
ONE_DAY = milestone(start="2018-05-31", due="2018-05-31")
ONGOING = milestone(ongoing="true")
ONGOING_LATER = milestone(ongoing="true", start="2018-03-31")
NEITHER = milestone()

LATE = milestone(due="2018-05-31", completed="2018-06-10")
EARLY = milestone(due="2018-05-31", completed="2018-05-21")
PROMPT = milestone(due="2018-05-31", completed="2018-05-31")
BEFORE_START = milestone(start="2018-05-01", due="2018-05-31", completed="2018-04-20")
ONGOING_DONE = milestone(ongoing="true", completed="2018-06-10")
WITHDRAWN = milestone(due="2018-05-31", cancelled="2018-06-10", reason="No money")
ONGOING_WITHDRAWN = milestone(ongoing="true", cancelled="2018-06-10", reason="No money")

POSTPONED = milestone(due="2018-09-30", moves=[moved("2018-06-12", from_="2018-07-31")])
RESCUED = milestone(due="2018-09-30", moves=[moved("2018-06-12", from_="2018-05-31")])
NOT_ENOUGH = milestone(due="2018-06-11", moves=[moved("2018-06-12", from_="2018-05-31")])
FORWARD = milestone(due="2018-06-30", moves=[moved("2018-06-12", from_="2018-07-31")])
TWICE_A_DAY = milestone(
    due="2018-09-30",
    moves=[moved("2018-06-12", from_="2018-07-31"), moved("2018-06-12", from_="2018-08-31")],
)
THERE_AND_BACK = milestone(
    due="2018-07-31",
    moves=[moved("2018-06-12", from_="2018-07-31"), moved("2018-07-20", from_="2018-09-30")],
)
MADE_ONGOING = milestone(ongoing="true", moves=[moved("2018-06-12", from_="2018-05-31")])
MADE_ONGOING_IN_TIME = milestone(
    ongoing="true", start="2018-06-20", moves=[moved("2018-06-12", from_="2018-06-30")]
)
MOVED_AND_DONE = milestone(
    due="2018-06-30", completed="2018-06-20", moves=[moved("2018-06-12", from_="2018-05-31")]
)
DONE_ON_THE_DAY_OF_THE_MOVE = milestone(
    due="2018-06-30", completed="2018-06-12", moves=[moved("2018-06-12", from_="2018-05-31")]
)
MOVED_AND_WITHDRAWN = milestone(
    due="2018-06-30",
    cancelled="2018-06-20",
    reason="No money",
    moves=[moved("2018-06-12", from_="2018-05-31")],
)


@pytest.mark.parametrize(
    ("subject", "day", "status", "due", "days_late", "days_left"),
    [
        (DUE, "2018-05-01", "upcoming", "2018-05-31", None, 30),
        (DUE, "2018-05-30", "upcoming", "2018-05-31", None, 1),
        (DUE, "2018-05-31", "due-today", "2018-05-31", None, 0),
        (DUE, "2018-06-01", "overdue", "2018-05-31", 1, -1),
        (DUE, "2018-06-30", "overdue", "2018-05-31", 30, -30),
        (DUE, "2019-05-31", "overdue", "2018-05-31", 365, -365),
        (STARTED, "2018-04-29", "upcoming", "2018-05-31", None, 32),
        (STARTED, "2018-04-30", "underway", "2018-05-31", None, 31),
        (STARTED, "2018-05-30", "underway", "2018-05-31", None, 1),
        (STARTED, "2018-05-31", "due-today", "2018-05-31", None, 0),
        (STARTED, "2018-06-01", "overdue", "2018-05-31", 1, -1),
        (ONE_DAY, "2018-05-30", "upcoming", "2018-05-31", None, 1),
        (ONE_DAY, "2018-05-31", "due-today", "2018-05-31", None, 0),
        (ONGOING, "2000-01-01", "underway", None, None, None),
        (ONGOING, "2018-06-30", "underway", None, None, None),
        (ONGOING_LATER, "2018-03-30", "upcoming", None, None, None),
        (ONGOING_LATER, "2018-03-31", "underway", None, None, None),
        (ONGOING_LATER, "2199-12-31", "underway", None, None, None),
        (NEITHER, "2018-06-30", "upcoming", None, None, None),
    ],
)
def test_due_today_is_not_overdue_and_the_day_after_is(
    *,
    subject: Milestone,
    day: str,
    status: str,
    due: str | None,
    days_late: int | None,
    days_left: int | None,
) -> None:
    stands = standing(subject, on=day_of(day))
    assert stands.status.value == status
    assert (str(stands.due) if stands.due else None) == due
    assert (stands.days_late, stands.days_left) == (days_late, days_left)


@pytest.mark.parametrize(
    ("subject", "day", "status", "rating", "days_late", "days_left"),
    [
        (LATE, "2018-05-31", "due-today", "green", None, 0),
        (LATE, "2018-06-09", "overdue", "amber", 9, -9),
        (LATE, "2018-06-10", "complete", "blue", 10, None),
        (LATE, "2018-12-31", "complete", "blue", 10, None),
        (EARLY, "2018-05-20", "upcoming", "green", None, 11),
        (EARLY, "2018-05-21", "complete", "blue", -10, None),
        (EARLY, "2018-06-30", "complete", "blue", -10, None),
        (PROMPT, "2018-05-30", "upcoming", "green", None, 1),
        (PROMPT, "2018-05-31", "complete", "blue", 0, None),
        (BEFORE_START, "2018-04-19", "upcoming", "green", None, 42),
        (BEFORE_START, "2018-04-20", "complete", "blue", -41, None),
        (ONGOING_DONE, "2018-06-09", "underway", None, None, None),
        (ONGOING_DONE, "2018-06-10", "complete", "blue", None, None),
        (WITHDRAWN, "2018-05-30", "upcoming", "green", None, 1),
        (WITHDRAWN, "2018-06-09", "overdue", "amber", 9, -9),
        (WITHDRAWN, "2018-06-10", "cancelled", "grey", None, None),
        (WITHDRAWN, "2018-12-31", "cancelled", "grey", None, None),
        (ONGOING_WITHDRAWN, "2018-06-09", "underway", None, None, None),
        (ONGOING_WITHDRAWN, "2018-06-10", "cancelled", "grey", None, None),
        (MOVED_AND_DONE, "2018-06-11", "overdue", "amber", 11, -11),
        (MOVED_AND_DONE, "2018-06-12", "upcoming", "green", None, 18),
        (MOVED_AND_DONE, "2018-06-20", "complete", "blue", -10, None),
        (DONE_ON_THE_DAY_OF_THE_MOVE, "2018-06-11", "overdue", "amber", 11, -11),
        (DONE_ON_THE_DAY_OF_THE_MOVE, "2018-06-12", "complete", "blue", -18, None),
        (MOVED_AND_WITHDRAWN, "2018-06-19", "upcoming", "green", None, 11),
        (MOVED_AND_WITHDRAWN, "2018-06-20", "cancelled", "grey", None, None),
    ],
)
def test_what_is_completed_or_cancelled_later_is_not_so_yet_on_the_day(
    *,
    subject: Milestone,
    day: str,
    status: str,
    rating: str | None,
    days_late: int | None,
    days_left: int | None,
) -> None:
    stands = standing(subject, on=day_of(day))
    assert (stands.status, stands.rating) == (status, rating)
    assert (stands.days_late, stands.days_left) == (days_late, days_left)


def test_the_days_of_completion_and_withdrawal_are_given_once_they_have_come() -> None:
    assert standing(LATE, on=date(2018, 6, 9)).completed is None
    assert standing(LATE, on=date(2018, 6, 10)).completed == date(2018, 6, 10)
    assert standing(WITHDRAWN, on=date(2018, 6, 9)).cancelled is None
    assert standing(WITHDRAWN, on=date(2018, 6, 10)).cancelled == date(2018, 6, 10)


@pytest.mark.parametrize(
    ("subject", "day", "status", "due", "original", "slip", "moves"),
    [
        (DUE, "2018-05-01", "upcoming", "2018-05-31", "2018-05-31", 0, 0),
        (POSTPONED, "2018-06-11", "upcoming", "2018-07-31", "2018-07-31", 0, 0),
        (POSTPONED, "2018-06-12", "upcoming", "2018-09-30", "2018-07-31", 61, 1),
        (POSTPONED, "2018-08-01", "upcoming", "2018-09-30", "2018-07-31", 61, 1),
        (POSTPONED, "2018-10-01", "overdue", "2018-09-30", "2018-07-31", 61, 1),
        (RESCUED, "2018-06-11", "overdue", "2018-05-31", "2018-05-31", 0, 0),
        (RESCUED, "2018-06-12", "upcoming", "2018-09-30", "2018-05-31", 122, 1),
        (NOT_ENOUGH, "2018-06-11", "overdue", "2018-05-31", "2018-05-31", 0, 0),
        (NOT_ENOUGH, "2018-06-12", "overdue", "2018-06-11", "2018-05-31", 11, 1),
        (FORWARD, "2018-06-11", "upcoming", "2018-07-31", "2018-07-31", 0, 0),
        (FORWARD, "2018-06-12", "upcoming", "2018-06-30", "2018-07-31", -31, 1),
        (TWICE_A_DAY, "2018-06-11", "upcoming", "2018-07-31", "2018-07-31", 0, 0),
        (TWICE_A_DAY, "2018-06-12", "upcoming", "2018-09-30", "2018-07-31", 61, 2),
        (THERE_AND_BACK, "2018-06-11", "upcoming", "2018-07-31", "2018-07-31", 0, 0),
        (THERE_AND_BACK, "2018-06-12", "upcoming", "2018-09-30", "2018-07-31", 61, 1),
        (THERE_AND_BACK, "2018-07-19", "upcoming", "2018-09-30", "2018-07-31", 61, 1),
        (THERE_AND_BACK, "2018-07-20", "upcoming", "2018-07-31", "2018-07-31", 0, 2),
        (MOVED_AND_DONE, "2018-06-20", "complete", "2018-06-30", "2018-05-31", 30, 1),
        (MOVED_AND_WITHDRAWN, "2018-06-20", "cancelled", "2018-06-30", "2018-05-31", 30, 1),
        (MADE_ONGOING, "2018-05-30", "upcoming", "2018-05-31", "2018-05-31", 0, 0),
        (MADE_ONGOING, "2018-05-31", "due-today", "2018-05-31", "2018-05-31", 0, 0),
        (MADE_ONGOING, "2018-06-11", "overdue", "2018-05-31", "2018-05-31", 0, 0),
        (MADE_ONGOING, "2018-06-12", "underway", None, "2018-05-31", None, 1),
        (MADE_ONGOING_IN_TIME, "2018-06-11", "upcoming", "2018-06-30", "2018-06-30", 0, 0),
        (MADE_ONGOING_IN_TIME, "2018-06-12", "upcoming", None, "2018-06-30", None, 1),
        (MADE_ONGOING_IN_TIME, "2018-06-20", "underway", None, "2018-06-30", None, 1),
        (ONGOING, "2018-06-30", "underway", None, None, None, 0),
    ],
)
def test_a_date_moves_on_the_day_of_the_decision_and_not_before(
    *,
    subject: Milestone,
    day: str,
    status: str,
    due: str | None,
    original: str | None,
    slip: int | None,
    moves: int,
) -> None:
    stands = standing(subject, on=day_of(day))
    assert stands.status.value == status
    assert (str(stands.due) if stands.due else None) == due
    assert (str(stands.original_due) if stands.original_due else None) == original
    assert (stands.slip, stands.moves) == (slip, moves)


@pytest.mark.parametrize(
    ("due", "last_amber"),
    [
        ("2018-05-15", "2018-06-15"),
        ("2018-05-30", "2018-06-30"),
        ("2018-05-31", "2018-06-30"),
        ("2018-06-30", "2018-07-30"),
        ("2018-01-28", "2018-02-28"),
        ("2018-01-29", "2018-02-28"),
        ("2018-01-31", "2018-02-28"),
        ("2020-01-29", "2020-02-29"),
        ("2020-01-31", "2020-02-29"),
        ("2018-02-28", "2018-03-28"),
        ("2020-02-29", "2020-03-29"),
        ("2018-12-31", "2019-01-31"),
    ],
)
def test_overdue_is_amber_for_a_month_from_the_due_date_and_then_red(
    due: str, last_amber: str
) -> None:
    subject, last = milestone(due=due), day_of(last_amber)
    first_red = last + timedelta(1)
    assert standing(subject, on=day_of(due)).rating is Rating.GREEN
    assert standing(subject, on=day_of(due) + timedelta(1)).rating is Rating.AMBER
    assert standing(subject, on=last).rating is Rating.AMBER
    assert standing(subject, on=first_red).rating is Rating.RED
    assert standing(subject, on=date(2199, 12, 31)).rating is Rating.RED


@pytest.mark.parametrize(
    ("subject", "day"),
    [
        (DUE, "2018-05-31"),
        (STARTED, "2018-05-30"),
        (RESCUED, "2018-09-30"),
        (MADE_ONGOING, "2018-05-31"),
    ],
)
def test_what_is_not_late_is_green(subject: Milestone, day: str) -> None:
    assert standing(subject, on=day_of(day)).rating is Rating.GREEN


@pytest.mark.parametrize(
    ("subject", "day"),
    [
        (ONGOING, "2018-06-30"),
        (ONGOING_LATER, "2018-01-01"),
        (MADE_ONGOING, "2018-06-12"),
        (NEITHER, "2018-06-30"),
    ],
)
def test_what_has_no_due_date_is_not_green_for_that(subject: Milestone, day: str) -> None:
    assert standing(subject, on=day_of(day)).rating is None


def test_a_move_takes_the_red_away_from_the_day_of_the_decision() -> None:
    subject = milestone(due="2018-09-30", moves=[moved("2018-07-12", from_="2018-05-31")])
    assert standing(subject, on=date(2018, 7, 11)).rating is Rating.RED
    assert standing(subject, on=date(2018, 7, 12)).rating is Rating.GREEN


REPORTED = milestone(
    due="2018-05-31",
    updates=[
        updated("2018-06-20", "Consultation closes 6 July"),
        updated("2018-05-01", "All well", rag="green"),
        updated("2018-06-10", "Slower", rag="amber"),
        updated("2018-06-10", "Much slower", rag="red"),
    ],
)


@pytest.mark.parametrize(
    ("day", "note", "reported"),
    [
        ("2018-04-30", None, None),
        ("2018-05-01", "All well", Rag.GREEN),
        ("2018-06-09", "All well", Rag.GREEN),
        ("2018-06-10", "Much slower", Rag.RED),
        ("2018-06-19", "Much slower", Rag.RED),
        ("2018-06-20", "Consultation closes 6 July", Rag.RED),
    ],
)
def test_the_reported_rating_is_that_of_the_newest_update_with_one_in_whatever_order(
    day: str, note: str | None, reported: Rag | None
) -> None:
    stands = standing(REPORTED, on=day_of(day))
    assert stands.latest_update == note
    assert stands.reported is reported


def test_the_newest_update_is_given_with_its_day() -> None:
    stands = standing(REPORTED, on=date(2018, 6, 30))
    assert stands.update == REPORTED.updates[0]
    assert stands.updated == date(2018, 6, 20)
    nothing_yet = standing(REPORTED, on=date(2018, 4, 30))
    assert (nothing_yet.update, nothing_yet.updated) == (None, None)


@pytest.mark.parametrize(
    ("rag", "day", "mismatch"),
    [
        ("green", "2018-05-31", False),
        ("green", "2018-06-01", True),
        ("green", "2018-07-01", True),
        ("amber", "2018-05-31", False),
        ("amber", "2018-06-01", False),
        ("amber", "2018-07-01", True),
        ("red", "2018-05-31", False),
        ("red", "2018-06-01", False),
        ("red", "2018-07-01", False),
    ],
)
def test_reported_better_than_the_dates_say_is_a_mismatch(
    rag: str, day: str, *, mismatch: bool
) -> None:
    subject = milestone(due="2018-05-31", updates=[updated("2018-05-01", rag=rag)])
    assert standing(subject, on=day_of(day)).mismatch is mismatch


def test_without_a_reported_rating_there_is_no_mismatch() -> None:
    subject = milestone(due="2018-05-31", updates=[updated("2018-05-01")])
    assert not standing(subject, on=date(2018, 7, 1)).mismatch


@pytest.mark.parametrize(
    "end", [{"completed": "2018-07-20"}, {"cancelled": "2018-07-20", "reason": "No money"}]
)
@pytest.mark.parametrize("rag", ["red", "amber", "green"])
def test_what_is_complete_or_cancelled_has_no_mismatch(end: Written, rag: str) -> None:
    subject = milestone(due="2018-05-31", updates=[updated("2018-05-01", rag=rag)], **end)
    assert not standing(subject, on=date(2018, 7, 20)).mismatch


def test_statuses_and_ratings_have_their_words_in_the_order_of_every_listing() -> None:
    assert [status.value for status in Status] == [
        "overdue", "due-today", "underway", "upcoming", "undated", "complete", "cancelled",
    ]  # fmt: skip
    assert [rating.value for rating in Rating] == ["red", "amber", "green", "blue", "grey"]


# The table of the format page once more, each line with all that the lines above it leave.


def known_due(subject: Milestone, day: date) -> DueDate | None:
    later = [move for move in subject.moves if move.date > day]
    return later[0].from_ if later else subject.due


def counts_as(due: DueDate | None) -> date | None:
    """The day as which a due date counts."""
    if due is None or due is Tbc.TBC:
        return None
    following = due if isinstance(due, date) else date(due.year, due.month, 28) + timedelta(4)
    return due if isinstance(due, date) else following - timedelta(following.day)


def known_ongoing(subject: Milestone, day: date) -> bool:
    """Whether it has no due date on purpose; a move that leads there must have been made."""
    return subject.ongoing and all(move.date <= day for move in subject.moves)


def done(subject: Milestone, day: date) -> bool:
    completed = counts_as(subject.completed)
    return completed is not None and completed <= day


def withdrawn(subject: Milestone, day: date) -> bool:
    cancelled = counts_as(subject.cancelled)
    return cancelled is not None and cancelled <= day


def is_open(subject: Milestone, day: date) -> bool:
    return not done(subject, day) and not withdrawn(subject, day)


def is_undated(subject: Milestone, day: date) -> bool:
    return is_open(subject, day) and known_due(subject, day) is Tbc.TBC


def due_day_of(subject: Milestone, day: date) -> date | None:
    return counts_as(known_due(subject, day)) if is_open(subject, day) else None


def due_later_or_never(subject: Milestone, day: date) -> bool:
    due = due_day_of(subject, day)
    return is_open(subject, day) and not is_undated(subject, day) and (due is None or due > day)


def has_begun(subject: Milestone, day: date) -> bool:
    if subject.start is None:
        return known_ongoing(subject, day)
    start = subject.start
    return (start if isinstance(start, date) else date(start.year, start.month, 1)) <= day


TABLE: dict[Status, Callable[[Milestone, date], bool]] = {
    Status.COMPLETE: done,
    Status.CANCELLED: lambda one, day: withdrawn(one, day) and not done(one, day),
    Status.UNDATED: is_undated,
    Status.OVERDUE: lambda one, day: (due_day_of(one, day) or day) < day,
    Status.DUE_TODAY: lambda one, day: due_day_of(one, day) == day,
    Status.UNDERWAY: lambda one, day: due_later_or_never(one, day) and has_begun(one, day),
    Status.UPCOMING: lambda one, day: due_later_or_never(one, day) and not has_begun(one, day),
}


@given(st.data())
def test_exactly_one_line_of_the_table_holds_and_it_is_the_status(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    day = data.draw(days_around(subject))
    holding = [status for status, holds in TABLE.items() if holds(subject, day)]
    assert holding == [standing(subject, on=day).status]


@given(plans(), days())
def test_the_totals_by_status_add_up_to_the_whole_plan(plan: Plan, day: date) -> None:
    subjects = [placed.milestone for placed in placed_milestones(plan)]
    counted = Counter(standing(subject, on=day).status for subject in subjects)
    assert sum(counted[status] for status in Status) == len(subjects)
    assert len(subjects) == sum(
        len(activity.milestones)
        for workstream in plan.workstreams
        for activity in workstream.activities
    )


@given(st.data())
def test_the_lengths_follow_from_the_dates(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    day = data.draw(days_around(subject))
    stands = standing(subject, on=day)
    settled = stands.status in (Status.COMPLETE, Status.CANCELLED)
    assert stands.due == known_due(subject, day) == due_on(subject, day)
    assert stands.due_day == counts_as(stands.due)
    assert (stands.days_left is None) == (settled or stands.due_day is None)
    late = stands.computed in (Rating.RED, Rating.AMBER)
    assert late == (stands.status is Status.OVERDUE) or stands.status is Status.UNDATED
    if stands.status is Status.OVERDUE:
        assert stands.days_late == -(stands.days_left or 0) > 0
    elif stands.status is not Status.COMPLETE:
        assert stands.days_late is None
    if stands.due_day is None or stands.original_due_day is None:
        assert stands.slip is None
    elif stands.slip:
        assert stands.original_due_day + timedelta(stands.slip) == stands.due_day
    else:
        assert keeps(stands.original_due, stands.due)


@given(st.data())
def test_only_a_move_makes_what_is_overdue_not_overdue_again(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    first, second = sorted(data.draw(st.tuples(days_around(subject), days_around(subject))))
    before, after = standing(subject, on=first), standing(subject, on=second)
    if before.status is Status.OVERDUE and after.status in (
        Status.UPCOMING,
        Status.DUE_TODAY,
        Status.UNDERWAY,
        Status.UNDATED,
    ):
        assert any(first < move.date <= second for move in subject.moves)


@given(st.data())
def test_what_is_settled_stays_settled(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    first, second = sorted(data.draw(st.tuples(days_around(subject), days_around(subject))))
    before = standing(subject, on=first)
    if before.status in (Status.COMPLETE, Status.CANCELLED):
        assert standing(subject, on=second).status is before.status


def as_known_on(subject: Milestone, day: date) -> Milestone:
    """The milestone as it must have been in the file on the day: what came later undone."""
    later = [move for move in subject.moves if move.date > day]
    change: dict[str, object] = {
        "moves": tuple(move for move in subject.moves if move.date <= day),
        "updates": tuple(one for one in subject.updates if (counts_as(one.date) or day) <= day),
    }
    if later:
        change |= {"due": later[0].from_, "ongoing": False}
    if not done(subject, day):
        change |= {"completed": None, "evidence": None, "impact": None}
    if not withdrawn(subject, day):
        change |= {"cancelled": None, "reason": None, "approved_by": None}
    return subject.model_copy(update=change)


@given(st.data())
def test_facts_dated_after_the_day_change_nothing_on_it(data: st.DataObject) -> None:
    """Not even the original due date: it is what the first move moved away from, known or not."""
    subject = data.draw(milestones())
    day = data.draw(days_around(subject))
    assert standing(subject, on=day) == standing(as_known_on(subject, day), on=day)


@pytest.fixture(scope="module")
def shipped() -> Plan:
    path = Path(__file__).parents[2] / "plan.yaml"
    plan = read(Source.decoded(path.name, path.read_bytes())).plan
    assert plan is not None
    return plan


def standings(plan: Plan, day: str, lead: str | None = None) -> list[Standing]:
    return [
        standing(placed.milestone, on=day_of(day))
        for placed in placed_milestones(plan)
        if lead is None or placed.lead == lead
    ]


@pytest.mark.parametrize(
    ("day", "by_status", "red", "amber"),
    [
        ("2018-01-30", [0, 1, 1, 78, 0, 0, 0], 0, 0),
        ("2018-06-29", [31, 0, 4, 45, 0, 0, 0], 21, 10),
        ("2018-06-30", [31, 14, 4, 31, 0, 0, 0], 21, 10),
        ("2018-07-01", [45, 0, 4, 31, 0, 0, 0], 28, 17),
        ("2020-04-01", [77, 0, 3, 0, 0, 0, 0], 76, 1),
    ],
)
def test_the_shipped_plan_counts_so_many_in_each_status(
    shipped: Plan, day: str, by_status: list[int], red: int, amber: int
) -> None:
    stands = standings(shipped, day)
    statuses = Counter(one.status for one in stands)
    ratings = Counter(one.rating for one in stands)
    assert [statuses[status] for status in Status] == by_status
    assert [ratings[rating] for rating in Rating] == [red, amber, 77 - red - amber, 0, 0]
    assert ratings[None] == 3


def test_carly_brown_leads_23_milestones_of_which_9_are_overdue(shipped: Plan) -> None:
    stands = standings(shipped, "2018-06-30", lead="Carly Brown")
    assert len(stands) == 23
    assert sum(one.status is Status.OVERDUE for one in stands) == 9


def test_the_worst_of_the_shipped_plan_is_151_days_late(shipped: Plan) -> None:
    assert max(one.days_late or 0 for one in standings(shipped, "2018-06-30")) == 151


def test_in_the_shipped_plan_nothing_has_moved_and_nothing_is_reported(shipped: Plan) -> None:
    for one in standings(shipped, "2018-06-30"):
        assert one.moves == 0
        assert one.slip in (0, None)
        assert (one.update, one.reported) == (None, None)
