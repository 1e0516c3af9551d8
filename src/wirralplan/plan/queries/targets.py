"""What somebody points at to have it changed: one milestone, one activity, one person.

A wrong guess would change the wrong milestone, so no part of a title names one here.
"""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from wirralplan.errors import (
    AmbiguousReference,
    UnknownName,
    UnknownReference,
    WirralplanError,
)
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import Names
from wirralplan.plan.model import TBC, Plan
from wirralplan.plan.queries.selection import Typed, understood
from wirralplan.plan.queries.story import resolved
from wirralplan.plan.queries.survey import milestone_rows
from wirralplan.plan.slugs import unspaced
from wirralplan.plan.walking import Placed, PlacedActivity, placed_activities

Found = TypeVar("Found")

_NUMBER = pattern(r".*[./]\d+")


def may_be_number(typed: str) -> bool:
    """Whether it has the form of a number by place, such as ``1.4.1`` or ``5.3/2``."""
    return _NUMBER.fullmatch(typed.strip()) is not None


def is_number_of(typed: str, part: Placed | PlacedActivity) -> bool:
    """Whether it is the number of a part by its place, which another may have tomorrow."""
    if isinstance(part, PlacedActivity):
        names = [part.activity.ref or "", part.id, part.activity.title]
    else:
        within, own = part.within, part.milestone
        names = [part.reference, own.ref or "", part.id, own.title]
        names += [within.activity.ref or "", within.id]
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


def activity_or_milestone(plan: Plan, typed: str, day: date) -> PlacedActivity | Placed:
    """The one activity or milestone called ``typed``; an activity by its id before all else.

    Raises ``UnknownReference`` and ``AmbiguousReference``, with suggestions.
    """
    within, no_activity = _found(lambda: activity(plan, typed))
    placed, no_milestone = _found(lambda: milestone(plan, typed, day))
    if within is None:
        if placed is None:
            raise _neither(typed, no_activity, no_milestone)
        return placed
    if placed is None or unspaced(typed) == within.id or not _names_itself(typed, placed):
        return within
    raise AmbiguousReference(
        f"'{typed}' is both an activity and a milestone.",
        f"Type {within.id} for the activity '{within.activity.title}', "
        f"or {placed.reference} for the milestone '{placed.milestone.title}'.",
    )


def _found(ask: Callable[[], Found]) -> tuple[Found | None, WirralplanError | None]:
    """What was found, or why nothing was."""
    try:
        return ask(), None
    except (UnknownReference, AmbiguousReference) as refusal:
        return None, refusal


def _names_itself(typed: str, placed: Placed) -> bool:
    """Whether it names the milestone, and not the activity of which it is the only one."""
    own = placed.milestone
    names = (placed.reference, own.ref or "", placed.id, placed.number, own.title)
    return unspaced(typed) in map(unspaced, names)


def _neither(
    typed: str, no_activity: WirralplanError | None, no_milestone: WirralplanError | None
) -> WirralplanError:
    """The refusal of what names nothing, or too many things."""
    refusals = [one for one in (no_milestone, no_activity) if one is not None]
    several = next((one for one in refusals if isinstance(one, AmbiguousReference)), None)
    if several is not None:
        return several
    hints = [one.hint for one in refusals if one.hint.startswith("Did you mean")]
    hint = hints[0 if "/" in typed else -1] if hints else "`wirralplan list` shows them all."
    return UnknownReference(f"There is no activity or milestone '{typed}' in this plan.", hint)


def person(plan: Plan, typed: str) -> str:
    """The name of whom ``typed`` fits; in a plan without ``people`` also somebody new.

    Raises ``UnknownName`` and ``AmbiguousName``; also for ``tbc``, unless somebody is called so.
    """
    name = lead(plan, typed)
    if name == TBC and Names.of(plan).known_as(name) is None:
        raise UnknownName(
            f"'{typed}' is nobody's name: it stands for a lead who is not known yet.",
            "Leave it out until there is a name.",
        )
    return name


def lead(plan: Plan, typed: str) -> str:
    """As ``person``; or ``tbc``, where nobody is named yet."""
    name = " ".join(typed.split())
    try:
        return Names.of(plan).resolve(name)
    except UnknownName as unknown:
        if not plan.people:
            return name
        raise UnknownName(
            unknown.sentence, f"{unknown.hint} Add anyone new to 'people' first."
        ) from unknown
