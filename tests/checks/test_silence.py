"""Mistakes that show in several places are reported in one, and only where they are sure."""

from datetime import date

import pytest

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.choosing import SelectedRules
from wirralplan.checks.running import findings
from wirralplan.plan.reading import read
from wirralplan.text.source import Source

HEAD = "format: 1\ntitle: A plan\n"
ACTIVITY = """\
workstreams:
  - title: Practice
    activities:
      - id: homes
        title: Empty homes
        lead: Ann Lee
        milestones:
"""
ALL = SelectedRules(extend=[check.code for check in CATALOGUE])
DAY = date(2018, 12, 31)


def reported(text: str, selected: SelectedRules | None = None, on: date | None = None) -> list[str]:
    """Code and line of each finding."""
    source = Source("plan.yaml", text)
    found = findings(read(source), CATALOGUE, selected or SelectedRules(), on=on)
    return [f"{one.code}:{source.place(one.span.start).line}" for one in found]


def with_milestone(
    *lines: str, head: str = "", selected: SelectedRules | None = None, on: date | None = None
) -> list[str]:
    """The findings in a milestone with these lines, by its own lines, counted from 1."""
    text = f"{HEAD}{head}{ACTIVITY}          - title: Register\n"
    before = text.count("\n") - 1
    body = "".join(f"            {line}\n" for line in lines)
    found = [one.split(":") for one in reported(text + body, selected, on)]
    return [f"{code}:{int(line) - before}" for code, line in found]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["due: 2018-09-31"], ["WP202:2"]),
        (["due: 30/06/18", "start: 2018-07-01"], ["WP201:2"]),
        (["due:"], ["WP105:2"]),
        (["due: # TBC"], ["WP009:2"]),
        (["deu: 2018-06-30"], ["WP101:2"]),
        (["deadline: 2018-06-30"], ["WP101:2"]),
        (["due:2018-06-30"], ["WP006:2"]),
        (["due: &day 2018-06-30"], ["WP011:2"]),
        (["due: *day"], ["WP011:2"]),
        (["due: “2018-06-30”"], ["WP005:2"]),
        (["due: [2018-06-30]"], ["WP103:2"]),
        (["due: 2018-06-30", "due: 2018-07-30"], ["WP007:3"]),
        (["due: 2018-06-30", "ongoing: yes"], ["WP104:3"]),
        (["ongoing: yes"], ["WP104:2"]),
        (["due:", "ongoing:"], ["WP105:2", "WP105:3"]),
        (["due: 2018-06-30", "  - first", "  - second"], ["WP010:3"]),
        (["due: 2018-06-30", "completed: 30/06/18", "evidence: Minutes"], ["WP201:3"]),
        (["due: 2018-06-30", "complted: 2018-06-30", "evidence: Minutes"], ["WP101:3"]),
        (["due: 2018-06-30", "evidence: Minutes"], ["WP408:3"]),
        (["due: 2018-06-30", "cancelled: 2018-06-30", "raeson: None"], ["WP101:4"]),
        (["due: 2018-06-30", "cancelled: 2018-06-30", "reason:"], ["WP105:4"]),
        (["due: 2018-06-30", "cancelled: 30/06/18", "reason: None"], ["WP201:3"]),
        (["due: 2018-06-30", "cancelled: 2018-06-30"], ["WP408:3"]),
        (["id: Register", "due: 2018-06-30", "after: [homes/regster]"], ["WP109:2"]),
        (["due: 2018-06-30", "status: complete"], ["WP101:3"]),
        (["ongoing: true", "note: 30%"], []),
    ],
)  # fmt: skip
def test_one_mistake_of_a_milestone_is_one_finding(lines: list[str], expected: list[str]) -> None:
    assert with_milestone(*lines) == expected


LATE = "due: 2018-06-30"
NEWS = "updates: [{date: 2018-07-30, note: Interviews}]"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([LATE], ["WP403:2"]),
        ([LATE, NEWS], []),
        ([LATE, "note: no", "x: 1"], ["WP012:3", "WP101:4"]),
        ([LATE, "note: no"], ["WP403:2", "WP012:3"]),
        (["due: 2018-06-31"], ["WP202:2"]),
        ([LATE, "due: 2019-06-30"], ["WP007:3"]),
        ([LATE, "completed: 30/06/18", "evidence: Minutes"], ["WP201:3"]),
        ([LATE, "completed:", "evidence: Minutes"], ["WP105:3"]),
        ([LATE, "complted: 2018-06-30", "evidence: Minutes"], ["WP101:3"]),
        ([LATE, "is-done: 2018-06-30"], ["WP101:3"]),
        ([LATE, "cancelled: 30/06/18", "reason: No money"], ["WP201:3"]),
        ([LATE, "updates:"], ["WP105:3"]),
        ([LATE, "udpates: [{date: 2018-07-30, note: Interviews}]"], ["WP101:3"]),
        ([LATE, "updates: [{date: 30/07/18, note: Interviews}]"], ["WP201:3"]),
        ([LATE, "updates: [{note: Interviews}]"], ["WP102:3"]),
        ([LATE, "updates: [{date: 2018-07-30, note: Interviews, rag: Green}]"], ["WP104:3"]),
        ([LATE, "updates: [Interviews]"], ["WP103:3"]),
        ([LATE, "moves: [{date: 30/05/18, from: 2018-05-31, reason: Late}]"], ["WP201:3"]),
        ([LATE, "moves: [{date: 2019-05-30, from: 31/05/18, reason: Late}]"],
         ["WP205:3", "WP201:3"]),
        ([LATE, "completed: 2018-06-30"], ["WP401:3"]),
        ([LATE, "completed: 2018-06-30", "evidence:"], ["WP105:4"]),
        ([LATE, "completed: 2018-06-30", "evidnce: Minutes"], ["WP101:4"]),
        ([LATE, "completed: 2018-06-30", "proof: Minutes"], ["WP101:4"]),
        ([LATE, "completed: 2018-06-30", "cancelled: 2018-06-30", "reason: No money"], ["WP402:4"]),
        ([LATE, "completed: 2018-06-30", "cancelled: 30/06/18", "reason: No money"], ["WP201:4"]),
    ],
)  # fmt: skip
def test_what_cannot_be_read_leaves_nothing_overdue_nor_without_evidence(
    lines: list[str], expected: list[str]
) -> None:
    assert with_milestone(*lines, selected=ALL, on=DAY) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["id: second", LATE], ["WP404:1"]),
        (["id: second", "due:"], ["WP105:3"]),
        (["id: second", "due: 30/06/18"], ["WP201:3"]),
        (["id: second", LATE, "cancelled: 30/06/18", "reason: Same"], ["WP201:4"]),
        (["id: second", LATE, "due: 2018-07-31"], ["WP007:4"]),
        (["id: register", LATE], ["WP106:2"]),
        (["id: Register!", LATE], ["WP109:2"]),
        ([LATE], ["WP106:1"]),
    ],
)
def test_a_milestone_that_cannot_be_read_is_not_the_same_as_another(
    lines: list[str], expected: list[str]
) -> None:
    first = f"          - title: Register\n            {LATE}\n"
    text = f"{HEAD}{ACTIVITY}{first}          - title: Register\n"
    before = text.count("\n") - 1
    found = [
        one.split(":") for one in reported(text + "".join(f"            {x}\n" for x in lines))
    ]
    assert [f"{code}:{int(line) - before}" for code, line in found] == expected


def test_two_mistakes_on_one_line_are_two_findings() -> None:
    assert with_milestone("deu: 2018-06-30", "strat: 2018-06-01") == ["WP101:2", "WP101:3"]
    assert with_milestone("due: 2018-06-30", "moves: [{date: 30/06/18, from: 1/7/18}]") == [
        "WP102:3",
        "WP201:3",
        "WP201:3",
    ]


SPAN = "starts: 2017-09-01\nends: 2020-03-31\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["start: 2018-05-01", "due: 2008-06-30"], ["WP204:3"]),
        (["start: 2108-05-01", "due: 2018-06-30"], ["WP204:2"]),
        (["start: 2108-05-01", "due: 2108-06-30"], ["WP203:2", "WP203:3"]),
    ],
)
def test_a_date_outside_the_plan_that_reverses_two_is_reported_once(
    lines: list[str], expected: list[str]
) -> None:
    assert with_milestone(*lines, head=SPAN) == expected


def test_a_person_whose_name_cannot_be_read_may_be_any_unknown_lead() -> None:
    people = "people:\n  - naem: Ann Lee\n  - name: Bob Ray\n"
    assert with_milestone("due: 2018-06-30", head=people)[0].startswith("WP101")
    assert len(with_milestone("due: 2018-06-30", head=people)) == 1


def test_a_lead_that_looks_like_somebody_is_reported_all_the_same() -> None:
    people = "people:\n  - naem: Cy Coe\n  - name: Anne Lee\n"
    codes = [one.split(":")[0] for one in with_milestone("due: 2018-06-30", head=people)]
    assert codes == ["WP101", "WP301"]


@pytest.mark.parametrize("people", ["people:\n", "people: Ann Lee\n"])
def test_people_that_cannot_be_read_leave_no_lead_unknown(people: str) -> None:
    assert len(with_milestone("due: 2018-06-30", head=people)) == 1


def test_an_empty_list_of_people_is_none() -> None:
    assert with_milestone("due: 2018-06-30", head="people: []\n") == []


def test_priorities_that_cannot_be_read_leave_none_unknown() -> None:
    activity = ACTIVITY.replace("lead: Ann Lee\n", "lead: Ann Lee\n        priorities: [1a]\n")
    milestone = "          - title: Register\n            due: 2018-06-30\n"
    for priorities in ("priorities:\n", "priorities:\n  - ident: 1a\n    title: Care\n"):
        codes = reported(HEAD + priorities + activity + milestone)
        assert not [one for one in codes if one.startswith("WP304")]
    assert reported(HEAD + "priorities: []\n" + activity + milestone) == ["WP304:10"]


@pytest.mark.parametrize(
    ("written", "silent"),
    [("homes/chair", True), ("chair", True), ("care/chair", False), ("vans/chair", False)],
)
def test_a_reference_to_what_cannot_be_read_is_not_unknown(written: str, *, silent: bool) -> None:
    text = f"""\
{HEAD}{ACTIVITY}          - id: Chair!
            title: Chair of the panel appointed
            due: 2018-06-30
      - id: care
        title: Care
        lead: Ann Lee
        milestones:
          - title: Register
            due: 2018-06-30
            after: [{written}]
"""
    expected = ["WP109:10"] if silent else ["WP109:10", "WP306:19"]
    assert reported(text) == expected


def test_a_merge_of_keys_is_one_mistake() -> None:
    assert with_milestone("due: 2018-06-30", "<<: *base") == ["WP011:3"]


def test_a_title_of_nothing_but_signs_is_reported_once() -> None:
    text = f"{HEAD}{ACTIVITY}          - title: ~\n            due: 2018-06-30\n"
    assert reported(text) == ["WP102:10"]


def test_parts_that_have_no_title_are_not_taken_for_one_and_the_same() -> None:
    milestones = "          - due: 2018-06-30\n          - due: 2018-07-30\n"
    assert reported(HEAD + ACTIVITY + milestones) == ["WP102:10", "WP102:11"]


def test_items_that_are_no_parts_are_reported_once_each() -> None:
    milestones = "          - Register agreed\n          - Panel chair appointed\n"
    assert reported(HEAD + ACTIVITY + milestones) == ["WP103:10", "WP103:11"]


def test_a_list_that_is_missing_is_not_empty() -> None:
    text = f"{HEAD}workstreams:\n  - title: Practice\n    activities:\n      - title: Homes\n"
    assert reported(text) == ["WP102:6"]
    assert reported(f"{HEAD}workstreams:\n  - title: Practice\n    activities: none\n") == [
        "WP103:5"
    ]


def test_a_plan_that_starts_after_it_ends_has_no_date_outside_it() -> None:
    """Which of the two is wrong nobody knows yet: one finding, and not one for each date."""
    head = "starts: 2021-09-01\nends: 2020-03-31\n"
    assert with_milestone("due: 2018-06-30", head=head) == ["WP204:-8"]
