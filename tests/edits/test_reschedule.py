"""A due date that moves: the old one is kept, and what is settled stays where it is."""

from datetime import date
from functools import partial

from wishing import made, milestone, reading, refused

from wirralplan.edits.reschedule import rescheduled

TO, DAY = date(2018, 9, 30), date(2018, 3, 1)


def refusal(title: str, to: date = TO, day: date = DAY) -> tuple[str, str]:
    return refused(lambda: rescheduled(reading(), milestone(title), to, "Late", day, None))


def test_the_old_date_goes_into_a_new_last_move() -> None:
    wish = rescheduled(reading(), milestone("Moved"), TO, "Later", DAY, "Board")
    assert made(wish) == [
        "            due: 2018-09-30",
        "            moves:",
        "              - date: 2018-03-01",
        "                from: 2018-04-30",
        "                reason: Late",
        "              - date: 2018-03-01",
        "                from: 2018-06-30",
        "                reason: Later",
        "                approved_by: Board",
        "            updates:",
        "              - date: 2018-03-02",
        "                note: New date agreed",
        "                rag: amber",
        "                by: Ann Lee",
    ]


DUE = date(2018, 6, 30)
AS_IT_IS = "is already due on 2018-06-30; nothing was written."


def test_the_same_move_is_nothing_to_do() -> None:
    assert rescheduled(reading(), milestone("Moved"), DUE, "Late", DAY, None) is None


def test_another_reason_for_the_same_date_is_not_dropped() -> None:
    for reason, day, agreed in (
        ("No candidate", DAY, None),
        ("Late", date(2018, 3, 2), None),
        ("Late", DAY, "Board"),
    ):
        ask = partial(rescheduled, reading(), milestone("Moved"), DUE, reason, day, agreed)
        assert refused(ask) == (
            f"'Moved' {AS_IT_IS}",
            (
                "Its last move says: 'Late' on 2018-03-01 (line 32). "
                "If that is wrong, correct it by hand."
            ),
        )


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
