"""The columns of a timeline: as fine as there is room for, each day in one, months above them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timelines import timelines

from wirralplan.views.forms.strip_scale import Scale, fitting, heads
from wirralplan.views.strips import Strips

DAY = date(2018, 7, 26)
YEAR = Strips(date(2018, 1, 1), date(2018, 12, 31), DAY, [])


def above(strips: Strips, width: int) -> list[str]:
    return list(heads(fitting(strips, width), width))


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (
            60,
            [
                "2018",
                "Jan Feb Mar Apr May Jun Jul │ Aug Sep Oct Nov Dec",
            ],
        ),
        (40, ["2018", "J  F  M  A  M  J  J  │ A  S  O  N  D"]),
        (30, ["2018", "J F M A M J J │ A S O N D"]),
        (20, ["2018", "JFMAMJJ│ ASOND"]),
        (10, ["'18", "JAJ│ O"]),
        (5, ["2018", "  │"]),
    ],
)
def test_a_year_in_as_many_columns_as_there_is_room_for(width: int, lines: list[str]) -> None:
    assert above(YEAR, width) == lines


def test_the_line_stands_between_two_months_on_the_last_day_of_one() -> None:
    assert above(YEAR._replace(day=date(2018, 7, 31)), 20)[1] == "JFMAMJJ│ASOND"
    assert above(YEAR._replace(day=date(2018, 12, 31)), 20)[1] == "JFMAMJJASOND│"
    assert above(YEAR._replace(day=date(2018, 1, 1)), 20)[1] == "J│ FMAMJJASOND"


@pytest.mark.parametrize(
    ("first", "last", "width", "years"),
    [
        (date(2017, 12, 1), date(2019, 2, 28), 34, "  2018                      2019"),
        (date(2017, 9, 1), date(2019, 1, 31), 38, "2017    2018                      2019"),
        (date(2017, 9, 1), date(2019, 1, 31), 36, "2017    2018"),  # not beyond the edge
        (date(2017, 10, 1), date(2021, 1, 31), 30, " '18   '19 '20 '21"),
        (date(2016, 1, 1), date(2023, 12, 31), 30, "2016    2019  2022"),
    ],
)
def test_a_year_is_named_where_there_is_room(
    first: date, last: date, width: int, years: str
) -> None:
    assert above(Strips(first, last, DAY, []), width)[0] == years


def test_of_more_years_than_columns_each_column_has_several() -> None:
    century = Strips(date(1900, 1, 1), date(2199, 12, 31), DAY, [])
    scale = fitting(century, 30)
    assert (scale.months, scale.width) == (600, 8)
    assert heads(scale, 30)[0] == "1900   2150"


@given(timelines(), st.integers(12, 200))
def test_columns_are_as_many_as_fit_and_as_fine_as_can_be(strips: Strips, width: int) -> None:
    scale = fitting(strips, width)
    assert scale.width <= width
    assert all(len(line) <= width for line in heads(scale, width))
    assert fitting(strips, scale.width) == scale
    assert scale.months == 1 or fitting(strips, 10_000).width > width


@given(timelines(), st.integers(12, 200), st.data())
def test_each_day_is_in_the_column_of_its_month_on_its_side_of_the_line(
    strips: Strips, width: int, data: st.DataObject
) -> None:
    scale = fitting(strips, width)
    number = data.draw(st.integers(strips.first.toordinal(), strips.last.toordinal()))
    day = date.fromordinal(number)
    at = scale.column(day)
    assert 0 <= at < scale.width
    assert (at < scale.line) == (day <= strips.day)
    assert at != scale.line
    assert scale.column(strips.day) == scale.line - 1
    later = scale.column(day + timedelta(1))
    assert later in (at, at + 1, at + 2)
    assert begins(scale, day) <= at < ends(scale, day)


def begins(scale: Scale, day: date) -> int:
    """The first column of the month or period of ``day``."""
    return scale.column(max(one for one in scale.firsts if one <= day))


def ends(scale: Scale, day: date) -> int:
    """The column behind the last of them."""
    later = [one for one in scale.firsts if one > day]
    return scale.column(later[0]) if later else scale.width
