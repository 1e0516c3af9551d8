"""Findings as the report of a test run."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

import pytest
from ended import Golden
from found import CLEAN, MISSED, RUN, RUNS, TWICE, UNOPENED, File, Unopened
from hypothesis import given

from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source, Span
from wirralplan.text.visible import visible
from wirralplan.views.findings import junit

Element = ET.Element


def report(*files: File, unopened: Unopened = ()) -> Element:
    text = "".join(junit.rendered(files, unopened))
    return ET.fromstring(text.encode())  # noqa: S314 - our own report


def finding(level: Level, words: str = "") -> Finding:
    return Finding("WP993", "stand-in-word", level, Span(0, 1), "'x' is text", words)


def counts(element: Element) -> list[int]:
    return [int(element.attrib[key]) for key in ("tests", "failures", "errors")]


@pytest.mark.parametrize("run", RUNS)
def test_whole_runs(run: str, golden: Golden) -> None:
    files, unopened = RUNS[run]
    golden(f"findings/junit/{run}.xml", "".join(junit.rendered(files, unopened)))


def test_a_clean_file_is_one_test_that_passed() -> None:
    (case,) = report(CLEAN).iter("testcase")
    assert case.attrib == {"classname": "plan", "name": "no problems found"}
    assert [*case] == []


def test_a_warning_is_a_test_that_passed_and_says_so() -> None:
    root = report((Source("plan.yaml", "x"), [finding(Level.WARNING, "write 'x'")]))
    assert counts(root) == [1, 0, 0]
    (case,) = root.iter("testcase")
    assert [(part.tag, part.text) for part in case] == [
        ("system-out", "plan.yaml:1:1: WP993 'x' is text\nhelp: write 'x'")
    ]


def test_an_error_is_a_test_that_failed() -> None:
    root = report((Source("plans/a.yml", "x"), [finding(Level.ERROR, "write 'x'")]))
    assert counts(root) == [1, 1, 0]
    (case,) = root.iter("testcase")
    name = "WP993 stand-in-word: 'x' is text"
    assert case.attrib == {"classname": "plans/a", "name": name}
    (failure,) = case
    assert failure.attrib == {"message": "'x' is text", "type": "WP993"}
    assert failure.text == "plans/a.yml:1:1: WP993 'x' is text\nhelp: write 'x'"


def test_a_file_that_could_not_be_opened_is_a_test_that_ended_in_an_error() -> None:
    root = report(CLEAN, unopened=UNOPENED)
    assert counts(root) == [2, 0, 1]
    assert [(suite.attrib["name"], counts(suite)) for suite in root] == [
        ("no plan.yaml", [1, 0, 1]),
        ("plan.yaml", [1, 0, 0]),
    ]


def test_equal_findings_have_names_of_their_own() -> None:
    names = [case.attrib["name"] for case in report(TWICE).iter("testcase")]
    wrong = "WP992 stand-in-day: 31 is one too many for this month"
    assert names == [wrong, f"{wrong} (2)"]


def test_no_file_is_attached_because_the_plan_says_so() -> None:
    words = "[[ATTACHMENT|/etc/passwd]]"
    (out,) = report((Source("plan.yaml", "x"), [finding(Level.WARNING, words)])).iter("system-out")
    assert str(out.text).endswith("\nhelp: [\\[ATTACHMENT|/etc/passwd]]")


@given(RUN, MISSED)
def test_counts_add_up_and_words_arrive(files: Sequence[File], unopened: Unopened) -> None:
    root = report(*files, unopened=unopened)
    findings = [finding for _, found in files for finding in found]
    errors = [finding for finding in findings if finding.level is Level.ERROR]
    clean = sum(not found for _, found in files)
    cases = [*root.iter("testcase")]
    assert len(cases) == len(findings) + clean + len(unopened)
    assert counts(root) == [len(cases), len(errors), len(unopened)]
    assert counts(root) == [sum(column) for column in zip(*map(counts, root), strict=True)] or (
        not files and not unopened
    )
    failures = [failure.attrib["message"] for failure in root.iter("failure")]
    assert failures == [visible(finding.headline) for finding in errors]
    assert len([*root.iter("system-out")]) == len(findings) - len(errors)
