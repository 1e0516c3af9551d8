"""A value is not one of the words that are allowed there.

## What it does

Finds ratings other than red, amber and green, and anything but `true` after `ongoing`. `--fix`
puts right only capitals and blanks: "Amber/Green" and "not green" are for the lead to say. R, A
or G alone is offered as the rating that it begins, and you decide.

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

import re
from collections.abc import Iterator

from wirralplan.checks.check import Check, Remark, Stage, quoted, replaced
from wirralplan.checks.lines_to_add import DAY, beside, kept
from wirralplan.patterns import pattern
from wirralplan.plan.faults import UnknownValue
from wirralplan.plan.lookup.near_keys import is_a_letter_off
from wirralplan.plan.lookup.short_answers import DONE, NO, NOTHING, TO_COME, YES, answer
from wirralplan.plan.ratings import Rag
from wirralplan.plan.reading import Reading
from wirralplan.text.finding import Level, of_kind

_RATINGS = tuple(Rag)
# Words of their own, which a letter parts from a rating; of red that is every short word.
_LONG_RATINGS = ("amber", "green")
_OTHER_WORDS = frozenset({"umber", "camber", "greed", "greet", "preen"})
_SINCE = pattern(r"(?:(?:yes|true|ongoing)\W*)?(?:since|from)?", re.IGNORECASE)
_DONE = DONE | {"b"}
_LETTERS = {"r": "red", "a": "amber", "g": "green"}

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
        repair = replaced(fault.span, "true" if word in YES else "")
        advice = _since(reading, fault) or _ongoing(word)
        return Remark(fault.span, headline, advice, repair=repair, safe=True)
    headline = f"{quoted(value)} is not a rating; use {fault.expected}"
    if word in _RATINGS:
        advice, repair = f"write {word}, in small letters", replaced(fault.span, word)
        return Remark(fault.span, headline, advice, repair=repair, safe=True)
    close = _mistyped(word) or _CIRCLES.get(word.strip("\ufe0f"), "") or _LETTERS.get(word, "")
    if close:
        repair = replaced(fault.span, close)
        return Remark(fault.span, headline, f"did you mean {close}?", repair=repair)
    return Remark(fault.span, headline, _no_rating(reading, fault))


def _no_rating(reading: Reading, fault: UnknownValue) -> str:
    """What to write in place of a text that is none, and where its words go."""
    said = answer(fault.value)
    if said in NOTHING | TO_COME:
        return "a rating is the lead's own judgement; remove the line if there is none"
    words = " ".join(fault.value.split())
    note = kept(reading, fault.route, "note", f"Rating: {words}")
    choose = "write  rag: <red, amber or green>"
    if said in _DONE:
        done = f"if it is done, give the milestone the line  completed: {DAY}  and remove this one"
        return f"{done}\nif not, let the lead choose, {choose}\nand {note}"
    return (
        f"a rating is one of the three and nothing else: let the lead choose, and {choose}\n"
        f"if there is none, remove the line\neither way, so that nothing is lost, {note}"
    )


def _mistyped(word: str) -> str:
    """The rating of which one letter went wrong, where that makes no word of its own."""
    if word in _OTHER_WORDS:
        return ""
    return next((rating for rating in _LONG_RATINGS if is_a_letter_off(word, rating)), "")


def _since(reading: Reading, fault: UnknownValue) -> str:
    """What to write where a date stands after 'ongoing': it may be the start, or the end."""
    from wirralplan.plan.dates.kinds import Kind  # noqa: PLC0415 - few plans need it
    from wirralplan.plan.dates.loose import loosely  # noqa: PLC0415 - as above

    found = loosely(fault.value)
    if not found.parts:
        return ""
    note = kept(reading, fault.route, "note", found.text)
    keep = f"either way, so that nothing is lost, {note}"
    period = found.parts[-1].period
    first = found.parts[0].period
    due = period.last.isoformat() if period.is_day else period.ends
    begun = first.first.isoformat() if first.is_day else first.begins
    what = "the day" if period.is_day else "the month"
    by_then = f"write  due: {due}  in place of the line"
    if found.kind is not Kind.ONE or found.is_until:
        ends = f"if it ends then and is to be done by {due}, {by_then}"
        return f"{ends}\nif it has no due date on purpose, write  ongoing: true\n{keep}"
    since = beside(reading, fault.route, f"start: {begun}")
    if reading.has(*fault.route[:-1], "start"):
        line = reading.line(*fault.route[:-1], "start")
        since = f"see that line {line} says  start: {begun}"
    said = (
        f"if it has no due date on purpose and began then, write  ongoing: true\nand {since}\n"
        f"if that is {what} by which it has to be done, {by_then}"
    )
    return said if _SINCE.fullmatch(found.before) and not found.rest else f"{said}\n{keep}"


def _ongoing(word: str) -> str:
    if word in YES:
        return "write  ongoing: true"
    if word in NO:
        return "remove the line, and give a 'due' date, a month or tbc"
    return (
        "write  ongoing: true  if it has no due date on purpose; else give a 'due' date, a month "
        "or tbc"
    )


CHECK = Check(
    "WP104",
    "unknown-value",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    reads=_read,
    of_faults=True,
)
