"""Status, rating and level as words and styles, once for every view."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from wirralplan.plan.standing import Rating, Status

# Gives a text the colour of a style.
Paint: TypeAlias = Callable[[str, str], str]

STATUS_WORDS = {
    Status.OVERDUE: "overdue",
    Status.DUE_TODAY: "due today",
    Status.UNDERWAY: "underway",
    Status.UPCOMING: "upcoming",
    Status.COMPLETE: "complete",
    Status.CANCELLED: "cancelled",
}

STATUS_MEANINGS = {
    Status.OVERDUE: "overdue",
    Status.DUE_TODAY: "due today",
    Status.UNDERWAY: "underway (its start date has passed; nobody recorded it)",
    Status.UPCOMING: "not yet due",
    Status.COMPLETE: "complete",
    Status.CANCELLED: "cancelled",
}

STATUS_STYLES = {
    Status.OVERDUE: "bad",
    Status.DUE_TODAY: "warn",
    Status.UNDERWAY: "busy",
    Status.UPCOMING: "",
    Status.COMPLETE: "done",
    Status.CANCELLED: "faint",
}

RATING_WORDS: Mapping[Rating | None, str] = {
    **{rating: rating.value for rating in Rating},
    None: "-",
}

RATING_STYLES: Mapping[Rating | None, str] = {
    Rating.RED: "bad",
    Rating.AMBER: "warn",
    Rating.GREEN: "good",
    Rating.BLUE: "done",
    Rating.GREY: "faint",
    None: "",
}

# Named after what they say, in the sixteen colours that every terminal theme adapts, dark
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
