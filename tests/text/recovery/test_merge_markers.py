"""Versions that git could not merge."""

import pytest

from wirralplan.text.recovery.merge_markers import merge_conflicts
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

OURS, BASE, MIDDLE, THEIRS = "<<<<<<< HEAD\na: 1\n", "||||||| base\na: 0\n", "=======\n", "a: 2\n"
END = ">>>>>>> sue-talbot\n"


def lines(text: str) -> list[tuple[int, int, tuple[int, ...]]]:
    """First line, last line, and the markers between, of each conflict with all its markers."""
    return [
        (one.first, one.last, one.middle)
        for one in merge_conflicts(Source("plan.yaml", text))
        if one.whole
    ]


def rest(text: str) -> list[tuple[set[int], str]]:
    """The lines of the markers that are left, and what is read of the text, of each conflict."""
    source = Source("plan.yaml", text)
    return [
        ({one.first, *one.middle, one.last}, spliced(source, one.repair).text)
        for one in merge_conflicts(source)
        if not one.whole
    ]


def test_a_conflict_is_found_with_and_without_the_version_before_both() -> None:
    assert lines(OURS + MIDDLE + THEIRS + END) == [(1, 5, (3,))]
    assert lines(OURS + BASE + MIDDLE + THEIRS + END) == [(1, 7, (3, 5))]


def test_a_lone_beginning_spoils_no_conflict_behind_it() -> None:
    assert lines(OURS + OURS + MIDDLE + THEIRS + END) == [(3, 7, (5,))]


@pytest.mark.parametrize(
    "text",
    [
        OURS + THEIRS + END,
        MIDDLE + THEIRS + END,
        OURS + MIDDLE + THEIRS,
        OURS + MIDDLE + MIDDLE + END,
        OURS + MIDDLE + BASE + END,
        "  <<<<<<< HEAD\n=======\n>>>>>>> b\n",
        "<<<<<<<< HEAD\n=======\n>>>>>>> b\n",
        "<<<<<<<HEAD\n=======\n>>>>>>> b\n",
    ],
)
def test_without_all_its_markers_it_is_no_whole_one(text: str) -> None:
    assert lines(text) == []
    assert rest(text)


@pytest.mark.parametrize(
    ("text", "left", "read"),
    [
        (OURS, {1}, "\na: 1\n"),
        (THEIRS + END, {2}, "a: 2\n\n"),
        (OURS + MIDDLE + THEIRS, {1, 3}, "\na: 1\n\na: 2\n"),
        (OURS + THEIRS + END, {1, 4}, "\na: 1\na: 2\n\n"),
        ("a: 1\n" + MIDDLE + THEIRS + END, {2, 4}, "a: 1\n\n"),
        (OURS + MIDDLE + MIDDLE + END, {1, 3, 4, 5}, "\na: 1\n\n\n\n"),
        # dividers that somebody drew, before and after
        (MIDDLE + "a: 1\n" + MIDDLE + THEIRS + END, {3, 5}, "=======\na: 1\n\n"),
        (OURS + MIDDLE + THEIRS + MIDDLE, {1, 3}, "\na: 1\n\na: 2\n=======\n"),
        (MIDDLE + "a: 1\n" * 200 + END, {202}, MIDDLE + "a: 1\n" * 200 + "\n"),
        (MIDDLE + "a: 1\n" * 199 + END, {1, 201}, "\n"),
        ("  " + OURS + MIDDLE + THEIRS + END, {3, 5}, "  " + OURS + "\n"),
    ],
)
def test_half_a_conflict_is_one_too(text: str, left: set[int], read: str) -> None:
    assert rest(text) == [(left, read)]


@pytest.mark.parametrize(
    "text",
    [
        MIDDLE,
        MIDDLE + "a: 1\n" + MIDDLE,
        "|||||||\n",
        "# <<<<<<< HEAD\n",
        "  >>>>>>> sue-talbot\n",
        ">>>>>>>> b\n",
        ">>>>>>>b\n",
    ],
)
def test_what_only_looks_like_a_marker_is_none(text: str) -> None:
    assert not [*merge_conflicts(Source("plan.yaml", text))]


def test_a_lone_beginning_and_a_whole_conflict_are_two() -> None:
    text = OURS + OURS + MIDDLE + THEIRS + END
    assert lines(text) == [(3, 7, (5,))]
    assert [left for left, _ in rest(text)] == [{1}]
