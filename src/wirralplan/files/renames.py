"""What became of files since a git revision: which name this one had, which plans are gone."""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from wirralplan.errors import UnknownRevision
from wirralplan.files.revisions import Tracked, git_output, has_tree

# Git compares no more than so many files with so many others: a change of tens of thousands must
# not keep a check busy for hours. Files that only got another name are paired all the same.
_MOST = "1000"
_LISTING = (
    *("-c", "diff.relative=false", "-c", "core.fsmonitor=false", "diff"),
    *("--name-status", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"),
    *("--find-renames", "--find-copies", f"-l{_MOST}"),
)
_PLANS = (":(top,icase)*.yaml", ":(top,icase)*.yml")


class Earlier(NamedTuple):
    """The path that a file had in a revision, if git knows that, and the plans that are gone."""

    path: str | None
    gone: tuple[str, ...]


def earlier(revision: str, file: Tracked, names: Sequence[str], patterns: Sequence[str]) -> Earlier:
    """What git knows of ``file``, which ``revision`` does not have under any of its paths.

    A plan is what is called by one of ``names``, or has a line that one of ``patterns`` fits, as
    ``git grep`` reads them. Raises ``UnknownRevision`` where nobody knows which files there are
    now, and where git cannot say.
    """
    if not has_tree(revision, file.within):
        return Earlier(None, ())  # a new repository, which holds nothing yet
    if file.revision:
        listing = _listing(revision, file, [f"{file.revision}^{{tree}}"])
    elif file.top is None:
        raise UnknownRevision(
            f"Git has no {file.paths[0]} in {revision}, and there is no work tree here that shows "
            "whether it had another name.",
            "Check the file as git has it, REVISION:PATH, or say what it is compared with: "
            "--against REVISION:PATH.",
        )
    else:
        with _index(file, revision) as index:
            listing = _listing(revision, file, [], index)
    renamed, copied, deleted = _sorted_out(listing)
    # A copy of a plan that is where it was is another plan. Where it went elsewhere,
    # nobody knows which of the two it is now.
    sources = {**{new: old for new, old in copied.items() if old in renamed.values()}, **renamed}
    old = next((sources[one] for one in file.paths if one in sources), None)
    plans = _plans(revision, file, patterns, old) if deleted or old else frozenset[str]()
    gone = tuple(one for one in deleted if one in plans or PurePosixPath(one).name in names)
    is_plan = old is not None and (old in plans or PurePosixPath(old).name in names)
    return Earlier(old, ()) if is_plan else Earlier(None, gone)


@contextmanager
def _index(file: Tracked, shown: str) -> Iterator[Path]:
    """An index as that of the repository, in which git finds the file; nothing is written there.

    Git compares only what it tracks, and a file that was just renamed is not tracked yet.
    """
    within, lead = file.within, _lead(shown)
    place = git_output(within, shown, lead, "rev-parse", "--git-path", "index")
    nothing = git_output(within, shown, lead, "hash-object", "-t", "blob", "--stdin")
    try:
        with TemporaryDirectory() as folder:
            index = Path(folder, "index")
            given = Path(within or ".", os.fsdecode(place))
            if given.exists():
                shutil.copyfile(given, index)
            for path in file.paths:
                entry = f"100644,{nothing.decode()},{path}"
                options = ("update-index", "--add", "--replace", "--cacheinfo", entry)
                git_output(file.top, shown, lead, *options, index=index)
            yield index
    except OSError as error:
        raise UnknownRevision(
            f"Cannot look for the name that {file.paths[0]} had in {shown}: {error.strerror}.",
            f"Say what it is compared with: --against {shown}:PATH.",
        ) from error


def _lead(shown: str) -> str:
    return f"Git cannot say what changed since {shown}"


def _listing(
    revision: str, file: Tracked, after: Sequence[str], index: Path | None = None
) -> list[str]:
    """The words of git about each file that is not as it was."""
    options = (*_LISTING, f"{revision}^{{tree}}", *after, "--")
    listing = git_output(file.within, revision, _lead(revision), *options, index=index)
    return [os.fsdecode(word) for word in listing.split(b"\0")][:-1]


def _sorted_out(listing: Sequence[str]) -> tuple[dict[str, str], dict[str, str], list[str]]:
    """The renamed and the copied, each by its new path with the old one, and the deleted."""
    renamed, copied, deleted = dict[str, str](), dict[str, str](), list[str]()
    words = iter(listing)
    for word in words:
        path = next(words)
        if word[0] in "RC":
            (renamed if word[0] == "R" else copied)[next(words)] = path
        elif word == "D":
            deleted.append(path)
    return renamed, copied, deleted


def _plans(
    revision: str, file: Tracked, patterns: Sequence[str], old: str | None
) -> frozenset[str]:
    """The files of the revision that ``patterns`` fit; ``old`` too, whatever its name ends in."""
    tree, named = f"{revision}^{{tree}}", [f":(top,literal){old}"] if old else []
    found = git_output(
        file.within,
        revision,
        _lead(revision),
        *("grep", "--no-color", "--full-name", "-z", "-l", "-G"),
        *(option for pattern in patterns for option in ("-e", pattern)),
        *(tree, "--", *_PLANS, *named),
        accepted=1,  # no file has such a line
    )
    return frozenset(os.fsdecode(one).removeprefix(f"{tree}:") for one in found.split(b"\0"))
