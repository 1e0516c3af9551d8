"""Milestones wait for each other in a circle.

## What it does

Follows `after` from milestone to milestone and reports each circle once, at the first of its
milestones.

## Why it matters

None of them can ever be the next: each can only be done once another of them is done.

## Wrong

```yaml
milestones:
  - id: panel-chair
    title: Panel Chair appointed
    due: 2018-01-30
    after:
      - fostering/restructure
  - id: restructure
    title: Final service restructure implemented
    due: 2018-07-31
    after:
      - fostering/panel-chair
```

## Right

```yaml
milestones:
  - id: panel-chair
    title: Panel Chair appointed
    due: 2018-01-30
  - id: restructure
    title: Final service restructure implemented
    due: 2018-07-31
    after:
      - fostering/panel-chair
```
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from wirralplan.checks.check import Check, Context, Remark, Stage
from wirralplan.plan.dependencies import Wait
from wirralplan.text.finding import Level, Related

_SHOWN = 4
_KEPT = 100

# Who waits (by reference), for whom, and the line that says so.
_Graph = Mapping[str, Mapping[str, Wait]]


def _found(context: Context) -> Iterator[Remark]:
    waiting = context.waiting
    graph: dict[str, dict[str, Wait]] = {}
    order: dict[str, int] = {}
    for wait in waiting.waits:
        awaited = waiting.resolve(wait.written)
        misread = context.is_misread(*wait.placed.route)
        if awaited is not None and wait.placed.id and not misread:
            who = wait.placed.reference
            order.setdefault(who, len(order))
            graph.setdefault(who, {}).setdefault(awaited.reference, wait)
    for circle in _circles(graph):
        first = 0
        if circle.size == len(circle.begin):
            first = min(range(circle.size), key=lambda index: order[circle.begin[index]])
        turned = [*circle.begin[first:], *circle.begin[:first]]
        yield _remark(context, graph, _Circle(turned, circle.size))


class _Circle(NamedTuple):
    """Milestones of which each waits for the next: the first of them, and how many there are.

    Of a very long one only the beginning is kept: many of these may share most of their way.
    """

    begin: Sequence[str]
    size: int


def _circles(graph: _Graph) -> Iterator[_Circle]:
    """Every way that leads back to where it came by: one for each line that closes a circle."""
    done: set[str] = set()
    for start in graph:
        if start in done:
            continue
        path: list[str] = [start]
        position = {start: 0}
        ahead = [iter(graph[start])]
        while path:
            following = next(ahead[-1], None)
            if following is None:
                done.add(path[-1])
                del position[path.pop()]
                ahead.pop()
            elif following in position:
                first = position[following]
                yield _Circle(path[first : first + _KEPT], len(path) - first)
            elif following not in done and following in graph:
                position[following] = len(path)
                path.append(following)
                ahead.append(iter(graph[following]))


def _remark(context: Context, graph: _Graph, circle: _Circle) -> Remark:
    begin = circle.begin
    waits = [
        graph[who][whom] for who, whom in zip(begin, [*begin[1:], begin[0]][:_SHOWN], strict=False)
    ]
    span = context.reading.span(*waits[0].route)
    if circle.size == 1:
        return Remark(span, f"{begin[0]} waits for itself", "remove this line")
    others = [context.reading.span(*wait.route) for wait in waits[1:]]
    return Remark(
        span,
        f"these milestones wait for each other: {_in_words(circle)}",
        "remove one of these lines, so that one of the milestones can come first",
        tuple(
            Related(place, f"{who} waits for it")
            for place, who in zip(others, begin[1:], strict=False)
        ),
    )


def _in_words(circle: _Circle) -> str:
    first, *others = circle.begin[:_SHOWN]
    shown = ", which waits for ".join(others)
    if circle.size > _SHOWN:
        return f"{first} waits for {shown}, and so on through {circle.size} milestones"
    return f"{first} waits for {shown}, which waits for {first}"


CHECK = Check("WP307", "circular-wait", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
