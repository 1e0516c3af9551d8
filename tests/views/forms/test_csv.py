"""Rows as CSV (RFC 4180), in which a spreadsheet finds no formula to run."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.plan.standing import Status
from wirralplan.views.fields import (
    DAY,
    DAY_OR_TEXT,
    FLAG,
    NUMBER,
    TEXT,
    TEXTS,
    Field,
    ListOf,
    Record,
    Records,
    Type,
    choice,
)
from wirralplan.views.forms import csv as form

TITLE: Field[Sequence[Any]] = Field("title", TEXT, itemgetter(0), "Its title.")


def column(name: str, kind: Type, at: int) -> Field[Sequence[Any]]:
    return Field(name, kind, itemgetter(at), "Any value.", optional=True)


def test_lines_end_with_cr_lf_and_only_what_must_be_is_quoted() -> None:
    columns = [TITLE, column("n", NUMBER, 1), column("ongoing", FLAG, 2), column("due", DAY, 3)]
    rows = [
        ["a", 1, True, date(2018, 6, 30)],
        ['say "so", he said', None, False, None],
        ["two\nlines", -5, None, date(1, 2, 3)],
    ]
    assert list(form.rendered(Records(columns, rows))) == [
        "title,n,ongoing,due\r\n",
        "a,1,true,2018-06-30\r\n",
        '"say ""so"", he said",,false,\r\n',
        '"two\nlines",-5,,0001-02-03\r\n',
    ]


def test_without_rows_the_header_is_there() -> None:
    assert list(form.rendered(Records([TITLE, column("n", NUMBER, 1)], []))) == ["title,n\r\n"]


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (TEXT, None, ""),
        (DAY, None, ""),
        (NUMBER, None, ""),
        (FLAG, None, ""),
        (TEXTS, None, ""),
        (NUMBER, -5, "-5"),
        (NUMBER, 0, "0"),
        (FLAG, True, "true"),
        (FLAG, False, "false"),
        (DAY, date(2018, 6, 1), "2018-06-01"),
        (DAY_OR_TEXT, "=1+1", "'=1+1"),
        (choice(*Status), Status.DUE_TODAY, "due-today"),
        (TEXTS, ["1a", "2"], "1a; 2"),
        (TEXTS, (), ""),
        (TEXTS, ["=1+1", "b"], "'=1+1; b"),
        (TEXTS, ["a\x1b", "=b"], "a\\x1b; =b"),
    ],
)
def test_a_value_is_written_as_its_type_says(kind: Type, value: object, text: str) -> None:
    columns = [column("any", kind, 0), column("n", NUMBER, 1)]
    assert list(form.rendered(Records(columns, [[value, 1]]))) == ["any,n\r\n", f"{text},1\r\n"]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+44 calls", "'+44 calls"),
        ("-5 homes", "'-5 homes"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'\t=1+1"),
        ("\r=1+1", "'\r=1+1"),
        ("\n=1+1", "'\n=1+1"),
        ("5 - 3 = 2", "5 - 3 = 2"),
        ("'quoted'", "'quoted'"),
        ("\x1b[31mred \u202eevil", "\\x1b[31mred \\u202eevil"),
        ("two\nlines\tand é 王", "two\nlines\tand é 王"),
        ("", ""),
    ],
)
def test_no_spreadsheet_runs_a_text(text: str, cell: str) -> None:
    assert form.guarded(text) == cell
    assert read_back([[text, text]]) == [["a", "b"], [cell, cell]]


def read_back(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """What a reader of CSV gets of rows of two texts."""
    columns = [column("a", TEXT, 0), column("b", TEXT, 1)]
    written = "".join(form.rendered(Records(columns, rows)))
    return list(csv.reader(io.StringIO(written, newline=""), strict=True))


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2)))
def test_a_reader_of_csv_gets_every_cell_back(rows: list[list[str]]) -> None:
    read = read_back(rows)
    assert read == [["a", "b"], *([form.guarded(cell) for cell in row] for row in rows)]
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in read for cell in row
    )


@pytest.mark.parametrize("kind", [Record("r", "A record.", [TITLE]), ListOf(Record("r", "", []))])
def test_what_is_no_single_value_is_no_column(kind: Record[Any] | ListOf) -> None:
    with pytest.raises(TypeError, match=r"^moves is no single value, so it is no column\.$"):
        list(form.rendered(Records([TITLE._replace(name="moves", type=kind)], [])))
