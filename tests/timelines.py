"""Timelines as blocks of a page: of any milestones on any day, and one of a few by hand."""

from calendar import monthrange
from datetime import date, timedelta

from hypothesis import strategies as st
from strategies import days

from wirralplan.plan.queries.bands import Band
from wirralplan.views.strips import Mark, Strip, StripGroup, Strips

# Near each other, so that they meet, and years apart.
_NEAR = days(date(2018, 1, 28), date(2018, 4, 3))
_FAR = days(date(2017, 9, 1), date(2021, 3, 31))
_OPEN = (Band.UNDERWAY, Band.UPCOMING)
_DATED = tuple(band for band in Band if band is not Band.UNDATED)


def strips_of(day: date, *rows: tuple[Mark, ...], words: str = "some words") -> Strips:
    """A timeline of one group, with an activity for each of the ``rows`` of marks."""
    known = [
        one for row in rows for mark in row for one in (mark.day, mark.start, mark.original) if one
    ]
    first, last = min(day, *known, day), max(day, *known, day)
    first = (first.replace(day=1) - timedelta(1)).replace(day=1)
    last = last.replace(day=monthrange(last.year, last.month)[1]) + timedelta(1)
    last = last.replace(day=monthrange(last.year, last.month)[1])
    strips = [
        Strip(f"1.{number}  An activity", "Carly Brown", row, words)
        for number, row in enumerate(rows, start=1)
    ]
    return Strips(first, last, day, [StripGroup("1. A workstream", strips)])


@st.composite
def _marks(draw: st.DrawFn) -> Mark:
    near = draw(st.booleans())
    dates = _NEAR if near else _FAR
    kind = draw(st.integers(0, 9))
    start = draw(st.none() | dates)
    if kind == 0:
        return Mark("1.1.1  A milestone", Band.UNDATED, None)
    if kind == 1:
        return Mark("1.1.1  A milestone", draw(st.sampled_from(_OPEN)), None, start, ongoing=True)
    day = draw(dates)
    start = None if start is None or start > day else start
    original = draw(st.none() | st.none() | dates)
    return Mark("1.1.1  A milestone", draw(st.sampled_from(_DATED)), day, start, original)


def timelines() -> st.SearchStrategy[Strips]:
    """Timelines of up to two activities, over months or over years."""
    rows = st.lists(st.lists(_marks(), max_size=8).map(tuple), min_size=1, max_size=2)
    return st.builds(lambda day, rows: strips_of(day, *rows), _NEAR | _FAR, rows)
