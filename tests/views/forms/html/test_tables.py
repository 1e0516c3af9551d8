"""Tables as plain values: which cell names its row, how each looks, and what is said below it."""

from datetime import date
from operator import itemgetter

from wirralplan.views.answer import Cell, Column, Facts, Table
from wirralplan.views.forms.html.cells import Shown
from wirralplan.views.forms.html.tables import (
    TableShown,
    facts_shown,
    naming_heading,
    table_shown,
)

FIRST, SECOND, THIRD = map(itemgetter, range(3))
COLUMNS = [
    Column("Days", FIRST, right=True),
    Column("Lead", SECOND),
    Column("Milestone", THIRD, wraps=True),
]


def of(*rows: list[Cell], foot: list[Cell] | None = None) -> TableShown:
    return table_shown(Table(COLUMNS, rows, foot), "Late")


def looks(table: TableShown) -> list[list[str]]:
    return [[style for _, _, style in row.cells] for row in table.rows]


def test_the_last_column_names_the_rows_where_it_is_as_long_as_a_title() -> None:
    table = of([Cell(1), Cell("Ann"), Cell("One")])
    assert [head.names for head in table.heads] == [False, False, True]
    assert [head.style for head in table.heads] == ["right", "", "names"]
    assert naming_heading(Table(COLUMNS, [])) == "Milestone"


def test_a_picture_names_nothing() -> None:
    columns = [COLUMNS[2], Column("In a picture", FIRST, picture=True)]
    assert [head.style for head in table_shown(Table(columns, []), "").heads] == [
        *("names", "picture")
    ]


def test_a_cell_looks_as_its_column_and_as_what_it_says() -> None:
    table = of(
        [Cell(1, "bad"), Cell("Ann Lee"), Cell("One or two")],
        [Cell(None), Cell("Ann"), Cell("x" * 60, "faint")],
        [Cell(None), Cell("no lead yet", "warn"), Cell("One")],
        [Cell(date(2018, 6, 1)), Cell("Never", after=",\nin all the years"), Cell("One")],
    )
    assert looks(table) == [
        ["right bad", "whole", "names"],
        ["right", "", "names faint long"],
        ["right", "warn whole", "names"],
        ["right", "", "names"],
    ]


def test_a_row_that_continues_another_is_below_it_and_the_other_cells_span_both() -> None:
    row, more = [Cell(1), Cell("Ann"), Cell("One")], [Cell(None), Cell(None), Cell("Told")]
    rows = [more, row, more, more, row, row, more]
    table = table_shown(Table(COLUMNS, rows, continues=lambda one: one is more), "")
    assert [(one.below, one.spans) for one in table.rows] == [
        *((False, 1), (False, 3), (True, 1), (True, 1), (False, 1), (False, 2), (True, 1))
    ]


def test_a_row_that_has_only_a_title_stands_alone() -> None:
    table = of(*[[Cell(None), Cell(None), Cell("Ann Lee (person)")]] * 2)
    assert [(one.below, one.spans) for one in table.rows] == [(False, 1)] * 2


def test_a_foot_is_a_row_as_the_others() -> None:
    table = of([Cell(1), Cell("Ann"), Cell("One")], foot=[Cell(2), Cell(None), Cell("All")])
    assert table.foot is not None
    assert [cell.text for _, cell, _ in table.foot.cells] == ["2", "", "All"]
    assert of().foot is None


def test_a_table_says_whether_it_has_many_columns_and_few_rows() -> None:
    row = [Cell(1)] * 3
    styles = {
        (columns, rows): table_shown(Table([COLUMNS[0]] * columns, [row] * rows), "").style
        for columns in (5, 6, 8, 9)
        for rows in (8, 9)
    }
    assert styles == {
        (5, 8): "short",
        (5, 9): "",
        (6, 8): "many short",
        (6, 9): "many",
        (8, 8): "many short",
        (8, 9): "many",
        (9, 8): "most short",
        (9, 9): "most",
    }


def test_facts_have_harmless_names() -> None:
    assert facts_shown(Facts([(" Due\x1b", Cell("today"))])).rows == [("Due\\x1b", Shown("today"))]
