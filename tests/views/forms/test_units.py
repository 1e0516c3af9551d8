"""What no line of a text should end within."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.views.forms.units import units


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("", []),
        ("Nothing is overdue.", ["Nothing ", "is ", "overdue."]),
        ("Overdue as at Saturday 30 June 2018", ["Overdue ", "as at Saturday 30 June 2018"]),
        ("Due from 1 Jun 2018, to no day", ["Due ", "from ", "1 Jun 2018, ", "to ", "no ", "day"]),
        (
            "27 milestones = 9 overdue + 1 due today",
            ["27 milestones ", "= 9 overdue ", "+ 1 due ", "today"],
        ),
        ("Phase 2 begins", ["Phase ", "2 begins"]),
    ],
)
def test_a_date_and_a_number_with_its_word_are_one_piece(text: str, pieces: list[str]) -> None:
    assert units(text) == pieces


@given(st.text())
def test_nothing_is_lost_but_the_blanks_before_the_first(text: str) -> None:
    assert "".join(units(text)) == text.lstrip()
