"""Every way a run can end, as a sentence and an exit code.

0 answered, 1 the plan has faults or the answer is "some", 2 the request cannot be carried
out, or the system refuses what it takes, 3 a bug of ours, 130 interrupted. A reader that went
away (``| head``) changes none of them: see ``streams``.
"""

import contextlib
import os
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from typing import Any

import typer

from wirralplan.cli.terminal.console import tell
from wirralplan.errors import WirralplanError
from wirralplan.files.open import reason


def ended(run: Callable[[], int | None]) -> int:
    """The exit code of ``run``, whatever happens in it; what went wrong is reported on stderr."""
    try:
        code = run() or 0
        sys.stdout.flush()
    except WirralplanError as failure:
        _say(f"wirralplan: {failure.sentence}", failure.hint)
        return 2
    except KeyboardInterrupt:
        return 130
    except (OSError, MemoryError) as error:
        return _refused(error)
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


def _refused(error: OSError | MemoryError) -> int:
    """What the system refused, and where, if it says so."""
    _trace()
    if isinstance(error, MemoryError):
        why = "there is not enough memory"
    elif error.filename is None:
        why = f"the operating system refused a request ({error.strerror or error})"
    else:
        why = f"{os.fsdecode(error.filename)}: {reason(error)}"
    _say(f"wirralplan: Cannot go on: {why}.", "")
    return 2


def _bug(error: Exception) -> int:
    _trace()
    _say(
        f"wirralplan: this is a bug in wirralplan, not a mistake of yours "
        f"({type(error).__name__}: {error}).",
        "Please report it as the README says, with the command you typed; "
        "WIRRALPLAN_DEBUG=1 shows where it happened.",
    )
    return 3


def _trace() -> None:
    if os.environ.get("WIRRALPLAN_DEBUG") == "1":
        for line in traceback.format_exc().splitlines():
            _say(line, "")


def _say(sentence: str, hint: str) -> None:
    """Tell a failure, except to somebody who pressed TAB and is still typing."""
    if os.environ.get("_WIRRALPLAN_COMPLETE"):
        return
    with contextlib.suppress(OSError):  # nothing reads it, or nothing more can be written
        tell(sentence)
        for line in hint.splitlines():
            tell(line)
        if sys.stderr is not None:
            sys.stderr.flush()
