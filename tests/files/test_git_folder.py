"""The folder in which git keeps its own files, found without git as git finds it."""

import os
import subprocess
from pathlib import Path

import pytest

from wirralplan.files.git_folder import git_folder

posix = pytest.mark.skipif(os.name != "posix", reason="links and modes are of POSIX")


def git(folder: Path, *options: str) -> str:
    said = subprocess.run(
        ["git", "-c", "protocol.file.allow=always", *options],  # noqa: S607 - git from the PATH
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            **dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"), "Ann"),
            **dict.fromkeys(("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"), "ann@example.org"),
        },
    )
    return said.stdout.strip()


def as_git_says(folder: Path) -> Path:
    return (folder / git(folder, "rev-parse", "--absolute-git-dir")).resolve()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit and a folder in it."""
    place = tmp_path / "repository"
    (place / "deep" / "er").mkdir(parents=True)
    (place / "deep" / "plan.yaml").touch()
    git(place, "init", "--quiet")
    git(place, "add", "--all")
    git(place, "commit", "--quiet", "--message", "first")
    return place


@pytest.mark.parametrize("path", ["plan.yaml", "deep/plan.yaml", "deep/er/not-there.yaml"])
def test_it_is_found_from_anywhere_in_the_work_tree(repository: Path, path: str) -> None:
    assert git_folder(repository / path) == repository / ".git"
    assert as_git_says(repository / "deep") == repository / ".git"


def test_a_linked_work_tree_has_one_of_its_own(repository: Path) -> None:
    git(repository, "worktree", "add", "--quiet", "../second")
    second = repository.parent / "second"
    found = git_folder(second / "deep" / "plan.yaml")
    assert found is not None
    assert found.resolve() == as_git_says(second) == repository / ".git" / "worktrees" / "second"


def test_a_submodule_has_its_own_by_a_path_from_where_it_lies(
    repository: Path, tmp_path: Path
) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    git(outer, "init", "--quiet")
    git(outer, "submodule", "--quiet", "add", str(repository), "inner")
    assert (outer / "inner" / ".git").read_text(encoding="utf-8").startswith("gitdir: ../.git")
    found = git_folder(outer / "inner" / "deep" / "plan.yaml")
    assert found is not None
    assert found.resolve() == as_git_says(outer / "inner") == outer / ".git" / "modules" / "inner"


def test_the_environment_does_not_matter(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("PATH", "")
    assert git_folder(repository / "plan.yaml") == repository / ".git"


# What looks like one and is none


def test_outside_every_work_tree_there_is_none(tmp_path: Path) -> None:
    assert git_folder(tmp_path / "plan.yaml") is None


def test_an_empty_folder_of_that_name_is_passed_over(repository: Path) -> None:
    (repository / "deep" / ".git").mkdir()
    assert git_folder(repository / "deep" / "plan.yaml") == repository / ".git"
    assert as_git_says(repository / "deep") == repository / ".git"


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"gitdir:../repository/.git\n",  # without a blank git does not take it either
        b"gitdir: ../nowhere\n",
        b"gitdir: ../repo\0sitory/.git\n",
        b"GITDIR: ../repository/.git\n",
        b"\xff\xfe",
    ],
)
def test_a_file_of_that_name_that_leads_nowhere_is_none(
    repository: Path, tmp_path: Path, said: bytes
) -> None:
    assert repository.exists()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / ".git").write_bytes(said)
    assert git_folder(tmp_path / "other" / "plan.yaml") is None


def test_a_bare_repository_is_no_work_tree(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "bare")
    assert git_folder(tmp_path / "bare" / "plan.yaml") is None


@posix
def test_a_link_of_that_name_is_followed(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / ".git").symlink_to(repository / ".git")
    assert git_folder(tmp_path / "other" / "plan.yaml") == tmp_path / "other" / ".git"
