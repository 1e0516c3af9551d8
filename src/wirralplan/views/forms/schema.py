"""The JSON Schema of a document: it follows from the fields."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from wirralplan.views.fields import Document, Field, ListOf, Record, Type
from wirralplan.views.json_text import dumped

# The schemas under ``$defs``, by name.
_Shared: TypeAlias = dict[str, Mapping[str, Any]]


def rendered(document: Document[Any]) -> str:
    """The schema as JSON text; what several parts share stands once, under ``$defs``."""
    shared: _Shared = {}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": document.title,
        "description": f"{document.about} Within version 1 keys are only ever added.",
        **_object(document.all_fields, shared),
        "$defs": shared,
    }
    return f"{dumped(schema, indent=2)}\n"


def _object(fields: Sequence[Field[Any]], shared: _Shared) -> dict[str, Any]:
    properties = {field.name: _property(field, shared) for field in fields}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _property(field: Field[Any], shared: _Shared) -> dict[str, Any]:
    schema = _schema(field.type, shared)
    if field.optional:
        schema = _or_null(schema)
    return {"description": field.about, **schema}


def _schema(kind: Type | Record[Any] | ListOf, shared: _Shared) -> dict[str, Any]:
    if isinstance(kind, ListOf):
        return {"type": "array", "items": _schema(kind.record, shared)}
    if isinstance(kind, Record):
        if kind.name not in shared:
            shared[kind.name] = {}  # keeps its place before what it needs itself
            shared[kind.name] = {"description": kind.about, **_object(kind.fields, shared)}
        return {"$ref": f"#/$defs/{kind.name}"}
    if kind.shared:
        shared[kind.shared] = kind.schema
        return {"$ref": f"#/$defs/{kind.shared}"}
    return dict(kind.schema)


def _or_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return {"oneOf": [schema, {"type": "null"}]}
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}
