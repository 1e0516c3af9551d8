"""The only reader of the world: files, standard input, git revisions."""

import os
import shutil
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from wirralplan.errors import (
    AmbiguousPlan,
    MissingPlan,
    UnknownRevision,
    UnreadableFile,
    WirralplanError,
)
from wirralplan.text.opening import (
    LARGEST,
    may_be_revision,
    nearest_plan,
    plan_in,
    read_source,
    repository_of,
    revision_source,
)

posix = pytest.mark.skipif(os.name != "posix", reason="modes, links and devices are of POSIX")
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def told(failed: pytest.ExceptionInfo[WirralplanError]) -> tuple[str, str]:
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
    assert told(failed) == (
        f"Both plan.yaml and plan.yml are in {folder}.",
        "Say which one with --plan, or remove one.",
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
    assert told(failed) == (
        f"There is no plan.yaml in {below} or in the folders above it.",
        "Go to the folder of the plan, or name the file: --plan FILE.",
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


def test_a_file_is_read_under_the_name_it_was_asked_by(folder: Path) -> None:
    (folder / "a.yaml").write_bytes("title: Zoë\r\n".encode())
    source = read_source("a.yaml")
    assert (source.name, source.text) == ("a.yaml", "title: Zoë\r\n")
    assert read_source("a.yaml", label="the plan").name == "the plan"


def test_standard_input_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO("title: Zoë\n".encode())))
    source = read_source("-")
    assert (source.name, source.text) == ("standard input", "title: Zoë\n")


def test_a_program_without_standard_input_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(UnreadableFile) as failed:
        read_source("-")
    assert told(failed) == ("There is no standard input to read the plan from.", "")


def test_a_closed_standard_input_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = TextIOWrapper(BytesIO())
    closed.buffer.close()
    monkeypatch.setattr(sys, "stdin", closed)
    with pytest.raises(UnreadableFile) as failed:
        read_source("-")
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
def test_what_cannot_be_read_is_told_in_a_sentence(name: str, sentence: str) -> None:
    if os.name != "posix" and ":" in name:
        pytest.skip("x: is a drive on Windows")
    with pytest.raises(UnreadableFile) as failed:
        read_source(name)
    assert failed.value.sentence == sentence


@posix
def test_a_folder_a_path_through_a_file_and_an_endless_name_are_no_files(folder: Path) -> None:
    (folder / "file").touch()
    (folder / "folder").mkdir()
    sentences = []
    for name in ("folder", "file/plan.yaml", "n" * 5000):
        with pytest.raises(UnreadableFile) as failed:
            read_source(name)
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
        read_source("secret.yaml")
    assert told(failed) == ("Cannot read secret.yaml: you have no permission.", "")


def test_a_file_past_the_limit_is_cut_just_after_it(folder: Path) -> None:
    with (folder / "large.yaml").open("wb") as file:
        file.write(b"title: Practice\n".ljust(LARGEST + 1000))
    source = read_source("large.yaml")
    assert (len(source.text), source.cut) == (LARGEST + 1, True)


def test_a_file_of_just_the_limit_is_whole(folder: Path) -> None:
    with (folder / "large.yaml").open("wb") as file:
        file.write(b"title: Practice\n".ljust(LARGEST))
    source = read_source("large.yaml")
    assert (len(source.text), source.cut) == (LARGEST, False)


def test_standard_input_past_the_limit_is_cut_too(monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"title: Practice\n".ljust(LARGEST + 1000)
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
    source = read_source("-")
    assert (len(source.text), source.cut) == (LARGEST + 1, True)


# Revisions


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two versions of ``docs/plan.yaml``, tagged ``first`` and ``second``."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    (tmp_path / "docs").mkdir()
    for version in ("first", "second"):
        (tmp_path / "docs" / "plan.yaml").write_bytes(f"title: {version} é\r\n".encode())
        git("add", ".")
        git("-c", "core.autocrlf=false", "commit", "-qm", version)
        git("tag", version)
    (tmp_path / "docs" / "plan.yaml").write_text("title: on disk\n", encoding="utf-8")
    return tmp_path


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
@pytest.mark.usefixtures("repository")
def test_a_revision_gives_the_file_as_it_was_committed(named: str, text: str) -> None:
    source = read_source(named)
    assert (source.name, source.text) == (named, text)


@needs_git
@pytest.mark.parametrize("path", ["plan.yaml", "docs/plan.yaml", "../docs/plan.yaml"])
def test_from_a_subfolder_a_path_counts_from_there_or_from_the_top(
    repository: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository / "docs")
    assert read_source(f"first:{path}").text == "title: first é\r\n"


@needs_git
def test_a_hook_that_names_another_repository_does_not_mislead(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(repository / "elsewhere"))
    assert read_source("HEAD:docs/plan.yaml").text == "title: second é\r\n"


@needs_git
def test_a_file_on_disk_comes_before_a_revision(repository: Path) -> None:
    if os.name != "posix":
        pytest.skip("no file is called HEAD:plan.yaml on Windows")
    (repository / "HEAD:plan.yaml").write_text("title: on disk\n", encoding="utf-8")
    assert read_source("HEAD:plan.yaml").text == "title: on disk\n"


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
@pytest.mark.usefixtures("repository")
def test_what_git_does_not_know_is_told_in_its_words(named: str, sentence: str, hint: str) -> None:
    with pytest.raises(UnknownRevision) as failed:
        read_source(named)
    assert told(failed) == (sentence, hint)


@needs_git
@pytest.mark.usefixtures("repository")
def test_git_is_asked_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("LANGUAGE", "de")
    with pytest.raises(UnknownRevision, match="invalid object name"):
        read_source("nowhere:plan.yaml")


@needs_git
def test_outside_a_repository_there_are_no_revisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnknownRevision, match=r"^Git has no HEAD:plan.yaml \(not a git repository"):
        read_source("HEAD:plan.yaml")


@needs_git
@pytest.mark.usefixtures("repository")
def test_without_git_there_are_none_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnknownRevision) as failed:
        read_source("HEAD:docs/plan.yaml")
    assert told(failed) == ("Cannot ask git for HEAD:docs/plan.yaml: git is not installed.", "")


# The same file at another revision


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
@pytest.mark.usefixtures("repository")
def test_a_file_of_the_disk_is_found_at_a_revision(revision: str, text: str) -> None:
    source = revision_source(revision, "docs/plan.yaml")
    assert source is not None
    assert (source.name, source.text) == (f"{revision}:docs/plan.yaml", text)


@needs_git
def test_it_is_found_from_any_folder_and_past_a_hook(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    for folder, path in (
        (repository / "docs", "plan.yaml"),
        (repository / "docs", "../docs/plan.yaml"),
        (tmp_path, str(repository / "docs" / "plan.yaml")),
    ):
        monkeypatch.chdir(folder)
        source = revision_source("first", path)
        assert source is not None
        assert source.text == "title: first é\r\n"


@needs_git
@posix
def test_behind_a_link_it_is_the_file_that_the_link_leads_to(repository: Path) -> None:
    (repository / "plan.yaml").symlink_to(repository / "docs" / "plan.yaml")
    source = revision_source("first", "plan.yaml")
    assert source is not None
    assert (source.name, source.text) == ("first:plan.yaml", "title: first é\r\n")


@needs_git
@pytest.mark.parametrize("path", ["docs/new.yaml", "docs", "docs/HEAD:plan.yaml"])
@pytest.mark.usefixtures("repository")
def test_a_file_that_a_revision_has_not_is_none(path: str) -> None:
    assert revision_source("HEAD", path) is None


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
@pytest.mark.usefixtures("repository")
def test_a_revision_that_git_does_not_know_is_told(revision: str, sentence: str, hint: str) -> None:
    with pytest.raises(UnknownRevision) as failed:
        revision_source(revision, "docs/plan.yaml")
    assert told(failed) == (sentence, hint)


@needs_git
def test_a_file_in_no_repository_has_no_revisions(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").touch()
    with pytest.raises(
        UnknownRevision, match=r"^Git does not know the revision HEAD \(not a git repository"
    ):
        revision_source("HEAD", str(tmp_path / "plan.yaml"))


@needs_git
@pytest.mark.usefixtures("repository")
def test_a_file_has_none_without_git_either(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnknownRevision) as failed:
        revision_source("HEAD", "docs/plan.yaml")
    assert told(failed) == ("Cannot ask git for HEAD: git is not installed.", "")


def test_what_is_no_file_may_be_a_revision(folder: Path) -> None:
    (folder / "plan.yaml").touch()
    for named in ("HEAD~3", "main", "gone.yaml"):
        assert may_be_revision(named)
    for named in ("plan.yaml", "-", "HEAD:plan.yaml"):
        assert not may_be_revision(named)


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


@needs_git
@pytest.mark.usefixtures("repository")
def test_a_revision_in_the_place_of_a_file_is_told_how_to_write_it() -> None:
    mark = '"' if os.name == "nt" else "'"
    with pytest.raises(UnreadableFile) as failed:
        read_source("HEAD~1")
    assert told(failed) == (
        "Cannot read HEAD~1: there is no such file.",
        f"It is a git revision. The plan in it: {mark}HEAD~1:plan.yaml{mark}",
    )
