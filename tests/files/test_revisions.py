"""What git has: a file as it is in a revision, found by the name that it has there."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from wirralplan.errors import UnknownRevision, WirralplanError
from wirralplan.files.open import read_bytes
from wirralplan.files.revisions import bytes_at, tracked

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and devices are of POSIX")
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def message(failed: pytest.ExceptionInfo[WirralplanError]) -> tuple[str, str]:
    return failed.value.sentence, failed.value.hint


# Revisions


@needs_git
@pytest.mark.parametrize(
    ("named", "text"),
    [
        ("HEAD:docs/plan.yaml", "title: second é\r\n"),
        ("HEAD~1:docs/plan.yaml", "title: first é\r\n"),
        ("first:./docs/plan.yaml", "title: first é\r\n"),
        ("@:docs/plan.yaml", "title: second é\r\n"),
        ("main@{0}:docs/plan.yaml", "title: second é\r\n"),
        ("docs/plan.yaml", "title: on disk\n"),
    ],
)
@pytest.mark.usefixtures("two_versions")
def test_a_revision_gives_the_file_as_it_was_committed(named: str, text: str) -> None:
    assert read_bytes(named).decode() == text


@needs_git
@pytest.mark.parametrize("path", ["plan.yaml", "docs/plan.yaml", "../docs/plan.yaml"])
def test_from_a_subfolder_a_path_counts_from_there_or_from_the_top(
    two_versions: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(two_versions / "docs")
    assert read_bytes(f"first:{path}").decode() == "title: first é\r\n"


@needs_git
def test_a_hook_that_names_another_repository_does_not_mislead(
    two_versions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(two_versions / "elsewhere"))
    assert read_bytes("HEAD:docs/plan.yaml").decode() == "title: second é\r\n"


@needs_git
def test_a_file_on_disk_comes_before_a_revision(two_versions: Path) -> None:
    if os.name != "posix":
        pytest.skip("no file is called HEAD:plan.yaml on Windows")
    (two_versions / "HEAD:plan.yaml").write_text("title: on disk\n", encoding="utf-8")
    assert read_bytes("HEAD:plan.yaml").decode() == "title: on disk\n"


WRITE_IT = "Write REVISION:PATH, for example HEAD:plan.yaml."


@needs_git
@pytest.mark.parametrize(
    ("named", "sentence", "hint"),
    [
        (
            "nowhere:plan.yaml",
            "Git has no nowhere:plan.yaml (invalid object name 'nowhere').",
            WRITE_IT,
        ),
        (
            "HEAD:docs/gone.yaml",
            "Git has no HEAD:docs/gone.yaml (path 'docs/gone.yaml' does not exist in 'HEAD').",
            WRITE_IT,
        ),
        ("HEAD:docs", "Git has no HEAD:docs (it is a folder).", WRITE_IT),
        ("HEAD:.", "Git has no HEAD:. (it is a folder).", WRITE_IT),
        ("--output=x:plan.yaml", "'--output=x' is not the name of a git revision.", ""),
        (
            "HEAD:a\0b",
            "Cannot ask git for HEAD:a\0b: its name cannot be used.",
            "",
        ),
    ],
)
@pytest.mark.usefixtures("two_versions")
def test_what_git_does_not_know_is_reported_in_its_words(
    named: str, sentence: str, hint: str
) -> None:
    with pytest.raises(UnknownRevision) as failed:
        read_bytes(named)
    assert message(failed) == (sentence, hint)


@needs_git
@pytest.mark.usefixtures("two_versions")
def test_git_is_asked_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("LANGUAGE", "de")
    with pytest.raises(UnknownRevision, match="invalid object name"):
        read_bytes("nowhere:plan.yaml")


@needs_git
def test_outside_a_repository_there_are_no_revisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnknownRevision, match=r"^Git has no HEAD:plan.yaml \(not a git repository"):
        read_bytes("HEAD:plan.yaml")


@needs_git
@pytest.mark.usefixtures("two_versions")
def test_without_git_there_are_none_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnknownRevision) as failed:
        read_bytes("HEAD:docs/plan.yaml")
    assert message(failed) == ("Cannot ask git for HEAD:docs/plan.yaml: git is not installed.", "")


# The same file at another revision


def at(revision: str, named: str) -> bytes | None:
    return bytes_at(revision, tracked(named, revision))


@needs_git
@pytest.mark.parametrize(
    ("revision", "text"),
    [
        ("HEAD", "title: second é\r\n"),
        ("HEAD~1", "title: first é\r\n"),
        ("first", "title: first é\r\n"),
        ("main@{0}", "title: second é\r\n"),
    ],
)
@pytest.mark.usefixtures("two_versions")
def test_a_file_of_the_disk_is_found_at_a_revision(revision: str, text: str) -> None:
    assert at(revision, "docs/plan.yaml") == text.encode()


@needs_git
def test_it_is_found_from_any_folder_and_past_a_hook(
    two_versions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    for folder, path in (
        (two_versions / "docs", "plan.yaml"),
        (two_versions / "docs", "../docs/plan.yaml"),
        (tmp_path, str(two_versions / "docs" / "plan.yaml")),
    ):
        monkeypatch.chdir(folder)
        assert at("first", path) == "title: first é\r\n".encode()


@needs_git
@posix
def test_behind_a_link_it_is_the_file_that_the_link_leads_to(two_versions: Path) -> None:
    (two_versions / "plan.yaml").symlink_to(two_versions / "docs" / "plan.yaml")
    assert at("first", "plan.yaml") == "title: first é\r\n".encode()


@needs_git
@pytest.mark.parametrize("path", ["docs/new.yaml", "docs", "docs/HEAD:plan.yaml"])
@pytest.mark.usefixtures("two_versions")
def test_a_file_that_a_revision_has_not_is_none(path: str) -> None:
    assert at("HEAD", path) is None


LISTED = "`git log --oneline` lists the revisions that there are, the newest first."


@needs_git
@pytest.mark.parametrize(
    ("revision", "sentence", "hint"),
    [
        (
            "HEAD~9",
            "Git does not know the revision HEAD~9 (invalid object name 'HEAD~9').",
            LISTED,
        ),
        (
            "first..HEAD",
            "Git does not know the revision first..HEAD (invalid object name 'first..HEAD').",
            LISTED,
        ),
        (
            "^HEAD",
            "Git does not know the revision ^HEAD (invalid object name '^HEAD').",
            LISTED,
        ),
        ("", "'' is not the name of a git revision.", ""),
        ("--output=x", "'--output=x' is not the name of a git revision.", ""),
        ("a\0b", "Cannot ask git for a\0b: its name cannot be used.", ""),
    ],
)
@pytest.mark.usefixtures("two_versions")
def test_a_revision_that_git_does_not_know_is_reported(
    revision: str, sentence: str, hint: str
) -> None:
    with pytest.raises(UnknownRevision) as failed:
        at(revision, "docs/plan.yaml")
    assert message(failed) == (sentence, hint)


@needs_git
def test_a_file_in_no_repository_has_no_revisions(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").touch()
    with pytest.raises(
        UnknownRevision, match=r"^Git does not know the revision HEAD \(not a git repository"
    ):
        at("HEAD", str(tmp_path / "plan.yaml"))


@needs_git
@pytest.mark.usefixtures("two_versions")
def test_a_file_has_none_without_git_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnknownRevision) as failed:
        at("HEAD", "docs/plan.yaml")
    assert message(failed) == ("Cannot ask git for HEAD: git is not installed.", "")


@needs_git
def test_in_a_bare_repository_it_is_the_file_that_is_missed(
    two_versions: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = tmp_path / "bare.git"
    subprocess.run(["git", "clone", "-q", "--bare", str(two_versions), str(bare)], check=True)  # noqa: S607 - as the program asks it
    monkeypatch.chdir(bare)
    with pytest.raises(UnknownRevision) as failed:
        read_bytes("HEAD:nope.yaml")
    assert message(failed)[0] == (
        "Git has no HEAD:nope.yaml (path 'nope.yaml' does not exist in 'HEAD')."
    )
