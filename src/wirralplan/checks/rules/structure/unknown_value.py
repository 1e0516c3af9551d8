"""A value is none of the words that may stand there.

## What it does

Finds ratings other than red, amber and green, and anything but `true` after `ongoing`. `--fix`
puts right only capitals and blanks: "Amber/Green" and "not green" are for the lead to say.

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

from wirralplan.checks.check import Check, Remark, Stage, Wording, quoted, replaced
from wirralplan.plan.faults import UnknownValue
from wirralplan.plan.lookup.near_keys import is_a_letter_off
from wirralplan.plan.ratings import Rag
from wirralplan.text.finding import Level

_RATINGS = tuple(Rag)
_YES = frozenset({"yes", "y", "on", "true"})
_NO = frozenset({"no", "n", "off", "false"})
_NONE = "a rating is the lead's own judgement; remove the line if there is none"
_CHOOSE = (
    "a rating is one of the three and nothing else: let the lead choose, "
    "and say what else there is to say in 'note'"
)
# Words of their own, which a letter parts from a rating; of red that is every short word.
_LONG_RATINGS = ("amber", "green")
_OTHER_WORDS = frozenset({"umber", "camber", "greed", "greet", "preen"})
_DONE = frozenset({"blue", "complete", "completed", "done"})


def _words(fault: UnknownValue) -> Remark:
    value = fault.value
    word = value.strip().casefold()
    if fault.key == "ongoing":
        headline = f"{quoted(value)} cannot stand after 'ongoing'; only true can"
        repair = replaced(fault.span, "true" if word in _YES else "")
        return Remark(fault.span, headline, _ongoing(word), repair=repair, safe=True)
    headline = f"{quoted(value)} is not a rating; use {fault.expected}"
    if word in _RATINGS:
        advice, repair = f"write {word}, in small letters", replaced(fault.span, word)
        return Remark(fault.span, headline, advice, repair=repair, safe=True)
    if word in _DONE:
        advice = "a milestone that is done has the line  completed: <date>  and needs no rating"
        return Remark(fault.span, headline, advice)
    close = _mistyped(word)
    if close:
        repair = replaced(fault.span, close)
        return Remark(fault.span, headline, f"did you mean {close}?", repair=repair)
    return Remark(fault.span, headline, _CHOOSE if _names_a_colour(word) else _NONE)


def _mistyped(word: str) -> str:
    """The rating of which one letter went wrong, where that makes no word of its own."""
    if word in _OTHER_WORDS:
        return ""
    return next((rating for rating in _LONG_RATINGS if is_a_letter_off(word, rating)), "")


def _names_a_colour(word: str) -> bool:
    """Whether a rating is part of what was written: two of them, one denied, or nearly one."""
    return any(rating in word for rating in _RATINGS)


def _ongoing(word: str) -> str:
    if word in _YES:
        return "write  ongoing: true"
    if word in _NO:
        return "remove the line, and give a 'due' date"
    return "write  ongoing: true  if it has no due date on purpose; else give a 'due' date"


CHECK = Check(
    "WP104",
    "unknown-value",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    words=Wording(UnknownValue, _words),
)
