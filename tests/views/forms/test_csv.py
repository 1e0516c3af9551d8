"""Rows as CSV (RFC 4180), in which a spreadsheet finds no formula to run."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.views import spreadsheet


def test_lines_end_with_cr_lf_and_only_what_must_be_is_quoted() -> None:
    rows: list[list[object]] = [["a", 1], ['say "so", he said', None], ["two\nlines", True]]
    assert list(spreadsheet.rendered(["title", "n"], rows)) == [
        "title,n\r\n",
        "a,1\r\n",
        '"say ""so"", he said",\r\n',
        '"two\nlines",true\r\n',
    ]


def test_without_rows_the_header_is_there() -> None:
    assert list(spreadsheet.rendered(["title", "n"], [])) == ["title,n\r\n"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (["1a", "2"], "1a; 2"),
        ([], ""),
        ("=1+1", "'=1+1"),
        ("+44 calls", "'+44 calls"),
        ("-5 homes", "'-5 homes"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'\t=1+1"),
        ("\r=1+1", "'\r=1+1"),
        ("\n=1+1", "'\n=1+1"),
        (["=1+1", "b"], "'=1+1; b"),
        ("5 - 3 = 2", "5 - 3 = 2"),
        ("'quoted'", "'quoted'"),
        ("\x1b[31mred \u202eevil", "\\x1b[31mred \\u202eevil"),
        ("two\nlines\tand é 王", "two\nlines\tand é 王"),
    ],
)
def test_a_value_becomes_text_that_no_spreadsheet_runs(value: object, text: str) -> None:
    assert spreadsheet.guarded(value) == text


def test_a_negative_number_stays_a_number() -> None:
    assert list(spreadsheet.rendered(["days"], [[-5]])) == ["days\r\n", "-5\r\n"]


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2)))
def test_a_reader_of_csv_gets_every_cell_back(rows: list[list[str]]) -> None:
    written = "".join(spreadsheet.rendered(["a", "b"], rows))
    read = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    assert read == [["a", "b"], *([spreadsheet.guarded(cell) for cell in row] for row in rows)]
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row
    )
