"""A milestone that was withdrawn: what is recorded, what is there already, what contradicts."""

from datetime import date

from wishing import made, milestone, reading, refused

from wirralplan.edits.cancel import cancelled

DAY = date(2018, 5, 1)


def test_the_day_and_the_reason_stand_where_the_format_has_them() -> None:
    assert made(cancelled(reading(), milestone("Moved"), DAY, "Merged: see 1.2")) == [
        "            cancelled: 2018-05-01",
        '            reason: "Merged: see 1.2"',
    ]


def test_the_same_again_is_nothing_to_do() -> None:
    assert cancelled(reading(), milestone("Gone"), DAY, "Merged") is None


def test_another_day_or_reason_is_corrected_by_hand() -> None:
    message = (
        "'Gone' is already recorded as cancelled on 2018-05-01: 'Merged'.",
        "If that is wrong, correct it by hand (line 25).",
    )
    assert refused(lambda: cancelled(reading(), milestone("Gone"), DAY, "No money")) == message
    other = date(2018, 5, 2)
    assert refused(lambda: cancelled(reading(), milestone("Gone"), other, "Merged")) == message


def test_what_is_done_is_not_cancelled() -> None:
    assert refused(lambda: cancelled(reading(), milestone("Done"), DAY, "Merged")) == (
        "'Done' was completed on 2018-06-28, so it cannot be cancelled.",
        "If it was not done, delete 'completed' (line 18) by hand.",
    )


def test_a_reason_needs_words() -> None:
    assert refused(lambda: cancelled(reading(), milestone("Open"), DAY, "")) == (
        "The reason is empty.",
        "Say it in a few words.",
    )
