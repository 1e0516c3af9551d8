"""A comment that silences a rule is not needed, or not allowed.

## What it does

Finds comments `# wirralplan: ignore[…]` that silence nothing, that name no rule, or that name
a rule which no comment may silence: one that reports that the file cannot be read as a plan, or
one that checks a change to the plan.

Such a comment stands at the end of a line, or alone on the line above it, and names one rule or
several, with the reason after them. Rules that did not run, because they need `--as-of` or
are off, are left alone.

## Why it matters

A comment that outlives its reason hides the next mistake on its line.

## Wrong

```yaml
due: 2018-06-30  # wirralplan: ignore[WP203] agreed with Ofsted
```

## Right

```yaml
due: 2018-06-30
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording
from wirralplan.checks.ignoring import UnusedIgnore
from wirralplan.text.finding import Level


def _words(fault: UnusedIgnore) -> Remark:
    words = ", ".join(fault.words)
    if not words:
        headline = "this comment silences nothing, because it names no rule"
        return Remark(fault.span, headline, "write  # wirralplan: ignore[WP203] and the reason")
    if fault.refused:
        them = "they tell" if len(fault.words) > 1 else "it tells"
        headline = f"{words} cannot be ignored; put right what {them}"
        advice = "what cannot be read is in no count, and no change may silence its own check"
        return Remark(fault.span, headline, advice, repair=fault.repair, safe=True)
    headline = f"nothing on this line needs ignore[{words}]"
    advice = f"leave only ignore[{', '.join(fault.left)}]" if fault.left else "remove the comment"
    return Remark(fault.span, headline, advice, repair=fault.repair, safe=True)


CHECK = Check(
    "WP901",
    "unused-ignore",
    Level.WARNING,
    Stage.PLAN,
    __doc__,
    words=Wording(UnusedIgnore, _words),
)
