"""A due date that moves: the old one is kept, and what is settled stays where it is."""

from datetime import date

from wishing import made, milestone, reading, refused

from wirralplan.edits.reschedule import rescheduled

TO, DAY = date(2018, 9, 30), date(2018, 3, 1)


def asked(title: str, to: date = TO, day: date = DAY) -> tuple[str, str]:
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


def test_the_same_date_is_nothing_to_do() -> None:
    due = date(2018, 6, 30)
    assert rescheduled(reading(), milestone("Moved"), due, "Late", DAY, None) is None


def test_what_is_settled_moves_no_more() -> None:
    assert asked("Done", date(2018, 6, 30)) == (
        "'Done' was completed on 2018-06-28, so its due date moves no more.",
        "If that is wrong, take 'completed' out by hand (line 18).",
    )
    assert asked("Gone") == (
        "'Gone' was cancelled on 2018-05-01, so its due date moves no more.",
        "If that is wrong, take 'cancelled' out by hand (line 25).",
    )


def test_what_is_ongoing_has_no_date_to_move() -> None:
    assert asked("Rolling") == (
        "'Rolling' is ongoing: it has no due date that could move.",
        "To give it one, write 'due: <date>' in place of 'ongoing: true' by hand (line 28).",
    )


def test_moves_stand_in_the_order_of_their_days() -> None:
    assert asked("Moved", day=date(2018, 2, 28)) == (
        "'Moved' moved on 2018-03-01 (line 32), so it cannot move on 2018-02-28, which is before.",
        "Give the day of the decision: --on DATE. An earlier move belongs above, by hand.",
    )


def test_a_reason_and_a_name_need_words() -> None:
    one = milestone("Open")
    assert refused(lambda: rescheduled(reading(), one, TO, "", DAY, None))[0] == (
        "The reason is empty."
    )
    assert refused(lambda: rescheduled(reading(), one, TO, "Late", DAY, " "))[0] == (
        "The name of who agreed is empty."
    )
