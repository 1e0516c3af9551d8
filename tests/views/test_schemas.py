"""The JSON Schemas of our JSON: strict, described, and the same where they share a part."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from schemas import KEYS_OF_A_MILESTONE, SCHEMAS, complaints, schema

from wirralplan.plan.ratings import Rating
from wirralplan.plan.standing import Status


def parts(node: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every part of a schema that is a schema itself, with its place."""
    if not isinstance(node, dict):
        return
    yield path, node
    for group in ("properties", "$defs"):
        for name, inner in node.get(group, {}).items():
            yield from parts(inner, f"{path}.{name}")
    yield from parts(node.get("items"), f"{path}[]")


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_by_its_own_draft(name: str) -> None:
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_group_takes_exactly_its_keys_and_each_key_says_what_it_means(name: str) -> None:
    for path, part in parts(schema(name)):
        if part.get("type") == "object":
            assert part["additionalProperties"] is False, path
            assert part["required"] == list(part["properties"]), path
            for key, inner in part["properties"].items():
                assert inner.get("description", "").endswith("."), f"{path}.{key}"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_definition_is_used(name: str) -> None:
    used = {
        part["$ref"].removeprefix("#/$defs/") for _, part in parts(schema(name)) if "$ref" in part
    }
    used |= {
        choice["$ref"].removeprefix("#/$defs/")
        for _, part in parts(schema(name))
        for choice in part.get("oneOf", ())
        if "$ref" in choice
    }
    assert used == set(schema(name)["$defs"])


def test_what_comes_in_several_is_the_same_in_each() -> None:
    for word in ("plan", "totals", "day", "count", "milestone", "update"):
        meanings = [schema(name)["$defs"].get(word) for name in SCHEMAS]
        known = [meaning for meaning in meanings if meaning is not None]
        assert len(known) > 1, word
        assert all(meaning == known[0] for meaning in known), word


def test_a_milestone_has_the_columns_of_a_row_in_their_order() -> None:
    properties = schema("listing")["$defs"]["milestone"]["properties"]
    assert list(properties) == KEYS_OF_A_MILESTONE
    assert properties["status"]["enum"] == list(Status)
    assert properties["rating"]["enum"] == properties["computed"]["enum"] == [*Rating, None]


@pytest.mark.parametrize(("name", "word"), [("slips", "slip"), ("stale", "stale")])
def test_a_listing_of_its_own_form_has_all_that_a_listing_has(name: str, word: str) -> None:
    listed = list(schema("listing")["$defs"]["milestone"]["properties"].items())
    assert list(schema(name)["$defs"][word]["properties"].items())[: len(listed)] == listed
    for key, meaning in schema("listing")["properties"].items():
        if key not in ("format", "milestones", "supporting"):
            assert schema(name)["properties"][key] == meaning


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("{}", "$: 'format' is a required property"),
        ('{"format": "wirralplan.people/2"}', "$.format: 'wirralplan.people/1' was expected"),
        ('{"people": [{}]}', "$.people[0]: 'name' is a required property"),
        ('{"more": 1}', "$: Additional properties are not allowed ('more' was unexpected)"),
    ],
)
def test_what_is_not_of_the_form_is_complained_about(text: str, output: str) -> None:
    assert output in complaints("people", text)
