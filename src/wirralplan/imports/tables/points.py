"""Points of a list that were typed: a line that begins with a mark, among others that do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from wirralplan.frozen import frozen
from wirralplan.imports.tables.grid import Line
from wirralplan.patterns import pattern

# Marks that nobody types for anything else, in kinds that look alike.
_BULLETS = {
    "bullet": "•·●∙⋅\uf0b7\uf06c\uf09f",
    "ring": "◦○⚬",
    "square": "▪■\uf0a7\uf06e",
    "arrow": "‣➢►▶➤\uf0d8",
    "diamond": "❖◆\uf076",
    "tick-box": "\uf071\uf06f",
}
_KIND_OF = {mark: kind for kind, marks in _BULLETS.items() for mark in marks}
_BULLET = pattern(rf"([{''.join(_KIND_OF)}]|\u2043)\s*(?=\S)")
_DASH = pattern(r"[-\u2010-\u2015\u2212](?:\s+(?=\S)|(?=[^\W\d_]))")
_STAR = pattern(r"\*\s+(?=\S)")
_LETTER_O = pattern(r"o\s+(?=\S)")
_ORDINAL = pattern(
    r"(\(?)(\d{1,2}|[ivx]{1,5}|[a-z]|[A-Z](?=\)))([.)])(?:\s+(?=\S)|(?<=\d[.)])(?=[^\W\d_]))"
)
# A number below zero, not a point that begins with one.
_NEGATIVE = pattern(r"[£$€]?\d[\d.,]*\s*(?:%|$|per ?cent|percentage|pp\b|[kmb]n?\b)", re.IGNORECASE)
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
_ROMAN_LETTERS = {1: 9, 5: 22, 10: 24}  # i, v and x, where they stand in the alphabet


@frozen
class _Mark:
    """A mark that a line begins with: its kind, where the text begins, its number if it has one.

    A ``weak`` mark is one only in the company of others.
    """

    kind: str
    end: int
    number: int = 0
    weak: bool = True


def points(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of one cell, those that begin with a typed mark as points without it.

    A single line that begins with a dash, a letter or a number is left as it stands.
    """
    marks = _alphabetical([None if line.level else _mark(line.text) for line in lines])
    certain = _certain(lines, marks)
    return tuple(_leveled(lines, [mark if mark in certain else None for mark in marks]))


def begins_point(text: str) -> bool:
    """Whether a line begins with a mark that may be that of a point."""
    return _mark(text) is not None


def _mark(text: str) -> _Mark | None:
    bullet = _BULLET.match(text)
    if bullet:
        return _Mark(_KIND_OF.get(bullet[1], "bullet"), bullet.end(), weak=False)
    for kind, expression in (("dash", _DASH), ("star", _STAR), ("ring", _LETTER_O)):
        found = expression.match(text)
        if found:
            is_number = kind == "dash" and _NEGATIVE.match(text, found.end())
            return None if is_number else _Mark(kind, found.end())
    found = _ORDINAL.match(text)
    if found is None or (found[1] and found[3] != ")"):
        return None
    return _ordinal(found[1] + found[3], found[2], found.end())


def _ordinal(around: str, written: str, end: int) -> _Mark:
    """The mark of a number, a letter or a Roman number; ``i``, ``v`` and ``x`` are Roman."""
    if written.isdigit():
        return _Mark(f"1{around}", end, int(written))
    if written in _ROMAN:
        return _Mark(f"i{around}", end, _ROMAN.index(written))
    return _Mark(f"a{around}", end, ord(written.lower()) - ord("a") + 1)


def _alphabetical(marks: list[_Mark | None]) -> list[_Mark | None]:
    """The same, with ``i`` a letter where it follows ``h``, and no Roman number."""
    last: dict[str, int] = {}
    for at, mark in enumerate(marks):
        if mark is None:
            continue
        letter = _ROMAN_LETTERS.get(mark.number, 0) if mark.kind[0] == "i" else 0
        kind = f"a{mark.kind[1:]}"
        if letter and last.get(kind) == letter - 1:
            mark = marks[at] = _Mark(kind, mark.end, letter)  # noqa: PLW2901
        last[mark.kind] = mark.number
    return marks


def _certain(lines: Sequence[Line], marks: Sequence[_Mark | None]) -> list[_Mark | None]:
    """The marks that are marks: strong ones, and weak ones that have company."""
    found: list[_Mark | None] = [mark for mark in marks if mark and not mark.weak]
    for kind in {mark.kind for mark in marks if mark and mark.weak}:
        own = [mark for mark in marks if mark and mark.kind == kind]
        if own[0].number:
            if len(own) > 1 and _counts(own):
                found += own
        elif len(own) > 1 or _is_introduced(lines, marks, own[0]):
            found += own
    return found


def _counts(marks: Sequence[_Mark]) -> bool:
    """Whether the numbers begin with one and each is the next, or begins again."""
    return marks[0].number == 1 and all(
        later.number in {1, earlier.number + 1} for earlier, later in pairwise(marks)
    )


def _is_introduced(lines: Sequence[Line], marks: Sequence[_Mark | None], mark: _Mark) -> bool:
    """Whether the line above the only one with this mark is a point itself, or ends in a colon."""
    at = next(at for at, one in enumerate(marks) if one is mark)
    above = marks[at - 1] if at else None
    return at > 0 and (
        lines[at - 1].text.endswith(":")
        or lines[at - 1].level > 0
        or (above is not None and not above.weak)
    )


def _leveled(lines: Sequence[Line], marks: Iterable[_Mark | None]) -> Iterator[Line]:
    """The lines with their levels: a mark of another kind than the last is a point below it."""
    open_kinds: list[str] = []
    for line, mark in zip(lines, marks, strict=True):
        if mark is None:
            if line.level:
                open_kinds = ["list"] * line.level
            elif line.text.endswith(":"):
                open_kinds = []
            yield line
            continue
        if mark.kind in open_kinds:
            del open_kinds[open_kinds.index(mark.kind) + 1 :]
        else:
            open_kinds.append(mark.kind)
        yield Line(line.text[mark.end :], len(open_kinds))
