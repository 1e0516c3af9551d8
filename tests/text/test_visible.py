"""Text as it may be shown."""

import pytest

from wirralplan.text.visible import visible


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
