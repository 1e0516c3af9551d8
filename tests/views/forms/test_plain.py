"""A page as plain aligned columns: for pipes and files, never cut and never wrapped."""

from datetime import date
from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.views.answer import Cell, Column, Facts, Heading, Page, Sentence, Table
from wirralplan.views.forms import plain
from wirralplan.views.palette import painted

FIRST, SECOND, THIRD = itemgetter(0), itemgetter(1), itemgetter(2)
COLUMNS = [
    Column("Days", FIRST, right=True),
    Column("Lead", SECOND),
    Column("Title", THIRD, wraps=True),
]


def lines(page: Page) -> list[str]:
    return "".join(plain.rendered(page)).splitlines()


def test_columns_are_as_wide_as_their_widest_cell_and_numbers_stand_to_the_right() -> None:
    rows = [
        [Cell(1), Cell("Zoë"), Cell("Short")],
        [Cell(1000000), Cell("王小明"), Cell("A much longer title")],
    ]
    assert lines([Table(COLUMNS, rows)]) == [
        "   Days  Lead    Title",
        "      1  Zoë     Short",
        "1000000  王小明  A much longer title",
    ]


def test_no_line_ends_with_spaces_also_where_cells_are_empty() -> None:
    rows = [
        [Cell(1), Cell(None), Cell("")],
        [Cell(None), Cell("Zoë"), Cell(" ")],
        [Cell(None), Cell(""), Cell("Alone")],
        [Cell(None), Cell(""), Cell("")],
    ]
    assert lines([Table(COLUMNS, rows)]) == [
        "Days  Lead  Title",
        "   1",
        "      Zoë",
        "            Alone",
        "",
    ]


def test_facts_have_no_line_of_headings() -> None:
    facts = Facts([("Due", Cell("today")), ("Was due", Cell(date(2018, 6, 1)))])
    assert lines([facts]) == ["Due      today", "Was due  1 Jun 2018"]


def test_days_and_the_words_instead_of_one_end_in_one_column() -> None:
    columns = [Column("Due", FIRST, days=True), Column("Seen", SECOND)]
    rows = [
        [Cell(date(2018, 6, 1)), Cell(date(2018, 6, 1))],
        [Cell(date(2018, 6, 30)), Cell("never")],
        [Cell(None, words="ongoing"), Cell(None)],
        [Cell("never"), Cell("x")],
        [Cell(None), Cell("y")],
    ]
    assert lines([Table(columns, rows)]) == [
        "Due          Seen",
        " 1 Jun 2018  1 Jun 2018",
        "30 Jun 2018  never",
        "    ongoing",
        "never        x",
        "             y",
    ]


def test_the_foot_is_a_last_row_and_counts_for_the_widths() -> None:
    columns = [Column("Lead", FIRST), Column("Overdue", SECOND, right=True)]
    assert lines([Table(columns, [[Cell("Zoë"), Cell(0)]], [Cell("all of them"), Cell(12)])]) == [
        "Lead         Overdue",
        "Zoë                0",
        "all of them       12",
    ]


def test_what_follows_a_value_stands_on_its_line() -> None:
    rows = [[Cell(1), Cell("red", after="\n(reported\ngreen 2 Jun)"), Cell("Title")]]
    assert lines([Table(COLUMNS, rows)]) == [
        "Days  Lead                        Title",
        "   1  red (reported green 2 Jun)  Title",
    ]


def test_a_heading_below_the_first_stands_apart() -> None:
    page: Page = [
        Heading("Plan"),
        Heading("Overdue (1)", 2),
        Sentence("None."),
        Heading("Rest", 2),
    ]
    assert lines(page) == ["Plan", "", "Overdue (1)", "None.", "", "Rest"]


def test_colours_do_not_move_anything() -> None:
    rows = [[Cell(1, "bad"), Cell("Zoë", "done"), Cell("x")]]
    facts = Facts([("Due", Cell("today", "warn"))])
    text = "".join(plain.rendered([Heading("Plan"), Table(COLUMNS, rows), facts], painted))
    assert text == (
        "\x1b[1mPlan\x1b[0m\n"
        "\x1b[2mDays\x1b[0m  \x1b[2mLead\x1b[0m  \x1b[2mTitle\x1b[0m\n"
        "   \x1b[1;38;5;196m1\x1b[0m  \x1b[38;5;62mZoë\x1b[0m   x\n"
        "\x1b[2mDue\x1b[0m  \x1b[38;5;130mtoday\x1b[0m\n"
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
    columns = [Column("A", FIRST), Column("B", SECOND), Column("C", THIRD)]
    written = lines([Table(columns, rows)])
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
