"""Which milestone an 'after' means: the graph of what waits for what, for the rules about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from wirralplan.plan.model import UNREAD, Plan
from wirralplan.plan.walking import Placed, placed_milestones
from wirralplan.text.route import Route


@dataclass(frozen=True, slots=True)
class Wait:
    """One item of an 'after': who waits, what is written, and the way to it."""

    placed: Placed
    written: str
    route: Route


@dataclass(frozen=True)
class Waiting:
    """The milestones of a plan, by reference and by id; empty where nothing waits."""

    by_reference: dict[str, Placed] = field(default_factory=dict)
    by_id: dict[str, list[Placed]] = field(default_factory=dict)
    waits: list[Wait] = field(default_factory=list)

    @classmethod
    def of(cls, plan: Plan) -> "Waiting":
        """What waits for what in ``plan``; what could not be read is left out."""
        everything = list(placed_milestones(plan))
        outcome = cls()
        if not any(placed.milestone.after for placed in everything):
            return outcome
        for placed in everything:
            outcome.waits.extend(_waits(placed))
            if placed.id:
                outcome.by_reference.setdefault(placed.reference, placed)
                outcome.by_id.setdefault(placed.id, []).append(placed)
        return outcome

    def meant(self, written: str) -> Placed | None:
        """The milestone of this reference, or the only one of this id."""
        found = self.by_reference.get(written)
        if found is None:
            fitting = self.by_id.get(written, ())
            found = fitting[0] if len(fitting) == 1 else None
        return found


def _waits(placed: Placed) -> Iterator[Wait]:
    for number, written in enumerate(placed.milestone.after):
        if written != UNREAD:
            yield Wait(placed, written, (*placed.route, "after", number))
