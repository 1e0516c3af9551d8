"""The quotes of a part of a file, and what is written in them."""

from datetime import date

import pytest

from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.text.document import Document
from wirralplan.text.source import Source
from wirralplan.text.writing.style import Fields, WritingStyle, as_read

FIELDS: Fields = {"title": "Homes", "due": date(2018, 6, 30), "ongoing": True, "note": "a: b"}


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("title: Old\n", ["title: Homes", "due: 2018-06-30", "ongoing: true", 'note: "a: b"']),
        (
            "title: 'Old'\ndue: '2017-01-01'\n",
            ["title: 'Homes'", "due: '2018-06-30'", "ongoing: true", "note: 'a: b'"],
        ),
        (  # quotes that a text needs are no habit
            'title: "Old: new"\n',
            ["title: Homes", "due: 2018-06-30", "ongoing: true", 'note: "a: b"'],
        ),
        (
            '{"title": "Old"}\n',
            ['"title": "Homes"', '"due": "2018-06-30"', '"ongoing": true', '"note": "a: b"'],
        ),
    ],
)
def test_what_is_added_has_the_quotes_that_are_there(text: str, entries: list[str]) -> None:
    style = WritingStyle.of(Document.of(Source("plan.yaml", text)), ())
    assert style.entries(FIELDS) == entries


def test_without_a_file_there_are_as_few_quotes_as_may_be() -> None:
    assert (
        WritingStyle().group({"title": "no", "lead": "Ann Lee"}) == '{title: "no", lead: Ann Lee}'
    )


LISTED: Fields = {"with": ["Ann Lee", "Poe, Sam"], "due": Month(2018, 9), "from": Tbc.TBC}


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (
            "title: Old\n",
            ["with:", "  - Ann Lee", "  - Poe, Sam", "due: 2018-09", "from: tbc"],
        ),
        (
            "title: 'Old'\ndue: 'tbc'\n",
            ["with:", "  - 'Ann Lee'", "  - 'Poe, Sam'", "due: '2018-09'", "from: 'tbc'"],
        ),
        (  # what stands where a date may stand is no text
            "title: 'Old'\ndue: tbc\n",
            ["with:", "  - 'Ann Lee'", "  - 'Poe, Sam'", "due: 2018-09", "from: tbc"],
        ),
        ("{title: Old}\n", ['with: [Ann Lee, "Poe, Sam"]', "due: 2018-09", "from: tbc"]),
        (
            '{"title": "Old"}\n',
            ['"with": ["Ann Lee", "Poe, Sam"]', '"due": "2018-09"', '"from": "tbc"'],
        ),
    ],
)
def test_a_list_of_texts_is_written_as_its_part_is(text: str, entries: list[str]) -> None:
    style = WritingStyle.of(Document.of(Source("plan.yaml", text)), ())
    assert style.entries(LISTED) == entries


def test_what_was_written_is_read_as_text_and_lists_of_texts() -> None:
    assert as_read({**LISTED, "ongoing": True, "title": "no"}) == {
        "with": ["Ann Lee", "Poe, Sam"],
        "due": "2018-09",
        "from": "tbc",
        "ongoing": "true",
        "title": "no",
    }
