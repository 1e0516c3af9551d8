"""A rule is named that does not exist.

## What it does

Looks up the rules that the plan's own `checks` and comments `# wirralplan: ignore[…]` name. A
rule goes by its code (`WP203`), the beginning of a code (`WP3`) or its name
(`date-outside-plan`).

## Why it matters

A slip in a code asks for a check that nobody makes, or leaves a warning where it is.

## Wrong

```yaml
checks:
  also:
    - WP999
```

## Right

```yaml
checks:
  also:
    - WP401
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording, quoted
from wirralplan.checks.ignoring import UnknownRule
from wirralplan.text.finding import Level


def _words(fault: UnknownRule) -> Remark:
    guess = f"did you mean {fault.nearest}? " if fault.nearest else ""
    headline = f"there is no rule {quoted(fault.word)}"
    return Remark(fault.span, headline, f"{guess}`wirralplan explain` lists all rules")


CHECK = Check(
    "WP902", "unknown-rule", Level.WARNING, Stage.PLAN, __doc__, words=Wording(UnknownRule, _words)
)
