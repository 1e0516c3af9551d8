"""An answer: the one value between a question and its forms."""

from datetime import date

import pytest

from wirralplan.views.answer import Cell


@pytest.mark.parametrize(
    "cell", [Cell(None), Cell(""), Cell(" \t\n"), Cell(None, "bad"), Cell("\u3000\xa0")]
)
def test_a_cell_is_empty_where_nothing_would_be_shown(cell: Cell) -> None:
    assert cell.is_empty


@pytest.mark.parametrize(
    "cell",
    [
        Cell(0),
        Cell("x"),
        Cell(date(2018, 6, 30)),
        Cell(None, words="ongoing"),
        Cell("", words="ongoing"),
        Cell(None, after=", 2 weeks ago"),
    ],
)
def test_a_number_a_day_and_words_are_something(cell: Cell) -> None:
    assert not cell.is_empty
