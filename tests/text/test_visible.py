"""Text as it may be shown."""

import pytest

from wirralplan.text.visible import LONGEST, cut, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zoë 王 🎉 [acting] :100:", "Zoë 王 🎉 [acting] :100:"),
        ("one\ntwo\r\n\tthree", "one two   three"),
        ("\x1b[31m\x9b\x7f\x00", r"\x1b[31m\x9b\x7f\x00"),
        ("\u202eevil\u200b\ufeff\u2028", r"\u202eevil\u200b\ufeff\u2028"),
        ("half \udcff of a pair", r"half \udcff of a pair"),
    ],
)
def test_what_is_not_seen_is_an_escape(text: str, shown: str) -> None:
    assert visible(text) == shown


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
