"""``check --against``: the change gate as CI runs it, with git and without."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from ended import Ended, Run

from wirralplan.cli.options import days

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
posix = pytest.mark.skipif(os.name != "posix", reason="links, and such names, are for POSIX")
pytestmark = needs_git

PLAN = """\
format: 1
title: A plan
workstreams:
  - title: Practice
    activities:
      - id: panel
        title: Panel
        lead: Ann Lee
        milestones:
          - id: chair
            title: Chair appointed
            due: 2018-06-30
"""
OTHER = PLAN.replace("A plan", "Another").replace("Chair appointed", "Homes let")
MOVED = PLAN.replace("2018-06-30", "2018-08-31")
REFUSED = (
    "plan.yaml:12:18: error[WP501] milestone 'Chair appointed' moved from 2018-06-30 to "
    "2018-08-31, and no move says why\n1 error in plan.yaml.\n"
)
SHALLOW = "A checkout in CI often holds only the last revision; have it fetch all of them."
Judged = Callable[..., Ended]


def git(*typed: str, at: Path | None = None) -> str:
    settings = ["user.name=A", "user.email=a@b.example", "commit.gpgsign=false"]
    options = [part for one in settings for part in ("-c", one)]
    ended = subprocess.run(["git", *options, *typed], check=True, capture_output=True, cwd=at)  # noqa: S607 - git from the PATH
    return ended.stdout.decode().strip()


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8", newline="\n")


def commit(said: str = "x") -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", said)


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which the plan was committed, and then moved a date on disk."""
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.chdir(folder)
    git("init", "--quiet", "--initial-branch=main", ".")
    write("plan.yaml", PLAN)
    commit()
    write("plan.yaml", MOVED)
    return folder


@pytest.fixture
def judged(run: Run) -> Judged:
    """The concise findings of a check."""
    return lambda *typed, stdin=b"": run("check", "-f", "concise", *typed, stdin=stdin)


def refused(ended: Ended) -> bool:
    return (ended.code, "WP501" in ended.out) == (1, True)


@pytest.mark.parametrize(
    "against", ["HEAD", "main", "@", "HEAD:plan.yaml", "old.yaml", "./old.yaml"]
)
def test_a_date_that_moved_without_a_word_is_refused(judged: Judged, against: str) -> None:
    write("old.yaml", PLAN)
    ended = judged("--against", against)
    assert (ended.code, ended.out, ended.err) == (1, REFUSED, "")


def test_with_a_move_it_passes(judged: Judged) -> None:
    move = (
        "            moves:\n              - date: 2018-06-12\n                from: 2018-06-30\n"
    )
    write("plan.yaml", f"{MOVED}{move}                reason: HR consultation extended\n")
    ended = judged("--against", "HEAD")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == "plan.yaml: no problems found (1 workstream, 1 activity, 1 milestone).\n"


def test_what_is_not_there_yet_is_new_and_passes_with_a_warning(judged: Judged) -> None:
    write("other.yaml", OTHER)
    ended = judged("other.yaml", "--against", "HEAD")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "other.yaml:1:1: warning[WP504] nothing was compared: there is no other.yaml in HEAD\n"
        "1 warning and no errors in other.yaml (1 workstream, 1 activity, 1 milestone).\n"
    )
    assert judged("other.yaml", "--against", "HEAD", "--fail-on", "warning").code == 1


def test_a_plan_that_had_errors_can_be_repaired_and_nothing_moves_with_it(judged: Judged) -> None:
    second = PLAN.partition("          - id: chair")[2].replace("Chair appointed", "Panel meets")
    two = f"{PLAN}          - id: meets{second}"
    write("plan.yaml", two.replace("2018-06-30", "2018-06-31", 1))
    commit()
    write("plan.yaml", two)
    ended = judged("--against", "HEAD")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "plan.yaml:1:1: warning[WP504] line 12 of plan.yaml in HEAD could not be read and "
        "compared\n1 warning and no errors in plan.yaml (1 workstream, 1 activity, 2 milestones).\n"
    )
    write("plan.yaml", two[::-1].replace("2018-06-30"[::-1], "2018-08-31"[::-1], 1)[::-1])
    ended = judged("--against", "HEAD")
    assert ended.code == 1
    assert "plan.yaml:15:18: error[WP501] milestone 'Panel meets' moved" in ended.out


def test_another_of_the_two_names_of_a_plan_is_the_same_plan(judged: Judged) -> None:
    Path("plan.yaml").rename("plan.yml")
    assert refused(judged("--against", "HEAD"))


def test_standard_input_is_compared_under_its_name(judged: Judged) -> None:
    named = ("--stdin-filename", "plan.yaml")
    assert refused(judged("-", *named, "--against", "HEAD", stdin=MOVED.encode()))
    ended = judged("-", "--against", "HEAD", stdin=MOVED.encode())
    assert ended.code == 2
    assert ended.err == (
        "wirralplan: Standard input has no file name to be found by in HEAD.\n"
        "Add --stdin-filename with its path.\n"
    )


DONE = f"{PLAN}            completed: 2018-06-30\n            evidence: Letter\n"


@pytest.mark.parametrize(
    ("today", "as_of", "expected"),
    [
        ("2018-06-29", None, "completed 2018-06-30 is after 2018-06-29"),
        ("2018-06-30", None, None),
        ("2018-07-01", None, None),
        ("2018-06-29", "2018-12-31", "completed 2018-06-30 is after 2018-06-29"),
        ("2018-12-31", "2018-06-28", "completed 2018-06-30 is after 2018-06-28"),
    ],
)
def test_what_a_change_dates_after_today_is_refused_until_that_day(
    judged: Judged,
    monkeypatch: pytest.MonkeyPatch,
    today: str,
    as_of: str | None,
    expected: str | None,
) -> None:
    monkeypatch.setattr(days, "today", lambda: date.fromisoformat(today))
    write("plan.yaml", DONE)
    ended = judged("--against", "HEAD", *(("--as-of", as_of) if as_of else ()))
    assert ended.code == (1 if expected else 0)
    assert expected is None or f"plan.yaml:13:24: error[WP205] {expected}\n" in ended.out
    commit()
    if as_of is None:  # what was there before is not the change's to answer for
        write("plan.yaml", DONE.replace("A plan", "The plan"))
        assert judged("--against", "HEAD").code == 0
        assert judged().code == 0
        write("new.yaml", DONE)
        ended = judged("new.yaml", "--against", "HEAD")
        assert ended.code == (1 if expected else 0)


# Nothing that a change can put into the repository switches the gate off.


@posix
@pytest.mark.parametrize("name", ["HEAD", "HEAD^1", "main", "HEAD:plan.yaml"])
def test_a_file_named_as_the_revision_does_not_take_its_place(judged: Judged, name: str) -> None:
    write("other.txt", "")
    git("add", "other.txt")
    git("commit", "--quiet", "--message", "x")
    write(name, MOVED)
    assert refused(judged("--against", name))
    assert judged("--against", f"./{name}").code == 0


def test_a_folder_named_as_the_branch_is_no_plan(judged: Judged) -> None:
    git("branch", "docs")
    write("docs/x.txt", "")
    assert refused(judged("--against", "docs"))


@posix
def test_a_link_in_the_place_of_the_plan_hides_nothing(judged: Judged) -> None:
    write("plan-2018.yaml", MOVED)
    Path("plan.yaml").unlink()
    Path("plan.yaml").symlink_to("plan-2018.yaml")
    assert refused(judged("--against", "HEAD"))
    commit()
    assert refused(judged("--against", "HEAD^1"))


@posix
def test_a_link_in_the_place_of_its_folder_hides_nothing(judged: Judged) -> None:
    write("housing/plan.yaml", PLAN)
    commit()
    git("mv", "housing", "housing-2")
    Path("housing").symlink_to("housing-2")
    write("housing-2/plan.yaml", MOVED)
    assert refused(judged("housing/plan.yaml", "--against", "HEAD"))
    assert refused(judged("./housing/plan.yaml", "--against", "HEAD"))


@posix
def test_a_link_that_becomes_a_file_is_followed_in_the_revision(judged: Judged) -> None:
    write("plans/2018.yaml", PLAN)
    Path("plan.yaml").unlink()
    Path("plan.yaml").symlink_to("plans/2018.yaml")
    commit()
    Path("plan.yaml").unlink()
    write("plan.yaml", MOVED)
    assert refused(judged("--against", "HEAD"))


@posix
def test_a_new_link_to_a_plan_that_was_there_compares_that(judged: Judged) -> None:
    write("plans/2018.yaml", PLAN)
    commit()
    write("plans/2018.yaml", MOVED)
    Path("link.yaml").symlink_to("plans/2018.yaml")
    assert refused(judged("link.yaml", "--against", "HEAD"))


# What cannot be had ends the run with 2; nothing passes because of it.


def test_an_unknown_revision_ends_the_run(judged: Judged) -> None:
    ended = judged("--against", "HEAD~9")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: Git does not know the revision HEAD~9 (invalid object name 'HEAD~9').\n"
        "`git log --oneline` lists the revisions that there are, the newest first.\n"
    )


def test_a_revision_that_was_not_fetched_ends_the_run(
    repository: Path, judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit()
    shallow = repository.parent / "shallow"
    git("clone", "--quiet", "--depth", "1", repository.as_uri(), str(shallow))
    monkeypatch.chdir(shallow)
    ended = judged("--against", "HEAD^1")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines()[1] == SHALLOW


def test_a_file_that_was_not_fetched_is_not_new(judged: Judged) -> None:
    blob = git("rev-parse", "HEAD:plan.yaml")
    lost = Path(".git", "objects", blob[:2], blob[2:])
    lost.chmod(0o666)
    lost.unlink()
    ended = judged("--against", "HEAD")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "wirralplan: Git cannot read plan.yaml of HEAD, although it is there.\n"
        "A checkout in CI often holds only the last revision; have it fetch all of them.\n"
    )


# From wherever it is asked


def test_a_file_of_a_revision_is_compared_with_itself_from_any_folder(
    judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("housing/plan.yaml", PLAN)
    commit()
    write("housing/plan.yaml", MOVED)
    commit()
    Path("sub").mkdir()
    for folder in (".", "sub"):
        monkeypatch.chdir(folder)
        assert refused(judged("HEAD:plan.yaml", "--against", "HEAD~2"))
        assert refused(judged("HEAD:housing/plan.yaml", "--against", "HEAD~1"))
    monkeypatch.chdir("../housing")
    assert refused(judged("HEAD:./plan.yaml", "--against", "HEAD~1"))


def test_a_bare_repository_and_what_is_being_pushed_to_it_are_read_too(
    repository: Path, judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit()
    git("clone", "--quiet", "--bare", ".", str(repository.parent / "bare"))
    monkeypatch.chdir(repository.parent / "bare")
    assert refused(judged("HEAD:plan.yaml", "--against", "HEAD~1"))
    named = ("--stdin-filename", "plan.yaml")
    assert refused(judged("-", *named, "--against", "HEAD~1", stdin=MOVED.encode()))
    monkeypatch.chdir(repository)
    write("plan.yaml", MOVED.replace("2018-08-31", "2018-09-30"))
    commit()
    quarantine = repository.parent / "quarantine"
    shutil.move(repository.parent / "bare" / "objects", quarantine / "old")
    (repository.parent / "bare" / "objects").mkdir()
    monkeypatch.chdir(repository.parent / "bare")
    monkeypatch.setenv("GIT_QUARANTINE_PATH", str(quarantine))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(repository / ".git" / "objects"))
    monkeypatch.setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", str(quarantine / "old"))
    pushed = git("rev-parse", "HEAD", at=repository)
    assert refused(judged(f"{pushed}:plan.yaml", "--against", "HEAD"))


def test_in_a_new_repository_everything_is_new(
    tmp_path: Path, judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").mkdir()
    monkeypatch.chdir(tmp_path / "new")
    git("init", "--quiet", ".")
    write("plan.yaml", PLAN)
    ended = judged("--against", "HEAD")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(
        "plan.yaml:1:1: warning[WP504] nothing was compared: there is no plan.yaml in HEAD\n"
    )


def test_several_files_are_each_compared_with_themselves(judged: Judged) -> None:
    write("b/plan.yaml", PLAN)
    commit()
    write("b/plan.yaml", MOVED)
    ended = judged("plan.yaml", "b/plan.yaml", "--against", "HEAD")
    assert "b/plan.yaml:12:18: error[WP501]" in ended.out
    ended = judged("plan.yaml", "b/plan.yaml", "--against", "plan.yaml")
    assert ended.code == 2
    assert ended.err == (
        "wirralplan: plan.yaml is one plan, so only one file can be compared with it.\n"
        "Check one file, or name a git revision: each file is compared "
        "with its own version there.\n"
    )
