"""Findings as JSON, held against their schema."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from ended import Golden
from found import MISSED, RUN, RUNS, File, Unopened
from hypothesis import given
from jsonschema import Draft202012Validator
from schemas import complaints, schema

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding, Level, Related
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice
from wirralplan.views.findings import json as view

VALIDATOR = Draft202012Validator(schema("check"))
CASES = Path(__file__).parent.parent / "cases" / "checks"


def output(*files: tuple[Source, list[Finding]]) -> Any:
    answer = json.loads("".join(view.rendered(files)))
    VALIDATOR.validate(answer)
    return answer


def checked(path: Path) -> tuple[Source, list[Finding]]:
    source = Source.decoded(path.name, path.read_bytes())
    return source, findings(read(source), CATALOGUE)


@pytest.mark.parametrize("run", RUNS)
def test_whole_runs(run: str, golden: Golden) -> None:
    files, unopened = RUNS[run]
    text = "".join(view.rendered(files, unopened))
    assert complaints("check", text) == []
    golden(f"findings/json/{run}.json", text)


def test_a_run_over_two_files() -> None:
    source = Source("plan.yaml", "title: £\ndue: x\ndue: y\n")
    one = Finding(
        "WP992",
        "stand-in-day",
        Level.ERROR,
        Span(16, 19),
        "one 'due' is enough (see line 2)",
        "only one of them should stay",
        (Related(Span(9, 12), "the other one"),),
    )
    two = Finding("WP993", "stand-in-word", Level.WARNING, Span(7, 8), "'£' is a sign")
    two = replace(two, repair=(Splice(Span(7, 8), '"£"'),), safe=True)
    assert output((source, [two, one]), (Source("other.yaml", ""), [])) == {
        "format": "wirralplan.check/1",
        "files": [
            {
                "path": "plan.yaml",
                "findings": [
                    {
                        "code": "WP993",
                        "name": "stand-in-word",
                        "level": "warning",
                        "message": "'£' is a sign",
                        "help": "",
                        "line": 1,
                        "column": 8,
                        "end_line": 1,
                        "end_column": 9,
                        "related": [],
                        "repair": {
                            "safe": True,
                            "edits": [
                                {
                                    "line": 1,
                                    "column": 8,
                                    "end_line": 1,
                                    "end_column": 9,
                                    "text": '"£"',
                                }
                            ],
                        },
                    },
                    {
                        "code": "WP992",
                        "name": "stand-in-day",
                        "level": "error",
                        "message": "one 'due' is enough (see line 2)",
                        "help": "only one of them should stay",
                        "line": 3,
                        "column": 1,
                        "end_line": 3,
                        "end_column": 4,
                        "related": [{"line": 2, "column": 1, "message": "the other one"}],
                        "repair": None,
                    },
                ],
                "errors": 1,
                "warnings": 1,
                "unread_after": None,
            },
            {
                "path": "other.yaml",
                "findings": [],
                "errors": 0,
                "warnings": 0,
                "unread_after": None,
            },
        ],
        "unopened": [],
        "errors": 1,
        "warnings": 1,
    }


@given(RUN, MISSED)
def test_every_finding_is_there_and_none_of_its_words_is_altered(
    files: Sequence[File], unopened: Unopened
) -> None:
    answer = json.loads("".join(view.rendered(files, unopened)))
    assert [(one["path"], one["message"]) for one in answer["unopened"]] == [*unopened]
    assert [file["path"] for file in answer["files"]] == [source.name for source, _ in files]
    for file, (source, found) in zip(answer["files"], files, strict=True):
        assert [(one["code"], one["message"], one["help"]) for one in file["findings"]] == [
            (one.code, one.headline, one.help) for one in found
        ]
        places = [[source.place(offset) for offset in one.span] for one in found]
        assert [
            [(one["line"], one["column"]), (one["end_line"], one["end_column"])]
            for one in file["findings"]
        ] == places
        related = [[other.words for other in one.related] for one in found]
        assert [[other["message"] for other in one["related"]] for one in file["findings"]] == (
            related
        )
        assert file["errors"] + file["warnings"] == len(found)
    assert answer["errors"] + answer["warnings"] == sum(len(found) for _, found in files)


def test_no_file_at_all() -> None:
    assert output() == {
        "format": "wirralplan.check/1",
        "files": [],
        "unopened": [],
        "errors": 0,
        "warnings": 0,
    }


def test_files_that_could_not_be_opened_are_reported_apart() -> None:
    missing = ("missing.yaml", "Cannot read missing.yaml: there is no such file.")
    answer = json.loads("".join(view.rendered([], [missing])))
    VALIDATOR.validate(answer)
    assert answer["unopened"] == [{"path": missing[0], "message": missing[1]}]


def test_a_file_that_could_not_be_read_to_its_end_says_where() -> None:
    source = Source("plan.yaml", "format: 1\n---\ntitle: A plan\n")
    answer = output((source, findings(read(source), CATALOGUE)))
    assert answer["files"][0]["unread_after"] == 2


@pytest.mark.parametrize("path", sorted(CASES.glob("*/faulty*.yaml")), ids=lambda path: path.stem)
def test_the_findings_of_every_case_fit_the_schema(path: Path) -> None:
    source, found = checked(path)
    (file,) = output((source, found))["files"]
    assert len(file["findings"]) == len(found)
    assert file["errors"] + file["warnings"] == len(found)
    assert all(one["repair"]["edits"] for one in file["findings"] if one["repair"])


def test_each_finding_is_a_line_of_its_own() -> None:
    source, found = checked(CASES / "WP106" / "faulty.yaml")
    text = "".join(view.rendered([(source, found)]))
    assert sum(line.lstrip().startswith('{"code"') for line in text.splitlines()) == len(found)


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"format": "wirralplan.check/2", "files": [], "errors": 0, "warnings": 0},
        {"format": "wirralplan.check/1", "files": [], "errors": -1, "warnings": 0},
        {"format": "wirralplan.check/1", "files": [], "errors": 0, "warnings": 0, "more": 1},
        {"format": "wirralplan.check/1", "files": [{}], "errors": 0, "warnings": 0},
    ],
)
def test_the_schema_refuses_what_is_not_of_this_form(wrong: dict[str, object]) -> None:
    assert not VALIDATOR.is_valid(wrong)
