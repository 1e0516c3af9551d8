"""One change as one line in the words of a board."""

from collections.abc import Callable, Mapping
from typing import Any

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import Change, Section, Where
from wirralplan.plan.dates.months import DayOrMonth, DueDate, Month, Tbc, due_day, due_in_short
from wirralplan.plan.model import Move
from wirralplan.plan.walking import Placed
from wirralplan.plan.words import counted
from wirralplan.text.visible import visible
from wirralplan.views.status_words import lead_words

ALIKE = "assumed to be the same because it looks alike"
NO_REASON = "no reason given"


def sentence(one: Change) -> str:
    """What happened to what, on one line without a full stop; text of the plan made harmless."""
    return visible(_SENTENCES[type(one)](one))


def dated(due: DueDate | None) -> str:
    """A due date: ``30 Jan 2018``, or ``ongoing`` where there is none on purpose."""
    return due_in_short(due) if due else "ongoing"


def distance(rescheduled: kinds.Rescheduled) -> str:
    """How far it moved: ``+62 days``; empty where it has no date before or now."""
    days = rescheduled.days
    if not days:
        return ""
    return counted(days, "day", sign="+")


def because(rescheduled: kinds.Rescheduled) -> str:
    """What the recorded moves say; ``no reason given`` for a silent one.

    Of what had no date before there is nothing to say: that it gets one is no move. Neither is a
    month made a day within it.
    """
    recorded = [move for move in rescheduled.moves if move.reason or move.approved_by]
    needs_none = rescheduled.moves or rescheduled.was is None or promises_nothing_less(rescheduled)
    return "; ".join(map(reason, recorded)) or ("" if needs_none else NO_REASON)


def is_first_date(rescheduled: kinds.Rescheduled) -> bool:
    """Whether it was still to be confirmed and has a date now."""
    return isinstance(rescheduled.was, Tbc) and due_day(rescheduled.now) is not None


def promises_nothing_less(rescheduled: kinds.Rescheduled) -> bool:
    """Whether no promise was broken: its first date, or the same one written otherwise."""
    return is_first_date(rescheduled) or rescheduled.is_exact


def reason(move: Move) -> str:
    """Why a due date moved, and who agreed."""
    agreed = f" (agreed by {move.approved_by})" if move.approved_by else ""
    return f"{(move.reason or 'it had no date yet').strip()}{agreed}"


def _on(day: DayOrMonth) -> str:
    """When something happened: ``on 30 Jan 2018``, ``in Sep 2018``."""
    return f"{'in' if isinstance(day, Month) else 'on'} {due_in_short(day)}"


def _named(where: Where) -> str:
    if isinstance(where, Placed):
        return f"{where.reference} '{where.milestone.title}'"
    return f"{_part(where)} '{where.title}'" if where.title else _part(where)


def _part(section: Section) -> str:
    if section.word == "priority":
        return f"priority {section.reference}"
    return section.word if section.title else f"the {section.word}"


def _with(text: str | None, lead: str) -> str:
    return f"{lead}{text.strip()}" if text else ""


def _holding(one: kinds.Removed | kinds.Added) -> str:
    """What a part is known by: when a milestone is due, how many a section holds."""
    if isinstance(one.where, Placed):
        due = one.where.milestone.due
        return f", {dated(due)}" if due is None or isinstance(due, Tbc) else f", due {dated(due)}"
    return f" with {counted(one.milestones, 'milestone')}" if one.milestones else ""


def _removed(one: kinds.Removed) -> str:
    return f"Removed {_named(one.where)}{_holding(one)}"


def _completed(one: kinds.Completed) -> str:
    evidence = _with(one.evidence, "; evidence: ")
    impact = _with(one.where.milestone.impact, "; impact: ")
    return f"Completed {_named(one.where)} {_on(one.day)}{evidence}{impact}"


def _reopened(one: kinds.Reopened) -> str:
    evidence = _with(one.evidence, "; its evidence was: ")
    return f"Reopened {_named(one.where)}, which was complete {_on(one.was)}{evidence}"


def _rescheduled(one: kinds.Rescheduled) -> str:
    if is_first_date(one):
        return f"Set the due date of {_named(one.where)}: {dated(one.now)}{_for(because(one))}"
    if one.is_exact and one.was != one.now:
        how = "exact" if isinstance(one.was, Month) else "a month"
        date = f"{dated(one.now)}, where it was {dated(one.was)}{_for(because(one))}"
        return f"Made the due date of {_named(one.where)} {how}: {date}"
    far = f" ({distance(one)})" if one.days else ""
    move = f"from {dated(one.was)} to {dated(one.now)}{far}"
    return f"Rescheduled {_named(one.where)} {move}{_for(because(one))}"


def _for(words: str) -> str:
    if not words:
        return ""
    return f"; {words}" if words == NO_REASON else f"; reason: {words}"


def _explained(one: kinds.Explained) -> str:
    move = f"from {due_in_short(one.move.from_)}, as decided on {due_in_short(one.move.date)}"
    return f"Explained why {_named(one.where)} moved {move}: {reason(one.move)}"


def _cancelled(one: kinds.Cancelled) -> str:
    because = _with(one.reason, "; reason: ")
    agreed = _with(one.where.milestone.approved_by, "; agreed by ")
    return f"Cancelled {_named(one.where)} {_on(one.day)}{because}{agreed}"


def _reinstated(one: kinds.Reinstated) -> str:
    because = _with(one.reason, "; the reason was: ")
    return f"Reinstated {_named(one.where)}, which was cancelled {_on(one.was)}{because}"


def _added(one: kinds.Added) -> str:
    return f"Added {_named(one.where)}{_holding(one)}"


def _reassigned(one: kinds.Reassigned) -> str:
    return f"Reassigned {_named(one.where)} from {lead_words(one.was)} to {lead_words(one.now)}"


def _renamed(one: kinds.Renamed) -> str:
    where = one.where
    what = where.reference if isinstance(where, Placed) else _part(where)
    alike = f"; {ALIKE}" if one.alike else ""
    return f"Renamed {what} from '{one.was}' to '{one.now}'{alike}"


def _transferred(one: kinds.Transferred) -> str:
    alike = f"; {ALIKE}" if one.alike else ""
    return f"Moved {_named(one.where)} from {_named(one.was)} to {_named(one.now)}{alike}"


def _reported(one: kinds.Reported) -> str:
    update = one.update
    expected = f"expected {due_in_short(update.expected)}" if update.expected else None
    said = (due_in_short(update.date), update.rag, expected, update.by)
    facts = [fact for fact in said if fact]
    return f"Updated {_named(one.where)} ({', '.join(facts)}): {update.note.strip()}"


def _reordered(one: kinds.Reordered) -> str:
    return f"Put the {one.key} of {_named(one.where)} in another order"


def _altered(one: kinds.Altered) -> str:
    if one.was is None:
        return f"Added '{one.key}' to {_named(one.where)}: {_with(one.now, '')}"
    if one.now is None:
        return f"Removed '{one.key}' from {_named(one.where)}: {one.was.strip()}"
    if one.is_exact:
        return f"Made '{one.key}' of {_named(one.where)} exact: {one.now}, where it was {one.was}"
    values = f"from '{one.was.strip()}' to '{one.now.strip()}'"
    return f"Changed '{one.key}' of {_named(one.where)} {values}"


_SENTENCES: Mapping[type[Change], Callable[[Any], str]] = {
    kinds.Removed: _removed,
    kinds.Completed: _completed,
    kinds.Reopened: _reopened,
    kinds.Rescheduled: _rescheduled,
    kinds.Explained: _explained,
    kinds.Cancelled: _cancelled,
    kinds.Reinstated: _reinstated,
    kinds.Added: _added,
    kinds.Reassigned: _reassigned,
    kinds.Renamed: _renamed,
    kinds.Transferred: _transferred,
    kinds.Reported: _reported,
    kinds.Reordered: _reordered,
    kinds.Altered: _altered,
}
