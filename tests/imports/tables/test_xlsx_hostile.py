"""Workbooks that are too large, broken, or made to do harm: a sentence, and never a traceback."""

import tracemalloc
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tables_of_excel import NAME, SHEET, blank, sheet_bytes, texts, with_parts, with_rows

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables import xlsx
from wirralplan.imports.tables.workbook import package

SMALLER = "Copy what belongs to the plan into a file of its own, and import that."
FIXTURE = Path(__file__).parent.parent / "files" / "excel" / "plan.xlsx"


def refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableTable) as refused:
        xlsx.read(data, NAME)
    return refused.value.sentence, refused.value.hint


def broken(data: bytes) -> bool:
    return refusal(data) == (
        "tracker.xlsx cannot be read as a workbook: a part of it is broken.",
        "Open it in Excel or LibreOffice, save it as .xlsx under another name, and import that.",
    )


def rows(count: int) -> bytes:
    return b"".join(b"<row><c><v>%d</v></c></row>" % number for number in range(count))


def test_the_longest_sheet() -> None:
    (table,) = xlsx.read(with_rows(rows(5_100)), NAME).tables
    assert len(table.rows) == 5_100


def test_a_longer_sheet_is_refused_before_the_rest_of_it_is_read() -> None:
    # What follows would be refused as broken, if anybody looked at it.
    data = with_rows(rows(5_101) + b" " * (1 << 17) + b"<row><c></row>")
    assert refusal(data) == (
        'tracker.xlsx, sheet "Actions", has more than 5,100 rows with text.',
        SMALLER,
    )


def test_rows_that_are_only_formatted_do_not_count() -> None:
    formatted = b'<row s="1" ht="15" customHeight="1"><c s="1"/><c s="1"/></row>' * 20_000
    data = with_rows(b"<row><c><v>1</v></c></row>" + formatted + b"<row><c><v>2</v></c></row>")
    tracemalloc.start()
    try:
        contents = xlsx.read(data, NAME)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert [row.number for row in contents.tables[0].rows] == [1, 20_002]
    assert most < len(data) + 2_000_000


def test_the_widest_sheet() -> None:
    def row(last: bytes) -> bytes:
        return b'<row r="1"><c r="A1"><v>1</v></c><c r="%s1"><v>2</v></c></row>' % last

    (table,) = xlsx.read(with_rows(row(b"GR")), NAME).tables
    assert len(table.rows[0].cells) == 200
    assert refusal(with_rows(row(b"GS"))) == (
        'tracker.xlsx, sheet "Actions", has text in more than 200 columns.',
        SMALLER,
    )


def test_columns_that_are_only_formatted_do_not_count() -> None:
    row = b'<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>'
    assert texts(xlsx.read(with_rows(row), NAME)) == [["1"]]


def test_cells_that_are_merged_over_all_of_the_sheet() -> None:
    merged = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    cells = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="C9"><v>2</v></c></row>'
    contents = xlsx.read(with_rows(cells, after=merged), NAME)
    assert texts(contents) == [["1"]]
    assert [one.what for one in contents.not_read] == ["2"]
    many = b"<mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 10_000 + b"</mergeCells>"
    assert broken(with_rows(rows(2_000), after=many))


def test_a_document_type_is_refused() -> None:
    bomb = b'<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert broken(with_parts(sheet_bytes(blank), {SHEET: lambda part: bomb + part}))


def test_elements_in_elements_without_end_are_refused() -> None:
    assert broken(with_rows(b"<row>" + b"<c>" * 100_000 + b"</c>" * 100_000 + b"</row>"))


@pytest.mark.parametrize(
    "cells",
    [
        b'<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
        b'<row r="0"><c><v>1</v></c></row>',
        b'<row r="1"><c r="A1"><v>one</v></c></row>',
        b'<row r="1"><c r="A1" t="s"><v>7</v></c></row>',
        b'<row r="1"><c r="A1" s="99"><v>7</v></c></row>',
        b'<row r="1"><c r="AAAA1"><v>7</v></c></row>',
        b'<row r="1"><c r="A1" t="d"><v>May</v></c></row>',
        b'<row r="1"><c r="A1"><v>7</c></row>',
    ],
)
def test_cells_that_no_program_writes(cells: bytes) -> None:
    assert broken(with_rows(cells))


@pytest.mark.parametrize("data", [b"", b"PK", b"a,b\r\n1,2\r\n"])
def test_what_is_no_archive(data: bytes) -> None:
    assert broken(data)


@pytest.mark.parametrize("missing", ["xl/workbook.xml", "_rels/.rels", SHEET, "xl/styles.xml"])
def test_a_part_that_is_missing(missing: str) -> None:
    stream = BytesIO()
    with ZipFile(FIXTURE) as before, ZipFile(stream, "w") as after:
        for name in before.namelist():
            if name != missing:
                after.writestr(name, before.read(name))
    assert broken(stream.getvalue())


_PARTS = [
    *("xl/workbook.xml", SHEET, "xl/styles.xml", "xl/sharedStrings.xml", "xl/comments1.xml"),
    *("_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels"),
]


@given(st.sampled_from(_PARTS), st.floats(0, 1), st.integers(0, 40), st.binary(max_size=3))
def test_a_part_that_is_broken_anywhere(part: str, at: float, gone: int, put: bytes) -> None:
    def changed(written: bytes) -> bytes:
        start = int(at * len(written))
        return written[:start] + put + written[start + gone :]

    data = with_parts(FIXTURE.read_bytes(), {part: changed})
    with suppress(UnreadableTable):
        xlsx.read(data, NAME)


def test_nothing_is_kept_of_what_is_not_wanted() -> None:
    with ZipFile(FIXTURE) as archive:
        found = list(package.elements(archive, SHEET, "mergeCell"))
    assert [one.attrib for one in found] == [{"ref": "A1:D1"}, {"ref": "A5:A6"}]
