"""The title of a milestone names two events, or holds two dates.

## What it does

Finds titles in which there are

- two different dates, such as '31/05/18', '30 April' or 'May 2018';
- two things that get done, such as 'Panel established and chair appointed'. Each part of the
  title, between 'and', '&', '+', a comma, a semicolon, a dash or a full stop, names one if
  it holds one of a hundred words such as 'agreed', 'begins' or 'in place'. A word that comes
  first and describes the next one does not count ('updated toolkit'), and words side by side
  are one event ('designed and agreed');
- 'and then', ', then' or 'followed by';
- two parts of two words or more with a semicolon between them.

It goes by words alone, and is off by default: run it once, when a plan has been typed in.

## Why it matters

A milestone has one due date, and is complete or is not. Of two events in one, the earlier has
no date of its own, and neither can be complete before both are.

## Wrong

```yaml
- title: Panel established by 30 April and chair appointed by 31 May 2018
  due: 2018-05-31
```

## Right

```yaml
- title: Panel established
  due: 2018-04-30
- title: Panel Chair appointed
  due: 2018-05-31
```
"""

import re
from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.patterns import pattern
from wirralplan.plan.model import UNREAD
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level

_ONE_THEN_ANOTHER = pattern(r"(?<=\w)(?:(?: and|[,;]| -) then| followed by) (?=\w)", re.IGNORECASE)
_SHOWN = 4
_TWO = "make a milestone of each, so that the one can be complete while the other is late"
_FROM_TO = "write the first and the last day of one piece of work as 'start' and 'due'"


def _found(context: Context) -> Iterator[Remark]:
    for placed in context.milestones:
        title = " ".join(placed.milestone.title.split())
        problem = None if title == UNREAD else _problem(title)
        if problem is not None:
            what, way_out = problem
            span = context.reading.span(*placed.route, "title")
            yield Remark(span, f"{quoted(title)} {what}", way_out)


def _problem(title: str) -> tuple[str, str] | None:
    """What of two there is in ``title``, and what to do about it."""
    from wirralplan.checks.rules.progress.title_words import dates, events, is_span  # noqa: PLC0415 - slow, and off by default

    days, happenings = dates(title), events(title)
    if len(days) > 1:
        return f"holds {_counted(days, 'dates')}", _FROM_TO if is_span(title) else _TWO
    if len(happenings) > 1:
        return f"names {_counted(happenings, 'events')}", _TWO
    joint = _ONE_THEN_ANOTHER.search(title)
    if joint:
        return f"names one thing and then another ('{joint.group().strip(' ,;-')}')", _TWO
    if sum(len(part.split()) > 1 for part in title.split(";")) > 1:
        return "names two things, with a ';' between them", _TWO
    return None


def _counted(words: Sequence[str], what: str) -> str:
    count = "two" if len(words) == 2 else str(len(words))
    shown = listed([f"'{word}'" for word in words[:_SHOWN]])
    return f"{count} {what}: {shown}{', and so on' if len(words) > _SHOWN else ''}"


CHECK = Check(
    "WP405", "two-events", Level.WARNING, Stage.PLAN, __doc__, finds=_found, default=False
)
