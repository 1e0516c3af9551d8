"""The only writer of the world: each file is the old one or the new one, whole, come what may."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from wirralplan.errors import ChangedMeanwhile, UnwritableFile
from wirralplan.files.lock import locked
from wirralplan.files.open import called, is_file, read_bytes, real, reason
from wirralplan.files.replace import clear_away, replace_file
from wirralplan.frozen import frozen


@frozen
class Held:
    """A file that no other run of this program changes meanwhile: its name, bytes and path.

    ``warning`` says so where nothing keeps another run from it; else it is empty.
    """

    name: str
    data: bytes
    path: Path
    warning: str = ""

    def write(self, after: bytes) -> None:
        """Write ``after`` over the file in one step; nothing where that is in it already.

        Mode, owner and links to the file stay, but a second name of it (a hard link) keeps what
        was in it. Raises ``ChangedMeanwhile`` where the file no longer holds what was read, and
        ``UnwritableFile``.
        """
        if after == self.data:
            return
        with _as_unwritable(self.name):
            replace_file(self.path, [after], self._refuse_change)

    def _refuse_change(self) -> None:
        """Raise ``ChangedMeanwhile`` where an editor, say, has saved the file since."""
        try:
            unchanged = self.path.read_bytes() == self.data
        except FileNotFoundError:
            unchanged = False
        if not unchanged:
            raise ChangedMeanwhile(
                f"{self.name} has just been changed by somebody else; nothing was written.",
                "Try again.",
            )


@contextlib.contextmanager
def held(named: str, *, label: str | None = None) -> Iterator[Held]:
    """The file called ``named``, read anew and held until the end of the block.

    Whoever else wants to change it through this waits, so that what is worked out from its
    bytes is worked out from the newest. Raises ``UnreadableFile``, and ``UnwritableFile``
    where it is no file or another run does not let go of it.
    """
    shown = called(named, label)
    path = Path(named)
    if not is_file(named) or (path.exists() and not path.is_file() and not path.is_dir()):
        raise UnwritableFile(
            f"{shown} cannot be changed: it is not a file.", "Name the file of the plan."
        )
    with _as_unwritable(shown):
        target = real(path)
    if not target.is_file():
        read_bytes(named)  # raises: it says why there is nothing to change
    with locked(target, shown) as is_held:
        if is_held:
            clear_away(target)
        yield Held(shown, read_bytes(named), target, "" if is_held else _unlocked(shown))


def _unlocked(shown: str) -> str:
    return (
        f"{shown} is on a drive that cannot lock files: make sure that nobody else records "
        "anything in it at the same time."
    )


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write the text to ``path`` in one step: the old file or the new one, never a part.

    Line ends are written as they are. Raises ``UnwritableFile``. A symbolic link keeps
    pointing where it points. What is no file (``/dev/null``, a named pipe) is written to,
    never replaced.
    """
    with _as_unwritable(str(path)):
        if path.is_dir():
            raise IsADirectoryError
        if path.exists() and not path.is_file():
            _write_to_device(path, pieces)
        else:
            replace_file(real(path), (piece.encode("utf-8", "replace") for piece in pieces))


def _write_to_device(path: Path, pieces: Iterable[str]) -> None:
    """Write to a pipe or a device; a reader that goes away is no failure."""
    with (
        contextlib.suppress(BrokenPipeError),
        path.open("w", encoding="utf-8", errors="replace", newline="") as device,
    ):
        device.writelines(pieces)


def write_new(path: Path, text: str) -> bool:
    """Write ``text`` to ``path``, with its folders, if nothing is there; else touch nothing.

    Returns whether it was written. Raises ``UnwritableFile``, and leaves no part of a file.
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
def _as_unwritable(shown: str) -> Iterator[None]:
    """Tell a failure of the system as one of ours: in a sentence about the file."""
    try:
        yield
    except FileNotFoundError as error:
        raise UnwritableFile(f"Cannot write {shown}: there is no such folder.") from error
    except OSError as error:
        raise UnwritableFile(f"Cannot write {shown}: {reason(error)}.") from error
