"""A due date that moves: the old one is kept, and what is settled stays where it is."""

from datetime import date
from functools import partial

import pytest
from wishing import PLAN, made, milestone, reading, refused

from wirralplan.edits.proof import proven
from wirralplan.edits.reschedule import rescheduled
from wirralplan.plan.dates.months import DueDate, Month, Tbc
from wirralplan.plan.reading import read
from wirralplan.plan.walking import placed_milestones
from wirralplan.text.source import Source

TO, DAY = date(2018, 9, 30), date(2018, 3, 1)


def refusal(title: str, to: date = TO, day: date = DAY) -> tuple[str, str]:
    return refused(lambda: rescheduled(reading(), milestone(title), to, "Late", day, None))


def test_the_old_date_goes_into_a_new_last_move() -> None:
    wish = rescheduled(reading(), milestone("Moved"), TO, "Later", DAY, "Board")
    assert made(wish) == [
        "            due: 2018-09-30",
        "              - date: 2018-03-01",
        "                from: 2018-06-30",
        "                reason: Later",
        "                approved_by: Board",
    ]


DUE = date(2018, 6, 30)
AS_IT_IS = "is already due on 2018-06-30; nothing was written."


def test_the_same_move_is_nothing_to_do() -> None:
    assert rescheduled(reading(), milestone("Moved"), DUE, "Late", DAY, None) is None


def test_another_reason_for_the_same_date_is_not_dropped() -> None:
    for reason, day, agreed in (
        ("No candidate", DAY, None),
        ("Late", date(2018, 3, 2), None),
        ("No candidate", DAY, "Board"),
    ):
        ask = partial(rescheduled, reading(), milestone("Moved"), DUE, reason, day, agreed)
        assert refused(ask) == (
            f"'Moved' {AS_IT_IS}",
            (
                "Its last move says: 'Late' on 2018-03-01 (line 32). "
                "If that is wrong, correct it by hand."
            ),
        )


@pytest.mark.parametrize("reason", ["Late", None])
def test_who_agreed_afterwards_is_added_to_the_last_move(reason: str | None) -> None:
    """The board meets after the date moved: on whatever day, and with or without the reason."""
    wish = rescheduled(reading(), milestone("Moved"), DUE, reason, date(2018, 5, 1), "Board")
    assert made(wish) == ["                approved_by: Board"]


def test_a_date_that_moved_by_hand_gets_its_reason_by_hand() -> None:
    ask = partial(rescheduled, reading(), milestone("Open"), DUE, "Late", DAY, "Board")
    assert refused(ask) == (
        f"'Open' {AS_IT_IS}",
        (
            "If it moved to that date, add this by hand below line 15, in line with it:\n"
            "moves:\n"
            "  - date: 2018-03-01\n"
            "    from: <the due date until then>\n"
            "    reason: Late\n"
            "    approved_by: Board"
        ),
    )


def test_what_is_settled_moves_no_more() -> None:
    assert refusal("Done", date(2018, 6, 30)) == (
        "'Done' was completed on 2018-06-28, so its due date can no longer move.",
        "If that is wrong, delete 'completed' (line 18) by hand.",
    )
    assert refusal("Gone") == (
        "'Gone' was cancelled on 2018-05-01, so its due date can no longer move.",
        "If that is wrong, delete 'cancelled' (line 25) and 'reason' (line 26) by hand.",
    )


def test_what_is_ongoing_has_no_date_to_move() -> None:
    assert refusal("Rolling") == (
        "'Rolling' is ongoing: it has no due date to move.",
        "To give it one, write 'due: <date>' in place of 'ongoing: true' by hand (line 28).",
    )


def test_moves_stand_in_the_order_of_their_days() -> None:
    assert refusal("Moved", day=date(2018, 2, 28)) == (
        (
            "'Moved' moved on 2018-03-01 (line 32), so it cannot have moved "
            "on 2018-02-28, which is earlier."
        ),
        "Give the date of the decision: --on DATE. Add an earlier move above it by hand.",
    )


def test_a_reason_and_a_name_need_words() -> None:
    one = milestone("Open")
    assert refused(lambda: rescheduled(reading(), one, TO, "", DAY, None))[0] == (
        "The reason is empty."
    )
    assert refused(lambda: rescheduled(reading(), one, TO, "Late", DAY, " "))[0] == (
        "The name of who agreed is empty."
    )


# Months, and what has no date yet

MONTH = Month(2018, 9)


def test_a_month_made_a_day_within_it_is_no_move() -> None:
    for day in (date(2018, 9, 1), date(2018, 9, 14), date(2018, 9, 30)):
        wish = rescheduled(reading(), milestone("Monthly"), day, None, DAY, None)
        assert made(wish) == [f"            due: {day}"]


def test_nor_is_the_last_day_of_a_month_made_that_month() -> None:
    wish = rescheduled(reading(), milestone("Open"), Month(2018, 6), None, DAY, None)
    assert made(wish) == ["            due: 2018-06"]


def test_words_that_come_with_it_are_kept_all_the_same() -> None:
    to = date(2018, 9, 14)
    wish = rescheduled(reading(), milestone("Monthly"), to, "Room booked", DAY, "Board")
    assert made(wish) == [
        "            due: 2018-09-14",
        "            moves:",
        "              - date: 2018-03-01",
        "                from: 2018-09",
        "                reason: Room booked",
        "                approved_by: Board",
    ]


def test_who_agreed_has_no_place_without_a_reason() -> None:
    to = date(2018, 9, 14)
    ask = partial(rescheduled, reading(), milestone("Monthly"), to, None, DAY, "Board")
    assert refused(ask) == (
        "'Monthly' is due in 2018-09: a move needs a reason.",
        (
            "Add --reason TEXT, or leave out --approved-by: 2018-09-14 keeps to 2018-09, "
            "and is no move."
        ),
    )


@pytest.mark.parametrize(
    ("title", "to"),
    [
        ("Open", date(2018, 9, 30)),
        ("Open", Month(2018, 5)),
        ("Open", Month(2018, 7)),
        ("Open", Tbc.TBC),
        ("Monthly", date(2018, 8, 31)),
        ("Monthly", date(2018, 10, 1)),
        ("Monthly", Month(2018, 10)),
        ("Monthly", Tbc.TBC),
    ],
)
def test_any_other_date_is_a_move_and_needs_a_reason(title: str, to: DueDate) -> None:
    due = "on 2018-06-30" if title == "Open" else "in 2018-09"
    ask = partial(rescheduled, reading(), milestone(title), to, None, DAY, None)
    assert refused(ask) == (f"'{title}' is due {due}: a move needs a reason.", "Add --reason TEXT.")
    wish = rescheduled(reading(), milestone(title), to, "Late", DAY, None)
    assert made(wish) == [
        f"            due: {to}",
        "            moves:",
        "              - date: 2018-03-01",
        f"                from: {milestone(title).milestone.due}",
        "                reason: Late",
    ]


def test_a_day_made_its_month_is_a_move_unless_it_is_the_last() -> None:
    """The month ends later than the day: that is another promise."""
    text = PLAN.replace("due: 2018-06-30", "due: 2018-06-15", 1)
    before = read(Source("plan.yaml", text))
    assert before.plan is not None
    one = next(placed_milestones(before.plan))
    ask = partial(rescheduled, before, one, Month(2018, 6), None, DAY, None)
    assert refused(ask)[0] == "'Open' is due on 2018-06-15: a move needs a reason."


@pytest.mark.parametrize("to", [date(2018, 9, 30), MONTH])
def test_a_first_date_needs_no_reason_and_is_a_recorded_move(to: DueDate) -> None:
    assert made(rescheduled(reading(), milestone("Dateless"), to, None, DAY, None)) == [
        f"            due: {to}",
        "            moves:",
        "              - date: 2018-03-01",
        "                from: tbc",
    ]


def test_words_that_come_with_a_first_date_are_kept() -> None:
    wish = rescheduled(reading(), milestone("Dateless"), MONTH, "Agreed", DAY, None)
    assert made(wish)[-1] == "                reason: Agreed"
    wish = rescheduled(reading(), milestone("Dateless"), MONTH, None, DAY, "Board")
    assert made(wish)[-2:] == [
        "                from: tbc",
        "                approved_by: Board",
    ]


def test_what_is_due_then_already_is_nothing_to_do() -> None:
    for title, to in (("Dateless", Tbc.TBC), ("Monthly", MONTH), ("Open", DUE), ("Moved", DUE)):
        assert rescheduled(reading(), milestone(title), to, None, DAY, None) is None


def test_but_a_reason_or_another_day_of_the_decision_is_not_dropped() -> None:
    ask = partial(rescheduled, reading(), milestone("Dateless"), Tbc.TBC, "No money", DAY, None)
    assert refused(ask) == (
        "'Dateless' already has no date yet; nothing was written.",
        (
            "If it had a date until now, add this by hand below line 47, in line with it:\n"
            "moves:\n"
            "  - date: 2018-03-01\n"
            "    from: <the due date until then>\n"
            "    reason: No money"
        ),
    )
    ask = partial(rescheduled, reading(), milestone("Monthly"), MONTH, "Late", DAY, None)
    assert refused(ask)[0] == "'Monthly' is already due in 2018-09; nothing was written."
    ask = partial(rescheduled, reading(), milestone("Moved"), DUE, None, date(2018, 3, 2), None)
    assert refused(ask)[0] == f"'Moved' {AS_IT_IS}"


def test_a_reason_that_comes_after_a_first_date_is_not_dropped() -> None:
    first = rescheduled(reading(), milestone("Dateless"), MONTH, None, DAY, None)
    assert first is not None
    after = proven(reading(), first)
    assert after.plan is not None
    one = next(one for one in placed_milestones(after.plan) if one.milestone.title == "Dateless")
    assert rescheduled(after, one, MONTH, None, DAY, None) is None
    assert refused(lambda: rescheduled(after, one, MONTH, "Agreed", DAY, None)) == (
        "'Dateless' is already due in 2018-09; nothing was written.",
        ("Its last move (line 49) says no more than the date. To add it by hand:\nreason: Agreed"),
    )


def test_what_was_done_in_a_month_moves_no_more() -> None:
    assert refusal("Done in May") == (
        "'Done in May' was completed in 2018-05, so its due date can no longer move.",
        "If that is wrong, delete 'completed' (line 50) by hand.",
    )
