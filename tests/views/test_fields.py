"""What machine formats hold: rows of several kinds in one table."""

from datetime import date
from typing import Any

import pytest

from wirralplan.views.fields import DAY, NUMBER, TEXT, Document, Field, Records, together

TITLE: Field[tuple[Any, ...]] = Field("title", TEXT, lambda row: row[0], "Its title.")
DUE: Field[tuple[Any, ...]] = Field("due", DAY, lambda row: row[1], "When it is due.")
HELD: Field[tuple[Any, ...]] = Field("milestones", NUMBER, lambda row: row[1], "How many.")
MINUTES = date(2018, 6, 30)


def values(records: Records[Any]) -> list[list[object]]:
    return [[field.value(row) for field in records.fields] for row in records.rows]


def test_each_row_has_the_word_of_its_kind_and_what_its_kind_has() -> None:
    records = together(
        "kind",
        ("activity", [HELD._replace(name="count"), TITLE], [("Homes", 2)]),
        ("milestone", [TITLE, DUE, HELD._replace(name="count")], [("Panel", MINUTES)]),
        ("person", [], [()]),
    )
    assert [field.name for field in records.fields] == ["kind", "title", "due", "count"]
    assert values(records) == [
        ["activity", "Homes", None, 2],
        ["milestone", "Panel", MINUTES, MINUTES],
        ["person", None, None, None],
    ]


def test_columns_keep_their_types_and_may_be_empty_but_for_the_first() -> None:
    records = together("kind", ("milestone", [TITLE, DUE], []))
    assert [(field.name, field.type, field.optional) for field in records.fields] == [
        ("kind", TEXT, False),
        ("title", TEXT, True),
        ("due", DAY, True),
    ]
    assert values(records) == []


def test_a_kind_without_rows_still_says_which_columns_there_are() -> None:
    records = together("part", ("milestone", [TITLE, DUE], []), ("plan", [TITLE], [("Homes",)]))
    assert [field.name for field in records.fields] == ["part", "title", "due"]
    assert values(records) == [["plan", "Homes", None]]


def test_a_value_that_is_there_is_never_taken_for_a_missing_one() -> None:
    records = together("kind", ("one", [TITLE, HELD], [("", 0)]))
    assert values(records) == [["one", "", 0]]


@pytest.mark.parametrize("name", ["milestones", "people"])
def test_a_document_begins_with_the_name_and_the_version_of_its_form(name: str) -> None:
    document: Document[tuple[Any, ...]] = Document(name, "Title", "About.", [TITLE])
    first, second = document.all_fields
    assert (first.name, first.value(()), second) == ("format", f"wirralplan.{name}/1", TITLE)
    assert first.type.schema == {"const": f"wirralplan.{name}/1"}  # type: ignore[union-attr]
