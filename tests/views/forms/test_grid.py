"""The page itself: what any text becomes before it may be shown."""

import pytest

from wirralplan.views.paper.paper import Cell, Heading, Sentence, cell, heading, sentence


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (None, ""),
        (12, "12"),
        ("[acting] :100:", "[acting] :100:"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a \u202eb\u202c", "a \\u202eb\\u202c"),
        ("two\nlines", "two lines"),
        ("  spare \t", "spare"),
        ("\u3000王\xa0", "王"),
    ],
)
def test_a_cell_holds_any_value_made_harmless_on_one_line(text: object, shown: str) -> None:
    assert cell(text, "bad") == Cell(shown, "bad")


def test_headings_and_sentences_are_made_harmless_too() -> None:
    assert heading(" \x1bPlan\n2018 ", 2) == Heading("\\x1bPlan 2018", 2)
    assert sentence("\u202eLate ") == Sentence("\\u202eLate")
