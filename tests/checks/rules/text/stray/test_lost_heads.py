"""A heading in place of the head of a workstream or an activity: what to write there."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.splice import spliced

PLAN = """\
format: 1
title: A plan
starts: 2018-01-01
ends: 2019-12-31
people:
  - name: Ann Lee
workstreams:
  - title: Delivery
    activities:
      - title: Fostering
        lead: Ann Lee
        milestones:
          - title: Chair appointed with the support of
              partners
            due: 2018-01-30
HEAD
    activities:
      - title: Mobile working
        lead: Ann Lee
        milestones:
          - title: Phase 1 rolled out
            due: 2018-04-30
HEAD
        lead: Ann Lee
        milestones:
          - title: Phase 2 rolled out
            due: 2018-05-30
"""
WORKSTREAM, ACTIVITY = 16, 23
HEADS = {WORKSTREAM: "  - title: Enablers", ACTIVITY: "      - title: Accommodation move"}


def found(heads: dict[int, str]) -> list[Finding]:
    return findings(read(Source("plan.yaml", text(heads))), CATALOGUE)


def text(heads: dict[int, str]) -> str:
    lines = PLAN.splitlines()
    for number, head in (HEADS | heads).items():
        lines[number - 1] = head
    return "\n".join(lines) + "\n"


def helps(heads: dict[int, str], rule: str) -> list[str]:
    return [one.help for one in found(heads) if one.code == rule]


def test_the_plan_itself_has_no_mistake() -> None:
    assert not found({})


def write(number: int, spaces: int, line: str) -> str:
    word = "a workstream" if number == WORKSTREAM else "an activity"
    return (
        f"if {word} begins here, write in place of line {number}, with {spaces} spaces before it:"
        f"  {line}\nand leave all that is below it as it is"
    )


@pytest.mark.parametrize(
    ("number", "head", "line"),
    [
        (WORKSTREAM, "  SECTION 5: ENABLERS", "- title: ENABLERS"),
        (WORKSTREAM, "SECTION 5: ENABLERS", "- title: ENABLERS"),
        (WORKSTREAM, "  Workstream 5 \u2013 Enablers", "- title: Enablers"),
        (WORKSTREAM, "  Enablers", "- title: Enablers"),
        (WORKSTREAM, "  Section heads and their teams", "- title: Section heads and their teams"),
        (WORKSTREAM, "  Enablers: IT: kit", '- title: "Enablers: IT: kit"'),
        (ACTIVITY, "      Accommodation move", "- title: Accommodation move"),
        (ACTIVITY, "      5.2 Accommodation move", "- title: 5.2 Accommodation move"),
    ],
)
def test_the_lines_to_write_keep_what_is_below(number: int, head: str, line: str) -> None:
    advice = write(number, 2 if number == WORKSTREAM else 6, line)
    assert helps({number: head}, "WP007") == [advice]
    unreadable = [one for one in found({number: head}) if one.code == "WP001"]
    for one in unreadable:
        assert one.help == f"{advice}\nif it is only a remark, put '# ' before it"
        assert spliced(Source("plan.yaml", text({number: head})), list(one.repair)).text == text(
            {number: " " * (2 if number == WORKSTREAM else 6) + line}
        )


@pytest.mark.parametrize(
    "head",
    [
        "  Still to be agreed by the Board.",
        "  and the rest of the partners",
        "  >>> see below",
        "  # SECTION 5: ENABLERS",
        "",
    ],
)
def test_what_is_no_heading_begins_no_part(head: str) -> None:
    (advice,) = helps({WORKSTREAM: head}, "WP007")
    assert "begins here, write in place" not in advice
    assert all("begins here" not in one for one in helps({WORKSTREAM: head}, "WP001"))


def test_a_heading_above_a_key_that_is_given_once_is_a_remark() -> None:
    heads = {WORKSTREAM: "  - title: Enablers\nSECTION 5: ENABLERS"}
    assert not helps(heads, "WP007")
    assert all("begins here" not in one for one in helps(heads, "WP001"))


def test_lines_are_never_moved_into_the_middle_of_an_item() -> None:
    wrapped = text({WORKSTREAM: "    ref: W1"}).replace("\n              partners", "\npartners")
    (one,) = [
        one
        for one in findings(read(Source("plan.yaml", wrapped)), CATALOGUE)
        if one.code == "WP007"
    ]
    assert one.help == (
        "both belong to one list: move lines 18 to 27 to below line 15, where the 'activities' "
        "of line 9 ends, and remove line 17"
    )
