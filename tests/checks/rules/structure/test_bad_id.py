"""An id that holds the plan's own number, and one that only has a figure."""

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
workstreams:
  - title: Practice
    activities:
      - title: Homes
        lead: Ann Lee
        milestones:
          - id: {}
            title: Register agreed
            due: 2018-06
"""
IN_PLACE = "in place of line 9 (leave the spaces before it)"
MADE_OF = "an id is made of the letters a to z, digits, and single dashes between them"


def advice(written: str, text: str = PLAN) -> list[str]:
    (found,) = findings(read(Source("plan.yaml", text.format(written))), CATALOGUE)
    assert found.code == "WP109"
    return found.help.splitlines()


@pytest.mark.parametrize(
    ("written", "number", "rest"),
    [
        ("CYPD/12 fully costed", "CYPD/12", "fully-costed"),
        ("R7 Panel", "R7", "panel"),
        ("1.2.2 Register", "1.2.2", "register"),
        ("2(v) Register agreed", "2(v)", "register-agreed"),
    ],
)
def test_a_number_before_the_words_is_asked_about(written: str, number: str, rest: str) -> None:
    assert advice(written) == [
        MADE_OF,
        f"if '{number}' is the plan's own number of it, write  - id: {rest}  {IN_PLACE}",
        f"and below line 9 add, with 12 spaces before it:  ref: {_quoted(number)}",
    ]


@pytest.mark.parametrize("number", ["1.2.2", "2(v)", "CYPD/12", "R7."])
def test_a_number_alone_is_a_ref_and_no_id(number: str) -> None:
    assert advice(number) == [
        MADE_OF,
        (
            f"if it is the plan's own number of it, write  - ref: {_quoted(number.rstrip('.'))}  "
            f"{IN_PLACE}"
        ),
    ]


@pytest.mark.parametrize("written", ["Panel 2 agreed", "Phase 1", "Panel Chair", "30% Carers"])
def test_a_figure_among_words_is_no_number_of_the_plan(written: str) -> None:
    assert advice(written)[0] == MADE_OF
    assert not any("ref: P" in line for line in advice(written))


def test_a_number_that_is_there_is_not_asked_for_again() -> None:
    assert advice("R7 Panel", PLAN + "            ref: R7\n") == [MADE_OF]


def _quoted(number: str) -> str:
    """As it is written, so that no other program reads a number or a fraction."""
    return f'"{number}"' if number.replace(".", "").isdigit() and number.count(".") == 1 else number
