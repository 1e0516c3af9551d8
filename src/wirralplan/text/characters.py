"""The one table of characters that nobody sees, for ``check``, listings and JSON alike.

It is written out, and not made from ``unicodedata`` when the program starts: that would take
longer than reading a plan, and be another table with each version of Python. A test holds the
two against each other.
"""

import re
import unicodedata
from collections.abc import Iterator

from wirralplan.patterns import pattern

# As they stand between the brackets of a pattern. Blanks other than the ordinary space (Zs),
# and what is drawn as one though it is a letter: the Braille pattern without dots.
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"
# Dashes and the minus sign, which people and programs write for the hyphen of the keyboard.
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
# What ends a line to YAML or to Python, but not to an editor (Zl, Zp, and some of Cc).
BREAKS = "\x0b\x0c\x85\u2028\u2029"
CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
# What no YAML file may hold, whatever stands round it (YAML 1.1, 5.1).
REFUSED = f"{CONTROLS}\ud800-\udfff\ufffe\uffff"
# Half of a pair, and the places that Unicode promises never to give to a character.
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_NO_CHARACTERS_ABOVE = "".join(
    f"{chr(plane + 0xFFFE)}-{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
# Format characters (Cf) but for the number signs of Arabic, Syriac and Kaithi, which are seen;
# and what Unicode says is to be drawn as nothing (Default_Ignorable_Code_Point): fillers,
# variation selectors, tags. U+1D159 is a note without a head.
_FORMAT = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
)
_FORMAT_ABOVE = (
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_MARKS = CONTROLS + _NO_CHARACTERS + _FORMAT
MARKS = _MARKS + _NO_CHARACTERS_ABOVE + _FORMAT_ABOVE
HIDDEN = SPACES + BREAKS + MARKS
# What may be one of them. Below U+10000 a class is one look-up; above, where hardly anything
# stands in a plan, each range is a comparison more for every character there is, so it is one.
SUSPECT = f"{SPACES}{BREAKS}{_MARKS}\U00010000-\U0010ffff"

_HIDDEN = pattern(f"[{HIDDEN}]")
_SUSPECT = pattern(f"[{SUSPECT}]")
_SPACE = pattern(f"[{SPACES}{BREAKS}]")

# Where some of them belong: between the letters of scripts that join or break them so (Arabic
# and its neighbours, those of India and South East Asia, Mongolian), and in emoji.
_JOINING = pattern(
    "[\u0620-\u06ff\u0710-\u08ff\u0900-\u0dff\u0e80-\u109f\u1780-\u17d3\u1820-\u18aa\u1a20-\u1aad"
    "\u1b00-\u1cff\ua800-\ua9ff\uaa00-\uaadf\uabc0-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00010fff\U00011000-\U00011fff]"
)
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf"
    "\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_PICTURE = pattern(f"[{_EMOJI}]")
_PICTURE_ENDS = pattern(f"[{_EMOJI}\ufe0f]")
_HAN = pattern("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd]")
_MONGOLIAN = pattern("[\u1800-\u180a\u1820-\u18aa]")
# The flags of England, Scotland and Wales: a black flag, five letters as tags, and their end.
_FLAG = pattern("\U0001f3f4[\U000e0061-\U000e007a]{5}\U000e007f")
_FLAG_LENGTH = 7
_KEYS = "0123456789#*"
_KEYCAP = "\u20e3"


def hidden_places(text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where in ``text`` a character stands that nobody sees, and that does not belong there."""
    for found in _SUSPECT.finditer(text, start, len(text) if end is None else end):
        if hides(text, found.start()):
            yield found.start()


def hides(text: str, at: int) -> bool:
    """Whether what stands at ``at`` cannot be seen, and does not belong there."""
    return _HIDDEN.match(text, at) is not None and not _belongs(text, at)


def hides_nothing(text: str) -> bool:
    """Whether every character of ``text`` can be seen, or belongs where it is."""
    return next(hidden_places(text), None) is None


def is_space(character: str) -> bool:
    """Whether what cannot be seen stands for a space: a blank, or the end of a line."""
    return _SPACE.match(character) is not None


def put_right(text: str) -> str:
    """``text`` with ordinary spaces for other blanks, and without what else cannot be seen."""
    return text if text.isascii() and text.isprintable() else _SUSPECT.sub(_put_right, text)


def _put_right(found: re.Match[str]) -> str:
    if not hides(found.string, found.start()):
        return found[0]
    return " " if is_space(found[0]) else ""


def name_of(character: str) -> str:
    """What the character is called, in words that an officer can look up."""
    known = _NAMES.get(character) or unicodedata.name(character, "").lower()
    if known:
        return known
    return "control character" if unicodedata.category(character) == "Cc" else "broken character"


_NAMES = {
    "\x00": "character without any meaning",
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\x1b": "escape character",
    "\x7f": "delete character",
    "\x85": "next-line character",
    "\u00a0": "non-breaking space",
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u202f": "narrow non-breaking space",
    "\u2800": "blank Braille pattern",
    "\ufeff": "byte order mark",
}


def _belongs(text: str, at: int) -> bool:
    """Whether the script, or the emoji, in which a hidden character stands needs it there."""
    character = text[at]
    if character < "\u180b" or not at:
        return False
    for needed in (_joins, _varies, _is_of_a_flag):
        answer = needed(text, at, character)
        if answer is not None:
            return answer
    return False


def _joins(text: str, at: int, character: str) -> bool | None:
    """Whether a joiner stands between letters that need it, or a joining one between emoji."""
    if character not in "\u200c\u200d":
        return None
    before, after = text[at - 1], text[at + 1 : at + 2]
    if _JOINING.match(before) and _JOINING.match(after):
        return True
    pictures = _PICTURE_ENDS.match(before) and _PICTURE.match(after)
    return character == "\u200d" and pictures is not None


def _varies(text: str, at: int, character: str) -> bool | None:
    """Whether a variation selector stands behind a character that has variations."""
    before = text[at - 1]
    if character in "\ufe0e\ufe0f":
        return _PICTURE.match(before) is not None or (
            before in _KEYS and text[at + 1 : at + 2] == _KEYCAP
        )
    if "\ufe00" <= character <= "\ufe0d" or "\U000e0100" <= character <= "\U000e01ef":
        return _HAN.match(before) is not None
    if character <= "\u180f":
        return _MONGOLIAN.match(before) is not None
    return None


def _is_of_a_flag(text: str, at: int, character: str) -> bool | None:
    if not "\U000e0061" <= character <= "\U000e007f":
        return None
    start = text.rfind("\U0001f3f4", max(0, at - _FLAG_LENGTH + 1), at)
    flag = _FLAG.match(text, start) if start >= 0 else None
    return flag is not None and at < flag.end()
