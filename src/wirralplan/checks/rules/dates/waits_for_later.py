"""A milestone is due before another one that it waits for.

## What it does

Compares the due date of a milestone with those of the milestones in its `after`: with
`--as-of` the dates as they were known on that day, else as they stand in the file. A month counts
as its last day. Due on the same day is in order. Nothing is reported where one of the two has no
date yet (`tbc`), or is complete or cancelled, because then nothing is waited for any more; nor
where one of the dates lies outside the plan, or where milestones wait for each other in a circle,
because other rules report that.

## Why it matters

As the dates stand, the milestone will be overdue however well its lead works: what has to come
first is not due until later.

## Wrong

```yaml
milestones:
  - id: panel-chair
    title: Panel Chair appointed
    due: 2018-09-30
  - id: panel
    title: Panel meets
    due: 2018-07-31
    after:
      - fostering/panel-chair
```

## Right

```yaml
milestones:
  - id: panel-chair
    title: Panel Chair appointed
    due: 2018-06-30
  - id: panel
    title: Panel meets
    due: 2018-07-31
    after:
      - fostering/panel-chair
```
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from wirralplan.checks.check import Check, Context, Remark, Stage, named
from wirralplan.plan.dates.months import DayOrMonth, Tbc, last_day
from wirralplan.plan.dependencies import Wait
from wirralplan.plan.due_dates import due_on, due_route
from wirralplan.plan.walking import Placed
from wirralplan.text.finding import Level, Related
from wirralplan.text.route import Route

_KEYS = ("id", "title", "due", "completed", "cancelled", "moves", "after")


class _Due(NamedTuple):
    """A due date and the way to it in the file."""

    date: DayOrMonth
    route: Route


class _Link(NamedTuple):
    """One milestone waits for another, and that one is due later."""

    wait: Wait
    awaited: Placed
    due: _Due
    later: _Due


def _found(context: Context) -> Iterator[Remark]:
    waiting = context.waiting
    links = [
        (wait, awaited)
        for wait in waiting.waits
        for awaited in [waiting.resolve(wait.written)]
        if awaited is not None
    ]
    late = [link for wait, awaited in links for link in _late(context, wait, awaited)]
    if not late:
        return
    circling = _circling((wait.placed.route, awaited.route) for wait, awaited in links)
    bearers = Counter(placed.reference for placed in context.milestones)
    uncertain = context.uncertain("milestones", *_KEYS)
    for link in late:
        ends = (link.wait.placed, link.awaited)
        if any(end.route in uncertain or bearers[end.reference] > 1 for end in ends):
            continue
        if not all(end.route in circling for end in ends):
            yield _remark(context, link)


def _late(context: Context, wait: Wait, awaited: Placed) -> Iterator[_Link]:
    on, plan = context.on, context.plan
    if _is_settled(wait.placed, on) or _is_settled(awaited, on):
        return
    due, later = _due(wait.placed, on), _due(awaited, on)
    if due is None or later is None or last_day(due.date) >= last_day(later.date):
        return
    if not (plan.is_outside(due.date) or plan.is_outside(later.date)):
        yield _Link(wait, awaited, due, later)


def _due(placed: Placed, on: date | None) -> _Due | None:
    """The due date known on the day, without a day that of the file; ``None`` if it has none."""
    milestone = placed.milestone
    due = milestone.due if on is None else due_on(milestone, on)
    if due is None or isinstance(due, Tbc):
        return None
    return _Due(due, (*placed.route, *due_route(milestone, on)))


def _is_settled(placed: Placed, on: date | None) -> bool:
    """Whether it is complete or cancelled, as far as that is known on the day."""
    ends = (placed.milestone.completed, placed.milestone.cancelled)
    return any(end is not None and (on is None or last_day(end) <= on) for end in ends)


def _circling(links: Iterable[tuple[Route, Route]]) -> set[Route]:
    """What lies on a circle, or on a way from one circle to another."""
    ahead: dict[Route, set[Route]] = {}
    behind: dict[Route, set[Route]] = {}
    for one, other in links:
        ahead.setdefault(one, set()).add(other)
        behind.setdefault(other, set()).add(one)
    return _endless(ahead, behind) & _endless(behind, ahead)


def _endless(ahead: Mapping[Route, set[Route]], behind: Mapping[Route, set[Route]]) -> set[Route]:
    """Whence one can go ahead for ever: what is left when dead ends are taken away."""
    ways = {one: len(others) for one, others in ahead.items()}
    dead_ends = [one for one in behind if one not in ways]
    while dead_ends:
        for one in behind.get(dead_ends.pop(), ()):
            ways[one] -= 1
            if ways[one] == 0:
                dead_ends.append(one)
    return {one for one, left in ways.items() if left}


def _remark(context: Context, link: _Link) -> Remark:
    reading, milestone = context.reading, link.wait.placed.milestone
    line = reading.line(*link.later.route)
    return Remark(
        reading.span(*link.wait.route),
        f"{named('milestone', milestone.title)} is due {link.due.date}, but waits for "
        f"{link.awaited.reference}, which is due {link.later.date} (line {line})",
        "correct the date that is wrong, or agree on a new one and record the move; "
        "or remove this line, if it need not wait",
        (
            Related(reading.span(*link.due.route), "due before that"),
            Related(reading.span(*link.later.route), "what it waits for"),
        ),
    )


CHECK = Check("WP407", "waits-for-later", Level.WARNING, Stage.PLAN, __doc__, finds=_found)
