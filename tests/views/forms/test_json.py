"""An answer's data as JSON: the two layouts, and how each value is written."""

import json
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
    NAME,
    NAMES,
    NUMBER,
    TEXT,
    TEXTS,
    Data,
    Document,
    Field,
    FieldType,
    ListOf,
    Record,
    choice,
)
from wirralplan.views.forms import json as form

Row = dict[str, Any]


def field(name: str, kind: FieldType, *, optional: bool = False) -> Field[Row]:
    return Field(name, kind, itemgetter(name), "Something.", optional)


def written(fields: Sequence[Field[Row]], **values: object) -> str:
    """A document of these fields, with these values."""
    return "".join(form.rendered(Data(Document("words", "Words", "Some.", fields), values)))


TITLED = Record("titled", "A part.", [field("title", NAME), field("due", DAY, optional=True)])
PANEL = {"title": "Panel", "due": date(2018, 6, 1)}
VANS = {"title": "Vans", "due": None}


def test_without_a_line_for_each_object_all_of_it_is_indented() -> None:
    fields = [
        field("as_of", DAY),
        field("plan", TITLED),
        field("parts", ListOf(TITLED)),
        field("names", NAMES),
    ]
    text = written(fields, as_of=date(2018, 6, 30), plan=VANS, parts=[PANEL], names=["Zoë"])
    assert text == (
        "{\n"
        '  "format": "wirralplan.words/1",\n'
        '  "as_of": "2018-06-30",\n'
        '  "plan": {\n'
        '    "title": "Vans",\n'
        '    "due": null\n'
        "  },\n"
        '  "parts": [\n'
        "    {\n"
        '      "title": "Panel",\n'
        '      "due": "2018-06-01"\n'
        "    }\n"
        "  ],\n"
        '  "names": [\n'
        '    "Zoë"\n'
        "  ]\n"
        "}\n"
    )


def test_otherwise_each_field_and_each_object_of_the_list_is_a_line() -> None:
    fields = [
        field("as_of", DAY),
        field("plan", TITLED),
        field("parts", ListOf(TITLED, line_each=True)),
        field("others", ListOf(TITLED)),
        field("count", NUMBER),
    ]
    day = date(2018, 6, 30)
    text = written(fields, as_of=day, plan=VANS, parts=[PANEL, VANS], others=[VANS, VANS], count=2)
    assert text == (
        "{\n"
        '  "format": "wirralplan.words/1",\n'
        '  "as_of": "2018-06-30",\n'
        '  "plan": {"title": "Vans", "due": null},\n'
        '  "parts": [\n'
        '    {"title": "Panel", "due": "2018-06-01"},\n'
        '    {"title": "Vans", "due": null}\n'
        "  ],\n"
        '  "others": [{"title": "Vans", "due": null}, {"title": "Vans", "due": null}],\n'
        '  "count": 2\n'
        "}\n"
    )


def test_an_object_with_such_a_list_of_its_own_is_opened() -> None:
    file = Record(
        "file",
        "A file.",
        [field("path", TEXT), field("parts", ListOf(TITLED, line_each=True)), field("n", NUMBER)],
    )
    files = [{"path": "a", "parts": [PANEL, VANS], "n": 2}, {"path": "b", "parts": [], "n": 0}]
    fields = [field("files", ListOf(file, line_each=True)), field("n", NUMBER)]
    assert written(fields, files=files, n=2) == (
        "{\n"
        '  "format": "wirralplan.words/1",\n'
        '  "files": [\n'
        "    {\n"
        '      "path": "a",\n'
        '      "parts": [\n'
        '        {"title": "Panel", "due": "2018-06-01"},\n'
        '        {"title": "Vans", "due": null}\n'
        "      ],\n"
        '      "n": 2\n'
        "    },\n"
        "    {\n"
        '      "path": "b",\n'
        '      "parts": [],\n'
        '      "n": 0\n'
        "    }\n"
        "  ],\n"
        '  "n": 2\n'
        "}\n"
    )


def test_an_empty_list_stays_on_its_line_in_either_layout() -> None:
    parts, others = field("parts", ListOf(TITLED, line_each=True)), field("others", ListOf(TITLED))
    assert written([parts, others], parts=[], others=[]) == (
        '{\n  "format": "wirralplan.words/1",\n  "parts": [],\n  "others": []\n}\n'
    )
    assert written([others], others=[]) == (
        '{\n  "format": "wirralplan.words/1",\n  "others": []\n}\n'
    )


def test_rows_may_come_one_by_one() -> None:
    rows = (row for row in [PANEL, VANS])
    text = written([field("parts", ListOf(TITLED, line_each=True))], parts=rows)
    assert [one["title"] for one in json.loads(text)["parts"]] == ["Panel", "Vans"]


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (TEXT, "", '""'),
        (TEXT, "=1+1", '"=1+1"'),
        (NUMBER, -5, "-5"),
        (NUMBER, 0, "0"),
        (FLAG, False, "false"),
        (DAY, date(1, 2, 3), '"0001-02-03"'),
        (DAY_OR_TEXT, date(2018, 6, 1), '"2018-06-01"'),
        (DAY_OR_TEXT, "Ann Lee", '"Ann Lee"'),
        (choice(*Status), Status.DUE_TODAY, '"due-today"'),
        (TEXTS, ("1a", "2"), '["1a", "2"]'),
        (TEXTS, [], "[]"),
        (TITLED, VANS, '{"title": "Vans", "due": null}'),
        (ListOf(TITLED), [VANS], '[{"title": "Vans", "due": null}]'),
    ],
)
def test_a_value_is_written_as_its_type_says_and_null_where_there_is_none(
    kind: FieldType, value: object, text: str
) -> None:
    lines = field("lines", ListOf(TITLED, line_each=True))
    for optional, one, said in [(False, value, text), (True, value, text), (True, None, "null")]:
        fields = [field("any", kind, optional=optional), lines]
        assert written(fields, any=one, lines=[]).splitlines()[2] == f'  "any": {said},'


@given(st.text(), st.text())
def test_no_value_is_altered_and_no_line_is_broken(title: str, text: str) -> None:
    fields = [field("text", TEXT), field("parts", ListOf(TITLED, line_each=True))]
    answer = written(fields, text=text, parts=[{"title": title, "due": None}])
    assert json.loads(answer) == {
        "format": "wirralplan.words/1",
        "text": text,
        "parts": [{"title": title, "due": None}],
    }
    assert answer.count("\n") == len(answer.splitlines()) == 7
