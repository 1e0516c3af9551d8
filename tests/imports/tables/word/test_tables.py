"""Rows and merged cells of a table of Word, and rows that are not read."""

import pytest
from imports.tables.word_files import contents, not_read, p, rows, run, tbl, tc, tr, wide

from wirralplan.errors import UnreadableTable

BEGINS, GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def test_a_cell_over_several_columns_is_in_each_of_them() -> None:
    found = contents(tbl(tr("A", "B", "C", "D"), tr(wide("one", 2), "two", "three")))
    assert rows(found) == ["A | B | C | D", "one | ^one | two | three"]


def test_a_cell_over_several_rows_is_in_each_of_them() -> None:
    found = contents(
        tbl(
            tr("Aim", "Action"),
            tr(tc("A new plan", properties=BEGINS), "Review"),
            tr(tc(properties=GOES_ON), "Write"),
            tr(tc(properties=GOES_ON), "Publish"),
            tr("Next", "Proposal"),
        )
    )
    assert rows(found) == [
        "Aim | Action",
        "A new plan | Review",
        "^A new plan | Write",
        "^A new plan | Publish",
        "Next | Proposal",
    ]


def test_a_cell_over_rows_and_columns_is_in_all_of_them() -> None:
    span = '<w:gridSpan w:val="2"/>'
    found = contents(
        tbl(
            tr("A", "B", "C"),
            tr(tc("one", properties=span + BEGINS), "two"),
            tr(tc(properties=span + GOES_ON), "three"),
        )
    )
    assert rows(found) == ["A | B | C", "one | ^one | two", "^one | ^one | three"]


def test_a_cell_that_goes_on_from_nothing_has_its_own_text() -> None:
    found = contents(tbl(tr(tc("one", properties=GOES_ON), "two"), tr("three", "four")))
    assert rows(found) == ["one | two", "three | four"]


def test_text_in_a_merged_part_is_listed_because_word_does_not_show_it() -> None:
    found = contents(
        tbl(tr(tc("one", properties=BEGINS), "two"), tr(tc("lost", properties=GOES_ON), "three"))
    )
    assert rows(found) == ["one | two", "^one | three"]
    assert not_read(found) == [
        "table 1, row 2: lost (text in a part of a merged cell, which is not shown)"
    ]


def test_cells_merged_in_the_way_of_old_documents() -> None:
    begins, goes_on = '<w:hMerge w:val="restart"/>', '<w:hMerge w:val="continue"/>'
    found = contents(
        tbl(
            tr("A", "B", "C"),
            tr(tc("one", properties=begins), tc(properties=goes_on), "two"),
            tr(tc("band", properties=begins), *[tc(properties=goes_on)] * 2),
        )
    )
    assert rows(found) == ["A | B | C", "one | ^one | two", "= band | ^band | ^band"]


def test_a_row_that_is_one_cell_is_a_band() -> None:
    found = contents(
        tbl(tr(wide("Workstream 1", 3)), tr("Activity", "Lead", "When"), tr(wide("", 3)))
    )
    assert rows(found) == [
        "= Workstream 1 | ^Workstream 1 | ^Workstream 1",
        "Activity | Lead | When",
        " | ^ | ^",
    ]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (tr("", wide("Workstream 1", 3)), "=  | Workstream 1 | ^Workstream 1 | ^Workstream 1"),
        (tr("1", wide("Workstream 1", 3)), "1 | Workstream 1 | ^Workstream 1 | ^Workstream 1"),
        (tr("Workstream 1", "", "", ""), "Workstream 1 |  |  | "),
        (tr(wide("Workstream 1", 2), "", ""), "Workstream 1 | ^Workstream 1 |  | "),
    ],
)
def test_a_band_may_leave_one_empty_column_free(row: str, expected: str) -> None:
    assert rows(contents(tbl(tr("A", "B", "C", "D"), row)))[1] == expected


def test_rows_that_begin_later_or_end_earlier_have_empty_cells_there() -> None:
    after = '<w:gridAfter w:val="1"/>'
    before = '<w:gridBefore w:val="1"/>'
    found = contents(
        tbl(
            tr("A", "B", "C"),
            tr("one", "two", properties=after),
            tr("three", "four", properties=before),
            tr("five"),
        )
    )
    assert rows(found) == ["A | B | C", "one | two | ", " | three | four", "five |  | "]


def test_rows_and_cells_in_content_controls_are_read() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    found = contents(control(tbl(control(tr("A", control(tc("B")))), tr("one", "two"))))
    assert rows(found) == ["A | B", "one | two"]


def test_hidden_and_deleted_rows_are_listed_and_counted() -> None:
    gone = tr(tc(p(f"<w:del>{run('Old')}</w:del>")), "x", properties="<w:del/>")
    found = contents(
        tbl(
            tr("A", "B"),
            gone,
            tr("secret", "", properties="<w:hidden/>"),
            tr("one", "two", properties="<w:ins/>"),
        )
    )
    assert [row.number for row in found.tables[0].rows] == [1, 4]
    assert rows(found) == ["A | B", "one | two"]
    assert not_read(found) == [
        "table 1, row 2: Old | x (deleted row (tracked change))",
        "table 1, row 3: secret (hidden row)",
    ]


def test_a_deleted_cell_is_empty_and_listed() -> None:
    found = contents(tbl(tr("A", "B"), tr(tc("one", properties="<w:cellDel/>"), "two")))
    assert rows(found) == ["A | B", " | two"]
    assert not_read(found) == ["table 1, row 2: one (deleted text (tracked change))"]


# Widths in twentieths of a point; the lines of the second row were dragged.
GRID = (2000, 200, 2800, 3000)


def test_a_dragged_line_makes_no_column() -> None:
    found = contents(
        tbl(
            tr(wide("Activity", 2), "Lead", "When"),
            tr("Review", wide("Sue", 2), "May"),
            tr(wide("Workstream 2", 4)),
            grid=GRID,
        )
    )
    assert rows(found) == [
        "Activity | Lead | When",
        "Review | Sue | May",
        "= Workstream 2 | ^Workstream 2 | ^Workstream 2",
    ]


def test_a_row_that_is_dragged_out_at_the_side_begins_in_the_first_column() -> None:
    begins_later = '<w:gridBefore w:val="1"/>'
    found = contents(
        tbl(
            tr("Activity", "Lead", properties=begins_later),
            tr(wide("Review", 2), "Sue"),
            grid=(150, 4000, 4000),
        )
    )
    assert rows(found) == ["Activity | Lead", "Review | Sue"]


def test_lines_that_are_far_apart_are_columns_of_their_own() -> None:
    found = contents(
        tbl(
            tr(wide("Activity", 2), "Lead", "When"),
            tr("Review", wide("Sue", 2), "May"),
            grid=(2000, 2000, 2000, 3000),
        )
    )
    assert rows(found) == ["Activity | ^Activity | Lead | When", "Review | Sue | ^Sue | May"]


def test_a_table_is_refused_that_is_too_long_or_too_wide() -> None:
    way_out = "Copy what belongs to the plan into a file of its own, and import that."
    with pytest.raises(UnreadableTable) as long:
        contents(tbl(*[tr("a", "b")] * 5_101))
    with pytest.raises(UnreadableTable) as broad:
        contents(tbl(tr("a", "b")), tbl(tr("a", wide("b", 1_000_000))))
    assert (long.value.sentence, long.value.hint) == (
        "plan.docx, table 1, has more than 5,100 rows with text.",
        way_out,
    )
    assert (broad.value.sentence, broad.value.hint) == (
        "plan.docx, table 2, has text in more than 200 columns.",
        way_out,
    )
