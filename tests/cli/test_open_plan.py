"""Which plan is asked: named, from the environment, or the nearest one walking up."""

import os
import subprocess
from pathlib import Path

import pytest
from ended import Run
from known_plans import SHIPPED

LAST = (
    "80 milestones = 31 overdue + 14 due today + 4 underway + 31 upcoming + 0 complete + "
    "0 cancelled\n"
)
PLAN = "format: 1\ntitle: {}\nworkstreams: []\n"


def typed(run: Run, *more: str, stdin: bytes = b"") -> tuple[int, str, str]:
    ended = run("list", "--as-of", "2018-06-30", *more, stdin=stdin)
    return ended.code, ended.out.partition(", as at ")[0], ended.err


def titled(path: Path, title: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PLAN.format(title), encoding="utf-8")


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml"])
def test_the_plan_beside_is_asked_without_a_word(folder: Path, run: Run, name: str) -> None:
    titled(folder / name, "Beside")
    assert typed(run) == (0, "Beside", "")


def test_a_plan_found_by_walking_up_is_named(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    titled(folder / "plan.yaml", "Above")
    (folder / "a" / "b").mkdir(parents=True)
    monkeypatch.chdir(folder / "a" / "b")
    assert typed(run) == (0, "Above", "Reading ../../plan.yaml\n")
    assert '"path": "../../plan.yaml"' in run("list", "-f", "json").out


def test_the_search_ends_with_the_repository_and_at_home(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    titled(folder / "plan.yaml", "Above")
    (folder / "repository" / ".git").mkdir(parents=True)
    (folder / "home" / "documents").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(folder / "home"))
    monkeypatch.setenv("USERPROFILE", str(folder / "home"))
    for place in (folder / "repository", folder / "home" / "documents"):
        monkeypatch.chdir(place)
        assert typed(run) == (
            2,
            "",
            (
                f"wirralplan: There is no plan.yaml in {place} or in the folders above it.\n"
                "Go to the folder of the plan, or name the file: --plan FILE. "
                "To start a new plan: wirralplan init\n"
            ),
        )


def test_both_names_side_by_side_are_refused(folder: Path, run: Run) -> None:
    titled(folder / "plan.yaml", "One")
    titled(folder / "plan.yml", "Two")
    assert typed(run) == (
        2,
        "",
        (
            f"wirralplan: Both plan.yaml and plan.yml are in {folder}.\n"
            "Choose one with --plan, or remove the other.\n"
        ),
    )
    assert typed(run, "--plan", "plan.yml") == (0, "Two", "")


def test_the_option_comes_before_the_environment_and_that_before_the_folder(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    titled(folder / "plan.yaml", "Beside")
    titled(folder / "from-environment.yaml", "Environment")
    titled(folder / "from-option.yaml", "Option")
    monkeypatch.setenv("WIRRALPLAN_PLAN", "from-environment.yaml")
    assert typed(run) == (0, "Environment", "")
    assert typed(run, "--plan", "from-option.yaml") == (0, "Option", "")
    monkeypatch.setenv("WIRRALPLAN_PLAN", "")
    assert typed(run) == (0, "Beside", "")


@pytest.mark.usefixtures("plan_folder")
def test_an_empty_name_is_not_the_nearest_plan(run: Run) -> None:
    assert typed(run, "--plan", "") == (
        2,
        "",
        "wirralplan: The name of the plan file is empty.\nName it: --plan FILE.\n",
    )


def test_a_dash_is_standard_input(folder: Path, run: Run) -> None:
    titled(folder / "plan.yaml", "Beside")
    piped = PLAN.format("Piped é").encode()
    assert typed(run, "--plan", "-", stdin=piped) == (0, "Piped é", "")
    output = run("list", "--plan", "-", "-f", "json", stdin=piped).out
    assert '"path": "standard input"' in output


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a folder that somebody is in")
def test_a_folder_that_is_gone_is_reported(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    output = "wirralplan: The current folder no longer exists.\nChange to another folder.\n"
    assert typed(run) == (2, "", output)


def test_somebody_without_a_home_has_a_plan_all_the_same(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless() -> Path:
        raise RuntimeError

    titled(folder / "plan.yaml", "Beside")
    monkeypatch.setattr(Path, "home", homeless)
    assert typed(run) == (0, "Beside", "")


def test_a_missing_file_and_a_folder_cannot_be_read(folder: Path, run: Run) -> None:
    assert typed(run, "--plan", "gone.yaml") == (
        2,
        "",
        "wirralplan: Cannot read gone.yaml: there is no such file.\n",
    )
    (folder / "folder").mkdir()
    if os.name == "posix":  # Windows says "no permission" to a folder
        sentence = "wirralplan: Cannot read folder: it is a folder.\n"
        assert typed(run, "--plan", "folder") == (2, "", sentence)


def test_a_plan_past_the_limit_is_refused_for_its_size(folder: Path, run: Run) -> None:
    with (folder / "plan.yaml").open("wb") as file:
        file.write(b"format: 1\n")
        file.write(b"# " + b"x" * (33 * 1024 * 1024))
    code, out, err = typed(run)
    assert (code, out) == (1, "")
    assert err == (
        "error[WP013]: this file is larger than 32 MiB\n"
        " --> plan.yaml:1:1\n"
        "  |\n"
        "1 | format: 1\n"
        "  | ^\n"
        "  = help: is it the right file?\n"
        "\n"
        "1 error in plan.yaml.\n"
        "Mistakes after line 1 can only be found once the one there is fixed.\n"
        "No answer: fix the errors above first. Totals from part of a plan would be wrong.\n"
    )


@pytest.mark.parametrize("inside", [".", "docs"])
def test_a_revision_is_asked_as_it_was_committed(
    tmp_path: Path, inside: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"]
    titled(tmp_path / "docs" / "plan.yaml", "Committed")
    try:
        for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
            subprocess.run(["git", *identity, *command], check=True)  # noqa: S607
    except FileNotFoundError:
        pytest.skip("git is not installed")
    titled(tmp_path / "docs" / "plan.yaml", "On disk")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.chdir(tmp_path / inside)
    assert typed(run, "--plan", "HEAD:docs/plan.yaml") == (0, "Committed", "")
    code, out, err = typed(run, "--plan", "nowhere:docs/plan.yaml")
    assert (code, out) == (2, "")
    assert err == (
        "wirralplan: Git has no nowhere:docs/plan.yaml (invalid object name 'nowhere').\n"
        "Write REVISION:PATH, for example HEAD:plan.yaml.\n"
    )
    assert typed(run, "--plan=--help:plan.yaml") == (
        2,
        "",
        "wirralplan: '--help' is not the name of a git revision.\n",
    )


def test_a_plan_with_warnings_only_is_asked(folder: Path, run: Run) -> None:
    text = SHIPPED.read_text(encoding="utf-8").replace("due: 2018-01-30", "due: 2108-01-30")
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    ended = run("list", "--as-of", "2018-06-30")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith(LAST.replace("31 overdue", "30 overdue").replace("31 up", "32 up"))


def test_what_is_recorded_after_the_day_stops_no_answer_about_that_day(
    folder: Path, run: Run
) -> None:
    due = "due: 2018-01-30"
    text = SHIPPED.read_text(encoding="utf-8").replace(
        due, f"{due}\n            completed: 2018-12-01"
    )
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    ended = run("list", "--as-of", "2018-06-30")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith(LAST)
    assert run("check", "--as-of", "2018-06-30").code == 1
