"""What somebody points at to have it changed: one milestone, one activity, one person.

A wrong guess would change the wrong milestone, so no part of a title names one here.
"""

from datetime import date

from wirralplan.errors import UnknownName, UnknownReference
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import Plan
from wirralplan.plan.queries.selection import Typed, understood
from wirralplan.plan.queries.story import resolved
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.slugs import unspaced
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities

_NUMBER = pattern(r".*\d[./]\d+")


def may_be_number(typed: str) -> bool:
    """Whether it has the form of a number by place, such as ``1.4.1`` or ``5.3/2``."""
    return _NUMBER.fullmatch(typed.strip()) is not None


def is_number_of(typed: str, placed: Placed) -> bool:
    """Whether it is the number of a milestone by its place, which another may have tomorrow."""
    names = (
        placed.reference,
        placed.milestone.ref or "",
        placed.id,
        placed.within.activity.ref or "",
    )
    return unspaced(typed) not in map(unspaced, names)


def is_number_of_activity(typed: str, within: PlacedActivity) -> bool:
    """As ``is_number_of``, of an activity."""
    names = (within.activity.ref or "", within.id, within.activity.title)
    return unspaced(typed) not in map(unspaced, names)


def milestone(plan: Plan, typed: str, day: date) -> Placed:
    """The one milestone called ``typed``; see ``story.resolve``."""
    return resolved(list(milestone_rows(plan, day)), typed).placed


def activity(plan: Plan, typed: str) -> PlacedActivity:
    """The one activity with this id, title or number, in capitals or not.

    Raises ``UnknownReference`` and ``AmbiguousReference``, with suggestions.
    """
    found = understood(plan, Typed(activities=[typed])).activities or frozenset()
    within = next(one for one in placed_activities(plan) if one.id in found)
    names = (within.id, within.activity.title, within.number)
    if unspaced(typed) not in map(unspaced, names):
        raise UnknownReference(
            f"There is no activity '{typed}' in this plan.",
            f"Did you mean {within.id} ({within.activity.title})?",
        )
    return within


def person(plan: Plan, typed: str) -> str:
    """The name of whom ``typed`` fits; in a plan without ``people`` also somebody new.

    Raises ``UnknownName`` and ``AmbiguousName``.
    """
    name = " ".join(typed.split())
    try:
        return Names.of(plan).resolve(name)
    except UnknownName as unknown:
        if not plan.people:
            return name
        raise UnknownName(
            unknown.sentence, f"{unknown.hint} Add anyone new to 'people' first."
        ) from unknown
