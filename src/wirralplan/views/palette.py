"""The styles of every view, named after what they say, and their colours."""

from collections.abc import Callable
from typing import TypeAlias

# Gives a text the colour of a style.
Paint: TypeAlias = Callable[[str, str], str]

# Colours of the 256 that can be read on white and on black alike, with a contrast of four to one or
# more (the plain yellow and cyan of a terminal cannot): (Rich's name, the numbers of the escape
# sequence).
STYLES = {
    "bad": ("bold color(196)", "1;38;5;196"),
    "error": ("bold color(196)", "1;38;5;196"),
    "warn": ("color(130)", "38;5;130"),
    "warning": ("bold color(130)", "1;38;5;130"),
    "good": ("color(28)", "38;5;28"),
    "added": ("color(28)", "38;5;28"),
    "removed": ("color(196)", "38;5;196"),
    "busy": ("color(30)", "38;5;30"),
    "help": ("color(30)", "38;5;30"),
    "done": ("color(62)", "38;5;62"),
    "place": ("color(62)", "38;5;62"),
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
