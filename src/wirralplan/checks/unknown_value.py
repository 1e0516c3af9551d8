"""A value is none of the words that may stand there.

## What it does

Finds ratings other than red, amber and green, and anything but `true` after `ongoing`.

## Why it matters

A rating that nobody can read counts for nobody, and a milestone is either ongoing on
purpose or has a date.

## Wrong

```yaml
rag: Ambr
```

## Right

```yaml
rag: amber
```
"""

from wirralplan.checks.check import Check, Remark, quoted
from wirralplan.plan.references import folded, likeliest
from wirralplan.text.finding import Fault, Level
from wirralplan.text.splice import Splice

_RATINGS = ("red", "amber", "green")
_YES = frozenset({"yes", "y", "on", "true", "1"})
_NO = frozenset({"no", "n", "off", "false", "0"})
_NONE = "a rating is the lead's own judgement; remove the line if there is none"
_DONE = frozenset({"blue", "complete", "completed", "done"})


def _words(fault: Fault) -> Remark:
    value = fault.facts["value"]
    word = folded(value).strip()
    if fault.facts["key"] == "ongoing":
        headline = f"{quoted(value)} cannot stand after 'ongoing'; only true can"
        repair = (Splice(fault.span, "true"),) if word in _YES else ()
        return Remark(fault.span, headline, _ongoing(word), repair=repair, safe=True)
    headline = f"{quoted(value)} is not a rating; use {fault.facts['wanted']}"
    if word in _RATINGS:
        repair = (Splice(fault.span, word),)
        return Remark(
            fault.span, headline, f"write {word}, in small letters", repair=repair, safe=True
        )
    if word in _DONE:
        told = "a milestone that is done has the line  completed: <date>  and needs no rating"
        return Remark(fault.span, headline, told)
    close = likeliest(value, _RATINGS, most=1)
    if not close:
        return Remark(fault.span, headline, _NONE)
    repair = (Splice(fault.span, close[0]),)
    return Remark(fault.span, headline, f"did you mean {close[0]}?", repair=repair, safe=True)


def _ongoing(word: str) -> str:
    if word in _YES:
        return "write  ongoing: true"
    if word in _NO:
        return "remove the line, and give a 'due' date"
    return "write  ongoing: true  if it has no due date on purpose; else give a 'due' date"


CHECK = Check(
    code="WP104",
    name="unknown-value",
    level=Level.ERROR,
    doc=__doc__,
    kind="unknown-value",
    words=_words,
)
