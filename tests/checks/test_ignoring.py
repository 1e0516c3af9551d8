"""What a file may silence about itself, and how a comment that silences nothing is reported."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
ends: 2020-03-31
{head}workstreams:
  - title: Practice
    activities:
      - title: Empty homes
        lead: {lead}
        milestones:
          - title: Register agreed
            due: {due}
"""
LATE = "2108-06-30"
DEFAULT = SelectedRules()


def reported(
    due: str = "2018-06-30",
    lead: str = "Ann Lee",
    head: str = "",
    selected: SelectedRules = DEFAULT,
) -> list[str]:
    """Code and line of each finding."""
    source = Source("plan.yaml", PLAN.format(due=due, lead=lead, head=head))
    return [
        f"{one.code}:{source.place(one.span.start).line}"
        for one in findings(read(source), CATALOGUE, selected)
    ]


def test_without_a_comment_the_finding_is_reported() -> None:
    assert reported(LATE) == ["WP203:11"]


@pytest.mark.parametrize(
    "comment",
    [
        "# wirralplan: ignore[WP203] agreed with Ofsted",
        "# wirralplan: ignore[WP2]",
        "# wirralplan: ignore[date-outside-plan]",
        "#wirralplan: Ignore [ wp203 ]",
    ],
)
def test_a_comment_silences_the_rules_that_it_names_on_its_line(comment: str) -> None:
    assert reported(f"{LATE} {comment}") == []


def test_a_comment_above_a_line_silences_them_there() -> None:
    assert reported(
        f"2018-06-30\n            # wirralplan: ignore[WP203]\n            start: {LATE}"
    ) == ["WP204:13"]


def test_the_plan_silences_a_rule_everywhere() -> None:
    assert reported(LATE, head="checks:\n  ignore:\n    - WP203\n") == []


def test_what_was_selected_by_its_code_is_not_silenced_by_the_plan() -> None:
    head = "checks:\n  ignore:\n    - WP203\n"
    assert reported(LATE, head=head, selected=SelectedRules(extend=("wp203",))) == ["WP203:14"]
    assert reported(LATE, head=head, selected=SelectedRules(select=("WP2",))) == ["WP203:14"]


@pytest.mark.parametrize(
    ("due", "code"),
    [
        ("2018-09-31", "WP202"),
        ("30/06/18", "WP201"),
        ('""', "WP105"),
        ("2018-06-30\n            statsu: x", "WP101"),
    ],
)
def test_what_keeps_the_plan_from_being_read_is_never_silenced(due: str, code: str) -> None:
    comment = f" # wirralplan: ignore[{code}] please"
    line = 11 + due.count("\n")
    assert set(reported(f"{due}{comment}")) == {f"{code}:{line}", f"WP901:{line}"}
    head = f"checks:\n  ignore:\n    - {code}\n"
    assert set(reported(due, head=head)) == {"WP901:6", f"{code}:{line + 3}"}


def test_an_error_that_leaves_the_plan_readable_may_be_silenced() -> None:
    people = "people:\n  - name: Bob Ray\n"
    assert reported(head=people) == ["WP301:10"]
    assert reported(head=people, lead="Ann Lee # wirralplan: ignore[WP301] on loan") == []


def test_unused_is_only_what_had_the_chance_to_be_used() -> None:
    comment = "# wirralplan: ignore[WP203, WP401, WP403]"
    assert reported(f"2018-06-30 {comment}") == ["WP901:11"]
    assert reported(f"2018-06-30 {comment}", selected=SelectedRules(ignore=("WP203",))) == []
    assert reported(f"2018-06-30 {comment}", selected=SelectedRules(extend=("WP401",))) == [
        "WP901:11"
    ]
    assert reported("30/06/18", lead="Ann Lee # wirralplan: ignore[WP303]") == ["WP201:11"]


def test_unknown_rules_and_comments_without_a_rule_are_reported() -> None:
    assert reported(lead="Ann Lee # wirralplan: ignore[WP999]") == ["WP902:8"]
    assert reported(lead="Ann Lee # wirralplan: ignore[]") == ["WP901:8"]
    assert reported(lead="Ann Lee # wirralplan: ignore WP203") == ["WP901:8"]
    assert reported(lead="Ann Lee # wirralplan: please look") == ["WP901:8"]
