"""From what was typed to what stays the same: a number is taken only from somebody who agrees."""

import sys

from wirralplan.cli.open_plan import Whereabouts, opened_at
from wirralplan.cli.options.record_options import RecordOptions
from wirralplan.cli.terminal.console import agreed, is_terminal, tell
from wirralplan.errors import UnconfirmedNumber


def milestone(record: RecordOptions, where: Whereabouts, typed: str) -> str:
    """The reference of the milestone called ``typed``; see ``_confirmed`` for a number."""
    from wirralplan.plan.queries import targets

    if not targets.may_be_number(typed) or record.dry_run:
        return typed
    plan = opened_at(where, typed=record.plan is not None).plan
    placed = targets.milestone(plan, typed, record.day)
    if not targets.is_number_of(typed, placed):
        return typed
    return _confirmed(placed.number, placed.reference, placed.milestone.title)


def activity(record: RecordOptions, where: Whereabouts, typed: str) -> str:
    """The id of the activity called ``typed``; see ``_confirmed`` for a number."""
    from wirralplan.plan.queries import targets

    if not targets.may_be_number(typed) or record.dry_run:
        return typed
    plan = opened_at(where, typed=record.plan is not None).plan
    within = targets.activity(plan, typed)
    if not targets.is_number_of_activity(typed, within):
        return typed
    return _confirmed(within.number, within.id, within.activity.title)


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
