"""An activity has the same milestone twice, under two ids.

## What it does

Compares the titles of an activity's milestones, without case, accents and spare spaces, and
finds two that are alike and are due on the same day, or are both ongoing, or have both no date
yet (`tbc`). A month counts as its last day. What is cancelled is left out: to cancel the one is
how to keep the other. Two with the same id are reported as duplicate-id.

## Why it matters

One piece of work counts twice. When it is done, one of the two is recorded as complete, and
the other stays overdue.

## Wrong

```yaml
- id: panel-chair
  title: Panel Chair appointed
  due: 2018-01-30
- id: chair-of-panel
  title: Panel chair appointed
  due: 2018-01-30
```

## Right

```yaml
- id: panel-chair
  title: Panel Chair appointed
  due: 2018-01-30
```
"""

from collections.abc import Iterator
from datetime import date

from wirralplan.checks.check import Check, Context, Remark, Stage, named, quoted
from wirralplan.plan.dates.months import DueDate, Tbc, due_day
from wirralplan.plan.model import UNREAD, Milestone
from wirralplan.plan.slugs import folded
from wirralplan.plan.walking import Placed, PlacedActivity
from wirralplan.text.finding import Level, Related


def _found(context: Context) -> Iterator[Remark]:
    uncertain = context.uncertain("milestones", "title", "id", "due", "ongoing", "cancelled")
    alike: dict[tuple[str, date | Tbc | None], dict[str, Placed]] = {}
    within: PlacedActivity | None = None
    for placed in context.milestones:
        if placed.within is not within:
            within = placed.within
            alike.clear()
        if not _counts(placed.milestone) or placed.route in uncertain:
            continue
        earlier = alike.setdefault(_likeness(placed.milestone), {})
        if earlier and placed.id not in earlier:
            yield _remark(context, next(iter(earlier.values())), placed)
        earlier.setdefault(placed.id, placed)


def _counts(milestone: Milestone) -> bool:
    """Whether it has a title and either a due date or none on purpose, and still stands."""
    dated = (milestone.due is None) == milestone.ongoing
    return dated and milestone.cancelled is None and milestone.title != UNREAD


def _likeness(milestone: Milestone) -> tuple[str, date | Tbc | None]:
    due = milestone.due
    day = due if isinstance(due, Tbc) else due_day(due)
    return " ".join(folded(milestone.title).split()), day


def _remark(context: Context, first: Placed, placed: Placed) -> Remark:
    reading, title = context.reading, placed.milestone.title
    both = _dated(first.milestone.due, placed.milestone.due)
    holder = named("activity", placed.within.activity.title)
    above = (*first.route, "title")
    return Remark(
        reading.span(*placed.route, "title"),
        f"{quoted(title)} stands twice in {holder}, {both} (first on line {reading.line(*above)})",
        "if the two are one, remove or cancel one of them; else let their titles tell them apart",
        (Related(reading.span(*above), "first here"),),
    )


def _dated(first: DueDate | None, second: DueDate | None) -> str:
    if second is None:
        return "both ongoing"
    if isinstance(second, Tbc):
        return "both without a date yet"
    return f"both due {second}" if first == second else f"due {first} and {second}"


CHECK = Check("WP404", "duplicate-milestone", Level.WARNING, Stage.PLAN, __doc__, finds=_found)
