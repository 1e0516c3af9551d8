"""A strip as lines: a sign for each milestone, in its column, and none behind another."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timelines import strips_of, timelines

from wirralplan.plan.queries.bands import Band
from wirralplan.views.forms.strip_lines import END, SHAPES, lines
from wirralplan.views.forms.strip_scale import fitting, heads
from wirralplan.views.strips import Mark, Strips

DAY = date(2018, 7, 15)
APRIL, MAY, JUNE, AUGUST = (date(2018, month, 10) for month in (4, 5, 6, 8))
TITLE = "1.1.1  Panel Chair appointed"


def drawn(*marks: Mark) -> list[str]:
    """The months, each in a column, and the lines of one strip."""
    strips = strips_of(DAY, marks)
    scale = fitting(strips, 9)
    return [heads(scale, 9)[1], *texts(strips, 9)]


def texts(strips: Strips, width: int) -> list[str]:
    """The lines of all strips, without the blanks at their ends."""
    scale = fitting(strips, width)
    drawn = [lines(strip, scale) for group in strips.groups for strip in group.strips]
    return ["".join(one.text for one in line).rstrip() for rows in drawn for line in rows]


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        (Mark(TITLE, Band.COMPLETE, APRIL), " ●   │"),
        (Mark(TITLE, Band.LATE, APRIL), " ▲   │"),
        (Mark(TITLE, Band.VERY_LATE, APRIL), " ♦   │"),
        (Mark(TITLE, Band.CANCELLED, APRIL), " ×   │"),  # noqa: RUF001 - no letter
    ],
)
def test_what_is_behind_us_stands_before_the_line(mark: Mark, shown: str) -> None:
    assert drawn(mark) == ["MAMJJ│ A", shown]


def test_what_is_to_come_stands_behind_it_and_what_is_due_today_at_it() -> None:
    assert drawn(Mark(TITLE, Band.UPCOMING, AUGUST)) == ["J J│ A S", "   │ ○"]
    assert drawn(Mark(TITLE, Band.UNDERWAY, AUGUST)) == ["J J│ A S", "   │ ○"]
    assert drawn(Mark(TITLE, Band.DUE_TODAY, DAY)) == ["J J│ A", "  ■│"]


def test_a_line_leads_to_a_mark_from_its_start_and_from_where_it_moved() -> None:
    started = Mark(TITLE, Band.UNDERWAY, AUGUST, start=MAY)
    assert drawn(started) == ["AMJJ│ AS", " ───┼─○"]
    moved = Mark(TITLE, Band.UPCOMING, AUGUST, original=JUNE)
    assert drawn(moved) == ["MJJ│ AS", " ◊─┼─○"]
    both = Mark(TITLE, Band.UNDERWAY, AUGUST, MAY, JUNE)
    assert drawn(both) == ["AMJJ│ AS", " ─◊─┼─○"]
    forward = Mark(TITLE, Band.COMPLETE, APRIL, original=JUNE)
    assert drawn(forward) == ["MAMJJ│ A", " ●─◊ │"]


def test_what_is_ongoing_goes_on_to_the_end() -> None:
    endless = Mark(TITLE, Band.UNDERWAY, None, ongoing=True)
    assert drawn(endless) == ["J J│ A", "---┼-->"]
    started = Mark(TITLE, Band.UNDERWAY, None, APRIL, ongoing=True)
    assert drawn(started) == ["MAMJJ│ A", " ----┼->"]


def test_a_strip_without_marks_has_the_line_alone() -> None:
    assert drawn() == ["J J│ A", "   │"]
    assert drawn(Mark(TITLE, Band.UNDATED, None)) == ["J J│ A", "   │"]


def test_marks_of_one_column_have_a_line_each() -> None:
    late, done = Mark(TITLE, Band.LATE, APRIL), Mark(TITLE, Band.COMPLETE, MAY)
    assert drawn(late, done, late) == ["MAMJJ│ A", " ▲●  │", " ▲   │"]


def test_a_line_never_touches_its_neighbour() -> None:
    late = Mark(TITLE, Band.LATE, APRIL)
    beside = Mark(TITLE, Band.UPCOMING, AUGUST, original=MAY)
    assert drawn(late, beside) == ["MAMJJ│ AS", " ▲   │", "  ◊──┼─○"]
    away = Mark(TITLE, Band.UPCOMING, AUGUST, original=JUNE)
    assert drawn(late, away) == ["MAMJJ│ AS", " ▲ ◊─┼─○"]


def test_a_mark_has_the_colour_of_its_band_and_a_line_none_of_its_own() -> None:
    strips = strips_of(DAY, (Mark(TITLE, Band.VERY_LATE, APRIL, start=date(2018, 3, 10)),))
    [row] = lines(strips.groups[0].strips[0], fitting(strips, 12))
    assert [(one.text, one.style) for one in row] == [
        (" ", ""),
        ("─", "faint"),
        ("♦", "bad"),
        ("   ", ""),
        ("│", "faint"),
        ("  ", ""),
    ]


@given(timelines(), st.integers(12, 200))
def test_every_milestone_with_a_date_has_its_sign_and_no_line_is_too_wide(
    strips: Strips, width: int
) -> None:
    marks = [mark for group in strips.groups for strip in group.strips for mark in strip.marks]
    known = Counter(SHAPES[mark.band] for mark in marks if mark.day)
    known.update(END for mark in marks if mark.ongoing)
    rows = texts(strips, width)
    shown = Counter(sign for row in rows for sign in row)
    assert {sign: shown[sign] for sign in {*SHAPES.values(), END} if shown[sign]} == known
    assert all(len(row) <= width for row in rows)


@given(timelines(), st.integers(12, 200))
def test_each_mark_is_in_the_column_of_its_day_and_the_line_in_that_of_the_report(
    strips: Strips, width: int
) -> None:
    scale = fitting(strips, width)
    for strip in strips.groups[0].strips:
        rows = ["".join(one.text for one in line) for line in lines(strip, scale)]
        assert all(row[scale.line] in "│┼" for row in rows)
        known = Counter(
            (SHAPES[mark.band], scale.column(mark.day)) for mark in strip.marks if mark.day
        )
        shown = Counter(
            (sign, at) for row in rows for at, sign in enumerate(row) if sign in SHAPES.values()
        )
        assert shown == known


@given(timelines(), st.integers(12, 200))
def test_where_a_date_moved_from_is_shown_where_that_is_another_column(
    strips: Strips, width: int
) -> None:
    scale = fitting(strips, width)
    marks = [mark for group in strips.groups for strip in group.strips for mark in strip.marks]
    moved = [
        mark
        for mark in marks
        if mark.day and mark.original and scale.column(mark.day) != scale.column(mark.original)
    ]
    assert "".join(texts(strips, width)).count("◊") == len(moved)
