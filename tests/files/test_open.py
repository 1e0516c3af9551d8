"""The only reader of the world: which file it is, and what a file, a pipe or a revision holds."""

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from wirralplan.errors import AmbiguousPlan, MissingPlan, UnreadableFile, WirralplanError
from wirralplan.files.open import (
    called,
    may_be_revision,
    nearest_plan,
    plan_in,
    read_bytes,
    repository_of,
)

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and devices are of POSIX")


def message(failed: pytest.ExceptionInfo[WirralplanError]) -> tuple[str, str]:
    return failed.value.sentence, failed.value.hint


# The nearest plan


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml"])
def test_the_plan_in_the_folder_comes_before_one_above_it(folder: Path, name: str) -> None:
    below = folder / "below"
    below.mkdir()
    (folder / "plan.yaml").touch()
    (below / name).touch()
    assert nearest_plan(below) == below / name


def test_a_plan_is_found_from_deep_below_it(folder: Path) -> None:
    deep = folder / "a" / "b" / "c"
    deep.mkdir(parents=True)
    (folder / "plan.yml").touch()
    assert nearest_plan(deep) == folder / "plan.yml"


def test_both_names_side_by_side_are_refused(folder: Path) -> None:
    (folder / "plan.yaml").touch()
    (folder / "plan.yml").touch()
    with pytest.raises(AmbiguousPlan) as failed:
        nearest_plan(folder)
    assert message(failed) == (
        f"Both plan.yaml and plan.yml are in {folder}.",
        "Choose one with --plan, or remove the other.",
    )


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_the_search_ends_with_the_folder_of_a_repository(folder: Path, kind: str) -> None:
    (folder / "plan.yaml").touch()
    repository = folder / "repository"
    below = repository / "below"
    below.mkdir(parents=True)
    if kind == "folder":
        (repository / ".git").mkdir()
    else:
        (repository / ".git").write_text("gitdir: elsewhere", encoding="utf-8")  # a worktree
    with pytest.raises(MissingPlan) as failed:
        nearest_plan(below)
    assert message(failed) == (
        f"There is no plan.yaml in {below} or in the folders above it.",
        (
            "Go to the folder of the plan, or name the file: --plan FILE. "
            "To start a new plan: wirralplan init"
        ),
    )


def test_the_search_ends_at_home(folder: Path) -> None:
    (folder / "plan.yaml").touch()
    home = folder / "home"
    below = home / "documents"
    below.mkdir(parents=True)
    with pytest.raises(MissingPlan):
        nearest_plan(below, home=home)
    (home / "plan.yaml").touch()
    assert nearest_plan(below, home=home) == home / "plan.yaml"


@posix
def test_home_may_be_known_by_a_link(folder: Path) -> None:
    (folder / "plan.yaml").touch()
    (folder / "disk" / "documents").mkdir(parents=True)
    (folder / "home").symlink_to(folder / "disk")
    with pytest.raises(MissingPlan):
        nearest_plan(folder / "disk" / "documents", home=folder / "home")


@posix
def test_a_link_to_a_plan_that_is_gone_is_not_passed_over(folder: Path) -> None:
    below = folder / "below"
    below.mkdir()
    (folder / "plan.yaml").touch()
    (below / "plan.yaml").symlink_to("gone.yaml")
    assert nearest_plan(below) == below / "plan.yaml"


# Reading


def test_a_program_without_standard_input_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UnreadableFile) as failed:
        read_bytes("-")
    assert message(failed) == ("There is no standard input to read the plan from.", "")


def test_a_closed_standard_input_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = TextIOWrapper(BytesIO())
    closed.buffer.close()
    monkeypatch.setattr(sys, "stdin", closed)
    with pytest.raises(UnreadableFile) as failed:
        read_bytes("-")
    assert failed.value.sentence.startswith("Cannot read standard input: ")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("missing.yaml", "Cannot read missing.yaml: there is no such file."),
        ("a\0b.yaml", "Cannot read a\0b.yaml: its name cannot be used."),
        ("", "The name of the plan file is empty."),
        ("x:plan.yaml", "Cannot read x:plan.yaml: there is no such file."),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_is_reported_in_a_sentence(name: str, sentence: str) -> None:
    if os.name != "posix" and ":" in name:
        pytest.skip("x: is a drive on Windows")
    with pytest.raises(UnreadableFile) as failed:
        read_bytes(name)
    assert failed.value.sentence == sentence


@posix
def test_a_folder_a_path_through_a_file_and_an_endless_name_are_no_files(folder: Path) -> None:
    (folder / "file").touch()
    (folder / "folder").mkdir()
    sentences = []
    for name in ("folder", "file/plan.yaml", "n" * 5000):
        with pytest.raises(UnreadableFile) as failed:
            read_bytes(name)
        sentences.append(failed.value.sentence)
    assert sentences == [
        "Cannot read folder: it is a folder.",
        "Cannot read file/plan.yaml: a part of its path is not a folder.",
        f"Cannot read {'n' * 5000}: file name too long.",
    ]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_cannot_be_read(folder: Path) -> None:
    (folder / "secret.yaml").touch(mode=0o000)
    with pytest.raises(UnreadableFile) as failed:
        read_bytes("secret.yaml")
    assert message(failed) == ("Cannot read secret.yaml: you have no permission.", "")


def test_what_is_no_file_may_be_a_revision(folder: Path) -> None:
    (folder / "plan.yaml").touch()
    for named in ("HEAD~3", "main", "gone.yaml"):
        assert may_be_revision(named)
    for named in ("plan.yaml", "-", "HEAD:plan.yaml"):
        assert not may_be_revision(named)


def test_a_file_is_called_by_its_label_and_standard_input_by_its_words() -> None:
    assert [called("a.yaml"), called("-"), called("-", "b.yaml")] == [
        "a.yaml",
        "standard input",
        "b.yaml",
    ]


# Folders


def test_a_plan_is_looked_for_in_one_folder_only(folder: Path) -> None:
    below = folder / "below"
    below.mkdir()
    (folder / "plan.yml").touch()
    assert plan_in(folder) == folder / "plan.yml"
    assert plan_in(below) is None


def test_a_repository_is_the_nearest_folder_that_holds_git(folder: Path) -> None:
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    assert repository_of(deep) == folder
    (folder / "a" / ".git").write_text("gitdir: elsewhere", encoding="utf-8")
    assert repository_of(deep) == folder / "a"
    assert repository_of(Path(folder.anchor)) is None
