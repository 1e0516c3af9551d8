"""The only writer of the world: each file is the old one or the new one, whole, come what may."""

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from wirralplan.errors import ChangedMeanwhile, UnwritableFile
from wirralplan.text.git_folder import git_folder
from wirralplan.text.locking import locked
from wirralplan.text.opening import can_be_kept, is_file, read_source, real, reason
from wirralplan.text.source import Source

_CLOSED_FOLDER = "nothing can be written in its folder"


@dataclass(frozen=True)
class Held:
    """A file that no other run of this program changes meanwhile: what it says, where it is.

    ``warning`` says so where nothing keeps another run from it; else it is empty.
    """

    source: Source
    path: Path
    warning: str = ""

    def write(self, after: Source) -> None:
        """Write ``after`` over the file in one step; nothing where it says so already.

        Every byte that the two have in common stays, byte order mark and line ends too; so do
        mode, owner and links to the file, but a second name of it (a hard link) keeps the old
        text. Raises ``ChangedMeanwhile`` where the file no longer says what was read, and
        ``UnwritableFile``.
        """
        if after.encoded() == self.source.encoded():
            return
        if not can_be_kept(self.source):
            raise UnwritableFile(
                f"{self.source.name} cannot be changed: not every byte of it could be kept.",
                "Save it as UTF-8; `wirralplan check` tells where it is not.",
            )
        with _told(self.source.name):
            _replace(self.path, [after.encoded()], self._refuse_change)

    def _refuse_change(self) -> None:
        """Raise ``ChangedMeanwhile`` where an editor, say, has saved the file since."""
        try:
            unchanged = self.path.read_bytes() == self.source.encoded()
        except FileNotFoundError:
            unchanged = False
        if not unchanged:
            raise ChangedMeanwhile(
                f"{self.source.name} was changed by somebody else just now; nothing was written.",
                "Do it again.",
            )


@contextlib.contextmanager
def held(named: str, *, label: str | None = None) -> Iterator[Held]:
    """The file called ``named``, read anew and held until the end of the block.

    Whoever else wants to change it through this waits, so that what is worked out from the
    text is worked out from the newest. Raises ``UnreadableFile``, and ``UnwritableFile``
    where it is no file or another run does not let go of it.
    """
    shown = label or ("standard input" if named == "-" else named)
    path = Path(named)
    if not is_file(named) or (path.exists() and not path.is_file() and not path.is_dir()):
        raise UnwritableFile(
            f"{shown} cannot be changed: it is no file.", "Name the file of the plan."
        )
    with _told(shown):
        target = real(path)
    if not target.is_file():
        read_source(named, label=label)  # tells why there is nothing to change
    with locked(target, shown) as is_held:
        if is_held:
            _clear_away(target)
        yield Held(read_source(named, label=label), target, "" if is_held else _unlocked(shown))


def _unlocked(shown: str) -> str:
    return (
        f"{shown} lies where files cannot be locked: let nobody else record anything in it "
        "at the same moment."
    )


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write the text to ``path`` in one step: the old file or the new one, never a part.

    Line ends are written as they are. Raises ``UnwritableFile``. A symbolic link keeps
    pointing where it points. What is no file (``/dev/null``, a named pipe) is written to,
    never replaced.
    """
    with _told(str(path)):
        if path.is_dir():
            raise IsADirectoryError
        if path.exists() and not path.is_file():
            _write_to_device(path, pieces)
        else:
            _replace(real(path), (piece.encode("utf-8", "replace") for piece in pieces))


def _write_to_device(path: Path, pieces: Iterable[str]) -> None:
    """Write to a pipe or a device; a reader that goes away is no failure."""
    with (
        contextlib.suppress(BrokenPipeError),
        path.open("w", encoding="utf-8", errors="replace", newline="") as device,
    ):
        device.writelines(pieces)


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
        raise UnwritableFile(f"Cannot write {path}: {reason(error)}.") from error
    try:
        with file:
            file.write(text)
    except BaseException as error:  # Ctrl-C too
        path.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise
        raise UnwritableFile(f"Cannot write {path}: {reason(error)}.") from error
    return True


@contextlib.contextmanager
def _told(shown: str) -> Iterator[None]:
    """Tell a failure of the system as one of ours: in a sentence about the file."""
    try:
        yield
    except FileNotFoundError as error:
        raise UnwritableFile(f"Cannot write {shown}: there is no such folder.") from error
    except OSError as error:
        raise UnwritableFile(f"Cannot write {shown}: {reason(error)}.") from error


def _nothing() -> None:
    """Nothing is asked before a file is replaced."""


def _replace(target: Path, pieces: Iterable[bytes], refuse: Callable[[], None] = _nothing) -> None:
    """Write a new file, ask ``refuse`` a last time, put it in the place of ``target``.

    It is written where git does not look: a run that is killed leaves it there.
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
    """As ``_replace``, the new file in ``folder``."""
    there = target.exists()
    temporary = folder / f"{_mark(target, folder)}{secrets.token_hex(8)}.tmp"
    try:
        with _created(temporary, private=there) as file:
            file.writelines(pieces)
            file.flush()
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


def _clear_away(target: Path) -> None:
    """Remove what earlier runs left that were killed while they wrote ``target``.

    As long as it is locked, no other run can be at work on such a file.
    """
    for folder in {target.parent, git_folder(target) or target.parent}:
        for stray in folder.glob(f"{_mark(target, folder)}*.tmp"):
            with contextlib.suppress(OSError):
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
            with contextlib.suppress(OSError):  # only root gives files away
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
