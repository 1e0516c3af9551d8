"""The JSON Schema of the plan file: what editors complete, explain and underline.

Draft-07 is what editors read best. It says what one value tells, and its neighbours in the
same part. What takes two parts or the written text is left to the rules. Beside the standard's
keywords stand ``errorMessage``, ``doNotSuggest``, ``enumDescriptions`` and
``defaultSnippets`` of the YAML language server, which other readers pass over
(github.com/redhat-developer/yaml-language-server, ``src/languageservice/jsonSchema.ts``).
"""

from collections.abc import Iterator
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from wirralplan.plan import model
from wirralplan.plan.key_docs import MEANINGS, STATUS, Meaning
from wirralplan.plan.snippets import SNIPPETS
from wirralplan.plan.value_patterns import SHARED, SINGLE, Schema

_WITHOUT_STATUS: Final = (model.Workstream, model.Activity, model.Milestone)


def plan_schema() -> Schema:
    """The schema of a whole plan, with a definition for each part that stands in a list."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Written by: wirralplan schema plan",
        **_part(model.Plan),
        "definitions": {
            **{_name(part): _part(part) for part in SNIPPETS},
            **dict(SHARED.values()),
        },
    }


def _part(part: type[BaseModel]) -> Schema:
    """A group of keys, each with its meaning, and what they ask of each other."""
    meanings = MEANINGS[part]
    hints = get_type_hints(part, include_extras=True)
    keys = {field.alias or name: hints[name] for name, field in part.model_fields.items()}
    properties = {key: _key(meanings.keys[key], hint) for key, hint in keys.items()}
    if part in _WITHOUT_STATUS:
        properties["status"] = {"description": STATUS, "doNotSuggest": True}
    article = "An" if meanings.name[0] in "aeiou" else "A"
    only = f"{article} {meanings.name} has these keys and no others: {', '.join(keys)}."
    rules = list(_rules(part))
    return {
        "title": meanings.name.capitalize(),
        "description": meanings.words,
        "type": "object",
        "errorMessage": only,
        "additionalProperties": False,
        "properties": properties,
        **({"allOf": rules} if rules else {}),
    }


def _key(meaning: Meaning, hint: Any) -> Schema:
    """What may stand after a key whose type in the model is ``hint``."""
    if NoneType in get_args(hint):
        hint = next(one for one in get_args(hint) if one is not NoneType)
    said = {"description": meaning.words}
    if hint is model.Choice:
        return {**_part(hint), **said}
    if get_origin(hint) is tuple:
        return {**said, **_list(meaning, get_args(hint)[0])}
    examples = {"examples": list(meaning.examples)} if meaning.examples else {}
    return {**said, **examples, **_value(hint)}


def _list(meaning: Meaning, item: Any) -> Schema:
    if item in SNIPPETS:
        offered = {"label": f"new {MEANINGS[item].name}", "description": MEANINGS[item].words}
        more: Schema = {"defaultSnippets": [{**offered, "body": SNIPPETS[item]}]}
        items: Schema = {"$ref": f"#/definitions/{_name(item)}"}
    else:
        more, items = {"examples": [list(meaning.examples)]}, _value(item)
    return {
        **more,
        "type": "array",
        "errorMessage": "A list is wanted here: nothing on the line of the key itself, and below "
        "it each item begins with '- '.",
        "items": items,
    }


def _value(hint: Any) -> Schema:
    if hint in SHARED:
        name, _ = SHARED[hint]
        return {"allOf": [{"$ref": f"#/definitions/{name}"}]}
    return SINGLE[get_args(hint)[0]]


def _name(part: type[BaseModel]) -> str:
    return part.__name__.lower()


def _rules(part: type[BaseModel]) -> Iterator[Schema]:
    """What a part must have, and what its keys ask of each other.

    An ``errorMessage`` speaks for every keyword beside it, so each rule stands alone.
    """
    for name, field in part.model_fields.items():
        if field.is_required():
            key = field.alias or name
            yield _having(key, f"This {MEANINGS[part].name} has no '{key}'.")
    if part in _WITHOUT_STATUS:
        yield _without("status", STATUS)
    if part is model.Milestone:
        yield from _of_a_milestone()


def _of_a_milestone() -> Iterator[Schema]:
    neither = "This milestone has no 'due' date. Where it has none on purpose, write  ongoing: true"
    evidence = "'evidence' needs a line  completed: <the day it was done>"
    reason = "'reason' needs a line  cancelled: <the day it was withdrawn>"
    cancelled = "'cancelled' needs a line  reason: <why it was withdrawn>"
    yield {"if": _given("ongoing"), "else": _having("due", neither)}
    yield {"if": _given("due"), "then": _without("ongoing", _either("due", "ongoing"))}
    yield {
        "if": _given("completed"),
        "then": _without("cancelled", _either("completed", "cancelled")),
        "else": _without("evidence", evidence),
    }
    yield {"if": _given("cancelled"), "else": _without("reason", reason)}
    yield {"if": _given("reason"), "else": _without("cancelled", cancelled)}


def _given(key: str) -> Schema:
    return {"required": [key]}


def _having(key: str, message: str) -> Schema:
    return {"required": [key], "errorMessage": message}


def _without(key: str, message: str) -> Schema:
    return {"properties": {key: False}, "errorMessage": message}


def _either(one: str, other: str) -> str:
    return f"Keep either '{one}' or '{other}', not both."
