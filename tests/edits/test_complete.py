"""A milestone that was done: what is recorded, what is there already, what contradicts."""

from datetime import date

from wishing import PLAN, made, milestone, reading, refused

from wirralplan.edits.complete import completed
from wirralplan.plan.dates.months import Month
from wirralplan.plan.reading import read
from wirralplan.plan.walking import placed_milestones
from wirralplan.text.source import Source

DAY = date(2018, 6, 28)
MAY = Month(2018, 5)


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
    assert refused(lambda: completed(reading(), milestone("Open"), DAY, None, "\t"))[0] == (
        "The impact is empty."
    )


def test_what_it_has_changed_stands_behind_the_evidence() -> None:
    assert made(completed(reading(), milestone("Open"), DAY, "Minute 7", "No child waits")) == [
        "            completed: 2018-06-28",
        "            evidence: Minute 7",
        "            impact: No child waits",
    ]
    assert made(completed(reading(), milestone("Open"), DAY, None, "No child waits")) == [
        "            completed: 2018-06-28",
        "            impact: No child waits",
    ]


def test_impact_may_come_later() -> None:
    wish = completed(reading(), milestone("Shown"), DAY, None, "No child waits")
    assert made(wish) == ["            impact: No child waits"]
    assert completed(reading(), milestone("Shown"), DAY, "Minute 7", "x") is not None


def test_other_impact_is_corrected_by_hand() -> None:
    text = PLAN.replace("evidence: Minute 7", "impact: No child waits")
    before = read(Source("plan.yaml", text))
    assert before.plan is not None
    one = [*placed_milestones(before.plan)][2]
    assert completed(before, one, DAY, None, "No child waits") is None
    assert refused(lambda: completed(before, one, DAY, None, "Fewer moves")) == (
        "'Shown' already has an impact: 'No child waits'.",
        "If that is wrong, correct line 22 by hand.",
    )


def test_a_month_that_is_recorded_stays() -> None:
    done = milestone("Done in May")
    assert completed(reading(), done, MAY, None) is None
    assert made(completed(reading(), done, MAY, "Minute 7")) == ["            evidence: Minute 7"]
    assert refused(lambda: completed(reading(), done, date(2018, 5, 31), None)) == (
        "'Done in May' is already recorded as completed in 2018-05.",
        "If that is wrong, correct line 50 by hand: completed: 2018-05-31",
    )
