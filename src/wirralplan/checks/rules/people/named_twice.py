"""A name under 'with' is there twice, or is that of the lead.

## What it does

Finds names under `with` that say nothing new: the lead of the activity or the milestone, a name
that stands there already, and at a milestone one that stands under the `with` of its activity.

## Why it matters

Each name is counted once, so that the second one is passed over. It may stand there for somebody
else.

## Wrong

```yaml
lead: Ann Lee
with:
  - Bob Ray
  - Ann Lee
```

## Right

```yaml
lead: Ann Lee
with:
  - Bob Ray
```
"""

from collections.abc import Iterator, Mapping, Sequence

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.checks.name_places import NamePlace
from wirralplan.plan.lookup.names import Names, loosened
from wirralplan.plan.model import UNREAD
from wirralplan.text.finding import Level
from wirralplan.text.route import Route


def _found(context: Context) -> Iterator[Remark]:
    names = Names.of(context.plan)
    for placed in context.activities:
        activity = placed.activity
        if activity.with_:
            leads = {_key(names, activity.lead): "leads this activity"}
            yield from _repeated(context, names, placed.route, activity.with_, leads)
    for one in context.milestones:
        milestone, activity = one.milestone, one.within.activity
        if not milestone.with_:
            continue
        taken = {
            _key(names, name): "helps with the whole activity already" for name in activity.with_
        }
        lead = "leads this milestone" if milestone.lead else "leads it, as the lead of the activity"
        taken[_key(names, milestone.lead or activity.lead)] = lead
        yield from _repeated(context, names, one.route, milestone.with_, taken)


def _repeated(
    context: Context, names: Names, part: Route, helpers: Sequence[str], taken: Mapping[str, str]
) -> Iterator[Remark]:
    """A remark for each of the ``helpers`` who is ``taken``, or was named before."""
    seen: dict[str, str] = {**taken}
    for position, name in enumerate(helpers):
        if name == UNREAD:
            continue
        route = (*part, "with", position)
        key = _key(names, name)
        if key not in seen:
            seen[key] = f"stands here already (line {context.reading.line(*route)})"
            continue
        place = NamePlace(context.reading, route)
        advice = f"{place.removal}; if somebody else is meant, write that name"
        yield Remark(context.reading.span(*route), f"{quoted(name)} {seen[key]}", advice)


def _key(names: Names, name: str) -> str:
    return loosened(names.called(name))


CHECK = Check("WP309", "named-twice", Level.WARNING, Stage.PLAN, __doc__, finds=_found)
