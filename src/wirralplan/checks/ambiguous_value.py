"""A text without quotes is a number or a truth value to other programs.

## What it does

Finds `no`, `on`, `true`, `~`, `010`, `12:30`, `1_0`, `1.10` and their kin where the plan
means text and no quotes stand round it. Whole numbers such as 12 and dates are left alone.

## Why it matters

wirralplan takes what was typed. Other programs that read the same file make false of `no`,
750 of `12:30` and 1.1 of `1.10`, and then two programs tell two stories about one plan.

## Wrong

```yaml
evidence: 1.10
```

## Right

```yaml
evidence: "1.10"
```
"""

import re
from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, quoted
from wirralplan.checks.free_text import FREE_TEXT, key_of
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Level
from wirralplan.text.route import Route

_TRUE = frozenset({"y", "yes", "true", "on"})
_FALSE = frozenset({"n", "no", "false", "off"})
_WORDS = r"[yYnN]|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE"
_NOTHING = r"~|null|Null|NULL"
_NUMBERS = (
    r"[-+]?(?:0[0-7_]*[0-7]|0b[01_]+|0x[0-9a-fA-F_]+"
    r"|[1-9][0-9_]*_[0-9_]*|[0-9]+(?::[0-5]?[0-9])+"
    r"|(?:[0-9][0-9_]*)?\.[0-9_]+(?:[eE][-+]?[0-9]+)?|[0-9][0-9_]*\.?[eE][-+]?[0-9]+"
    r"|[0-9][0-9_]*\.|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)|\+[0-9]+"
)
_AMBIGUOUS = re.compile(rf"(?=[-+.~0-9yYnNtTfFoO])(?:{_WORDS}|{_NOTHING}|{_NUMBERS})")
_PLAIN_ZERO = re.compile(r"-?0")


def _read(reading: Reading) -> Iterator[Remark]:
    document = reading.document
    for node, text, span in document.plain_texts(_AMBIGUOUS.fullmatch):
        route = document.route(node)
        key = key_of(route)
        if _PLAIN_ZERO.fullmatch(text) or not (key in FREE_TEXT or _is_priority(route)):
            continue
        yield Remark(
            span,
            f"{quoted(text)} is read as text here, but as {_elsewhere(text)} by other YAML tools; "
            "put quotes round it",
            f'write "{text}"',
        )


def _is_priority(route: Route) -> bool:
    """Whether the value is the id of a priority, in the plan or in an activity."""
    key, depth = key_of(route), len(route)
    return (key == "id" and route[0] == "priorities") or (key == "priorities" and depth > 2)


def _elsewhere(text: str) -> str:
    lower = text.lower()
    if lower in _TRUE:
        return "true"
    if lower in _FALSE:
        return "false"
    return "nothing" if lower in ("~", "null") else "a number"


CHECK = Check(
    code="WP012",
    name="ambiguous-value",
    level=Level.WARNING,
    doc=__doc__,
    reads=_read,
)
