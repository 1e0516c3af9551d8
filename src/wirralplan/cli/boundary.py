"""Every way a run can end, as a sentence and an exit code.

0 answered, 1 the plan has faults or the answer is "some", 2 the request cannot be carried
out, 3 a bug of ours, 130 interrupted. A reader that went away (``| head``) is no failure.
"""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any

import typer

from wirralplan.errors import WirralplanError

_GONE = (errno.EPIPE, errno.EINVAL)  # Windows says EINVAL when the reader of a pipe is gone


def ended(run: Callable[[], int | None]) -> int:
    """The exit code of ``run``, whatever happens in it; what went wrong is told on stderr."""
    try:
        code = run() or 0
        sys.stdout.flush()
    except WirralplanError as failure:
        _say(f"wirralplan: {failure.sentence}", failure.hint)
        return 2
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.errno in _GONE:
            return _quietly()
        return _bug(error)
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


def _quietly() -> int:
    """Let the interpreter flush into nothing, so that it does not complain either."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):  # a stand-in without a file behind it
        os.close(nowhere)
    return 0


def _bug(error: Exception) -> int:
    if os.environ.get("WIRRALPLAN_DEBUG") == "1":
        traceback.print_exc()
    _say(
        f"wirralplan: this is a bug in wirralplan, not a mistake of yours "
        f"({type(error).__name__}: {error}).",
        "Please report it as the README says, with the command you typed; "
        "WIRRALPLAN_DEBUG=1 shows where it happened.",
    )
    return 3


def _say(sentence: str, hint: str) -> None:
    from wirralplan.text.visible import visible

    print(visible(sentence), file=sys.stderr)  # noqa: T201
    if hint:
        print(visible(hint), file=sys.stderr)  # noqa: T201
