"""The register: every milestone by workstream and activity, so that each figure can be traced."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple, TypeAlias

from wirralplan.plan.dates.months import due_in_short
from wirralplan.plan.queries.bands import of_status
from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.standing import Status
from wirralplan.plan.walking import PlacedActivity
from wirralplan.plan.words import counted
from wirralplan.views.answer import Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import DUE, RATING, lead_cell, numbered
from wirralplan.views.answers.listing import nothing_listed, totals_line
from wirralplan.views.answers.report.columns import title_cell
from wirralplan.views.answers.report.paper import Paper
from wirralplan.views.status_words import BAND_STYLES, RATING_STYLES, STATUS_WORDS


class _Note(NamedTuple):
    """A line of its own below a milestone or an activity."""

    text: str


_Line: TypeAlias = PlacedActivity | Tracked | _Note


def register(paper: Paper) -> Iterator[Block]:
    """A table per workstream; of an activity a line, and below it its milestones."""
    survey = paper.report.survey
    yield Heading("Appendix 3. Register: every milestone", 2)
    streams = groupby(paper.report.rows, lambda row: row.placed.within.numbers[0])
    for _, rows in streams:
        found = list(rows)
        first = found[0].placed.within
        title = numbered(first.workstream_number, first.workstream.title)
        yield Heading(f"{title} ({len(found)})", 3)
        yield Table(_COLUMNS, list(_lines(found, notes=paper.notes)), continues=_is_note)
    if not survey.rows:
        yield Sentence(nothing_listed(survey))
    yield Sentence(totals_line(survey))


def _lines(rows: Sequence[Tracked], *, notes: bool) -> Iterator[_Line]:
    for _, members in groupby(rows, lambda row: row.placed.within.numbers):
        found = list(members)
        within = found[0].placed.within
        yield within
        if notes:
            yield from _notes(within.activity.note, None)
        for row in found:
            yield row
            if notes:
                yield from _notes(row.placed.milestone.note, row.placed.milestone.source)


def _notes(note: str | None, source: str | None) -> Iterator[_Note]:
    for word, text in (("Note", note), ("Source", source)):
        if text:
            yield _Note(f"{word}: {' '.join(text.split())}")


def _is_note(line: _Line) -> bool:
    return isinstance(line, _Note)


def _title(line: _Line) -> Cell:
    if isinstance(line, _Note):
        return Cell(line.text, "faint")
    if isinstance(line, Tracked):
        return title_cell(line.placed)
    return Cell(numbered(line.number, line.activity.title), "head")


def _lead(line: _Line) -> Cell:
    """Who leads the activity; of a milestone only where it is somebody else."""
    if isinstance(line, PlacedActivity):
        return lead_cell(line.lead)
    own = isinstance(line, Tracked) and line.placed.lead != line.placed.within.lead
    return lead_cell(line.placed.lead) if own and isinstance(line, Tracked) else Cell(None)


def _of_milestone(column: Column[Any]) -> Callable[[_Line], Cell]:
    return lambda line: column.cell(line) if isinstance(line, Tracked) else Cell(None)


def _standing(line: _Line) -> Cell:
    """The status, with what makes it so: ``overdue, 26 days``, ``complete, 27 Jun 2018``."""
    if not isinstance(line, Tracked):
        return Cell(None)
    standing = line.standing
    status = standing.status
    beside = ""
    if status is Status.OVERDUE:
        beside = counted(standing.days_late or 0, "day")
    else:
        when = standing.completed or standing.cancelled
        beside = due_in_short(when) if when else ""
    word = STATUS_WORDS[status]
    late = status is Status.OVERDUE
    style = RATING_STYLES[standing.computed] if late else BAND_STYLES[of_status(status)]
    return Cell(status, style, word, f",\n{beside}" if beside else "")


_COLUMNS: Sequence[Column[_Line]] = (
    Column("Activity and milestone", _title, wraps=True, names=True),
    Column("Lead", _lead),
    Column("Due", _of_milestone(DUE), days=True),
    Column("Standing", _standing),
    Column("Rating", _of_milestone(RATING)),
)
