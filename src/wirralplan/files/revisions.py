"""What git has: a file as it is in a revision, found by the name that it has there."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from wirralplan.errors import UnknownRevision
from wirralplan.patterns import pattern

REVISION = pattern(r"(?P<revision>[^:]{2,}|@):(?P<path>.+)")  # one letter is a Windows drive
_OBJECT = pattern(rb"[0-9a-f]{40,64}\s*")
_ANSWER = pattern(rb"[0-9a-f]{40,64} (?P<kind>\w+) (?P<size>\d+)\n|symlink \d+\n")
_KEPT = ("GIT_CONFIG_", "GIT_EXEC_PATH")
_QUARANTINE = ("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH")
_MISTYPED = "`git log --oneline` lists the revisions that there are, the newest first."
_MISSING_FILE = (
    "Check its name and folder. For the plan as git has it, name a revision, such as HEAD~3."
)
_FILE_NAME = pattern(r".*\.(?:ya?ml|txt|json|csv|md|docx?|xlsx?|pdf)", re.IGNORECASE | re.DOTALL)
_FETCH = "A checkout in CI often holds only the last revision; have it fetch all of them."


class Tracked(NamedTuple):
    """A file as git may know it: the folder to ask in, and its paths from the top, likeliest first.

    There are several where it is reached by a link: a revision may have the one or the other.
    ``revision`` is where it was found, empty for one on disk; ``top`` is the folder of its work
    tree, ``None`` where there is none.
    """

    within: Path | None
    paths: tuple[str, ...]
    revision: str = ""
    top: Path | None = None


def in_revision(named: str) -> re.Match[str] | None:
    """``REV:path`` in its two parts; ``None`` for any other name, and where a file is called so."""
    return None if os.path.lexists(named) else REVISION.fullmatch(named)


def tracked(named: str, revision: str) -> Tracked:
    """Where the file ``named`` on disk, or the one of ``REV:path``, lies in its repository.

    ``revision`` is the one that it is looked for in. Raises ``UnknownRevision`` where the file
    lies in no repository, and where there is no git.
    """
    found = in_revision(named)
    if found is None:
        return _on_disk(named, revision)
    paths = _from_here(found["path"], named)
    there = [one for one in paths if _read(found["revision"], one, None) is not None]
    return Tracked(None, tuple(there[:1]) or paths, found["revision"])


def bytes_at(revision: str, file: Tracked) -> bytes | None:
    """What the file says in ``revision``; ``None`` where that has no such file.

    Links in the revision are followed. Raises ``UnknownRevision`` where git does not know the
    revision, and where it knows of the file, but does not have it.
    """
    _refuse_option(revision)
    if not has_tree(revision, file.within):
        _refuse_unknown(revision, file)
        return None
    for path in file.paths:
        data = _read(revision, path, file.within)
        if data is not None:
            return data
        if _is_listed(revision, path, file.within):
            raise UnknownRevision(
                f"Git cannot read {path} of {revision}, although it is there.", _FETCH
            )
    return None


def bytes_of(revision: str, path: str) -> bytes:
    """The file ``path`` of ``revision``, looked up from the working folder, then from the top.

    Raises ``UnknownRevision``.
    """
    _refuse_option(revision)
    slashed = path.replace(os.sep, "/")
    spelled = f"{revision}:{slashed}"
    paths = _from_here(slashed, spelled)
    for one in paths:
        data = _read(revision, one, None, shown=spelled)
        if data is not None:
            return data
    near = _git("cat-file", "blob", f"{revision}:{'' if paths[0] == '.' else paths[0]}")
    top = _git("cat-file", "blob", spelled)
    raise UnknownRevision(
        f"Git has no {spelled} ({_complaint(near.stderr, top.stderr)}).",
        "Write REVISION:PATH, for example HEAD:plan.yaml.",
    )


def is_known(revision: str, within: Path | None = None) -> bool:
    """Whether git knows ``revision`` in the folder ``within``, else in the working folder."""
    if not revision or revision.startswith("-"):
        return False
    try:
        return has_tree(revision, within)
    except UnknownRevision:
        return False


def is_file_name(named: str) -> bool:
    """Whether ``named`` ends as the name of a file does, and hardly that of a revision."""
    return _FILE_NAME.fullmatch(named) is not None


def missing_file(named: str) -> UnknownRevision:
    """The refusal of a name that is that of a file, where there is neither file nor revision."""
    return UnknownRevision(f"There is no file {named}.", _MISSING_FILE)


def has_tree(revision: str, within: Path | None) -> bool:
    """Whether git knows ``revision``; raises ``UnknownRevision`` where git cannot run."""
    options = ("rev-parse", "--verify", "--quiet", f"{revision}^{{tree}}")
    return bool(_OBJECT.fullmatch(_run(*options, within=within, shown=revision).stdout))


def _on_disk(named: str, revision: str) -> Tracked:
    """By the path as it was typed, and by the one that links lead to."""
    path = Path(os.path.abspath(named))  # noqa: PTH100 - as it is spelled: no link is followed
    folder = next(place for place in path.parents if place.is_dir())
    lead = f"Git does not know the revision {revision}"
    if git_output(folder, revision, lead, "rev-parse", "--is-inside-work-tree") != b"true":
        return Tracked(folder, (PurePosixPath(*Path(named).parts).as_posix(),))
    output = git_output(folder, revision, lead, "rev-parse", "--show-toplevel")
    top = Path(os.path.realpath(os.fsdecode(output)))
    spelled = [
        path.relative_to(place).as_posix()
        for place in path.parents
        if os.path.normcase(os.path.realpath(place)) == os.path.normcase(top)
    ]
    real = Path(os.path.realpath(path))
    led_to = [real.relative_to(top).as_posix()] if real.is_relative_to(top) else []
    return Tracked(folder, tuple(dict.fromkeys([*spelled[-1:], *led_to])), top=top)


def _from_here(path: str, spelled: str) -> tuple[str, ...]:
    """A path of a revision, counted from the working folder and from the top."""
    slashed, lead = path.replace(os.sep, "/"), f"Git has no {spelled}"
    prefix = git_output(None, spelled, lead, "rev-parse", "--show-prefix")
    near = os.path.normpath(f"{os.fsdecode(prefix)}{slashed}").replace(os.sep, "/")
    return tuple(dict.fromkeys([near, slashed.removeprefix("./")]))


def _refuse_option(revision: str) -> None:
    if not revision or revision.startswith("-"):
        raise UnknownRevision(f"'{revision}' is not the name of a git revision.")


def _refuse_unknown(revision: str, file: Tracked) -> None:
    # A new repository has a HEAD that leads to no commit yet: that is known, and holds nothing.
    if revision == "HEAD" and not _git("symbolic-ref", "-q", "HEAD", within=file.within).returncode:
        return
    if is_file_name(revision):
        raise missing_file(revision)
    answer = _git("cat-file", "blob", f"{revision}:{file.paths[0]}", within=file.within)
    shallow = _git("rev-parse", "--is-shallow-repository", within=file.within).stdout.strip()
    raise UnknownRevision(
        f"Git does not know the revision {revision} ({_complaint(answer.stderr)}).",
        _FETCH if shallow == b"true" else _MISTYPED,
    )


def _read(revision: str, path: str, within: Path | None, *, shown: str = "") -> bytes | None:
    """The file at ``path`` from the top, links followed; ``None`` where git has none."""
    name = f"{revision}:{path}"
    shown = shown or name
    if "\n" in name or "\0" in name:
        raise UnknownRevision(f"Cannot ask git for {shown}: its name cannot be used.")
    answer = _run(
        "cat-file", "--batch", "--follow-symlinks", within=within, shown=shown, stdin=name
    )
    found = _ANSWER.match(answer.stdout)
    if found is None or found["kind"] not in (None, b"blob"):
        return None
    if found["kind"] is None:
        raise UnknownRevision(f"{shown} is a link that leads out of the repository.")
    return answer.stdout[found.end() : found.end() + int(found["size"])]


def _is_listed(revision: str, path: str, within: Path | None) -> bool:
    """Whether the revision has a file of that path, whatever is known of what it says."""
    listing = _git("ls-tree", "--full-tree", "-z", revision, "--", path, within=within)
    return listing.returncode != 0 or listing.stdout.startswith((b"100", b"120"))


def git_output(
    within: Path | None,
    shown: str,
    lead: str,
    *options: str,
    index: Path | None = None,
    accepted: int = 0,
) -> bytes:
    """What git answers, without the line end, where its exit code is at most ``accepted``.

    Else raises ``UnknownRevision``, as ``_run`` does, in a sentence that ``lead`` begins.
    """
    answer = _run(*options, within=within, shown=shown, index=index)
    if answer.returncode > accepted:
        raise UnknownRevision(f"{lead} ({_complaint(answer.stderr)}).")
    return answer.stdout.removesuffix(b"\n").removesuffix(b"\r")


def _run(
    *options: str,
    within: Path | None,
    shown: str,
    stdin: str = "",
    index: Path | None = None,
) -> "subprocess.CompletedProcess[bytes]":
    """Run git; raises ``UnknownRevision`` where it cannot run, in words about what is ``shown``.

    ``stdin`` is a line to give to it, ``index`` a file to take for that of the repository.
    """
    try:
        return _git(*options, within=within, stdin=stdin, index=index)
    except FileNotFoundError as error:
        raise UnknownRevision(f"Cannot ask git for {shown}: git is not installed.") from error
    except (OSError, ValueError) as error:
        why = "its name cannot be used" if isinstance(error, ValueError) else str(error.strerror)
        raise UnknownRevision(f"Cannot ask git for {shown}: {why}.") from error


def _git(
    *options: str, within: Path | None = None, stdin: str = "", index: Path | None = None
) -> "subprocess.CompletedProcess[bytes]":
    """Run git in the folder ``within``; what it says is English."""
    return subprocess.run(  # noqa: S603 - git itself, no shell, a revision never begins with "-"
        ["git", *options],  # noqa: S607 - git from the PATH, like every tool
        capture_output=True,
        cwd=within,
        check=False,
        env={
            **_without_git(os.environ),
            **({"GIT_INDEX_FILE": str(index)} if index else {}),
            "LC_ALL": "C",
            "LANGUAGE": "C",
        },
        input=os.fsencode(f"{stdin}\n") if stdin else b"",
    )


def _complaint(*errors: bytes) -> str:
    """The first line of git's error output, as it goes between brackets."""
    if any(b": bad file" in one for one in errors):
        return "it is a folder"
    lines = errors[0].decode("utf-8", errors="replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ").rstrip(".") if lines else "no answer"


def _without_git(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what names a repository; settings such as safe.directory stay."""
    # Inside a hook GIT_DIR and its kin point at another repository than the file's. What is
    # being pushed is in a quarantine until the hook agrees: there it has to be read.
    quarantine = _QUARANTINE if "GIT_QUARANTINE_PATH" in environment else ()
    return {
        name: value
        for name, value in environment.items()
        if not name.startswith("GIT_") or name.startswith(_KEPT) or name in quarantine
    }
