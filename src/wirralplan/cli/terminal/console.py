"""Standard output and standard error; colour and width are decided here and nowhere else."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from wirralplan.text.visible import visible
from wirralplan.views import palette

if TYPE_CHECKING:
    from wirralplan.views.answer import Page


class Color(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


def colourful(choice: Color, stream: IO[Any]) -> bool:
    """Whether to colour: the option, then NO_COLOR, FORCE_COLOR, TERM=dumb, then the terminal."""
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and is_terminal(stream)


def is_terminal(stream: IO[Any]) -> bool:
    """Whether a person looks at ``stream``; a closed one is no terminal."""
    try:
        return stream.isatty()
    except (ValueError, AttributeError):
        return False


def put(pieces: Iterable[str], out: Path | None, *, newline: str = "\n") -> None:
    """Write text to standard output, or in one step to the file ``out``."""
    if out is not None:
        from wirralplan.files.save import write_whole

        write_whole(out, pieces)
        tell(f"Wrote {out}.")
        return
    _prepared(sys.stdout, newline).writelines(pieces)


def show(page: "Page", out: Path | None, color: Color, *, markdown: bool = False) -> None:
    """Show a page: as Markdown, through Rich on a terminal, or in plain columns elsewhere."""
    if markdown:
        from wirralplan.views.forms import markdown as form

        put(form.rendered(page), out)
        return
    width = width_of(sys.stdout) if out is None else None
    if width is not None:
        _show_richly(page, width, colour=colourful(color, sys.stdout))
        return
    from wirralplan.views.forms import plain

    put(plain.rendered(page, painter(color, out)), out)


def width_of(stream: IO[Any]) -> int | None:
    """How wide the terminal behind ``stream`` is; ``None`` where there is none."""
    return shutil.get_terminal_size().columns if is_terminal(stream) else None


def painter(color: Color, out: Path | None) -> Callable[[str, str], str]:
    """What colours a text for standard output; for the file ``out`` only if ``--color always``."""
    coloured = colourful(color, sys.stdout) if out is None else color is Color.ALWAYS
    return palette.painted if coloured else palette.unpainted


def complaint_painter() -> Callable[[str, str], str]:
    """What colours a text for standard error."""
    coloured = sys.stderr is not None and colourful(Color.AUTO, sys.stderr)
    return palette.painted if coloured else palette.unpainted


def complain(pieces: Iterable[str]) -> None:
    """Write findings, which are harmless already, to standard error."""
    if sys.stderr is not None:
        _prepared(sys.stderr, None).writelines(pieces)


def tell(line: str) -> None:
    """One line for the user, beside the answer: on standard error."""
    if sys.stderr is not None:
        _prepared(sys.stderr, None).write(f"{visible(line)}\n")


def agreed(question: str) -> bool:
    """Whether the person at the terminal says yes to ``question``; anything else is a no."""
    stream = _prepared(sys.stderr, None)
    try:
        stream.write(f"{visible(question)} [y/N] ")
        stream.flush()
        answer = sys.stdin.buffer.readline()
    except KeyboardInterrupt:
        tell("")
        raise
    if not answer.endswith(b"\n"):
        tell("")
    return answer.strip().lower() in (b"y", b"yes")


def _show_richly(page: "Page", width: int, *, colour: bool) -> None:
    from rich.console import Console

    from wirralplan.views.forms.terminal import renderables

    console = Console(
        file=_prepared(sys.stdout, None),
        width=width,
        force_terminal=True,
        no_color=not colour,
        color_system="256" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for renderable in renderables(page, width):
        console.print(renderable, soft_wrap=False)


def _prepared(stream: IO[str], newline: str | None) -> IO[str]:
    """The stream, set so that no character can fail: UTF-8, except on a terminal of its own.

    Python would take the code page of the machine for pipes and files on Windows.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        if is_terminal(stream):
            reconfigure(errors="replace")
        elif newline is not None:
            reconfigure(encoding="utf-8", errors="replace", newline="")
        else:
            reconfigure(encoding="utf-8", errors="replace")
    return stream
