"""Lines that begin with '- ' were read as more text of the line above.

## What it does

Finds a `- ` line below a key that already has a text, and further in than that key.

## Why it matters

YAML takes it for the rest of the text: no list begins, and the milestones or the names in
it are gone from the plan.

## Wrong

```yaml
role: Head of Practice Improvement
  - Joe Banham
```

## Right

```yaml
role: Head of Practice Improvement
aliases:
  - Joe Banham
```
"""

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.patterns import pattern
from wirralplan.plan.keys import Kind, key_at
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Level
from wirralplan.text.route import last_key
from wirralplan.text.source import Span

_DASH = pattern(r"[ \n]-(?: |$)")
_DASH_LINE = pattern(r"[\r\n][ \t]*(-)(?=[ \t\r\n]|$)")

_LIST_OR_TEXT = (
    "if it is a list, give it a key of its own on the line above\n"
    "if it is text, put quotes round the whole of it"
)


def _read(reading: Reading) -> Iterator[Remark]:
    text = reading.source.text
    for node, _, span in reading.document.plain_texts(_DASH.search):
        lines = [found.start(1) for found in _DASH_LINE.finditer(text, span.start, span.end)]
        if not lines:
            continue
        route = reading.document.route(node)
        one = len(lines) == 1
        read = "this '- ' line was" if one else f"these {len(lines)} '- ' lines were"
        place = Span(lines[0], span.end)
        if route and isinstance(route[-1], int):
            holder = f"the '- ' line above {'it' if one else 'them'}"
            advice = "line up each '- ' with the others of its list"
        else:
            holder = f"'{last_key(route)}'" if route else "the line above"
            known = key_at(route)
            holds = known is not None and known.kind in (Kind.TEXTS, Kind.PARTS)
            advice = _emptied(reading, span, last_key(route)) if holds else _LIST_OR_TEXT
        yield Remark(place, f"{read} read as more text of {holder}", advice)


def _emptied(reading: Reading, span: Span, key: str) -> str:
    """The line of a key with the text behind it as a remark, so that its list can begin."""
    line = reading.source.place(span.start).line
    first = reading.source.slice(span).splitlines()[0].strip()
    return f"write  {key}: # {first}  on line {line} (leave the spaces before it)"


CHECK = Check("WP010", "swallowed-list", Level.ERROR, Stage.TEXT, __doc__, reads=_read)
