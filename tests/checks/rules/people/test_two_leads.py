"""Which leads name two people, and which only look like it."""

import pytest

from wirralplan.checks.rules.people import two_leads
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


def reported(lead: str, people: str = "") -> list[str]:
    text = PLAN.format(lead=lead, people=people)
    return [one.headline for one in findings(read(Source("plan.yaml", text)), [two_leads.CHECK])]


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
        "Ann Lee or Bob Ray",
        "Ann Lee | Bob Ray",
        "Ann Lee - Bob Ray",
        "Ann Lee plus Bob Ray",
        "Smith, J. & Jones, K.",
        "Lee, Ann; Ray, Bob",
        "Brown, Carly and Bannham, Joe",
        "Smith J and Jones K",
        "Cllr Lee / Cllr Ray",
        "Mr Lee & Mrs Ray",
        "Dr Lee; Dr Ray",
        "Lead: Ann Lee; Deputy: Bob Ray",
        "LT/BR",
        "DC / AMB",
        "DC/AMB",
        "ASM, AO",
        "ASM and AO",
        "ASM & AO",
        "LT + BR",
        "LT; BR",
        "A.L. / B.R.",
        "Ann Lee / BR",
        "AL with BR",
        "Ann Lee with Bob Ray",
        "Ann Lee, with Bob Ray",
        "Ann Lee (with Bob Ray)",
        "Ann Lee jointly with Bob Ray",
        "Ann Lee together with Bob Ray",
        "Ann Lee alongside Bob Ray",
        "Ann Lee in partnership with Bob Ray",
        "Ann Lee w/ Bob Ray",
        "Ann Lee as well as Bob Ray",
        "Ann Lee and Mary O'Brien",
        "Ann Lee + BR",
        "Joint: Ann Lee and Bob Ray",
        "Prof. Lee and Dr. Ray",
        "Lee A / Ray B",
        "Ann Lee & BR",
        "Mrs A Lee and Mr B Ray",
        "Ann Lee/ Bob Ray (job share)",
        "Lee, A. and Ray, B.",
        "Lee, Ann / Ray, Bob",
        "Ann Lee AND/OR Bob Ray",
        "Ann Lee, and Bob Ray",
    ],
)
def test_two_names_or_two_peoples_initials_are_two_people(lead: str) -> None:
    assert reported(lead) == [f"'{lead}' names two people; an activity has one lead"]


@pytest.mark.parametrize(
    "lead", ["Ann Lee, Bob Ray and Cy Coe", "LT/BR/AMB", "Lee, A. & Ray, B. & CC"]
)
def test_three_are_three(lead: str) -> None:
    assert reported(lead) == [f"'{lead}' names 3 people; an activity has one lead"]


def test_one_above_the_other_are_two_people() -> None:
    text = PLAN.format(lead="x", people="").replace('"x"', "|\n          JB\n          CB")
    (finding,) = findings(read(Source("plan.yaml", text)), [two_leads.CHECK])
    assert finding.headline == "'JB CB' names two people; an activity has one lead"


@pytest.mark.parametrize(
    "lead",
    [
        "Head of Service MASH; Head of Service SASF",
        "Head of Service MASH / Head of Service SASF",
        "Head of MASH, Head of SASF",
        "Team Manager East / Team Manager West",
        "Team Manager East; Team Manager West",
        "Director of Adults; Director of Children",
    ],
)
def test_the_same_post_in_two_places_is_two_posts(lead: str) -> None:
    assert reported(lead) == [f"'{lead}' names two posts; an activity has one lead"]


@pytest.mark.parametrize(
    "lead",
    [
        "Ann Lee supported by Bob Ray",
        "AMB, supported by IT",
        "Ann Lee (supported by Bob Ray)",
        "Ann Lee, with support from Bob Ray",
        "Ann Lee assisted by Bob Ray",
        "Head of Service, supported by HR",
        "Ann Lee supported by team managers",
        "Ann Lee supported by the Board",
        "Ann Lee with the support of Bob Ray",
        "AMB with help from IT",
        "Assistant Director, supported by Performance Team",
    ],
)
def test_who_helps_is_no_lead(lead: str) -> None:
    headline = f"'{lead}' names who leads and who helps; an activity has one lead"
    assert reported(lead) == [headline]


@pytest.mark.parametrize(
    "lead",
    [
        "Ann Lee",
        "Alexandra Anderson",
        "Sandy Rand",
        "Lee, Ann",
        "Brown, Carly",
        "Smith, J.",
        "Lee, A. B.",
        "Ann O'Neill",
        "Ann Smith-Jones",
        "Ann Withers",
        "Andrew Orr",
        "Ann With",
        "Orla Andrews",
        "Ann Lee, Director",
        "Ann Lee, Head of Service",
        "Ann Lee, Head of Quality, Performance and Improvement",
        "Ann Lee, Children's Services",
        "Ann Lee, Early Help",
        "Ann Lee, OBE",
        "Ann Lee, MBE, JP",
        "Ann Lee - Head of Service",
        "Ann Lee (Adoption and Fostering)",
        "Ann Lee (AL)",
        "Ann Lee, DCS",
        "Ann Lee & co",
        "Ann Lee and colleagues",
        "Ann Lee and Associates",
        "Ann Lee & Partners",
        "Ann Lee and team",
        "Ann Lee with her team",
        "Ann Lee with responsibility for SEND",
        "Ann Lee / TBC",
        "Ann Lee/TBA",
        "Ann Lee &",
        "& Ann Lee",
        "Ann Lee with",
        "Ann Lee, supported by",
        "Ann Lee for Bob Ray",
        "Ann Lee on behalf of Bob Ray",
        "Ann Lee's team",
        "Ann Lee (acting)",
        "Head of Quality and Performance",
        "Head of Quality, Performance and Improvement",
        "Director of Health & Wellbeing",
        "Health & Wellbeing Board",
        "Health & Safety Manager",
        "Director of Adults and Children",
        "SEND/Inclusion Lead",
        "Corporate Director, Children's Services",
        "Head of MASH and Assessment",
        "Head of MASH/SASF",
        "PA to DCS",
        "QA/Audit Officer",
        "24/7 team",
        "Lead for CIN/CP",
        "CIN/CP Lead",
        "T&C group",
        "L&D",
        "E&D Manager",
        "R&D and L&D",
        "A/Head of Service",
        "Deputy Chief Executive and Director of Resources",
        "Head of Legal / Monitoring Officer",
        "Executive Director and Director of Children's Services",
        "Director of Resources, Section 151 Officer",
        "Director of Adult Services and Director of Children's Services",
        "Practice Lead/Manager",
        "MASH/SASF Manager",
        "Chairs and vice chairs",
        "Chair & members",
        "Council, following recommendation by Executive",
        "Parents and Carers Forum",
        "Lead Member with portfolio for Children",
        "Work with Schools Manager",
        "Engagement with Families Officer",
        "Working with Men Lead",
        "Supported Living Manager",
        "Supported by IT",
        "Children supported by CAMHS",
        "Team for young people supported by MASH",
        "HR/IT",
        "HR & IT",
        "HR / OD",
        "ASC/CSC",
        "DCS/DASS",
        "MH and LD",
        "NHS, ICB",
        "SEND & AP",
        "QA / PI",
        "N/A",
        "TBC",
        "TBC/TBA",
        "Y/N",
        "and",
        ",",
        "/",
        "with",
        "IT",
        "AMB",
        "MASH",
        "Team A/B",
        "Wards 1 & 2",
        "Smith & Jones",
        "Marks and Spencer",
        "Ann & Bob",
        "East/West",
        "Adults/Children",
        "Barnardo's and Catch22",
        "May/June",
        "His/Her manager",
        "c/o Ann Lee",
        "Policy and Performance",
        "Legal & Democratic Services",
        "Trinidad and Tobago Desk",
        "Tyne and Wear",
        "Brighton & Hove City Council",
        "Standards & Testing Agency",
        "Cheshire West and Chester",
        "Kensington & Chelsea",
        "Bath and North East Somerset",
        "Department for Work and Pensions",
        "Dorset, Devon and Cornwall Police",
        "Royal Borough of Windsor and Maidenhead",
        "Ernst & Young",
        "Save the Children",
        "Coram Voice",
        "Assistant Director (Education and Inclusion)",
        "Virtual School Head and SENCO",
        "Ann Lee, MSc",
        "Ann Lee, RGN, MSc",
        "Ann Lee, BA, MA",
        "Commissioning & Contracts",
        "Finance with HR",
        "Lead Officer with IT",
        "Head of Service - East",
        "Head of IT and Digital",
        "Ann Lee or nominee",
        "Ann Lee - DCS",
        "YOS/YJS",
        "J. Sainsbury and Sons",
        "Price, Waterhouse and Coopers",
        "Kent, Surrey and Sussex",
        "Ann, Bob and Cy",
        "Orange and Blue Teams",
        "Andover",
        "Smith with Jones",
        "Ann Lee, A&E",
        "B&B Officer",
        "Ann Lee (mat leave cover)",
        "SRO",
        "DPH",
        "Ann Lee (and team)",
        "P/T Manager",
        "Ann Lee P/T",
        "Ann Lee F/T",
        "Ann Lee i/c MASH",
        "Ann Lee, w/c 12 June",
        "Ann Lee 2017/18",
        "Ann Lee (0.5 FTE)",
        "Ann-Marie Lee",
        "Mac an Bhaird, Liam",
        "de la Cruz, Ana",
        "Lead for Prevention and Early Help",
        "Chair, Improvement Board",
        "Ofsted & CQC",
        "Housing/Planning",
        "Police / Probation",
        "Health, Education and Police",
        "CSP and LSCB",
        "Ann Lee, Cllr",
        "Cllr Ann Lee, Lead Member",
        "Cllr Ann Lee (Lead Member) and officers",
        "All",
        "All heads of service",
        "Everyone and no one",
        "Team Manager, East and West",
        "Legal and Ann",
    ],
)
def test_an_office_a_role_or_half_a_name_is_no_second_person(lead: str) -> None:
    assert reported(lead) == []


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
    headline = f"'{lead}' names {many} people; an activity has one lead"
    assert reported(lead, PEOPLE) == ([headline] if many else [])


def test_a_text_of_hundreds_of_words_is_nobodys_name() -> None:
    assert reported("Ann Lee and Bob Ray" + " and Cy Coe" * 30) == []


def test_a_lead_that_cannot_be_read_is_nobody() -> None:
    text = PLAN.format(lead="", people="")
    assert not findings(read(Source("plan.yaml", text)), [two_leads.CHECK])


@pytest.mark.parametrize(
    ("lead", "number"),
    [
        ("Ann Lee\uff06Bob Ray", 1),
        ("Ann Lee \\\\ Bob Ray", 1),
        ("Ann Lee\u3001Bob Ray", 1),
        ("Ann Lee in conjunction with Bob Ray", 1),
        ("Smith and Jones LLP", 0),
        ("Lee and Ray Ltd", 0),
    ],
)
def test_signs_of_other_keyboards_part_two_leads_and_a_firm_is_one(lead: str, number: int) -> None:
    assert len(reported(lead)) == number


SHARED = """\
format: 1
title: A plan
{}workstreams:
  - title: Practice
    activities:
      - title: Empty homes
        {}
        milestones:
          - title: Register
            due: tbc
            {}
"""


def advice(lead: str = "lead: Ann Lee", milestone: str = "ref: R1", people: str = "") -> list[str]:
    text = SHARED.format(people, lead, milestone)
    (one,) = findings(read(Source("plan.yaml", text)), [two_leads.CHECK])
    return one.help.splitlines()


HEAD = (
    "write in place of line {}, with {} spaces before the first of these lines, "
    "and the others as far in from it as here:"
)
OTHER = "if another of them is accountable for it, that one is the lead, and the other helps"
OTHERS = "if another of them is accountable for it, that one is the lead, and the others help"


@pytest.mark.parametrize(
    ("lead", "lines"),
    [
        ("Ann Lee & Bob Ray", ["lead: Ann Lee", "with:", "  - Bob Ray", OTHER]),
        ("Ann Lee & Bob Ray (joint)", ["lead: Ann Lee", "with:", "  - Bob Ray",
                                       "note: Ann Lee & Bob Ray (joint)", OTHER]),
        ("Ann Lee, supported by Bob Ray and Cy Coe",
         ["lead: Ann Lee", "with:", "  - Bob Ray", "  - Cy Coe"]),
        ("Ann Lee with Bob Ray", ["lead: Ann Lee", "with:", "  - Bob Ray", OTHER]),
        ("Ann Lee with support from IT team", ["lead: Ann Lee", "with:", "  - IT team"]),
        ("Ann Lee, Bob Ray and Cy Coe",
         ["lead: Ann Lee", "with:", "  - Bob Ray", "  - Cy Coe", OTHERS]),
    ],
)  # fmt: skip
def test_one_leads_and_the_others_help_without_people_too(lead: str, lines: list[str]) -> None:
    assert advice(f"lead: {lead}") == [HEAD.format(7, 8), *lines]
    assert advice(milestone=f"lead: {lead}") == [HEAD.format(11, 12), *lines]


def test_helpers_join_those_who_are_there() -> None:
    assert advice("lead: Ann Lee & Bob Ray\n        with:\n          - Cy Coe") == [
        "write  lead: Ann Lee  in place of line 7 (leave the spaces before it)",
        "below line 9 add, with 10 spaces before it:  - Bob Ray",
        OTHER,
    ]


def test_by_the_names_that_people_have() -> None:
    assert advice("lead: Carly / J Bannham", people=PEOPLE)[1:4] == [
        "lead: Carly Brown", "with:", "  - Joe Bannham",
    ]  # fmt: skip


def test_two_names_in_one_item_are_two_items() -> None:
    assert advice("lead: Ann Lee\n        with:\n          - Bob Ray & Cy Coe") == [
        (
            "in place of line 9 write, with 10 spaces before the first of these lines, "
            "and the others as far in from it as here:"
        ),
        "- Bob Ray",
        "- Cy Coe",
    ]
    assert advice("lead: Ann Lee\n        with: [Bob Ray & Cy Coe]") == [
        "write  Bob Ray, Cy Coe  in its place"
    ]


@pytest.mark.parametrize("name", ["tbc", "Bob Ray", "IT / HR", "Smith & Jones"])
def test_one_name_in_each_item_is_right(name: str) -> None:
    text = SHARED.format("", "lead: tbc", f"with: ['{name}']")
    assert findings(read(Source("plan.yaml", text)), [two_leads.CHECK]) == []
