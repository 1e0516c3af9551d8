"""The lines of a text in a cell, and which of them are points of a list by the marks typed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.imports.tables.grid import Line
from wirralplan.patterns import pattern

# What nobody types but for a point, with or without a blank after it; the last two are how the
# fonts Symbol and Wingdings have them.
_BULLETS = "\u2022\u00b7\u25aa\u25a0\u25cf\u25cb\u25e6\u2023\u2219\u2043\u27a2\uf0b7\uf0a7"
_MARK = pattern(
    rf"(?P<bullet>[{_BULLETS}])\s*(?=\S)"
    # A minus before a figure alone is part of it: "- 5%".
    r"|(?P<dash>[-\u2013\u2014*])\s+(?!\u00a3?\d[\d.,]*\s*(?:%|$))(?=\S)"
    r"|(?P<hollow>o)(?:\t|\s{2,})\s*(?=\S)"
    r"|(?P<number>\d{1,2})[.)]\s+(?=\S)|\((?P<in_brackets>\d{1,2})\)\s+(?=\S)"
    r"|\(?(?P<letter>[a-z]|[ivx]{2,5})\)\s+(?=\S)",
    re.IGNORECASE,
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class _Written(NamedTuple):
    """A line as typed: its indentation, the kind of its mark, its place in a count, its text."""

    indent: int
    kind: str
    places: tuple[int, ...]
    text: str
    rest: str


def lines(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that say something; points without their marks.

    A mark counts where another line has one too; a bullet counts alone. Figures and letters are
    marks only where they count on from the first: to take others away would lose what they say.
    """
    if "\n" not in text and "\r" not in text and text.isascii():  # most of them
        plain = text.strip()
        if not any(mark in plain for mark in "\v\f\x1c\x1d\x1e"):
            return (Line(plain),) if plain else ()
    written = _counted([_written(line) for line in text.splitlines() if line.strip()])
    marked = [line for line in written if line.kind]
    if len(marked) < 2 and not any(line.kind.startswith("bullet") for line in marked):
        return tuple(Line(line.text) for line in written)
    first = marked[0]
    return tuple(
        Line(line.rest, _level(line, first)) if line.kind else Line(line.text) for line in written
    )


def _level(line: _Written, first: _Written) -> int:
    """Two where a mark is deeper than that of the ``first`` point, or is another one."""
    return 2 if line.indent > first.indent or line.kind != first.kind else 1


def _written(line: str) -> _Written:
    text = line.strip()
    indent = len(line[: len(line) - len(line.lstrip())].expandtabs(4))
    found = _MARK.match(text)
    if not found:
        return _Written(indent, "", (), text, text)
    name = str(found.lastgroup)
    mark = found[name]
    if name == "letter":
        return _Written(indent, name, _places_of_letter(mark.lower()), text, text[found.end() :])
    if name in ("number", "in_brackets"):
        return _Written(indent, name, (int(mark),), text, text[found.end() :])
    return _Written(indent, name + mark, (), text, text[found.end() :])


def _places_of_letter(mark: str) -> tuple[int, ...]:
    """Where a letter is in a count: ``i`` is the first of the Roman ones, and the ninth."""
    alphabetic = (ord(mark) - ord("a") + 1,) if len(mark) == 1 else ()
    roman = (_ROMAN.index(mark) + 1,) if mark in _ROMAN else ()
    return (*roman, *alphabetic)


def _counted(written: Sequence[_Written]) -> list[_Written]:
    """The same lines, with no mark where a figure or a letter does not count on."""
    last: dict[tuple[str, int], tuple[int, ...]] = {}
    taken = []
    for line in written:
        if not line.places:
            counts = line.kind not in ("letter", "number", "in_brackets")
        else:
            expected = {place + 1 for place in last.get((line.kind, line.indent), ())}
            places = tuple(place for place in line.places if place == 1 or place in expected)
            counts = bool(places)
            last[line.kind, line.indent] = places
        taken.append(line if counts else line._replace(kind="", rest=line.text))
    return taken
