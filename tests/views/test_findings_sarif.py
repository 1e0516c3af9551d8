"""Findings as SARIF, held against the parts of the standard that they use."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from ended import Golden
from found import CLEAN, HOSTILE, MISSED, MIXED, RULES, RUN, RUNS, UNOPENED, File, Unopened
from hypothesis import given
from jsonschema import Draft202012Validator

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.check import Check
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice
from wirralplan.views.findings import sarif, sarif_result


def _object(required: str, **properties: Any) -> dict[str, Any]:
    """An object that has no other keys, as everywhere in the standard."""
    form = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**form, "required": required.split()}


def _list(items: Mapping[str, Any], *, unique: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": items, "uniqueItems": unique}


_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_MESSAGE = _object("text", text=_TEXT)
_REGION = _object(
    "startLine", startLine=_COUNT, startColumn=_COUNT, endLine=_COUNT, endColumn=_COUNT
)
_ARTIFACT = _object("uri", uri={**_TEXT, "pattern": "^[!-~]*$"})
_INDEXED = _object("index", index={"type": "integer", "minimum": 0})
_WHERE = {"oneOf": [_ARTIFACT, _INDEXED]}
_PHYSICAL = _object("artifactLocation", artifactLocation=_WHERE, region=_REGION)
_LOCATION = _object("physicalLocation", physicalLocation=_PHYSICAL, message=_MESSAGE, id=_COUNT)
_REPLACEMENT = _object("deletedRegion", deletedRegion=_REGION, insertedContent=_MESSAGE)
_CHANGE = _object(
    "artifactLocation replacements", artifactLocation=_WHERE, replacements=_list(_REPLACEMENT)
)
_FIX = _object(
    "artifactChanges",
    description=_MESSAGE,
    artifactChanges=_list(_CHANGE, unique=True),
    properties={"type": "object"},
)
_RESULT = _object(  # the standard asks for the message only, GitHub for more
    "ruleId level message locations partialFingerprints",
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_MESSAGE,
    locations=_list(_LOCATION),
    relatedLocations=_list(_LOCATION, unique=True),
    fixes=_list(_FIX, unique=True),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT},
)
_RULE = _object(
    "id shortDescription fullDescription help",
    id=_TEXT,
    name=_TEXT,
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_object("text", text=_TEXT, markdown=_TEXT),
    defaultConfiguration=_object("", enabled={"type": "boolean"}, level=_LEVEL),
)
_DRIVER = _object(  # the standard asks for the name only, Azure DevOps for more
    "name fullName rules",
    name=_TEXT,
    fullName=_TEXT,
    semanticVersion=_TEXT,
    informationUri={**_TEXT, "pattern": "^https?://[!-~]+$"},
    rules=_list(_RULE, unique=True),
)
_NOTIFICATION = _object(
    "message", level=_LEVEL, message=_MESSAGE, locations=_list(_LOCATION, unique=True)
)
_INVOCATION = _object(
    "executionSuccessful",
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications=_list(_NOTIFICATION),
)
_RUN = _object(
    "tool automationDetails results",
    automationDetails=_object("id", id={**_TEXT, "minLength": 1}),
    tool=_object("driver", driver=_DRIVER),
    invocations=_list(_INVOCATION),
    columnKind={"const": "unicodeCodePoints"},
    newlineSequences=_list(_TEXT, unique=True),
    artifacts=_list(_object("", location=_ARTIFACT, description=_MESSAGE), unique=True),
    results=_list(_RESULT),
)
_LOG = {"version": {"const": "2.1.0"}, "runs": _list(_RUN), "$schema": _TEXT}
VALIDATOR = Draft202012Validator(_object("$schema version runs", **_LOG))


def log(*files: File, unopened: Unopened = (), rules: Sequence[Check] = RULES) -> str:
    return "".join(sarif.rendered(files, unopened, checks=rules, version="0.1.0"))


def run(*files: File, unopened: Unopened = (), rules: Sequence[Check] = RULES) -> Any:
    read = json.loads(log(*files, unopened=unopened, rules=rules))
    VALIDATOR.validate(read)
    return read["runs"][0]


@pytest.mark.parametrize("name", RUNS)
def test_whole_runs(name: str, golden: Golden) -> None:
    files, unopened = RUNS[name]
    golden(f"findings/sarif/{name}.json", log(*files, unopened=unopened))


def test_a_clean_file_is_among_the_files_and_has_no_results() -> None:
    read = run(CLEAN)
    assert read["artifacts"] == [{"location": {"uri": "plan.yaml"}}]
    assert read["results"] == []
    assert read["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_a_file_that_could_not_be_opened_is_no_success() -> None:
    (invocation,) = run(CLEAN, unopened=UNOPENED)["invocations"]
    place = {"physicalLocation": {"artifactLocation": {"uri": "no%20plan.yaml"}}}
    assert invocation == {
        "executionSuccessful": False,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": "Cannot read no plan.yaml: there is no such file."},
                "locations": [place],
            }
        ],
    }


def test_a_rule_comes_with_its_documentation() -> None:
    first, second = run(CLEAN)["tool"]["driver"]["rules"]
    assert first == {
        "id": "WP991",
        "name": "stand-in-key",
        "shortDescription": {"text": "A stand-in for a key."},
        "fullDescription": {"text": "Stands in for a rule."},
        "help": {
            "text": "WP991 stand-in-key (error)\n\nA stand-in for a key.\n\nWhat it does\n\n"
            "Stands in\nfor a rule.\n\nWrong\n\n    leed: Ann Lee\n",
            "markdown": RULES[0].doc,
        },
        "defaultConfiguration": {"enabled": True, "level": "error"},
    }
    assert second["fullDescription"] == {"text": "A stand-in for a day."}
    assert second["defaultConfiguration"] == {"enabled": False, "level": "error"}


def test_every_rule_of_the_catalogue_fits_what_github_shows() -> None:
    """It shows 255 characters of a name, and 1,024 of a description."""
    rules = run(CLEAN, rules=CATALOGUE)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [check.code for check in CATALOGUE]
    for rule in rules:
        assert 0 < len(rule["name"]) <= 255
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["fullDescription"] != rule["shortDescription"]


def test_results_point_at_their_rule() -> None:
    results = run(MIXED)["results"]
    output = [(result["ruleId"], result.get("ruleIndex"), result["level"]) for result in results]
    assert output == [
        ("WP991", 0, "error"),
        ("WP992", 1, "error"),
        ("WP993", None, "warning"),
        ("WP994", None, "error"),
    ]


def test_columns_count_characters_and_not_bytes_or_halves() -> None:
    (first, *_) = run(HOSTILE)["results"]
    source = HOSTILE[0]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 9, "startColumn": 57, "endLine": 9, "endColumn": 67}
    assert source.line(9)[56:66] == "2018-09-31"


def test_a_repair_is_a_fix_that_says_whether_it_is_safe() -> None:
    splices = (Splice(Span(0, 1), "A"), Splice(Span(3, 3), "\u202e\n"))
    found = Finding("WP991", "stand-in-key", Level.ERROR, Span(0, 1), "it is wrong", repair=splices)
    (result,) = run((Source("my plan.yaml", "a\r\nb"), [found]))["results"]
    assert result["fixes"] == [
        {
            "description": {"text": "it is wrong"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "my%20plan.yaml"},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 1,
                                "startColumn": 1,
                                "endLine": 1,
                                "endColumn": 2,
                            },
                            "insertedContent": {"text": "A"},
                        },
                        {
                            "deletedRegion": {
                                "startLine": 2,
                                "startColumn": 1,
                                "endLine": 2,
                                "endColumn": 1,
                            },
                            "insertedContent": {"text": "\u202e\n"},
                        },
                    ],
                }
            ],
            "properties": {"safe": False},
        }
    ]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("{TBC} [acting]", "{TBC} [acting]"),
        ("'{0}' and {b}", "'{{0}}' and {{b}}"),
        ("[a](1) \\ [b]", r"\[a\](1) \\ \[b\]"),
        ("a ](b)", r"a \](b)"),
    ],
)
def test_plan_text_is_no_placeholder_and_no_link(words: str, text: str) -> None:
    assert sarif_result.escaped(words) == text


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("it is wrong", "it is wrong.\nhelp: write it"),
        ("did you mean that?", "did you mean that?\nhelp: write it"),
    ],
)
def test_the_first_sentence_is_enough(headline: str, text: str) -> None:
    found = Finding("WP991", "stand-in-key", Level.ERROR, Span(0, 0), headline, "write it")
    (result,) = run((Source("plan.yaml", ""), [found]))["results"]
    assert result["message"] == {"text": text}


def test_a_file_given_twice_is_one_file() -> None:
    assert len(run(MIXED, MIXED)["artifacts"]) == 1


@given(RUN, MISSED)
def test_every_finding_is_a_result(files: Sequence[File], unopened: Unopened) -> None:
    read = run(*files, unopened=unopened)
    found = [(source, finding) for source, findings in files for finding in findings]
    assert len(read["results"]) == len(found)
    marks = [tuple(result["partialFingerprints"].values()) for result in read["results"]]
    assert len(set(marks)) == len(found)
    for result, (source, finding) in zip(read["results"], found, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        places = [source.place(offset) for offset in finding.span]
        assert [*region.values()] == [number for place in places for number in place]
        assert len(result.get("relatedLocations", [])) == len(finding.related)
    (invocation,) = read["invocations"]
    assert invocation["executionSuccessful"] is (not unopened)
    assert len(invocation["toolExecutionNotifications"]) == len(unopened)


def test_standard_input_has_words_and_no_address() -> None:
    """An address such as ``standard%20input`` would be that of a file which is not there."""
    source, found = MIXED
    piped = replace(source, name="standard input", is_file=False)
    output = run((piped, found), MIXED)
    assert output["artifacts"] == [
        {"description": {"text": "standard input"}},
        {"location": {"uri": "plans/children.yaml"}},
    ]
    places = [
        one["physicalLocation"]["artifactLocation"]
        for result in output["results"]
        for one in (*result["locations"], *result.get("relatedLocations", []))
    ]
    assert places[0] == {"index": 0}
    assert {str(place) for place in places} == {"{'index': 0}", "{'uri': 'plans/children.yaml'}"}
    changed = [
        result["fixes"][0]["artifactChanges"] for result in output["results"] if "fixes" in result
    ]
    assert changed[0][0]["artifactLocation"] == {"index": 0}


def test_standard_input_that_could_not_be_read_has_no_address_either() -> None:
    output = run(unopened=[("-", "Cannot read standard input.")])
    [notification] = output["invocations"][0]["toolExecutionNotifications"]
    assert notification["locations"] == []


def test_what_azure_devops_asks_for_is_there() -> None:
    output = run(CLEAN)
    assert output["automationDetails"] == {"id": "wirralplan check/"}
    assert output["tool"]["driver"]["fullName"] == "wirralplan 0.1.0"


def test_where_it_is_explained_is_reported_if_that_is_known() -> None:
    pieces = sarif.rendered([], checks=RULES, version="0.1.0", website="https://plans.example.org")
    read = json.loads("".join(pieces))
    VALIDATOR.validate(read)
    assert read["runs"][0]["tool"]["driver"]["informationUri"] == "https://plans.example.org"
    assert "informationUri" not in run(CLEAN)["tool"]["driver"]
