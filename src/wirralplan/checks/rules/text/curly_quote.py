"""A value is wrapped in curly quotes, which YAML does not treat as quotes.

## What it does

Finds values that are wrapped in a pair of curly quotes. Curly quotes and apostrophes inside
a text are left alone.

## Why it matters

Word turns straight quotes into curly ones. They stay in the text: a name in curly quotes is
not the name in `people`, and a date in curly quotes is no date.

## Wrong

```yaml
lead: “Ian Godfrey”
```

## Right

```yaml
lead: Ian Godfrey
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording, quoted
from wirralplan.text.faults import CurlyQuote
from wirralplan.text.finding import Level


def _words(fault: CurlyQuote) -> Remark:
    bare = fault.value.strip("\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f ")
    return Remark(
        fault.span,
        "curly quotes are kept as part of the text; use ' or \" or none",
        f"write {quoted(bare)}, with straight quotes or without" if bare else "",
        repair=fault.repair,
        safe=True,
    )


CHECK = Check(
    "WP005",
    "curly-quote",
    Level.ERROR,
    Stage.TEXT,
    __doc__,
    words=Wording(CurlyQuote, _words),
    of_characters=True,
    spoils_one_value=True,
)
