"""What the signs of a timeline say."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.dates.days import in_short
from wirralplan.plan.queries.bands import Band
from wirralplan.plan.words import one_of
from wirralplan.views.forms.strip_lines import (
    DAY,
    END,
    FAINT,
    LEADING,
    ONGOING,
    ORIGINAL,
    SHAPES,
    Piece,
)
from wirralplan.views.status_words import BAND_STYLES, BAND_WORDS
from wirralplan.views.strips import Mark, Strips

_GAP = "   "


class _Entry(NamedTuple):
    sign: str
    words: str
    style: str = FAINT

    @property
    def pieces(self) -> Sequence[Piece]:
        return Piece(self.sign, self.style), Piece(f" {self.words}")

    @property
    def width(self) -> int:
        return len(self.sign) + 1 + len(self.words)


def legend(strips: Strips, width: int) -> list[Sequence[Piece]]:
    """The signs that there are, with their words, in lines no wider than ``width``."""
    marks = [mark for group in strips.groups for strip in group.strips for mark in strip.marks]
    lines: list[list[Piece]] = []
    free = 0
    for entry in [*_shapes(marks), *_signs(marks), _Entry(DAY, in_short(strips.day))]:
        if lines and len(_GAP) + entry.width <= free:
            lines[-1].append(Piece(_GAP))
            free -= len(_GAP)
        else:
            lines.append([])
            free = width
        lines[-1] += entry.pieces
        free -= entry.width
    return list(lines)


def _shapes(marks: Sequence[Mark]) -> Iterator[_Entry]:
    """The shapes of the marks that there are, in the order of the bands."""
    shown = {mark.band for mark in marks if mark.day is not None}
    for shape in dict.fromkeys(SHAPES.values()):
        bands = [band for band in Band if band in shown and SHAPES.get(band) == shape]
        if bands:
            words = one_of([BAND_WORDS[band] for band in bands])
            yield _Entry(shape, words, BAND_STYLES[bands[0]])


def _signs(marks: Sequence[Mark]) -> Iterator[_Entry]:
    """The lines that there are."""
    if any(mark.ongoing for mark in marks):
        yield _Entry(f"{ONGOING}{ONGOING}{END}", "ongoing")
    if any(mark.day is not None and mark.start is not None for mark in marks):
        yield _Entry(f"{LEADING}{LEADING}", "from its start")
    if any(mark.day is not None and mark.original is not None for mark in marks):
        yield _Entry(f"{ORIGINAL}{LEADING}", "from where it moved")
