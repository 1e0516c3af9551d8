"""What changed between two plans, from files, git revisions and standard input."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from ended import Golden, Run
from html_reading import unstyled
from known_plans import HISTORY, LATER, SHIPPED
from schemas import complaints

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
SUFFIXES = {"table": "txt", "json": "json", "markdown": "md", "html": "html"}
Commit = Callable[[str], None]

SMALL = """\
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
MOVED = SMALL.replace("2018-06-30", "2018-08-31")
BROKEN = SMALL.replace("2018-06-30", "2018-06-31")
TOLD = """\

Rescheduled (1)
Reference    Title            Was due      Now due      Days  Why
panel/chair  Chair appointed  30 Jun 2018  31 Aug 2018   +62  no reason given

1 milestone: 1 changed, 0 unchanged
"""
MISSING = (
    "There is no file {}.\n"
    "Check its name and folder. For the plan as git has it, name a revision, such as HEAD~3.\n"
)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose plan moved a date since the tag ``march``."""
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)
    _git("init", "--quiet", "--initial-branch=main", ".")
    (folder / "plan.yaml").write_text(SMALL, encoding="utf-8", newline="\n")
    _commit("first")
    _git("tag", "march")
    (folder / "plan.yaml").write_text(MOVED, encoding="utf-8", newline="\n")
    return folder


def _commit(said: str) -> None:
    _git("add", "--all")
    _git("commit", "--quiet", "--message", said)


def _git(*typed: str) -> None:
    settings = ["user.name=A", "user.email=a@b.example", "commit.gpgsign=false"]
    options = [part for one in settings for part in ("-c", one)]
    subprocess.run(["git", *options, *typed], check=True, capture_output=True)  # noqa: S607 - git from the PATH


@pytest.fixture
def both(folder: Path) -> Path:
    """A folder with the plan that has a history, before and after."""
    shutil.copy(HISTORY, folder / "old.yaml")
    shutil.copy(LATER, folder / "plan.yaml")
    return folder


# The answer


@pytest.mark.parametrize("kind", SUFFIXES)
@pytest.mark.usefixtures("both")
def test_every_kind_of_change_in_every_format(kind: str, run: Run, golden: Golden) -> None:
    ended = run("diff", "old.yaml", "--format", kind)
    assert (ended.code, ended.err) == (0, "")
    text = unstyled(ended.out) if kind == "html" else ended.out
    golden(f"changes/diff.{SUFFIXES[kind]}", text)
    if kind == "json":
        assert complaints("diff", ended.out) == []


@pytest.mark.usefixtures("both")
def test_the_same_backwards_tells_as_many_milestones(run: Run) -> None:
    there = json.loads(run("diff", "old.yaml", "plan.yaml", "-f", "json").out)["totals"]
    back = json.loads(run("diff", "plan.yaml", "old.yaml", "-f", "json").out)["totals"]
    for one, other in (("before", "now"), ("removed", "added"), ("changed", "changed")):
        assert there[one] == back[other]


@pytest.mark.usefixtures("plan_folder")
def test_a_plan_does_not_differ_from_itself(run: Run) -> None:
    ended = run("diff", "plan.yaml", "--exit-code")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        "What changed from plan.yaml to plan.yaml\n"
        "No difference: both say the same.\n"
        "80 milestones: 0 changed, 80 unchanged\n"
    )


@pytest.mark.usefixtures("plan_folder")
def test_another_way_to_write_the_same_is_no_difference(run: Run) -> None:
    """Comments, quotes, the order of keys and line ends mean nothing."""
    text = SHIPPED.read_text(encoding="utf-8")
    other = "# A comment\n" + text.replace("format: 1\n", "format: '1'  # the first\n")
    ended = run("diff", "plan.yaml", "-", "--exit-code", stdin=other.replace("\n", "\r\n").encode())
    assert (ended.code, ended.err) == (0, "")
    assert "No difference" in ended.out
    assert "standard input" in ended.out


@pytest.mark.parametrize(("more", "code"), [([], 0), (["--exit-code"], 1)])
@pytest.mark.usefixtures("both")
def test_exit_code_says_whether_there_is_a_difference(more: list[str], code: int, run: Run) -> None:
    assert run("diff", "old.yaml", *more).code == code


@pytest.mark.usefixtures("both")
def test_an_answer_goes_to_a_file(run: Run, both: Path) -> None:
    ended = run("diff", "old.yaml", "-f", "markdown", "-o", "changes.md")
    assert (ended.code, ended.out, ended.err) == (0, "", "Wrote changes.md.\n")
    text = (both / "changes.md").read_text(encoding="utf-8")
    assert text.startswith("## What changed from old.yaml to plan.yaml\n")


# Which plans


@needs_git
@pytest.mark.parametrize("old", ["march", "HEAD", "main", "@", "HEAD^0", "march:plan.yaml"])
@pytest.mark.usefixtures("repository")
def test_a_revision_is_the_plan_on_disk_as_it_was_then(old: str, run: Run) -> None:
    ended = run("diff", old)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"What changed from {old} to plan.yaml\n{TOLD}"


@needs_git
def test_two_revisions_are_compared_without_the_disk(repository: Path, run: Run) -> None:
    _commit("second")
    (repository / "plan.yaml").write_text("never read", encoding="utf-8")
    ended = run("diff", "march", "HEAD")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"What changed from march to HEAD\n{TOLD}"
    paths = json.loads(run("diff", "march", "HEAD", "-f", "json").out)
    assert paths["old"]["path"] == "march:plan.yaml"
    assert paths["new"]["path"] == "HEAD:plan.yaml"


@needs_git
def test_from_below_the_plan_above_is_meant_and_reported_once(
    repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repository / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(repository / "deep" / "er")
    ended = run("diff", "march")
    assert (ended.code, ended.err) == (0, "Reading ../../plan.yaml\n")
    assert ended.out == f"What changed from march to ../../plan.yaml\n{TOLD}"


@needs_git
def test_the_plan_may_be_named_and_lie_in_another_repository(
    repository: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run("diff", "march", "--plan", "repository/plan.yaml")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"What changed from march to repository/plan.yaml\n{TOLD}"
    assert repository.is_dir()


@needs_git
def test_a_file_comes_before_a_revision_of_that_name(repository: Path, run: Run) -> None:
    (repository / "march").write_text(MOVED, encoding="utf-8")
    assert "No difference" in run("diff", "march").out
    assert "Rescheduled" in run("diff", "tags/march").out


@needs_git
@pytest.mark.usefixtures("repository")
def test_a_revision_is_compared_with_standard_input(run: Run) -> None:
    for typed in (["march", "-"], ["march", "--plan", "-"]):
        ended = run("diff", *typed, stdin=MOVED.encode())
        assert (ended.code, ended.err) == (0, "")
        assert ended.out == f"What changed from march to standard input\n{TOLD}"


# Refused


def test_standard_input_is_read_only_once(folder: Path, run: Run) -> None:
    for typed in (["-", "-"], ["-", "--plan", "-"]):
        ended = run("diff", *typed, stdin=SMALL.encode())
        assert (ended.code, ended.out, ended.err) == (
            2,
            "",
            "wirralplan: Standard input can be read only once.\nWrite - once.\n",
        )
    assert folder.is_dir()


@needs_git
@pytest.mark.parametrize(
    ("typed", "output"),
    [
        (
            ["HAED~3"],
            (
                "There is no file HAED~3. Git does not know the revision HAED~3 "
                "(invalid object name 'HAED~3').\n"
                "`git log --oneline` lists the revisions that there are, the newest first.\n"
            ),
        ),
        (
            ["--", "--output=x"],
            ("There is no file --output=x. '--output=x' is not the name of a git revision.\n"),
        ),
        (
            ["march", "--plan", "other.yaml"],
            (
                "Git has no other.yaml in march.\n"
                "If it had another name then, write REVISION:PATH, "
                "as in HEAD~3:old-name.yaml.\n"
            ),
        ),
        (
            ["march:gone.yaml"],
            (
                "Git has no march:gone.yaml (path 'gone.yaml' does not exist in 'march').\n"
                "Write REVISION:PATH, for example HEAD:plan.yaml.\n"
            ),
        ),
    ],
)
def test_what_is_neither_a_file_nor_a_revision_ends_with_2(
    typed: list[str], output: str, run: Run, repository: Path
) -> None:
    (repository / "other.yaml").write_text(SMALL, encoding="utf-8")
    ended = run("diff", *typed)
    assert (ended.code, ended.out, ended.err) == (2, "", f"wirralplan: {output}")


@pytest.mark.parametrize(
    ("old", "output"),
    [
        (
            "march",
            (
                "There is no file march, and no plan here of which it could be a revision.\n"
                "Name the plan with --plan FILE, or write REVISION:PATH.\n"
            ),
        ),
        ("old.yaml", MISSING.format("old.yaml")),
    ],
)
def test_without_a_plan_on_disk_a_revision_is_of_nothing(
    old: str, output: str, folder: Path, run: Run
) -> None:
    (folder / "new.yaml").write_text(SMALL, encoding="utf-8")
    ended = run("diff", old, "new.yaml")
    assert (ended.code, ended.out, ended.err) == (2, "", f"wirralplan: {output}")


@needs_git
@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (["diff", "plan.yaml", "nope.yaml"], "nope.yaml"),
        (["diff", "nope.yml"], "nope.yml"),
        (["diff", "sub/Plan.YAML", "plan.yaml"], "sub/Plan.YAML"),
        (["diff", "Plan May.docx"], "Plan May.docx"),
        (["check", "--against", "nope.yaml"], "nope.yaml"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_the_name_of_a_file_that_is_not_there_is_called_so(
    typed: list[str], named: str, run: Run
) -> None:
    ended = run(*typed)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"wirralplan: {MISSING.format(named)}"


@needs_git
@pytest.mark.usefixtures("repository")
def test_a_revision_may_be_called_as_a_file_is(run: Run) -> None:
    _git("tag", "march.yaml")
    ended = run("diff", "march.yaml")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"What changed from march.yaml to plan.yaml\n{TOLD}"


@needs_git
def test_without_git_there_are_no_revisions(
    repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    ended = run("diff", "march")
    assert (ended.code, ended.out, ended.err) == (
        2,
        "",
        ("wirralplan: There is no file march. Cannot ask git for march: git is not installed.\n"),
    )
    assert repository.is_dir()


@pytest.mark.parametrize(
    ("old", "new", "name"), [(BROKEN, SMALL, "old.yaml"), (SMALL, BROKEN, "plan.yaml")]
)
def test_a_side_with_errors_is_refused_by_its_name(
    old: str, new: str, name: str, folder: Path, run: Run
) -> None:
    (folder / "old.yaml").write_text(old, encoding="utf-8", newline="\n")
    (folder / "plan.yaml").write_text(new, encoding="utf-8", newline="\n")
    ended = run("diff", "old.yaml")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(
        f"error[WP202]: there is no 31 June 2018; June has 30 days\n --> {name}:12:18\n"
    )


@needs_git
def test_a_revision_with_errors_is_refused_and_no_repair_is_offered(
    repository: Path, run: Run
) -> None:
    (repository / "plan.yaml").write_text(BROKEN, encoding="utf-8", newline="\n")
    _commit("broken")
    (repository / "plan.yaml").write_text(SMALL, encoding="utf-8", newline="\n")
    ended = run("diff", "HEAD")
    assert (ended.code, ended.out) == (1, "")
    assert " --> HEAD:plan.yaml:12:18\n" in ended.err
    assert "--fix" not in ended.err


# Of one plan alone

DATED = """\
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
            due: 2018-09
            moves:
              - date: 2018-06-12
                from: 2018-06
                reason: No candidate
          - id: terms
            title: Terms agreed
            due: 2018-06-30
            completed: 2018-06-29
            evidence: Minute 7
"""


@pytest.mark.parametrize(("more", "code"), [([], 0), (["--exit-code"], 1)])
def test_since_a_day_its_own_dates_say_what_changed(
    more: list[str], code: int, folder: Path, run: Run
) -> None:
    (folder / "plan.yaml").write_text(DATED, encoding="utf-8")
    ended = run("diff", "--since", "2018-06-01", "--as-of", "30/06/2018", *more)
    assert (ended.code, ended.err) == (code, "")
    assert ended.out == (
        "A plan: what changed from Friday 1 June 2018 to Saturday 30 June 2018\n"
        "\n"
        "Completed (1)\n"
        "Reference    Title         Due          Completed    Evidence\n"
        "panel/terms  Terms agreed  30 Jun 2018  29 Jun 2018  Minute 7\n"
        "\n"
        "Rescheduled (1)\n"
        "Reference    Title            Was due      Now due      Days  Why\n"
        "panel/chair  Chair appointed     Jun 2018     Sep 2018   +92  No candidate\n"
        "\n"
        "2 milestones = 2 changed + 0 with nothing dated in this period\n"
        "The dates in the plan do not say what was added, removed, retitled, given to another lead "
        "or corrected, nor what was written in later with an earlier date. Compare with an older "
        "version for that: wirralplan diff OLD\n"
    )


def test_since_today_of_a_named_plan_to_a_file(folder: Path, run: Run) -> None:
    (folder / "other.yaml").write_text(DATED, encoding="utf-8")
    typed = ["--since", "today", "--plan", "other.yaml", "-o", "changes.json", "--exit-code"]
    ended = run("diff", *typed)
    assert (ended.code, ended.out, ended.err) == (0, "", "Wrote changes.json.\n")
    assert complaints("since", (folder / "changes.json").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("typed", "output"),
    [
        (
            ["old.yaml", "--since", "2018-06-01"],
            (
                "--since reads the dates of one plan, so 'old.yaml' cannot be compared as well.\n"
                "Leave out --since, or name only the plan to read: "
                "wirralplan diff --since 2018-06-01 --plan FILE\n"
            ),
        ),
        (
            ["old.yaml", "new.yaml", "--since", "2018-06-01"],
            (
                "--since reads the dates of one plan, so 'old.yaml' and 'new.yaml' cannot be "
                "compared as well.\n"
                "Leave out --since, or name only the plan to read: "
                "wirralplan diff --since 2018-06-01 --plan FILE\n"
            ),
        ),
        (
            ["--since", "2018-07-01", "--as-of", "2018-06-30"],
            (
                "--since is Sunday 1 July 2018, after the date of the report, "
                "Saturday 30 June 2018.\n"
                "Choose an earlier date, or another date of the report with --as-of.\n"
            ),
        ),
        (
            ["old.yaml", "--as-of", "2018-06-30"],
            (
                "--as-of has no meaning where two plans are compared.\n"
                "Leave it out, or ask what changed in a period: "
                "wirralplan diff --since 2018-06-01\n"
            ),
        ),
    ],
)
def test_a_period_and_another_version_do_not_go_together(
    typed: list[str], output: str, folder: Path, run: Run
) -> None:
    for name in ("plan.yaml", "old.yaml", "new.yaml"):
        (folder / name).write_text(DATED, encoding="utf-8")
    ended = run("diff", *typed)
    assert (ended.code, ended.out, ended.err) == (2, "", f"wirralplan: {output}")
