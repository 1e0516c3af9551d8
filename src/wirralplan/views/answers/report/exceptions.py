"""What the board is asked to decide, and A: what is late, at risk or without its date."""

from collections.abc import Iterator, Sequence

from wirralplan.plan.dates.months import due_day
from wirralplan.plan.queries.exceptions import Past, is_new
from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.queries.report import Report
from wirralplan.plan.standing import Status
from wirralplan.plan.words import counted, listed
from wirralplan.views.answer import Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import DAYS_LATE, RATING
from wirralplan.views.answers.report.columns import (
    DUE,
    EXPECTED,
    LEAD,
    MILESTONE,
    UPDATE,
    UPDATE_AND_FORECAST,
    name_in_a_row,
)
from wirralplan.views.answers.report.paper import Paper
from wirralplan.views.answers.report.period import MOVE_COLUMNS, cancelled_columns

_UNKNOWN = "not known without the day of that board"
_NEW: Column[Tracked] = Column("New", lambda row: Cell("new" if is_new(row) else "", "head"))


def decisions(paper: Paper) -> Iterator[Block]:
    """What nobody has agreed to yet: moves, cancellations, and the dates that leads expect."""
    report = paper.report
    moves, cancelled = report.decide_moves, report.decide_cancelled
    later = report.expected_later
    number = len(moves) + len(cancelled) + len(later)
    counted_here = f" ({number})" if report.since is not None else ""
    yield Heading(f"For the board to decide{counted_here}", 2)
    if moves:
        yield Heading(f"Dates moved with nobody recorded as agreeing ({len(moves)})", 3)
        yield Table(MOVE_COLUMNS, moves)
    if cancelled:
        yield Heading(f"Cancelled with nobody recorded as agreeing ({len(cancelled)})", 3)
        yield Table(cancelled_columns(report.since), cancelled)
    if later:
        yield Heading(f"Expected by their leads after the due date ({len(later)})", 3)
        yield Table((MILESTONE, LEAD, DUE, EXPECTED, _BEYOND, UPDATE), later)
    yield from _undecided(paper)


def _undecided(paper: Paper) -> Iterator[Sentence]:
    """What earlier boards have left open, and that there is nothing to decide."""
    report = paper.report
    before = [name_in_a_row(row.placed) for row in report.still_unagreed]
    if before:
        when = "Moved earlier, and still" if report.since else "Moved"
        yield Sentence(f"{when} with nobody recorded as agreeing: {listed(before)}.")
    if report.since is None:
        yield Sentence(f"What has moved or been cancelled since the last board: {_UNKNOWN}.")
    elif not (report.decide_moves or report.decide_cancelled or report.expected_later or before):
        happened = bool(report.moved or report.cancelled)
        moves = (
            f"no date that is another now, and nothing cancelled{paper.since}, is without "
            "somebody's agreement"
            if happened
            else f"no date has moved and nothing was cancelled{paper.since}"
        )
        among = " Only what the filters let through is counted." if report.survey.filtered else ""
        yield Sentence(f"Nothing: {moves}, and no lead expects a later date.{among}")


def _beyond(row: Tracked) -> Cell:
    due, expected = row.standing.due_day, due_day(row.standing.expected)
    if due is None or expected is None:
        return Cell(None)
    days = (expected - due).days
    return Cell(days, words=f"{days:+}")


_BEYOND: Column[Tracked] = Column("Days", _beyond, right=True)


def exceptions(paper: Paper) -> Iterator[Block]:
    """A: worst first, with what the lead says; and what of the last board is none any more."""
    report = paper.report
    rows = report.exceptions
    yield Heading(f"A. Exceptions ({len(rows)})", 2)
    if rows:
        new = (_NEW,) if report.since is not None and any(map(is_new, rows)) else ()
        yield Sentence(_sum(rows))
        yield Table((MILESTONE, *new, LEAD, DUE, DAYS_LATE, RATING, UPDATE_AND_FORECAST), rows)
    else:
        yield Sentence("Nothing is overdue, reported red or amber, or has lost its date.")
    better = [name_in_a_row(row.placed) for row in rows if row.standing.mismatch]
    if better:
        yield Sentence(f"Reported better than the dates say: {listed(better)}.")
    silent = sum(row.standing.update is None for row in rows)
    if silent:
        have = "has" if silent == 1 else "have"
        yield Sentence(f"{silent} of {len(rows)} {have} never had an update.")
    yield from _past(report)


def _past(report: Report) -> Iterator[Sentence]:
    """What became of the exceptions of the last board, each by its number."""
    if report.past is None:
        return
    if not report.past:
        yield Sentence("No exception of the last board has stopped being one.")
        return
    number = len(report.past)
    groups = [
        f"{len(found)} {how} ({', '.join(found)})"
        for how in Past
        if (found := [name_in_a_row(placed) for one, placed in report.past if one is how])
    ]
    are = "is" if number == 1 else "are"
    yield Sentence(
        f"{counted(number, 'exception')} of the last board {are} none now: {listed(groups)}."
    )


def _sum(rows: Sequence[Tracked]) -> str:
    """``30 = 29 overdue + 1 reported red or amber + 0 that have lost their date``."""
    overdue = sum(row.standing.status is Status.OVERDUE for row in rows)
    lost = sum(row.standing.lost_date for row in rows)
    warned = len(rows) - overdue - lost
    have = "has lost its date" if lost == 1 else "have lost their date"
    all_of_them = counted(len(rows), "exception")
    reported = f"{warned} not overdue and reported red or amber"
    return f"{all_of_them} = {overdue} overdue + {reported} + {lost} that {have}"
