"""An id holds something other than small letters, digits and single dashes, or a ref is too long.

## What it does

Finds ids of the plan, its workstreams, activities and milestones with capitals, spaces, dots or
other signs, and offers the nearest one that can be used; and ids such as `true` and `null`, which
are text to other programs only in quotes. Ids of priorities are free. `--fix` writes the nearest
one where nothing refers to the id and nothing of it is lost but capitals and what separates words.

A `ref`, the plan's own number such as `1.2.2` or `R7`, may hold any signs, but no more than 20
characters, as it stands before the title in every listing.

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
from wirralplan.checks.lines_to_add import beside
from wirralplan.checks.lines_to_change import instead
from wirralplan.patterns import pattern
from wirralplan.plan.faults import BadId, LongRef
from wirralplan.plan.keys import keys_of, part_of
from wirralplan.plan.model import REF_LENGTH, Milestone, Plan
from wirralplan.plan.reading import Reading
from wirralplan.plan.slugs import folded, slug
from wirralplan.plan.walking import list_of, parts_with_id
from wirralplan.text.ambiguous import read_elsewhere
from wirralplan.text.finding import Level, of_kind
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.written import written

# What looks like an id, and is a truth value, nothing or a fraction to other YAML tools.
_NO_TEXT = pattern(r"true|false|null|[0-9]+e-[0-9]+")

# Not the dots of a number such as 1.4.1, nor the slash of a reference.
# A number as plans print them: 1.2.2, R7, 2(v), CYPD/12.
_OWN_NUMBER = pattern(r"(?=\S*\d)[^\W\d_]{0,6}[./ -]?\d\S*|\d+\s?\([ivx]+\)")
_PARTS_WORDS = pattern(r"[\s_-]")


def _read(reading: Reading) -> Iterator[Remark]:
    yield from _unquoted(reading)
    yield from map(_of_long_ref, of_kind(LongRef, reading.faults))
    faults = of_kind(BadId, reading.faults)
    routes = {reading.span(*one): one for one in reading.unread if one[-1:] == ("id",)}
    free = _free(reading) if faults else frozenset()
    for fault in faults:
        suggestion = fault.suggestion
        new = written(suggestion) if suggestion and fault.span in free else ""
        use = suggestion or "small letters, digits and single dashes"
        yield Remark(
            fault.span,
            f"{quoted(fault.value)} cannot be an id; use {use}",
            _advice(reading, fault, routes.get(fault.span)),
            repair=replaced(fault.span, new),
            safe=_keeps_all(fault.value, suggestion),
        )


def _of_long_ref(fault: LongRef) -> Remark:
    return Remark(
        fault.span,
        f"{quoted(fault.value)} is too long for a 'ref', which has at most {REF_LENGTH} characters",
        "write only the number by which the plan names it, such as 1.2.2 or R7; "
        "the words that say more belong in the title",
    )


def _keeps_all(value: str, suggestion: str) -> bool:
    """Whether only capitals, blanks and what parts words were written in another way."""
    letters = _PARTS_WORDS.sub("", folded(value))
    return letters == suggestion.replace("-", "")


def _unquoted(reading: Reading) -> Iterator[Remark]:
    """A remark for each id that is no text to others, though it is one to us."""
    for node, text, span in reading.document.plain_texts(_NO_TEXT.fullmatch):
        route = reading.document.route(node)
        if route[-1:] == ("id",) and (route[0] == "workstreams" or len(route) == 1):
            inside = written(text)
            yield Remark(
                span,
                f"{quoted(text)} is {read_elsewhere(text)} to other YAML tools, and an id has to "
                "be text; put quotes round it",
                f"write  id: {inside}",
                repair=replaced(span, inside),
                safe=True,
            )


def _advice(reading: Reading, fault: BadId, route: Route | None) -> str:
    if not fault.suggestion:
        return "for example  id: panel-chair"
    made_of = "an id is made of the letters a to z, digits, and single dashes between them"
    number = _OWN_NUMBER.match(fault.value)
    if number is None or route is None or "ref" not in keys_of(part_of(route[:-1]).model):
        return made_of
    if reading.has(*route[:-1], "ref") or len(number[0]) > REF_LENGTH:
        return made_of
    ref = f"ref: {written(number[0].rstrip('.'))}"
    rest = slug(fault.value[number.end() :])
    if not rest:
        return f"{made_of}\nif it is the plan's own number of it, {instead(reading, route, ref)}"
    own = f"{instead(reading, route, f'id: {rest}')}\nand {beside(reading, route, ref)}"
    return f"{made_of}\nif {quoted(number[0])} is the plan's own number of it, {own}"


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
    free = {
        reading.span(*route, "id")
        for route, new in new_ids.items()
        if new and new not in named and ids[list_of(route), new] == 1
    }
    if ("id",) in reading.unread:  # of the plan itself; it has no neighbour
        free.add(reading.span("id"))
    return frozenset(free)


def _referred_to(plan: Plan) -> frozenset[str]:
    """Every id that some 'after' names, as an activity or as a milestone."""
    return frozenset(
        slug(piece)
        for _, part in parts_with_id(plan)
        for reference in (part.after if isinstance(part, Milestone) else ())
        for piece in reference.split("/")
    )


CHECK = Check("WP109", "bad-id", Level.ERROR, Stage.STRUCTURE, __doc__, reads=_read)
