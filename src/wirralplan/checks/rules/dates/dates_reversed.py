"""Two dates are in an impossible order.

## What it does

Finds a `start` after `due`, a plan that starts after it ends, moves whose dates go
backwards, moves to the date that it was before (from `tbc` to `tbc`, say), and moves that are
dated after the milestone was completed or cancelled. Where one of the two dates lies outside the
plan, that one is pointed at.

A month starts with its first day and is due on its last: `start: 2018-09` beside `due: 2018-09`
is in order. So is a move from `2018-09` to a day within it.

## Why it matters

How often and how far a date moved is worked out from the moves in their order. In a wrong
order the history of a milestone says what never happened.

## Wrong

```yaml
start: 2018-07-01
due: 2018-06-30
```

## Right

```yaml
start: 2018-06-01
due: 2018-06-30
```
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from wirralplan.checks.check import Check, Context, Remark, Stage
from wirralplan.plan.dates.days import nearest_day
from wirralplan.plan.dates.months import DayOrMonth, Month, Tbc, due_day, first_day, last_day
from wirralplan.plan.model import UNREAD_DAY, Milestone
from wirralplan.plan.reading import Reading
from wirralplan.plan.walking import Placed
from wirralplan.text.finding import Level, Related
from wirralplan.text.route import Route
from wirralplan.text.table import Style

_TWO = 2
_SETTLED = """\
what is settled moves no more; correct the one that is wrong
if both are right, the day was not moved: put what the move says into an update, in its place"""


class _Dated(NamedTuple):
    """A date, the way to it, what it is called, and what it is called beside another."""

    date: DayOrMonth
    route: Route
    words: str
    beside: str


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    if plan.starts and plan.ends and first_day(plan.starts) > last_day(plan.ends):
        starts, ends = _keyed("starts", plan.starts, ()), _keyed("ends", plan.ends, ())
        advice = (
            "a plan starts before it ends; correct the one that is wrong\n"
            f"if the two were exchanged, write  starts: {plan.ends}  and  ends: {plan.starts}"
        )
        yield _remark(context, starts, ends, starts, advice)
    for placed in context.milestones:
        milestone, route = placed.milestone, placed.route
        yield from _start_after_due(context, placed)
        if milestone.moves:
            yield from _moves_in_disorder(context, milestone, route)
            yield from _moves_to_nowhere(context, milestone, route)


def _start_after_due(context: Context, placed: Placed) -> Iterator[Remark]:
    milestone, route = placed.milestone, placed.route
    due = due_day(milestone.due)
    if milestone.start is None or due is None or milestone.ongoing:
        return
    begins = first_day(milestone.start)
    if begins > due and milestone.due is not None and not isinstance(milestone.due, Tbc):
        start, end = _keyed("start", milestone.start, route), _keyed("due", milestone.due, route)
        yield _remark(context, start, end, start, _start(milestone.start, due))


def _moves_in_disorder(context: Context, milestone: Milestone, route: Route) -> Iterator[Remark]:
    settled = None
    if milestone.completed is not None:
        settled = _keyed("completed", milestone.completed, route)
    elif milestone.cancelled is not None:
        settled = _keyed("cancelled", milestone.cancelled, route)
    above: _Dated | None = None
    for number, move in enumerate(milestone.moves):
        if move.date == UNREAD_DAY:
            continue
        way = (*route, "moves", number, "date")
        below = _Dated(move.date, way, "this move", "the move below it")
        if settled is not None and move.date > last_day(settled.date):
            below = _Dated(move.date, way, "this move", "a move")
            yield _remark(context, below, settled, below, _SETTLED)
            continue
        if above is not None and last_day(above.date) > move.date:
            yield _remark(context, above, below, below, _order(context.reading, route, number))
        above = _Dated(move.date, way, "this move", "the move above it")


def _start(start: DayOrMonth, due: date) -> str:
    """What to do with a start after the due date; mostly the year is that of a line copied."""
    advice = (
        "work starts before it is due; the line 'start' may be left out; "
        "correct the one that is wrong"
    )
    earlier = _year_before(start)
    if earlier is not None and first_day(earlier) <= due and start.year > due.year:
        advice += f"\nif the year is wrong, write  start: {earlier}"
    return advice


def _year_before(when: DayOrMonth) -> DayOrMonth | None:
    if isinstance(when, Month):
        return Month(when.year - 1, when.month)
    return nearest_day(when.year - 1, when.month, when.day)


def _order(reading: Reading, route: Route, number: int) -> str:
    """How to put a move that is older than the one above it in its place."""
    advice = "the newest move stands last: put them in order, or correct the wrong date"
    document, way = reading.document, (*route, "moves", number)
    is_list = document.style(way[:-1]) is Style.BLOCK_LIST
    if not is_list or document.count(way[:-1]) != _TWO:
        return advice
    from wirralplan.text.writing.ending import ending  # noqa: PLC0415 - most plans need none

    last = ending(document, way)
    end = reading.source.place(max(0, last.offset - len(last.newline))).line
    return (
        f"{advice}\nif both dates are right, move lines {reading.line(*way)} to {end} "
        f"to above line {reading.line(*way[:-1], 0)}"
    )


def _moves_to_nowhere(context: Context, milestone: Milestone, route: Route) -> Iterator[Remark]:
    """A remark for each move whose old date is also the new one."""
    moves, reading = milestone.moves, context.reading
    if (*route, "moves") in reading.unread:
        return
    for number, move in enumerate(moves):
        following = moves[number + 1].from_ if number + 1 < len(moves) else milestone.due
        if move.from_ == UNREAD_DAY or move.from_ != following:
            continue
        last = number + 1 == len(moves)
        there = (*route, "due") if last else (*route, "moves", number + 1, "from")
        words = "'due'" if last else "'from' of the next move"
        line, own = reading.line(*there), reading.line(*route, "moves", number, "from")
        same = move.from_ if isinstance(move.from_, Tbc) else "the same date"
        yield Remark(
            reading.span(*route, "moves", number, "from"),
            f"this move is from {move.from_} to {same} ({words}, line {line})",
            f"if {move.from_} is the new date, write on line {own}  "
            "from: <the due date before it>\n"
            f"if it is the old one, write on line {line}  {there[-1]}: <the new date>\n"
            "if it did not move, take these lines out and put what they say into an update",
            (Related(reading.span(*there), "the date that it moved to"),),
        )


def _keyed(key: str, when: DayOrMonth, route: Route) -> _Dated:
    return _Dated(when, (*route, key), f"'{key}'", f"'{key}'")


def _remark(context: Context, early: _Dated, late: _Dated, usual: _Dated, advice: str) -> Remark:
    """``early`` should not be after ``late``: reported at the one that is outside the plan.

    Where neither or both are outside, it is reported at the ``usual`` one.
    """
    plan, reading = context.plan, context.reading
    blamed = usual
    if plan.is_outside(early.date) != plan.is_outside(late.date):
        blamed = early if plan.is_outside(early.date) else late
    order, other = ("after", late) if blamed is early else ("before", early)
    span, line = reading.span(*other.route), reading.line(*other.route)
    return Remark(
        reading.span(*blamed.route),
        f"{blamed.words} ({blamed.date}) is {order} {other.beside} ({other.date}, line {line})",
        advice if "correct" in advice else f"{advice}; correct the one that is wrong",
        (Related(span, "the other date"),),
    )


CHECK = Check("WP204", "dates-reversed", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
