"""Numbers and lists in the words of a sentence."""

import pytest

from wirralplan.plan.words import counted, listed, one_of


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        ([], ""),
        (["red"], "red"),
        (["red", "amber"], "red or amber"),
        (["red", "amber", "green"], "red, amber or green"),
        (("a", "b", "c", "d"), "a, b, c or d"),
    ],
)
def test_words_are_reported_as_a_choice(words: list[str], choice: str) -> None:
    assert one_of(words) == choice


def test_words_in_a_row_end_with_and() -> None:
    assert [listed(["a", "b", "c"][:count]) for count in range(4)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@pytest.mark.parametrize(
    ("number", "word", "expected"),
    [
        (1, "person", "1 person"),
        (2, "person", "2 people"),
        (0, "milestone", "0 milestones"),
        (3, "activity", "3 activities"),
        (2, "day", "2 days"),
    ],
)
def test_things_are_counted_in_words(number: int, word: str, expected: str) -> None:
    assert counted(number, word) == expected


def test_a_count_may_have_its_sign() -> None:
    assert [counted(days, "day", sign="+") for days in (62, 1, -1, -3)] == [
        "+62 days",
        "+1 day",
        "-1 day",
        "-3 days",
    ]
