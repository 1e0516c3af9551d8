"""Milestones wait for each other in a circle.

## What it does

Follows `after` from milestone to milestone and tells each circle once, at the first of its
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

from wirralplan.checks.check import Check, Question, Remark
from wirralplan.plan.waiting import Wait
from wirralplan.text.finding import Level, Related

_SHOWN = 4

# Who waits (by reference), for whom, and the line that says so.
_Graph = Mapping[str, Mapping[str, Wait]]


def _found(question: Question) -> Iterator[Remark]:
    waiting = question.waiting
    graph: dict[str, dict[str, Wait]] = {}
    order: dict[str, int] = {}
    for wait in waiting.waits:
        awaited = waiting.meant(wait.written)
        misread = question.doubts(*wait.placed.route)
        if awaited is not None and wait.placed.id and not misread:
            who = wait.placed.reference
            order.setdefault(who, len(order))
            graph.setdefault(who, {}).setdefault(awaited.reference, wait)
    for circle in _circles(graph):
        first = min(range(len(circle)), key=lambda index: order[circle[index]])
        yield _remark(question, graph, [*circle[first:], *circle[:first]])


def _circles(graph: _Graph) -> Iterator[Sequence[str]]:
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
                yield path[position[following] :]
            elif following not in done and following in graph:
                position[following] = len(path)
                path.append(following)
                ahead.append(iter(graph[following]))


def _remark(question: Question, graph: _Graph, circle: Sequence[str]) -> Remark:
    waits = [
        graph[who][whom]
        for who, whom in zip(circle, [*circle[1:], circle[0]][:_SHOWN], strict=False)
    ]
    span = question.reading.span(*waits[0].route)
    if len(circle) == 1:
        return Remark(span, f"{circle[0]} waits for itself", "remove this line")
    others = [question.reading.span(*wait.route) for wait in waits[1:]]
    return Remark(
        span,
        f"these milestones wait for each other: {_told(circle)}",
        "remove one of these lines, so that one of the milestones can come first",
        tuple(
            Related(place, f"{who} waits for it")
            for place, who in zip(others, circle[1:], strict=False)
        ),
    )


def _told(circle: Sequence[str]) -> str:
    shown = ", which waits for ".join(circle[1:_SHOWN])
    if len(circle) > _SHOWN:
        return f"{circle[0]} waits for {shown}, and so on through {len(circle)} milestones"
    return f"{circle[0]} waits for {shown}, which waits for {circle[0]}"


CHECK = Check(
    code="WP307",
    name="circular-wait",
    level=Level.ERROR,
    doc=__doc__,
    finds=_found,
)
