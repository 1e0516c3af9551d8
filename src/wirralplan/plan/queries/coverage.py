"""Which priorities no activity serves, and which activities serve none: a question of no day."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.plan.model import Plan, Priority
from wirralplan.plan.walking import PlacedActivity, placed_activities
from wirralplan.text.route import Route


class PlacedPriority(NamedTuple):
    """A priority where it stands. ``number`` is its position, from 0."""

    priority: Priority
    number: int

    @property
    def route(self) -> Route:
        """The way to it in the file."""
        return ("priorities", self.number)


class Coverage(NamedTuple):
    """What has no counterpart, in file order, beside the counts of the whole plan.

    ``unserved`` are the priorities with no activity, ``unlinked`` the activities with no
    priority; ``activities`` and ``milestones`` count all of the plan.
    """

    plan: Plan
    unserved: Sequence[PlacedPriority]
    unlinked: Sequence[PlacedActivity]
    activities: int
    milestones: int

    @property
    def gaps(self) -> int:
        """How many priorities and activities have no counterpart."""
        return len(self.unserved) + len(self.unlinked)

    @property
    def served(self) -> int:
        """How many priorities have an activity."""
        return len(self.plan.priorities) - len(self.unserved)

    @property
    def linked(self) -> int:
        """How many activities have a priority."""
        return self.activities - len(self.unlinked)

    @property
    def linked_milestones(self) -> int:
        """How many milestones stand in activities with a priority."""
        return self.milestones - self.unlinked_milestones

    @property
    def unlinked_milestones(self) -> int:
        """How many milestones stand in activities with no priority."""
        return sum(len(within.activity.milestones) for within in self.unlinked)


def coverage(plan: Plan) -> Coverage:
    """How the priorities and the activities of ``plan`` cover each other.

    Activities name priorities by their ids, letter by letter; a name that is no id has been
    refused before.
    """
    everything = list(placed_activities(plan))
    named = {name for within in everything for name in within.activity.priorities}
    return Coverage(
        plan,
        [
            PlacedPriority(priority, number)
            for number, priority in enumerate(plan.priorities)
            if priority.id not in named
        ],
        [within for within in everything if not within.activity.priorities],
        len(everything),
        sum(len(within.activity.milestones) for within in everything),
    )
