"""Every way a run can end, as a sentence and an exit code.

0 answered, 1 the plan has faults or the answer is "some", 2 the request cannot be carried
out, 3 a bug of ours, 130 interrupted. A reader that went away (``| head``) is no failure.
"""

import contextlib
import errno
import os
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any

import typer

from wirralplan.cli.console import tell
from wirralplan.errors import WirralplanError

# Windows says EINVAL when the reader of a pipe is gone.
_GONE = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)


def ended(run: Callable[[], int | None]) -> int:
    """The exit code of ``run``, whatever happens in it; what went wrong is told on stderr."""
    try:
        code = run() or 0
        if sys.stdout is not None:
            sys.stdout.flush()
    except WirralplanError as failure:
        _say(f"wirralplan: {failure.sentence}", failure.hint)
        return 2
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return _unwritten(error)
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except Exception as error:  # noqa: BLE001 - the one place that may: nothing ends in a traceback
        return _bug(error)
    return code


def bounded(command: Callable[..., int | None]) -> Callable[..., None]:
    """``command`` for Typer: it ends with an exit code, never with a traceback."""

    @wraps(command)
    def run(*args: Any, **options: Any) -> None:
        code = ended(lambda: command(*args, **options))
        if code:
            raise typer.Exit(code)

    return run


def _unwritten(error: OSError) -> int:
    """The answer went nowhere: its reader is gone, or there is no room for it."""
    if error.errno in _GONE:
        _quieten()
        return 0
    if error.errno in _FULL:
        _quieten()
        _say(f"wirralplan: Cannot write the answer: {error.strerror}.", "")
        return 2
    return _bug(error)


def _quieten() -> None:
    """Let the interpreter flush into nothing, so that it does not complain either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # a stand-in without a file behind it
        os.close(nowhere)


def _bug(error: Exception) -> int:
    if os.environ.get("WIRRALPLAN_DEBUG") == "1":
        for line in traceback.format_exc().splitlines():
            _say(line, "")
    _say(
        f"wirralplan: this is a bug in wirralplan, not a mistake of yours "
        f"({type(error).__name__}: {error}).",
        "Please report it as the README says, with the command you typed; "
        "WIRRALPLAN_DEBUG=1 shows where it happened.",
    )
    return 3


def _say(sentence: str, hint: str) -> None:
    """Tell a failure, except to somebody who pressed TAB and is still typing."""
    if os.environ.get("_WIRRALPLAN_COMPLETE"):
        return
    with contextlib.suppress(OSError):  # nobody listens, or nothing more can be written
        tell(sentence)
        for line in hint.splitlines():
            tell(line)
        if sys.stderr is not None:
            sys.stderr.flush()
