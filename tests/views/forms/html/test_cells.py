"""Cells as plain values: harmless texts, tags, days for machines, parts of bars."""

from datetime import date

import pytest

from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.plan.ratings import Rag, Rating
from wirralplan.views.answer import Bar, Cell, Share
from wirralplan.views.forms.html.cells import (
    Part,
    Shown,
    in_full,
    is_long,
    is_short,
    percent,
    shown,
)

JUNE = date(2018, 6, 1)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell(None), Shown("")),
        (Cell(0), Shown("0")),
        (Cell(151, "bad"), Shown("151", "bad")),
        (Cell(12, words="12 late"), Shown("12 late")),
        (Cell(" two\nlines\x1b "), Shown("two lines\\x1b")),
        (Cell("plain", words="\u202eother "), Shown("\\u202eother")),
        (Cell(JUNE), Shown("1 Jun 2018", day="2018-06-01")),
        (Cell(JUNE, words="Friday 1 June 2018"), Shown("Friday 1 June 2018", day="2018-06-01")),
        (Cell(Month(2018, 9)), Shown("Sep 2018", day="2018-09")),
        (Cell(Tbc.TBC, "warn"), Shown("no date yet", "warn")),
        (Cell(None, words="ongoing"), Shown("ongoing")),
        (
            Cell(JUNE, "warn", after=",\n8 weeks\x1b\nago"),
            Shown("1 Jun 2018", "warn", "", "2018-06-01", ",", ("8 weeks\\x1b", "ago")),
        ),
    ],
)
def test_a_value_is_a_text_and_a_date_is_one_for_machines_too(cell: Cell, expected: Shown) -> None:
    assert shown(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell(Rating.RED, "bad"), Shown("red", tag="bad")),
        (Cell(Rating.RED, "bad", "red"), Shown("red", tag="bad")),
        (Cell(Rag.AMBER), Shown("amber", tag="warn")),
        (
            Cell(Rating.GREEN, "good", "green (not late)"),
            Shown("green", "", "good", "", " (not late)"),
        ),
        (
            Cell(Rating.RED, "bad", after="\n(reported\ngreen)"),
            Shown("red", "", "bad", "", "", ("(reported", "green)")),
        ),
        (Cell(Rating.RED, "bad", "as before"), Shown("as before", "bad")),
        (Cell(None, words="-"), Shown("-")),
        (Cell("red"), Shown("red")),
    ],
)
def test_a_rating_is_a_tag_with_what_is_said_beside_it(cell: Cell, expected: Shown) -> None:
    assert shown(cell) == expected


def test_a_bar_has_a_part_for_each_share_that_is_any() -> None:
    shares = [Share(1, "done", "complete"), Share(0, "warn", "due\x1b"), Share(2, "", "upcoming")]
    assert shown(Cell(Bar(shares))) == Shown(
        "",
        parts=[
            Part("0%", "33.33%", "done", "1 complete"),
            Part("33.33%", "66.67%", "", "2 upcoming"),
        ],
    )
    assert shown(Cell(Bar([]))) == shown(Cell(Bar([Share(0, "", "late")]))) == Shown("", parts=[])


def test_how_long_a_text_is_and_its_longest_word() -> None:
    assert not is_long("Improvement of everything")
    assert is_long(f"Improvement of {'x' * 21}")
    assert not is_long("x" * 20)
    assert is_short("Carly Brown")
    assert not is_short("Carly")
    assert not is_short("Zoë Ångström-Lee of Wirral")


@pytest.mark.parametrize(
    ("share", "written"),
    [(0, "0%"), (1, "100%"), (0.25, "25%"), (1 / 3, "33.33%"), (1e-7, "1e-05%")],
)
def test_a_share_is_written_with_four_figures(share: float, written: str) -> None:
    assert percent(share) == written


def test_a_day_in_full_is_without_its_weekday() -> None:
    assert in_full(date(2018, 7, 6)) == "6 July 2018"
