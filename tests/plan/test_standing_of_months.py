"""How a milestone stands whose dates are months, or are not agreed yet."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import Written, days, days_around, milestones

from wirralplan.plan.dates.months import Month, Tbc, due_day
from wirralplan.plan.model import Milestone
from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status, standing

# Better first; what has none is no better than green.
ORDER = [Rating.GREEN, Rating.AMBER, Rating.RED]


def milestone(**written: object) -> Milestone:
    return Milestone.model_validate({"title": "Panel Chair appointed", **written})


def move(on: str, away: str, reason: str | None = "HR consultation extended") -> Written:
    return {"date": on, "from": away} | ({} if reason is None else {"reason": reason})


def stands(subject: Milestone, day: str) -> str:
    """Status, rating, due date as it is written, original, days late, days left, slip, moves."""
    one = standing(subject, on=date.fromisoformat(day))
    values = (
        *(one.status, one.rating, one.due, one.original_due),
        *(one.days_late, one.days_left, one.slip, one.moves),
    )
    return " ".join("-" if value is None else str(value) for value in values)


SEPTEMBER = milestone(due="2018-09")
STARTS = milestone(due="2018-09", start="2018-09")
FEBRUARY = milestone(due="2018-02")
DECEMBER = milestone(due="2018-12")


@pytest.mark.parametrize(
    ("subject", "day", "output"),
    [
        (SEPTEMBER, "2018-09-01", "upcoming green 2018-09 2018-09 - 29 0 0"),
        (SEPTEMBER, "2018-09-29", "upcoming green 2018-09 2018-09 - 1 0 0"),
        (SEPTEMBER, "2018-09-30", "due-today green 2018-09 2018-09 - 0 0 0"),
        (SEPTEMBER, "2018-10-01", "overdue amber 2018-09 2018-09 1 -1 0 0"),
        (STARTS, "2018-08-31", "upcoming green 2018-09 2018-09 - 30 0 0"),
        (STARTS, "2018-09-01", "underway green 2018-09 2018-09 - 29 0 0"),
        (STARTS, "2018-09-30", "due-today green 2018-09 2018-09 - 0 0 0"),
        # Red once the month after it has ended, however long either is.
        (SEPTEMBER, "2018-10-31", "overdue amber 2018-09 2018-09 31 -31 0 0"),
        (SEPTEMBER, "2018-11-01", "overdue red 2018-09 2018-09 32 -32 0 0"),
        (FEBRUARY, "2018-03-31", "overdue amber 2018-02 2018-02 31 -31 0 0"),
        (FEBRUARY, "2018-04-01", "overdue red 2018-02 2018-02 32 -32 0 0"),
        (DECEMBER, "2019-01-31", "overdue amber 2018-12 2018-12 31 -31 0 0"),
        (DECEMBER, "2019-02-01", "overdue red 2018-12 2018-12 32 -32 0 0"),
        # The last day of the same month as a day is red some days before.
        (milestone(due="2018-02-28"), "2018-03-29",
         "overdue red 2018-02-28 2018-02-28 29 -29 0 0"),
    ],
)  # fmt: skip
def test_a_month_is_due_on_its_last_day_and_begins_on_its_first(
    subject: Milestone, day: str, output: str
) -> None:
    assert stands(subject, day) == output


@pytest.mark.parametrize(
    ("due", "completed", "known_on", "days_late"),
    [
        ("2018-09-10", "2018-09", "2018-09-30", None),  # nobody knows whether it was late
        ("2018-09-01", "2018-09", "2018-09-30", None),
        ("2018-09-29", "2018-09", "2018-09-30", None),
        ("2018-09-30", "2018-09", "2018-09-30", 0),
        ("2018-08-31", "2018-09", "2018-09-30", 30),
        ("2018-10-01", "2018-09", "2018-09-30", -1),
        ("2018-09", "2018-09", "2018-09-30", 0),
        ("2018-09", "2018-10", "2018-10-31", 31),
        ("2018-09", "2018-09-12", "2018-09-12", 0),
        ("2018-09", "2018-10-01", "2018-10-01", 1),
        ("tbc", "2018-09", "2018-09-30", None),
        ("tbc", "2018-09-12", "2018-09-12", None),
    ],
)
def test_what_was_done_in_a_month_is_known_on_its_last_day(
    due: str, completed: str, known_on: str, days_late: int | None
) -> None:
    subject = milestone(due=due, completed=completed)
    known = date.fromisoformat(known_on)
    assert standing(subject, on=known - timedelta(1)).status is not Status.COMPLETE
    done = standing(subject, on=known)
    assert (done.status, done.rating) == (Status.COMPLETE, Rating.BLUE)
    assert (str(done.completed), done.completed_day) == (completed, known)
    assert (done.days_late, done.days_left) == (days_late, None)


def test_what_was_cancelled_or_reported_in_a_month_is_known_on_its_last_day() -> None:
    update = {"date": "2018-06", "note": "Going on", "rag": "red", "expected": "2018-10"}
    subject = milestone(due="2018-09", cancelled="2018-07", reason="No money", updates=[update])
    unknown, known = (standing(subject, on=date(2018, 6, day)) for day in (29, 30))
    assert (unknown.update, unknown.reported, unknown.expected) == (None, None, None)
    assert (known.updated, known.reported_on) == (date(2018, 6, 30), date(2018, 6, 30))
    assert (known.rating, known.expected) == (Rating.RED, Month(2018, 10))
    assert standing(subject, on=date(2018, 7, 30)).status is Status.UPCOMING
    withdrawn = standing(subject, on=date(2018, 7, 31))
    assert (withdrawn.status, str(withdrawn.cancelled)) == (Status.CANCELLED, "2018-07")


OWED = milestone(due="tbc")
OWED_BEGUN = milestone(due="tbc", start="2018-01-01")
SET = milestone(due="2018-09", moves=[move("2018-06-12", "tbc", None)])
SET_AND_MOVED = milestone(
    due="2018-12-31", moves=[move("2018-06-12", "tbc", None), move("2018-07-12", "2018-09-30")]
)
LOST = milestone(due="tbc", moves=[move("2018-06-12", "2018-05-31")])
LOST_IN_TIME = milestone(due="tbc", moves=[move("2018-06-12", "2018-07")])
LOST_AND_FOUND = milestone(
    due="2018-09-30", moves=[move("2018-06-12", "2018-05-31"), move("2018-07-12", "tbc", None)]
)
LOST_FOR_GOOD = milestone(
    ongoing="true", moves=[move("2018-06-12", "2018-05-31"), move("2018-07-12", "tbc")]
)
EXACT = milestone(due="2018-09-10", moves=[move("2018-06-12", "2018-09")])
COARSE = milestone(due="2018-09", moves=[move("2018-06-12", "2018-09-10")])
COARSE_LAST = milestone(due="2018-09", moves=[move("2018-06-12", "2018-09-30")])
THERE_AND_BACK = milestone(
    due="2018-09-10", moves=[move("2018-06-12", "2018-09"), move("2018-07-12", "2018-10")]
)


@pytest.mark.parametrize(
    ("subject", "day", "output"),
    [
        (OWED, "2018-06-30", "undated - tbc - - - - 0"),
        (OWED_BEGUN, "2018-06-30", "undated - tbc - - - - 0"),
        # A first date breaks no promise, and a past day still says that there was none.
        (SET, "2018-06-11", "undated - tbc - - - - 0"),
        (SET, "2018-06-12", "upcoming green 2018-09 2018-09 - 110 0 0"),
        (SET_AND_MOVED, "2018-06-11", "undated - tbc - - - - 0"),
        (SET_AND_MOVED, "2018-06-12", "upcoming green 2018-09-30 2018-09-30 - 110 0 0"),
        (SET_AND_MOVED, "2018-07-12", "upcoming green 2018-12-31 2018-09-30 - 172 92 1"),
        # Nobody leaves red by losing the date.
        (LOST, "2018-06-11", "overdue amber 2018-05-31 2018-05-31 11 -11 0 0"),
        (LOST, "2018-06-12", "undated amber tbc 2018-05-31 - - - 1"),
        (LOST, "2018-07-01", "undated red tbc 2018-05-31 - - - 1"),
        (LOST_IN_TIME, "2018-06-12", "undated green tbc 2018-07 - - - 1"),
        (LOST_IN_TIME, "2018-08-01", "undated amber tbc 2018-07 - - - 1"),
        (LOST_IN_TIME, "2018-09-01", "undated red tbc 2018-07 - - - 1"),
        (LOST_AND_FOUND, "2018-07-11", "undated red tbc 2018-05-31 - - - 1"),
        (LOST_AND_FOUND, "2018-07-12", "upcoming green 2018-09-30 2018-05-31 - 80 122 1"),
        (LOST_FOR_GOOD, "2018-07-12", "underway - - 2018-05-31 - - - 1"),
        # A month made a day within it is no move; a day made its month is, but for its last.
        (EXACT, "2018-06-12", "upcoming green 2018-09-10 2018-09 - 90 0 0"),
        (EXACT, "2018-06-11", "upcoming green 2018-09 2018-09 - 111 0 0"),
        (COARSE, "2018-06-12", "upcoming green 2018-09 2018-09-10 - 110 20 1"),
        (COARSE_LAST, "2018-06-12", "upcoming green 2018-09 2018-09-30 - 110 0 0"),
        (THERE_AND_BACK, "2018-06-12", "upcoming green 2018-10 2018-09 - 141 31 1"),
        (THERE_AND_BACK, "2018-07-12", "upcoming green 2018-09-10 2018-09 - 60 0 2"),
    ],
)
def test_a_date_that_is_not_agreed_was_no_promise_and_one_that_went_was(
    subject: Milestone, day: str, output: str
) -> None:
    assert stands(subject, day) == output


@pytest.mark.parametrize(
    ("subject", "day", "lost"),
    [
        (OWED, "2018-06-30", False),
        (SET, "2018-06-12", False),
        (LOST, "2018-06-11", False),
        (LOST, "2018-06-12", True),
        (LOST_AND_FOUND, "2018-07-11", True),
        (LOST_AND_FOUND, "2018-07-12", False),
        (LOST_FOR_GOOD, "2018-07-12", True),
        (milestone(ongoing="true"), "2018-06-30", False),
    ],
)
def test_what_had_a_date_and_has_none_has_lost_it(
    subject: Milestone, day: str, *, lost: bool
) -> None:
    assert standing(subject, on=date.fromisoformat(day)).lost_date is lost


# The algebra


@given(days(), st.data())
def test_a_month_is_never_late_within_itself(day: date, data: st.DataObject) -> None:
    month = Month(day.year, day.month)
    written: Written = {"due": str(month)}
    start = data.draw(st.none() | days(month.first - timedelta(60), month.last))
    if start:
        written["start"] = str(start)
    one = standing(milestone(**written), on=day)
    assert one.status in (Status.UPCOMING, Status.UNDERWAY, Status.DUE_TODAY)
    assert (one.status is Status.DUE_TODAY) == (day == month.last)
    assert (one.computed, one.days_late) == (Rating.GREEN, None)
    done = standing(milestone(**written, completed=str(day)), on=month.last)
    assert done.days_late is not None
    assert done.days_late <= 0


@given(days(), st.integers(0, 1000), st.data())
def test_a_day_within_the_month_is_no_move_and_slips_nothing(
    day: date, later: int, data: st.DataObject
) -> None:
    month = Month(day.year, day.month)
    within = data.draw(days(month.first, month.last))
    made_exact = milestone(due=str(within), moves=[move(str(day), str(month))])
    one = standing(made_exact, on=day + timedelta(later))
    assert (one.slip, one.moves, one.lost_date) == (0, 0, False)


@given(st.data())
def test_no_rating_by_dates_is_better_for_losing_the_date(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    day = data.draw(days_around(subject))
    before = standing(subject, on=day)
    if before.due_day is None or before.status in (Status.COMPLETE, Status.CANCELLED):
        return
    known = tuple(one for one in subject.moves if one.date <= day)
    lost = milestone(moves=[move(str(day), str(before.due))]).moves
    without = subject.model_copy(
        update={"due": Tbc.TBC, "ongoing": False, "moves": (*known, *lost)}
    )
    for count in (0, 1, 31, 32, 400):
        then = day + timedelta(count)
        kept = subject.model_copy(update={"due": before.due, "ongoing": False, "moves": known})
        one, other = standing(kept, on=then), standing(without, on=then)
        if other.status is Status.UNDATED:
            assert other.lost_date
            assert other.computed is one.computed
            assert other.rating is one.rating


RANKS: list[Callable[[Status], bool]] = [
    lambda status: status in (Status.UPCOMING, Status.UNDATED),
    lambda status: status is Status.UNDERWAY,
    lambda status: status is Status.DUE_TODAY,
    lambda status: status is Status.OVERDUE,
    lambda status: status in (Status.COMPLETE, Status.CANCELLED),
]


@given(st.data())
def test_without_a_move_nothing_ever_goes_back(data: st.DataObject) -> None:
    subject = data.draw(milestones()).model_copy(update={"moves": ()})
    first, second = sorted(data.draw(st.tuples(days_around(subject), days_around(subject))))
    before, after = standing(subject, on=first), standing(subject, on=second)
    ranks = [
        next(at for at, fits in enumerate(RANKS) if fits(one.status)) for one in (before, after)
    ]
    assert ranks[0] <= ranks[1]
    if ranks[0] == ranks[1] == len(RANKS) - 1:
        # What was cancelled and yet done later is complete: done beats withdrawn.
        assert before.status is after.status or subject.cancelled is not None


@given(st.data())
def test_with_moves_what_is_complete_stays_complete(data: st.DataObject) -> None:
    subject = data.draw(milestones())
    first, second = sorted(data.draw(st.tuples(days_around(subject), days_around(subject))))
    if standing(subject, on=first).status is Status.COMPLETE:
        assert standing(subject, on=second).status is Status.COMPLETE
    if due_day(standing(subject, on=second).due) is None:
        assert standing(subject, on=second).slip is None
