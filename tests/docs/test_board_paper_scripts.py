"""The scripts that write the board paper in CI, run as GitHub and GitLab run them."""

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from stand_ins import OURS, PIP, TELLTALE, make, needs_bash, path_with

from wirralplan.views.starter import starter

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "examples"
VERSIONS = ["rich==14.0.0"]
INSTALLED = ["install", "--quiet", "--constraint", "rich==14.0.0", "--", "x y"]
# A wirralplan that tells its arguments and does not write the paper.
FAILS = '#!/bin/sh\nprintf "%s\\n" "$*"\n[ "$1" = check ] || exit {code}\nexit 1\n'
NO_PAPER = (
    "mistakes in the plan, a version without the day of its board, or one of them that cannot be "
    "read."
)
ON_GITHUB = f"::error title=No board paper::The log of this step says why: {NO_PAPER}"
ON_GITLAB = f"No board paper. The lines above say why: {NO_PAPER}"

Typed = Mapping[str, str]
Done = subprocess.CompletedProcess[str]
Script = Callable[[Path, Typed], Done]

THE_BOARD = {
    "since": "2018-06-28",
    "against": "board-2018-06-28",
    "next": "2018-08-30",
    "as_of": "2018-07-26",
}
OPTIONS = [
    "--as-of=2018-07-26",
    "--since=2018-06-28",
    "--against=board-2018-06-28",
    "--next=2018-08-30",
]
PWNED = {name: f"$(touch pwned) `touch pwned`; touch '{name}'" for name in THE_BOARD}


def _run(shell: list[str], script: str, folder: Path, environment: Typed) -> Done:
    return subprocess.run(
        [*shell, "-c", script],
        capture_output=True,
        check=False,
        cwd=folder,
        env={**os.environ, "PATH": path_with(folder.parent / "bin"), **environment},
        text=True,
    )


def _steps(job: Mapping[str, Any]) -> dict[str, str]:
    return {step["name"]: step["run"] for step in job["steps"] if "run" in step}


def workflow_on_github(folder: Path, typed: Typed) -> Done:
    """``bash -e`` is what GitHub takes: docs.github.com, "Workflow syntax", ``steps[*].shell``."""
    _, paper = starter.workflows("x y", VERSIONS, "plan.yaml")
    job = yaml.safe_load(paper.text)["jobs"]["board-paper"]
    steps = _steps(job)
    script = "\n".join([steps["Install wirralplan"], steps["Write the board paper"]])
    given = {
        **{name: text.rstrip("\n") for name, text in job["env"].items()},
        **{name.upper(): typed.get(name, "") for name in THE_BOARD},
        "GITHUB_OUTPUT": str(folder.parent / "output.txt"),
        "GITHUB_REPOSITORY": "council/improvement-plan",
        "RUNNER_TEMP": str(folder.parent),
    }
    return _run(["bash", "-e"], script, folder, given)


def action_on_github(folder: Path, typed: Typed) -> Done:
    """``bash -eo pipefail`` is what GitHub takes where ``shell: bash`` is written."""
    action = yaml.safe_load((ROOT / "board-paper" / "action.yml").read_text(encoding="utf-8"))
    script = _steps(action["runs"])["Write the board paper"]
    given = {
        **{name.upper(): typed.get(name, "") for name in THE_BOARD},
        "PLAN": "",
        "FILE": "board.html",
        "RUNNER_TEMP": str(folder.parent),
    }
    make(folder.parent / "wirralplan" / "bin" / "python", '#!/bin/sh\nshift 3\nwirralplan "$@"\n')
    return _run(["bash", "--noprofile", "--norc", "-eo", "pipefail"], script, folder, given)


def job_on_gitlab(folder: Path, typed: Typed, program: str = "bash") -> Done:
    """GitLab takes bash where there is one, else sh: docs.gitlab.com, "Types of shells"."""
    job = yaml.safe_load(starter.jobs("x y", VERSIONS, "plan.yaml").text)["board-paper"]
    given = {
        **{
            name: one if isinstance(one, str) else one["value"].rstrip("\n")
            for name, one in job["variables"].items()
        },
        **{f"BOARD_{name.upper()}": text for name, text in typed.items()},
    }
    return _run([program, "-e"], "\n".join(job["script"]), folder, given)


def job_on_gitlab_in_sh(folder: Path, typed: Typed) -> Done:
    """Where an image has no bash."""
    return job_on_gitlab(folder, typed, program="sh")


SCRIPTS: list[Script] = [workflow_on_github, action_on_github, job_on_gitlab, job_on_gitlab_in_sh]
every_script = pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The folder in which the scripts run; what stands in for other programs lies beside it."""
    make(tmp_path / "bin" / "wirralplan", TELLTALE)
    make(tmp_path / "bin" / "pip", PIP)
    folder = tmp_path / "checkout"
    folder.mkdir()
    return folder


def _output(script: Script, file: str) -> list[str]:
    return [f"--output={file}"] if script is action_on_github else ["-o", file]


def _file(script: Script, day: str) -> str:
    named = f"board-paper-improvement-plan-{day}.html"
    return named if script is workflow_on_github else "board.html"


def _installed(script: Script) -> list[str]:
    return [] if script is action_on_github else INSTALLED


@needs_bash
@every_script
def test_what_is_filled_in_reaches_the_program(script: Script, checkout: Path) -> None:
    done = script(checkout, THE_BOARD)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        *(*_installed(script), "checkout", "report"),
        *(*OPTIONS, *_output(script, _file(script, "2018-07-26"))),
    ]


@needs_bash
@every_script
def test_where_nothing_is_filled_in_it_is_the_position_as_at_today(
    script: Script, checkout: Path
) -> None:
    make(checkout.parent / "bin" / "date", '#!/bin/sh\n[ "$*" = +%F ] && echo 2018-07-26\n')
    done = script(checkout, {})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        *(*_installed(script), "checkout", "report", "--as-of=2018-07-26"),
        *_output(script, _file(script, "2018-07-26")),
    ]


@needs_bash
@every_script
def test_what_is_filled_in_is_no_command(script: Script, checkout: Path) -> None:
    done = script(checkout, PWNED)
    assert (done.returncode, done.stderr) == (0, "")
    assert [line for line in done.stdout.splitlines() if line.startswith("--")] == [
        *([] if script is action_on_github else ["--quiet", "--constraint", "--"]),
        f"--as-of={PWNED['as_of']}",
        f"--since={PWNED['since']}",
        f"--against={PWNED['against']}",
        f"--next={PWNED['next']}",
        *(_output(script, "board.html") if script is action_on_github else []),
    ]
    assert list(checkout.iterdir()) == []


@needs_bash
@pytest.mark.parametrize(
    ("as_of", "named"),
    [
        ("2018-07-26", "2018-07-26"),
        ("26/07/2018", "26-07-2018"),
        ("26 July 2018", "26-July-2018"),
        ("../../x\nname=y", "------x-name-y"),
    ],
)
def test_a_file_on_github_is_named_after_the_repository_and_the_day(
    as_of: str, named: str, checkout: Path
) -> None:
    done = workflow_on_github(checkout, {"as_of": as_of})
    assert (done.returncode, done.stderr) == (0, "")
    output = (checkout.parent / "output.txt").read_text(encoding="utf-8")
    assert output == f"file=board-paper-improvement-plan-{named}.html\n"
    assert done.stdout.splitlines()[-1] == output.partition("=")[2].rstrip()


@needs_bash
@pytest.mark.parametrize("code", [1, 2, 3])
@every_script
def test_where_there_is_no_paper_the_job_fails_and_says_so(
    script: Script, code: int, checkout: Path
) -> None:
    """The mistakes of a plan are shown beside their lines too, where the whole job is ours."""
    make(checkout.parent / "bin" / "wirralplan", FAILS.format(code=code))
    done = script(checkout, {"as_of": "2018-07-26"})
    assert (done.returncode, done.stderr) == (code, "")
    on_github = script in (workflow_on_github, action_on_github)
    shown = script is workflow_on_github and code == 1
    written = " ".join(_output(script, _file(script, "2018-07-26")))
    assert done.stdout.splitlines() == [
        *_installed(script),
        f"report --as-of=2018-07-26 {written}",
        ON_GITHUB if on_github else ON_GITLAB,
        *(["check --format github"] if shown else []),
    ]
    assert not (checkout.parent / "output.txt").exists()


@needs_bash
def test_the_page_of_the_run_links_to_the_paper(checkout: Path) -> None:
    _, paper = starter.workflows("x y", VERSIONS, "plan.yaml")
    steps = _steps(yaml.safe_load(paper.text)["jobs"]["board-paper"])
    page = checkout.parent / "page.md"
    given = {"FILE": "a.html", "LINK": "https://github.com/1", "GITHUB_STEP_SUMMARY": str(page)}
    done = _run(["bash", "-e"], steps["Link to it on the page of this run"], checkout, given)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert page.read_text(encoding="utf-8") == (
        "[a.html](https://github.com/1), to be downloaded within 90 days\n"
    )


# With the program itself, in a repository with two boards


@pytest.fixture
def two_boards(checkout: Path) -> Path:
    """The plan at the board of July, and at that of June under a tag."""
    make(checkout.parent / "bin" / "wirralplan", OURS)
    _git(checkout, "init", "--quiet")
    for month in ("june", "july"):
        plan = (EXAMPLES / f"board-{month}-2018.yaml").read_bytes()
        (checkout / "plan.yaml").write_bytes(plan)
        _git(checkout, "add", "plan.yaml")
        _git(checkout, "commit", "--quiet", "--message", f"Board of {month}")
        if month == "june":
            _git(checkout, "tag", "board-2018-06-28")
    return checkout


def _git(folder: Path, *words: str) -> None:
    names = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *names, *words], check=True, cwd=folder)  # noqa: S607 - as on PATH


@needs_bash
@every_script
def test_the_paper_is_the_one_that_the_program_writes(script: Script, two_boards: Path) -> None:
    done = script(two_boards, THE_BOARD)
    assert done.returncode == 0, done.stderr
    assert NO_PAPER not in done.stdout
    written = two_boards / _file(script, "2018-07-26")
    program = two_boards.parent / "bin" / "wirralplan"
    subprocess.run([program, "report", *OPTIONS, "-o", "ours.html"], check=True, cwd=two_boards)
    assert written.read_bytes() == (two_boards / "ours.html").read_bytes()
    assert written.read_text(encoding="utf-8").casefold().startswith("<!doctype html>")


@needs_bash
@every_script
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ({"since": "28 Jly 2018"}, 2),
        ({"against": "board-2018-06-28"}, 2),
        ({"since": "2018-06-28", "against": "no-such-tag"}, 2),
        (PWNED, 2),
    ],
)
def test_what_it_cannot_read_is_said_and_no_paper_is_written(
    script: Script, typed: Typed, code: int, two_boards: Path
) -> None:
    done = script(two_boards, typed)
    assert done.returncode == code
    assert "wirralplan: " in done.stderr
    assert (ON_GITHUB in done.stdout) or (ON_GITLAB in done.stdout)
    assert sorted(path.name for path in two_boards.iterdir()) == [".git", "plan.yaml"]


@needs_bash
@every_script
def test_a_plan_with_mistakes_has_no_paper(script: Script, two_boards: Path) -> None:
    plan = (EXAMPLES / "in-a-hurry.yaml").read_bytes()
    (two_boards / "plan.yaml").write_bytes(plan)
    done = script(two_boards, {"as_of": "2018-07-26"})
    assert done.returncode == 1
    assert "error[WP301]: 'Ian Godfry' is not in 'people'; did you mean Ian Godfrey?" in done.stderr
    if script is workflow_on_github:
        assert "\n::error file=plan.yaml,line=15,endLine=15,col=15," in done.stdout
    assert sorted(path.name for path in two_boards.iterdir()) == [".git", "plan.yaml"]
