"""A change of a file as a unified diff, in which nothing can hide."""

import pytest

from wirralplan.text.source import Source
from wirralplan.views.palette import painted
from wirralplan.views.patch import rendered


def diff(before: str, after: str) -> str:
    return "".join(rendered(Source("plan.yaml", before), Source("plan.yaml", after)))


def test_nothing_is_shown_where_nothing_changes() -> None:
    assert diff("a\nb\n", "a\nb\n") == ""


def test_a_changed_line_stands_among_its_neighbours() -> None:
    before = "".join(f"line {number}\n" for number in range(1, 10))
    assert diff(before, before.replace("line 5", "line V")) == (
        "--- plan.yaml\n+++ plan.yaml\n@@ -2,7 +2,7 @@\n"
        " line 2\n line 3\n line 4\n-line 5\n+line V\n line 6\n line 7\n line 8\n"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_end_a_line(end: str) -> None:
    assert diff(f"a{end}b{end}", f"a{end}c{end}") == (
        "--- plan.yaml\n+++ plan.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"
    )


def test_a_last_line_without_an_end_is_told() -> None:
    assert diff("a: b", "a: c") == (
        "--- plan.yaml\n+++ plan.yaml\n@@ -1 +1 @@\n"
        "-a: b\n\\ No newline at end of file\n+a: c\n\\ No newline at end of file\n"
    )


def test_what_cannot_be_seen_is_shown_as_an_escape() -> None:
    assert diff("\ta:\u00a0\u202e\x1b[2J\n", "a: b\n") == (
        "--- plan.yaml\n+++ plan.yaml\n@@ -1 +1 @@\n-\\ta:\\xa0\\u202e\\x1b[2J\n+a: b\n"
    )


def test_lines_that_look_like_the_head_are_coloured_as_what_they_are() -> None:
    shown = rendered(Source("p", "-- a\n++ b\n"), Source("p", "++ b\n-- c\n"), painted)
    assert list(shown)[2:] == [
        "\x1b[34m@@ -1,2 +1,2 @@\x1b[0m\n",
        "\x1b[31m--- a\x1b[0m\n",
        " ++ b\n",
        "\x1b[32m+-- c\x1b[0m\n",
    ]
