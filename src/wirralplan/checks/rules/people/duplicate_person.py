"""One name stands for two people.

## What it does

Finds names and aliases in `people` that belong to more than one of them. Case, accents,
dots and dashes do not matter.

## Why it matters

Nobody can tell whose activities they are when a name means either of two.

## Wrong

```yaml
people:
  - name: Joe Bannham
    aliases:
      - J Banham
  - name: Jane Banham
    aliases:
      - J. Banham
```

## Right

```yaml
people:
  - name: Joe Bannham
    aliases:
      - Joe Banham
  - name: Jane Banham
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.checks.lines_to_change import place, removal
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.model import UNREAD, Plan
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Level, Related
from wirralplan.text.route import Route
from wirralplan.text.written import written as as_written


def _found(context: Context) -> Iterator[Remark]:
    reading = context.reading
    firsts: dict[str, tuple[int, Route]] = {}
    reported: set[tuple[int, int]] = set()
    for person, written, route in _spellings(context.plan):
        if written == UNREAD:
            continue
        holder, first = firsts.setdefault(loosened(written), (person, route))
        if holder == person or (holder, person) in reported:
            continue
        reported.add((holder, person))
        yield Remark(
            reading.span(*route),
            f"{quoted(written)} is given for two people (first on line {reading.line(*first)})",
            _advice(reading, route, first),
            (Related(reading.span(*first), "first here"),),
        )


def _advice(reading: Reading, route: Route, first: Route) -> str:
    """How one of the two goes, and with it nothing that is said of the person."""
    apart = "if they are two, tell them apart by name"
    if "aliases" in route:
        aliases = route[:3]
        only = reading.document.count(aliases) == 1
        gone = removal(reading, aliases) if only else f"remove line {reading.line(*route)}"
        return f"an alias is another spelling of the same person's name: {gone}"
    value = reading.document.value
    roles = [value((*one[:2], "role")) for one in (first, route)]
    if first[-1] != "name" or None in roles:
        return f"if they are one, remove one of them, and keep its lines with the other; {apart}"
    both = as_written("; ".join(" ".join((one or "").split()) for one in roles))
    line, gone = reading.line(*first[:2], "role"), place(reading, route[:2])
    return f"if they are one, write  role: {both}  on line {line}, and remove {gone}; {apart}"


def _spellings(plan: Plan) -> Iterator[tuple[int, str, Route]]:
    for number, person in enumerate(plan.people):
        yield number, person.name, ("people", number, "name")
        for position, alias in enumerate(person.aliases):
            yield number, alias, ("people", number, "aliases", position)


CHECK = Check("WP308", "duplicate-person", Level.ERROR, Stage.PLAN, __doc__, finds=_found)
