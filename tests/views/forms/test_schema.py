"""The JSON Schema of a document: it follows from the fields."""

import json
from collections.abc import Sequence
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from wirralplan.views.fields import (
    COUNT,
    DAY,
    DAY_OR_TEXT,
    FLAG,
    LINE,
    NAME,
    NAMES,
    NUMBER,
    REFERENCE,
    SLUG,
    TEXT,
    TEXTS,
    Data,
    Document,
    Field,
    FieldType,
    ListOf,
    Record,
    at_least,
    choice,
    outline,
)
from wirralplan.views.forms import json as form
from wirralplan.views.forms import schema


def field(name: str, kind: FieldType, *, optional: bool = False) -> Field[Any]:
    return Field(name, kind, lambda _: None, f"Its {name}.", optional)


def document(*fields: Field[Any]) -> Document[Any]:
    return Document("words", "wirralplan words --format json", "Some words.", fields)


def schema_of(*fields: Field[Any]) -> Any:
    """The schema of a document with these fields, which is one by its own draft."""
    read = json.loads(schema.rendered(document(*fields)))
    Draft202012Validator.check_schema(read)
    return read


def test_a_whole_schema() -> None:
    assert schema.rendered(document(field("title", TEXT), field("due", DAY, optional=True))) == (
        "{\n"
        '  "$schema": "https://json-schema.org/draft/2020-12/schema",\n'
        '  "title": "wirralplan words --format json",\n'
        '  "description": "Some words. Within version 1 keys are only ever added.",\n'
        '  "type": "object",\n'
        '  "additionalProperties": false,\n'
        '  "required": [\n'
        '    "format",\n'
        '    "title",\n'
        '    "due"\n'
        "  ],\n"
        '  "properties": {\n'
        '    "format": {\n'
        '      "description": "The name and the version of this form.",\n'
        '      "const": "wirralplan.words/1"\n'
        "    },\n"
        '    "title": {\n'
        '      "description": "Its title.",\n'
        '      "type": "string"\n'
        "    },\n"
        '    "due": {\n'
        '      "description": "Its due.",\n'
        '      "oneOf": [\n'
        "        {\n"
        '          "$ref": "#/$defs/day"\n'
        "        },\n"
        "        {\n"
        '          "type": "null"\n'
        "        }\n"
        "      ]\n"
        "    }\n"
        "  },\n"
        '  "$defs": {\n'
        '    "day": {\n'
        '      "description": "A day, YYYY-MM-DD.",\n'
        '      "type": "string",\n'
        '      "format": "date",\n'
        '      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"\n'
        "    }\n"
        "  }\n"
        "}\n"
    )


_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
PART = Record("part", "A part.", [field("title", NAME)])


@pytest.mark.parametrize(
    ("kind", "meaning", "or_null"),
    [
        (TEXT, {"type": "string"}, {"type": ["string", "null"]}),
        (
            NAME,
            {"type": "string", "minLength": 1},
            {"type": ["string", "null"], "minLength": 1},
        ),
        (
            SLUG,
            {"type": "string", "pattern": f"^{_SLUG}$"},
            {"type": ["string", "null"], "pattern": f"^{_SLUG}$"},
        ),
        (
            REFERENCE,
            {"type": "string", "pattern": f"^{_SLUG}/{_SLUG}$"},
            {"type": ["string", "null"], "pattern": f"^{_SLUG}/{_SLUG}$"},
        ),
        (
            outline("[0-9]+", r"(\.[0-9]+)?"),
            {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$"},
            {"type": ["string", "null"], "pattern": r"^[0-9]+(\.[0-9]+)?$"},
        ),
        (FLAG, {"type": "boolean"}, {"type": ["boolean", "null"]}),
        (NUMBER, {"type": "integer"}, {"type": ["integer", "null"]}),
        (LINE, {"type": "integer", "minimum": 1}, {"type": ["integer", "null"], "minimum": 1}),
        (
            at_least(0),
            {"type": "integer", "minimum": 0},
            {"type": ["integer", "null"], "minimum": 0},
        ),
        (choice("red", "green"), {"enum": ["red", "green"]}, {"enum": ["red", "green", None]}),
        (DAY_OR_TEXT, {"type": "string"}, {"type": ["string", "null"]}),
        (
            TEXTS,
            {"type": "array", "items": {"type": "string"}},
            {"type": ["array", "null"], "items": {"type": "string"}},
        ),
        (
            NAMES,
            {"type": "array", "items": {"type": "string", "minLength": 1}},
            {"type": ["array", "null"], "items": {"type": "string", "minLength": 1}},
        ),
        (
            DAY,
            {"$ref": "#/$defs/day"},
            {"oneOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]},
        ),
        (
            COUNT,
            {"$ref": "#/$defs/count"},
            {"oneOf": [{"$ref": "#/$defs/count"}, {"type": "null"}]},
        ),
        (
            PART,
            {"$ref": "#/$defs/part"},
            {"oneOf": [{"$ref": "#/$defs/part"}, {"type": "null"}]},
        ),
        (
            ListOf(PART),
            {"type": "array", "items": {"$ref": "#/$defs/part"}},
            {"type": ["array", "null"], "items": {"$ref": "#/$defs/part"}},
        ),
    ],
)
def test_each_kind_of_field_and_the_same_where_it_is_optional(
    kind: FieldType, meaning: dict[str, object], or_null: dict[str, object]
) -> None:
    properties = schema_of(field("one", kind), field("other", kind, optional=True))["properties"]
    assert properties["one"] == {"description": "Its one.", **meaning}
    assert properties["other"] == {"description": "Its other.", **or_null}


def test_what_several_parts_share_stands_once_under_its_name() -> None:
    inner = Record("inner", "Inside.", [field("due", DAY), field("count", COUNT)])
    outer = Record(
        "outer",
        "Outside.",
        [field("start", DAY), field("one", inner), field("many", ListOf(inner, line_each=True))],
    )
    read = schema_of(field("outer", outer), field("due", DAY), field("again", ListOf(outer)))
    assert list(read["$defs"]) == ["outer", "day", "inner", "count"]
    assert read["$defs"]["outer"] == {
        "description": "Outside.",
        "type": "object",
        "additionalProperties": False,
        "required": ["start", "one", "many"],
        "properties": {
            "start": {"description": "Its start.", "$ref": "#/$defs/day"},
            "one": {"description": "Its one.", "$ref": "#/$defs/inner"},
            "many": {
                "description": "Its many.",
                "type": "array",
                "items": {"$ref": "#/$defs/inner"},
            },
        },
    }
    assert read["$defs"]["inner"]["properties"] == {
        "due": {"description": "Its due.", "$ref": "#/$defs/day"},
        "count": {"description": "Its count.", "$ref": "#/$defs/count"},
    }


def test_where_nothing_is_shared_there_are_no_parts() -> None:
    assert schema_of(field("title", TEXT))["$defs"] == {}


def test_the_json_of_a_document_is_what_its_schema_says() -> None:
    def holding(name: str, kind: FieldType, *, optional: bool = False) -> Field[dict[str, Any]]:
        return Field(name, kind, lambda held: held[name], "Something.", optional)

    moves = Record("move", "A move.", [holding("why", TEXT, optional=True)])
    fields: Sequence[Field[dict[str, Any]]] = [
        holding("title", NAME),
        holding("rating", choice("red", "green"), optional=True),
        holding("moves", ListOf(moves, line_each=True)),
    ]
    held: dict[str, Any] = {"title": "Panel", "rating": None, "moves": [{"why": None}]}
    validator = Draft202012Validator(schema_of(*fields))
    written = json.loads("".join(form.rendered(Data(document(*fields), held))))
    validator.validate(written)
    wrongs: list[dict[str, object]] = [
        {"rating": "blue"},
        {"title": ""},
        {"moves": [{}]},
        {"more": 1},
    ]
    for wrong in wrongs:
        assert not validator.is_valid({**written, **wrong})
    assert not validator.is_valid({"format": "wirralplan.words/1"})
