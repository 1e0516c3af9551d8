"""A priority without an activity is reported only where every activity could be read."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
priorities:
  - id: 1a
    title: Care Leavers
  - id: 2
    title: Core practice
workstreams:
  - title: Practice
    activities:
      - title: Empty homes
        lead: Ann Lee
        priorities:
          - 1a
        milestones:
          - title: Register
            due: 2018-06-30
"""


def reported(text: str) -> list[str]:
    """The findings of the whole catalogue and this rule: code and line."""
    source = Source("plan.yaml", text)
    found = findings(read(source), CATALOGUE, SelectedRules(extend=("WP305",)))
    return [f"{one.code}:{source.place(one.span.start).line}" for one in found]


def test_a_priority_that_no_activity_serves_is_reported_at_its_id() -> None:
    assert reported(PLAN) == ["WP305:6"]


def test_without_a_title_it_is_reported_all_the_same() -> None:
    source = Source("plan.yaml", PLAN.replace("    title: Core practice\n", ""))
    found = findings(read(source), CATALOGUE, SelectedRules(extend=("WP305",)))
    assert [one.headline for one in found] == [
        "this priority has no 'title'",
        "no activity serves priority '2'",
    ]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("title: Empty homes", "title: no", ["WP305:6", "WP012:11"]),
        ("title: Register", "title: no", ["WP305:6", "WP012:16"]),
        ("due: 2018-06-30", "due: 2018-06-31", ["WP305:6", "WP202:17"]),
        ("- 1a", "- 1A", ["WP305:6", "WP304:14"]),
    ],
)
def test_other_mistakes_are_reported_beside_it(was: str, now: str, expected: list[str]) -> None:
    assert reported(PLAN.replace(was, now)) == expected


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("- 1a", "- 7", ["WP304:14"]),
        ("- 1a", "- [1a]", ["WP103:14"]),
        ("priorities:\n          - 1a", "priorities: 1a", ["WP103:13"]),
        ("priorities:\n          - 1a", "prioritees: [1a, 2]", ["WP101:13"]),
        ("priorities:\n          - 1a", "serves: [1a, 2]", ["WP101:13"]),
        ("priorities:\n          - 1a", "priorities: [1a]\n        priorities: [2]", ["WP007:14"]),
        ("Ann Lee\n        priorities:\n", "Ann Lee\n", ["WP010:13"]),
        ("- title: Empty homes\n", "- Empty homes\n      - title: Homes\n", ["WP103:11"]),
        ("    activities:\n", "    activity:\n", ["WP101:10"]),
        ("  - id: 1a\n", "  - idd: 1a\n", ["WP101:4"]),
        ("- id: 2\n    title: Core practice\n", "- title: Core practice\n", ["WP102:6"]),
        ("due: 2018-06-30\n", "due: 2018-06-30\n      title: Vans\n", ["WP001:18"]),
        ("due: 2018-06-30\n", "due: [2018-06-30,, 1]\n", ["WP001:17"]),
    ],
)
def test_what_cannot_be_read_may_serve_any_priority(
    was: str, now: str, expected: list[str]
) -> None:
    assert was in PLAN
    assert reported(PLAN.replace(was, now, 1)) == expected
