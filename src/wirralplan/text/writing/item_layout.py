"""How an item of a list is laid out: the column of its dash, and that of what it holds."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.text.document import Document
from wirralplan.text.route import Route
from wirralplan.text.source import Place, Span


class ItemLayout(NamedTuple):
    """Columns counted from 0; ``alone`` says that a dash has a line of its own."""

    dash: int
    inside: int
    alone: bool

    @classmethod
    def of(cls, document: Document, item: Route) -> "ItemLayout":
        """The layout of an item of a list that is not in brackets."""
        line, inside = _place(document, item)
        alone = not document.source.line(line)[: inside - 1].strip()
        return cls(column(document, item[:-1]), inside - 1, alone)

    def at(self, dash: int) -> "ItemLayout":
        """The same with the dash in another column."""
        return self._replace(dash=dash, inside=dash + self.inside - self.dash)

    @property
    def mark(self) -> str:
        """A dash, and what follows it up to the text of its item."""
        return f"{'-':{max(2, self.inside - self.dash)}}"

    def lines(self, pieces: Sequence[str]) -> list[str]:
        """An item that holds the pieces, one below the other."""
        below = [f"{' ' * self.inside}{piece}" for piece in pieces]
        marked = f"{' ' * self.dash}-"
        if self.alone:
            return [marked, *below]
        return [f"{marked:{self.inside}}{pieces[0]}", *below[1:]]


def column(document: Document, route: Route) -> int:
    """How many characters there are before the value at ``route`` on its line."""
    return _place(document, route).column - 1


def _place(document: Document, route: Route) -> Place:
    return document.source.place((document.span(route) or Span(0, 0)).start)
