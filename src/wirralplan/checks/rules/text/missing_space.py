"""The space after '-' or ':' is missing.

## What it does

Finds `-title` in place of an item of a list, and `due:2018-06-30` in place of a key and its
value.

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

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.checks.rules.text.unreadable_yaml import LEAVE
from wirralplan.text.faults import MissingSpace
from wirralplan.text.finding import Level


def _words(fault: MissingSpace) -> Remark:
    if fault.mark == "-":
        headline, example = "'-' needs a space after it to start a list item", f"- {fault.key}"
    elif fault.mark == "::":
        headline = f"there is more than one colon after '{fault.key}'"
        example = f"{fault.key}: "
    else:
        headline, example = "':' needs a space after it", f"{fault.key}: "
    advice = f"write '{example}'" if fault.key else "put a space after it"
    if fault.line:
        advice = f"write  {fault.line}{LEAVE}"
    return Remark(fault.span, headline, advice, repair=fault.repair, safe=True)


CHECK = Check(
    "WP006",
    "missing-space",
    Level.ERROR,
    Stage.TEXT,
    __doc__,
    words=Wording(MissingSpace, _words),
    of_characters=True,
)
