"""Versions that git could not merge."""

import pytest

from wirralplan.text.recovery.merge_markers import merge_conflicts
from wirralplan.text.source import Source

OURS, BASE, MIDDLE, THEIRS = "<<<<<<< HEAD\na: 1\n", "||||||| base\na: 0\n", "=======\n", "a: 2\n"
END = ">>>>>>> sue-talbot\n"


def lines(text: str) -> list[tuple[int, int, tuple[int, ...]]]:
    """First line, last line, and the markers between, of each conflict."""
    return [(one.first, one.last, one.middle) for one in merge_conflicts(Source("plan.yaml", text))]


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
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert lines(text) == []
