"""What of all that ``check`` finds an editor underlines too, and why the rest has to wait."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from editors import schema, seen
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
    ("WP102/faulty", 14): "whether a title makes an id takes our own table of accents",
    ("WP103/faulty-4", 11): "a key that is a group is the business of the reader of YAML",
    ("WP103/faulty-5", 11): "a key that is a list is the business of the reader of YAML",
    ("WP108/faulty-2", 1): "to JSON, 1.0 is 1",
}
_WRITTEN = "how the text is written; the schema is asked about what was read"
_TWO_PARTS = "no keyword compares two parts of a plan"
_TWO_VALUES = "no keyword compares two values"
_NAMES = "no keyword looks a name up in another list"
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
    "WP106": _TWO_PARTS,
    "WP107": "a warning: a list without items is on its way to being a plan",
    "WP203": _TWO_VALUES,
    "WP204": _TWO_VALUES,
    "WP301": _NAMES,
    "WP302": "it takes the list of people to tell two names from one",
    "WP303": _TWO_PARTS,
    "WP304": _NAMES,
    "WP306": _NAMES,
    "WP307": _TWO_PARTS,
    "WP308": _TWO_PARTS,
    "WP901": _WRITTEN,
    "WP902": _WRITTEN,
}


def cases(code: str) -> list[Path]:
    return sorted((CASES / code).glob("faulty*.yaml"))


def lines_found(path: Path) -> set[int]:
    """The lines of the findings of the rule whose case this is."""
    reading = read(Source.decoded(path.name, path.read_bytes()))
    told = findings(reading, CATALOGUE)
    return {
        reading.source.place(one.span.start).line for one in told if one.code == path.parent.name
    }


def lines_underlined(path: Path) -> set[int]:
    """The lines in which an editor with the schema underlines something for it."""
    try:
        written = seen(path.read_text(encoding="utf-8-sig"))
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return set()
    document = Document.of(Source.decoded(path.name, path.read_bytes()))
    return {line(document, route) for route in routes(written)}


def routes(written: Any) -> Iterator[tuple[str | int, ...]]:
    """Where the schema has something to say; an unknown key is told apart from its group."""
    for error in Draft7Validator(with_places(schema())).iter_errors(written):
        route = tuple(error.absolute_path)
        if error.validator != "additionalProperties":
            yield route
            continue
        known = error.schema["properties"] if isinstance(error.schema, dict) else {}
        yield from ((*route, key) for key in error.instance if key not in known)


def with_places(part: Any) -> Any:
    """The same schema, in words for which jsonschema tells the place: ``false`` as not anything."""
    if isinstance(part, dict):
        return {key: with_places(inner) for key, inner in part.items()}
    return {"not": {}} if part is False else part


def line(document: Document, route: tuple[str | int, ...]) -> int:
    """The line of the key at the end of ``route``, or of the value that has none."""
    span = document.key_span(route) or document.span(route)
    return document.source.place(span.start if span else 0).line


def test_for_every_rule_it_is_said_whether_an_editor_can_see_it() -> None:
    assert UNDERLINED | set(LEFT) == {check.code for check in CATALOGUE}
    assert not UNDERLINED & set(LEFT)


@pytest.mark.parametrize("code", sorted(UNDERLINED))
def test_an_editor_underlines_each_line_that_check_finds(code: str) -> None:
    for path in cases(code):
        left = lines_found(path) - lines_underlined(path)
        case = f"{code}/{path.stem}"
        assert left == {number for name, number in EXCEPTIONS if name == case}, case


@pytest.mark.parametrize("code", sorted(LEFT))
def test_what_is_left_to_check_an_editor_does_not_see(code: str) -> None:
    assert any(lines_found(path) - lines_underlined(path) for path in cases(code))
