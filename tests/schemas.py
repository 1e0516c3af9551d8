"""The JSON Schemas that ship with the program, ready to hold an output against."""

import json
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator

# Name of the form: where its schema lies.
SCHEMAS = {
    "listing": ("listing", "listing.schema.json"),
    "slips": ("listing", "slips.schema.json"),
    "stale": ("listing", "stale.schema.json"),
    "coverage": ("story", "coverage.schema.json"),
    "show": ("story", "show.schema.json"),
    "people": ("story", "people.schema.json"),
    "summary": ("board", "summary.schema.json"),
    "diff": ("changes", "diff.schema.json"),
}


def schema(name: str) -> dict[str, Any]:
    """The schema of that name, as it ships."""
    room, file = SCHEMAS[name]
    text = (files(f"wirralplan.views.{room}") / file).read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def complaints(name: str, text: str) -> list[str]:
    """What is wrong with ``text`` as JSON of that form; also a date that does not exist."""
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema(name), format_checker=checker)
    return [
        f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))
    ]
