"""The axis of a timeline: whole months, and no label that lies over another."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.views.forms.html.axis import Axis, Label

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def test_there_is_a_month_more_at_either_end() -> None:
    axis = Axis.of(date(2018, 1, 30), date(2018, 12, 1))
    assert axis == Axis(date(2017, 12, 1), 31 + 365 + 31)
    assert axis.share(date(2017, 12, 1)) == 0
    assert axis.share(date(2019, 2, 1)) == 1


@given(days, st.integers(0, 9000))
def test_every_day_is_on_it_and_away_from_its_ends(first: date, length: int) -> None:
    last = first + timedelta(length)
    axis = Axis.of(first, last)
    assert axis.share(first) * axis.days >= 28
    assert (1 - axis.share(last)) * axis.days >= 28
    assert axis.first.day == 1


@pytest.mark.parametrize(
    ("last", "kinds", "count"),
    [
        (date(2018, 6, 30), {"year", "quarter", "month"}, 8),
        (date(2020, 9, 30), {"year", "quarter", "month"}, 35),
        (date(2020, 12, 1), {"year", "quarter"}, 13),
        (date(2027, 9, 30), {"year", "quarter"}, 40),
        (date(2040, 9, 30), {"year"}, 23),
    ],
)
def test_the_longer_it_is_the_fewer_lines_go_across(
    last: date, kinds: set[str], count: int
) -> None:
    lines = Axis.of(date(2018, 1, 30), last).lines()
    assert {line.style for line in lines} == kinds
    assert len(lines) == count


@pytest.mark.parametrize(
    ("first", "last", "texts"),
    [
        ("2018-01-30", "2019-03-31", "2018 Apr Jul Oct 2019"),
        ("2018-03-30", "2018-06-30", "2018 Apr Jul"),
        ("2018-12-30", "2019-06-30", "2018 2019 Apr Jul"),
        ("2018-01-30", "2022-12-31", "2018 2019 2020 2021 2022"),
        ("2017-05-30", "2023-12-31", "2017 2018 2019 2020 2021 2022 2023"),
        ("2001-05-30", "2030-12-31", "2004 2007 2010 2013 2016 2019 2022 2025 2028"),
    ],
)
def test_years_are_labelled_and_quarters_where_there_is_room(
    first: str, last: str, texts: str
) -> None:
    axis = Axis.of(date.fromisoformat(first), date.fromisoformat(last))
    assert " ".join(label.text for label in axis.labels()) == texts


@given(days, st.integers(0, 9000))
def test_no_label_lies_over_another_or_leaves_the_axis(first: date, length: int) -> None:
    axis = Axis.of(first, first + timedelta(length))
    places = [float(label.at.rstrip("%")) for label in axis.labels()]
    assert all(later - earlier > 3.4 for earlier, later in itertools.pairwise(places))
    assert all(0 <= place <= 93 for place in places)


@pytest.mark.parametrize(
    ("day", "anchor"), [("2018-01-05", "start"), ("2018-06-30", "middle"), ("2018-12-20", "end")]
)
def test_the_day_is_labelled_on_its_line_within_the_axis(day: str, anchor: str) -> None:
    axis = Axis(date(2018, 1, 1), 365)
    found = axis.day_label(date.fromisoformat(day))
    assert (found.anchor, found.style) == (anchor, "today")
    assert axis.day_label(date(2018, 6, 30)) == Label(
        "49.32%", "30 Jun 2018", "today", ".9em", "middle"
    )
