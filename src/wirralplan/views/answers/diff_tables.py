"""What differs between two plans, as people read it: a table for each kind of change."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import Change, Section
from wirralplan.plan.months import DueDate
from wirralplan.plan.walking import Placed
from wirralplan.plan.words import counted
from wirralplan.views.answer import Cell, Column, Table
from wirralplan.views.answers.change_words import ALIKE, NO_REASON, because, reason
from wirralplan.views.answers.columns import lead_cell


class _Kind(NamedTuple):
    """A kind of change: the heading and the columns of its table."""

    title: str
    columns: Sequence[Column[Any]]


def title(members: Sequence[Change]) -> str:
    """The heading over changes of one kind, with how many there are."""
    return f"{_KINDS[type(members[0])].title} ({_counted(members)})"


def table(members: Sequence[Change]) -> Table[Change]:
    """Changes of one kind as rows; a column in which every cell is empty is left out."""
    columns = _KINDS[type(members[0])].columns
    kept = [one for one in columns if not all(one.cell(member).is_empty for member in members)]
    return Table(kept, members)


def _counted(members: Sequence[Change]) -> str:
    """How many there are: a number, and where not all are milestones, how many of what."""
    if isinstance(members[0], kinds.Altered):  # of one part often several
        return str(len(members))
    counts: dict[str, int] = {}
    for one in members:
        word = one.where.word if isinstance(one.where, Section) else "milestone"
        counts[word] = counts.get(word, 0) + 1
    if set(counts) == {"milestone"}:
        return str(len(members))
    return ", ".join(counted(number, word) for word, number in counts.items())


def _reference(one: Change) -> Cell:
    where = one.where
    # Of a person it is the name, which is the title too.
    return Cell("" if isinstance(where, Section) and where.word == "person" else where.reference)


def _title(one: Change) -> Cell:
    style = {kinds.Removed: "removed", kinds.Added: "added"}.get(type(one), "")
    if isinstance(one.where, Placed):
        return Cell(one.where.milestone.title, style)
    held = one.milestones if isinstance(one, kinds.Removed | kinds.Added) else 0
    holding = f" with {counted(held, 'milestone')}" if held else ""
    title = one.where.title.strip()
    return Cell(f"{title} ({one.where.word}{holding})" if title else "the plan itself", style)


def _part(one: Change) -> Cell:
    return Cell(one.where.word if isinstance(one.where, Section) else "milestone")


def _due(one: Change) -> Cell:
    return _day(one.where.milestone.due) if isinstance(one.where, Placed) else Cell(None)


def _lead(one: Change) -> Cell:
    return lead_cell(one.where.lead) if isinstance(one.where, Placed) else Cell(None)


def _day(due: DueDate | None) -> Cell:
    return Cell(due, words="" if due else "ongoing")


def _days(one: kinds.Rescheduled) -> Cell:
    if one.days is None:
        return Cell(None)
    return Cell(one.days, "warn" if one.days > 0 else "good", f"{one.days:+}")


def _why(one: kinds.Rescheduled) -> Cell:
    words = because(one)
    return Cell(words, "bad" if words == NO_REASON else "")


def _likeness(one: kinds.Renamed | kinds.Transferred) -> Cell:
    return Cell(ALIKE if one.alike else "", "warn")


def _on(name: str, day: Callable[[Any], DueDate | None]) -> Column[Any]:
    return Column(name, lambda one: _day(day(one)), days=True)


def _of(name: str, text: Callable[[Any], str | None], *, wraps: bool = True) -> Column[Any]:
    return Column(name, lambda one: Cell(text(one)), wraps=wraps)


_REFERENCE = Column("Reference", _reference, detail=True)
_WHAT = (_REFERENCE, Column("Title", _title, wraps=True, names=True))
_PLACED = (*_WHAT, Column("Due", _due, days=True), Column("Lead", _lead))
_WAS_NOW = (_of("Was", lambda one: one.was), _of("Now", lambda one: one.now))
_SURE = Column("How sure", _likeness, wraps=True)
_KINDS: Mapping[type[Change], _Kind] = {
    kinds.Removed: _Kind("Removed", _PLACED),
    kinds.Completed: _Kind(
        "Completed",
        (
            *_WHAT,
            Column("Due", _due, days=True),
            _on("Completed", lambda one: one.day),
            _of("Evidence", lambda one: one.evidence),
        ),
    ),
    kinds.Reopened: _Kind(
        "Reopened",
        (
            *_WHAT,
            _on("Was complete", lambda one: one.was),
            _of("Evidence until now", lambda one: one.evidence),
        ),
    ),
    kinds.Rescheduled: _Kind(
        "Rescheduled",
        (
            *_WHAT,
            _on("Was due", lambda one: one.was),
            _on("Now due", lambda one: one.now),
            Column("Days", _days, right=True),
            Column("Why", _why, wraps=True),
        ),
    ),
    kinds.Explained: _Kind(
        "Earlier moves explained",
        (
            *_WHAT,
            _on("Moved from", lambda one: one.move.from_),
            _on("Decided", lambda one: one.move.date),
            _of("Why", lambda one: reason(one.move)),
        ),
    ),
    kinds.Cancelled: _Kind(
        "Cancelled",
        (
            *_WHAT,
            Column("Due", _due, days=True),
            _on("Cancelled", lambda one: one.day),
            _of("Why", lambda one: one.reason),
        ),
    ),
    kinds.Reinstated: _Kind(
        "Reinstated",
        (
            *_WHAT,
            _on("Was cancelled", lambda one: one.was),
            _of("Reason until now", lambda one: one.reason),
        ),
    ),
    kinds.Added: _Kind("Added", _PLACED),
    kinds.Reassigned: _Kind(
        "Reassigned",
        (
            *_WHAT,
            Column("Milestones", lambda one: Cell(one.milestones), right=True),
            _of("Lead was", lambda one: one.was, wraps=False),
            _of("Lead now", lambda one: one.now, wraps=False),
        ),
    ),
    kinds.Renamed: _Kind(
        "Renamed",
        (
            _REFERENCE,
            Column("Part", _part),
            _of("Was", lambda one: one.was),
            Column("Now", lambda one: Cell(one.now), wraps=True, names=True),
            _SURE,
        ),
    ),
    kinds.Transferred: _Kind(
        "Moved to another place",
        (
            *_WHAT,
            _of("From", lambda one: one.was.title),
            _of("To", lambda one: one.now.title),
            _SURE,
        ),
    ),
    kinds.Reported: _Kind(
        "Updated",
        (
            *_WHAT,
            _on("Date", lambda one: one.update.date),
            _of("Rating", lambda one: one.update.rag, wraps=False),
            _of("By", lambda one: one.update.by, wraps=False),
            _of("Note", lambda one: one.update.note),
        ),
    ),
    kinds.Reordered: _Kind(
        "Put in another order", (*_WHAT, _of("What", lambda one: one.key, wraps=False))
    ),
    kinds.Altered: _Kind(
        "Other changes", (*_WHAT, _of("Field", lambda one: one.key, wraps=False), *_WAS_NOW)
    ),
}
