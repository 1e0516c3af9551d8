"""What the signs of a timeline say: those that there are, and no other."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from timelines import strips_of, timelines

from wirralplan.plan.queries.bands import Band
from wirralplan.views.forms.strip_legend import legend
from wirralplan.views.strips import Mark, Strips

DAY = date(2018, 7, 15)
MAY, AUGUST = date(2018, 5, 10), date(2018, 8, 10)


def told(strips: Strips, width: int) -> list[str]:
    return ["".join(piece.text for piece in line) for line in legend(strips, width)]


def test_only_the_signs_that_there_are_have_a_word() -> None:
    assert told(strips_of(DAY, ()), 80) == ["│ 15 Jul 2018"]
    assert told(strips_of(DAY, (Mark("Late", Band.LATE, MAY),)), 80) == [
        "▲ up to a month late   │ 15 Jul 2018"
    ]
    undated = Mark("Undated", Band.UNDATED, None)
    assert told(strips_of(DAY, (undated,)), 80) == ["│ 15 Jul 2018"]


def test_what_has_one_shape_has_one_word() -> None:
    upcoming, underway = Mark("1", Band.UPCOMING, AUGUST), Mark("2", Band.UNDERWAY, AUGUST)
    assert told(strips_of(DAY, (upcoming,), (underway,)), 80) == [
        "○ underway or upcoming   │ 15 Jul 2018"
    ]
    assert told(strips_of(DAY, (upcoming,)), 80) == ["○ upcoming   │ 15 Jul 2018"]


EVERY = (
    *(Mark("A milestone", band, MAY) for band in Band if band is not Band.UNDATED),
    Mark("Moved", Band.UPCOMING, AUGUST, MAY, MAY),
    Mark("Ongoing", Band.UNDERWAY, None, ongoing=True),
)


def test_all_of_them_fit_eighty_columns_and_a_narrower_terminal() -> None:
    assert told(strips_of(DAY, EVERY), 80) == [
        "● complete   ■ due today   ○ underway or upcoming   ▲ up to a month late",
        "♦ over a month late   × cancelled   --> ongoing   ── from its start",  # noqa: RUF001 - no letter
        "◊─ from where it moved   │ 15 Jul 2018",
    ]
    assert told(strips_of(DAY, EVERY), 50) == [
        "● complete   ■ due today   ○ underway or upcoming",
        "▲ up to a month late   ♦ over a month late",
        "× cancelled   --> ongoing   ── from its start",  # noqa: RUF001 - no letter
        "◊─ from where it moved   │ 15 Jul 2018",
    ]


@given(timelines(), st.integers(30, 200))
def test_no_line_is_wider_than_there_is_room(strips: Strips, width: int) -> None:
    assert all(len(line) <= width for line in told(strips, width))
