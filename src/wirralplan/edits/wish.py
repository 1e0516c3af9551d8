"""A change that is wished for: the characters that change, and the whole plan after it."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from wirralplan.plan.model import Activity, Milestone, Plan
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed, PlacedActivity
from wirralplan.text.splice import Splice

T = TypeVar("T")


class Wish(NamedTuple):
    """A change that was worked out and not yet made.

    ``plan`` comes from the plan before, not from reading the text after: so that the two can
    be held against each other.
    """

    splices: Sequence[Splice]
    plan: Plan


def plan_of(reading: Reading) -> Plan:
    """The plan of a reading that has one: nobody can change what could not be read."""
    assert reading.plan is not None  # noqa: S101 - every command refuses such a file before
    return reading.plan


def with_milestone(reading: Reading, placed: Placed, milestone: Milestone) -> Plan:
    """The plan with ``milestone`` where ``placed`` stands."""
    activity = placed.within.activity
    milestones = _exchanged(activity.milestones, placed.position, milestone)
    after = activity.model_copy(update={"milestones": milestones})
    return with_activity(reading, placed.within, after)


def with_activity(reading: Reading, within: PlacedActivity, activity: Activity) -> Plan:
    """The plan with ``activity`` where ``within`` stands."""
    plan = plan_of(reading)
    first, second = within.numbers
    activities = _exchanged(within.workstream.activities, second, activity)
    workstream = within.workstream.model_copy(update={"activities": activities})
    workstreams = _exchanged(plan.workstreams, first, workstream)
    return plan.model_copy(update={"workstreams": workstreams})


def _exchanged(parts: Sequence[T], number: int, part: T) -> tuple[T, ...]:
    return (*parts[:number], part, *parts[number + 1 :])
