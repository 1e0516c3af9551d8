"""Sentences for a terminal: nothing is lost, and what belongs together stays on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.views.forms.hanging import sentence
from wirralplan.views.forms.plain import display_width


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("Nothing is overdue.", ["Nothing is overdue."]),
        ("1.4.1  Panel Chair appointed", ["1.4.1  Panel Chair", "  appointed"]),
        ("Due on 1 June 2018, and on 30 June 2018.", ["Due on 1 June 2018,", "  and on",
         "  30 June 2018."]),
        ("8 milestones - 2 removed + 1 added", ["8 milestones", "  - 2 removed",
         "  + 1 added"]),
        ("examples/board-june-2018.yaml", ["examples/board-june", "-2018.yaml"]),
    ],
)  # fmt: skip
def test_a_line_ends_before_what_does_not_fit(text: str, lines: list[str]) -> None:
    assert sentence(text, 19).split("\n") == lines


@given(st.text("ab 1+-=,王é", max_size=60).map(str.strip), st.integers(12, 80))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, width: int) -> None:
    shown = sentence(text, width)
    assert all(display_width(line) <= width for line in shown.split("\n"))
    assert "".join(shown.split()) == "".join(text.split())
