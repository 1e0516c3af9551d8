"""What is promised in other words, elsewhere or by somebody else, a table for each."""

from collections.abc import Iterator, Sequence
from typing import Any

from wirralplan.plan.changes import kinds
from wirralplan.plan.changes.kinds import Change
from wirralplan.plan.walking import Placed
from wirralplan.views.answer import Block, Cell, Column, Heading, Table
from wirralplan.views.answers.change_words import ALIKE
from wirralplan.views.answers.columns import lead_cell
from wirralplan.views.answers.report.columns import title_cell


def wording(changes: Sequence[Change]) -> Iterator[Block]:
    """A table under a heading for each kind of change."""
    for kind, (title, columns) in _KINDS.items():
        found = [one for one in changes if isinstance(one, kind)]
        if found:
            alike = (_ALIKE,) if any(getattr(one, "alike", False) for one in found) else ()
            yield Heading(f"{title} ({len(found)})", 3)
            yield Table((*columns, *alike), found)


def _what(one: Change) -> Cell:
    """A milestone with its number; of any other part, also what it is."""
    where = one.where
    if isinstance(where, Placed):
        return title_cell(where)
    return Cell(f"{where.title} ({where.word})" if where.title else "the plan's title")


def _text(heading: str, text: str) -> Column[Any]:
    return Column(heading, lambda one: Cell(getattr(one, text) or "not given"), wraps=True)


_WHAT: Column[Any] = Column("What", _what, wraps=True, names=True)
_ALIKE: Column[Any] = Column(
    "How sure", lambda one: Cell(ALIKE if one.alike else "", "warn"), wraps=True
)
_WAS, _NOW = _text("Was", "was"), _text("Now", "now")
_KINDS: dict[type[Change], tuple[str, Sequence[Column[Any]]]] = {
    kinds.Renamed: ("Reworded", (_WHAT, _WAS, _NOW)),
    kinds.Altered: ("Success measure changed", (_WHAT, _WAS, _NOW)),
    kinds.Reassigned: (
        "Another lead",
        (
            _WHAT,
            Column("Lead was", lambda one: lead_cell(one.was)),
            Column("Lead now", lambda one: lead_cell(one.now)),
        ),
    ),
    kinds.Transferred: (
        "Moved to another part of the plan",
        (
            _WHAT,
            Column("From", lambda one: Cell(one.was.title), wraps=True),
            Column("To", lambda one: Cell(one.now.title), wraps=True),
        ),
    ),
}
