"""``check`` as a person or CI gets it: every mistake at once, and an exit code."""

import json
from pathlib import Path

import pytest
from ended import Golden, Run
from found import File, checked
from schemas import complaints

from wirralplan import __version__
from wirralplan.views.findings import concise, excerpt, github, gitlab, junit, step_summary
from wirralplan.views.findings import json as view

CLEAN = "plan.yaml: no problems found (5 workstreams, 28 activities, 80 milestones).\n"

# Ten mistakes, each of another rule: what is replaced in the shipped plan, and by what.
TEN = (
    ("lead: Joe Bannham", "leed: Joe Bannham"),  # WP101
    ("due: 2018-05-31", "due: 2018-09-31"),  # WP202
    ("due: 2018-12-31", "due:"),  # WP105
    ("due: 2018-06-30", "due: 2018-06-30\n            ongoing: true"),  # WP110
    ("lead: Ian Godfrey", "lead: Ian Godfry"),  # WP301
    ("          - 3\n", "          - 7\n"),  # WP304
    ("due: 2018-07-31", "due: 31/07/18"),  # WP201
    ("id: panel-chair", "id: regulation-24"),  # WP106
    ("due: 2018-04-30", "evidence: minute 7\n            due: 2018-04-30"),  # WP408
    ("title: Phase 2 of", "title: Phase 2: of"),  # WP001
)


def mistaken(folder: Path, *mistakes: tuple[str, str]) -> Path:
    path = folder / "plan.yaml"
    text = path.read_text(encoding="utf-8")
    for before, after in mistakes:
        assert before in text
        text = text.replace(before, after, 1)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def mistakes(path: Path) -> File:
    """The file by its name, and what the rules find in it, in whatever words."""
    return checked(path.name, path.read_text(encoding="utf-8"))


def one_to_a_line(path: Path) -> str:
    """The same in the form that has a line for each."""
    return "".join(concise.rendered(*mistakes(path)))


def test_the_shipped_plan_has_no_problems(plan_folder: Path, run: Run) -> None:
    assert plan_folder.exists()
    ended = run("check")
    assert (ended.code, ended.out, ended.err) == (0, CLEAN, "")


def test_ten_mistakes_are_reported_in_one_run(plan_folder: Path, run: Run, golden: Golden) -> None:
    mistaken(plan_folder, *TEN)
    ended = run("check", "plan.yaml")
    assert (ended.code, ended.err) == (1, "")
    golden("check/ten-mistakes.txt", ended.out)


def test_what_the_chosen_rules_do_not_find_may_still_keep_the_plan_from_being_read(
    plan_folder: Path, run: Run
) -> None:
    mistaken(plan_folder, TEN[0])
    ended = run("check", "--select", "WP3")
    unread = "Part of it cannot be read; to see why, run check without --select and --ignore.\n"
    assert ended.code == 1
    assert ended.out == f"plan.yaml: no problems found.\n{unread}"
    ended = run("check", "--select", "WP3", "--format", "junit")
    assert (ended.code, ended.err) == (1, f"plan.yaml: {unread}")


@pytest.mark.parametrize("chosen", [["--select", "WP2"], ["--ignore", "WP001"]])
def test_what_cannot_be_read_as_it_stands_is_reported_whatever_is_chosen(
    plan_folder: Path, run: Run, chosen: list[str]
) -> None:
    path = mistaken(plan_folder, ("title: Phase 2 of", "title: Phase 2: of"))
    ended = run("check", "--format", "concise", *chosen)
    assert ended.code == 1
    assert ended.out.startswith("plan.yaml:418:27: error[WP001] ")
    assert ended.out.startswith(one_to_a_line(path))


@pytest.mark.parametrize("chosen", [["--select", "WP2"], ["--ignore", "WP0"]])
def test_what_cannot_be_read_is_reported_whatever_is_chosen(
    plan_folder: Path, run: Run, chosen: list[str]
) -> None:
    path = mistaken(plan_folder, ("title: Phase 2 of", "title: [Phase,, 2] of"))
    ended = run("check", "--format", "concise", *chosen)
    assert ended.code == 1
    assert ended.out.startswith("plan.yaml:418:27: error[WP001] ")
    assert ended.out == (f"{one_to_a_line(path)}1 error in plan.yaml.\n")


def test_the_rest_is_the_same_when_the_unreadable_line_is_put_right(
    plan_folder: Path, run: Run
) -> None:
    path = mistaken(plan_folder, *TEN)
    *ten, _ = run("check", "plan.yaml", "--format", "concise").out.splitlines()
    right, wrong = TEN[-1]
    text = path.read_text(encoding="utf-8").replace(wrong, right)
    path.write_text(text, encoding="utf-8", newline="")
    ended = run("check", "plan.yaml", "--format", "concise")
    assert ended.code == 1
    *nine, last = ended.out.splitlines()
    codes = "WP101 WP202 WP105 WP110 WP301 WP304 WP201 WP106 WP408"
    assert [line.split("[")[1][:5] for line in nine] == codes.split()
    assert nine == ten[:-1]
    assert last == (
        "9 errors in plan.yaml. 2 can be fixed automatically: wirralplan check --fix "
        "plan.yaml (2 more by a guess, lines 82 and 126: add --unsafe-fixes; to preview: --diff)"
    )


def test_findings_as_json_follow_their_schema(plan_folder: Path, run: Run) -> None:
    found = mistakes(mistaken(plan_folder, *TEN[:3]))
    ended = run("check", "plan.yaml", "--format", "json")
    assert ended.code == 1
    assert complaints("check", ended.out) == []
    [file] = json.loads(ended.out)["files"]
    codes = [(one["code"], one["line"]) for one in file["findings"]]
    assert codes == [("WP101", 76), ("WP202", 82), ("WP105", 118)]
    assert ended.out == "".join(view.rendered([found]))


def test_warnings_alone_do_not_fail(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, ("due: 2018-05-31", "due: 2108-05-31"))
    ended = run("check")
    assert ended.code == 0
    assert ended.out.splitlines()[-1] == (
        "1 warning and no errors in plan.yaml (5 workstreams, 28 activities, 80 milestones)."
    )


def test_several_files_are_each_reported_about(plan_folder: Path, run: Run) -> None:
    empty = plan_folder / "empty.yaml"
    empty.write_text("# nothing yet\n", encoding="utf-8")
    ended = run("check", "plan.yaml", "empty.yaml", "-f", "concise")
    assert ended.code == 1
    assert ended.out.startswith(f"{CLEAN}empty.yaml:1:1: error[WP105] ")
    assert ended.out == f"{CLEAN}{one_to_a_line(empty)}1 error in empty.yaml.\n"


def test_a_file_that_cannot_be_opened_does_not_hide_the_others(plan_folder: Path, run: Run) -> None:
    assert plan_folder.exists()
    ended = run("check", "missing.yaml", "plan.yaml")
    assert ended.code == 2
    assert ended.out == CLEAN
    assert ended.err == "wirralplan: Cannot read missing.yaml: there is no such file.\n"


def test_standard_input_is_checked_under_that_name(folder: Path, run: Run) -> None:
    assert folder.exists()
    text = "format: 1\ntitle: A\nworkstreams: []\n"
    ended = run("check", "-", "-f", "concise", stdin=text.encode())
    assert ended.code == 0
    assert ended.out.startswith("standard input:3:14: warning[WP107] ")
    assert ended.out == (
        "".join(concise.rendered(*checked("standard input", text)))
        + "1 warning and no errors in standard input (0 workstreams, 0 activities, 0 milestones).\n"
    )


@pytest.mark.parametrize("command", ["overdue", "upcoming", "list", "summary", "people"])
def test_a_plan_with_errors_is_not_answered_from(command: str, plan_folder: Path, run: Run) -> None:
    found = mistakes(mistaken(plan_folder, TEN[1]))
    ended = run(command)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("error[WP202]: ")
    assert ended.err.splitlines()[1] == " --> plan.yaml:82:18"
    assert ended.err == (
        "".join(excerpt.rendered(*found)) + "1 error in plan.yaml. "
        "It can be fixed by a guess: wirralplan check --fix --unsafe-fixes "
        "(to preview, add --diff)\n"
        "No answer: fix the errors above first. Totals from part of a plan would be wrong.\n"
    )


@pytest.mark.parametrize("command", ["overdue", "upcoming", "list", "summary", "people"])
def test_errors_that_only_the_rules_find_stop_an_answer_too(
    command: str, plan_folder: Path, run: Run
) -> None:
    found = mistakes(mistaken(plan_folder, ("lead: Ian Godfrey", "lead: Ian Godfry")))
    ended = run(command)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("error[WP301]: ")
    assert ended.err.startswith("".join(excerpt.rendered(*found)))


def test_a_character_without_meaning_is_refused_as_an_escape(plan_folder: Path, run: Run) -> None:
    path = mistaken(plan_folder, ("lead: Ian Godfrey", 'lead: "\\0"'))
    ended = run("check", "-f", "concise")
    assert ended.code == 1
    assert ended.out.startswith("plan.yaml:125:16: error[WP014] '\\0' ")
    assert ended.out == (
        f"{one_to_a_line(path)}1 error in plan.yaml. "
        "It can be fixed by a guess: wirralplan check --fix --unsafe-fixes "
        "(to preview, add --diff)\n"
    )


def test_a_plan_with_warnings_is_answered_from(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, ("due: 2018-05-31", "due: 2108-05-31"))
    ended = run("overdue", "--as-of", "2018-06-30")
    assert (ended.code, ended.err) == (0, "")


def test_the_answer_does_not_depend_on_today(
    plan_folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_clock() -> None:
        raise AssertionError("check asked for today")

    monkeypatch.setattr("wirralplan.cli.options.days.today", no_clock)
    assert plan_folder.exists()
    assert run("check").code == 0


def test_colours_are_only_paint(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, TEN[1])
    plain = run("check")
    painted = run("check", "--color", "always")
    assert "\x1b[1;38;5;196merror[WP202]\x1b[0m" in painted.out
    assert "\x1b" not in plain.out


WEIGHED = "due: 2018-05-31", "due: 2108-05-31"


def test_warnings_fail_where_that_is_asked_for(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, WEIGHED)
    assert run("check").code == 0
    assert run("check", "--fail-on", "warning").code == 1


def test_rules_are_chosen_on_the_command_line(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, WEIGHED, *TEN[:2])

    def output(*options: str) -> list[str]:
        lines = run("check", "-f", "concise", *options).out.splitlines()[:-1]
        return [line.split("[")[1][:5] for line in lines]

    assert output() == ["WP101", "WP203", "WP202"]
    assert output("--select", "WP2,WP404") == ["WP203", "WP202"]
    assert output("--ignore", "WP2") == ["WP101"]
    assert output("--select", "WP1", "--extend-select", "date-outside-plan") == ["WP101", "WP203"]


def test_a_day_adds_what_can_only_be_judged_on_a_day(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, ("due: 2018-05-31", "due: 2018-05-31\n            completed: 2018-12-01"))
    assert run("check").code == 0
    ended = run("check", "--as-of", "30/06/2018", "--select", "WP205", "-f", "concise")
    assert ended.code == 1
    assert ended.out == (
        "plan.yaml:83:24: error[WP205] completed 2018-12-01 is after 2018-06-30\n"
        "1 error in plan.yaml.\n"
    )


FORMS = {"json": view, "github": github, "gitlab": gitlab, "junit": junit}
UNOPENED = [("missing.yaml", "Cannot read missing.yaml: there is no such file.")]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_for_programs_tells_of_files_that_cannot_be_opened(
    form: str, plan_folder: Path, run: Run
) -> None:
    found = mistakes(mistaken(plan_folder, *TEN[:2]))
    assert [one.code for one in found[1]] == ["WP101", "WP202"]
    ended = run("check", "missing.yaml", "plan.yaml", "-f", form)
    assert ended.code == 2
    assert ended.err == "wirralplan: Cannot read missing.yaml: there is no such file.\n"
    assert ended.out == "".join(FORMS[form].rendered([found], UNOPENED))


def test_sarif_tells_of_them_too(plan_folder: Path, run: Run) -> None:
    mistaken(plan_folder, *TEN[:2])
    ended = run("check", "missing.yaml", "plan.yaml", "-f", "sarif")
    assert ended.code == 2
    (output,) = json.loads(ended.out)["runs"]
    assert [result["ruleId"] for result in output["results"]] == ["WP101", "WP202"]
    assert output["tool"]["driver"]["semanticVersion"] == __version__
    assert not output["invocations"][0]["executionSuccessful"]


def test_under_github_actions_a_table_is_added_to_the_page_of_the_run(
    plan_folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = mistakes(mistaken(plan_folder, *TEN[:2]))
    page = plan_folder / "summary.md"
    page.write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    assert run("check", "-f", "github").code == 1
    summary = "".join(step_summary.rendered([found]))
    assert summary.count("| WP101 |") == summary.count("| WP202 |") == 1
    assert page.read_text(encoding="utf-8") == f"Before.\n{summary}"
    assert run("check", "-f", "full").code == 1
    assert page.read_text(encoding="utf-8").count("Before.") == 1
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(plan_folder))
    ended = run("check", "-f", "github")
    assert (ended.code, ended.err) == (
        1,
        "The summary of the run could not be written: Is a directory.\n",
    )


@pytest.mark.parametrize(
    ("form", "variable", "shown"),
    [
        ("github", "GITHUB_WORKSPACE", "file=sub/plan.yaml,line=76"),
        ("gitlab", "CI_PROJECT_DIR", '"path": "sub/plan.yaml"'),
        ("sarif", "GITHUB_WORKSPACE", '"uri": "sub/plan.yaml"'),
        ("sarif", "CI_PROJECT_DIR", '"uri": "sub/plan.yaml"'),
        ("sarif", "BUILD_SOURCESDIRECTORY", '"uri": "sub/plan.yaml"'),
    ],
)
def test_in_ci_a_file_goes_by_its_path_from_the_top(
    form: str,
    variable: str,
    shown: str,
    *,
    plan_folder: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    below = plan_folder / "sub"
    below.mkdir()
    mistaken(plan_folder, TEN[0]).rename(below / "plan.yaml")
    monkeypatch.chdir(below)
    assert shown in run("check", "-f", form).out, "by the folder that holds .git"
    (plan_folder / ".git").rmdir()
    monkeypatch.setenv(variable, str(plan_folder))
    for typed in ("plan.yaml", "./plan.yaml", "../sub/plan.yaml", str(below / "plan.yaml")):
        assert shown in run("check", "-f", form, typed).out, typed
