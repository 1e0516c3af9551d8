"""What differs between a milestone before and after."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from wirralplan.plan import change
from wirralplan.plan.change import Change, Where
from wirralplan.plan.model import Choice, Milestone, Move, Part, Update
from wirralplan.plan.walking import Placed


def milestone_changes(old: Placed, new: Placed, *, alike: bool = False) -> Iterator[Change]:
    """Nothing exactly when both milestones say the same; their places do not count.

    Each kind of change accounts for some keys; what differs under any other is told too.
    """
    before, after = old.milestone, new.milestone
    if before == after:
        return
    told: set[str] = set()
    if before.title != after.title:
        told.add("title")
        yield change.Renamed(new, before.title, after.title, alike)
    yield from _of_dates(before, after, new, told)
    yield from _of_completion(before, after, new, told)
    yield from _of_cancellation(before, after, new, told)
    yield from _of_updates(before, after, new, told)
    yield from altered(new, before, after, told)


def altered(where: Where, before: Part, after: Part, told: set[str]) -> Iterator[Change]:
    """Every key under which the two differ, but for those that are ``told`` already."""
    for name, field in type(after).model_fields.items():
        was, now = getattr(before, name), getattr(after, name)
        if name not in told and was != now:
            yield change.Altered(where, field.alias or name, said(was), said(now))


def said(value: Any) -> str | None:
    """A value of a plan on one line; ``None`` for what is not given."""
    if value is None or value is False or value == ():
        return None
    if isinstance(value, tuple):
        return "; ".join(said(one) or "" for one in value)
    if isinstance(value, Choice):
        parts = [("also", value.also), ("ignore", value.ignore)]
        return ", ".join(f"{key} {' '.join(codes)}" for key, codes in parts if codes) or None
    if isinstance(value, Move):
        agreed = f" ({value.approved_by})" if value.approved_by else ""
        return f"{value.date} from {value.from_}: {value.reason}{agreed}"
    if isinstance(value, Update):
        rag = f" {value.rag}" if value.rag else ""
        author = f" ({value.by})" if value.by else ""
        return f"{value.date}{rag}: {value.note}{author}"
    return "true" if value is True else str(value)


def _of_dates(
    before: Milestone, after: Milestone, where: Placed, told: set[str]
) -> Iterator[Change]:
    kept = len(before.moves)
    added = after.moves[kept:] if after.moves[:kept] == before.moves else ()
    if (before.due, before.ongoing) != (after.due, after.ongoing):
        told |= {"due", "ongoing"}
        yield change.Rescheduled(where, before.due, after.due, added)
    else:
        yield from (change.Explained(where, move) for move in added)
    if before.moves + added == after.moves:
        told.add("moves")


def _of_completion(
    before: Milestone, after: Milestone, where: Placed, told: set[str]
) -> Iterator[Change]:
    if before.completed is None and after.completed is not None:
        told.add("completed")
        if before.evidence is None:
            told.add("evidence")
        yield change.Completed(where, after.completed, after.evidence)
    elif before.completed is not None and after.completed is None:
        told.add("completed")
        if after.evidence is None:
            told.add("evidence")
        yield change.Reopened(where, before.completed)


def _of_cancellation(
    before: Milestone, after: Milestone, where: Placed, told: set[str]
) -> Iterator[Change]:
    if before.cancelled is None and after.cancelled is not None:
        told.add("cancelled")
        if before.reason is None:
            told.add("reason")
        yield change.Cancelled(where, after.cancelled, after.reason)
    elif before.cancelled is not None and after.cancelled is None:
        told.add("cancelled")
        if after.reason is None:
            told.add("reason")
        yield change.Reinstated(where, before.cancelled)


def _of_updates(
    before: Milestone, after: Milestone, where: Placed, told: set[str]
) -> Iterator[Change]:
    """Added updates; what was there before has to be there still, in the same order."""
    fresh = Counter(after.updates) - Counter(before.updates)
    kept: list[Update] = []
    for update in after.updates:
        if fresh[update]:
            fresh[update] -= 1
            yield change.Reported(where, update)
        else:
            kept.append(update)
    if tuple(kept) == before.updates:
        told.add("updates")
