"""Characters that became others because a file in UTF-8 was read as Windows-1252.

A curly apostrophe is then an a with a hat, a euro sign and a trade mark.
"""

import re
from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import Garbled
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

# The bytes of one character as Windows-1252 shows them: the first says how many follow.
_HIGH = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
_RUN = pattern(
    f"[\u00c2-\u00df][{_HIGH}]|[\u00e0-\u00ef][{_HIGH}]{{2}}|[\u00f0-\u00f4][{_HIGH}]{{3}}"
)
# Letters of Western Europe and Wales, and signs that Word puts into a text.
_TYPED = pattern("[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\ufb01\ufb02]")
_WORD = pattern(r"[^\s:]*\Z")
_REST = pattern(r"[^\s:]*")
_NEAR = 40
_SHOWN = 5  # other words that are named


def garbled(source: Source) -> Iterator[Garbled]:
    """Where the text was garbled, as one fault: its first place, with a repair for all."""
    text = source.text
    if text.isascii():
        return
    found = [(one, original) for one in _RUN.finditer(text) if (original := _original(one[0]))]
    if not found:
        return
    (first, original), *others = found
    words = [_word(text, one, to) for one, to in found[: _SHOWN + 1]]
    repair = tuple(Splice(Span(*one.span()), to) for one, to in found)
    shown = tuple((one.start(), word) for (one, _), word in zip(others, words[1:], strict=False))
    more = len(others) - len(shown)
    yield Garbled(Span(*first.span()), first[0], original, words[0], shown, more, repair=repair)


def _word(text: str, run: re.Match[str], original: str) -> str:
    """The word that ``run`` stands in, as it should be."""
    before = _WORD.search(text, max(0, run.start() - _NEAR), run.start())
    after = _REST.match(text, run.end(), run.end() + _NEAR)
    word = (before[0] if before else "") + original + (after[0] if after else "")
    return _RUN.sub(_put_right, word)


def _put_right(found: re.Match[str]) -> str:
    return _original(found[0]) or found[0]


def _original(run: str) -> str:
    """The character that was written, if the bytes make one that somebody types."""
    try:
        character = b"".join(_byte(one) for one in run).decode("utf-8")
    except UnicodeError:
        return ""
    return character if _TYPED.fullmatch(character) else ""


def _byte(character: str) -> bytes:
    # Five bytes have no character in Windows-1252; programs keep them as they are.
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")
