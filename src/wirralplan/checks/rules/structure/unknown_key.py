"""A key that the plan format does not know.

## What it does

Finds keys that mean nothing where they are, offers the most likely one instead, or says
where the text after it goes. `status` has a sentence of its own: it is worked out from
dates.

`--fix` writes the right key where only capitals, blanks round it, `_` or `-` differ, or an `s`
at its end or one mistyped letter of a key of at least four. A letter is not enough for a key
that records something or changes the status of a milestone, as `completed` does: that is
offered, and you decide. A word too many or too few is never put right: "not completed",
"completed by" and "co-lead" say something else.

## Why it matters

A program that ignores what it does not know ignores `complted: 2018-06-30` as well,
and the milestone stays overdue for ever.

## Wrong

```yaml
title: Empty homes
leed: Carly Brown
```

## Right

```yaml
title: Empty homes
lead: Carly Brown
```
"""

from collections.abc import Iterator
from functools import cache

from wirralplan.checks.check import Check, Remark, Stage, called, quoted, replaced
from wirralplan.checks.lines_to_add import DUE
from wirralplan.checks.rules.structure.field_word_advice import advice_on, on_status
from wirralplan.checks.rules.structure.milestone_records import of_one_milestone, rated
from wirralplan.checks.rules.structure.stray_key import StrayKey
from wirralplan.plan.faults import UnknownKey
from wirralplan.plan.keys import keys_of, parts
from wirralplan.plan.lookup.field_words import Meaning, meanings_of, plain
from wirralplan.plan.lookup.short_names import ShortNames
from wirralplan.plan.reading import Reading
from wirralplan.plan.slugs import folded
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level, of_kind
from wirralplan.text.route import Route

# What a key is for, said where something like it was written that does not mean the same: the key,
# the stem that what was written has in common with it, and the words. The first that fits is said.
_FEW = 3
_PURPOSES = (
    ("completed", "complet", f"""\
'completed' is the day on which it was done, and nothing else
when it has to be done is  due: {DUE}
while it is not done, leave 'completed' out"""),
    ("cancelled", "cancel", """\
'cancelled' is the day on which it was withdrawn, and nothing else
what may become of it goes into  note: <text>"""),
    ("evidence", "evidence", """\
'evidence' is what shows that it was done; what is still to come goes into  note: <text>"""),
    ("approved_by", "approve", "'approved_by' is who has agreed; while nobody has, leave it out"),
    ("lead", "lead", """\
'lead' is the one person who is accountable for it, or tbc; those who help stand under 'with'"""),
    ("expected", "expect", "'expected' is when the lead now expects it: a day or a month"),
    ("impact", "impact", "'impact' is what it has changed, once it is completed"),
    ("success_measure", "success", "'success_measure' is how one will know that it worked"),
    ("due", "due", f"""\
'due' is the day, or the month, by which it has to be done now
a date that it had before goes under 'moves', as  from: {DUE}  with 'date' and 'reason'"""),
    ("start", "start", """\
'start' is the day on which work on it is planned to start; what came of it goes into an update"""),
    ("ongoing", "going", "'ongoing: true' is for what has no due date on purpose"),
    ("from", "from", "'from' is the due date until that move"),
    ("rag", "rag", "'rag' is the lead's rating at that update: red, amber or green"),
)  # fmt: skip


def _found(reading: Reading) -> Iterator[Remark]:
    proposed: dict[tuple[Route, str], str] = {}
    people = cache(lambda: ShortNames(reading.partial.people if reading.partial else ()))
    for fault in of_kind(UnknownKey, reading.faults):
        yield _remark(StrayKey(reading, fault, proposed, people))


def _remark(stray: StrayKey) -> Remark:
    fault = stray.fault
    key = quoted(fault.key)
    if stray.asks:
        return Remark(
            fault.span,
            f"{quoted(f'? {fault.key}')} looks like a remark, and a remark needs '# ' before it",
            f"put '# ' before it, or take {stray.line} out",
        )
    if folded(fault.key).strip() == "status":
        headline = "status is worked out from the dates"
        if fault.part == "milestone":
            headline += "; write 'completed' or 'cancelled' and the day"
        return Remark(fault.span, headline, on_status(stray))
    if fault.comma:
        return Remark(
            fault.span,
            f"a comma ends the text inside {{ }}, so {key} was read as a key",
            "put quotes round the text that holds the comma",
        )
    if fault.near:
        return _near(stray)
    advice = "\n".join(_advice(stray))
    return Remark(fault.span, f"unknown key {key} in {called(fault.part, fault.title)}", advice)


def _near(stray: StrayKey) -> Remark:
    fault, near = stray.fault, stray.fault.near
    headline = f"unknown key {quoted(fault.key)}; did you mean '{near}'?"
    if fault.rivals:
        other = stray.kept(perhaps=True)
        if near == "lead" and stray.text and stray.names_a_helper and "with" in fault.free:
            other = f"who helps stands under 'with': {stray.helps()}"
        advice = (
            f"another key here may be '{near}' too, and only one can be: if it is this one, write "
            f"'{near}' in place of {quoted(fault.key)}\nif not, {other}"
        )
        return Remark(fault.span, headline, advice)
    if taken := rated(stray) if near == "note" else "":
        return Remark(fault.span, headline, f"the update in place of {taken} has its text")
    stray.takes(near)
    advice = f"write '{near}' in place of {quoted(fault.key)}"
    otherwise = "" if fault.alike else _otherwise(stray)
    advice += otherwise and f"; if {otherwise}"
    return Remark(fault.span, headline, advice, repair=replaced(fault.span, near), safe=fault.alike)


def _otherwise(stray: StrayKey) -> str:
    """What to do with a key that may be meant for something else than the one that is near."""
    near, free, meanings = stray.fault.near, stray.fault.free, meanings_of(stray.fault.key)
    if near == "completed" and Meaning.CANCELLED in meanings and "cancelled" in free:
        return "it was withdrawn, write 'cancelled', and its 'reason' below it"
    if near == "completed" and plain(stray.fault.key) == "complete" and "due" in free:
        return "it is the day by which it has to be done, write 'due'"
    return "" if meanings else f"something else is meant, {stray.kept(perhaps=True)}"


def _advice(stray: StrayKey) -> Iterator[str]:
    """Where what stands behind the key goes."""
    fault = stray.fault
    words = advice_on(stray)
    if words:
        yield words
        return
    holders = list(_holders(fault.key))
    if holders:
        yield f"{quoted(fault.key)} belongs to {listed(holders)}"
        if stray.text:
            yield of_one_milestone(stray) or stray.kept()
        return
    written = folded(fault.key)
    fitting = (words for key, stem, words in _PURPOSES if key in fault.known and stem in written)
    purpose = next(fitting, "")
    if purpose:
        yield purpose
    elif 0 < len(fault.free) <= _FEW:
        yield f"{_article(fault.part)} can also have {listed(fault.free)}"
    yield stray.kept()


def _holders(key: str) -> Iterator[str]:
    """The parts that do have this key, without the plan itself."""
    for holder, (word, part) in parts().items():
        if holder and key in keys_of(part):
            yield _article(word)


def _article(part: str) -> str:
    if part == "plan":
        return "the plan"
    return f"an {part}" if part[0] in "aeiou" else f"a {part}"


CHECK = Check(
    "WP101",
    "unknown-key",
    Level.ERROR,
    Stage.STRUCTURE,
    __doc__,
    reads=_found,
    of_faults=True,
    precedence=10,
)
