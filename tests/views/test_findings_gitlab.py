"""Findings as a Code Quality report of GitLab."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from ended import Golden
from found import CLEAN, MISSED, RUN, RUNS, TWICE, UNOPENED, File, Unopened
from hypothesis import given
from jsonschema import Draft202012Validator

from wirralplan.views.findings import address, gitlab

# The keys that GitLab's documentation asks for, with their forms.
_TEXT = {"type": "string", "minLength": 1}
_LINES = {"type": "object", "properties": {"begin": {"type": "integer", "minimum": 1}}}
_LOCATION = {
    "type": "object",
    "required": ["path", "lines"],
    "properties": {"path": {"type": "string"}, "lines": _LINES},
}
_KEYS = {
    "description": {"type": "string"},
    "check_name": _TEXT,
    "fingerprint": _TEXT,
    "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
    "location": _LOCATION,
}
VALIDATOR = Draft202012Validator(
    {"type": "array", "items": {"type": "object", "required": [*_KEYS], "properties": _KEYS}}
)


def report(*files: File, unopened: Unopened = ()) -> Any:
    read = json.loads("".join(gitlab.rendered(files, unopened)))
    VALIDATOR.validate(read)
    return read


@pytest.mark.parametrize("run", RUNS)
def test_whole_runs(run: str, golden: Golden) -> None:
    files, unopened = RUNS[run]
    golden(f"findings/gitlab/{run}.json", "".join(gitlab.rendered(files, unopened)))


def test_where_all_is_well_the_list_is_empty() -> None:
    assert "".join(gitlab.rendered([CLEAN])) == "[]\n"
    assert "".join(gitlab.rendered([])) == "[]\n"


def test_an_entry_says_what_is_wrong_and_what_to_write() -> None:
    source, found = TWICE
    (entry,) = report((source, found[:1]))
    assert entry == {
        "description": "WP992: 31 is one too many for this month (help: is it 2018-09-30?)",
        "check_name": "WP992",
        "fingerprint": "e77fca460822fd001bf9cbae76ba1097",
        "severity": "major",
        "location": {"path": "twice.yaml", "lines": {"begin": 10}},
    }


def test_lines_to_paste_are_whole_where_lines_have_ends() -> None:
    """The merge request shows a description on one line."""
    source, (one, _) = TWICE
    pasted = replace(one, help="say why; add below line 10:\nmoves:\n  - date: <x> ``` y")
    (entry,) = report((source, [pasted]))
    assert entry["description"] == (
        "WP992: 31 is one too many for this month "
        "(help: say why; add below line 10: (these are in the log of the job))"
    )
    assert entry["content"] == {
        "body": "````\nsay why; add below line 10:\nmoves:\n  - date: <x> ``` y\n````\n"
    }


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>", "<\u200bb>"),
        ("</p><script>", "<\u200b/p><\u200bscript>"),
        ("<!-- x", "<\u200b!-- x"),
        ("&lt;b&gt; &#60;", "&\u200blt;b&\u200bgt; &\u200b#60;"),
        ("%{strong_start}", "%\u200b{strong_start}"),
        ("2 < 3 & 4 > 3, 30%", "2 < 3 & 4 > 3, 30%"),
    ],
)
def test_no_text_of_the_plan_is_markup_in_the_merge_request(text: str, shown: str) -> None:
    source, (one, _) = TWICE
    (entry,) = report((source, [replace(one, headline=text, help="")]))
    assert entry["description"] == f"WP992: {shown}"


def test_a_file_that_could_not_be_opened_blocks() -> None:
    assert [entry["severity"] for entry in report(TWICE, unopened=UNOPENED)] == [
        "blocker",
        "major",
        "major",
    ]


@given(RUN, MISSED)
def test_every_finding_is_an_entry_of_its_own(files: Sequence[File], unopened: Unopened) -> None:
    entries = report(*files, unopened=unopened)
    found = [(source, finding) for source, findings in files for finding in findings]
    assert len(entries) == len(unopened) + len(found)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)
    for entry, (source, finding) in zip(entries[len(unopened) :], found, strict=True):
        line = source.place(finding.span.start).line
        assert entry["location"] == {"path": address.path(source.name), "lines": {"begin": line}}
