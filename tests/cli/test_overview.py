"""The plan as a whole, and one milestone whole, as a person or a script gets them."""

import csv
import io
import json
from pathlib import Path

import pytest
from ended import Run

from wirralplan.views.answers.milestones import FIELDS


@pytest.mark.usefixtures("history_folder")
def test_show_as_csv_is_the_row_of_a_listing(run: Run) -> None:
    text = run("show", "panel/chair", "--as-of", "2018-10-15", "-f", "csv").out
    header, line = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert header == [field.name for field in FIELDS]
    listed = run("list", "--as-of", "2018-10-15", "-f", "csv").out
    assert line in list(csv.reader(io.StringIO(listed, newline=""), strict=True))


@pytest.mark.parametrize("reference", ["panel/chair", "1.1.1", "chair", "PANEL/Chair"])
@pytest.mark.usefixtures("history_folder")
def test_a_milestone_is_shown_by_reference_number_or_id(reference: str, run: Run) -> None:
    ended = run("show", reference, "--as-of", "2018-10-15")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(
        "1.1.1  Panel Chair appointed\nAs at        Monday 15 October 2018\n"
    )


@pytest.mark.parametrize(
    ("typed", "output"),
    [
        (
            ["fostering/panel-chiar"],
            (
                "There is no milestone 'fostering/panel-chiar' in this plan.\n"
                "Did you mean fostering/panel-chair or fostering/additional-carers?\n"
            ),
        ),
        (
            ["operational"],
            (
                "'operational' matches 3 milestones.\n"
                "Type one of these references:\n"
                "  assessment-service/operational  Assessment service operational\n"
                "  commissioning-hub/operational   Joint commissioning hub operational\n"
                "  all-age-disability/operational  All age disability service operational\n"
            ),
        ),
        (
            ["9.9.9"],
            (
                "There is no milestone '9.9.9' in this plan.\n"
                "`wirralplan list` shows every milestone with its number.\n"
            ),
        ),
        (
            ["1.1"],
            (
                "'1.1' is an activity, not a milestone: "
                "Child's journey practice improvement programme.\n"
                "Type the reference of one of its 5 milestones:\n"
                "  childs-journey/next-phase           Agree improvement programme next phase\n"
                "  childs-journey/roll-out             "
                "Roll-out practice improvements systematically across servic…\n"
                "  childs-journey/audit-coaching       "
                "Audit team coaching managers on reflective practice in audit\n"
                "  childs-journey/practitioners-forum  "
                "Practice improvements via practitioners' forum\n"
                "  childs-journey/forum-stocktake      "
                "Stocktake of practice improvements via practitioners' forum\n"
            ),
        ),
    ],
)
@pytest.mark.usefixtures("plan_folder")
def test_what_fits_nothing_or_several_ends_with_2(typed: list[str], output: str, run: Run) -> None:
    ended = run("show", *typed, "--as-of", "2018-06-30")
    assert (ended.code, ended.out, ended.err) == (2, "", f"wirralplan: {output}")


@pytest.mark.usefixtures("history_folder")
def test_only_show_says_what_came_after_the_day(run: Run) -> None:
    shown = run("show", "campaign/later", "--as-of", "2018-10-15").out
    assert "Status       overdue, 5 days late (completed 1 Dec 2018)\n" in shown
    listed = run("overdue", "--as-of", "2018-10-15").out
    assert "1.2.5  Finished after the day" in listed
    assert "2018-12-01" not in listed
    assert "2018-12-01" not in run("list", "--as-of", "2018-10-15", "-f", "json").out


@pytest.mark.usefixtures("history_folder")
def test_people_is_no_question_about_a_day(run: Run) -> None:
    ended = run("people", "--as-of", "2018-10-15")
    refused = (
        "wirralplan: `wirralplan people` has no option '--as-of': its answer is the same "
        "on every date.\n"
        "Leave it out.\n"
    )
    assert (ended.code, ended.out, ended.err) == (2, "", refused)
    output = json.loads(run("people", "-f", "json").out)
    assert "as_of" not in output


# summary


@pytest.mark.usefixtures("plan_folder")
def test_filters_that_contradict_each_other_are_refused(run: Run) -> None:
    ended = run("summary", "--status", "overdue", "--rating", "blue", "--as-of", "2018-06-30")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: Nothing that is overdue can have --rating blue.\n"
        "Here --rating can be red or amber.\n"
    )


# timeline


@pytest.mark.usefixtures("plan_folder")
def test_a_timeline_is_no_table_for_a_spreadsheet(run: Run) -> None:
    ended = run("timeline", "--as-of", "2018-06-30", "-o", "timeline.csv")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: Cannot write timeline.csv: this command does not write '.csv' files.\n"
        "Give it a name that ends in .txt, .json, .md or .html.\n"
    )


@pytest.mark.usefixtures("plan_folder")
def test_a_timeline_of_what_cannot_be_is_refused(run: Run) -> None:
    ended = run("timeline", "--status", "overdue", "--rating", "blue", "--as-of", "2018-06-30")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: Nothing that is overdue can have --rating blue.\n"
        "Here --rating can be red or amber.\n"
    )


def test_a_timeline_in_a_file_is_as_in_a_pipe(run: Run, plan_folder: Path) -> None:
    question = ("timeline", "--workstream", "1", "--as-of", "2018-06-30")
    assert run(*question, "-o", "timeline.txt").err == "Wrote timeline.txt.\n"
    written = (plan_folder / "timeline.txt").read_text(encoding="utf-8")
    assert written == run(*question).out
    assert written.splitlines()[1:5] == [
        "■ due today   ○ underway or upcoming   ▲ up to a month late",
        "♦ over a month late   --> ongoing   ── from its start   │ 30 Jun 2018",
        "",
        "1. Practice Improvement",
    ]


# coverage


def test_the_lines_are_where_priorities_and_activities_begin(plan_folder: Path, run: Run) -> None:
    lines = (plan_folder / "plan.yaml").read_text(encoding="utf-8").splitlines()
    output = json.loads(run("coverage", "-f", "json").out)
    for name in ("priorities_without_activity", "activities_without_priority"):
        for row in output[name]:
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
    refused = (
        "wirralplan: `wirralplan coverage` has no option '--as-of': its answer is the same "
        "on every date.\n"
        "Leave it out.\n"
    )
    assert (ended.code, ended.out, ended.err) == (2, "", refused)
    assert "as_of" not in json.loads(run("coverage", "-f", "json").out)
