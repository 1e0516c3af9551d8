"""A milestone that was withdrawn: what is recorded, what is there already, what contradicts."""

from datetime import date

from wishing import made, milestone, reading, refused

from wirralplan.edits.cancel import cancelled
from wirralplan.edits.proof import proven
from wirralplan.plan.walking import placed_milestones

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


def test_who_agreed_stands_behind_the_reason_and_may_come_later() -> None:
    assert made(cancelled(reading(), milestone("Open"), DAY, "Merged", "Board")) == [
        "            cancelled: 2018-05-01",
        "            reason: Merged",
        "            approved_by: Board",
    ]
    wish = cancelled(reading(), milestone("Gone"), DAY, "Merged", "Board")
    assert made(wish) == ["            approved_by: Board"]
    assert refused(lambda: cancelled(reading(), milestone("Open"), DAY, "Merged", " ")) == (
        "The name of who agreed is empty.",
        "Say it in a few words.",
    )


def test_what_somebody_else_agreed_is_corrected_by_hand() -> None:
    wish = cancelled(reading(), milestone("Gone"), DAY, "Merged", "Board")
    assert wish is not None
    after = proven(reading(), wish)
    assert after.plan is not None
    one = [*placed_milestones(after.plan)][3]
    assert cancelled(after, one, DAY, "Merged", "Board") is None
    assert cancelled(after, one, DAY, "Merged", None) is None
    assert refused(lambda: cancelled(after, one, DAY, "Merged", "Panel")) == (
        "'Gone' is already recorded as cancelled on 2018-05-01: 'Merged' (agreed by Board).",
        "If that is wrong, correct it by hand (line 25).",
    )


def test_what_was_done_in_a_month_is_not_cancelled() -> None:
    assert refused(lambda: cancelled(reading(), milestone("Done in May"), DAY, "Merged")) == (
        "'Done in May' was completed in 2018-05, so it cannot be cancelled.",
        "If it was not done, delete 'completed' (line 50) by hand.",
    )


def test_a_reason_with_blanks_round_it_is_the_same_reason() -> None:
    assert cancelled(reading(), milestone("Gone"), DAY, " Merged\n") is None
