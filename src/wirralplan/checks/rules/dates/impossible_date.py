"""A date names a day that the calendar does not have.

## What it does

Finds dates in the form YYYY-MM-DD whose day, month or year does not exist, and offers the
nearest day that does.

## Why it matters

Nobody can be early or late for 31 September. In a Word table nobody notices; here the
milestone would otherwise drop out of every count.

## Wrong

```yaml
due: 2018-09-31
```

## Right

```yaml
due: 2018-09-30
```
"""

from wirralplan.checks.check import Check, Remark, Stage, Wording, quoted
from wirralplan.plan.faults import ImpossibleDate
from wirralplan.text.finding import Level
from wirralplan.text.splice import Splice


def _words(fault: ImpossibleDate) -> Remark:
    if fault.spelt:
        headline = f"there is no {fault.spelt}; {fault.why}"
    else:
        headline = f"{quoted(fault.value)} is not a date; {fault.why}"
    suggestion = fault.suggestion
    advice = f"did you mean {suggestion}?" if suggestion else "write the day as YYYY-MM-DD"
    repair = (Splice(fault.span, suggestion),) if suggestion else ()
    return Remark(fault.span, headline, advice, repair=repair)


CHECK = Check(
    code="WP202",
    name="impossible-date",
    level=Level.ERROR,
    stage=Stage.STRUCTURE,
    doc=__doc__,
    words=Wording(ImpossibleDate, _words),
    precedence=30,
)
