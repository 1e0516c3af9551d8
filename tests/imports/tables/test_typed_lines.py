"""Which typed marks make the lines of a cell points of a list, and which are only text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.imports.tables.typed_lines import lines

BULLET, DOT, EN, NBSP = "\u2022", "\u00b7", "\u2013", "\u00a0"


def read(text: str) -> list[tuple[int, str]]:
    return [(line.level, line.text) for line in lines(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- Panel meets\n- Chair appointed", [(1, "Panel meets"), (1, "Chair appointed")]),
        ("* one\n* two", [(1, "one"), (1, "two")]),
        (f"{EN} one\r\n{EN} two", [(1, "one"), (1, "two")]),
        (f"{BULLET} alone", [(1, "alone")]),
        (f"{BULLET}close", [(1, "close")]),
        (f"{DOT}{NBSP}alone", [(1, "alone")]),
        ("\uf0b7\tas Word has it", [(1, "as Word has it")]),
        ("a) one\nb) two", [(1, "one"), (1, "two")]),
        ("(i) one\n(ii) two\n(iii) three", [(1, "one"), (1, "two"), (1, "three")]),
        ("1. one\n2. two", [(1, "one"), (1, "two")]),
        ("1) one\n2) two", [(1, "one"), (1, "two")]),
        ("(1) one\n(2) two", [(1, "one"), (1, "two")]),
        ("To do:\n- one\n- two", [(0, "To do:"), (1, "one"), (1, "two")]),
        ("- one\n  - under it\n- two", [(1, "one"), (2, "under it"), (1, "two")]),
        (f"{BULLET} one\n- under it\n{BULLET} two", [(1, "one"), (2, "under it"), (1, "two")]),
        ("1. one\n(a) under it\n(b) too\n2. two",
         [(1, "one"), (2, "under it"), (2, "too"), (1, "two")]),
        ("1. one\n - a\n - b\n2. two", [(1, "one"), (2, "a"), (2, "b"), (1, "two")]),
        (f"{BULLET} one\no\tunder it", [(1, "one"), (2, "under it")]),
        ("- 30 homes\n- 20 visits", [(1, "30 homes"), (1, "20 visits")]),
    ],
)  # fmt: skip
def test_points_without_their_marks(text: str, expected: list[tuple[int, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "- alone",
        "* see the note",
        "1. alone",
        "a) alone",
        "-",
        BULLET,
        "- 5%\n- 3%",
        "- 5\n- 12",
        "- \u00a310,000\n- 7.5 %",
        "-5 homes\n-3 homes",
        "1.5 FTE\n2.5 FTE",
        "1.1a Practice\n1.1b Standards",
        "A. Smith\nB. Jones",
        "2018. A year\n2019. Another",
        "12. House\n14. Road",
        "3. third\n4. fourth",
        "31. May\n30. June",
        "c) third\nd) fourth",
        "(see below)\n(see above)",
        "overdue\nongoing",
    ],
)
def test_text_that_only_looks_like_a_mark(text: str) -> None:
    assert read(text) == [(0, line) for line in text.splitlines()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (f" \n\t\n{NBSP}", []),
        ("  one  line ", [(0, "one  line")]),
        ("one\n\n  two\r\nthree\rfour", [(0, "one"), (0, "two"), (0, "three"), (0, "four")]),
        ("one\vtwo\u2028three", [(0, "one"), (0, "two"), (0, "three")]),
    ],
)
def test_lines_without_blanks_round_them(text: str, expected: list[tuple[int, str]]) -> None:
    assert read(text) == expected


_MARKS = st.sampled_from(["", "- ", "* ", f"{BULLET} ", f"  {DOT}", "1. ", "2. ", "a) ", "(i) "])


@given(st.lists(st.tuples(_MARKS, st.text(max_size=12)), max_size=6))
def test_no_word_is_lost_but_for_marks(parts: list[tuple[str, str]]) -> None:
    text = "\n".join(mark + said for mark, said in parts)
    found = lines(text)
    assert all(line.text and line.text == line.text.strip() for line in found)
    written = [line.strip() for line in text.splitlines() if line.strip()]
    assert len(found) == len(written)
    for line, whole in zip(found, written, strict=True):
        assert whole.endswith(line.text)
        assert line.level or whole == line.text
        assert len(whole.removesuffix(line.text).split()) <= 1
