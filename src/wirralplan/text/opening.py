"""The only reader of the world: files, standard input, git revisions."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO, NamedTuple

from wirralplan.errors import AmbiguousPlan, MissingPlan, UnreadableFile
from wirralplan.text.file_kinds import refuse_other
from wirralplan.text.renames import earlier
from wirralplan.text.revisions import REVISION, Tracked, bytes_at, bytes_of, is_known, tracked
from wirralplan.text.shell import quoted
from wirralplan.text.source import Source

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
    """The plan file, ``-`` (standard input) or ``REV:path`` called ``named``.

    Raises ``UnreadableFile``, ``UnknownRevision`` and, where it is something else than a plan,
    ``NotAPlan``; a fault *in* the text is no failure. A file past the limit of 32 MiB is cut
    just after it, and the source says so.
    """
    source = plan_source(label or ("standard input" if named == "-" else named), _bytes(named))
    return source if label or is_file(named) else replace(source, is_file=False)


def read_text(named: str) -> str:
    """What any file of text says, a plan or not. Raises ``UnreadableFile``."""
    return Source.decoded(named, _bytes(named)).text


def source_of(named: str) -> Source:
    """The file of a git revision called ``REV:path``, even where a file of that name lies here.

    Raises ``UnknownRevision``.
    """
    found = REVISION.fullmatch(named)
    assert found is not None  # noqa: S101 - it was asked before
    return plan_source(named, bytes_of(found["revision"], found["path"]))


def revision_source(revision: str, named: str) -> Source | None:
    """The plan ``named`` (on disk, or ``REV:path``) as it is in a revision, if that has it.

    A file that had another name then is not looked for. Raises ``UnknownRevision`` where git
    does not know the revision, where the file is in no repository, and where there is no git;
    and ``NotAPlan``.
    """
    found = _bytes_then(revision, named)
    return None if found is None else plan_source(*found)


def text_then(revision: str, named: str) -> Source | None:
    """As ``revision_source``, but whatever it was then: a plan may have replaced something else."""
    found = _bytes_then(revision, named)
    return None if found is None else _decoded(*found)


def _bytes_then(revision: str, named: str) -> tuple[str, bytes] | None:
    """What a revision has of a file, and what to call that."""
    data = bytes_at(revision, tracked(named, revision))
    path = path_of(named).replace(os.sep, "/")
    return None if data is None else (f"{revision}:{path}", data)


class Past(NamedTuple):
    """What a revision has of a file: its text then, its path if that was another, what is gone.

    ``gone`` are the plans that were there and are there no more, where it has no such file.
    """

    source: Source | None
    path: str = ""
    gone: Sequence[str] = ()


def past_source(revision: str, named: str) -> Past:
    """The file ``named`` as it is in a revision, also where it had another name then.

    It need not have been a plan. Raises ``UnknownRevision`` as ``revision_source`` does, and where
    nobody can know whether it had another name.
    """
    source = text_then(revision, named)
    if source is not None:
        return Past(source)
    file = tracked(named, revision)
    path, gone = earlier(revision, file, PLAN_NAMES)
    data = None if path is None else bytes_at(revision, Tracked(file.within, (path,)))
    if path is None or data is None:
        return Past(None, gone=gone)
    return Past(_decoded(f"{revision}:{path}", data), path)


def is_file(named: str) -> bool:
    """Whether ``named`` is a file, and neither standard input nor a file of a git revision."""
    return named != "-" and (os.path.lexists(named) or not REVISION.fullmatch(named))


def may_be_revision(named: str) -> bool:
    """Whether ``named`` is no file, and no file of a revision, but perhaps a revision itself."""
    return named != "-" and not os.path.lexists(named) and not REVISION.fullmatch(named)


def path_of(named: str) -> str:
    """The path in the name of a file, or in that of a file of a revision."""
    found = REVISION.fullmatch(named)
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


def plan_source(name: str, data: bytes) -> Source:
    """The source of ``data``, wherever it came from. Raises ``NotAPlan``."""
    source = _decoded(name, data)
    refuse_other(name, data, source.text)
    return source


def _decoded(name: str, data: bytes) -> Source:
    source = Source.decoded(name, data[: LARGEST + 1])
    return replace(source, cut=True) if len(data) > LARGEST else source


def _bytes(named: str) -> bytes:
    if not named:
        raise UnreadableFile("The name of the plan file is empty.", "Name it: --plan FILE.")
    if named == "-":
        return _from_stdin()
    found = REVISION.fullmatch(named)
    if found and not os.path.lexists(named):
        return bytes_of(found["revision"], found["path"])
    try:
        with Path(named).open("rb") as file:
            return _limited(file)
    except (OSError, ValueError) as error:
        hint = ""
        if isinstance(error, FileNotFoundError) and is_known(named):
            hint = _plan_in_revision(named)
        raise UnreadableFile(f"Cannot read {named}: {reason(error)}.", hint) from error


def _plan_in_revision(revision: str) -> str:
    word = quoted(f"{revision}:{PLAN_NAMES[0]}")
    return "It is a git revision." + (f" The plan in it: {word}" if word else "")


def _limited(file: IO[bytes]) -> bytes:
    return file.read(LARGEST + 1)


def _from_stdin() -> bytes:
    if sys.stdin is None:  # a program started without a console, on Windows
        raise UnreadableFile("There is no standard input to read the plan from.")
    try:
        return _limited(sys.stdin.buffer)
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
