"""How the items of a list stand: the column of their dashes, and that of what they hold."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.edits.wish import plan_of
from wirralplan.plan.model import Plan
from wirralplan.plan.reading import Reading
from wirralplan.text.document import Document
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.table import Style


class Shape(NamedTuple):
    """Columns counted from 0; ``alone`` says that a dash has a line of its own."""

    dash: int
    inside: int
    alone: bool

    @classmethod
    def of(cls, document: Document, item: Route) -> "Shape":
        """The shape of an item of a list that is not in brackets."""
        dash, inside = column(document, item[:-1]), column(document, item)
        line = document.source.line(_line(document, item))
        return cls(dash, inside, alone=not line[:inside].strip())

    def at(self, dash: int) -> "Shape":
        """The same with the dash in another column."""
        return self._replace(dash=dash, inside=dash + self.inside - self.dash)

    def lines(self, pieces: Sequence[str]) -> list[str]:
        """An item that holds the pieces, one below the other."""
        below = [f"{' ' * self.inside}{piece}" for piece in pieces]
        marked = f"{' ' * self.dash}-"
        if self.alone:
            return [marked, *below]
        return [f"{marked:{self.inside}}{pieces[0]}", *below[1:]]


def new_shape(reading: Reading, route: Route) -> Shape:
    """The shape that a list at ``route`` should have, where none is yet.

    That of the nearest list of its kind; else that of the list which holds its group. Columns
    count from that of its key.
    """
    document = reading.document
    here = reading.span(*route[:-1]).start
    alike = [
        one
        for one in _alike(plan_of(reading), str(route[-1]))
        if document.style(one) is Style.BLOCK_LIST
        and document.style((*one, 0)) is Style.BLOCK_GROUP
    ]
    nearest = min(alike, key=lambda one: abs(reading.span(*one).start - here), default=route[:-2])
    model = Shape.of(document, (*nearest, 0))
    return model.at(model.dash - column(document, nearest[:-1]))


def column(document: Document, route: Route) -> int:
    """How many characters stand before the value at ``route`` on its line."""
    return document.source.place((document.span(route) or Span(0, 0)).start).column - 1


def _line(document: Document, route: Route) -> int:
    return document.source.place((document.span(route) or Span(0, 0)).start).line


def _alike(plan: Plan, key: str) -> Iterator[Route]:
    """The way to every list of the plan that stands under ``key`` and holds something."""
    for first, workstream in enumerate(plan.workstreams):
        for second, activity in enumerate(workstream.activities):
            within: Route = ("workstreams", first, "activities", second)
            if key == "milestones":
                yield from [(*within, key)] if activity.milestones else []
                continue
            for third, milestone in enumerate(activity.milestones):
                if getattr(milestone, key):
                    yield (*within, "milestones", third, key)
