"""Two parts of the plan have the same id, or the same number of the plan's own.

## What it does

Finds ids that are used twice among the workstreams, the activities, the priorities, or the
milestones of one activity. Where no `id` is written, the id is made from the title, so two
equal titles are found as well.

Of each `ref`, the plan's own number, there may be one among the workstreams, one among the
activities and one among all milestones of the plan. Capitals and blanks make no difference:
`2(v)` is `2 (V)`.

## Why it matters

`fostering/panel-chair` has to mean one milestone: what is recorded for it would otherwise
be recorded for either of the two. So has R7, for whoever types it.

## Wrong

```yaml
- title: Panel Chair appointed
  due: 2018-01-30
- title: Panel chair appointed
  due: 2018-09-30
```

## Right

```yaml
- title: Panel Chair appointed
  due: 2018-01-30
- id: second-panel-chair
  title: Panel chair appointed
  due: 2018-09-30
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.plan.model import UNREAD, Activity, Milestone, Priority, Workstream
from wirralplan.plan.slugs import slug, unspaced
from wirralplan.plan.walking import list_of, parts_with_id
from wirralplan.text.finding import Level, Related
from wirralplan.text.route import Route


def _found(context: Context) -> Iterator[Remark]:
    reading, plan = context.reading, context.plan
    parts: list[tuple[Route, Priority | Workstream | Activity | Milestone]] = [
        *((("priorities", number), one) for number, one in enumerate(plan.priorities)),
        *parts_with_id(plan),
    ]
    holders = {placed.route: placed.id for placed in context.activities}
    firsts: dict[tuple[Route, str], Route] = {}
    for route, part in parts:
        if part.id is None and (part.title == UNREAD or (*route, "id") in reading.unread):
            continue
        name, place = part.id or slug(part.title), (*route, "id" if part.id else "title")
        first = firsts.setdefault((list_of(route), name), place)
        if first is place or name in ("", UNREAD):
            continue
        where = f"as the id of two {route[-2]}"
        if route[-2] == "milestones":
            holder = holders[route[:-2]]
            where = f"twice in {quoted(holder) if holder else 'this activity'}"
        made = "" if part.id else ", made from this title,"
        other = "another id, of small letters, digits and dashes" if part.id else "an id of its own"
        yield Remark(
            reading.span(*place),
            f"{quoted(name)}{made} is used {where} (first on line {reading.line(*first)})",
            f"give one of them {other}",
            (Related(reading.span(*first), "first here"),),
        )
    yield from _of_refs(context)


def _of_refs(context: Context) -> Iterator[Remark]:
    """A remark for each number of the plan's own that stands twice in its kind."""
    reading = context.reading
    firsts: dict[tuple[str | int, str], Route] = {}
    for route, part in parts_with_id(context.plan):
        if part.ref is None:
            continue
        place = (*route, "ref")
        first = firsts.setdefault((route[-2], unspaced(part.ref)), place)
        if first is not place:
            yield Remark(
                reading.span(*place),
                f"{quoted(part.ref)} is used as the 'ref' of two {route[-2]} "
                f"(first on line {reading.line(*first)})",
                "correct the one that is wrong, or remove its line: a part needs no 'ref'",
                (Related(reading.span(*first), "first here"),),
            )


CHECK = Check(
    "WP106", "duplicate-id", Level.ERROR, Stage.STRUCTURE, __doc__, finds=_found, confuses_ids=True
)
