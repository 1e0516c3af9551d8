"""The JSON Schema of the plan file: what editors complete, explain and underline.

Draft-07 is what editors read best. It judges one value, and its neighbours in the
same part. What takes two parts or the written text is left to the rules. Beside the standard's
keywords stand ``errorMessage``, ``doNotSuggest``, ``enumDescriptions`` and
``defaultSnippets`` of the YAML language server, which other readers pass over
(github.com/redhat-developer/yaml-language-server, ``src/languageservice/jsonSchema.ts``).
"""

from collections.abc import Iterator
from itertools import count
from typing import Final

from pydantic import BaseModel

from wirralplan.plan import model
from wirralplan.plan.key_docs import MEANINGS, STATUS, Meaning
from wirralplan.plan.keys import Key, Kind, keys_of
from wirralplan.plan.value_patterns import VALUES, Schema

_MAY_LACK: Final = (model.Move, "reason")
_WITHOUT_STATUS: Final = (model.Workstream, model.Activity, model.Milestone)


def plan_schema() -> Schema:
    """The schema of a whole plan, with a definition for each part that stands in a list."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Written by: wirralplan schema plan",
        **_part(model.Plan),
        "definitions": {_name(part): _part(part) for part in listed_parts(model.Plan)},
    }


def _part(part: type[BaseModel]) -> Schema:
    """A group of keys, each with its meaning, and what each requires of the others."""
    meanings = MEANINGS[part]
    keys = keys_of(part)
    properties = {name: _key(meanings.keys[name], key) for name, key in keys.items()}
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


def _key(meaning: Meaning, key: Key) -> Schema:
    """What may stand after a key."""
    said = {"description": _description(meaning)}
    if key.kind in (Kind.TEXTS, Kind.PARTS):
        return {**said, **_list(key.part)}
    if key.part is not None:
        return {**_part(key.part), **said}
    return {**said, **VALUES[key.kind]}


def _description(meaning: Meaning) -> str:
    """What a key means, with an example.

    That stands in the words, and not under ``examples``: an editor would offer those to be typed,
    and somebody else's name would be a completion of ``lead``.
    """
    if not meaning.examples:
        return meaning.words
    examples = (str(one).lower() if one is True else str(one) for one in meaning.examples)
    return f"{meaning.words} For example: {' or '.join(examples)}"


def _list(part: type[BaseModel] | None) -> Schema:
    if part is not None:
        offered = {"label": f"new {MEANINGS[part].name}", "description": MEANINGS[part].words}
        more: Schema = {"defaultSnippets": [{**offered, "body": snippet(part, count(1))}]}
        items: Schema = {"$ref": f"#/definitions/{_name(part)}"}
    else:
        more, items = {}, VALUES[Kind.TEXT]
    return {
        **more,
        "type": "array",
        "errorMessage": "A list is wanted here: nothing on the line of the key itself, and below "
        "it each item begins with '- '.",
        "items": items,
    }


def snippet(part: type[BaseModel], stops: Iterator[int]) -> Schema:
    """What an editor offers to type for a new item of a list, with ``stops`` to fill in.

    ``$1`` and ``${2:YYYY-MM-DD}`` are stops of the tab key, numbered in the order of the keys. A
    stop that was passed over leaves an empty value or no date, and is underlined: nothing that
    is put there can be taken for somebody's word.
    """
    keys = [key for key in keys_of(part).values() if key.needed or key.stated.offered]
    return {key.name: _typed_in(key, stops) for key in keys}


def _typed_in(key: Key, stops: Iterator[int]) -> object:
    if key.part is not None:
        return [snippet(key.part, stops)]
    return f"${{{next(stops)}:YYYY-MM-DD}}" if key.is_date else f"${next(stops)}"


def listed_parts(within: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The parts that stand in lists, from the innermost out."""
    for key in keys_of(within).values():
        if key.part is not None:
            yield from listed_parts(key.part)
        if key.part is not None and key.kind is Kind.PARTS:
            yield key.part


def _name(part: type[BaseModel]) -> str:
    return part.__name__.lower()


def _rules(part: type[BaseModel]) -> Iterator[Schema]:
    """What a part must have, and what its keys require of each other.

    An ``errorMessage`` speaks for every keyword beside it, so each rule stands alone.
    """
    for name, key in keys_of(part).items():
        if key.needed:
            having = _having(name, f"This {MEANINGS[part].name} has no '{name}'.")
            yield _unless_first_date(having) if (part, name) == _MAY_LACK else having
    if part in _WITHOUT_STATUS:
        yield _without("status", STATUS)
    if part is model.Milestone:
        yield from _of_a_milestone()


def _of_a_milestone() -> Iterator[Schema]:
    neither = "This milestone has no 'due' date. Where it has none on purpose, write  ongoing: true"
    of_done = "needs a line  completed: <the day it was done>"
    of_cancelled = "needs a line  cancelled: <the day it was withdrawn>"
    cancelled = "'cancelled' needs a line  reason: <why it was withdrawn>"
    yield {"if": _given("ongoing"), "else": _having("due", neither)}
    yield {"if": _given("due"), "then": _without("ongoing", _either("due", "ongoing"))}
    yield {
        "if": _given("completed"),
        "then": _without("cancelled", _either("completed", "cancelled")),
        "else": _without("evidence", f"'evidence' {of_done}"),
    }
    yield {"if": _given("completed"), "else": _without("impact", f"'impact' {of_done}")}
    for key in ("reason", "approved_by"):
        yield {"if": _given("cancelled"), "else": _without(key, f"'{key}' {of_cancelled}")}
    yield {"if": _given("reason"), "else": _without("cancelled", cancelled)}


def _unless_first_date(rule: Schema) -> Schema:
    """What had no date yet breaks no promise by getting one."""
    first = {"properties": {"from": {"const": model.TBC}}, "required": ["from"]}
    return {"if": first, "else": rule}


def _given(key: str) -> Schema:
    return {"required": [key]}


def _having(key: str, message: str) -> Schema:
    return {"required": [key], "errorMessage": message}


def _without(key: str, message: str) -> Schema:
    return {"properties": {key: False}, "errorMessage": message}


def _either(one: str, other: str) -> str:
    return f"Keep either '{one}' or '{other}', not both."
