"""A plan as editors see it: YAML by the core of YAML 1.2, held against the schema of the plan."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft7Validator

SCHEMA = Path(__file__).parent.parent / "schema" / "plan.v1.schema.json"

# https://yaml.org/spec/1.2.2/#1032-tag-resolution: dates, no, on and 12:30 are text.
_FORMS = {
    "null": r"(?:~|null|Null|NULL|)$",
    "bool": r"(?:true|True|TRUE|false|False|FALSE)$",
    "int": r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$",
    "float": r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$",
}


class _Core(yaml.SafeLoader):
    """Reads as the YAML language server and check-jsonschema do."""


_Core.yaml_implicit_resolvers = {
    None: [(f"tag:yaml.org,2002:{name}", re.compile(form)) for name, form in _FORMS.items()]
}


def _whole(_: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    text: str = node.value
    return int(text, 10 if text.lstrip("+-").isdecimal() else 0)


_Core.add_constructor("tag:yaml.org,2002:int", _whole)


@cache
def schema() -> dict[str, Any]:
    """The schema of the plan file, as it is committed."""
    loaded: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return loaded


def seen(text: str) -> Any:
    """What an editor makes of ``text``. Raises ``yaml.YAMLError`` where it stops."""
    return yaml.load(text, Loader=_Core)  # noqa: S506 - a safe loader


def validator(part: dict[str, Any] | None = None) -> Draft7Validator:
    """What holds a plan, or what ``part`` of the schema speaks of, against the schema."""
    whole = schema()
    checker = Draft7Validator.FORMAT_CHECKER
    return Draft7Validator(
        whole if part is None else {**part, "definitions": whole["definitions"]},
        format_checker=checker,
    )


def complaints(written: Any, part: dict[str, Any] | None = None) -> list[str]:
    """What the schema says against ``written``, as check-jsonschema prints it."""
    return [f"{error.json_path}: {error.message}" for error in validator(part).iter_errors(written)]
