"""Words of progress: done, ticked, rated."""

import pytest

from wirralplan.imports.statuses import is_blue, is_tick, rag_of, says_done

DONE = ["Complete", "COMPLETED", "Done", "Closed", "100%", "(Complete)", "Complete!"]
NOT_DONE = ["80% complete", "Not complete", "complete by June", "Part complete", "Yes", "Blue", ""]


@pytest.mark.parametrize("text", DONE)
def test_a_word_for_done_says_so(text: str) -> None:
    assert says_done(text)
    assert is_tick(text)


@pytest.mark.parametrize("text", NOT_DONE)
def test_other_words_do_not(text: str) -> None:
    assert not says_done(text)


@pytest.mark.parametrize(
    ("text", "ticked"), [("Yes", True), ("\u2713", True), ("x", True), ("No", False), ("-", False)]
)
def test_a_tick_is_one_in_a_column_of_ticks(text: str, *, ticked: bool) -> None:
    assert is_tick(text) is ticked


@pytest.mark.parametrize(
    ("text", "rag"),
    [
        ("Red", "red"),
        ("r", "red"),
        ("AMBER", "amber"),
        ("G", "green"),
        ("Yellow", ""),
        ("Amber/Red", ""),
        ("Green - on track", ""),
        ("Blue", ""),
    ],
)
def test_a_rating_is_one_of_three_words(text: str, rag: str) -> None:
    assert rag_of(text) == rag


def test_blue_is_complete() -> None:
    assert [is_blue(one) for one in ("Blue", "B", "Bluebell", "Green")] == [
        True,
        True,
        False,
        False,
    ]
