"""The only reader and writer of the world: files, standard input, git revisions."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import IO

import pytest

from wirralplan.errors import (
    AmbiguousPlan,
    MissingPlan,
    UnknownRevision,
    UnreadableFile,
    UnwritableFile,
    WirralplanError,
)
from wirralplan.text.opening import (
    LARGEST,
    nearest_plan,
    plan_in,
    read_source,
    repository_of,
    write_new,
    write_whole,
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
        file.write(b"a: b\n")
        file.truncate(LARGEST + 1000)
    source = read_source("large.yaml")
    assert (len(source.text), source.cut) == (LARGEST + 1, True)


def test_a_file_of_just_the_limit_is_whole(folder: Path) -> None:
    with (folder / "large.yaml").open("wb") as file:
        file.truncate(LARGEST)
    source = read_source("large.yaml")
    assert (len(source.text), source.cut) == (LARGEST, False)


def test_standard_input_past_the_limit_is_cut_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(bytes(LARGEST + 1000))))
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


# Writing


def test_a_new_file_has_exactly_the_text(folder: Path) -> None:
    write_whole(folder / "new.txt", ["Zoë\n", "王\r\n"])
    assert (folder / "new.txt").read_bytes() == "Zoë\n王\r\n".encode()
    assert names(folder) == ["new.txt"]


def test_an_old_file_is_replaced(folder: Path) -> None:
    (folder / "old.txt").write_text("a long old text", encoding="utf-8")
    write_whole(folder / "old.txt", ["new"])
    assert (folder / "old.txt").read_text(encoding="utf-8") == "new"
    assert names(folder) == ["old.txt"]


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_when_writing_fails_the_old_file_stays_and_nothing_is_left_beside_it(
    folder: Path, failure: BaseException
) -> None:
    def pieces() -> Iterator[str]:
        yield "a part"
        raise failure

    (folder / "old.txt").write_text("old", encoding="utf-8")
    expected = UnwritableFile if isinstance(failure, OSError) else KeyboardInterrupt
    with pytest.raises(expected):
        write_whole(folder / "old.txt", pieces())
    assert (folder / "old.txt").read_text(encoding="utf-8") == "old"
    assert names(folder) == ["old.txt"]


def test_a_bug_while_writing_is_not_taken_for_a_bad_file(folder: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "a part"
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - it has no message
        write_whole(folder / "new.txt", pieces())
    assert names(folder) == []


def test_a_folder_and_a_missing_folder_cannot_be_written(folder: Path) -> None:
    (folder / "there").mkdir()
    sentences = []
    for path in (Path("there"), Path("not") / "there.txt", Path("a\0b")):
        with pytest.raises(UnwritableFile) as failed:
            write_whole(path, ["text"])
        sentences.append(failed.value.sentence)
    assert sentences == [
        "Cannot write there: it is a folder.",
        f"Cannot write {Path('not') / 'there.txt'}: there is no such folder.",
        "Cannot write a\0b: its name cannot be used.",
    ]
    assert names(folder) == ["there"]


@posix
def test_the_mode_of_an_old_file_is_kept_and_a_new_one_obeys_the_mask(folder: Path) -> None:
    old = folder / "old.txt"
    old.touch()
    old.chmod(0o640)
    write_whole(old, ["new"])
    before = os.umask(0o027)
    try:
        write_whole(folder / "new.txt", ["new"])
    finally:
        os.umask(before)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE((folder / "new.txt").stat().st_mode) == 0o640


@posix
def test_a_link_keeps_pointing_where_it_points(folder: Path) -> None:
    (folder / "there").mkdir()
    (folder / "link.txt").symlink_to(Path("there") / "real.txt")
    for text in ("new", "newer"):
        write_whole(folder / "link.txt", [text])
        assert (folder / "link.txt").is_symlink()
        assert (folder / "there" / "real.txt").read_text(encoding="utf-8") == text
    assert names(folder / "there") == ["real.txt"]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write all")
def test_a_file_that_is_read_only_stays_as_it_is(folder: Path) -> None:
    (folder / "old.txt").write_text("old", encoding="utf-8")
    (folder / "old.txt").chmod(0o444)
    with pytest.raises(UnwritableFile) as failed:
        write_whole(folder / "old.txt", ["new"])
    assert failed.value.sentence == f"Cannot write {folder / 'old.txt'}: you have no permission."
    assert (folder / "old.txt").read_text(encoding="utf-8") == "old"


@posix
def test_a_device_is_written_to_and_never_replaced(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(pipe, ["through the pipe"])
        assert os.read(reader, 100) == b"through the pipe"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    write_whole(Path(os.devnull), ["away"])
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_what_is_no_character_does_not_stop_a_file(folder: Path) -> None:
    write_whole(folder / "new.txt", ["half \ud800 a pair"])
    assert (folder / "new.txt").read_bytes() == b"half ? a pair"


# What is not there yet


def test_a_new_file_is_made_with_its_folders(folder: Path) -> None:
    assert write_new(folder / "a" / "b" / "new.txt", "a title é\nor so\n")
    written = (folder / "a" / "b" / "new.txt").read_bytes()
    assert written == "a title é\nor so\n".encode()


def test_what_is_there_is_never_written_over(folder: Path) -> None:
    (folder / "old.txt").write_text("old", encoding="utf-8")
    (folder / "folder").mkdir()
    assert not write_new(folder / "old.txt", "new")
    assert not write_new(folder / "folder", "new")
    assert (folder / "old.txt").read_text(encoding="utf-8") == "old"
    assert names(folder) == ["folder", "old.txt"]


@posix
def test_nothing_is_made_where_a_link_leads(folder: Path) -> None:
    (folder / "link.txt").symlink_to(folder / "nowhere.txt")
    assert not write_new(folder / "link.txt", "new")
    assert names(folder) == ["link.txt"]


def test_a_file_where_a_folder_is_needed_is_told(folder: Path) -> None:
    (folder / "file").touch()
    for path in (folder / "file" / "new.txt", folder / "file" / "deep" / "new.txt"):
        with pytest.raises(UnwritableFile) as failed:
            write_new(path, "new")
        assert failed.value.sentence == (
            f"Cannot write {path}: a part of its path is not a folder."
        )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is of Linux")
def test_of_a_file_that_could_not_be_written_nothing_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "new.txt"

    def full(self: Path, *_: str, **settings: str) -> IO[str]:
        self.touch()
        return os.fdopen(os.open("/dev/full", os.O_WRONLY), "w", encoding=settings["encoding"])

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(UnwritableFile) as failed:
        write_new(path, "new")
    assert failed.value.sentence == f"Cannot write {path}: no space left on device."
    assert names(folder) == []


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


def names(folder: Path) -> list[str]:
    """What is in a folder, but for ``.git``."""
    return sorted(path.name for path in folder.iterdir() if path.name != ".git")
