"""A page as plain aligned columns: for pipes and files, never cut and never wrapped."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.views.palette import painted
from wirralplan.views.paper import plain
from wirralplan.views.paper.paper import Cell, Column, Grid, Heading, Paper, Sentence

COLUMNS = [Column("Days", right=True), Column("Lead"), Column("Title", wraps=True)]


def lines(paper: Paper) -> list[str]:
    return "".join(plain.rendered(paper)).splitlines()


def test_columns_are_as_wide_as_their_widest_cell_and_numbers_stand_to_the_right() -> None:
    rows = [
        [Cell("1"), Cell("Zoë"), Cell("Short")],
        [Cell("1000000"), Cell("王小明"), Cell("A much longer title")],
    ]
    assert lines([Grid(COLUMNS, rows)]) == [
        "   Days  Lead    Title",
        "      1  Zoë     Short",
        "1000000  王小明  A much longer title",
    ]


def test_no_line_ends_with_spaces_also_where_cells_are_empty() -> None:
    rows = [
        [Cell("1"), Cell(""), Cell("")],
        [Cell(""), Cell("Zoë"), Cell("")],
        [Cell(""), Cell(""), Cell("Alone")],
        [Cell(""), Cell(""), Cell("")],
    ]
    assert lines([Grid(COLUMNS, rows)]) == [
        "Days  Lead  Title",
        "   1",
        "      Zoë",
        "            Alone",
        "",
    ]


def test_facts_have_no_line_of_headings() -> None:
    facts = Grid([Column(""), Column("")], [[Cell("Due"), Cell("today")]], headed=False)
    assert lines([facts]) == ["Due  today"]


def test_a_heading_below_the_first_stands_apart() -> None:
    paper: Paper = [
        Heading("Plan"),
        Heading("Overdue (1)", 2),
        Sentence("None."),
        Heading("Rest", 2),
    ]
    assert lines(paper) == ["Plan", "", "Overdue (1)", "None.", "", "Rest"]


def test_colours_do_not_move_anything() -> None:
    rows = [[Cell("1", "bad"), Cell("Zoë", "done"), Cell("x")]]
    text = "".join(plain.rendered([Heading("Plan"), Grid(COLUMNS, rows)], painted))
    assert text == (
        "\x1b[1mPlan\x1b[0m\n"
        "\x1b[2mDays\x1b[0m  \x1b[2mLead\x1b[0m  \x1b[2mTitle\x1b[0m\n"
        "   \x1b[1;31m1\x1b[0m  \x1b[34mZoë\x1b[0m   x\n"
    )


@pytest.mark.parametrize(
    ("text", "width"),
    [("plain", 5), ("Zoë", 3), ("Zoe\u0308", 3), ("王小明", 6), ("🎉", 2), ("", 0)],
)
def test_width_is_counted_in_columns_of_a_terminal(text: str, width: int) -> None:
    assert plain.display_width(text) == width


WORDS = st.text("ab 王é", max_size=6).map(str.strip)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=4))
def test_every_cell_is_there_whole_and_every_column_begins_at_one_place(
    texts: list[tuple[str, str, str]],
) -> None:
    rows = [[Cell(text) for text in row] for row in texts]
    columns = [Column("A"), Column("B"), Column("C")]
    written = lines([Grid(columns, rows)])
    header = written[0]
    for row, line in zip(texts, written[1:], strict=True):
        assert line == line.rstrip()
        at = 0
        for name, text in zip("ABC", row, strict=True):
            start = header.index(name)
            at = line.find(text, at)
            assert at >= 0
            if text:
                assert plain.display_width(line[:at]) == start
                at += len(text)
