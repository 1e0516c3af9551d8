"""A text without quotes is a number or a truth value to other programs.

## What it does

Finds `no`, `on`, `true`, `~`, `010`, `12:30`, `1_0`, `1.10` and the like where the plan
expects text and there are no quotes round it. Whole numbers such as 12 and dates are left alone.

## Why it matters

wirralplan keeps what was typed. Other programs that read the same file turn `no` into false,
`12:30` into 750 and `1.10` into 1.1, and then two programs give two accounts of one plan.

## Wrong

```yaml
completed: 2018-06-30
evidence: 1.10
```

## Right

```yaml
completed: 2018-06-30
evidence: "1.10"
```
"""

import re
from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage, quoted, replaced
from wirralplan.patterns import pattern
from wirralplan.plan.keys import Kind, key_at
from wirralplan.plan.reading import Reading
from wirralplan.text.ambiguous import ambiguous, read_elsewhere
from wirralplan.text.finding import Level
from wirralplan.text.route import Route, last_key

_NO_TEXT = pattern("true|false|null|~", re.IGNORECASE)
_PLAIN_ZERO = pattern(r"-?0")


def _read(reading: Reading) -> Iterator[Remark]:
    document = reading.document
    for node, text, span in document.plain_texts(ambiguous):
        route = document.route(node)
        key = key_at(route)
        # In a list of ids or codes, and for a number of the plan, a number is as good as text.
        names = key is not None and key.kind in (Kind.TEXTS, Kind.REF) and _NO_TEXT.fullmatch(text)
        free = key is not None and key.is_free_text
        if _PLAIN_ZERO.fullmatch(text) or not (free or names or _is_priority(route)):
            continue
        inside = f'"{text}"'
        yield Remark(
            span,
            f"{quoted(text)} is read as text here, but as {read_elsewhere(text)} by other YAML "
            "tools; put quotes round it",
            f"write {inside}",
            repair=replaced(span, inside),
            safe=True,
        )


def _is_priority(route: Route) -> bool:
    """Whether the value is the id of a priority, in the plan or in an activity."""
    key, depth = last_key(route), len(route)
    return (key == "id" and route[0] == "priorities") or (key == "priorities" and depth > 2)


CHECK = Check("WP012", "ambiguous-value", Level.WARNING, Stage.TEXT, __doc__, reads=_read)
