"""The strips of a timeline as plain values: lines and shapes, at percentages of its width.

Marks that would lie over each other stand in several lanes. What a strip shows stands beside it
in words, so that the picture may be left out.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.plan.queries.bands import Band
from wirralplan.text.visible import visible
from wirralplan.views.forms.html.axis import Axis, Label, Line
from wirralplan.views.forms.html.cells import in_full, percent
from wirralplan.views.status_words import BAND_WORDS
from wirralplan.views.strips import Mark, Strip, Strips

_LANE = 22  # units, which are the pixels of a screen
_BELOW, _ARROW = 10, 4  # how far below a mark the arrow to it is drawn, and half its height
# Half of what a mark takes, as a share of the strip on a telephone.
_HALF = 0.024


class Bar(NamedTuple):
    """A line along the strip: from the start, from the original date, or with no end."""

    left: str
    right: str
    y: int
    style: str


class Shape(NamedTuple):
    """A shape on the strip, by the name of its drawing; ``words`` say what it stands for."""

    name: str
    at: str
    y: int
    words: str


class Row(NamedTuple):
    """An activity with its strip."""

    title: str
    lead: str
    words: str
    height: int
    bars: Sequence[Bar]
    shapes: Sequence[Shape]


class Group(NamedTuple):
    """A workstream with its activities."""

    title: str
    rows: Sequence[Row]


class Key(NamedTuple):
    """What a shape or a line means."""

    name: str
    words: str


class StripsShown(NamedTuple):
    """A timeline to show, the ``number``-th of its page; ``today`` is where the day is."""

    number: int
    caption: str
    period: str
    lines: Sequence[Line]
    labels: Sequence[Label]
    today: str
    groups: Sequence[Group]
    legend: Sequence[Key]


def strips_shown(strips: Strips, caption: str, number: int) -> StripsShown:
    """The ``number``-th timeline of a page under its caption."""
    axis = Axis.of(strips.first, strips.last)
    period = f"From {in_full(axis.first)} to {in_full(axis.last)}"
    marks = [mark for group in strips.groups for strip in group.strips for mark in strip.marks]
    return StripsShown(
        number,
        caption,
        f"{period}; the dotted line is {in_full(strips.day)}",
        axis.lines(),
        [*axis.labels(), axis.day_label(strips.day)],
        percent(axis.share(strips.day)),
        [
            Group(visible(group.title.strip()), [_row(strip, axis) for strip in group.strips])
            for group in strips.groups
        ],
        list(_legend(marks)),
    )


def lanes(extents: Sequence[tuple[float, float]]) -> list[int]:
    """A lane for each extent, the first in which nothing before it reaches it."""
    ends: list[float] = []
    found = [0] * len(extents)
    for place in sorted(range(len(extents)), key=lambda at: extents[at]):
        left, right = extents[place]
        lane = next((at for at, end in enumerate(ends) if end <= left), len(ends))
        ends[lane : lane + 1] = [right]
        found[place] = lane
    return found


def _row(strip: Strip, axis: Axis) -> Row:
    marks = [mark for mark in strip.marks if mark.day or mark.ongoing]
    places = lanes([_extent(mark, axis) for mark in marks])
    middles = [_LANE * lane + _LANE // 2 for lane in places]
    placed = list(zip(marks, middles, strict=True))
    return Row(
        visible(strip.title.strip()),
        visible(strip.lead.strip()),
        visible(strip.words.strip()),
        _height(placed),
        [bar for mark, y in placed for bar in _bars(mark, y, axis)],
        [shape for mark, y in placed for shape in _shapes(mark, y, axis)],
    )


def _height(placed: Sequence[tuple[Mark, int]]) -> int:
    """What the lanes take; an arrow below the last of them needs a little more."""
    lowest = max((y for _, y in placed), default=_LANE // 2)
    arrow = any(_moved_from(mark) for mark, y in placed if y == lowest)
    return lowest + _LANE // 2 + (_ARROW if arrow else 0)


def _moved_from(mark: Mark) -> date | None:
    """The original date of a mark that stands elsewhere now."""
    return mark.original if mark.day and mark.original != mark.day else None


def _extent(mark: Mark, axis: Axis) -> tuple[float, float]:
    days = [day for day in (mark.start, mark.original, mark.day) if day]
    shares = [axis.share(day) for day in days] or [0.0]
    return min(shares) - _HALF, (1 if mark.day is None else max(shares)) + _HALF


def _bars(mark: Mark, y: int, axis: Axis) -> Iterator[Bar]:
    if mark.day is None:
        yield Bar(percent(axis.share(mark.start) if mark.start else 0), "100%", y, "ongoing")
        return
    at, original = percent(axis.share(mark.day)), _moved_from(mark)
    if mark.start and mark.start != mark.day:
        yield Bar(percent(axis.share(mark.start)), at, y, "start")
    if original:
        yield Bar(percent(axis.share(original)), at, y + _BELOW, "moved")


def _shapes(mark: Mark, y: int, axis: Axis) -> Iterator[Shape]:
    words = f"{visible(mark.title.strip())}: {BAND_WORDS[mark.band]}"
    if mark.day is None:
        yield Shape("ongoing", "100%", y, f"{words}, ongoing")
        return
    at, original = percent(axis.share(mark.day)), _moved_from(mark)
    if original:
        yield Shape("later" if original < mark.day else "earlier", at, y + _BELOW, "")
    # Of the day the strip says enough: it may be that of a month, or of what was cancelled.
    yield Shape(mark.band, at, y, words)


def _legend(marks: Sequence[Mark]) -> Iterator[Key]:
    """What is on the strips, shape by shape."""
    shown = {mark.band for mark in marks if mark.day}
    yield from (Key(band, BAND_WORDS[band]) for band in Band if band in shown)
    if any(mark.ongoing and mark.day is None for mark in marks):
        yield Key("key-ongoing", "ongoing")
    if any(mark.start and mark.day for mark in marks):
        yield Key("key-start", "from its start")
    if any(map(_moved_from, marks)):
        yield Key("key-moved", "from its original date")
