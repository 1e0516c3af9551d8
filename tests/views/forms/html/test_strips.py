"""The strips of a timeline: where marks stand, in which lane, and what is drawn of each."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.plan.queries.bands import Band
from wirralplan.views.forms.html.strips import (
    Bar,
    Key,
    Row,
    Shape,
    StripsShown,
    lanes,
    strips_shown,
)
from wirralplan.views.strips import Mark, Strip, StripGroup, Strips

# With a month more at either end the axis is the year 2018.
FIRST, LAST, DAY = date(2018, 2, 1), date(2018, 11, 30), date(2018, 5, 27)


def at(percent: int) -> date:
    """The day with so many percent of 2018 before it; they are whole days in steps of 20."""
    return date(2018, 1, 1) + timedelta(365 * percent // 100)


def timeline(*marks: Mark) -> StripsShown:
    strip = Strip("1.1  Fostering\x1b", "Ann \u202eLee", marks, "1 \x9bcomplete")
    groups = [StripGroup("1  Homes\x1b", [strip])]
    return strips_shown(Strips(FIRST, LAST, DAY, groups), "Timeline", 2)


def row(*marks: Mark) -> Row:
    return timeline(*marks).groups[0].rows[0]


def mark(percent: int | None, band: Band = Band.UPCOMING, **more: Any) -> Mark:
    return Mark("1.1.1  Chair\x1b", band, None if percent is None else at(percent), **more)


def test_a_timeline_says_in_words_when_it_is_and_what_its_line_is() -> None:
    shown = timeline()
    assert (shown.number, shown.caption, shown.today) == (2, "Timeline", "40%")
    assert shown.period == (
        "From 1 January 2018 to 31 December 2018; the dotted line is 27 May 2018"
    )
    assert [label.text for label in shown.labels] == ["2018", "Apr", "Jul", "Oct", "27 May 2018"]


def test_every_text_is_harmless() -> None:
    [group] = timeline(mark(20)).groups
    assert group.title == "1  Homes\\x1b"
    [shown] = group.rows
    assert (shown.title, shown.lead) == ("1.1  Fostering\\x1b", "Ann \\u202eLee")
    assert shown.words == "1 \\x9bcomplete"
    assert shown.shapes[0].words == "1.1.1  Chair\\x1b: upcoming"


# What is drawn


@pytest.mark.parametrize("band", [one for one in Band if one is not Band.UNDATED])
def test_a_mark_has_the_shape_of_its_band_on_its_day(band: Band) -> None:
    shown = row(mark(20, band))
    assert [(one.name, one.at, one.y) for one in shown.shapes] == [(band.value, "20%", 11)]
    assert (shown.bars, shown.height) == ([], 22)


def test_what_has_no_date_is_in_the_words_only() -> None:
    assert row(mark(None, Band.UNDATED)) == row()
    assert row().height == 22


def test_a_line_leads_to_a_mark_from_its_start() -> None:
    assert row(mark(60, start=at(20))).bars == [Bar("20%", "60%", 11, "start")]
    assert row(mark(60, start=at(60))).bars == []


@pytest.mark.parametrize(("original", "name"), [(20, "later"), (80, "earlier")])
def test_an_arrow_leads_to_a_mark_from_its_original_date(original: int, name: str) -> None:
    shown = row(mark(60, original=at(original)))
    assert shown.bars == [Bar(f"{original}%", "60%", 21, "moved")]
    assert shown.shapes[0] == Shape(name, "60%", 21, "")
    assert shown.shapes[1].name == "upcoming"
    assert shown.height == 26
    assert row(mark(60, original=at(60))) == row(mark(60))


def test_what_is_ongoing_goes_on_to_the_end() -> None:
    shown = row(mark(None, Band.UNDERWAY, start=at(20), ongoing=True))
    assert shown.bars == [Bar("20%", "100%", 11, "ongoing")]
    words = "1.1.1  Chair\\x1b: underway, ongoing"
    assert shown.shapes == [Shape("ongoing", "100%", 11, words)]
    assert row(mark(None, ongoing=True)).bars[0].left == "0%"


def test_what_was_ongoing_and_ended_is_a_mark() -> None:
    shown = row(mark(60, Band.COMPLETE, start=at(20), ongoing=True))
    assert shown.bars == [Bar("20%", "60%", 11, "start")]
    assert shown.shapes[0].name == "complete"


# Lanes


def test_marks_that_would_lie_over_each_other_stand_below_each_other() -> None:
    shown = row(mark(20), mark(21), mark(22), mark(60))
    assert [one.y for one in shown.shapes] == [11, 33, 55, 11]
    assert shown.height == 66


def test_a_mark_does_not_lie_on_the_line_to_another() -> None:
    assert [one.y for one in row(mark(60, start=at(20)), mark(40)).shapes] == [11, 33]
    assert [one.y for one in row(mark(60, original=at(20)), mark(40)).shapes[1:]] == [11, 33]
    ongoing = mark(None, Band.UNDERWAY, start=at(20), ongoing=True)
    assert [one.y for one in row(mark(80), ongoing, mark(0)).shapes] == [33, 11, 11]


extents = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(lambda pair: (min(pair), max(pair)))


@given(st.lists(extents, max_size=12))
def test_in_a_lane_nothing_lies_over_another_and_no_lane_is_empty(
    found: list[tuple[float, float]],
) -> None:
    lane_of = lanes(found)
    assert set(lane_of) == set(range(len(set(lane_of))))
    for one, (left, right) in enumerate(found):
        for other, (start, end) in enumerate(found[:one]):
            if lane_of[one] == lane_of[other]:
                assert right <= start or end <= left


# The legend


def test_the_legend_has_what_is_drawn_and_no_more() -> None:
    assert timeline().legend == []
    assert timeline(mark(None, Band.UNDATED)).legend == []
    marks = [
        mark(80, Band.CANCELLED, start=at(60)),
        mark(20, Band.VERY_LATE, original=at(0)),
        mark(60, Band.COMPLETE),
        mark(None, Band.UNDERWAY, ongoing=True),
    ]
    assert timeline(*marks).legend == [
        Key("complete", "complete"),
        Key("over-a-month-late", "over a month late"),
        Key("cancelled", "cancelled"),
        Key("key-ongoing", "ongoing"),
        Key("key-start", "from its start"),
        Key("key-moved", "from its original date"),
    ]
