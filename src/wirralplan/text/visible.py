"""Text as it may be shown: no character in it moves a cursor or hides, and no line is too long."""

import re
from itertools import accumulate

from wirralplan.patterns import pattern
from wirralplan.text.characters import SPACES, SUSPECT, hides

_SUSPECT = pattern(f"[{SUSPECT}]")
_SHOWN = pattern(f"[{SUSPECT}\t\r\n]")
_SPACE = pattern(f"[{SPACES}\t\r\n]")
LONGEST = 400  # characters: one line of a plan must not fill the log of a build
_CUT = "…"


def visible(text: str) -> str:
    r"""``text`` on one line, with escapes such as ``\x1b`` and ``\u202e`` for what is not seen.

    A blank is shown as the space that it looks like.
    """
    if text.isascii() and text.isprintable():
        return text
    return _SHOWN.sub(_shown, text)


def cut(text: str, most: int = LONGEST) -> str:
    """``text`` where it takes no more than ``most`` characters to show, else its beginning.

    What is shown as an escape counts as long as its escape.
    """
    if len(text) <= most and len(visible(text)) <= most:
        return text
    kept = text[: most - len(_CUT)]
    if len(visible(kept)) > len(kept):
        widths = accumulate(len(visible(one)) for one in kept)
        kept = kept[: sum(width < most for width in widths)]
    return f"{kept.rstrip()}{_CUT}"


def escape(character: str) -> str:
    r"""``character`` as it may be shown: ``\x1b``, ``\u202e``, ``\U000e0001``."""
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def json_escaped(text: str) -> str:
    """JSON with escapes for what is not seen; its values stay the same."""
    return _SUSPECT.sub(_as_in_json, text)


def _shown(found: re.Match[str]) -> str:
    if _SPACE.match(found[0]):
        return " "
    return escape(found[0]) if hides(found.string, found.start()) else found[0]


def _as_in_json(found: re.Match[str]) -> str:
    if not hides(found.string, found.start()):
        return found[0]
    code = ord(found[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
