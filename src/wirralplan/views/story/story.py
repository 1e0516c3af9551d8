"""A milestone's whole story on a page."""

from collections.abc import Iterator, Sequence
from datetime import date

from wirralplan.plan.dates import in_words
from wirralplan.plan.story import Story
from wirralplan.plan.survey import Stood
from wirralplan.views.palette import RATING_STYLES, STATUS_MEANINGS, STATUS_STYLES, STATUS_WORDS
from wirralplan.views.paper.paper import Block, Cell, Column, Grid, Paper, cell, heading

_FACTS = (Column(""), Column("", wraps=True))


def paper(story: Story, where: str) -> Paper:
    """The story as a page; ``where`` is the file and line of the milestone."""
    placed = story.stood.placed
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
    placed, standing = story.stood.placed, story.stood.standing
    within, milestone = placed.within, placed.milestone
    yield "Status", Cell(_status(story), STATUS_STYLES[standing.status])
    yield "Rating", Cell(_rating(story.stood), RATING_STYLES[standing.rating])
    yield "Reference", cell(placed.reference)
    yield "Workstream", cell(f"{within.numbers[0] + 1}. {within.workstream.title}")
    yield "Activity", cell(f"{within.outline} {within.activity.title}")
    yield "Lead", cell(placed.lead)
    if milestone.start:
        yield "Start", Cell(in_words(milestone.start))
    yield "Due", Cell(_due(story.stood))
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
    standing, milestone = story.stood.standing, story.stood.placed.milestone
    words = f"{STATUS_MEANINGS[standing.status]} on {in_words(story.day)}"
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
    return f"{abs(days)} {'day' if abs(days) == 1 else 'days'} {'late' if days > 0 else 'early'}"


def _rating(stood: Stood) -> str:
    standing = stood.standing
    words = standing.rating.value
    if standing.rating.value == "green":
        words = "green (not late)"
    if standing.reported is None:
        return words
    mismatch = ", better than the dates say" if standing.mismatch else ""
    return f"{words}; the lead reports {standing.reported}{mismatch}"


def _due(stood: Stood) -> str:
    standing = stood.standing
    if standing.due is None:
        return "ongoing, no due date on purpose"
    if not standing.slip:
        return in_words(standing.due)
    original = in_words(standing.original_due) if standing.original_due else ""
    return f"{in_words(standing.due)} (originally {original}; {standing.slip:+} days)"


def _moves(story: Story) -> Grid:
    rows = [
        [
            Cell(str(move.date)),
            Cell(str(move.from_)),
            Cell(str(to) if to else "ongoing"),
            cell(move.reason),
            cell(move.approved_by),
        ]
        for move, to in story.moves
    ]
    columns = [Column("Decided"), Column("From"), Column("To")]
    return Grid([*columns, Column("Reason", wraps=True), Column("Agreed by")], rows)


def _updates(story: Story) -> Grid:
    rows = [
        [Cell(str(one.date)), Cell(one.rag.value if one.rag else ""), cell(one.by), cell(one.note)]
        for one in story.updates
    ]
    return Grid([Column("Date"), Column("Rating"), Column("By"), Column("Note", wraps=True)], rows)


def _others(rows: Sequence[Stood]) -> Grid:
    return Grid(
        [Column("Status"), Column("Due"), Column("Lead"), Column("Milestone", wraps=True)],
        [
            [
                Cell(STATUS_WORDS[one.standing.status], STATUS_STYLES[one.standing.status]),
                Cell(str(one.standing.due or "ongoing")),
                cell(one.placed.lead),
                cell(f"{one.placed.outline}  {one.placed.milestone.title}"),
            ]
            for one in rows
        ],
    )
