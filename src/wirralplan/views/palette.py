"""The styles of every view, named after what they say, and their colours."""

from collections.abc import Callable
from typing import TypeAlias

# Gives a text the colour of a style.
Paint: TypeAlias = Callable[[str, str], str]

# In the sixteen colours that every terminal theme adapts, dark
# or light: (Rich's name, the numbers of the escape sequence).
STYLES = {
    "bad": ("bold red", "1;31"),
    "error": ("bold red", "1;31"),
    "warn": ("yellow", "33"),
    "warning": ("bold yellow", "1;33"),
    "good": ("green", "32"),
    "added": ("green", "32"),
    "removed": ("red", "31"),
    "busy": ("cyan", "36"),
    "help": ("cyan", "36"),
    "done": ("blue", "34"),
    "place": ("blue", "34"),
    "faint": ("dim", "2"),
    "head": ("bold", "1"),
}


def painted(text: str, style: str) -> str:
    """``text`` in the colour of ``style``, for a terminal; no style leaves it as it is."""
    if not style or not text:
        return text
    return f"\x1b[{STYLES[style][1]}m{text}\x1b[0m"


def unpainted(text: str, style: str) -> str:  # noqa: ARG001 - stands in for painted
    """``text`` as it is, for everything that is not a terminal."""
    return text
