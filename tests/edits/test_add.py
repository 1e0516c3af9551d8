"""A new milestone: what it says, and what could not name it."""

from datetime import date

from wishing import activity, made, reading, refused

from wirralplan.edits.add import added

DUE = date(2018, 9, 30)


def test_it_stands_last_with_its_keys_in_the_order_of_the_format() -> None:
    wish = added(reading(), activity(), "Adverts: out", DUE, date(2018, 9, 1), "adverts")
    assert made(wish) == [
        '          - title: "Adverts: out"',
        "            id: adverts",
        "            due: 2018-09-30",
        "            start: 2018-09-01",
    ]


def test_without_a_date_it_is_ongoing() -> None:
    assert made(added(reading(), activity(), "Adverts out", None, None, None)) == [
        "          - title: Adverts out",
        "            ongoing: true",
    ]


def test_the_same_again_is_nothing_to_do() -> None:
    day = date(2018, 6, 30)
    assert added(reading(), activity(), "Open", day, None, None) is None
    assert added(reading(), activity(), "Done", day, None, None) is None  # whatever became of it
    assert added(reading(), activity(), "Rolling", None, None, None) is None
    assert refused(lambda: added(reading(), activity(), "Rolling", day, None, None)) == (
        "'Fostering' already has a milestone 'rolling' (line 27).",
        "Give the new one another short name: --id NAME",
    )


def test_two_milestones_of_an_activity_never_have_one_name() -> None:
    message = (
        "'Fostering' already has a milestone 'open' (line 14).",
        "Give the new one another short name: --id NAME",
    )
    assert refused(lambda: added(reading(), activity(), "OPEN.", DUE, None, None)) == message
    assert refused(lambda: added(reading(), activity(), "Adverts", DUE, None, "open")) == message


def test_a_title_without_letters_needs_an_id() -> None:
    assert refused(lambda: added(reading(), activity(), "— ! —", DUE, None, None)) == (
        "'— ! —' has no letter and no digit, so no id can be made from it.",
        "Give it a short name: --id NAME",
    )
    assert made(added(reading(), activity(), "— ! —", DUE, None, "dash")) == [
        "          - title: — ! —",
        "            id: dash",
        "            due: 2018-09-30",
    ]


def test_an_id_is_small_letters_digits_and_dashes() -> None:
    assert refused(lambda: added(reading(), activity(), "Adverts", DUE, None, "The Adverts")) == (
        "'The Adverts' cannot be an id: an id has only small letters, digits and dashes.",
        "For example: --id the-adverts",
    )
    assert refused(lambda: added(reading(), activity(), "Adverts", DUE, None, "?")) == (
        "'?' cannot be an id: an id has only small letters, digits and dashes.",
        "For example: --id panel-chair",
    )


def test_a_title_needs_words() -> None:
    assert refused(lambda: added(reading(), activity(), " ", DUE, None, "x"))[0] == (
        "The title is empty."
    )
