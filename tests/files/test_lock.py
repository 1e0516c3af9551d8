"""One at a time: whoever writes a file holds a lock that all its writers meet."""

import errno
import os
import subprocess
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import wirralplan
from wirralplan.errors import UnwritableFile
from wirralplan.files import lock
from wirralplan.files.lock import locked

posix = pytest.mark.skipif(os.name != "posix", reason="folders are locked on POSIX")
is_root = os.name == "posix" and os.geteuid() == 0

# Holds the locks of a file, says so, and lets go when its standard input ends.
HOLDER = """\
import sys
from pathlib import Path
from wirralplan.files.lock import locked

with locked(Path(sys.argv[1]), "plan.yaml"):
    print("held", flush=True)
    sys.stdin.read()
"""
WAITED = (
    "Cannot write ../plan.yaml: another wirralplan has been writing here for 0 seconds.",
    "Nothing was written. Try again when that one has finished.",
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a plan is, in no work tree; nobody waits for it."""
    monkeypatch.setattr(lock, "PATIENCE", 0)
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))
    return tmp_path / "plan.yaml"


@pytest.fixture
def tracked(plan: Path) -> Path:
    """The same in a work tree."""
    (plan.parent / ".git").mkdir()
    (plan.parent / ".git" / "HEAD").touch()
    return plan


@contextmanager
def held_elsewhere(path: Path, **environment: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Another process holds the locks of ``path``."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **environment},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"held"
        yield process
        process.communicate()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def refused(path: Path) -> tuple[str, str]:
    """The message to whoever takes the locks now."""
    with pytest.raises(UnwritableFile) as failed, locked(path, "../plan.yaml"):
        pytest.fail("two hold it")
    return failed.value.sentence, failed.value.hint


@pytest.mark.parametrize("where", ["plan", "tracked"])
def test_whoever_comes_second_is_reported_when_it_takes_too_long(
    where: str, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(where)
    with held_elsewhere(path):
        assert refused(path) == WAITED
    with locked(path, "plan.yaml") as is_held:
        assert is_held


@pytest.mark.parametrize("where", ["plan", "tracked"])
def test_another_home_or_cache_makes_no_difference(
    where: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(where)
    other = str(tmp_path / "other")
    away = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "TMPDIR", "GIT_DIR"), other)
    with held_elsewhere(path, **away):
        assert refused(path) == WAITED


def test_all_plans_of_a_work_tree_wait_for_each_other(tracked: Path) -> None:
    other = tracked.parent / "deep" / "other.yaml"
    other.parent.mkdir()
    with held_elsewhere(tracked):
        assert refused(other) == WAITED


@posix
def test_outside_a_work_tree_only_those_of_the_folder_do_and_nothing_is_left(plan: Path) -> None:
    other = plan.parent / "deep" / "other.yaml"
    other.parent.mkdir()
    with held_elsewhere(plan), locked(other, "other.yaml") as is_held:
        assert is_held
    assert names(plan.parent) == ["deep"]
    assert names(other.parent) == []


def test_the_lock_of_a_process_that_was_killed_is_free(tracked: Path) -> None:
    with held_elsewhere(tracked) as process:
        process.kill()
        process.wait()
        with locked(tracked, "plan.yaml") as is_held:
            assert is_held


def test_a_failure_in_the_block_lets_go(tracked: Path) -> None:
    for _ in range(2):
        with pytest.raises(OSError, match="full"), locked(tracked, "plan.yaml"):
            raise OSError(errno.ENOSPC, "full")


# The file in the git folder


def test_it_is_the_only_thing_that_is_made(tracked: Path) -> None:
    with locked(tracked, "plan.yaml"):
        pass
    assert names(tracked.parent) == [".git"]
    assert names(tracked.parent / ".git") == ["HEAD", "wirralplan.lock"]
    assert (tracked.parent / ".git" / "wirralplan.lock").read_bytes() == b""


@posix
@pytest.mark.parametrize(
    ("folder_mode", "file_mode"), [(0o755, 0o600), (0o2775, 0o660), (0o2777, 0o666)]
)
def test_whoever_may_make_files_in_the_git_folder_may_use_it(
    tracked: Path, folder_mode: int, file_mode: int
) -> None:
    (tracked.parent / ".git").chmod(folder_mode)
    before = os.umask(0o077)
    try:
        with locked(tracked, "plan.yaml"):
            pass
    finally:
        os.umask(before)
    assert (tracked.parent / ".git" / "wirralplan.lock").stat().st_mode & 0o777 == file_mode


@posix
@pytest.mark.skipif(not is_root, reason="needs a folder of another group")
def test_it_has_the_group_of_the_git_folder(tracked: Path) -> None:
    os.chown(tracked.parent / ".git", -1, 54321)
    with locked(tracked, "plan.yaml"):
        pass
    assert (tracked.parent / ".git" / "wirralplan.lock").stat().st_gid == 54321


@posix
def test_no_file_elsewhere_is_made_through_a_planted_link(tracked: Path, tmp_path: Path) -> None:
    (tracked.parent / ".git" / "wirralplan.lock").symlink_to(tmp_path / "elsewhere")
    with locked(tracked, "plan.yaml") as is_held:
        assert is_held  # by the folder
    assert not (tmp_path / "elsewhere").exists()


# When the system refuses


@posix
def test_a_git_folder_of_another_account_does_not_matter_where_folders_are_locked(
    tracked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_opening(monkeypatch, "wirralplan.lock")
    with locked(tracked, "plan.yaml") as is_held:
        assert is_held
    monkeypatch.undo()
    monkeypatch.setattr(lock, "PATIENCE", 0)
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))
    with held_elsewhere(tracked):
        refuse_opening(monkeypatch, "wirralplan.lock")
        assert refused(tracked) == WAITED


@posix
def test_without_any_lock_that_this_account_may_use_nothing_is_written(
    tracked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_opening(monkeypatch, "wirralplan.lock")
    lock_with(monkeypatch, lambda _: OSError(errno.EBADF, "Bad file descriptor"))
    lock = tracked.parent / ".git" / "wirralplan.lock"
    assert refused(tracked) == (
        (f"Cannot write ../plan.yaml: {lock} cannot be locked (you have no permission)."),
        "Nothing was written. Whoever owns it can give you permission.",
    )


@posix
def test_neither_is_it_where_the_folder_may_not_be_opened(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_opening(monkeypatch, plan.parent.name)
    assert refused(plan)[0] == (
        f"Cannot write ../plan.yaml: {plan.parent} cannot be locked (you have no permission)."
    )


@posix
@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL])
@pytest.mark.parametrize("where", ["plan", "tracked"])
def test_where_there_are_no_locks_that_is_reported(
    where: str, code: int, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    path: Path = request.getfixturevalue(where)
    lock_with(monkeypatch, lambda _: OSError(code, os.strerror(code)))
    with locked(path, "plan.yaml") as is_held:
        assert not is_held


@posix
def test_where_only_files_can_be_locked_that_is_enough(
    tracked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def folders_cannot(opened: int) -> OSError | None:
        there = os.fstat(opened).st_ino == tracked.parent.stat().st_ino
        return OSError(errno.EBADF, "Bad file descriptor") if there else None

    lock_with(monkeypatch, folders_cannot)
    with locked(tracked, "plan.yaml") as is_held:
        assert is_held


@posix
def test_a_broken_disk_is_reported_with_the_place(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock_with(monkeypatch, lambda _: OSError(errno.EIO, "Input/output error"))
    assert refused(plan)[0] == (
        f"Cannot write ../plan.yaml: {plan.parent} cannot be locked (input/output error)."
    )


def refuse_opening(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Have the system deny what is called ``name``."""
    opened = os.open

    def denied(path: str, flags: int, mode: int = 0o777) -> int:
        if Path(path).name == name:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", denied)


def lock_with(monkeypatch: pytest.MonkeyPatch, answer: object) -> None:
    """Have the system answer so when it takes the lock of an open file."""

    def flock(opened: int, _: int) -> None:
        error = answer(opened) if callable(answer) else None
        if error is not None:
            raise error

    monkeypatch.setattr("fcntl.flock", flock)


# On Windows, with a stand-in for what only Windows has


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """The calls of ``msvcrt``: the kind of lock, and how many bytes."""
    calls: list[tuple[int, int]] = []

    def locking_of_msvcrt(_: int, kind: int, size: int) -> None:
        calls.append((kind, size))
        if calls.count((kind, size)) == 1:
            raise OSError(errno.EACCES, "Permission denied")

    stand_in = types.ModuleType("msvcrt")
    stand_in.__dict__.update(locking=locking_of_msvcrt, LK_NBLCK=2)
    monkeypatch.setitem(sys.modules, "msvcrt", stand_in)
    monkeypatch.setattr(sys, "platform", "win32")
    return calls


def test_windows_waits_for_the_file_in_the_git_folder(
    tmp_path: Path, windows: list[tuple[int, int]]
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").touch()
    with locked(tmp_path / "plan.yaml", "plan.yaml") as is_held:
        assert is_held
        assert windows == [(2, 1), (2, 1)]
    assert names(tmp_path) == [".git"]
    assert names(tmp_path / ".git") == ["HEAD", "wirralplan.lock"]


def test_windows_has_a_file_beside_the_plan_as_long_as_it_is_held(
    tmp_path: Path, windows: list[tuple[int, int]]
) -> None:
    with locked(tmp_path / "plan.yaml", "plan.yaml") as is_held:
        assert is_held
        (beside,) = names(tmp_path)
        assert beside.startswith(".wirralplan-")
        assert beside.endswith(".lock")
    assert windows == [(2, 1), (2, 1)]
    assert names(tmp_path) == []
