"""What of all that ``check`` finds an editor underlines too, and why the rest has to wait."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from editors import SCHEMA, seen
from jsonschema import Draft7Validator

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.document import Document
from wirralplan.text.source import Source

CASES = Path(__file__).parent.parent / "cases" / "checks"

# Each finding of these rules has a complaint of the schema in its line...
UNDERLINED = {
    "WP101", "WP102", "WP103", "WP104", "WP105", "WP108", "WP109", "WP110",
    "WP201", "WP202", "WP402", "WP408",
}  # fmt: skip
# ...except these, by case and line.
EXCEPTIONS = {
    ("WP102/faulty", 13): "whether a title makes an id takes our own table of accents",
    ("WP103/faulty-4", 11): "a key that is a group is the business of the reader of YAML",
    ("WP103/faulty-5", 11): "a key that is a list is the business of the reader of YAML",
    ("WP105/faulty-2", 1): "in an empty file there is nothing to underline",
    ("WP108/faulty-2", 1): "to JSON, 1.0 is 1",
}
_WRITTEN = "how the text is written; the schema judges what was read"
_TWO_PARTS = "no keyword compares two parts of a plan"
_TWO_VALUES = "no keyword compares two values"
_THE_DAY = "no keyword knows what day it is"
_NAMES = "no keyword looks a name up in another list"
_TWO_FILES = "the schema sees one file"
# Rules whose findings an editor does not underline for the schema, or not all of them.
LEFT = {
    "WP001": "the reader of YAML says so, in its own words",
    "WP002": "the reader of YAML says so",
    "WP003": "the editor shows the file in the wrong alphabet",
    "WP004": _WRITTEN,
    "WP005": _WRITTEN,
    "WP006": _WRITTEN,
    "WP007": "the reader of YAML says so",
    "WP008": "the editor holds each document against the schema by itself",
    "WP009": _WRITTEN,
    "WP010": _WRITTEN,
    "WP011": _WRITTEN,
    "WP012": "read by YAML 1.2 most of these are text; true and null are refused",
    "WP013": _WRITTEN,
    "WP014": _WRITTEN,
    "WP015": "the reader of YAML says so, in its own words",
    "WP016": "what is no plan has nothing to underline",
    "WP017": _WRITTEN,
    "WP106": _TWO_PARTS,
    "WP107": "a warning: a list without items is on its way to being a plan",
    "WP203": _TWO_VALUES,
    "WP204": _TWO_VALUES,
    "WP205": _THE_DAY,
    "WP301": _NAMES,
    "WP302": "it takes the list of people to tell two names from one",
    "WP303": _TWO_PARTS,
    "WP304": _NAMES,
    "WP305": _NAMES,
    "WP306": _NAMES,
    "WP307": _TWO_PARTS,
    "WP308": _TWO_PARTS,
    "WP309": _TWO_PARTS,
    "WP401": "a rule that a plan may choose; the schema is one for all plans",
    "WP403": _THE_DAY,
    "WP404": _TWO_PARTS,
    "WP405": "it takes reading the words of a title",
    "WP406": _THE_DAY,
    "WP407": _TWO_PARTS,
    "WP501": _TWO_FILES,
    "WP502": _TWO_FILES,
    "WP503": _TWO_FILES,
    "WP504": _TWO_FILES,
    "WP505": _TWO_FILES,
    "WP901": _WRITTEN,
    "WP902": _WRITTEN,
}


def cases(code: str) -> list[Path]:
    return sorted((CASES / code).glob("faulty*.yaml"))


def lines_found(path: Path) -> set[int]:
    """The lines of the findings of the rule whose case this is."""
    reading = read(Source.decoded(path.name, path.read_bytes()))
    reported = findings(reading, CATALOGUE)
    return {
        reading.source.place(one.span.start).line
        for one in reported
        if one.code == path.parent.name
    }


def lines_underlined(path: Path) -> set[int]:
    """The lines in which an editor with the schema underlines something for it."""
    try:
        written = seen(path.read_text(encoding="utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return set()
    document = Document.of(Source.decoded(path.name, path.read_bytes()))
    spans = {
        document.key_span(route) if is_key else document.span(route)
        for route, is_key in places(written)
    }
    return {document.source.place(span.start).line for span in spans if span}


def places(written: Any) -> Iterator[tuple[tuple[str | int, ...], bool]]:
    """Where the schema has something to say, and whether about the key and not its value."""
    for error in Draft7Validator(with_places()).iter_errors(written):
        route = tuple(error.absolute_path)
        if error.validator == "additionalProperties" and isinstance(error.schema, dict):
            unknown = set(error.instance) - set(error.schema["properties"])
            yield from (((*route, key), True) for key in unknown)
        else:
            yield route, error.validator == "not"


def with_places() -> Any:
    """The schema in words for which jsonschema tells the place: for ``false``, not anything."""

    def said(part: dict[str, Any]) -> dict[str, Any]:
        barred = {key for key in part if part[key] is False} - {"additionalProperties"}
        return part | {key: {"not": {}} for key in barred}

    return json.loads(SCHEMA.read_text(encoding="utf-8"), object_hook=said)


def test_for_every_rule_it_is_said_whether_an_editor_can_see_it() -> None:
    codes = {check.code for check in CATALOGUE}
    assert codes == UNDERLINED | set(LEFT), "a rule is new or gone: say where it belongs"
    assert not UNDERLINED & set(LEFT)


@pytest.mark.parametrize("code", sorted(UNDERLINED))
def test_an_editor_underlines_each_line_that_check_finds(code: str) -> None:
    for path in cases(code):
        left = lines_found(path) - lines_underlined(path)
        case = f"{code}/{path.stem}"
        assert left == {number for name, number in EXCEPTIONS if name == case}, case


# What is nested too deep is a list in the wrong place as well.
@pytest.mark.parametrize("code", sorted(set(LEFT) - {"WP013"}))
def test_what_is_left_to_check_an_editor_does_not_see(code: str) -> None:
    found = [(lines_found(path), lines_underlined(path)) for path in cases(code)]
    without_findings = not any(
        reported for reported, _ in found
    )  # a rule that needs an option to find anything
    assert without_findings or any(reported - underlined for reported, underlined in found)
