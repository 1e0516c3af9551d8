"""What the plan asks for, and of whom: ``add`` and ``reassign`` as a person types them."""

from pathlib import Path

import pytest
from ended import Golden, Run
from screens import screen

SCREENS = {
    "add": [
        *("add", "sfef", "Second evaluation: whole", "--due", "2019-03-31"),
        *("--start", "1/1/2019", "--id", "second"),
    ],
    "add-month": ["add", "sfef", "Board informed", "--due", "Sept", "2018", "--with", "ian god"],
    "add-tbc": ["add", "sfef", "Board informed", "--due", "tbc", "--lead", "carly", "--ref", "R7"],
    "add-lead-tbc": ["add", "sfef", "Board informed", "--ongoing", "--lead", "TBC"],
    "add-with-several": [
        *("add", "sfef", "Board informed", "--ongoing", "--with", "ian god", "--with", "carly"),
    ],
    "add-with-its-lead": ["add", "sfef", "Board informed", "--ongoing", "--with", "Kerry Mehta"],
    "add-with-tbc": ["add", "sfef", "Board informed", "--ongoing", "--with", "tbc"],
    "add-with-nobody": ["add", "sfef", "Board informed", "--ongoing", "--with", "Ann Lee"],
    "add-start-in-a-month": [
        *("add", "sfef", "Board informed", "--due", "2018-09", "--start", "2018-09"),
    ],
    "add-ongoing": ["add", "1.4", "Training, all year round", "--ongoing", "--dry-run"],
    "add-by-title": ["add", "fostering ACTION plan", "Board told", "--due", "30/09/18"],
    "add-by-id": ["add", "fostering", "Board told", "--due", "30/09/18"],
    "add-by-a-word": ["add", "reducing", "Board told", "--due", "30/09/18"],
    "add-unknown-activity": ["add", "fostring", "Board told", "--due", "30/09/18"],
    "add-number": ["add", "1.4", "Board told", "--due", "30/09/18"],
    "add-neither": ["add", "sfef", "Board told"],
    "add-both": ["add", "sfef", "Board told", "--due", "30/09/18", "--ongoing"],
    "add-twice": [
        "add",
        "sfef",
        "SFEF evaluation completed",
        "--due",
        "30/09/18",
        "--id",
        "evaluation",
    ],
    "add-bad-id": ["add", "sfef", "Board told", "--due", "30/09/18", "--id", "Board told"],
    "add-no-title": ["add", "sfef", " ", "--due", "30/09/18"],
    "add-start-after-due": ["add", "sfef", "Board told", "--due", "30/09/18", "--start", "1/10/18"],
    "add-looks-the-same": [
        *("add", "sfef", "SFEF Practice Lead appointed", "--due", "2018-06-30", "--id", "again"),
    ],
    "add-the-same": [
        *("add", "sfef", "SFEF Practice Lead appointed", "--due", "2018-06-30"),
    ],
    "add-on-a-day-to-come": [
        *("add", "sfef", "Board told", "--ongoing", "--on", "2018-07-01", "--as-of", "2018-06-30"),
    ],
    "reassign-on-a-day": ["reassign", "sfef", "Carly", "Brown", "--on", "2018-06-30"],
    "reassign": ["reassign", "sfef", "ian", "god"],
    "reassign-dry-run": ["reassign", "1.2", "Carly", "Brown", "--dry-run"],
    "reassign-milestone": ["reassign", "fostering/panel-chair", "carly", "brown"],
    "reassign-milestone-same": ["reassign", "panel-chair", "ian", "god"],
    "reassign-neither": ["reassign", "fostring", "carly"],
    "reassign-neither-milestone": ["reassign", "fostering/panel-chiar", "carly"],
    "reassign-several-milestones": ["reassign", "operational", "carly"],
    "reassign-number": ["reassign", "1.4.1", "carly"],
    "reassign-same": ["reassign", "sfef", "Kerry", "Mehta"],
    "reassign-nobody": ["reassign", "sfef", "Ann", "Lee"],
    "reassign-misspelt": ["reassign", "sfef", "Carley", "Brown"],
    "reassign-several": ["reassign", "sfef", "s"],
}


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_and_what_it_changed(
    name: str, plan_folder: Path, run: Run, golden: Golden
) -> None:
    golden(f"planning/{name}.txt", screen(plan_folder / "plan.yaml", run, SCREENS[name]))


NO_PEOPLE = """\
format: 1
title: A plan
workstreams:
  - title: Homes
    activities:
      - title: Empty homes
        lead: Carly Brown
        milestones:
          - title: Register agreed
            due: 2018-05-31
      - title: Panel
        lead: Ian Godfrey
        milestones:
          - title: Chair appointed
            due: 2018-05-31
"""


def test_without_people_anybody_may_lead(folder: Path, run: Run) -> None:
    (folder / "plan.yaml").write_text(NO_PEOPLE, encoding="utf-8")
    ended = run("reassign", "panel", "Ann ", " Lee")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "Reassigned activity 'Panel' from Ian Godfrey to Ann Lee\n  plan.yaml:11\n"
    )
    assert "        lead: Ann Lee\n" in (folder / "plan.yaml").read_text(encoding="utf-8")


def test_a_name_that_looks_like_another_is_reported_once_it_is_written(
    folder: Path, run: Run
) -> None:
    (folder / "plan.yaml").write_text(NO_PEOPLE, encoding="utf-8")
    ended = run("reassign", "panel", "Carley", "Brown")
    assert ended.code == 0
    assert ended.err.splitlines()[0] == (
        "warning[WP303]: 'Carley Brown' looks like 'Carly Brown' (lead of 1 activity)"
    )


OWN = """\
format: 1
title: A plan
workstreams:
  - title: Homes
    activities:
      - title: Panel
        ref: R7
        lead: Carly Brown
        milestones:
          - title: Chair appointed
            ref: R8
            due: 2018-05
          - title: Panel meets
            lead: May Hall
            due: tbc
          - title: Members trained
            lead: tbc
            due: tbc
      - title: Visits
        ref: "1.2"
        lead: tbc
        milestones:
          - title: Panel
            ref: R7
            due: 2018-06
      - title: Reviews
        ref: R9
        lead: May Hall
        milestones:
          - title: Review held
            due: 2018-06
"""


@pytest.fixture
def own(folder: Path) -> Path:
    """A plan with numbers of its own, and milestones with a lead of their own."""
    path = folder / "plan.yaml"
    path.write_text(OWN, encoding="utf-8", newline="\n")
    return path


def test_milestones_that_keep_a_lead_of_their_own_are_named(own: Path, run: Run) -> None:
    ended = run("reassign", "panel", "April", "May")
    assert (ended.code, ended.err) == (
        0,
        (
            "2 milestones of panel keep leads of their own:\n"
            "  panel/panel-meets  May Hall\n"
            "  panel/members-trained  no lead yet\n"
        ),
    )
    text = own.read_text(encoding="utf-8")
    assert text == OWN.replace("lead: Carly Brown", "lead: April May")
    again = run("reassign", "panel", "May Hall")
    assert again.err == (
        "1 milestone of panel keeps a lead of its own:\n  panel/members-trained  no lead yet\n"
    )


def test_a_milestone_by_its_number_has_a_lead_of_its_own(own: Path, run: Run) -> None:
    ended = run("reassign", "r8", "April", "May")
    assert (ended.code, ended.err) == (0, "")
    text = own.read_text(encoding="utf-8")
    assert text == OWN.replace("ref: R8\n", "ref: R8\n            lead: April May\n")
    again = run("reassign", "R8", "april", "may")
    assert again.out == (
        "Nothing to do: panel/chair-appointed 'Chair appointed' is already led by April May.\n"
    )


def test_an_activity_by_its_number_is_not_its_only_milestone(own: Path, run: Run) -> None:
    ended = run("reassign", "R9", "April", "May")
    assert (ended.code, ended.err) == (0, "")
    head, _, tail = OWN.rpartition("lead: May Hall")
    assert own.read_text(encoding="utf-8") == f"{head}lead: April May{tail}"


def test_what_nobody_leads_yet_is_nothing_to_do_again(own: Path, run: Run) -> None:
    ended = run("reassign", "visits", "TBC")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "Nothing to do: visits 'Visits' already has no lead yet.\n"
    assert run("reassign", "members-trained", "tbc").out == (
        "Nothing to do: panel/members-trained 'Members trained' already has no lead yet.\n"
    )
    assert own.read_text(encoding="utf-8") == OWN


def test_a_number_of_both_kinds_is_nobodys_to_choose(own: Path, run: Run) -> None:
    ended = run("reassign", "R7", "April", "May")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: 'R7' is both an activity and a milestone.\n"
        "Type panel for the activity 'Panel', or visits/panel for the milestone 'Panel'.\n"
    )
    assert run("reassign", "visits/panel", "May Hall").code == 0
    assert "ref: R7\n            lead: May Hall\n" in own.read_text(encoding="utf-8")


def test_an_id_is_the_activity_before_all_else(own: Path, run: Run) -> None:
    ended = run("reassign", "panel", "May", "Hall", "--dry-run")
    assert ended.code == 0
    assert "-        lead: Carly Brown\n+        lead: May Hall\n" in ended.out
    assert own.read_text(encoding="utf-8") == OWN


def test_a_first_number_of_the_plans_own_is_said_to_end_those_by_place(
    folder: Path, run: Run
) -> None:
    (folder / "plan.yaml").write_text(NO_PEOPLE, encoding="utf-8")
    first = run("add", "panel", "Panel trained", "--due", "2018-09", "--ref", "R7")
    assert (first.code, first.err) == (
        0,
        (
            "This is the first number of the plan's own: from now on, numbers by place such as "
            "1.4.1 are neither shown nor accepted.\n"
        ),
    )
    second = run("add", "panel", "Panel meets", "--due", "2018-10", "--ref", "R8")
    assert (second.code, second.err) == (0, "")
    again = run("add", "panel", "Board informed", "--due", "2018-10", "--ref", "r 7")
    assert (again.code, again.out) == (2, "")
    assert again.err == (
        "wirralplan: 'r 7' is already the number of panel/panel-trained 'Panel trained' "
        "(line 17).\nGive the new one another number: --ref NUMBER\n"
    )
