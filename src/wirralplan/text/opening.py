"""The only reader of the world: files, standard input, git revisions."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import IO

from wirralplan.errors import (
    AmbiguousPlan,
    MissingPlan,
    UnknownRevision,
    UnreadableFile,
)
from wirralplan.text.source import Source

LARGEST = 32 * 1024 * 1024
PLAN_NAMES = ("plan.yaml", "plan.yml")
_REVISION = re.compile(r"(?P<revision>[^:]{2,}|@):(?P<path>.+)")  # one letter is a Windows drive
_OBJECT = re.compile(rb"[0-9a-f]{40,64}\s*")


def nearest_plan(folder: Path, *, home: Path | None = None) -> Path:
    """The plan file in ``folder`` or the nearest folder above it.

    The search ends with the folder that holds ``.git``, with ``home``, or at the root.
    Raises ``MissingPlan``, and ``AmbiguousPlan`` where both names stand side by side.
    """
    last = () if home is None else (home, real(home))
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


def revision_source(revision: str, path: str) -> Source | None:
    """The file ``path`` as it is in a git revision; ``None`` where that has no such file.

    A file that had another name then is not looked for. Raises ``UnknownRevision`` where git
    does not know the revision, where the file is in no repository, and where there is no git.
    """
    file = real(Path(path))
    data = _from_repository(revision, file)
    if data is None:
        return None
    source = Source.decoded(f"{revision}:{path.replace(os.sep, '/')}", data)
    return replace(source, cut=True) if len(data) > LARGEST else source


def is_file(named: str) -> bool:
    """Whether ``named`` is a file, and neither standard input nor a file of a git revision."""
    return named != "-" and (os.path.lexists(named) or not _REVISION.fullmatch(named))


def may_be_revision(named: str) -> bool:
    """Whether ``named`` is no file, and no file of a revision, but perhaps a revision itself."""
    return named != "-" and not os.path.lexists(named) and not _REVISION.fullmatch(named)


def path_of(named: str) -> str:
    """The path in the name of a file, or in that of a file of a revision."""
    found = _REVISION.fullmatch(named)
    return named if found is None or os.path.lexists(named) else found["path"]


def can_be_kept(source: Source) -> bool:
    """Whether the text holds every byte of its file, so that it can be changed in places."""
    return not source.stray_bytes and not source.cut and source.encoding == "utf-8"


def real(path: Path) -> Path:
    """Where a path leads, symbolic links followed."""
    try:
        return Path(os.path.realpath(path))
    except ValueError as error:  # a NUL in it
        raise OSError(0, "its name cannot be used") from error


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
        raise UnreadableFile(f"Cannot read {named}: {reason(error)}.") from error


def _limited(file: IO[bytes]) -> bytes:
    return file.read(LARGEST + 1)


def _from_stdin() -> bytes:
    if sys.stdin is None:  # a program started without a console, on Windows
        raise UnreadableFile("There is no standard input to read the plan from.")
    try:
        return _limited(sys.stdin.buffer)
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"Cannot read standard input: {reason(error)}.") from error


def _from_git(revision: str, path: str) -> bytes:
    """The file as it is in a revision; a path is looked up from the working folder first."""
    if revision.startswith("-"):
        raise UnknownRevision(f"'{revision}' is not the name of a git revision.")
    path = path.replace(os.sep, "/")
    try:
        answer = _blob(f"{revision}:./{path}")
        again = _blob(f"{revision}:{path}") if answer.returncode else answer
    except (OSError, ValueError) as error:
        why = "git is not installed" if isinstance(error, FileNotFoundError) else reason(error)
        raise UnknownRevision(f"Cannot ask git for {revision}:{path}: {why}.") from error
    if again.returncode == 0:
        return again.stdout[: LARGEST + 1]
    raise UnknownRevision(
        f"Git has no {revision}:{path} ({_complaint(answer.stderr, again.stderr)}).",
        "Write REVISION:PATH, for example HEAD:plan.yaml.",
    )


def _from_repository(revision: str, file: Path) -> bytes | None:
    """The file as it is in a revision of the repository that it lies in, if it is in there."""
    if not revision or revision.startswith("-"):
        raise UnknownRevision(f"'{revision}' is not the name of a git revision.")
    try:
        answer = _blob(f"{revision}:./{file.name}", file.parent)
        if answer.returncode == 0:
            return answer.stdout[: LARGEST + 1]
        known = _git("rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}", within=file.parent)
        head = _git("symbolic-ref", "--quiet", "HEAD", within=file.parent)
    except (OSError, ValueError) as error:
        why = reason(error)
        if isinstance(error, FileNotFoundError) and file.parent.is_dir():
            why = "git is not installed"
        raise UnknownRevision(f"Cannot ask git for {revision}: {why}.") from error
    # A new repository has a HEAD that leads to no commit yet: that is known, and holds nothing.
    if _OBJECT.fullmatch(known.stdout) or (revision == "HEAD" and head.returncode == 0):
        return None
    raise UnknownRevision(
        f"Git does not know the revision {revision} ({_complaint(answer.stderr)}).",
        "A checkout in CI often holds only the last revision; have it fetch all of them.",
    )


def _blob(spelling: str, within: Path | None = None) -> "subprocess.CompletedProcess[bytes]":
    return _git("cat-file", "blob", spelling, within=within)


def _git(*asked: str, within: Path | None = None) -> "subprocess.CompletedProcess[bytes]":
    """What git says, in English, in the folder ``within``.

    Inside a hook ``GIT_DIR`` and its kin point at another repository: they are dropped.
    """
    return subprocess.run(  # noqa: S603 - git itself, no shell, a revision never begins with "-"
        ["git", *asked],  # noqa: S607 - git from the PATH, like every tool
        capture_output=True,
        cwd=within,
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


def reason(error: Exception) -> str:
    """Why the system refused something, in words that go after a colon."""
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
