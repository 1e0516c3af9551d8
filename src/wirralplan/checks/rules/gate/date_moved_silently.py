"""A due date moved, became 'ongoing' or went, and no move says when that was decided and why.

## What it does

With `--against`, compares each milestone with what it was before. Where its due date is another
one, or `tbc`, or there is none any more, `moves` must have got a new entry whose `from` is the old
date. What was complete or cancelled before moves no more: there a new update has to say why the
date was wrong.

It is no move that something ongoing gets a date, that `tbc` becomes the first date that there is,
or that a month becomes a day within it (`2018-09` becomes `2018-09-14`). A month counts as its
last day, so that a day which becomes its month has moved unless it was the last. What had a date
and lost it to `tbc` gets its next one by a move from `tbc`, which needs no reason: else the date
would seem never to have been lost.

## Why it matters

The plan is what the board was promised. A date that moves without a reason makes a late milestone
look on time, and nobody can say later who agreed to it.

## Wrong

```yaml
# before:  due: 2018-07-31
title: Final service restructure implemented
due: 2018-09-30
```

## Right

```yaml
# before:  due: 2018-07-31
title: Final service restructure implemented
due: 2018-09-30
moves:
  - date: 2018-06-12
    from: 2018-07-31
    reason: HR consultation extended
    approved_by: Improvement Board
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.checks.lines_to_add import beside, lines_to_paste
from wirralplan.checks.rules.gate.records import Altered, altered, entries, is_blank, says_why
from wirralplan.plan.dates.months import DueDate, Tbc, due_day, is_made_exact, keeps, last_day
from wirralplan.text.finding import Level

_KEYS = ("due", "ongoing", "moves", "completed", "cancelled", "updates")
_DAY = "<the day of the decision, as YYYY-MM-DD>"
_WHY = "<why it moved>"


def _found(context: Context) -> Iterator[Remark]:
    for change in altered(context, *_KEYS):
        due, now = change.was.due, change.now.due
        if due is None or keeps(due, now) or _is_first_date(change) or _is_taken_back(change):
            continue
        if not (_is_settled(change) and says_why(change)):
            yield from _unexplained(context, change, due)


def _unexplained(context: Context, change: Altered, due: DueDate) -> Iterator[Remark]:
    """A remark, unless the new moves lead away from the date that it was ``due``."""
    moves, route = change.now.moves, change.placed.route
    unsure = "moves" in change.unread
    if unsure and any(keeps(due, one.from_) for one in moves):
        return  # it may be one of those that could not be read before, or a new one
    paired = entries(change.was.moves, moves)
    last = max((new for _, new in paired.kept), default=-1)
    # One in front of the others, or written over one of them, is reported by another rule.
    elsewhere = [*paired.added, *(new for _, new in paired.overwritten)]
    fresh = [new for new in paired.added if new > last]
    fresh = fresh or [new for new in elsewhere if keeps(due, moves[new].from_)]
    if unsure or not fresh:
        silent = _after_the_end if _is_settled(change) else _silent
        yield silent(context, change, due)
        return
    number, who = min(fresh), named("milestone", change.now.title)
    if not keeps(due, moves[number].from_):
        yield Remark(
            context.reading.span(*route, "moves", number, "from"),
            f"this move is from {moves[number].from_}, but {who} {_was(due)}",
            f"write  from: {due}",
        )
    elif moves[number].reason is None and change.now.ongoing and moves[number] is moves[-1]:
        yield Remark(
            context.reading.span(*route, "moves", number, "from"),
            f"{who} {_was(due)} and is 'ongoing' now, and this move does not say why",
            beside(context.reading, (*route, "moves", number, "from"), f"reason: {_WHY}"),
        )
    elif is_blank(moves[number].reason or ""):
        yield Remark(
            context.reading.span(*route, "moves", number, "reason"),
            f"nobody has written yet why {who} moved",
            "write the reason in place of the words in < >",
        )


def _silent(context: Context, change: Altered, due: DueDate) -> Remark:
    reading, route, now = context.reading, change.placed.route, change.now
    who, again = named("milestone", now.title), f"write  due: {due}  again"
    if now.due is None and not now.ongoing:
        span = reading.document.first_key_span(route) or reading.span(*route)
        words = f"{who} {_was(due)} and has no 'due' any more"
        return Remark(span, words, f"{again}, or the new date and why it moved", absent=True)
    entry = {"date": _DAY, "from": f"{due}", "reason": _WHY}
    what, missing = "when that was decided, and why", "why"
    if isinstance(due, Tbc) and not now.ongoing:
        entry = {"date": _DAY, "from": f"{due}"}
        what, missing = "when that was decided", "since when"
    where, *lines = lines_to_paste(reading, route, "moves", entry)
    return Remark(
        reading.span(*route, "ongoing" if now.due is None else "due"),
        f"{who} {_became(due, now.due)}, and no move says {missing}",
        "\n".join([f"say {what}; add {where}", *lines, f"or {again}"]),
    )


def _was(due: DueDate) -> str:
    return "had 'due: tbc'" if isinstance(due, Tbc) else f"was due {due}"


def _became(due: DueDate, now: DueDate | None) -> str:
    """What happened to a due date, each as the file has it."""
    if now is None:
        return f"{_was(due)} and is 'ongoing' now"
    if isinstance(due, Tbc):
        return f"had lost its date ('due: tbc') and is due {now} now"
    if isinstance(now, Tbc):
        return f"was due {due} and has 'due: tbc' now"
    if is_made_exact(now, due):
        return f"moved from {due} to {now}, which counts as {last_day(now)}"
    return f"moved from {due} to {now}"


def _after_the_end(context: Context, change: Altered, due: DueDate) -> Remark:
    now, route = change.now, change.placed.route
    end = "complete" if now.completed else "cancelled"
    entry = {"date": "<today, as YYYY-MM-DD>", "note": "<why the date was wrong>"}
    where, *lines = lines_to_paste(context.reading, route, "updates", entry)
    became = f"is due {now.due}" if now.due else "is without a due date"
    if isinstance(now.due, Tbc):
        became = "has 'due: tbc'"
    return Remark(
        context.reading.span(*route, "due" if now.due else "ongoing"),
        f"{named('milestone', now.title)} {_was(due)} when it was {end}, and {became} now",
        "\n".join([
            f"write  due: {due}  again: what is {end} moves no more",
            f"or, if that was wrong, say so; add {where}",
            *lines,
        ]),
    )  # fmt: skip


def _is_first_date(change: Altered) -> bool:
    """Whether it never had a date: the first one breaks no promise."""
    had_one = any(due_day(move.from_) is not None for move in change.was.moves)
    is_owed = isinstance(change.was.due, Tbc)
    return is_owed and not had_one and due_day(change.now.due) is not None


def _is_taken_back(change: Altered) -> bool:
    """Whether a recorded move is gone together with its new date: another rule reports that."""
    kept = len(change.now.moves)
    moves = change.was.moves
    return (
        kept < len(moves)
        and change.now.moves == moves[:kept]
        and change.now.due == moves[kept].from_
    )


def _is_settled(change: Altered) -> bool:
    """Whether it was complete or cancelled, and is so still, with a date or without on purpose."""
    both = (change.was, change.now)
    ended = all(one.completed is not None or one.cancelled is not None for one in both)
    return ended and (change.now.due is not None or change.now.ongoing)


CHECK = Check(
    "WP501", "date-moved-silently", Level.ERROR, Stage.GATE, __doc__, finds=_found, precedence=50
)
