"""What differs between two plans as a page: a group for each kind of change, removed first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.compare import Tally
from wirralplan.plan.changes.kinds import ORDER, Change, Section
from wirralplan.plan.model import Plan
from wirralplan.plan.walking import Placed
from wirralplan.plan.words import counted
from wirralplan.views.changes.comparison import Comparison, Side
from wirralplan.views.changes.lines import ALIKE, NO_REASON, because, dated, reason
from wirralplan.views.paper.paper import Block, Cell, Column, Grid, Paper, cell, heading, sentence


class _Fact(NamedTuple):
    """A column of a group, and what stands in it."""

    column: Column
    cell: Callable[[Any], Cell]


class _Kind(NamedTuple):
    """A group of changes: its heading, and its columns."""

    title: str
    facts: Sequence[_Fact]


def paper(comparison: Comparison) -> Paper:
    """The comparison as a page."""
    old, new = comparison.old, comparison.new
    blocks: list[Block] = [heading(f"What changed from {old.name} to {new.name}")]
    blocks += _editions(old, new)
    for kind in ORDER:
        members = [one for one in comparison.changes if type(one) is kind]
        if members:
            blocks.append(heading(f"{_KINDS[kind].title} ({_counted(members)})", 2))
            blocks.append(_grid(_KINDS[kind].facts, members))
    blocks.append(sentence("" if comparison.changes else "No difference: both say the same."))
    blocks.append(sentence(sum_line(comparison.tally)))
    return blocks


def sum_line(tally: Tally) -> str:
    """The sum that always adds up: every milestone of both plans is in it."""
    removed = f" - {tally.removed} removed" if tally.removed else ""
    added = f" + {tally.added} added" if tally.added else ""
    now = f" = {tally.now} now" if removed or added else ""
    kept = f"{tally.changed} changed, {tally.unchanged} unchanged"
    also = f", {tally.added} added" if tally.added else ""
    return f"{counted(tally.before, 'milestone')}{removed}{added}{now}: {kept}{also}"


def _editions(old: Side, new: Side) -> Iterator[Block]:
    """What the two plans call themselves, where that is not the same."""
    was, now = _called(old.plan), _called(new.plan)
    if was != now:
        yield sentence(f"Before: {was}")
        yield sentence(f"Now: {now}")


def _called(plan: Plan) -> str:
    return f"{plan.title}, {plan.edition}" if plan.edition else plan.title


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


def _grid(facts: Sequence[_Fact], members: Sequence[Change]) -> Grid:
    """The members as rows; a column in which nothing would stand is left out."""
    rows = [[fact.cell(one) for fact in facts] for one in members]
    kept = [place for place in range(len(facts)) if any(row[place].text for row in rows)]
    return Grid(
        [facts[place].column for place in kept],
        [[row[place] for place in kept] for row in rows],
    )


def _reference(one: Change) -> Cell:
    where = one.where
    # Of a person it is the name, which is the title too.
    return cell("" if isinstance(where, Section) and where.word == "person" else where.reference)


def _title(one: Change) -> Cell:
    style = {kinds.Removed: "removed", kinds.Added: "added"}.get(type(one), "")
    if isinstance(one.where, Placed):
        return cell(one.where.milestone.title, style)
    held = one.milestones if isinstance(one, kinds.Removed | kinds.Added) else 0
    holding = f" with {counted(held, 'milestone')}" if held else ""
    title = one.where.title.strip()
    return cell(f"{title} ({one.where.word}{holding})" if title else "the plan itself", style)


def _part(one: Change) -> Cell:
    return cell(one.where.word if isinstance(one.where, Section) else "milestone")


def _due(one: Change) -> Cell:
    return _day(one.where.milestone.due) if isinstance(one.where, Placed) else Cell("")


def _lead(one: Change) -> Cell:
    return cell(one.where.lead if isinstance(one.where, Placed) else None)


def _day(day: date | None) -> Cell:
    return Cell(dated(day).rjust(11))


def _days(one: kinds.Rescheduled) -> Cell:
    if one.days is None:
        return Cell("")
    return Cell(f"{one.days:+}", "warn" if one.days > 0 else "good")


def _why(one: kinds.Rescheduled) -> Cell:
    words = because(one)
    return cell(words, "bad" if words == NO_REASON else "")


def _likeness(one: kinds.Renamed | kinds.Transferred) -> Cell:
    return Cell(ALIKE if one.alike else "", "warn")


def _on(name: str, day: Callable[[Any], date | None]) -> _Fact:
    return _Fact(Column(name), lambda one: _day(day(one)))


def _of(name: str, text: Callable[[Any], object], *, wraps: bool = True) -> _Fact:
    return _Fact(Column(name, wraps=wraps), lambda one: cell(text(one)))


_REFERENCE = _Fact(Column("Reference"), _reference)
_WHAT = (_REFERENCE, _Fact(Column("Title", wraps=True, names=True), _title))
_PLACED = (*_WHAT, _Fact(Column("Due"), _due), _Fact(Column("Lead"), _lead))
_WAS_NOW = (_of("Was", lambda one: one.was), _of("Now", lambda one: one.now))
_SURE = _Fact(Column("How sure", wraps=True), _likeness)
_KINDS: Mapping[type[Change], _Kind] = {
    kinds.Removed: _Kind("Removed", _PLACED),
    kinds.Completed: _Kind(
        "Completed",
        (
            *_WHAT,
            _Fact(Column("Due"), _due),
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
            _Fact(Column("Days", right=True), _days),
            _Fact(Column("Why", wraps=True), _why),
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
            _Fact(Column("Due"), _due),
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
            _Fact(Column("Milestones", right=True), lambda one: Cell(str(one.milestones))),
            _of("Lead was", lambda one: one.was, wraps=False),
            _of("Lead now", lambda one: one.now, wraps=False),
        ),
    ),
    kinds.Renamed: _Kind(
        "Renamed",
        (
            _REFERENCE,
            _Fact(Column("Part"), _part),
            _of("Was", lambda one: one.was),
            _Fact(Column("Now", wraps=True, names=True), lambda one: cell(one.now)),
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
