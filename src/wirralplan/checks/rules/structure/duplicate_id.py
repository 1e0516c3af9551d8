"""Two parts of the plan have the same id.

## What it does

Finds ids that are used twice among the workstreams, the activities, the priorities, or the
milestones of one activity. Where no `id` is written, the id is made from the title, so two
equal titles are found as well.

## Why it matters

`fostering/panel-chair` has to mean one milestone: what is recorded for it would otherwise
be recorded for either of the two.

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

from collections.abc import Iterable, Iterator, Sequence

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.plan.model import UNREAD, Activity, Milestone, Priority, Workstream
from wirralplan.plan.slugs import slug
from wirralplan.text.finding import Level, Related
from wirralplan.text.route import Route

_Part = Workstream | Activity | Milestone | Priority
_Named = tuple[str, Route]


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    for key, parts in (("priorities", plan.priorities), ("workstreams", plan.workstreams)):
        yield from _twice(context, f"as the id of two {key}", _ids(context, parts, (key,)))
    activities: list[_Named] = []
    for number, workstream in enumerate(plan.workstreams):
        way = ("workstreams", number, "activities")
        activities += _ids(context, workstream.activities, way)
    yield from _twice(context, "as the id of two activities", activities)
    for placed in context.activities:
        milestones = _ids(context, placed.activity.milestones, (*placed.route, "milestones"))
        holder = f"twice in {quoted(placed.id)}" if placed.id else "twice in this activity"
        yield from _twice(context, holder, milestones)


def _ids(context: Context, parts: Sequence[_Part], way: Route) -> Iterator[_Named]:
    """The id of each part, written or made from its title, with the way to what gives it."""
    unread = context.reading.unread
    for number, part in enumerate(parts):
        if part.id:
            if part.id != UNREAD:
                yield part.id, (*way, number, "id")
        elif part.title != UNREAD and (*way, number, "id") not in unread:
            made = slug(part.title)
            if made:
                yield made, (*way, number, "title")


def _twice(context: Context, where: str, ids: Iterable[_Named]) -> Iterator[Remark]:
    reading = context.reading
    firsts: dict[str, Route] = {}
    for name, route in ids:
        first = firsts.setdefault(name, route)
        if first is route:
            continue
        line = reading.line(*first)
        written = route[-1] == "id"
        made = "" if written else ", made from this title,"
        yield Remark(
            reading.span(*route),
            f"{quoted(name)}{made} is used {where} (first on line {line})",
            "give one of them another id, of small letters, digits and dashes"
            if written
            else "give one of them an id of its own",
            (Related(reading.span(*first), "first here"),),
        )


CHECK = Check(
    code="WP106",
    name="duplicate-id",
    level=Level.ERROR,
    stage=Stage.STRUCTURE,
    doc=__doc__,
    finds=_found,
    confuses_ids=True,
)
