"""A strip of a timeline as lines of text: every mark in its column, and none behind another."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from wirralplan.plan.queries.bands import Band
from wirralplan.views.forms.strip_scale import Scale
from wirralplan.views.status_words import BAND_STYLES
from wirralplan.views.strips import Mark, Strip

# Every console font of Windows has these, and they are told apart without colour.
SHAPES: Mapping[Band, str] = {
    Band.COMPLETE: "●",
    Band.DUE_TODAY: "■",
    Band.UNDERWAY: "○",
    Band.UPCOMING: "○",
    Band.LATE: "▲",
    Band.VERY_LATE: "♦",
    Band.CANCELLED: "×",  # noqa: RUF001 - no letter, and in every font
}
LEADING, ORIGINAL, ONGOING, END, DAY, _CROSSING = "─◊->│┼"
FAINT = "faint"


class Piece(NamedTuple):
    """A part of a line, in a style of ``palette.STYLES``."""

    text: str
    style: str = ""


class _Span(NamedTuple):
    """A mark with the columns that it takes, from that of its first day on."""

    mark: Mark
    left: int
    right: int

    @property
    def lined(self) -> bool:
        """Whether there is more of it than its mark."""
        return self.left < self.right or self.mark.ongoing


def lines(strip: Strip, scale: Scale) -> list[Sequence[Piece]]:
    """The strip: a line, and further ones for marks that have no room on those before."""
    rows: list[list[_Span]] = [[]]
    for span in sorted(_spans(strip.marks, scale), key=lambda one: one.left):
        row = next((row for row in rows if not row or _follows(span, row[-1])), None)
        if row is None:
            row = []
            rows.append(row)
        row.append(span)
    return [_pieces(row, scale) for row in rows]


def _spans(marks: Sequence[Mark], scale: Scale) -> Iterator[_Span]:
    for mark in marks:
        days = [day for day in (mark.start, mark.original, mark.day) if day is not None]
        columns = [scale.column(day) for day in days]
        if mark.ongoing:
            yield _Span(mark, min(columns, default=0), scale.width - 1)
        elif mark.day is not None:
            yield _Span(mark, min(columns), max(columns))


def _follows(span: _Span, before: _Span) -> bool:
    """Whether there is room for it; a line and its neighbour never touch."""
    return span.left > before.right + (span.lined or before.lined)


def _pieces(row: Sequence[_Span], scale: Scale) -> Sequence[Piece]:
    cells = [Piece(" ")] * scale.width
    cells[scale.line] = Piece(DAY, FAINT)
    for span in row:
        _draw(span, cells, scale)
    return [
        Piece("".join(one.text for one in alike), style)
        for style, alike in groupby(cells, lambda one: one.style)
    ]


def _draw(span: _Span, cells: list[Piece], scale: Scale) -> None:
    mark = span.mark
    line = Piece(ONGOING if mark.ongoing else LEADING, FAINT)
    for at in range(span.left, span.right + 1):
        cells[at] = Piece(_CROSSING, FAINT) if at == scale.line else line
    if mark.ongoing:
        cells[span.right] = Piece(END, BAND_STYLES[mark.band])
    if mark.original is not None:
        cells[scale.column(mark.original)] = Piece(ORIGINAL, FAINT)
    if mark.day is not None:
        cells[scale.column(mark.day)] = Piece(SHAPES[mark.band], BAND_STYLES[mark.band])
