"""One at a time: a lock for each file, held by one process, kept where nobody else meets it."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import wirralplan
from wirralplan.errors import UnwritableFile
from wirralplan.text import locking
from wirralplan.text.locking import locked

posix = pytest.mark.skipif(os.name != "posix", reason="modes and owners are of POSIX")

# Holds the lock of a file, says so, and lets go when its standard input ends.
HOLDER = """\
import sys
from pathlib import Path
from wirralplan.text.locking import locked

with locked(Path(sys.argv[1]), "plan.yaml"):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Empty folders for what is cached and for what is temporary."""
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path / "temporary"))
    return tmp_path


def locks(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.lock"))


@contextmanager
def held_elsewhere(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Another process holds the lock of ``path``."""
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"held"
        yield
        process.communicate()


def test_whoever_comes_second_is_told_when_it_takes_too_long(
    caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0)
    path = caches / "plan.yaml"
    with held_elsewhere(path, monkeypatch):
        with pytest.raises(UnwritableFile) as failed, locked(path, "../plan.yaml"):
            pytest.fail("two hold it")
        with locked(caches / "another.yaml", "another.yaml"):
            pass
    assert failed.value.sentence == (
        "Cannot write ../plan.yaml: another wirralplan has held it for 0 seconds."
    )
    assert failed.value.hint == "Nothing was written. Try again when that one is done."
    with locked(path, "plan.yaml"):
        pass


def test_the_lock_of_a_process_that_was_killed_is_free(
    caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(wirralplan.__file__).parent.parent))
    monkeypatch.setattr(locking, "PATIENCE", 0)
    path = caches / "plan.yaml"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
    with locked(path, "plan.yaml"):
        pass


def test_a_failure_in_the_block_lets_go(caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0)
    for _ in range(2):
        with pytest.raises(OSError, match="full"), locked(caches / "plan.yaml", "plan.yaml"):
            raise OSError(28, "full")


def test_a_lock_lies_in_the_caches_of_the_account(caches: Path) -> None:
    with locked(caches / "plan.yaml", "plan.yaml"):
        (lock,) = locks(caches)
    assert lock.startswith("cache/wirralplan/locks/")
    if os.name == "posix":
        assert (caches / "cache" / "wirralplan" / "locks").stat().st_mode & 0o777 == 0o700


@posix
def test_without_a_folder_for_caches_it_lies_at_home(
    caches: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(caches / "home"))
    with locked(caches / "plan.yaml", "plan.yaml"):
        (lock,) = locks(caches)
    assert lock.startswith("home/.cache/wirralplan/locks/")


@posix
@pytest.mark.parametrize("home", ["relative", "/dev/null"])
def test_without_a_home_it_lies_among_what_is_temporary(
    caches: Path, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", home)
    with locked(caches / "plan.yaml", "plan.yaml"):
        (lock,) = locks(caches)
    assert lock.startswith(f"temporary/wirralplan-{os.geteuid()}/")


@posix
@pytest.mark.parametrize("trap", ["link", "open", "file", "another's"])
def test_a_folder_that_others_could_reach_into_is_not_used(
    caches: Path, trap: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    folder = caches / "temporary" / f"wirralplan-{os.geteuid()}"
    if trap == "link":
        (caches / "elsewhere").mkdir()
        folder.symlink_to(caches / "elsewhere")
    elif trap == "file":
        folder.touch()
    else:
        folder.mkdir()
        folder.chmod(0o777 if trap == "open" else 0o700)
    if trap == "another's":
        folder.rename(caches / "temporary" / "wirralplan-123456")
        monkeypatch.setattr(os, "geteuid", lambda: 123456)
    with pytest.raises(UnwritableFile) as failed, locked(caches / "plan.yaml", "plan.yaml"):
        pytest.fail("it was used")
    assert failed.value.sentence.startswith("Cannot write plan.yaml: its lock could not be made (")
    assert locks(caches) == []
