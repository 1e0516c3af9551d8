"""The JSON Schemas of our JSON, ready to hold an output against."""

import json
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from wirralplan.views.schemas import NAMES, rendered

SCHEMAS = tuple(name for name in NAMES if name != "plan")


# The keys of a milestone in JSON and CSV, in their order. Within version 1 keys are only added.
KEYS_OF_A_MILESTONE = [
    "reference",
    "outline",
    "ref",
    "title",
    "workstream",
    "workstream_id",
    "activity",
    "activity_id",
    "lead",
    "with",
    "start",
    "start_written",
    "due",
    "due_written",
    "original_due",
    "original_due_written",
    "ongoing",
    "completed",
    "completed_written",
    "cancelled",
    "reason",
    "status",
    "rating",
    "computed",
    "reported",
    "reported_on",
    "days_late",
    "days_left",
    "slip",
    "moves",
    "priorities",
    "evidence",
    "impact",
    "success_measure",
    "updated",
    "latest_update",
    "updated_by",
    "expected",
    "plan_id",
    "line",
]


@cache
def schema(name: str) -> dict[str, Any]:
    """The schema of that name, as ``wirralplan schema`` prints it."""
    loaded: dict[str, Any] = json.loads(rendered(name))
    return loaded


def complaints(name: str, text: str) -> list[str]:
    """What is wrong with ``text`` as JSON of that form; also a date that does not exist."""
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema(name), format_checker=checker)
    return [
        f"{error.json_path}: {error.message}" for error in validator.iter_errors(json.loads(text))
    ]
