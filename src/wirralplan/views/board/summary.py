"""The summary: counts per workstream and lead, on a page, as JSON, as CSV."""

from collections.abc import Iterator, Sequence

from wirralplan.plan.dates import in_short, in_words
from wirralplan.plan.queries.summary import Board, Count
from wirralplan.plan.queries.survey import Survey
from wirralplan.plan.standing import Status
from wirralplan.views import spreadsheet
from wirralplan.views.json import dumped
from wirralplan.views.listing.listing import nothing_listed, totals_line
from wirralplan.views.palette import STATUS_STYLES, STATUS_WORDS
from wirralplan.views.paper.paper import Block, Cell, Column, Grid, Paper, cell, heading, sentence

FORMAT = "wirralplan.summary/1"
_NARROW = {
    Status.OVERDUE: "Over-\ndue",
    Status.DUE_TODAY: "Due\ntoday",
    Status.UNDERWAY: "Under-\nway",
    Status.UPCOMING: "Up-\ncoming",
    Status.COMPLETE: "Com-\nplete",
    Status.CANCELLED: "Can-\ncelled",
}
_PLACE = ("outline", "id")
_KEYS = ("name", "milestones", *(status.value for status in Status), "worst_days_late", "next_due")


def paper(survey: Survey, board: Board) -> Paper:
    """The summary as a page."""
    blocks: list[Block] = [heading(f"{survey.plan.title} on {in_words(survey.day)}")]
    if not survey.rows:
        blocks.append(sentence(nothing_listed(survey)))
    else:
        blocks.append(_grid("Workstream", [*board.workstreams, board.shown]))
        blocks.append(sentence(""))
        blocks.append(_grid("Lead", [*board.leads, board.shown]))
        blocks.append(sentence(""))
    note = f" ({len(survey.rows)} shown)" if survey.filtered else ""
    blocks.append(sentence(f"{totals_line(survey.totals)}{note}"))
    return blocks


def rendered_json(survey: Survey, board: Board, path: str) -> Iterator[str]:
    """The summary as JSON, ``wirralplan.summary/1``."""
    document = {
        "format": FORMAT,
        "as_of": survey.day.isoformat(),
        "plan": {"title": survey.plan.title, "edition": survey.plan.edition, "path": path},
        "totals": {
            "milestones": survey.totals.milestones,
            "shown": len(survey.rows),
            **{status.value: survey.totals[status] for status in Status},
        },
        "workstreams": [
            dict(zip((*_PLACE, *_KEYS), (one.outline, one.id, *_values(one)), strict=True))
            for one in board.workstreams
        ],
        "leads": [dict(zip(_KEYS, _values(one), strict=True)) for one in board.leads],
    }
    yield f"{dumped(document, indent=2)}\n"


def rendered_csv(board: Board) -> Iterator[str]:
    """The summary as CSV, a line per workstream and per lead."""
    groups = (("workstream", board.workstreams), ("lead", board.leads))
    return spreadsheet.rendered(
        ("group", *_PLACE, *_KEYS),
        ((group, one.outline, one.id, *_values(one)) for group, counts in groups for one in counts),
    )


def _values(count: Count) -> tuple[object, ...]:
    return (
        count.name,
        count.totals.milestones,
        *(count.totals[status] for status in Status),
        count.worst,
        count.next_due and count.next_due.isoformat(),
    )


def _grid(word: str, counts: Sequence[Count]) -> Grid:
    columns = [
        Column(word, wraps=True),
        Column("All", right=True),
        *(Column(_capital(STATUS_WORDS[one]), right=True, narrow=_NARROW[one]) for one in Status),
        Column("Most days late", right=True, narrow="Days\nlate"),
        Column("Next due", right=True),
    ]
    return Grid(columns, [_row(count) for count in counts])


def _row(count: Count) -> list[Cell]:
    return [
        cell(f"{count.outline}. {count.name}" if count.outline else count.name),
        Cell(str(count.totals.milestones)),
        *(
            Cell(str(count.totals[status]), STATUS_STYLES[status] if count.totals[status] else "")
            for status in Status
        ),
        Cell("" if count.worst is None else str(count.worst)),
        Cell(in_short(count.next_due) if count.next_due else ""),
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
