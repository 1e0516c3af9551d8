"""Whole plans: right ones, the shipped one, and the shipped one with anything done to it."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from mishaps import mutations
from strategies import Written, written_plans

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Level
from wirralplan.text.source import Source
from wirralplan.views.findings import concise, excerpt, summary

ROOT = Path(__file__).parent.parent.parent
SHIPPED = (ROOT / "plan.yaml").read_text(encoding="utf-8")
HIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
ALL = SelectedRules(extend=[check.code for check in CATALOGUE])
DAY = date(2018, 6, 30)


def test_nothing_is_wrong_with_the_shipped_plan() -> None:
    assert findings(read(Source("plan.yaml", SHIPPED)), CATALOGUE) == []


def test_on_a_day_what_is_overdue_in_the_shipped_plan_is_not_explained() -> None:
    reading = read(Source("plan.yaml", SHIPPED))
    assert Counter(one.code for one in findings(reading, CATALOGUE, on=DAY)) == {"WP403": 31}
    reported = Counter(one.code for one in findings(reading, CATALOGUE, ALL, on=DAY))
    assert reported == {"WP403": 31, "WP405": 4, "WP305": 2}


def test_nothing_is_wrong_with_the_plans_of_other_tests() -> None:
    for path in sorted((ROOT / "tests" / "plans").glob("*.yaml")):
        reported = findings(read(Source(path.name, path.read_text(encoding="utf-8"))), CATALOGUE)
        assert [finding for finding in reported if finding.level is Level.ERROR] == []


@given(written_plans())
def test_no_right_plan_has_an_error(written: Written) -> None:
    text = yaml.safe_dump(written, allow_unicode=True, default_style="'", sort_keys=False)
    reported = findings(read(Source("plan.yaml", text)), CATALOGUE)
    assert [finding for finding in reported if finding.level is Level.ERROR] == []


@given(mutations())
@example("")
@example("\n")
@example("\ufeff")
@example("[")
@example("*a")
@example("- - - -")
@example("a: {b: {c: [")
@example("format: 1\ntitle: \x00\nworkstreams: []\n")
def test_whatever_is_done_to_a_plan_it_is_read_or_has_an_error(text: str) -> None:
    source = Source("plan.yaml", text)
    reading = read(source)
    reported = findings(reading, CATALOGUE, ALL, on=DAY)
    errors = [finding for finding in reported if finding.level is Level.ERROR]
    assert errors or reading.plan is not None
    for finding in reported:
        for span in (finding.span, *(one.span for one in finding.related)):
            assert 0 <= span.start <= span.end <= len(text)
    assert reported == sorted(reported, key=lambda one: (one.span, one.code))
    whole = "".join(excerpt.rendered(source, reported))
    assert not HIDDEN.search(whole)
    size = None if reading.plan is None else summary.Size.of(reading.plan)
    assert len(list(concise.rendered(source, reported))) == len(reported)
    assert all(line.endswith("\n") for line in summary.rendered(source, reported, size))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_has_an_error(data: bytes) -> None:
    source = Source.decoded("plan.yaml", data)
    reading = read(source)
    reported = findings(reading, CATALOGUE, ALL, on=DAY)
    assert reading.plan is not None or any(one.level is Level.ERROR for one in reported)
    assert "".join(excerpt.rendered(source, reported)).count("\n -->") == len(reported)


TEN = {
    "  - name: Joe Bannham": ("  - nane: Joe Bannham", "WP101"),
    "        lead: Kerry Mehta": ("        lead: Kerry Metha", "WP301"),
    "            due: 2018-05-01": ("            due: 01/05/18", "WP201"),
    "            title: SFEF evaluation completed": ("            title: #1 evaluation", "WP009"),
    "          - id: edge-of-care-panel": ("          - id: Edge of care", "WP109"),
    "            title: Sufficiency strategy completed": (
        "            title: Sufficiency strategy\u00a0completed",
        "WP004",
    ),
    "            title: Panel Chair appointed": (
        "            title: Panel Chair appointed\n            evidence: Minutes",
        "WP408",
    ),
    "            due: 2018-09-30\n            source: Printed": (
        "            due: 2018-09-31\n            source: Printed",
        "WP202",
    ),
    "        title: School attendance strategy\n        lead: Sue Talbot\n": (
        "        title: School attendance strategy\n",
        "WP102",
    ),
    "          - id: structure-in-place": ("          - id: structure-agreed", "WP106"),
    "          - id: scoped\n": (
        "          - id: scoped\n            after: [recruitment/begin]\n",
        "WP306",
    ),
}


def test_ten_mistakes_and_one_in_a_plan_are_eleven_findings() -> None:
    text = SHIPPED
    for was, (now, _) in TEN.items():
        assert was in text
        text = text.replace(was, now, 1)
    reported = findings(read(Source("plan.yaml", text)), CATALOGUE)
    assert [finding.code for finding in reported] == [code for _, code in TEN.values()]
