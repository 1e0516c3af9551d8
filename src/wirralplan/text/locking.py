"""One at a time: a lock for each file, held by one process, kept where nobody else meets it."""

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from wirralplan.errors import UnwritableFile
from wirralplan.text.opening import reason

PATIENCE = 30  # seconds


@contextlib.contextmanager
def locked(path: Path, shown: str) -> Iterator[None]:
    """Hold the lock of the file ``path``, called ``shown``, until the end of the block.

    It is of advice only: an editor does not ask for it. The system lets go of it when the
    process ends, however it ends. Nothing is left beside the file, where git would see it.
    Raises ``UnwritableFile`` after ``PATIENCE`` seconds of waiting.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - slow to import, and rarely needed

    name = f"{sha256(os.fsencode(os.path.normcase(path))).hexdigest()[:32]}.lock"
    why = ""
    for folder in _folders():
        try:
            _claim(folder)
            lock = FileLock(folder / name, timeout=PATIENCE, mode=0o600).acquire()
        except Timeout as error:
            raise UnwritableFile(
                f"Cannot write {shown}: another wirralplan has held it for {PATIENCE} seconds.",
                "Nothing was written. Try again when that one is done.",
            ) from error
        except OSError as error:
            why = reason(error)
            continue
        with lock:
            yield
        return
    raise UnwritableFile(f"Cannot write {shown}: its lock could not be made ({why}).")


def _folders() -> Iterator[Path]:
    """Where locks may lie: in the caches of this account, else among what is temporary."""
    named = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    cache = Path(named or os.path.expanduser("~/.cache"))  # noqa: PTH111 - "~" stays where no home is
    if cache.is_absolute():
        yield cache / "wirralplan" / "locks"
    account = str(os.geteuid()) if os.name == "posix" else "locks"
    yield Path(tempfile.gettempdir()) / f"wirralplan-{account}"


def _claim(folder: Path) -> None:
    """Make the folder. Raises ``PermissionError`` where others could put something into it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix":
        found = folder.lstat()
        own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()
        if not own or found.st_mode & 0o022:
            raise PermissionError
