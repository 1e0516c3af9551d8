"""A value is not one of the words that are allowed there.

## What it does

Finds ratings other than red, amber and green, and anything but `true` after `ongoing`. `--fix`
puts right only capitals and blanks: "Amber/Green" and "not green" are for the lead to say.

## Why it matters

A rating that cannot be read is not counted, and a milestone is either ongoing on
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

from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage, quoted, replaced
from wirralplan.checks.lines_to_add import beside
from wirralplan.plan.faults import UnknownValue
from wirralplan.plan.lookup.near_keys import is_a_letter_off
from wirralplan.plan.ratings import Rag
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Level, of_kind

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

# The circles by which Teams and Excel show a rating.
_CIRCLES = {
    "\U0001f7e2": "green",
    "\U0001f7e1": "amber",
    "\U0001f7e0": "amber",
    "\U0001f534": "red",
}


def _read(reading: Reading) -> Iterator[Remark]:
    for fault in of_kind(UnknownValue, reading.faults):
        yield _remark(reading, fault)


def _remark(reading: Reading, fault: UnknownValue) -> Remark:
    value = fault.value
    word = value.strip().casefold()
    if fault.key == "ongoing":
        headline = f"{quoted(value)} cannot stand after 'ongoing'; only true can"
        repair = replaced(fault.span, "true" if word in _YES else "")
        advice = _since(reading, fault) or _ongoing(word)
        return Remark(fault.span, headline, advice, repair=repair, safe=True)
    headline = f"{quoted(value)} is not a rating; use {fault.expected}"
    if word in _RATINGS:
        advice, repair = f"write {word}, in small letters", replaced(fault.span, word)
        return Remark(fault.span, headline, advice, repair=repair, safe=True)
    if word in _DONE:
        advice = "a milestone that is done has the line  completed: <date>  and needs no rating"
        return Remark(fault.span, headline, advice)
    close = _mistyped(word) or _CIRCLES.get(word.strip("\ufe0f"), "")
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


def _since(reading: Reading, fault: UnknownValue) -> str:
    """What to write where a date stands after 'ongoing': it may be the start, or the end."""
    from wirralplan.plan.loose_dates import Kind, loosely  # noqa: PLC0415 - few plans need it

    found = loosely(fault.value)
    if found.kind is not Kind.ONE:
        return ""
    period, part = found.parts[0].period, fault.route[:-1]
    since = beside(reading, fault.route, f"start: {period.first.isoformat()}")
    if reading.has(*part, "start"):
        since = f"see that line {reading.line(*part, 'start')} says  start: {period.first}"
    return (
        f"if it has no due date on purpose and began then, write  ongoing: true\nand {since}\n"
        f"if that is the day by which it has to be done, write  due: {period.last.isoformat()}"
        "  in place of the line"
    )


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
    reads=_read,
    of_faults=True,
)
