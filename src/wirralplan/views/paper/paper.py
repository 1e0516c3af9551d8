"""The page itself: what is on it, in order, before anybody decides how wide it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from wirralplan.text.visible import visible


class Cell(NamedTuple):
    """A text that may be shown, and the style of it (see ``palette.STYLES``).

    ``narrow`` is the text in several lines, for a page that has not room for it in one.
    """

    text: str
    style: str = ""
    narrow: str = ""


class Column(NamedTuple):
    """A heading; numbers stand to the ``right``; only what ``wraps`` may break its lines.

    ``narrow`` is the heading in several lines, for a page that has not room for the whole;
    what ``names`` the row stands over the rest where there is no room for columns.
    """

    heading: str
    right: bool = False
    wraps: bool = False
    narrow: str = ""
    names: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows under columns. Without ``headed`` the first column names what stands beside it."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    headed: bool = True


@dataclass(frozen=True, slots=True)
class Heading:
    """A title over what follows; ``level`` 1 is the page's own."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A line of its own."""

    text: str


Block: TypeAlias = Grid | Heading | Sentence
Paper: TypeAlias = Sequence[Block]


def cell(text: object, style: str = "") -> Cell:
    """A cell for any value: text made harmless, nothing for ``None``."""
    return Cell("" if text is None else visible(str(text).strip()), style)


def heading(text: str, level: int = 1) -> Heading:
    """A heading from any text, made harmless."""
    return Heading(visible(text.strip()), level)


def sentence(text: str) -> Sentence:
    """A sentence from any text, made harmless."""
    return Sentence(visible(text.strip()))
