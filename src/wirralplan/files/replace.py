"""Putting a new file in the place of an old one: the one or the other, whole, come what may."""

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from wirralplan.files.git_folder import git_folder

_CLOSED_FOLDER = "nothing can be written in its folder"
_LONGEST = 3600  # seconds; no run writes for as long as that


def replace_file(
    target: Path, pieces: Iterable[bytes], refuse: Callable[[], None] = lambda: None
) -> None:
    """Write a new file, call ``refuse`` a last time, put it in the place of ``target``.

    ``target`` is a path without links, there or not yet. The new file is written where git
    does not look, if that is possible: a run that is killed leaves it there. Raises ``OSError``.
    """
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError
    git = git_folder(target)
    if git is not None and _is_near(git, target.parent):
        _put(target, git, pieces, refuse)
    else:
        _put(target, target.parent, pieces, refuse)
    _settle(target.parent)


def _is_near(git: Path, folder: Path) -> bool:
    """Whether a file can be written in ``git`` and, likely, moved from there to ``folder``."""
    try:
        return os.access(git, os.W_OK | os.X_OK) and git.stat().st_dev == folder.stat().st_dev
    except OSError:
        return False


def _put(target: Path, folder: Path, pieces: Iterable[bytes], refuse: Callable[[], None]) -> None:
    """As ``replace_file``, the new file in ``folder``."""
    there = target.exists()
    temporary = folder / f"{_mark(target, folder)}{secrets.token_hex(8)}.tmp"
    try:
        with _created(temporary, private=there) as file:
            file.writelines(pieces)
            file.flush()
            _clear_old(temporary)
            if there:
                _keep_looks(target, temporary)
            elif folder != target.parent:
                _take_group(target.parent, temporary)
            os.fsync(file.fileno())
        refuse()
        _move(temporary, target, refuse)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _move(temporary: Path, target: Path, refuse: Callable[[], None]) -> None:
    """Put the new file in its place; where that is elsewhere for the system, by way of a copy."""
    try:
        temporary.replace(target)
    except PermissionError as error:
        if os.name == "nt":
            raise
        raise OSError(0, _CLOSED_FOLDER) from error
    except OSError as error:
        if error.errno != errno.EXDEV or temporary.parent == target.parent:
            raise
        _put(target, target.parent, [temporary.read_bytes()], refuse)


def _mark(target: Path, folder: Path) -> str:
    """How the names of new files for ``target`` in ``folder`` begin: ours, and its own.

    Beside it they are hidden. A git folder has those of the whole work tree.
    """
    if folder == target.parent:
        return f".wirralplan-{sha256(os.fsencode(target.name)).hexdigest()[:8]}-"
    return f"wirralplan-{sha256(os.fsencode(target)).hexdigest()[:8]}-"


def clear_away(target: Path) -> None:
    """Remove what earlier runs left that were killed while they wrote ``target``.

    As long as it is locked, no other run can be at work on such a file.
    """
    for folder in {target.parent, git_folder(target) or target.parent}:
        for stray in folder.glob(f"{_mark(target, folder)}*.tmp"):
            with contextlib.suppress(OSError):
                stray.unlink()


def _clear_old(new: Path) -> None:
    """Remove what lies where ``new`` was made, and was made so long ago that nobody writes it."""
    now = new.stat().st_mtime  # as the file system counts, which need not be as this machine does
    for stray in new.parent.glob(f"{new.name.partition('-')[0]}-*.tmp"):
        with contextlib.suppress(OSError):
            if stray.lstat().st_mtime < now - _LONGEST:
                stray.unlink()


def _created(path: Path, *, private: bool) -> BinaryIO:
    """A new file; ``private`` until it has the looks of an old one, else with the usual mode."""
    mode = 0o600 if private else 0o666

    def new(name: str, flags: int) -> int:
        return os.open(name, flags, mode)

    try:
        return open(path, "xb", opener=new)
    except PermissionError as error:
        raise OSError(0, _CLOSED_FOLDER) from error


def _take_group(folder: Path, new: Path) -> None:
    """Give a new file the group that it would have had if it had been made in ``folder``."""
    around = folder.stat()
    if os.name == "posix" and around.st_mode & stat.S_ISGID:
        with contextlib.suppress(OSError):
            os.chown(new, -1, around.st_gid)


def _keep_looks(old: Path, new: Path) -> None:
    """Give the new file what the old one has: owner, mode, and what else the system knows of it.

    Where the group cannot be kept, nobody gains by being in the one that it has instead.
    """
    was = old.stat()
    if os.name == "posix":
        for owner, group in ((was.st_uid, -1), (-1, was.st_gid)):
            with contextlib.suppress(OSError):  # only root may change the owner
                os.chown(new, owner, group)
    with contextlib.suppress(OSError):  # access lists and labels, where there are such things
        shutil.copystat(old, new)
    os.utime(new)  # the one thing that is not kept: when it was changed
    mode = stat.S_IMODE(was.st_mode)
    if new.stat().st_gid != was.st_gid:
        mode = mode & ~0o070 | (mode & 0o007) << 3
    new.chmod(mode)


def _settle(folder: Path) -> None:
    """Have the system write down the folder too, so that a power cut cannot undo what was done."""
    if os.name != "posix":  # Windows opens no folders
        return
    with contextlib.suppress(OSError):  # not every file system can
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
