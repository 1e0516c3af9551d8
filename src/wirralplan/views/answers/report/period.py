"""What happened since the last board: B completed, C dates moved, E all other changes."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from wirralplan.plan.dates.months import DayOrMonth, DueDate, Tbc, last_day
from wirralplan.plan.model import Move
from wirralplan.plan.queries.moved import Moved
from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.queries.survey import OnTheDay
from wirralplan.plan.queries.withdrawn import Withdrawn
from wirralplan.plan.words import one_of
from wirralplan.views.answer import Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import status_cell
from wirralplan.views.answers.report.columns import DUE, LEAD, MILESTONE, name_in_a_row, title_cell
from wirralplan.views.answers.report.paper import NO_PERIOD, NOT_COMPARED, Paper
from wirralplan.views.answers.report.wording import wording

_NOBODY = "nobody recorded as agreeing"


def completed(paper: Paper) -> Iterator[Block]:
    """B: what was completed, and what shows it."""
    rows = paper.report.completed
    yield Heading(f"B. Completed{paper.since}{_count(paper, rows)}", 2)
    if rows:
        impact = (_IMPACT,) if any(row.placed.milestone.impact for row in rows) else ()
        yield Table((MILESTONE, LEAD, DUE, _completed(paper), _EVIDENCE, *impact), rows)
    else:
        yield Sentence(NO_PERIOD if paper.report.since is None else "Nothing was completed.")


def moved(paper: Paper) -> Iterator[Block]:
    """C: the dates that moved, why, and who agreed."""
    rows = paper.report.moved
    yield Heading(f"C. Dates moved{paper.since}{_count(paper, rows)}", 2)
    if rows:
        yield Table(MOVE_COLUMNS, rows)
    else:
        yield Sentence(NO_PERIOD if paper.report.since is None else "No due date has moved.")
    agreed = [name_in_a_row(row.placed) for row in paper.report.agreed]
    if agreed:
        yield Sentence(f"Agreed to since, having moved before: {', '.join(agreed)}.")


def other_changes(paper: Paper) -> Iterator[Block]:
    """E: what was added, removed, reworded, reopened and cancelled."""
    report = paper.report
    title = "E. Added, removed, reworded, reopened, cancelled"
    listed: Sequence[Sequence[object]] = (
        report.added,
        report.removed,
        report.reworded,
        report.reopened,
        report.cancelled,
        report.reinstated,
        report.withdrawn,
    )
    number = sum(map(len, listed))
    yield Heading(f"{title}{paper.since}{_count(paper, range(number))}", 2)
    if report.since is None:
        yield Sentence(NO_PERIOD)
        return
    yield from _group("Added", (MILESTONE, LEAD, DUE, _STATUS), report.added)
    yield from _group(
        "Removed, by its number then", (MILESTONE, LEAD, DUE, _WAS_STATUS), report.removed
    )
    if report.removed and report.survey.filtered:
        yield Sentence("These are of the whole plan, whatever the filters, and in no count above.")
    yield from wording(report.reworded)
    yield from _group("Reopened", (MILESTONE, LEAD, DUE, _WAS_COMPLETE, _STATUS), report.reopened)
    yield from _group("Cancelled", cancelled_columns(report.since), report.cancelled)
    yield from _withdrawn(report.withdrawn)
    yield from _group("No longer cancelled", (MILESTONE, LEAD, DUE, _STATUS), report.reinstated)
    if paper.against is None:
        yield Sentence(f"Added, removed, reworded and reopened: {NOT_COMPARED}.")
    none = _none(paper)
    if none:
        yield Sentence(f"Nothing was {one_of(none)}.")


def _completed(paper: Paper) -> Column[OnTheDay]:
    """When it was done; what is dated before the period was recorded after the last board."""
    return Column(
        "Completed", lambda row: _recorded(row.standing.completed, paper.report.since), days=True
    )


def _recorded(when: DayOrMonth | None, since: date | None) -> Cell:
    """When something happened; before the period, it was written in after the last board."""
    late = since is not None and when is not None and last_day(when) < since
    return Cell(when, after="\n(recorded late)" if late else "")


def cancelled_columns(since: date | None) -> Sequence[Column[Tracked]]:
    """What is said of something that was cancelled."""
    return (
        MILESTONE,
        LEAD,
        DUE,
        Column("Cancelled", lambda row: _recorded(row.standing.cancelled, since), days=True),
        Column("Why", lambda row: Cell(row.placed.milestone.reason), wraps=True),
        Column("Agreed by", lambda row: _agreed(row.placed.milestone.approved_by), wraps=True),
    )


def _withdrawn(found: Sequence[Withdrawn]) -> Iterator[Block]:
    """What the last board may have been told on its day, and the plan does not say any more."""
    if found:
        yield Heading(f"Recorded in the earlier file and withdrawn ({len(found)})", 3)
        yield Table(_WITHDRAWN, found)


def _none(paper: Paper) -> Sequence[str]:
    """What did not happen; without the earlier file only of cancelling one can know."""
    report = paper.report
    happened: Sequence[tuple[str, Sequence[object]]] = (
        ("added", report.added),
        ("removed", report.removed),
        ("reworded", report.reworded),
        ("reopened", report.reopened),
        ("cancelled", report.cancelled),
    )
    known = ("cancelled",) if paper.against is None else [word for word, _ in happened]
    return [word for word, rows in happened if not rows and word in known]


def _count(paper: Paper, rows: Sequence[object]) -> str:
    return "" if paper.report.since is None else f" ({len(rows)})"


def _group(title: str, columns: Sequence[Column[Any]], rows: Sequence[OnTheDay]) -> Iterator[Block]:
    if rows:
        yield Heading(f"{title} ({len(rows)})", 3)
        yield Table(columns, rows)


def _agreed(name: str | None) -> Cell:
    return Cell(name or "nobody recorded")


def _date(due: DueDate | None) -> Cell:
    return Cell(due, words="" if due else "ongoing")


def _days(one: Moved) -> Cell:
    days = one.days
    if days is None:
        return Cell(None)
    return Cell(days, words=f"{days:+}" if days else "0")


def _before(one: Moved) -> Cell:
    times = {0: "never", 1: "once", 2: "twice"}.get(one.before, f"{one.before} times")
    return Cell(one.before, words=times)


def _why(one: Moved) -> Cell:
    """Each reason with who agreed; or why there is none to be had."""
    if one.is_silent:
        return Cell("changed without a recorded move", "bad")
    return Cell("; ".join(_move(one, move) for move in one.moves) or "first date")


def _move(one: Moved, move: Move) -> str:
    """Why it moved, and in brackets who agreed; nobody has to where no promise is broken."""
    had_none = "it had no date yet" if one.is_first_date else "it had lost its date"
    reason = move.reason or (had_none if isinstance(move.from_, Tbc) else "no reason given")
    needed = one.breaks_promise(move) or (one.unagreed and isinstance(move.from_, Tbc))
    agreed = f"agreed by {move.approved_by}" if move.approved_by else _NOBODY
    return f"{reason.strip()} ({agreed})" if move.approved_by or needed else reason.strip()


MOVE_COLUMNS: Sequence[Column[Moved]] = (
    Column("Milestone", lambda one: title_cell(one.row.placed), wraps=True, names=True),
    Column("Lead", lambda one: LEAD.cell(one.row), wraps=True),
    Column("From", lambda one: _date(one.was), days=True),
    Column("To", lambda one: _date(one.now), days=True),
    Column("Days", _days, right=True),
    Column("Moved before", _before, narrow="Moved\nbefore"),
    Column("Why, and who agreed", _why, wraps=True),
)
_EVIDENCE: Column[OnTheDay] = Column(
    "Evidence",
    lambda row: Cell(row.placed.milestone.evidence or "no evidence recorded"),
    wraps=True,
)
_IMPACT: Column[OnTheDay] = Column(
    "Impact", lambda row: Cell(row.placed.milestone.impact), wraps=True
)
_WITHDRAWN: Sequence[Column[Withdrawn]] = (
    Column("Milestone", lambda one: title_cell(one.row.placed), wraps=True, names=True),
    Column("Lead", lambda one: LEAD.cell(one.row), wraps=True),
    Column("Was completed", lambda one: Cell(one.completed), days=True),
    Column("Was cancelled", lambda one: Cell(one.cancelled), days=True),
    Column("Was due", lambda one: Cell(one.due), days=True),
    Column("Status", lambda one: status_cell(one.row.standing.status)),
)
_STATUS: Column[OnTheDay] = Column("Status", lambda row: status_cell(row.standing.status))
_WAS_STATUS: Column[OnTheDay] = _STATUS._replace(heading="Was")
_WAS_COMPLETE: Column[Tracked] = Column(
    "Was complete", lambda row: Cell(row.was.completed if row.was else None), days=True
)
