"""A new milestone: what it says, and what could not name it."""

from datetime import date
from functools import partial

import pytest
from wishing import activity, made, reading, refused

from wirralplan.edits.add import NewMilestone, added
from wirralplan.plan.dates.months import Month, Tbc

DUE, MONTH = date(2018, 9, 30), Month(2018, 9)


def test_it_stands_last_with_its_keys_in_the_order_of_the_format() -> None:
    wish = added(
        reading(), activity(), NewMilestone("Adverts: out", DUE, date(2018, 9, 1), "adverts")
    )
    assert made(wish) == [
        '          - title: "Adverts: out"',
        "            id: adverts",
        "            due: 2018-09-30",
        "            start: 2018-09-01",
    ]


def test_without_a_date_it_is_ongoing() -> None:
    assert made(added(reading(), activity(), NewMilestone("Adverts out"))) == [
        "          - title: Adverts out",
        "            ongoing: true",
    ]


def test_the_same_again_is_nothing_to_do() -> None:
    day = date(2018, 6, 30)
    assert added(reading(), activity(), NewMilestone("Open", day, None, None)) is None
    assert (
        added(reading(), activity(), NewMilestone("Done", day, None, None)) is None
    )  # whatever became of it
    assert added(reading(), activity(), NewMilestone("Rolling", None, None, None)) is None
    assert refused(
        lambda: added(reading(), activity(), NewMilestone("Rolling", day, None, None))
    ) == (
        "'Fostering' already has a milestone 'rolling' (line 27).",
        "Give the new one another short name: --id NAME",
    )


def test_two_milestones_of_an_activity_never_have_one_name() -> None:
    message = (
        "'Fostering' already has a milestone 'open' (line 14).",
        "Give the new one another short name: --id NAME",
    )
    assert (
        refused(lambda: added(reading(), activity(), NewMilestone("OPEN.", DUE, None, None)))
        == message
    )
    assert (
        refused(lambda: added(reading(), activity(), NewMilestone("Adverts", DUE, None, "open")))
        == message
    )


def test_a_title_without_letters_needs_an_id() -> None:
    assert refused(
        lambda: added(reading(), activity(), NewMilestone("— ! —", DUE, None, None))
    ) == (
        "'— ! —' has no letter and no digit, so no id can be made from it.",
        "Give it a short name: --id NAME",
    )
    assert made(added(reading(), activity(), NewMilestone("— ! —", DUE, None, "dash"))) == [
        "          - title: — ! —",
        "            id: dash",
        "            due: 2018-09-30",
    ]


def test_an_id_is_small_letters_digits_and_dashes() -> None:
    assert refused(
        lambda: added(reading(), activity(), NewMilestone("Adverts", DUE, None, "The Adverts"))
    ) == (
        "'The Adverts' cannot be an id: an id has only small letters, digits and dashes.",
        "For example: --id the-adverts",
    )
    assert refused(
        lambda: added(reading(), activity(), NewMilestone("Adverts", DUE, None, "?"))
    ) == (
        "'?' cannot be an id: an id has only small letters, digits and dashes.",
        "For example: --id panel-chair",
    )


def test_a_title_needs_words() -> None:
    assert refused(lambda: added(reading(), activity(), NewMilestone(" ", DUE, None, "x")))[0] == (
        "The title is empty."
    )


def test_its_number_its_people_and_a_month_stand_in_the_order_of_the_format() -> None:
    new = NewMilestone(
        "Adverts out",
        MONTH,
        date(2018, 9, 1),
        "adverts",
        "R 8",
        "Ann Lee",
        ["Ian Godfrey", "Jo Ash", "Ian Godfrey"],
    )
    assert made(added(reading(), activity(), new)) == [
        "          - title: Adverts out",
        "            id: adverts",
        "            ref: R 8",
        "            lead: Ann Lee",
        "            with:",
        "              - Ian Godfrey",
        "              - Jo Ash",
        "            due: 2018-09",
        "            start: 2018-09-01",
    ]


def test_its_date_and_its_lead_may_be_still_to_come() -> None:
    wish = added(reading(), activity(), NewMilestone("Adverts out", Tbc.TBC, lead="tbc"))
    assert made(wish) == [
        "          - title: Adverts out",
        "            lead: tbc",
        "            due: tbc",
    ]


def test_what_reads_like_a_number_elsewhere_is_quoted() -> None:
    wish = added(reading(), activity(), NewMilestone("Adverts", MONTH, ref="1.10"))
    assert made(wish)[1] == '            ref: "1.10"'


def test_the_same_with_people_and_a_number_is_nothing_to_do() -> None:
    same = NewMilestone("Monthly", MONTH, ref="R7", lead="Ann Lee", supporters=["Ian Godfrey"])
    assert added(reading(), activity(), same) is None
    assert added(reading(), activity(), NewMilestone("Monthly", MONTH)) is None
    assert added(reading(), activity(), NewMilestone("Dateless", Tbc.TBC)) is None
    for other in (
        NewMilestone("Monthly", date(2018, 9, 30)),
        NewMilestone("Monthly", MONTH, ref="R8"),
        NewMilestone("Monthly", MONTH, supporters=["Ian Godfrey", "Jo Ash"]),
        NewMilestone("Monthly", MONTH, supporters=["Jo Ash"]),
    ):
        refused(partial(added, reading(), activity(), other))


def test_no_two_milestones_have_one_number() -> None:
    for typed in ("R7", "r 7"):
        new = NewMilestone("Adverts out", DUE, ref=typed)
        assert refused(partial(added, reading(), activity(), new)) == (
            f"'{typed}' is already the number of fostering/monthly 'Monthly' (line 41).",
            "Give the new one another number: --ref NUMBER",
        )


def test_a_number_is_short() -> None:
    assert added(reading(), activity(), NewMilestone("A", DUE, ref=" " + "9" * 20)) is not None
    new = NewMilestone("A", DUE, ref="9" * 21)
    assert refused(partial(added, reading(), activity(), new)) == (
        "'999999999999999999999' is too long for a number: it has more than 20 characters.",
        "Give the plan's own number, such as --ref R7; the rest belongs in the title.",
    )
    empty = NewMilestone("A", DUE, ref=" ")
    assert refused(partial(added, reading(), activity(), empty))[0] == "The number is empty."


@pytest.mark.parametrize(
    ("lead", "supporter"), [(None, "I. Godfrey"), (None, "Ian Godfrey"), ("Ann Lee", "Ann Lee")]
)
def test_who_leads_it_does_not_support_it(lead: str | None, supporter: str) -> None:
    new = NewMilestone("Adverts out", DUE, lead=lead, supporters=[supporter])
    assert refused(partial(added, reading(), activity(), new)) == (
        f"{lead or 'Ian Godfrey'} leads this milestone, and so cannot be under 'with' too.",
        "Leave out that --with, or give another lead: --lead NAME",
    )
