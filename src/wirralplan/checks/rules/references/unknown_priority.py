"""An activity serves a priority that the plan does not have.

## What it does

Looks up the `priorities` of every activity among the `priorities` of the plan.

## Why it matters

Whoever asks what is done for a priority does not find an activity that names another one,
or one that the plan has never had.

## Wrong

```yaml
priorities:
  - id: 1a
    title: Services for Care Leavers
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        priorities:
          - 7
```

## Right

```yaml
priorities:
  - id: 1a
    title: Services for Care Leavers
workstreams:
  - title: Practice Improvement
    activities:
      - title: Fostering action plan
        priorities:
          - 1a
```
"""

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted, replaced
from wirralplan.checks.lines_to_add import before_each
from wirralplan.patterns import pattern
from wirralplan.plan.model import UNREAD, Priority
from wirralplan.plan.reading import Reading
from wirralplan.plan.slugs import folded
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.written import written

_SHOWN, _LONGEST = 12, 90
_PARTED = pattern(r"\s*(?:[,;&/+]|\band\b)\s*")


def _found(context: Context) -> Iterator[Remark]:
    plan = context.plan
    known = {folded(priority.id): priority.id for priority in plan.priorities}
    choice = _choice(plan.priorities)
    ids = set(known.values())
    if UNREAD in ids or ("priorities",) in context.reading.unread:
        return
    if ids and context.is_misread("priorities"):
        return
    for placed in context.activities:
        for number, name in enumerate(placed.activity.priorities):
            if name == UNREAD or name in ids:
                continue
            span = context.reading.span(*placed.route, "priorities", number)
            if not ids:
                headline = f"priority {quoted(name)} is given, but the plan has no 'priorities'"
                yield Remark(span, headline, "add them at the top of the plan, or remove this line")
                continue
            several = [known.get(folded(one)) for one in _PARTED.split(name)]
            ids_of = [one for one in several if one]
            if len(several) > 1 and len(ids_of) == len(several):
                yield _separate(context.reading, (*placed.route, "priorities"), number, ids_of)
                continue
            known_as = known.get(folded(name))
            advice = f"did you mean {known_as}?" if known_as else choice
            yield Remark(span, f"priority {quoted(name)} is not in 'priorities'", advice)


def _separate(reading: Reading, way: Route, number: int, ids: Sequence[str]) -> Remark:
    """A remark about several priorities that stand in one item of the list."""
    route, written_ids = (*way, number), [written(one, in_brackets=True) for one in ids]
    span = reading.span(*route)
    if reading.document.style(way) is not Style.BLOCK_LIST:
        advice = f"write  {', '.join(written_ids)}  in its place"
        repair = replaced(span, ", ".join(written_ids))
    else:
        line, column = reading.line(*route), reading.source.place(reading.span(*way).start).column
        spaces = column - 1
        items = [f"- {one}" for one in written_ids]
        before = before_each(spaces)
        advice = "\n".join([f"write in place of line {line}{before}:", *items])
        repair = replaced(span, f"\n{' ' * spaces}- ".join(written_ids))
    headline = f"{quoted(reading.source.slice(span))} is {len(ids)} priorities in one item"
    return Remark(span, headline, advice, repair=repair)


def _choice(priorities: Sequence[Priority]) -> str:
    """What there is to choose from, each with its title: nobody knows them by number."""
    if len(priorities) == 1:
        return f"the plan has only {priorities[0].id}"
    if len(priorities) > _SHOWN:
        first = listed([one.id for one in priorities[:3]])
        return f"the plan has {len(priorities)}, the first of them {first}"
    width = max((len(one.id) for one in priorities), default=0)
    lines = [
        f"{one.id:<{width}}  {quoted(one.title, _LONGEST)}"
        for one in priorities
        if one.title != UNREAD
    ]
    return "\n".join(["write one of these in its place, or remove the line:", *lines])


CHECK = Check("WP304", "unknown-priority", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
