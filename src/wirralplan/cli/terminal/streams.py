"""Standard output and standard error that outlive their reader.

Somebody who reads the first line only (``| head``) changes neither what is worked out nor the
exit code: what nobody reads any more goes nowhere. It is done below everything that writes, so
that it holds for Typer's help and Rich's tables too.
"""

import errno
import os
import sys
from io import BufferedWriter, RawIOBase, TextIOWrapper
from typing import TYPE_CHECKING, Any, TextIO

from wirralplan.errors import UnwritableFile
from wirralplan.files.open import reason

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

# Windows says EINVAL when the reader of a pipe is gone.
_GONE = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)


def settle_streams() -> None:
    """Have standard output and standard error survive whoever reads them."""
    sys.stdout = _steady(sys.stdout, needed=True)
    sys.stderr = _steady(sys.stderr, needed=False)


class _Closed(RawIOBase):
    """Standard output of a program that was started without one (``>&-``)."""

    def write(self, _: "ReadableBuffer") -> int:
        raise OSError(errno.EBADF, "it is closed")


class _Outlet(RawIOBase):
    """The bytes of a stream, on their way out; from the first failure on they go nowhere.

    Raises ``UnwritableFile`` once where the stream is ``needed``, and its reader is not just gone.
    """

    def __init__(self, raw: RawIOBase, *, needed: bool) -> None:
        self._raw = raw
        self._needed = needed
        self._is_over = False

    def write(self, data: "ReadableBuffer") -> int | None:
        size = memoryview(data).nbytes
        if self._is_over:
            return size
        try:
            return self._raw.write(data)
        except OSError as error:
            self._is_over = True
            if self._needed and error.errno not in _GONE:
                raise UnwritableFile(
                    f"Cannot write the answer to standard output: {reason(error)}."
                ) from error
            return size

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._raw.isatty()

    def fileno(self) -> int:
        return self._raw.fileno()


def _steady(stream: TextIO | None, *, needed: bool) -> Any:
    """``stream``, its bytes going through an outlet; what has no file behind it stays as it is."""
    if stream is None:
        closed = BufferedWriter(_Outlet(_Closed(), needed=needed))
        return TextIOWrapper(closed, encoding="utf-8", line_buffering=True)
    if not needed and stream.isatty():
        return stream  # Ctrl-C in the midst of a write of ours would have it written twice
    buffer = getattr(stream, "buffer", None)
    raw = getattr(buffer, "raw", buffer)  # unbuffered (python -u) the one is the other
    if not (isinstance(stream, TextIOWrapper) and isinstance(raw, RawIOBase)):
        return stream
    return TextIOWrapper(
        BufferedWriter(_Outlet(raw, needed=needed)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering or stream.write_through,
    )
