"""A milestone's whole story on a page."""

from collections.abc import Iterator, Sequence
from datetime import date

from wirralplan.plan.dates import in_short, in_words
from wirralplan.plan.queries.story import Story
from wirralplan.plan.queries.survey import Row
from wirralplan.plan.standing import Rating, Standing, Status
from wirralplan.plan.words import counted
from wirralplan.views.palette import RATING_STYLES, STATUS_MEANINGS, STATUS_STYLES, STATUS_WORDS
from wirralplan.views.paper.paper import Block, Cell, Column, Grid, Paper, cell, heading

_FACTS = (Column(""), Column("", wraps=True))


def paper(story: Story, where: str) -> Paper:
    """The story as a page; ``where`` is the file and line of the milestone."""
    placed = story.row.placed
    milestone = placed.milestone
    blocks: list[Block] = [heading(f"{placed.outline}  {milestone.title}")]
    facts = [[cell(name, "faint"), value] for name, value in _facts(story, where)]
    blocks.append(Grid(_FACTS, facts, headed=False))
    if story.moves:
        blocks += [heading("Moves of the due date", 2), _moves(story)]
    if story.updates:
        blocks += [heading("Updates", 2), _updates(story)]
    if story.waits_for:
        blocks += [heading("Waits for", 2), _others(story.waits_for)]
    if story.awaited_by:
        blocks += [heading("Waiting for this", 2), _others(story.awaited_by)]
    return blocks


def _facts(story: Story, where: str) -> Iterator[tuple[str, Cell]]:
    placed, standing = story.row.placed, story.row.standing
    within, milestone = placed.within, placed.milestone
    yield "As of", Cell(in_words(story.day))
    yield "Status", Cell(_status(story), STATUS_STYLES[standing.status])
    yield "Rating", Cell(_rating(standing), RATING_STYLES[standing.rating])
    yield "Reference", cell(placed.reference)
    yield "Workstream", cell(f"{within.numbers[0] + 1}  {within.workstream.title}")
    yield "Activity", cell(f"{within.outline}  {within.activity.title}")
    yield "Lead", cell(placed.lead)
    if milestone.start:
        yield "Start", Cell(in_words(milestone.start))
    yield "Due", Cell(_due(story.row))
    for name, day, text in (
        ("Completed", standing.completed, milestone.evidence),
        ("Cancelled", standing.cancelled, milestone.reason),
    ):
        if day is not None:
            yield name, Cell(in_words(day))
            if text:
                yield ("Evidence" if name == "Completed" else "Reason"), cell(text)
    if within.activity.priorities:
        yield "Priorities", cell(", ".join(within.activity.priorities))
    for name, note in (("Note", milestone.note), ("Source", milestone.source)):
        if note:
            yield name, cell(note.strip())
    yield "In the file", cell(where)


def _status(story: Story) -> str:
    standing, milestone = story.row.standing, story.row.placed.milestone
    words = STATUS_MEANINGS[standing.status]
    if standing.status is Status.UNDERWAY and milestone.start is None:
        words = "underway (ongoing)"
    if standing.days_late is not None:
        words += f", {_late(standing.days_late)}"
    later: list[tuple[str, date | None]] = [
        ("completed", milestone.completed),
        ("cancelled", milestone.cancelled),
    ]
    for word, day in later:
        if day is not None and day > story.day:
            words += f" ({word} {day})"
    return words


def _late(days: int) -> str:
    if days == 0:
        return "on the day"
    return f"{counted(abs(days), 'day')} {'late' if days > 0 else 'early'}"


def _rating(standing: Standing) -> str:
    """The rating, and what lead and dates say as far as that is not the same."""
    dates, reported, on = _by_dates(standing), standing.reported, standing.reported_on
    if standing.status in (Status.COMPLETE, Status.CANCELLED) or (dates and on is None):
        return dates
    if on is None:
        return "none (no due date, and no update has a rating)"
    report = f"the lead reported {reported} on {in_words(on)}"
    if dates and standing.rating == standing.computed:
        return f"{dates}; {report}{', better than the dates say' if standing.mismatch else ''}"
    if standing.rating is None:
        return f"none (no due date; {report}, more than six weeks before)"
    against = f"; by the dates {dates}" if dates else " (no due date)"
    return f"{standing.rating}, as the lead reported on {in_words(on)}{against}"


def _by_dates(standing: Standing) -> str:
    """The rating by dates in words; nothing without a due date."""
    if standing.computed is Rating.GREEN:
        return "green (not late)"
    return standing.computed.value if standing.computed else ""


def _due(row: Row) -> str:
    standing = row.standing
    due = in_words(standing.due) if standing.due else "ongoing, no due date on purpose"
    if standing.original_due in (None, standing.due):
        return due
    slip = f"; {counted(standing.slip, 'day', sign='+')}" if standing.slip else ""
    return f"{due} (originally {in_words(standing.original_due)}{slip})"


def _moves(story: Story) -> Grid:
    rows = [
        [
            Cell(_short(move.date)),
            Cell(_short(move.from_)),
            Cell(_short(to)),
            cell(move.reason),
            cell(move.approved_by),
        ]
        for move, to in story.moves
    ]
    columns = [Column("Decided"), Column("From"), Column("To")]
    return Grid([*columns, Column("Reason", wraps=True), Column("Agreed by")], rows)


def _updates(story: Story) -> Grid:
    rows = [
        [Cell(_short(one.date)), Cell(one.rag or ""), cell(one.by), cell(one.note)]
        for one in story.updates
    ]
    return Grid([Column("Date"), Column("Rating"), Column("By"), Column("Note", wraps=True)], rows)


def _short(due: date | None) -> str:
    return (in_short(due) if due else "ongoing").rjust(11)


def _others(rows: Sequence[Row]) -> Grid:
    return Grid(
        [Column("Status"), Column("Due"), Column("Lead"), Column("Milestone", wraps=True)],
        [
            [
                Cell(STATUS_WORDS[one.standing.status], STATUS_STYLES[one.standing.status]),
                Cell(_short(one.standing.due)),
                cell(one.placed.lead),
                cell(f"{one.placed.outline}  {one.placed.milestone.title}"),
            ]
            for one in rows
        ],
    )
