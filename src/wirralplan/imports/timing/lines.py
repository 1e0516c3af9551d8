"""A text on one line, and the same with plain signs, so that patterns find what is in it."""

import unicodedata

from wirralplan.patterns import pattern
from wirralplan.plan.dates.pairs import plain
from wirralplan.text.characters import put_right

_QUOTES = str.maketrans("\u2018\u2019\u02bc\u00b4`", "'" * 5)
_BEFORE_NOTHING = " ,;:-\u2010\u2011\u2012\u2013\u2014\u2015"
_OPENS = pattern(r"(?:[,;:.]|[-\u2010-\u2015](?= ))+ *")
_GOES_ON = ",.;:"


def one_line(text: str) -> str:
    """The text with single blanks, and without what nobody can see."""
    return " ".join(put_right(text).split())


def alike(line: str) -> str:
    """The line with one kind of dash, quote and letter, in as many characters."""
    if line.isascii():
        return line
    return "".join(map(_alike, plain(line).translate(_QUOTES)))


def _alike(character: str) -> str:
    """A letter for one that is raised, or in full width; the figure of a footnote stays."""
    if character.isascii() or unicodedata.category(character) == "No":
        return character
    normal = unicodedata.normalize("NFKC", character)
    if len(normal) == 1 and normal.isascii():
        return normal
    # To patterns that know ASCII only it is part of a word, so that 18é is no year.
    return "_" if character.isalnum() else character


def without(line: str, start: int, end: int) -> str:
    """The line without one part of it, and without what only led to that part."""
    before, after = line[:start].rstrip(), line[end:].lstrip()
    if not after:
        return before.rstrip(_BEFORE_NOTHING)
    if not before:
        opens = _OPENS.match(after)
        return after[opens.end() :] if opens else after
    if after[0] in _GOES_ON:
        return before.rstrip(_BEFORE_NOTHING) + after
    if _OPENS.match(after):
        before = before.rstrip(_BEFORE_NOTHING)
    return f"{before} {after}"
