"""Priorities and activities, as a person or a script gets them: coverage."""

import json
from pathlib import Path

import pytest
from ended import Run


def test_the_lines_are_where_priorities_and_activities_begin(plan_folder: Path, run: Run) -> None:
    lines = (plan_folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    told = json.loads(run("coverage", "-f", "json").out)
    for name in ("priorities_without_activity", "activities_without_priority"):
        for row in told[name]:
            assert lines[row["line"] - 1].strip() == f"- id: {row['id']}"


BARE = (
    "format: 1\n"
    "title: A plan\n"
    "{priorities}"
    "workstreams:\n"
    "  - title: One\n"
    "    activities:\n"
    "      - title: Empty homes\n"
    "        lead: Zoë\n"
    "{serves}"
    "        milestones:\n"
    "          - title: First\n"
    "            due: 2018-09-30\n"
)
ONE = {
    "priorities": "priorities:\n  - id: 1\n    title: Homes\n",
    "serves": "        priorities:\n          - 1\n",
}
HEADING = "Priorities and activities of A plan\n"


@pytest.mark.parametrize(
    ("filled", "code", "said"),
    [
        (
            ONE,
            0,
            (
                "Every priority has an activity.\n"
                "Every activity has a priority.\n"
                "\n"
                "1 priority = 1 with an activity + 0 with none\n"
                "1 activity = 1 with a priority + 0 with none\n"
                "1 milestone = 1 with a priority + 0 with none\n"
            ),
        ),
        (
            {"priorities": "", "serves": ""},
            1,
            (
                "There are no priorities in this plan.\n"
                "0 priorities = 0 with an activity + 0 with none\n"
                "1 activity = 0 with a priority + 1 with none\n"
                "1 milestone = 0 with a priority + 1 with none\n"
            ),
        ),
        (
            {**ONE, "serves": ""},
            1,
            (
                "\n"
                "Priorities with no activity (1)\n"
                "Id  Priority\n"
                "1   Homes\n"
                "\n"
                "Activities with no priority (1)\n"
                "Lead  Milestones  Activity\n"
                "Zoë            1  1.1  Empty homes\n"
                "\n"
                "1 priority = 0 with an activity + 1 with none\n"
                "1 activity = 0 with a priority + 1 with none\n"
                "1 milestone = 0 with a priority + 1 with none\n"
            ),
        ),
    ],
    ids=["whole", "no priorities", "nothing linked"],
)
def test_with_exit_code_some_without_a_counterpart_is_1(
    filled: dict[str, str], code: int, said: str, folder: Path, run: Run
) -> None:
    (folder / "plan.yaml").write_text(BARE.format(**filled), encoding="utf-8")
    ended = run("coverage", "--exit-code")
    assert (ended.code, ended.out, ended.err) == (code, f"{HEADING}{said}", "")
    assert run("coverage").code == 0


@pytest.mark.usefixtures("history_folder")
def test_coverage_is_no_question_about_a_day(run: Run) -> None:
    ended = run("coverage", "--as-of", "2018-10-15")
    assert (ended.code, ended.out) == (2, "")
    assert "No such option: --as-of" in ended.err
    assert "as_of" not in json.loads(run("coverage", "-f", "json").out)
