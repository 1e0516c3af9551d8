"""Tables as text: encodings, delimiters and quotation marks, and what is refused with its line."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.errors import UnreadableTable
from wirralplan.imports.tables.csv_text import read
from wirralplan.imports.tables.grid import Cell, Contents, Line, Row, Table

NAME = "tracker.csv"
EN = "\u2013"


def texts(data: bytes) -> list[list[str]]:
    (table,) = read(data, NAME).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def refusal(data: bytes) -> tuple[str, str]:
    with pytest.raises(UnreadableTable) as refused:
        read(data, NAME)
    return refused.value.sentence, refused.value.hint


def test_rows_have_the_numbers_of_a_spreadsheet_and_one_width() -> None:
    data = b'Action,Due\r\n\r\n"- Panel\n- Chair",May 2018,late\r\nVisits\r\n,,\r\n'
    empty = Cell()

    def cell(text: str) -> Cell:
        return Cell((Line(text),))

    points = Cell((Line("Panel", 1), Line("Chair", 1)))
    assert read(data, NAME) == Contents((
        Table(NAME, "sheet", (
            Row(1, (cell("Action"), cell("Due"), empty)),
            Row(3, (points, cell("May 2018"), cell("late"))),
            Row(4, (cell("Visits"), empty, empty)),
        )),
    ))  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\r\n\r\n", b",,\n , ,\n", b"sep=,\r\n"])
def test_nothing_is_no_table(data: bytes) -> None:
    assert read(data, NAME) == Contents(())


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
def test_every_encoding_and_delimiter(encoding: str, delimiter: str) -> None:
    written = delimiter.join(["Action", f"Café {EN} “due”"]) + "\r\n" + delimiter.join("12")
    assert texts(written.encode(encoding)) == [["Action", f"Café {EN} “due”"], ["1", "2"]]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("sep=;\r\na;b,c\r\n1;2", [["a", "b,c"], ["1", "2"]]),
        ('"sep=|"\r\na|b\n1|2', [["a", "b"], ["1", "2"]]),
        ("sep=\t\na\tb", [["a", "b"]]),
        ("a; b,c\n1; 2,d\n", [["a; b", "c"], ["1; 2", "d"]]),
        ("a;b\nx, y, z;2\n3;4\n", [["a", "b"], ["x, y, z", "2"], ["3", "4"]]),
        (
            "Title, of it\na\tb\n1\t2\n3\t4",
            [["Title, of it", ""], ["a", "b"], ["1", "2"], ["3", "4"]],
        ),
        ("one column\nof, prose\n", [["one column", ""], ["of", "prose"]]),
        ("one column\nof prose\n", [["one column"], ["of prose"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ],
)
def test_the_delimiter_is_the_one_that_fits(written: str, expected: list[list[str]]) -> None:
    assert texts(written.encode()) == expected


def test_a_line_for_excel_is_no_row() -> None:
    (table,) = read(b"sep=;\r\na;b\r\n\r\n1;2", NAME).tables
    assert [row.number for row in table.rows] == [1, 3]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('"say ""yes""",2', ['say "yes"', "2"]),
        ('12" pipe,2', ['12" pipe', "2"]),
        ('"a, b",2', ["a, b", "2"]),
        ('"Yes" said he\tx', ['"Yes" said he', "x"]),
        ('"two\nlines"\tx', ["two lines", "x"]),
        ("'=1+1,'-5 homes,'@x,'+44,'tis,'", ["=1+1", "-5 homes", "@x", "+44", "'tis", "'"]),
    ],
)
def test_quotation_marks_and_apostrophes(written: str, expected: list[str]) -> None:
    assert texts(written.encode()) == [expected]


WAY_OUT = (
    "A quotation mark inside a quoted cell is written twice. "
    "Or save the table as .xlsx, and import that."
)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            b'a,b\r\n1,2\r\n3,"never\r\nended\r\n',
            "tracker.csv: the quotation mark that begins a cell in line 3 is never closed.",
        ),
        (
            b'sep=;\na;"b\nc"\n"x;"y";1\n"open',
            (
                "tracker.csv: the cell that begins with a quotation mark in line 4 goes on after "
                "the closing one in line 4."
            ),
        ),
        (
            b'a,b\n"two\nlines","open\n',
            "tracker.csv: the quotation mark that begins a cell in line 3 is never closed.",
        ),
        (
            b'a,"not closed\n1,2\n"x",3\n',
            (
                "tracker.csv: the cell that begins with a quotation mark in line 1 goes on after "
                "the closing one in line 3."
            ),
        ),
    ],
)
def test_quotation_marks_that_are_no_pairs(data: bytes, sentence: str) -> None:
    assert refusal(data) == (sentence, WAY_OUT)


def test_a_cell_that_is_too_long_is_refused() -> None:
    assert refusal(b"a,b\n1," + b"x" * 140_000) == (
        "tracker.csv: a cell in line 2 has more than 131,072 characters.",
        "Shorten it, and import the table again.",
    )


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a,b\r\n1,\x81\r\n", 2),  # undefined on Windows
        (b"a,caf\xc3\xa9\n\n1,caf\xe9\n", 3),  # two files put together
        (b"\xef\xbb\xbfa,b\n1,\xe9", 2),  # marked as UTF-8
        ("a\tb\nc".encode("utf-16") + b"\x00", 2),  # half a character
    ],
)
def test_a_character_that_cannot_be_told_is_refused(data: bytes, line: int) -> None:
    assert refusal(data) == (
        (
            f"tracker.csv cannot be read as text: line {line} has a character that is not written "
            "like the others."
        ),
        'Open it in Excel, save it as "CSV UTF-8" or as .xlsx, and import that.',
    )


def test_nul_is_refused() -> None:
    assert refusal(b"a,b\n1,x\0y\n" + b"1,2\n" * 9) == (
        "tracker.csv is not a text file: line 2 has a NUL character in it.",
        "Save the table as .xlsx or as CSV, and import that.",
    )


SMALLER = "Copy what belongs to the plan into a file of its own, and import that."


def test_the_largest_tables() -> None:
    (table,) = read(b"a,b\n" * 5_100 + b",\n" * 5_000, NAME).tables
    assert len(table.rows) == 5_100
    assert refusal(b"a,b\n" * 5_101) == (
        "tracker.csv has more than 5,100 rows with text.",
        SMALLER,
    )
    (table,) = read(b"a" + b",a" * 199 + b"," * 5_000, NAME).tables
    assert len(table.rows[0].cells) == 200
    assert refusal(b"a" + b",a" * 200) == (
        "tracker.csv has text in more than 200 columns.",
        SMALLER,
    )


_TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), exclude_characters="\ufeff"),
    max_size=12,
)
# Letters beyond ASCII stand alone: two of them may by chance be one in UTF-8.
_WESTERN = st.lists(
    st.sampled_from([*"abXY 019,;.\"'=-", "é ", "üb", "ßt", "£5", "€1", f"{EN} ", "“a", "”,"]),
    max_size=12,
).map("".join)


def _words(rows: list[list[str]]) -> list[list[list[str]]]:
    kept = [[value.split() for value in row] for row in rows]
    return [row for row in kept if any(row)]


def _written(rows: list[list[str]], delimiter: str) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    return stream.getvalue()


def _rows(of: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    # A sign of a point, or an apostrophe before a formula, is taken off: other tests are of those.
    plain = of.map(lambda text: f"x{text}")
    widths = st.integers(2, 5)
    return widths.flatmap(
        lambda width: st.lists(
            st.lists(plain, min_size=width, max_size=width), min_size=1, max_size=5
        )
    )


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(rows=_rows(_TEXTS))
def test_every_word_comes_back(rows: list[list[str]], delimiter: str, encoding: str) -> None:
    data = f"sep={delimiter}\r\n{_written(rows, delimiter)}".encode(encoding)
    found = [[text.split() for text in row] for row in texts(data)]
    assert found == _words(rows)


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
@given(rows=_rows(_WESTERN))
def test_every_word_comes_back_from_windows(rows: list[list[str]], delimiter: str) -> None:
    data = f"sep={delimiter}\r\n{_written(rows, delimiter)}".encode("cp1252")
    assert [[text.split() for text in row] for row in texts(data)] == _words(rows)


@given(st.binary(max_size=200))
def test_whatever_the_bytes_are_there_is_an_answer(data: bytes) -> None:
    with suppress(UnreadableTable):
        assert len(read(data, NAME).tables) <= 1
