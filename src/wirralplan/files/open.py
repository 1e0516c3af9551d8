"""The only reader of the world: which file it is, and what a file, a pipe or a revision holds."""

import os
import sys
from pathlib import Path

from wirralplan.errors import AmbiguousPlan, MissingPlan, UnreadableFile
from wirralplan.files.revisions import REVISION, bytes_of, in_revision

LARGEST = 32 * 1024 * 1024
PLAN_NAMES = ("plan.yaml", "plan.yml")


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
        "Go to the folder of the plan, or name the file: --plan FILE. "
        "To start a new plan: wirralplan init",
    )


def plan_in(folder: Path) -> Path | None:
    """The plan file in ``folder``, if there is one.

    Raises ``AmbiguousPlan`` where both names stand side by side.
    """
    found = [folder / name for name in PLAN_NAMES if os.path.lexists(folder / name)]
    if len(found) > 1:
        raise AmbiguousPlan(
            f"Both {PLAN_NAMES[0]} and {PLAN_NAMES[1]} are in {folder}.",
            "Choose one with --plan, or remove the other.",
        )
    return found[0] if found else None


def repository_of(folder: Path) -> Path | None:
    """The folder that holds ``.git``: ``folder`` or the nearest one above it, if any does."""
    places = (folder, *folder.parents)
    return next((place for place in places if os.path.lexists(place / ".git")), None)


def read_bytes(named: str) -> bytes:
    """What the file, ``-`` (standard input) or ``REV:path`` called ``named`` holds.

    Of a file and of standard input no more than one byte past ``LARGEST`` is read. Raises
    ``UnreadableFile`` and ``UnknownRevision``.
    """
    if not named:
        raise UnreadableFile("The name of the plan file is empty.", "Name it: --plan FILE.")
    if named == "-":
        return _from_stdin()
    found = in_revision(named)
    if found:
        return bytes_of(found["revision"], found["path"])
    try:
        with Path(named).open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"Cannot read {named}: {reason(error)}.") from error


def called(named: str, label: str | None = None) -> str:
    """What to call the file ``named`` in a sentence: ``label``, if it has one."""
    return label or ("standard input" if named == "-" else named)


def is_file(named: str) -> bool:
    """Whether ``named`` is a file, and neither standard input nor a file of a git revision."""
    return named != "-" and in_revision(named) is None


def may_be_revision(named: str) -> bool:
    """Whether ``named`` is no file, and no file of a revision, but perhaps a revision itself."""
    return named != "-" and not os.path.lexists(named) and not REVISION.fullmatch(named)


def path_of(named: str) -> str:
    """The path in the name of a file, or in that of a file of a revision."""
    found = in_revision(named)
    return named if found is None else found["path"]


def real(path: Path) -> Path:
    """Where a path leads, symbolic links followed."""
    try:
        return Path(os.path.realpath(path))
    except ValueError as error:  # a NUL in it
        raise OSError(0, "its name cannot be used") from error


def _from_stdin() -> bytes:
    if sys.stdin is None:  # a program started without a console, on Windows
        raise UnreadableFile("There is no standard input to read the plan from.")
    try:
        return sys.stdin.buffer.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"Cannot read standard input: {reason(error)}.") from error


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
