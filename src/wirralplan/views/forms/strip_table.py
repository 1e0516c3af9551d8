"""A timeline in words alone, as a table: for forms without pictures, and where there is no room."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.views.answer import Cell, Column, Table
from wirralplan.views.strips import Strip, Strips


class _Row(NamedTuple):
    workstream: str
    strip: Strip


_COLUMNS: Sequence[Column[_Row]] = (
    Column("Workstream", lambda row: Cell(row.workstream), wraps=True),
    Column("Activity", lambda row: Cell(row.strip.title), wraps=True, names=True),
    Column("Lead", lambda row: Cell(row.strip.lead)),
    Column("Milestones", lambda row: Cell(row.strip.words), wraps=True),
    Column("Next due", lambda row: Cell(row.strip.next_due), days=True),
)


def table(strips: Strips) -> Table[_Row]:
    """A row for each activity."""
    rows = [_Row(group.title, strip) for group in strips.groups for strip in group.strips]
    return Table(_COLUMNS, rows)
