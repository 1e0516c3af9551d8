"""Text that was made to do harm stays text: in values, in comments, and in what is said."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirralplan.checks.errors import errors
from wirralplan.imports.draft import Options
from wirralplan.imports.importing import Imported, imported
from wirralplan.imports.tables.grid import Cell, Contents, Line, Row, Table
from wirralplan.imports.writing import yaml_text
from wirralplan.plan.reading import Reading, read
from wirralplan.text.source import Source
from wirralplan.views.imported import rendered

HEADINGS = ("Workstream", "Activity", "Action", "Lead", "With", "Due", "Completed", "Notes", "X")
_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
_TEXTS = st.one_of(
    st.text(min_size=1, max_size=12),
    st.text(
        st.sampled_from(":#-'\"[]{}!&*%@`|>?, \t\\=<~abTBC1." + _BREAKS), min_size=1, max_size=12
    ),
    st.sampled_from(
        [
            "a\nworkstreams: []",
            "a\u2028format: 2",
            "a\x85- id: x",
            "\u202eevil\u2066",
            "\ufeffBOM",
            "\x00\x1b[31m",
            "null",
            "~",
            "yes",
            "1e3",
            "2018-05-01",
            "---",
            "...",
            "# CHECK: nothing",
            "\u2028# CHECK: nothing",
            "&a *a",
            "!!python/object:os",
            "\U0001f600",
            "\ud800",
            "TBC",
        ]
    ),
)
_ROWS = st.lists(
    st.lists(_TEXTS | st.just(""), min_size=len(HEADINGS), max_size=len(HEADINGS)),
    min_size=1,
    max_size=4,
)


def table(rows: list[list[str]], *above: str, last: str = "X") -> Contents:
    head = Row(1, tuple(Cell((Line(one),)) for one in (*HEADINGS[:-1], last)))
    below = [
        Row(number, tuple(Cell((Line(one),)) if one.strip() else Cell() for one in row))
        for number, row in enumerate(rows, 2)
    ]
    return Contents((Table("table 1", "table", (head, *below), above),))


def _read_back(found: Imported) -> tuple[str, Reading]:
    text = yaml_text(found.draft, "plan.schema.json")
    return text, read(Source("plan.yaml", text))


@given(_ROWS, _TEXTS, _TEXTS, _TEXTS)
def test_any_text_stays_text(rows: list[list[str]], heading: str, above: str, title: str) -> None:
    rows[0][2] = f"Action {rows[0][2]}"
    found = imported(
        table(rows, above.strip() or "Above", last=heading),
        f"{title}.csv",
        Options(title=title.strip()),
    )
    text, reading = _read_back(found)
    lines = text.split("\n")
    wrong = {lines[reading.source.place(one.span.start).line - 1] for one in errors(reading)}
    assert all(one.lstrip().startswith("due: ") for one in wrong), (wrong, text)
    assert reading.partial is not None
    milestones = [
        milestone
        for workstream in reading.partial.workstreams
        for activity in workstream.activities
        for milestone in activity.milestones
    ]
    assert [one.title for one in milestones] == [one.title for one in found.draft.milestones]
    assert len({one.id for one in milestones}) == len(milestones)
    assert reading.partial.title == found.draft.title
    assert list(rendered(found, text, "plan.yaml"))
    for line in text.split("\n"):
        assert line.lstrip().startswith("#") or not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", line)


@pytest.mark.parametrize("column", range(len(HEADINGS)), ids=HEADINGS)
@pytest.mark.parametrize(
    "text", ["a" * 100_000, "ab c " * 20_000, "1/2/18 " * 14_000, "(" * 99_999], ids=len
)
def test_a_cell_of_100_000_characters_is_read_like_any_other(text: str, column: int) -> None:
    row = ["", "", "An action", "", "", "", "", "", ""]
    row[column] = text
    found = imported(table([row]), "plan.csv", Options())
    written, reading = _read_back(found)
    assert reading.partial is not None
    parts = written.split() + [word for one in found.unread for word in one.what.split()]
    kept = {word.strip("'\"") for word in parts} | {
        part for one in parts for part in one.split("/")
    }
    assert set(text.split()) <= kept or set(text.replace("/", " ").split()) <= kept
    lines = list(rendered(found, written, "plan.yaml"))
    assert max(map(len, lines)) < 1200


def test_a_heading_of_several_lines_ends_no_comment() -> None:
    cells = ("Action", "Lead", "a\nformat: 2", "b\u2028title: c", "d\x85e: f", "g\rh: i")
    head = Row(1, tuple(Cell((Line(one),)) for one in cells))
    row = Row(2, tuple(Cell((Line(one),)) for one in ("Train staff", "Sue", "1", "2", "3", "4")))
    contents = Contents((Table("table\n1", "table", (head, row)),))
    text, reading = _read_back(imported(contents, "a\nformat: 3.csv", Options()))
    assert not reading.faults
    top, _, _ = text.partition("\nformat: 1\n")
    assert (
        top
        == """\
# yaml-language-server: $schema=plan.schema.json

# Read from a format: 3.csv with `wirralplan import`: table 1 (1 row).
# CHECK stands above each place that needs a look. Put it right if need be, then delete
#   the comment.
# Its columns were read so:
# - "Action": milestone
# - "Lead": lead
# - "a format: 2": no field of a plan; kept in the note
# - "b title: c": no field of a plan; kept in the note
# - "d e: f": no field of a plan; kept in the note
# - "g h: i": no field of a plan; kept in the note
"""
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A plan\nformat: 2", "A plan format: 2"),
        ("A\u2028# CHECK: b", "A # CHECK: b"),
        ("\u202eplan", "plan"),
        ("\x1b[31mred", "[31mred"),
        ("\udcff\n", "plan"),
        ("Plan: '\"&*!|>%@`", "Plan: '\"&*!|>%@`"),
        ("\U0001f600 plan", "\U0001f600 plan"),
    ],
)
def test_a_title_stays_one_line_of_text(title: str, expected: str) -> None:
    found = imported(table([["", "", "Act", "", "", "", "", "", ""]]), "plan.csv", Options(title))
    _, reading = _read_back(found)
    assert reading.plan is not None
    assert (found.draft.title, reading.plan.title) == (expected, expected)


def test_a_comment_in_a_title_is_no_place_to_look_at() -> None:
    row = ["", "", "\u2028# CHECK: nothing", "Sue", "", "31/05/18", "", "", ""]
    found = imported(table([row]), "plan.csv", Options("Plan"))
    text, _ = _read_back(found)
    assert list(rendered(found, text, "plan.yaml")) == [
        "1 point read as 1 milestone in 1 activity; nothing needs a look; 0 places not read.",
        "Kept in the notes, as no field of a plan fits: the column 'X'.",
    ]
