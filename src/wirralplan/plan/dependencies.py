"""Which milestone an 'after' means: the graph of what waits for what."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.model import UNREAD
from wirralplan.plan.walking import Placed
from wirralplan.text.route import Route


class Wait(NamedTuple):
    """One item of an 'after': who waits, what is written, and the way to it."""

    placed: Placed
    written: str
    route: Route


class Waiting:
    """What waits for what, with the milestones by reference and by id.

    All empty where nothing waits; what could not be read is left out.
    """

    def __init__(self, everything: Sequence[Placed]) -> None:
        """Take in all milestones of a plan."""
        self.by_reference: dict[str, Placed] = {}
        self.by_id: dict[str, list[Placed]] = {}
        self.waits: list[Wait] = []
        if not any(placed.milestone.after for placed in everything):
            return
        for placed in everything:
            self.waits.extend(_waits(placed))
            if placed.id:
                self.by_reference.setdefault(placed.reference, placed)
                self.by_id.setdefault(placed.id, []).append(placed)

    def resolve(self, written: str) -> Placed | None:
        """The milestone of this reference, or the only one of this id."""
        found = self.by_reference.get(written)
        if found is None:
            fitting = self.by_id.get(written, ())
            found = fitting[0] if len(fitting) == 1 else None
        return found

    def on(self, placed: Placed) -> Iterator[Wait]:
        """Every wait for ``placed``, in file order."""
        return (wait for wait in self.waits if self.resolve(wait.written) is placed)

    def awaited(self, placed: Placed) -> Iterator[Placed]:
        """What ``placed`` waits for, in the order of its 'after'."""
        found = (self.resolve(written) for written in placed.milestone.after)
        return (one for one in found if one is not None)


def _waits(placed: Placed) -> Iterator[Wait]:
    for number, written in enumerate(placed.milestone.after):
        if written != UNREAD:
            yield Wait(placed, written, (*placed.route, "after", number))
