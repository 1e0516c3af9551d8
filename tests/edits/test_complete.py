"""A milestone that was done: what is recorded, what is there already, what contradicts."""

from datetime import date

from wishing import made, milestone, reading, refused

from wirralplan.edits.complete import completed

DAY = date(2018, 6, 28)


def test_the_day_and_the_evidence_stand_where_the_format_has_them() -> None:
    assert made(completed(reading(), milestone("Open"), DAY, "Minute 7")) == [
        "            completed: 2018-06-28",
        "            evidence: Minute 7",
    ]


def test_evidence_may_come_later() -> None:
    wish = completed(reading(), milestone("Done"), DAY, "Minute 7")
    assert made(wish) == ["            evidence: Minute 7"]


def test_the_same_again_is_nothing_to_do() -> None:
    assert completed(reading(), milestone("Done"), DAY, None) is None
    assert completed(reading(), milestone("Shown"), DAY, None) is None
    assert completed(reading(), milestone("Shown"), DAY, "Minute 7") is None


def test_another_day_is_corrected_by_hand() -> None:
    other = date(2018, 6, 29)
    assert refused(lambda: completed(reading(), milestone("Done"), other, "Minute 7")) == (
        "'Done' is already recorded as completed on 2018-06-28.",
        "If that is wrong, correct line 18 by hand: completed: 2018-06-29",
    )


def test_other_evidence_is_corrected_by_hand() -> None:
    assert refused(lambda: completed(reading(), milestone("Shown"), DAY, "Minute 8")) == (
        "'Shown' already has evidence: 'Minute 7'.",
        "If that is wrong, correct line 22 by hand.",
    )


def test_what_is_cancelled_is_not_completed() -> None:
    assert refused(lambda: completed(reading(), milestone("Gone"), DAY, None)) == (
        "'Gone' was cancelled on 2018-05-01, so it cannot be completed.",
        (
            "If it was cancelled by mistake, "
            "delete 'cancelled' (line 25) and 'reason' (line 26) by hand."
        ),
    )


def test_evidence_needs_words() -> None:
    assert refused(lambda: completed(reading(), milestone("Open"), DAY, " ")) == (
        "The evidence is empty.",
        "Say it in a few words.",
    )
