"""No more of a text than a line can show."""

import pytest

from wirralplan.text.cutting import LONGEST, cut
from wirralplan.text.visible import visible


def test_what_is_short_enough_stays_as_it_is() -> None:
    assert cut("x" * LONGEST) == "x" * LONGEST
    assert cut("\x1b" * 100) == "\x1b" * 100


def test_of_what_is_longer_the_beginning_stays() -> None:
    assert cut("word " * 1_000_000) == f"{'word ' * 79}word…"
    assert cut("abcdef", 4) == "abc…"


@pytest.mark.parametrize("character", ["\x1b", "\u202e", "é", "\U0001f600"])
def test_an_escape_counts_as_it_is_shown(character: str) -> None:
    shown = visible(cut(character * 10_000))
    assert LONGEST - len(visible(character)) <= len(shown) <= LONGEST
    assert shown.endswith("…")
