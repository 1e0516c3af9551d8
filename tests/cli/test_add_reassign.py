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
