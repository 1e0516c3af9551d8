"""An id holds something other than small letters, digits and single dashes.

## What it does

Finds ids of workstreams, activities and milestones with capitals, spaces, dots or other
signs, and offers the nearest one that can be used; and ids such as `true` and `null`, which
are text to other programs only in quotes. Ids of priorities are free. `--fix` writes the nearest
one where nothing refers to the id and nothing of it is lost but capitals and what parts words.

## Why it matters

A reference such as `fostering/panel-chair` is typed on the command line, put into e-mails
and calendars, and has to stay the same for good.

## Wrong

```yaml
id: Panel Chair
```

## Right

```yaml
id: panel-chair
```
"""

from collections import Counter
from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage, quoted, replaced
from wirralplan.patterns import pattern
from wirralplan.plan.faults import BadId
from wirralplan.plan.model import Milestone, Plan
from wirralplan.plan.reading import Reading
from wirralplan.plan.slugs import folded, slug
from wirralplan.plan.walking import list_of, parts_with_id
from wirralplan.text.ambiguous import read_elsewhere
from wirralplan.text.finding import Level, of_kind
from wirralplan.text.source import Span
from wirralplan.text.written import written

# What looks like an id, and is a truth value, nothing or a fraction to other YAML tools.
_NO_TEXT = pattern(r"true|false|null|[0-9]+e-[0-9]+")

# Not the dots of a number such as 1.4.1, nor the slash of a reference.
_PARTS_WORDS = pattern(r"[\s_-]")


def _read(reading: Reading) -> Iterator[Remark]:
    yield from _unquoted(reading)
    faults = of_kind(BadId, reading.faults)
    free = _free(reading) if faults else frozenset()
    for fault in faults:
        suggestion = fault.suggestion
        new = written(suggestion) if suggestion and fault.span in free else ""
        use = suggestion or "small letters, digits and single dashes"
        yield Remark(
            fault.span,
            f"{quoted(fault.value)} cannot be an id; use {use}",
            _advice(fault),
            repair=replaced(fault.span, new),
            safe=_keeps_all(fault.value, suggestion),
        )


def _keeps_all(value: str, suggestion: str) -> bool:
    """Whether only capitals, blanks and what parts words were written in another way."""
    letters = _PARTS_WORDS.sub("", folded(value))
    return letters == suggestion.replace("-", "")


def _unquoted(reading: Reading) -> Iterator[Remark]:
    """A remark for each id that is no text to others, though it is one to us."""
    for node, text, span in reading.document.plain_texts(_NO_TEXT.fullmatch):
        route = reading.document.route(node)
        if route[-1:] == ("id",) and route[0] in ("id", "workstreams"):
            inside = written(text)
            yield Remark(
                span,
                f"{quoted(text)} is {read_elsewhere(text)} to other YAML tools, and an id has to "
                "be text; put quotes round it",
                f"write  id: {inside}",
                repair=replaced(span, inside),
                safe=True,
            )


def _advice(fault: BadId) -> str:
    if fault.suggestion:
        return "an id is made of the letters a to z, digits, and single dashes between them"
    return "for example  id: panel-chair"


def _free(reading: Reading) -> frozenset[Span]:
    """The places of ids that can change: nothing refers to them, no neighbour is called so."""
    plan, document = reading.partial, reading.document
    if plan is None or not document.whole or any("after" in route for route in reading.unread):
        return frozenset()
    parts = list(parts_with_id(plan))
    new_ids = {
        route: slug(document.value((*route, "id")) or "")
        for route, _ in parts
        if (*route, "id") in reading.unread
    }
    ids = Counter(
        (list_of(route), new_ids.get(route, part.id or slug(part.title))) for route, part in parts
    )
    named = _referred_to(plan)
    return frozenset(
        reading.span(*route, "id")
        for route, new in new_ids.items()
        if new and new not in named and ids[list_of(route), new] == 1
    )


def _referred_to(plan: Plan) -> frozenset[str]:
    """Every id that some 'after' names, as an activity or as a milestone."""
    return frozenset(
        slug(piece)
        for _, part in parts_with_id(plan)
        for reference in (part.after if isinstance(part, Milestone) else ())
        for piece in reference.split("/")
    )


CHECK = Check("WP109", "bad-id", Level.ERROR, Stage.STRUCTURE, __doc__, reads=_read)
