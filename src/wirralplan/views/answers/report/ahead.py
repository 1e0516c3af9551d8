"""What lies ahead: D due next, F no update for six weeks, G no date yet and no lead yet."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.queries.report import WEEKS
from wirralplan.plan.queries.stale import by_lead
from wirralplan.plan.queries.survey import Row
from wirralplan.views.answer import Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import RATING, STATUS, lead_cell
from wirralplan.views.answers.report.columns import (
    DUE,
    LEAD,
    MILESTONE,
    UPDATE,
    UPDATE_AND_FORECAST,
)
from wirralplan.views.answers.report.paper import Paper, day_month

_NUMBERS = {6: "six"}


class _Silent(NamedTuple):
    """A lead, and what of theirs has no new update."""

    lead: str
    rows: Sequence[Row]

    @property
    def never(self) -> int:
        """How many never had one."""
        return sum(row.standing.update is None for row in self.rows)


def due_next(paper: Paper) -> Iterator[Block]:
    """D: up to the next board, else in the month to come."""
    report = paper.report
    rows, until = report.due_next, day_month(report.due_until)
    when = f"by the next board, {until}" if report.next_board else f"in the month to {until}"
    yield Heading(f"D. Due {when} ({len(rows)})", 2)
    if rows:
        yield Table((MILESTONE, LEAD, DUE, STATUS, RATING, UPDATE_AND_FORECAST), rows)
    else:
        yield Sentence(f"Nothing is due {when}.")


def without_update(paper: Paper) -> Iterator[Block]:
    """F: per lead, how many and which."""
    stale = paper.report.stale
    rows = stale.survey.rows
    weeks = f"{_NUMBERS[WEEKS]} weeks"
    yield Heading(f"F. No update for {weeks} ({len(rows)})", 2)
    if rows:
        yield Sentence(
            f"{len(rows)} of the {stale.needing} that are overdue, due today, underway or have no "
            f"date yet; {stale.never} of them never had an update."
        )
        yield Table(_SILENT, [_Silent(*group) for group in by_lead(rows)])
    elif not stale.needing:
        yield Sentence("Nothing is overdue, due today, underway or without a date.")
    else:
        yield Sentence(
            f"Everything that is overdue, due today, underway or without a date has had an update "
            f"in the last {weeks}."
        )


def unsettled(paper: Paper) -> Iterator[Block]:
    """G: what has no date yet, and what nobody leads yet."""
    undated, no_lead = paper.report.undated, paper.report.no_lead
    yield Heading(f"G. No date yet ({len(undated)}), no lead yet ({len(no_lead)})", 2)
    if undated:
        yield Heading(f"No date yet ({len(undated)})", 3)
        yield Table((MILESTONE, LEAD, DUE, RATING, UPDATE), undated)
    if no_lead:
        yield Heading(f"No lead yet ({len(no_lead)})", 3)
        yield Table((MILESTONE, DUE, STATUS, RATING), no_lead)
    if not undated:
        yield Sentence("Everything that is still to be done has a date, or is ongoing.")
    if not no_lead:
        yield Sentence("Everything that is still to be done has a lead.")


_SILENT: Sequence[Column[_Silent]] = (
    Column("Lead", lambda one: lead_cell(one.lead), names=True),
    Column("How many", lambda one: Cell(len(one.rows)), right=True),
    Column("Never", lambda one: Cell(one.never), right=True),
    Column("Which", lambda one: Cell(", ".join(row.placed.number for row in one.rows)), wraps=True),
)
