"""Two plans and all that differs between them: what every form of ``diff`` needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.compare import Tally
from wirralplan.plan.changes.kinds import Change
from wirralplan.plan.model import Plan
from wirralplan.text.route import Route


@dataclass(frozen=True)
class Side:
    """One of the two plans: what it was called, the file, and the line of each of its parts."""

    name: str
    path: str
    plan: Plan
    line_of: Callable[[Route], int]


@dataclass(frozen=True)
class Comparison:
    """What differs between an old plan and a new one."""

    old: Side
    new: Side
    changes: Sequence[Change]
    tally: Tally

    def line(self, one: Change) -> int:
        """The line of what changed, in the new file; in the old one for what was removed."""
        side = self.old if isinstance(one, kinds.Removed) else self.new
        return side.line_of(one.where.route)
