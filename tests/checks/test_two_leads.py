"""Which leads name two people, and which only look like it."""

import pytest

from wirralplan.checks import two_leads
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

PLAN = """\
format: 1
title: A plan
{people}workstreams:
  - title: Practice
    activities:
      - title: Empty homes
        lead: "{lead}"
        milestones: []
"""
PEOPLE = """\
people:
  - name: Carly Brown
  - name: Joe Bannham
  - name: Smith & Jones
  - name: Ann, Lady Lee
"""


def counted(lead: str, people: str = "") -> str:
    text = PLAN.format(lead=lead, people=people)
    told = findings(read(Source("plan.yaml", text)), [two_leads.CHECK])
    return " ".join(finding.headline.rpartition("' names ")[2].split()[0] for finding in told)


@pytest.mark.parametrize(
    "lead",
    [
        "Ann Lee & Bob Ray",
        "Ann Lee&Bob Ray",
        "Ann Lee and Bob Ray",
        "Ann Lee AND Bob Ray",
        "Ann Lee/Bob Ray",
        "Ann Lee + Bob Ray",
        "Ann Lee; Bob Ray",
        "Ann Lee, Bob Ray",
        "Ann and Bob Ray",
        "Ann Lee & Bob",
        "A. Lee & B. Ray",
        "Mary van Dijk and José Núñez",
        "Ann O'Neill and Bob Smith-Ray",
        "Ann Lee (Head of Service) / Bob Ray (Deputy)",
        "Ann Lee, Head of Service & Bob Ray, Manager",
    ],
)
def test_two_names_are_two_people(lead: str) -> None:
    assert counted(lead) == "two"


def test_three_names_are_three_people() -> None:
    assert counted("Ann Lee, Bob Ray and Cy Coe") == "3"


@pytest.mark.parametrize(
    "lead",
    [
        "Ann Lee",
        "Alexandra Anderson",
        "Sandy Rand",
        "Lee, Ann",
        "Ann Lee, Director",
        "Ann Lee, Head of Service",
        "Ann Lee, Head of Quality, Performance and Improvement",
        "Ann Lee, Children's Services",
        "Ann Lee, Early Help",
        "Ann Lee, OBE",
        "Ann Lee (Adoption and Fostering)",
        "Head of Quality and Performance",
        "Director of Health & Wellbeing",
        "Health & Wellbeing Board",
        "Marks and Spencer",
        "Ann Lee / TBC",
        "Ann Lee and team",
        "Ann Lee &",
        "& Ann Lee",
        "N/A",
        "and",
        ",",
    ],
)
def test_an_office_a_role_or_half_a_name_is_no_second_person(lead: str) -> None:
    assert counted(lead) == ""


@pytest.mark.parametrize(
    ("lead", "many"),
    [
        ("carly brown + joe bannham", "two"),
        ("Carly/Joe", "two"),
        ("Carly Brown & the panel", ""),
        ("Smith & Jones", ""),
        ("smith & jones", ""),
        ("Ann, Lady Lee", ""),
        ("Brown, Carly", ""),
        ("Carly Brown, Bannham", ""),
    ],
)
def test_the_people_of_the_plan_say_who_is_somebody(lead: str, many: str) -> None:
    assert counted(lead, PEOPLE) == many


def test_a_lead_that_cannot_be_read_is_nobody() -> None:
    text = PLAN.format(lead="", people="")
    assert not findings(read(Source("plan.yaml", text)), [two_leads.CHECK])
