"""A key that the plan format does not know.

## What it does

Finds keys that mean nothing at their place, offers the one that was probably meant, and
lists those that may stand there. `status` has a sentence of its own: it is worked out from
dates.

`--fix` writes the right key where only capitals, blanks round it, `_` or `-` differ, or an `s`
at its end or one mistyped letter of a key of at least four. A letter is not enough for a key
that records something or changes how a milestone stands, as `completed` does: that is offered,
and you decide. A word too many or too few is never put right: "not completed", "completed by"
and "co-lead" say something else.

## Why it matters

A program that passes over what it does not know passes over `complted: 2018-06-30` as well,
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
from itertools import islice

from wirralplan.checks.check import Check, Remark, Stage, Wording, called, quoted, replaced
from wirralplan.plan.faults import UnknownKey
from wirralplan.plan.keys import keys_of, parts
from wirralplan.plan.slugs import folded
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level

# What a key is for, said where something like it was written that does not mean the same: the key,
# the stem that what was written has in common with it, and the words. The first that fits is said.
_NOTE = "what has no key of its own goes into  note: <text>"
_PURPOSES = (
    ("completed", "complet", """\
'completed' is the day on which it was done, and nothing else
the day by which it has to be done is  due: <the day>; while it is not done, leave 'completed' out\
"""),
    ("cancelled", "cancel", """\
'cancelled' is the day on which it was withdrawn, and nothing else
what may become of it goes into  note: <text>"""),
    ("evidence", "evidence", """\
'evidence' is what shows that it was done; what is still to come goes into  note: <text>"""),
    ("approved_by", "approve", "'approved_by' is who has agreed; while nobody has, leave it out"),
    ("lead", "lead", """\
'lead' is the one person who answers for it; name others in  note: With <name>"""),
    ("due", "due", """\
'due' is the day by which it has to be done now
a day that it had before goes under 'moves', as  from: <the day>  with 'date' and 'reason'"""),
    ("start", "start", """\
'start' is the day on which work on it is planned to start; what came of it goes into an update"""),
    ("ongoing", "going", "'ongoing: true' is for what has no due date on purpose"),
    ("from", "from", "'from' is the due date until that move"),
    ("rag", "rag", "'rag' is the lead's rating at that update: red, amber or green"),
    *(("note", stem, _NOTE) for stem in ("outcome", "impact", "measure", "resource", "risk")),
)  # fmt: skip

# What people write for the day that something moved to, which a move does not record.
_NEW_DATE = frozenset({"to", "until", "due", "new", "new date", "new due date", "revised date"})


def _words(fault: UnknownKey) -> Remark:
    key, near = quoted(fault.key), fault.near
    if folded(fault.key).strip() == "status":
        return Remark(
            fault.span,
            "status is worked out from the dates; write 'completed' or 'cancelled' and the day",
            "if it is done, write in place of this line  completed: <the day, as 2018-06-30>\n"
            "if it was withdrawn, write  cancelled: <the day>  and below it  reason: <why>\n"
            "else remove the line",
        )
    if fault.comma:
        return Remark(
            fault.span,
            f"a comma ends the text inside {{ }}, so {key} was read as a key",
            "put quotes round the text that holds the comma",
        )
    if fault.part == "move" and folded(fault.key).strip() in _NEW_DATE:
        return Remark(
            fault.span,
            f"a move has no {key}; the day that it moved to is the 'due' of the milestone",
            "see that 'due' says that day, then remove this line",
        )
    if near:
        advice = f"write '{near}' in its place; if that is not what is meant, remove the line"
        headline = f"unknown key {key}; did you mean '{near}'?"
        repair = replaced(fault.span, near)
        return Remark(fault.span, headline, advice, repair=repair, safe=fault.alike)
    lines = [*_where_to(fault)]
    if fault.free:
        lines.append(f"{_article(fault.part)} can also have {listed(fault.free)}")
    advice = "\n".join(lines or [_nowhere(fault)])
    return Remark(fault.span, f"unknown key {key} in {called(fault.part, fault.title)}", advice)


def _nowhere(fault: UnknownKey) -> str:
    """What to do with a key of a part that has all its keys already."""
    texts = [key for key in ("note", "reason") if key in fault.known]
    first = f"add what it says to '{texts[0]}', and " if texts else ""
    return f"{first}remove the line"


def _where_to(fault: UnknownKey) -> Iterator[str]:
    """Where what stands behind the key may go: to another part, or to a key that it resembles."""
    holders = list(_holders(fault.key))
    if holders:
        yield f"{quoted(fault.key)} belongs to {listed(holders)}"
        return
    written = folded(fault.key)
    fitting = (words for key, stem, words in _PURPOSES if key in fault.known and stem in written)
    yield from islice(fitting, 1)


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
    words=Wording(UnknownKey, _words),
    precedence=10,
)
