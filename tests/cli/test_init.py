"""A plan to begin with, and the files that check it in git and write its board paper: init."""

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
import yaml
from ended import Golden, Run

from wirralplan import __version__
from wirralplan.cli import installed_from
from wirralplan.cli.options import days

DAY = ("--as-of", "2018-06-30")
FROM = ("--from", "wirralplan==1.2.3")
SCHEMA = "schema/plan.v1.schema.json"
NEXT = """\
Next: replace the example with your own plan. Then
  wirralplan check      finds every mistake in it, with its line
  wirralplan overdue    shows what is overdue
"""
WRITTEN = "Wrote plan.yaml.\nWrote schema/plan.v1.schema.json.\n"
ON_GITHUB_WRITTEN = (
    "Wrote .github/workflows/check-plan.yml.\n"
    "Wrote .github/workflows/board-paper.yml. On GitHub, Actions, Board paper, Run workflow "
    "writes it.\n"
)
ON_GITLAB_WRITTEN = (
    "Wrote .gitlab-ci.yml. On GitLab, the job board-paper of the default branch has the board "
    "paper.\n"
)
HOOK_WRITTEN = (
    "Wrote .pre-commit-config.yaml. In each copy of the repository, once: pre-commit install\n"
)
posix = pytest.mark.skipif(os.name != "posix", reason="links are of POSIX")


@pytest.fixture(autouse=True)
def _versions(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is installed here is no matter of these tests."""
    monkeypatch.setattr(installed_from, "versions", lambda: ["pydantic==2.12.5", "rich==14.0.0"])


def files(folder: Path) -> list[str]:
    paths = (path for path in folder.rglob("*") if not path.is_dir())
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def text(path: Path) -> str:
    return path.read_bytes().decode()


# The plan


def test_a_new_user_has_a_plan_to_ask_at_once(folder: Path, run: Run, golden: Golden) -> None:
    ended = run("init", *DAY)
    assert (ended.code, ended.out, ended.err) == (0, "", WRITTEN + NEXT)
    golden("init/plan.yaml", text(folder / "plan.yaml"))
    checked = run("check")
    assert (checked.code, checked.err) == (0, "")
    assert checked.out == (
        "plan.yaml: no problems found (1 workstream, 2 activities, 9 milestones).\n"
    )
    screens = [("overdue",), ("upcoming",), ("lead", "sam", "taylor"), ("list",), ("summary",)]
    screens += [("show", "foster-carers/first-approvals")]
    for screen in screens:
        typed = run(*screen, *DAY)
        assert (typed.code, typed.err) == (0, "")
        golden(f"init/{screen[0]}.txt", typed.out)


def test_beside_the_plan_stands_what_editors_help_with(folder: Path, run: Run) -> None:
    run("init")
    assert files(folder) == ["plan.yaml", "schema/plan.v1.schema.json"]
    assert text(folder / "schema" / "plan.v1.schema.json") == run("schema", "plan").out


def test_the_dates_lie_round_today(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days, "today", lambda: date(2028, 2, 29))
    run("init")
    assert f"due: {date(2028, 2, 29) - timedelta(days=12)}" in text(folder / "plan.yaml")


def test_a_folder_is_made_with_those_above_it(folder: Path, run: Run) -> None:
    ended = run("init", "plans/housing", *DAY)
    assert ended.code == 0
    assert ended.err == (
        "Wrote plans/housing/plan.yaml.\n"
        "Wrote plans/housing/schema/plan.v1.schema.json.\n"
        "Next, in plans/housing: replace the example with your own plan. Then\n"
        "  wirralplan check      finds every mistake in it, with its line\n"
        "  wirralplan overdue    shows what is overdue\n"
    )
    assert (folder / "plans" / "housing" / "plan.yaml").exists()


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml"])
def test_a_plan_that_is_there_is_kept(name: str, folder: Path, run: Run) -> None:
    (folder / name).write_text("mine", encoding="utf-8")
    ended = run("init")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        f"wirralplan: {name} already exists and was not changed.\n"
        "To find any mistakes in it: wirralplan check\n"
    )
    assert files(folder) == [name]
    assert text(folder / name) == "mine"


def test_two_plans_side_by_side_are_refused_as_everywhere(folder: Path, run: Run) -> None:
    (folder / "plan.yaml").touch()
    (folder / "plan.yml").touch()
    ended = run("init", "--github")
    assert ended.code == 2
    assert "Both plan.yaml and plan.yml are in " in ended.err
    assert files(folder) == ["plan.yaml", "plan.yml"]


@posix
def test_nothing_is_written_through_a_link_that_leads_nowhere(folder: Path, run: Run) -> None:
    (folder / "plan.yaml").symlink_to(folder / "elsewhere.yaml")
    ended = run("init")
    assert ended.code == 2
    assert not (folder / "elsewhere.yaml").exists()


def test_a_description_that_is_there_is_kept(folder: Path, run: Run) -> None:
    (folder / "schema").mkdir()
    (folder / "schema" / "plan.v1.schema.json").write_text("mine", encoding="utf-8")
    ended = run("init")
    assert ended.code == 0
    assert ended.err == (
        f"Wrote plan.yaml.\nschema/plan.v1.schema.json already exists and was not changed.\n{NEXT}"
    )


# What checks it


def test_everything_at_once(folder: Path, run: Run, golden: Golden) -> None:
    ended = run("init", "--pre-commit", "--github", "--gitlab", *FROM, *DAY)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == f"{WRITTEN}{HOOK_WRITTEN}{ON_GITHUB_WRITTEN}{ON_GITLAB_WRITTEN}{NEXT}"
    golden("init/pre-commit-config.yaml", text(folder / ".pre-commit-config.yaml"))
    golden("init/check-plan.yml", text(folder / ".github" / "workflows" / "check-plan.yml"))
    golden("init/board-paper.yml", text(folder / ".github" / "workflows" / "board-paper.yml"))
    golden("init/gitlab-ci.yml", text(folder / ".gitlab-ci.yml"))


def test_without_from_it_is_where_this_one_came_from_and_that_is_said(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installed_from, "requirement", lambda: "wirralplan==1.2.3")
    ended = run("init", "--github", *DAY)
    assert ended.err == (
        f"{WRITTEN}{ON_GITHUB_WRITTEN}{NEXT}"
        "The checks install wirralplan==1.2.3; use --from for another source or version.\n"
    )
    for name in ("check-plan.yml", "board-paper.yml"):
        workflow = text(folder / ".github" / "workflows" / name)
        assert 'WIRRALPLAN_FROM: "wirralplan==1.2.3"\n' in workflow


def test_what_came_from_a_folder_of_this_machine_cannot_be_named(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installed_from, "requirement", lambda: None)
    ended = run("init", "--github", *DAY)
    assert (ended.code, ended.out, files(folder)) == (2, "", [])
    assert ended.err == (
        "wirralplan: This copy of wirralplan was installed from a folder on this computer, "
        "which nobody else can reach.\n"
        "Use --from to say where the checks should install it from: the "
        "address of a git repository, "
        f"a wheel, or wirralplan=={__version__} if your pip can find that.\n"
    )


def test_beside_a_plan_that_is_there_the_rest_is_written(folder: Path, run: Run) -> None:
    (folder / "plan.yml").write_text("mine", encoding="utf-8")
    ended = run("init", "--gitlab", *FROM)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == f"plan.yml already exists and was not changed.\n{ON_GITLAB_WRITTEN}"
    assert files(folder) == [".gitlab-ci.yml", "plan.yml"]
    written = yaml.safe_load(text(folder / ".gitlab-ci.yml"))
    for job in ("wirralplan", "board-paper"):
        assert written[job]["variables"]["WIRRALPLAN_PLAN"]["value"] == "plan.yml"


def test_a_file_that_is_there_is_kept_and_what_to_add_is_printed(
    folder: Path, run: Run, golden: Golden
) -> None:
    (folder / ".github" / "workflows").mkdir(parents=True)
    kept = [
        ".pre-commit-config.yaml",
        ".github/workflows/check-plan.yml",
        ".github/workflows/board-paper.yml",
        ".gitlab-ci.yml",
    ]
    for name in kept:
        (folder / name).write_text("# mine\n", encoding="utf-8")
    ended = run("init", "--pre-commit", "--github", "--gitlab", *FROM)
    assert ended.code == 2
    asks = " already exists and was not changed. Add the following to it by hand.\n"
    assert ended.err == f"{WRITTEN}{''.join(f'{name}{asks}' for name in kept)}{NEXT}"
    golden("init/by-hand.txt", ended.out)
    assert all(text(folder / name) == "# mine\n" for name in kept)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_the_same_again_is_nothing_to_do(ending: str, folder: Path, run: Run) -> None:
    """Git on Windows may have given the file other line ends."""
    run("init", "--gitlab", *FROM)
    path = folder / ".gitlab-ci.yml"
    path.write_bytes(text(path).replace("\n", ending).encode())
    ended = run("init", "--gitlab", *FROM)
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == (
        "plan.yaml already exists and was not changed.\n"
        ".gitlab-ci.yml already exists with these lines.\n"
    )


def test_beside_the_check_of_an_earlier_version_only_the_board_paper_is_added(
    folder: Path, run: Run
) -> None:
    """On GitHub it is a file of its own; on GitLab all jobs stand in one."""
    run("init", "--github", "--gitlab", *FROM)
    paper = folder / ".github" / "workflows" / "board-paper.yml"
    paper.unlink()
    path = folder / ".gitlab-ci.yml"
    check, mark, board = text(path).partition("# Writes the board paper")
    path.write_text(f"# ours\n{check}", encoding="utf-8")
    ended = run("init", "--github", "--gitlab", *FROM)
    assert (ended.code, ended.out) == (2, f"# To add to .gitlab-ci.yml:\n{mark}{board}")
    assert ended.err == (
        "plan.yaml already exists and was not changed.\n"
        ".github/workflows/check-plan.yml already exists with these lines.\n"
        f"{ON_GITHUB_WRITTEN.splitlines()[1]}\n"
        ".gitlab-ci.yml already exists and was not changed. Add the following to it by hand.\n"
    )
    path.write_text(f"{text(path)}\n{mark}{board}# and more of ours\n", encoding="utf-8")
    ended = run("init", "--github", "--gitlab", *FROM)
    assert (ended.code, ended.out) == (0, "")


def test_another_version_is_one_line_to_change(folder: Path, run: Run) -> None:
    """The whole job again would make two of it."""
    run("init", "--gitlab", "--pre-commit", "--from", f"{FROM[1]}.1")
    ended = run("init", "--gitlab", "--pre-commit", *FROM)
    asks = " already exists and was not changed. To bring it up to date, change by hand:\n"
    assert ended.code == 2
    assert ended.err == (
        "plan.yaml already exists and was not changed.\n"
        f".pre-commit-config.yaml{asks}.gitlab-ci.yml{asks}"
    )
    expected = [
        (number, line.strip())
        for name in (".pre-commit-config.yaml", ".gitlab-ci.yml")
        for number, line in enumerate(text(folder / name).splitlines(), 1)
        if f"{FROM[1]}.1" in line
    ]
    assert ended.out == "".join(
        f"line {number}: {line.replace(f'{FROM[1]}.1', FROM[1])}\n" for number, line in expected
    )


def test_the_schema_that_a_plan_names_is_written_beside_it(folder: Path, run: Run) -> None:
    run("init")
    (folder / SCHEMA).unlink()
    ended = run("init", "--gitlab", *FROM)
    assert ended.err == (
        f"plan.yaml already exists and was not changed.\nWrote {SCHEMA}.\n{ON_GITLAB_WRITTEN}"
    )


def test_what_git_and_ci_read_stands_at_the_top_of_the_repository(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = folder / "the plans"
    below.mkdir()
    monkeypatch.chdir(below)
    ended = run("init", "--pre-commit", "--github", *FROM)
    assert ended.code == 0
    assert files(folder) == [
        ".github/workflows/board-paper.yml",
        ".github/workflows/check-plan.yml",
        ".pre-commit-config.yaml",
        "the plans/plan.yaml",
        "the plans/schema/plan.v1.schema.json",
    ]
    assert f"Wrote {folder.resolve() / '.pre-commit-config.yaml'}. In each copy" in ended.err
    for name in ("check-plan.yml", "board-paper.yml"):
        workflow = text(folder / ".github" / "workflows" / name)
        assert '      WIRRALPLAN_PLAN: "the plans/plan.yaml"\n' in workflow


def test_outside_of_a_repository_they_stand_beside_the_plan(folder: Path, run: Run) -> None:
    (folder / ".git").rmdir()
    if any((above / ".git").exists() for above in folder.parents):
        pytest.skip("the folder for tests is in a repository")
    run("init", "new", "--gitlab", *FROM)
    assert files(folder) == [
        "new/.gitlab-ci.yml",
        "new/plan.yaml",
        "new/schema/plan.v1.schema.json",
    ]


# What cannot be done


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        (
            [*FROM],
            (
                "wirralplan: --from has no effect without --pre-commit, --github or --gitlab.\n"
                "Add one of them.\n"
            ),
        ),
        (
            ["--github", "--from", "-e ."],
            (
                "wirralplan: '-e .' is an option of pip, not something to install.\n"
                "Give --from a name, an address or a folder.\n"
            ),
        ),
        (
            ["--github", "--from", ""],
            (
                "wirralplan: --from is empty.\n"
                "Say what to install: a package name, an address or a folder.\n"
            ),
        ),
        (
            ["--github", "--pre-commit", "--from", "./wirralplan"],
            (
                "wirralplan: pre-commit cannot find ./wirralplan: it installs in a folder of its "
                "own.\nGive --from a full path, from the top of the disk, or an address.\n"
            ),
        ),
        (
            ["--as-of", "1900-01-01"],
            (
                "wirralplan: No starter plan can be written for 1900-01-01.\n"
                "Choose a date in the years 1901 to 2197.\n"
            ),
        ),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    typed: list[str], complaint: str, folder: Path, run: Run
) -> None:
    ended = run("init", *typed)
    assert (ended.code, ended.out, ended.err) == (2, "", complaint)
    assert files(folder) == []


@posix
def test_a_folder_that_cannot_be_is_reported(folder: Path, run: Run) -> None:
    ended = run("init", "a\0b")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "wirralplan: Cannot write in a\\x00b: that folder cannot be reached.\n"
    assert files(folder) == []


def test_a_file_in_the_place_of_a_folder_is_reported(folder: Path, run: Run) -> None:
    (folder / "plans").touch()
    ended = run("init", "plans")
    assert (ended.code, ended.out) == (2, "")
    where = folder.resolve() / "plans" / "plan.yaml"
    assert ended.err == (f"wirralplan: Cannot write {where}: a part of its path is not a folder.\n")
