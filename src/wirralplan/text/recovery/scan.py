"""Where a character may be wrong: found by searches over a whole text, none line by line.

A plan without faults has no suspects, and then no line of it is looked at.
"""

import re
from collections.abc import Iterator

from wirralplan.text.characters import hidden_places

_TAB = re.compile(r"(?:^|(?<=[\r\n]))[^\S\r\n]*(?:-[^\S\r\n]*)*?\t")
_CURLY = re.compile("(?:[:-]|^)[^\\S\r\n]*[\u201c\u2018]", re.MULTILINE)
_COLON = re.compile(r":(?=\S)")


def suspects(text: str, keys: frozenset[str]) -> list[int]:
    """The places of what may be a fault, in order; ``keys`` may stand before a colon."""
    found = [*hidden_places(text)]
    if "\t" in text:
        found += [match.end() - 1 for match in _TAB.finditer(text)]
    if "\u201c" in text or "\u2018" in text:
        found += [match.end() - 1 for match in _CURLY.finditer(text)]
    if keys:
        found += _touching(text, keys)
    return sorted(found)


def _touching(text: str, keys: frozenset[str]) -> Iterator[int]:
    """Where a colon touches what follows it, or a ``-`` touches one of ``keys``."""
    words, longest = tuple(keys), max(map(len, keys)) + 8
    for found in _COLON.finditer(text):
        if text[max(0, found.start() - longest) : found.start()].rstrip().endswith(words):
            yield found.start()
    touched = "|".join(map(re.escape, sorted(keys)))
    for found in re.finditer(rf"-(?=(?:{touched})[^\S\r\n]*:)", text):
        yield found.start()
