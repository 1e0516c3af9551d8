"""What the board is asked to decide, and A: what is late, at risk or without its date."""

from collections.abc import Iterator, Sequence

from wirralplan.plan.dates.months import due_day
from wirralplan.plan.queries.exceptions import is_new
from wirralplan.plan.queries.opening import Tracked
from wirralplan.plan.standing import Status
from wirralplan.plan.words import counted, listed
from wirralplan.views.answer import Block, Cell, Column, Heading, Sentence, Table
from wirralplan.views.answers.columns import DAYS_LATE, DUE, RATING
from wirralplan.views.answers.report.columns import (
    EXPECTED,
    LEAD,
    MILESTONE,
    UPDATE,
    UPDATE_AND_FORECAST,
    name_in_a_row,
)
from wirralplan.views.answers.report.paper import Paper
from wirralplan.views.answers.report.period import MOVE_COLUMNS, cancelled_columns

_NEW: Column[Tracked] = Column(
    "New", lambda row: Cell("new" if is_new(row) else "", "bad"), narrow="New"
)


def decisions(paper: Paper) -> Iterator[Block]:
    """What nobody has agreed to yet: moves, cancellations, and the dates that leads expect."""
    report = paper.report
    moves, cancelled = report.decide_moves, report.decide_cancelled
    later = report.expected_later
    number = len(moves) + len(cancelled) + len(later)
    yield Heading(f"For the board to decide ({number})", 2)
    if moves:
        yield Heading(f"Dates moved with nobody recorded as agreeing ({len(moves)})", 3)
        yield Table(MOVE_COLUMNS, moves)
    if cancelled:
        yield Heading(f"Cancelled with nobody recorded as agreeing ({len(cancelled)})", 3)
        yield Table(cancelled_columns(), cancelled)
    if later:
        yield Heading(f"Expected by their leads after the due date ({len(later)})", 3)
        yield Table((MILESTONE, LEAD, DUE, EXPECTED, _BEYOND, UPDATE), later)
    if report.since is None:
        yield Sentence(
            "Dates moved and milestones cancelled: without an earlier board to compare with, it is "
            "not known which are new."
        )
    elif not number:
        yield Sentence(
            f"Nothing: every move and cancellation{paper.since} has somebody's agreement recorded, "
            "and no lead expects a later date."
        )


def _beyond(row: Tracked) -> Cell:
    due, expected = row.standing.due_day, due_day(row.standing.expected)
    if due is None or expected is None:
        return Cell(None)
    days = (expected - due).days
    return Cell(days, "warn", f"{days:+}")


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
    if report.past_exceptions is not None:
        past = report.past_exceptions
        are = "is" if past == 1 else "are"
        yield Sentence(f"{counted(past, 'exception')} of the last board {are} none now.")


def _sum(rows: Sequence[Tracked]) -> str:
    """``30 = 29 overdue + 1 reported red or amber + 0 that have lost their date``."""
    overdue = sum(row.standing.status is Status.OVERDUE for row in rows)
    lost = sum(row.standing.lost_date for row in rows)
    warned = len(rows) - overdue - lost
    have = "has lost its date" if lost == 1 else "have lost their date"
    all_of_them = counted(len(rows), "exception")
    reported = f"{warned} not overdue and reported red or amber"
    return f"{all_of_them} = {overdue} overdue + {reported} + {lost} that {have}"
