"""The only reader and writer of the world: files, standard input, git revisions."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO

from wirralplan.errors import (
    AmbiguousPlan,
    ChangedMeanwhile,
    MissingPlan,
    UnknownRevision,
    UnreadableFile,
    UnwritableFile,
)
from wirralplan.text.source import Source

LARGEST = 32 * 1024 * 1024
PLAN_NAMES = ("plan.yaml", "plan.yml")
_REVISION = re.compile(r"(?P<revision>[^:]{2,}|@):(?P<path>.+)")  # one letter is a Windows drive


def nearest_plan(folder: Path, *, home: Path | None = None) -> Path:
    """The plan file in ``folder`` or the nearest folder above it.

    The search ends with the folder that holds ``.git``, with ``home``, or at the root.
    Raises ``MissingPlan``, and ``AmbiguousPlan`` where both names stand side by side.
    """
    last = () if home is None else (home, _real(home))
    for place in (folder, *folder.parents):
        found = plan_in(place)
        if found is not None:
            return found
        if os.path.lexists(place / ".git") or place in last:
            break
    raise MissingPlan(
        f"There is no plan.yaml in {folder} or in the folders above it.",
        "Go to the folder of the plan, or name the file: --plan FILE.",
    )


def plan_in(folder: Path) -> Path | None:
    """The plan file in ``folder``, if there is one.

    Raises ``AmbiguousPlan`` where both names stand side by side.
    """
    found = [folder / name for name in PLAN_NAMES if os.path.lexists(folder / name)]
    if len(found) > 1:
        raise AmbiguousPlan(
            f"Both {PLAN_NAMES[0]} and {PLAN_NAMES[1]} are in {folder}.",
            "Say which one with --plan, or remove one.",
        )
    return found[0] if found else None


def repository_of(folder: Path) -> Path | None:
    """The folder that holds ``.git``: ``folder`` or the nearest one above it, if any does."""
    places = (folder, *folder.parents)
    return next((place for place in places if os.path.lexists(place / ".git")), None)


def read_source(named: str, *, label: str | None = None) -> Source:
    """The file, ``-`` (standard input) or ``REV:path`` called ``named``, whatever is in it.

    Raises ``UnreadableFile`` and ``UnknownRevision``; a fault *in* the text is no failure.
    A file past the limit of 32 MiB is cut just after it, and the source says so.
    """
    data = _bytes(named)
    source = Source.decoded(label or ("standard input" if named == "-" else named), data)
    return replace(source, cut=True) if len(data) > LARGEST else source


def write_whole(path: Path, pieces: Iterable[str], *, newline: str = "\n") -> None:
    """Write the text to ``path`` in one step: the old file or the new one, never a part.

    Raises ``UnwritableFile``. A symbolic link keeps pointing where it points. What is no
    file (``/dev/null``, a named pipe) is written to, never replaced.
    """
    try:
        if path.is_dir():
            raise IsADirectoryError
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", errors="replace", newline=newline) as device:
                device.writelines(pieces)
        else:
            _replace(_real(path), pieces, newline)
    except FileNotFoundError as error:
        raise UnwritableFile(f"Cannot write {path}: there is no such folder.") from error
    except OSError as error:
        raise UnwritableFile(f"Cannot write {path}: {_reason(error)}.") from error


def is_file(named: str) -> bool:
    """Whether ``named`` is a file, and neither standard input nor a file of a git revision."""
    return named != "-" and (os.path.lexists(named) or not _REVISION.fullmatch(named))


def can_be_kept(source: Source) -> bool:
    """Whether the text holds every byte of its file, so that it can be changed in places."""
    return not source.stray_bytes and not source.cut and source.encoding == "utf-8"


def write_back(named: str, before: Source, after: Source) -> None:
    """Write ``after`` over the file ``named`` that ``before`` was read from.

    Every byte that the two have in common stays, byte order mark and line ends too. Raises
    ``ChangedMeanwhile`` where the file no longer says what was read, ``UnwritableFile`` where
    there is no file to write to.
    """
    if not is_file(named):
        raise UnwritableFile(
            f"{before.name} cannot be changed: it is no file.", "Name the file of the plan."
        )
    if _bytes(named) != before.encoded():
        raise ChangedMeanwhile(
            f"{before.name} was changed by somebody else just now; nothing was written.",
            "Do it again.",
        )
    write_whole(Path(named), ["\ufeff" if after.bom else "", after.text], newline="")


def write_new(path: Path, text: str) -> bool:
    """Write ``text`` to ``path``, with its folders, if nothing is there; else touch nothing.

    Gives whether it was written. Raises ``UnwritableFile``, and leaves no part of a file.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("x", encoding="utf-8", newline="\n")
    except FileExistsError as error:
        if os.path.lexists(path):
            return False
        why = "a part of its path is not a folder"
        raise UnwritableFile(f"Cannot write {path}: {why}.") from error
    except (OSError, ValueError) as error:
        raise UnwritableFile(f"Cannot write {path}: {_reason(error)}.") from error
    try:
        with file:
            file.write(text)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise UnwritableFile(f"Cannot write {path}: {_reason(error)}.") from error
    return True


def _replace(target: Path, pieces: Iterable[str], newline: str) -> None:
    """Write a new file beside ``target``, then put it in its place."""
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="replace", newline=newline, dir=target.parent,
            prefix=".wirralplan-", suffix=".tmp", delete=False,
        ) as file:  # fmt: skip
            temporary = Path(file.name)
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        _keep_mode(target, temporary)
        temporary.replace(target)
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _real(path: Path) -> Path:
    """Where a path leads, symbolic links followed."""
    try:
        return Path(os.path.realpath(path))
    except ValueError as error:  # a NUL in it
        raise OSError(0, "its name cannot be used") from error


def _keep_mode(target: Path, temporary: Path) -> None:
    """Give the new file the mode of the old one, or that of any new file."""
    if target.exists():
        shutil.copymode(target, temporary)
    elif os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)


def _bytes(named: str) -> bytes:
    if not named:
        raise UnreadableFile("The name of the plan file is empty.", "Name it: --plan FILE.")
    if named == "-":
        return _from_stdin()
    found = _REVISION.fullmatch(named)
    if found and not os.path.lexists(named):
        return _from_git(found["revision"], found["path"])
    try:
        with Path(named).open("rb") as file:
            return _limited(file)
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"Cannot read {named}: {_reason(error)}.") from error


def _limited(file: IO[bytes]) -> bytes:
    return file.read(LARGEST + 1)


def _from_stdin() -> bytes:
    if sys.stdin is None:  # a program started without a console, on Windows
        raise UnreadableFile("There is no standard input to read the plan from.")
    try:
        return _limited(sys.stdin.buffer)
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"Cannot read standard input: {_reason(error)}.") from error


def _from_git(revision: str, path: str) -> bytes:
    """The file as it is in a revision; a path is looked up from the working folder first."""
    if revision.startswith("-"):
        raise UnknownRevision(f"'{revision}' is not the name of a git revision.")
    path = path.replace(os.sep, "/")
    try:
        answer = _blob(f"{revision}:./{path}")
        again = _blob(f"{revision}:{path}") if answer.returncode else answer
    except (OSError, ValueError) as error:
        why = "git is not installed" if isinstance(error, FileNotFoundError) else _reason(error)
        raise UnknownRevision(f"Cannot ask git for {revision}:{path}: {why}.") from error
    if again.returncode == 0:
        return again.stdout[: LARGEST + 1]
    raise UnknownRevision(
        f"Git has no {revision}:{path} ({_complaint(answer.stderr, again.stderr)}).",
        "Write REVISION:PATH, for example HEAD:plan.yaml.",
    )


def _blob(spelling: str) -> "subprocess.CompletedProcess[bytes]":
    """What git says to a file in a revision, in English.

    Inside a hook ``GIT_DIR`` and its kin point at another repository: they are dropped.
    """
    return subprocess.run(  # noqa: S603 - git itself, no shell, a revision never begins with "-"
        ["git", "cat-file", "blob", spelling],  # noqa: S607 - git from the PATH, like every tool
        capture_output=True,
        check=False,
        env={**_without_git(os.environ), "LC_ALL": "C", "LANGUAGE": "C"},
        stdin=subprocess.DEVNULL,
    )


def _complaint(*said: bytes) -> str:
    if any(b": bad file" in one for one in said):
        return "it is a folder"
    lines = said[0].decode("utf-8", errors="replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ").rstrip(".") if lines else "no answer"


def _without_git(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what names a repository; settings such as safe.directory stay."""
    return {
        name: value
        for name, value in environment.items()
        if not name.startswith("GIT_") or name.startswith(("GIT_CONFIG_", "GIT_EXEC_PATH"))
    }


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    if isinstance(error, PermissionError):
        return "you have no permission"
    if isinstance(error, NotADirectoryError):
        return "a part of its path is not a folder"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return "its name cannot be used"
