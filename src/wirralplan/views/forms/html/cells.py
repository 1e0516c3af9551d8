"""Cells as plain values for a template: harmless texts, tags, days for machines, parts of bars."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.plan.dates.days import month_name
from wirralplan.plan.dates.months import Month
from wirralplan.plan.ratings import Rag, Rating
from wirralplan.text.visible import visible
from wirralplan.views.answer import Bar, Cell
from wirralplan.views.forms.grid import written
from wirralplan.views.status_words import RATING_STYLES

# What is longer without a blank in it may break anywhere in a table, so that it fits a telephone;
# what is no longer with blanks stays on one line, but for texts that wrap.
_LONG, _SHORT = 20, 18


class Part(NamedTuple):
    """A part of a bar: where it begins and how wide it is, and in words what it is."""

    left: str
    width: str
    style: str
    words: str


class Shown(NamedTuple):
    """A cell to show.

    ``text`` is a tag in the style ``tag``, or a date where there is a ``day`` for machines. After
    it follows ``beside``, and then ``lines``, before each of which a line may end.
    """

    text: str
    style: str = ""
    tag: str = ""
    day: str = ""
    beside: str = ""
    lines: Sequence[str] = ()
    parts: Sequence[Part] = ()


def shown(cell: Cell) -> Shown:
    """The cell with its texts made visible."""
    value = cell.value
    if isinstance(value, Bar):
        return Shown("", parts=_parts(value))
    text = visible(cell.words.strip()) if cell.words else written(value)
    beside, *rest = map(visible, cell.after.split("\n")) if cell.after else ("",)
    lines = tuple(rest)
    if isinstance(value, Rating | Rag) and text.startswith(value):
        tag = cell.style or RATING_STYLES[Rating(value)]
        return Shown(str(value), "", tag, "", f"{text[len(value) :]}{beside}", lines)
    day = str(value) if isinstance(value, date | Month) else ""
    return Shown(text, cell.style, "", day, beside, lines)


def is_long(text: str) -> bool:
    """Whether there is a word in it for which a column may have no room."""
    return len(text) > _LONG and max(map(len, text.split()), default=0) > _LONG


def is_short(text: str) -> bool:
    """Whether it can stand on one line, and might not."""
    return len(text) <= _SHORT and " " in text


def in_full(day: date) -> str:
    """The day without that of the week: ``26 July 2018``."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def percent(share: float) -> str:
    """A share of a width, as CSS and SVG write it: ``37.25%``."""
    return f"{100 * share:.4g}%"


def _parts(bar: Bar) -> Sequence[Part]:
    whole, left, parts = sum(share.number for share in bar.shares), 0, []
    for share in bar.shares:
        if share.number:
            place, width = percent(left / whole), percent(share.number / whole)
            parts.append(Part(place, width, share.style, f"{share.number} {visible(share.word)}"))
            left += share.number
    return parts
