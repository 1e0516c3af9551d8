"""``check --against`` where the plan had another name: followed as git does, or said."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from ended import Ended, Run

from wirralplan.plan.reading import read
from wirralplan.text.source import Source

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
posix = pytest.mark.skipif(os.name != "posix", reason="links, and such names, are for POSIX")
pytestmark = needs_git

HEAD = """\
format: 1
title: A plan
workstreams:
  - title: Practice
    activities:
      - id: panel
        title: Panel
        lead: Ann Lee
        milestones:
"""
MILESTONE = """\
          - id: m{n}
            title: "{title} {n}"
            due: 2018-06-30
"""
PLAN = HEAD + "".join(MILESTONE.format(n=n, title="Chair appointed") for n in range(20))
MOVED = PLAN.replace("2018-06-30", "2018-08-31", 1)
# So much is new that git still takes it for the same file, and so much that it does not.
RENEWED = "".join(
    f"            note: {number} is written anew, and says more than before\n{line}"
    if line.startswith("            due") and number % 2
    else line
    for number, line in enumerate(MOVED.splitlines(keepends=True))
)
ANEW = HEAD + "".join(MILESTONE.format(n=n, title="Homes are let in time") for n in range(40, 90))
GONE = (
    "new.yaml:1:1: error[WP504] nothing was compared: there is no new.yaml in HEAD, but "
    "plan.yaml was there and is gone\n1 error in new.yaml.\n"
)
Judged = Callable[..., Ended]


def git(*typed: str) -> str:
    settings = ["user.name=A", "user.email=a@b.example", "commit.gpgsign=false"]
    options = [part for one in settings for part in ("-c", one)]
    ended = subprocess.run(["git", *options, *typed], check=True, capture_output=True)  # noqa: S607 - git from the PATH
    return ended.stdout.decode().strip()


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8", newline="\n")


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "x")


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which a plan was committed."""
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.chdir(folder)
    git("init", "--quiet", "--initial-branch=main", ".")
    write("plan.yaml", PLAN)
    commit()
    return folder


@pytest.fixture
def judged(run: Run) -> Judged:
    """The concise findings of a check."""
    return lambda *typed, stdin=b"": run("check", "-f", "concise", *typed, stdin=stdin)


def refused(ended: Ended) -> bool:
    """Whether the silent move was found, and nothing else."""
    return (ended.code, re.findall(r"\[(WP\d+)\]", ended.out)) == (1, ["WP501"])


def rename(old: str, new: str, text: str) -> None:
    Path(old).unlink()
    write(new, text)


# Renamed


@pytest.mark.parametrize("new", ["new.yaml", "housing/new.yaml", "a b/plan.yaml", "päck/plan.txt"])
@pytest.mark.parametrize("how", ["on disk", "staged", "committed"])
def test_a_renamed_plan_is_compared_with_what_it_was(judged: Judged, how: str, new: str) -> None:
    rename("plan.yaml", new, MOVED)
    if how != "on disk":
        git("add", "--all")
    if how == "committed":
        commit()
    revision = "HEAD~1" if how == "committed" else "HEAD"
    ended = judged(new, "--against", revision)
    assert refused(ended)
    assert ended.err == f"{new} was called plan.yaml in {revision}, and is compared with that.\n"


def test_nothing_is_written_into_the_repository(judged: Judged) -> None:
    rename("plan.yaml", "new.yaml", MOVED)
    files = sorted(Path(".git").rglob("*"))
    index, status = Path(".git/index").read_bytes(), git("status", "--porcelain")
    assert refused(judged("new.yaml", "--against", "HEAD"))
    assert sorted(Path(".git").rglob("*")) == files
    assert (Path(".git/index").read_bytes(), git("status", "--porcelain")) == (index, status)


def test_a_plan_renamed_and_renewed_in_part_is_followed_as_long_as_git_does(
    judged: Judged,
) -> None:
    rename("plan.yaml", "new.yaml", RENEWED)
    assert refused(judged("new.yaml", "--against", "HEAD"))


def test_from_a_folder_and_with_settings_that_change_what_git_lists(
    judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename("plan.yaml", "housing/new.yaml", MOVED)
    git("config", "diff.relative", "true")
    git("config", "diff.renames", "false")
    git("config", "diff.renameLimit", "1")
    git("config", "diff.external", "false")
    monkeypatch.chdir("housing")
    assert refused(judged("new.yaml", "--against", "HEAD"))


def test_a_folder_that_was_renamed(judged: Judged) -> None:
    write("housing/plan.yaml", PLAN.replace("A plan", "Homes"))
    commit()
    git("mv", "housing", "homes")
    write("homes/plan.yaml", MOVED.replace("A plan", "Homes"))
    assert refused(judged("homes/plan.yaml", "--against", "HEAD"))


def test_a_file_of_a_revision_is_followed_too(judged: Judged) -> None:
    rename("plan.yaml", "new.yaml", MOVED)
    commit()
    write("later.txt", "")
    commit()
    assert refused(judged("HEAD~1:new.yaml", "--against", "HEAD~2"))


def test_a_new_file_that_had_another_name_at_the_revision_alone(judged: Judged) -> None:
    """It was renamed long ago, and the base of the change is from before."""
    rename("plan.yaml", "middle.yaml", PLAN)
    commit()
    rename("middle.yaml", "new.yaml", MOVED)
    commit()
    assert refused(judged("new.yaml", "--against", "HEAD~2"))


def test_standard_input_is_followed_by_its_name(judged: Judged) -> None:
    rename("plan.yaml", "new.yaml", MOVED)
    named = ("--stdin-filename", "new.yaml", "--against", "HEAD")
    assert refused(judged("-", *named, stdin=MOVED.encode()))


@posix
def test_a_link_to_a_plan_that_was_renamed(judged: Judged) -> None:
    rename("plan.yaml", "plans/2018.yaml", MOVED)
    Path("link.yaml").symlink_to("plans/2018.yaml")
    assert refused(judged("link.yaml", "--against", "HEAD"))


def test_in_another_work_tree_and_in_a_submodule(
    repository: Path, judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("worktree", "add", "--quiet", "../second")
    outer = repository.parent / "outer"
    outer.mkdir()
    monkeypatch.chdir(outer)
    git("init", "--quiet", ".")
    git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(repository), "sub")
    commit()
    for folder in (repository.parent / "second", outer / "sub"):
        monkeypatch.chdir(folder)
        rename("plan.yaml", "new.yaml", MOVED)
        assert refused(judged("new.yaml", "--against", "HEAD"))
    monkeypatch.chdir(outer)
    assert refused(judged("sub/new.yaml", "--against", "HEAD"))


def test_a_copy_put_elsewhere_does_not_take_the_plan_with_it(judged: Judged) -> None:
    """What is exactly the old plan is what git takes for it, wherever it went."""
    rename("plan.yaml", "attic/x.txt", PLAN)
    write("new.yaml", MOVED)
    commit()
    assert refused(judged("new.yaml", "--against", "HEAD~1"))


def test_a_copy_beside_the_plan_is_a_new_plan(judged: Judged) -> None:
    write("new.yaml", MOVED)
    write("plan.yaml", PLAN.replace("A plan", "The plan of 2018"))
    ended = judged("new.yaml", "plan.yaml", "--against", "HEAD")
    assert (ended.code, re.findall(r"\[(WP\d+)\]", ended.out)) == (0, ["WP504"])


# Gone


def test_a_plan_that_is_gone_while_another_comes_is_an_error(judged: Judged) -> None:
    rename("plan.yaml", "new.yaml", ANEW)
    ended = judged("new.yaml", "--against", "HEAD")
    assert (ended.code, ended.out, ended.err) == (1, GONE, "")
    assert judged("new.yaml", "--against", "HEAD:plan.yaml").out.count("WP502") == 20


def test_a_plan_in_brackets_is_followed_and_missed_as_any(judged: Judged) -> None:
    written = json.dumps(read(Source("plan.yaml", PLAN)).document.data(), indent=1)
    Path("plan.yaml").unlink()
    write("old.json", written)
    write("old.yaml", written)
    commit()
    rename("old.json", "new.json", written.replace("2018-06-30", "2018-08-31", 1))
    assert refused(judged("new.json", "--against", "HEAD"))
    Path("new.json").unlink()
    rename("old.yaml", "new.yaml", ANEW)
    assert judged("new.yaml", "--against", "HEAD").out == GONE.replace("plan.yaml", "old.yaml")


def test_where_no_temporary_file_can_be_made_the_run_ends(
    judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename("plan.yaml", "new.yaml", MOVED)
    monkeypatch.setattr("tempfile.tempdir", str(Path("no", "such")))
    ended = judged("new.yaml", "--against", "HEAD")
    assert (ended.code, ended.out.count("WP")) == (2, 0)
    assert ended.err == (
        "wirralplan: Cannot look for the name that new.yaml had in HEAD: No such file or "
        "directory.\nSay what it is compared with: --against HEAD:PATH.\n"
    )


@pytest.mark.parametrize("name", ["housing/2018.yaml", "p.YML", "sub/plan.yml"])
def test_whatever_is_a_plan_may_be_the_one_that_is_gone(judged: Judged, name: str) -> None:
    write(name, PLAN)
    Path("plan.yaml").unlink()
    commit()
    rename(name, "new.yaml", ANEW)
    ended = judged("new.yaml", "--against", "HEAD")
    assert ended.out == GONE.replace("plan.yaml", name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ci.yaml", "on:\n  push:\n"),
        ("notes.txt", "workstreams: of the council\n"),
        ("list.yaml", "- workstreams: 1\n"),
        ("remark.yaml", "# workstreams: none\n"),
    ],
)
def test_what_is_no_plan_is_not_missed(judged: Judged, name: str, text: str) -> None:
    write(name, text)
    commit()
    rename(name, "new.yaml", ANEW)
    ended = judged("new.yaml", "--against", "HEAD")
    assert (ended.code, "was there" in ended.out, "WP504" in ended.out) == (0, False, True)


def test_the_plan_that_another_one_is_now_is_not_missed(judged: Judged) -> None:
    rename("plan.yaml", "first.yaml", MOVED)
    write("new.yaml", ANEW)
    git("add", "--all")
    ended = judged("first.yaml", "new.yaml", "--against", "HEAD")
    assert ended.code == 1
    assert re.findall(r"(\w+)\.yaml:.*\[(WP\d+)\]", ended.out) == [
        ("first", "WP501"),
        ("new", "WP504"),
    ]
    assert "was there" not in ended.out


def test_what_git_takes_for_the_plan_and_is_none_is_not_compared_with(judged: Judged) -> None:
    decoy = "x" + MOVED.replace("workstreams:", "worksteams:")
    write("decoy.yaml", decoy)
    commit()
    Path("decoy.yaml").unlink()
    rename("plan.yaml", "new.yaml", decoy.replace("worksteams", "workstreams")[1:])
    ended = judged("new.yaml", "--against", "HEAD")
    assert (ended.code, ended.out) == (1, GONE)


@posix
def test_a_name_from_outside_is_shown_and_quoted(run: Run) -> None:
    git("mv", "plan.yaml", "$(id) \x1b[31m.yaml")
    commit()
    rename("$(id) \x1b[31m.yaml", "new.yaml", ANEW)
    ended = run("check", "new.yaml", "--against", "HEAD")
    assert "but $(id) \\x1b[31m.yaml was there and is gone" in ended.out
    assert "under another name, compare it with that\n" in ended.out


# In every format, whatever is selected


FORMATS = ["full", "concise", "json", "github", "gitlab", "sarif", "junit"]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--select", "WP501"),
        ("--select", "WP2"),
        ("--ignore", "WP5"),
        ("--ignore", "WP504"),
        ("--ignore", "not-compared"),
    ],
)
@pytest.mark.parametrize("gone", [False, True])
def test_that_nothing_was_compared_is_said_in_every_format(
    run: Run, form: str, options: tuple[str, ...], *, gone: bool
) -> None:
    write("new.yaml", ANEW)
    if gone:
        Path("plan.yaml").unlink()
    ended = run("check", "new.yaml", "--format", form, "--against", "HEAD", *options)
    assert ended.code == int(gone)
    assert "WP504" in ended.out
    assert "nothing was compared: there is no new.yaml in HEAD" in ended.out
    assert "no problems found" not in ended.out


def test_neither_a_comment_nor_the_plan_silences_it(judged: Judged) -> None:
    silent = ANEW.replace("format: 1", "format: 1 # wirralplan: ignore[WP504, WP5]")
    write("new.yaml", silent.replace("workstreams:", "checks: {ignore: [WP504]}\nworkstreams:"))
    ended = judged("new.yaml", "--against", "HEAD")
    assert re.findall(r"\[(WP\d+)\]", ended.out)[0] == "WP504"


@pytest.mark.parametrize("text", ["", "# Nothing yet\n", "Not a plan\n", "PK\x03\x04\0\0"])
def test_a_plan_of_which_nothing_could_be_read_was_compared_with_nothing(
    judged: Judged, text: str
) -> None:
    write("plan.yaml", text)
    commit()
    write("plan.yaml", PLAN)
    ended = judged("--against", "HEAD")
    assert (ended.code, ended.err) == (0, "")
    says = "is empty" if not text or text[0] == "#" else "cannot be read"
    assert ended.out.startswith(
        f"plan.yaml:1:1: warning[WP504] nothing was compared: plan.yaml in HEAD {says}\n"
    )


def test_a_base_in_another_encoding_is_compared_as_far_as_that_goes(judged: Judged) -> None:
    before = PLAN.replace("Chair appointed 3", "Chair of the £10m panel 3")
    Path("plan.yaml").write_bytes(before.encode("cp1252"))
    commit()
    write("plan.yaml", before.replace("2018-06-30", "2018-08-31", 1))
    ended = judged("--against", "HEAD")
    assert ended.code == 1
    assert re.findall(r"\[(WP\d+)\] (.{8})", ended.out) == [
        ("WP504", "line 20 "),
        ("WP501", "mileston"),
    ]


# Where nobody can know


def machine(run: Run, form: str, *typed: str, stdin: bytes = b"") -> Ended:
    ended = run("check", "--format", form, *typed, stdin=stdin)
    if form == "github":
        ended = Ended(ended.code, ended.out.replace("%3A", ":").replace("%2C", ","), ended.err)
    return ended


@pytest.mark.parametrize("form", ["json", "github", "gitlab", "sarif", "junit"])
def test_what_ends_the_run_is_said_with_the_way_out(
    repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    commit_twice = PLAN.replace("A plan", "The plan")
    write("plan.yaml", commit_twice)
    commit()
    ended = machine(run, form, "--against", "no-such")
    assert ended.code == 2
    assert "Git does not know the revision no-such" in ended.out
    assert "lists the revisions that there are, the newest first." in ended.out
    shallow = repository.parent / "shallow"
    git("clone", "--quiet", "--depth", "1", repository.as_uri(), str(shallow))
    monkeypatch.chdir(shallow)
    ended = machine(run, form, "--against", "HEAD^1")
    assert ended.code == 2
    assert "Git does not know the revision HEAD^1" in ended.out
    assert "have it fetch all of them." in ended.out
    git("clone", "--quiet", "--bare", ".", str(repository.parent / "bare"))
    monkeypatch.chdir(repository.parent / "bare")
    named = ("-", "--stdin-filename", "housing/plan.yaml")
    ended = machine(run, form, *named, "--against", "HEAD", stdin=PLAN.encode())
    assert ended.code == 2
    assert "Git has no housing/plan.yaml in HEAD, and there is no work tree here" in ended.out
    assert "--against REVISION:PATH" in ended.out


def test_json_has_the_sentence_and_the_way_out_in_one(run: Run) -> None:
    ended = run("check", "--format", "json", "--against", "no-such")
    assert json.loads(ended.out)["unopened"] == [
        {
            "path": "plan.yaml",
            "message": "Git does not know the revision no-such (invalid object name 'no-such'). "
            "`git log --oneline` lists the revisions that there are, the newest first.",
        }
    ]


def test_in_a_bare_repository_a_renamed_file_of_a_revision_is_followed(
    repository: Path, judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename("plan.yaml", "new.yaml", MOVED)
    commit()
    git("clone", "--quiet", "--bare", ".", str(repository.parent / "bare"))
    monkeypatch.chdir(repository.parent / "bare")
    assert refused(judged("HEAD:new.yaml", "--against", "HEAD~1"))
    assert judged("HEAD:new.yaml", "--against", "HEAD").out.startswith("HEAD:new.yaml: no problems")
