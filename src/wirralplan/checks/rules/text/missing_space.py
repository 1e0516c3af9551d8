"""The space after '-' or ':' is missing.

## What it does

Finds `-title` where an item of a list was meant, and `due:2018-06-30` where a key and its
value were meant.

## Why it matters

Without the space YAML takes the whole line as one piece of text, and the key, or the item
with everything in it, is gone.

## Wrong

```yaml
due:2018-06-30
```

## Right

```yaml
due: 2018-06-30
```
"""

from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.checks.rules.text.unreadable_yaml import LEAVE
from wirralplan.text.finding import Fault, Level


def _words(fault: Fault) -> Remark:
    key = fault.facts.get("key", "")
    if fault.facts["mark"] == "-":
        headline, example = "'-' needs a space after it to start a list item", f"- {key}"
    else:
        headline, example = "':' needs a space after it", f"{key}: "
    told = f"write '{example}'" if key else "put a space after it"
    if fault.facts.get("line"):
        told = f"write  {fault.facts['line']}{LEAVE}"
    return Remark(fault.span, headline, told, repair=fault.repair, safe=True)


CHECK = Check(
    code="WP006",
    name="missing-space",
    level=Level.ERROR,
    stage=Stage.TEXT,
    doc=__doc__,
    kind="missing-space",
    words=_words,
    of_characters=True,
)
