"""From what was typed to what stays the same: a number is taken only from somebody who agrees."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from wirralplan.cli.open_plan import Whereabouts, opened_at
from wirralplan.cli.options.record_options import RecordOptions
from wirralplan.cli.terminal.console import agreed, is_terminal, tell
from wirralplan.errors import UnconfirmedNumber

if TYPE_CHECKING:
    from wirralplan.plan.model import Plan
    from wirralplan.plan.walking import Placed, PlacedActivity


def milestone(record: RecordOptions, where: Whereabouts, typed: str) -> str:
    """The reference of the milestone called ``typed``; see ``_confirmed`` for a number."""
    from wirralplan.plan.queries import targets

    return _settled(record, where, typed, lambda plan: targets.milestone(plan, typed, record.day))


def activity(record: RecordOptions, where: Whereabouts, typed: str) -> str:
    """The id of the activity called ``typed``; see ``_confirmed`` for a number."""
    from wirralplan.plan.queries import targets

    return _settled(record, where, typed, lambda plan: targets.activity(plan, typed))


def activity_or_milestone(record: RecordOptions, where: Whereabouts, typed: str) -> str:
    """The id or reference of what is called ``typed``; see ``_confirmed`` for a number."""
    from wirralplan.plan.queries import targets

    def found(plan: "Plan") -> "PlacedActivity | Placed":
        return targets.activity_or_milestone(plan, typed, record.day)

    return _settled(record, where, typed, found)


def _settled(
    record: RecordOptions,
    where: Whereabouts,
    typed: str,
    find: "Callable[[Plan], PlacedActivity | Placed]",
) -> str:
    """``typed``, or the lasting name of what it is the number of by its place."""
    from wirralplan.plan.queries import targets
    from wirralplan.plan.walking import Placed

    if not targets.may_be_number(typed) or record.dry_run:
        return typed
    part = find(opened_at(where, typed=record.plan is not None).plan)
    if not targets.is_number_of(typed, part):
        return typed
    if isinstance(part, Placed):
        return _confirmed(part.number, part.reference, part.milestone.title)
    return _confirmed(part.number, part.id, part.activity.title)


def _confirmed(number: str, name: str, title: str) -> str:
    """``name``, once somebody at a terminal has seen the title and agreed.

    Numbers shift when lines are added, so the one of last week's paper may be another's now.
    Raises ``UnconfirmedNumber`` where nobody can be asked, and where the answer is no.
    """
    if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise UnconfirmedNumber(
            f"{number} is a number, and numbers change when milestones are added.",
            f"Nothing was recorded. Type {name} if you mean '{title}'.",
        )
    tell(f"{number}  {title}")
    if not agreed(f"Record this for {name}?"):
        raise UnconfirmedNumber("Nothing was recorded.")
    return name
