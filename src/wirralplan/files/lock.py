"""One at a time: whoever writes a file holds a lock that all its writers meet.

Such a lock hangs on something that they share, whatever their accounts and homes: on the folder
of the file, and in a work tree on a file in its git folder. It never hangs on the file itself,
which is replaced, so that the next one would wait for a file that is gone.
"""

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from wirralplan.errors import UnwritableFile
from wirralplan.files.git_folder import git_folder
from wirralplan.files.open import reason

PATIENCE = 30  # seconds
_PAUSE = 0.01
NAME = "wirralplan.lock"
_LACKING = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}  # there are no locks
_BUSY = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


@contextlib.contextmanager
def locked(path: Path, shown: str) -> Iterator[bool]:
    """Hold the locks of the file ``path``, called ``shown``, until the end of the block.

    Yields ``False`` where the file system has no locks. They are of advice only: an editor does
    not look for them. The system lets go of them when the process ends, however it ends. Raises
    ``UnwritableFile`` after ``PATIENCE`` seconds of waiting, and where there is a lock that this
    account may not use and none that it may.
    """
    with contextlib.ExitStack() as open_files:
        is_held = False
        for place in _places(path):
            try:
                opened = _opened(place)
                open_files.callback(_closed, opened, place)
                is_held |= _taken(opened, shown)
            except OSError as error:
                if not is_held:
                    raise _denied(shown, place, error) from error
        yield is_held


def _places(path: Path) -> Iterator[Path]:
    """What to lock, in this order: everybody takes all of it that there is.

    The folder needs no file and no right to write. Windows locks no folders, and some network
    file systems lock only what is open for writing: there it is a file.
    """
    git = git_folder(path)
    if sys.platform != "win32":
        yield path.parent
    elif git is None:
        mark = sha256(os.fsencode(os.path.normcase(path.name))).hexdigest()[:8]
        yield path.with_name(f".wirralplan-{mark}.lock")
    if git is not None:
        yield git / NAME


def _denied(shown: str, place: Path, error: OSError) -> UnwritableFile:
    return UnwritableFile(
        f"Cannot write {shown}: {place} cannot be locked ({reason(error)}).",
        "Nothing was written. Whoever owns it can give you permission.",
    )


def _opened(place: Path) -> int:
    if place.is_dir():
        return os.open(place, os.O_RDONLY)
    try:
        opened = os.open(place, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except PermissionError:  # another account's: most systems lock what is open for reading too
        return os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with contextlib.suppress(OSError):  # whoever made it has done so
        _share(opened, place.parent)
    return opened


def _share(opened: int, folder: Path) -> None:
    """Let all those use a new lock who may make files in its folder, as git does with its own."""
    if sys.platform == "win32":
        return
    its, around = os.fstat(opened), folder.stat()
    mode = its.st_mode & 0o777 | (0o060 if around.st_mode & 0o020 else 0)
    mode |= 0o006 if around.st_mode & 0o002 else 0
    if its.st_gid != around.st_gid:
        os.fchown(opened, -1, around.st_gid)
    if its.st_mode & 0o777 != mode:
        os.fchmod(opened, mode)


def _taken(opened: int, shown: str) -> bool:
    """Wait for the lock; whether there are locks at all."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            _take(opened)
        except OSError as error:
            if error.errno in _LACKING or _is_folder_of_nfs(opened, error):
                return False
            if error.errno not in _BUSY:
                raise
        else:
            return True
        if time.monotonic() >= until:
            raise UnwritableFile(
                f"Cannot write {shown}: another wirralplan has been writing here for "
                f"{PATIENCE} seconds.",
                "Nothing was written. Try again when that one has finished.",
            )
        time.sleep(_PAUSE)


def _is_folder_of_nfs(opened: int, error: OSError) -> bool:
    """Whether it is a folder that cannot be locked, because folders are open for reading only."""
    return error.errno == errno.EBADF and stat.S_ISDIR(os.fstat(opened).st_mode)


def _take(opened: int) -> None:
    """Take the lock of an open file or folder, or raise ``OSError`` at once."""
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        os.lseek(opened, 0, os.SEEK_SET)  # it locks from where it stands
        msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - there is none on Windows

        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _closed(opened: int, place: Path) -> None:
    """Let go of a lock. A file that lies beside the plan goes too, unless somebody has it open."""
    os.close(opened)
    if sys.platform == "win32" and place.name != NAME:
        with contextlib.suppress(OSError):
            place.unlink()
