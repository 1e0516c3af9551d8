"""A change of a file as a unified diff, in which nothing can hide."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.text.source import Source
from wirralplan.views.palette import painted
from wirralplan.views.patch import changes, rendered


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


def test_a_last_line_without_an_end_is_reported() -> None:
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
        "\x1b[38;5;62m@@ -1,2 +1,2 @@\x1b[0m\n",
        "\x1b[38;5;196m--- a\x1b[0m\n",
        " ++ b\n",
        "\x1b[38;5;28m+-- c\x1b[0m\n",
    ]


def test_changes_far_apart_are_parts_of_their_own_and_near_ones_are_one() -> None:
    lines = [f"line {number}\n" for number in range(1, 31)]
    after = "".join(lines).replace("line 5\n", "").replace("line 11\n", "line 11\nnew\n")
    after = after.replace("line 25\n", "line XXV\n")
    assert diff("".join(lines), after) == (
        "--- plan.yaml\n+++ plan.yaml\n@@ -2,13 +2,13 @@\n"
        " line 2\n line 3\n line 4\n-line 5\n line 6\n line 7\n line 8\n line 9\n line 10\n"
        " line 11\n+new\n line 12\n line 13\n line 14\n"
        "@@ -22,7 +22,7 @@\n"
        " line 22\n line 23\n line 24\n-line 25\n+line XXV\n line 26\n line 27\n line 28\n"
    )


def test_lines_put_in_or_taken_out_at_an_edge() -> None:
    assert diff("", "a\n") == "--- plan.yaml\n+++ plan.yaml\n@@ -0,0 +1 @@\n+a\n"
    assert diff("a\nb\n", "b\n") == "--- plan.yaml\n+++ plan.yaml\n@@ -1,2 +1 @@\n-a\n b\n"


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_the_new_text_can_be_made_of_the_old_one_and_the_patch(
    before: list[str], after: list[str]
) -> None:
    old, new = ("".join(f"{line}\n" for line in lines) for lines in (before, after))
    patched, position = [], 0
    for line in diff(old, new).splitlines()[2:]:
        found = re.match(r"@@ -(\d+)(?:,(\d+))?", line)
        if found:
            start = int(found[1]) - (found[2] != "0")
            patched += before[position:start]
            position = start
        elif line[0] in " -":
            assert before[position] == line[1:]
            position += 1
        if line[0] in " +":
            patched.append(line[1:])
    assert [*patched, *before[position:]] == after


def test_every_line_may_change() -> None:
    lines = [str(number) for number in range(200)]
    shown = diff("".join(f"a{one}\n" for one in lines), "".join(f"b{one}\n" for one in lines))
    assert shown.splitlines()[2:] == [
        "@@ -1,200 +1,200 @@",
        *(f"-a{one}" for one in lines),
        *(f"+b{one}" for one in lines),
    ]


class Counted(str):
    """A line that counts how often it is compared."""

    __slots__ = ()
    times = 0
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        """Count, and compare as any text."""
        Counted.times += 1
        return str.__eq__(self, other)


@pytest.mark.parametrize("changed", ["all", "each second", "each tenth"])
def test_the_work_grows_as_the_files_do(changed: str) -> None:
    step = {"all": 1, "each second": 2, "each tenth": 10}[changed]

    def compared(size: int) -> int:
        old = [Counted("same" if number % step else f"old {number}") for number in range(size)]
        new = [Counted("same" if number % step else f"new {number}") for number in range(size)]
        Counted.times = 0
        assert sum(1 for _ in changes(old, new)) == (1 if step == 1 else size // step)
        return Counted.times

    assert compared(4000) < 5 * compared(1000)


def test_of_a_very_long_line_the_change_is_shown_and_what_is_around_it() -> None:
    before = f"title: {'word ' * 100_000}"
    shown = diff(f"{before}end\n", f"{before}END\n").splitlines()[3:]
    assert [len(line) for line in shown] == [45, 45]
    assert [(line[:2], line[-8:]) for line in shown] == [("-…", "word end"), ("+…", "word END")]


@pytest.mark.parametrize("filler", ["x", "\t", "\u202e", "\u00a0"])
def test_no_line_is_shown_longer_than_400_characters(filler: str) -> None:
    before = f"a: {filler * 5000}\nb: c\n{filler * 5000}\n"
    shown = diff(before, before.replace("b: c", "b: d")).splitlines()
    assert len(shown) == 7
    assert max(len(line) for line in shown) <= 401
