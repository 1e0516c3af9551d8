"""The summary: counts per workstream and lead, on a page, as JSON, as CSV."""

import json
from collections.abc import Iterator, Sequence

from wirralplan.plan.board import Board, Count
from wirralplan.plan.dates import in_short, in_words
from wirralplan.plan.standing import Status
from wirralplan.plan.survey import Survey
from wirralplan.views import spreadsheet
from wirralplan.views.listing.listing import totals_line
from wirralplan.views.palette import STATUS_STYLES, STATUS_WORDS
from wirralplan.views.paper.paper import Block, Cell, Column, Grid, Paper, cell, heading, sentence

FORMAT = "wirralplan.summary/1"
_KEYS = ("name", "milestones", *(status.value for status in Status), "worst_days_late", "next_due")


def paper(survey: Survey, board: Board) -> Paper:
    """The summary as a page."""
    blocks: list[Block] = [heading(f"{survey.plan.title} on {in_words(survey.day)}")]
    if not survey.rows:
        blocks.append(sentence("Nothing passes these filters."))
    else:
        blocks.append(_grid("Workstream", [*board.workstreams, board.shown]))
        blocks.append(sentence(""))
        blocks.append(_grid("Lead", [*board.leads, board.shown]))
    note = f" ({len(survey.rows)} shown)" if survey.filtered else ""
    blocks.append(sentence(f"{totals_line(survey.totals)}{note}"))
    return blocks


def rendered_json(survey: Survey, board: Board, path: str) -> Iterator[str]:
    """The summary as JSON, ``wirralplan.summary/1``."""
    told = {
        "format": FORMAT,
        "as_of": survey.day.isoformat(),
        "plan": {"title": survey.plan.title, "edition": survey.plan.edition, "path": path},
        "totals": {
            "milestones": survey.totals.milestones,
            "shown": len(survey.rows),
            **{status.value: survey.totals[status] for status in Status},
        },
        "workstreams": [dict(zip(_KEYS, _values(one), strict=True)) for one in board.workstreams],
        "leads": [dict(zip(_KEYS, _values(one), strict=True)) for one in board.leads],
    }
    yield f"{json.dumps(told, ensure_ascii=False, indent=2)}\n"


def rendered_csv(board: Board) -> Iterator[str]:
    """The summary as CSV, a line per workstream and per lead."""
    rows = [("workstream", *_values(one)) for one in board.workstreams]
    rows += [("lead", *_values(one)) for one in board.leads]
    return spreadsheet.rendered(("group", *_KEYS), rows)


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
        *(Column(_capital(STATUS_WORDS[status]), right=True) for status in Status),
        Column("Worst", right=True),
        Column("Next due", right=True),
    ]
    return Grid(columns, [_row(count) for count in counts])


def _row(count: Count) -> list[Cell]:
    return [
        cell(count.name),
        Cell(str(count.totals.milestones)),
        *(
            Cell(str(count.totals[status]), STATUS_STYLES[status] if count.totals[status] else "")
            for status in Status
        ),
        Cell("" if count.worst is None else f"{count.worst} days"),
        Cell(in_short(count.next_due) if count.next_due else ""),
    ]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
