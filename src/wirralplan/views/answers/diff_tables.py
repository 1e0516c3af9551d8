"""What differs between two plans, as people read it: a table for each kind of change."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple, TypeAlias

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import Change, Section
from wirralplan.plan.dates.months import DueDate, Month, Tbc
from wirralplan.plan.walking import Placed
from wirralplan.plan.words import counted
from wirralplan.views.answer import Block, Cell, Column, Heading, Table
from wirralplan.views.answers.change_words import ALIKE, NO_REASON, because, is_first_date, reason
from wirralplan.views.answers.columns import lead_cell


class _Kind(NamedTuple):
    """A kind of change: the heading and the columns of its table."""

    title: str
    columns: Sequence[Column[Any]]


class _Dates(Enum):
    """What may happen to a due date besides that it moves; each has a table of its own."""

    LOST = auto()
    SET = auto()
    EXACT = auto()
    AS_MONTH = auto()


_Shown: TypeAlias = type[Change] | _Dates


def tables(changes: Sequence[Change]) -> Iterator[Block]:
    """A table under a heading for each kind of change, removed first."""
    members: dict[_Shown, list[Change]] = {}
    for one in changes:
        members.setdefault(_shown_as(one), []).append(one)
    for shown, kind in _KINDS.items():
        if shown in members:
            yield Heading(f"{kind.title} ({_counted(members[shown])})", 2)
            yield _table(kind, members[shown])


def _shown_as(one: Change) -> _Shown:
    if not isinstance(one, kinds.Rescheduled) or one.was == one.now:
        return type(one)
    if one.is_exact:
        return _Dates.EXACT if isinstance(one.was, Month) else _Dates.AS_MONTH
    if is_first_date(one):
        return _Dates.SET
    lost = isinstance(one.now, Tbc) and one.was is not None
    return _Dates.LOST if lost else kinds.Rescheduled


def _table(kind: _Kind, members: Sequence[Change]) -> Table[Change]:
    """Changes of one kind as rows; a column in which every cell is empty is left out."""
    kept = [one for one in kind.columns if not all(one.cell(each).is_empty for each in members)]
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
    """What to type for it: the plan's own number where a milestone has one."""
    where = one.where
    if isinstance(where, Placed):
        return Cell(where.milestone.ref or where.reference)
    # Of a person it is the name, which is the title too.
    return Cell("" if where.word == "person" else where.reference)


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


def _held(one: kinds.Reassigned) -> Cell:
    """How many milestones have another lead with their activity."""
    return Cell(one.milestones if isinstance(one.where, Section) else None)


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
_WAS_DUE, _NOW_DUE = (_on("Was due", lambda one: one.was), _on("Now due", lambda one: one.now))
_FIELD = _of("Field", lambda one: one.key.replace("_", " "), wraps=False)
_WHY = Column("Why", _why, wraps=True)
# In the order in which they are shown.
_KINDS: Mapping[_Shown, _Kind] = {
    kinds.Removed: _Kind("Removed", _PLACED),
    kinds.Completed: _Kind(
        "Completed",
        (
            *_WHAT,
            Column("Due", _due, days=True),
            _on("Completed", lambda one: one.day),
            _of("Evidence", lambda one: one.evidence),
            _of("Impact", lambda one: one.where.milestone.impact),
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
    _Dates.LOST: _Kind("No date any more", (*_WHAT, _WAS_DUE, _WHY)),
    kinds.Rescheduled: _Kind(
        "Rescheduled", (*_WHAT, _WAS_DUE, _NOW_DUE, Column("Days", _days, right=True), _WHY)
    ),
    _Dates.SET: _Kind("Date set where there was none yet", (*_WHAT, _NOW_DUE, _WHY)),
    _Dates.EXACT: _Kind("Date made exact", (*_WHAT, _WAS_DUE, _NOW_DUE, _WHY)),
    _Dates.AS_MONTH: _Kind("Date written as its month", (*_WHAT, _WAS_DUE, _NOW_DUE, _WHY)),
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
            _of("Agreed by", lambda one: one.where.milestone.approved_by, wraps=False),
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
            Column("Milestones", _held, right=True),
            Column("Lead was", lambda one: lead_cell(one.was)),
            Column("Lead now", lambda one: lead_cell(one.now)),
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
            Column("Expected", lambda one: Cell(one.update.expected), days=True),
            _of("Note", lambda one: one.update.note),
        ),
    ),
    kinds.Reordered: _Kind(
        "Put in another order", (*_WHAT, _of("What", lambda one: one.key, wraps=False))
    ),
    kinds.Altered: _Kind(
        "Other changes",
        (*_WHAT, _FIELD, *_WAS_NOW),
    ),
}
