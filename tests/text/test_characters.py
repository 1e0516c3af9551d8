"""The one table of what nobody sees: against Unicode, against listings, and in context."""
# ruff: noqa: RUF001  # other alphabets are what is tested here

import json
import re
import sys
import unicodedata

import pytest

from wirralplan.text.characters import (
    HIDDEN,
    SPACES,
    hidden_places,
    hides_nothing,
    put_right,
)
from wirralplan.text.faults import InvisibleCharacter
from wirralplan.text.recovery.character_faults import character_faults
from wirralplan.text.source import Source
from wirralplan.text.visible import json_escaped, visible

IN_TABLE = re.compile(f"[{HIDDEN}]")
ALL = [chr(code) for code in range(sys.maxunicode + 1)]
# Number signs that Unicode counts among the format characters, and that are drawn.
DRAWN = set(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
# Default_Ignorable_Code_Point and other fillers that no category tells.
FILLERS = set("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\U0001d159")
LINE_ENDS = set("\t\r\n")


def is_no_character(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def test_the_table_holds_what_unicode_says_cannot_be_seen_and_nothing_else() -> None:
    kinds = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}
    for character in ALL:
        code, category = ord(character), unicodedata.category(character)
        selector = 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF
        expected = category in kinds and character not in DRAWN | LINE_ENDS | {" "}
        expected |= character in FILLERS or selector or is_no_character(code)
        found = IN_TABLE.match(character) is not None
        if category == "Cn" and not is_no_character(code):
            continue  # not given yet, or only in a newer Unicode: reserved for such, or not
        assert found is expected, f"U+{code:04X}"


def test_what_is_a_blank_is_one_to_unicode_but_for_braille() -> None:
    blanks = {one for one in ALL if unicodedata.category(one) == "Zs"} - {" "}
    assert {one for one in ALL if re.match(f"[{SPACES}]", one)} == blanks | {"\u2800"}


def test_check_reports_exactly_what_listings_do_not_show_as_typed() -> None:
    """Each character alone in a text: whatever ``check`` passes is shown as it was typed."""
    for character in ALL:
        text = f"title: a{character}b"
        faults = character_faults(Source("plan.yaml", text), frozenset())
        reported = any(isinstance(fault, InvisibleCharacter) for fault in faults)
        shown_as_typed = visible(text) == text
        assert reported is not shown_as_typed or character in LINE_ENDS, f"U+{ord(character):04X}"
        assert hides_nothing(text) is shown_as_typed or character in LINE_ENDS


def test_json_escapes_the_same_and_keeps_every_value() -> None:
    for character in ALL:
        text = f'"a{character}b"' if character not in '"\\' else '"a"'
        escaped = json_escaped(text)
        assert (escaped == text) is hides_nothing(text), f"U+{ord(character):04X}"
        if character >= " ":
            assert json.loads(escaped) == text[1:-1]


@pytest.mark.parametrize(
    "text",
    [
        "مى\u200cخواهم",  # Persian: a joiner that parts
        "क\u094d\u200dष",  # Hindi: a joiner that joins
        "ශ\u0dca\u200dර\u0dd3",  # Sinhala
        "ᠮᠣᠩ\u180bᠭᠣᠯ",  # Mongolian, with a variation
        "葛\U000e0100城",  # a Japanese place, with the variation that it uses
        "👩\u200d👩\u200d👧",
        "🏳\ufe0f\u200d🌈",
        "👩🏽\u200d⚕\ufe0f",
        "☎\ufe0f and ☎\ufe0e",
        "1\ufe0f\u20e3",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # England
        "Zoë O\u2019Neill – “café” · naïve 数据 10 €",
        "e\u0301 and 한글 and עברית and \u0600١",
        "",
    ],
)
def test_what_a_script_or_an_emoji_needs_hides_nothing(text: str) -> None:
    assert hides_nothing(text)
    assert (visible(text), put_right(text), json_escaped(text)) == (text, text, text)


@pytest.mark.parametrize(
    ("text", "shown", "repaired"),
    [
        ("Ian\u061c Godfrey", r"Ian\u061c Godfrey", "Ian Godfrey"),
        ("Staff\u200dmove", r"Staff\u200dmove", "Staffmove"),
        ("Staff\u200cmove", r"Staff\u200cmove", "Staffmove"),
        ("م\u200c end", r"م\u200c end", "م end"),
        ("\u200dम", r"\u200dम", "म"),
        ("मa\u200dम", r"मa\u200dम", "मaम"),
        ("م\u200d\u200dم", r"م\u200d\u200dم", "مم"),
        ("👩\u200dA", r"👩\u200dA", "👩A"),
        ("👩\u200c👧", r"👩\u200c👧", "👩👧"),
        ("A\ufe0f", r"A\ufe0f", "A"),
        ("1\ufe0f", r"1\ufe0f", "1"),
        ("☎\ufe0f\ufe0f", r"☎️\ufe0f", "☎\ufe0f"),
        ("☎\U000e0100", r"☎\U000e0100", "☎"),
        ("葛\U000e0100\U000e0101", "葛\U000e0100" + r"\U000e0101", "葛\U000e0100"),
        ("a\u180bb", r"a\u180bb", "ab"),
        ("\U0001f3f4\U000e0067\U000e007f", "🏴" + r"\U000e0067\U000e007f", "🏴"),
        ("hi\U000e0068\U000e0069", r"hi\U000e0068\U000e0069", "hi"),
        ("a\u3164b\u115fc", r"a\u3164b\u115fc", "abc"),
        ("10\u2009000\u00a0homes\u3000x", "10 000 homes x", "10 000 homes x"),
        ("a\u2028b\x0cc", r"a\u2028b\x0cc", "a b c"),
        ("\ufdd0\U0001ffff\ud800", r"\ufdd0\U0001ffff\ud800", ""),
    ],
)
def test_elsewhere_they_are_reported_shown_and_put_right(
    text: str, shown: str, repaired: str
) -> None:
    assert not hides_nothing(text)
    assert (visible(text), put_right(text)) == (shown, repaired)


def test_places_are_those_of_the_whole_text() -> None:
    text = "a\u200bb\u200dc\u00a0"
    assert list(hidden_places(text)) == [1, 3, 5]
    assert list(hidden_places(text, 2, 5)) == [3]
