"""A table as text: what any value becomes before anybody decides how wide it is."""

from datetime import date
from operator import itemgetter

import pytest

from wirralplan.views.answer import Cell, Column, Facts, Table
from wirralplan.views.forms.grid import Grid, Text, grid, naming

FIRST, SECOND = itemgetter(0), itemgetter(1)
DUE = Column("Due", FIRST, days=True)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (Cell(None), ""),
        (Cell(12), "12"),
        (Cell(0), "0"),
        (Cell(-3), "-3"),
        (Cell(date(2018, 6, 1)), "1 Jun 2018"),
        (Cell(date(2018, 6, 30)), "30 Jun 2018"),
        (Cell("[acting] :100:"), "[acting] :100:"),
        (Cell("\x1b[31mred"), "\\x1b[31mred"),
        (Cell("a \u202eb\u202c"), "a \\u202eb\\u202c"),
        (Cell("two\nlines"), "two lines"),
        (Cell("  spare \t"), "spare"),
        (Cell("\u3000王\xa0"), "王"),
        (Cell(12, words="12 late"), "12 late"),
        (Cell(None, words="ongoing"), "ongoing"),
    ],
)
def test_any_value_becomes_harmless_text_on_one_line(cell: Cell, shown: str) -> None:
    table = Table([Column("Any", FIRST)], [[cell._replace(style="bad")]])
    for aligned in (True, False):
        assert grid(table, aligned=aligned).rows == [[Text(shown, "bad")]]


def test_what_follows_a_value_may_stand_in_lines_where_there_is_little_room() -> None:
    cell = Cell("red\x1b", "bad", after="\n(reported\ngreen)")
    assert grid(Table([Column("Any", FIRST)], [[cell]]), aligned=True).rows == [
        [Text("red\\x1b (reported green)", "bad", "red\\x1b\n(reported\ngreen)")]
    ]


@pytest.mark.parametrize(
    ("cell", "padded"),
    [
        (Cell(date(2018, 6, 1)), Text(" 1 Jun 2018")),
        (Cell(date(2018, 6, 30)), Text("30 Jun 2018")),
        (Cell(None, words="ongoing"), Text("    ongoing")),
        (
            Cell(date(2018, 6, 1), after=",\n2 weeks ago"),
            Text(" 1 Jun 2018, 2 weeks ago", narrow=" 1 Jun 2018,\n2 weeks ago"),
        ),
        (Cell("never"), Text("never")),
        (Cell(None), Text("")),
    ],
)
def test_days_and_the_words_instead_of_one_end_in_one_column(cell: Cell, padded: Text) -> None:
    assert grid(Table([DUE], [[cell]]), aligned=True).rows == [[padded]]
    (row,) = grid(Table([DUE], [[cell]]), aligned=False).rows
    assert row == [padded._replace(text=padded.text.strip(), narrow=padded.narrow.strip())]


def test_the_foot_is_the_last_row() -> None:
    columns = [Column("Lead", FIRST), Column("Overdue", SECOND, right=True)]
    table = Table(columns, [[Cell("Zoë"), Cell(0)]], [Cell("all"), Cell(12)])
    assert grid(table, aligned=True) == Grid(
        columns, [[Text("Zoë"), Text("0")], [Text("all"), Text("12")]]
    )


def test_facts_are_rows_without_headings_whose_first_column_names_the_second() -> None:
    shown = grid(Facts([("Due\n\x1b", Cell("today", "warn"))]), aligned=True)
    assert shown.rows == [[Text("Due \\x1b", "faint"), Text("today", "warn")]]
    assert [(column.heading, column.wraps) for column in shown.columns] == [("", False), ("", True)]
    assert not shown.headed


NAMES = Column("Title", FIRST, names=True)
WRAPS = Column("Note", FIRST, wraps=True)


@pytest.mark.parametrize(
    ("columns", "at"),
    [
        ([DUE, WRAPS], 1),
        ([DUE, DUE], 0),
        ([WRAPS, DUE], 0),
        ([DUE, NAMES, WRAPS], 1),
        ([NAMES], 0),
    ],
)
def test_a_row_is_named_by_the_column_that_says_so_or_is_as_long_as_a_title(
    columns: list[Column[object]], at: int
) -> None:
    assert naming(columns) == at
