"""A milestone, or how one will know that it worked, reads differently.

## What it does

With `--against`, compares the title of each milestone, and the `success_measure` of each milestone
and activity, with what it was before. How it is broken into lines, capitals, the kind of a quote
or a dash, and a full stop at its end do not count. Every other difference does, a slip of the pen
that was put right too: nobody but a reader can tell that from another promise. A success measure
that is taken out is reported as well, one that is new is not.

## Why it matters

Forty discharges that became ten are reached sooner. A reworded target is the oldest way of
meeting it, and neither its date nor its reference shows anything.

## Wrong

```yaml
# before:  title: Discharge team completes 40 discharges
id: discharges
title: Discharge team completes 10 discharges
due: 2018-07-31
```

## Right

```yaml
# before:  title: Discharge team completes 40 discharges
id: discharges
title: Discharge team completes 40 discharges
due: 2018-07-31
```
"""

import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from wirralplan.checks.check import Check, Context, Remark, Stage, named, quoted
from wirralplan.checks.rules.gate.records import altered
from wirralplan.plan.model import UNREAD, Activity, Milestone
from wirralplan.text.characters import DASHES
from wirralplan.text.finding import Level
from wirralplan.text.route import Route
from wirralplan.text.written import written

_MEASURE = "success_measure"
_LEAVE = "if only the words are better, leave it: whoever reads the change sees this"
_LONGEST = 60  # characters that a sentence shows of a title
_BEFORE = 2  # words before a difference that show where in the title it is
# The same sign from another keyboard. Signs that mean something else, such as < or %, stay.
_ALIKE = str.maketrans(
    dict.fromkeys("`\u00b4\u02bc\u2018\u2019\u201b\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u2033", '"')
    | dict.fromkeys(DASHES, "-")
)


def reads_the_same(was: str, now: str) -> bool:
    """Whether two texts differ in nothing that could change what they promise."""
    return _words(was) == _words(now)


def _words(title: str) -> list[str]:
    plain = unicodedata.normalize("NFC", title).translate(_ALIKE).casefold()
    return plain.strip().removesuffix(".").split()


def _found(context: Context) -> Iterator[Remark]:
    for change in altered(context):
        was, now, route = change.was.title, change.now.title, change.placed.route
        if was != UNREAD and not reads_the_same(was, now):
            yield Remark(
                context.reading.span(*route, "title"),
                _headline(was, now),
                f"if that promises something else, {_again('title', was)}, cancel it with a "
                "reason,\nand add what is promised now as a milestone of its own\n"
                f"{_LEAVE}",
            )
    for change in altered(context, _MEASURE):
        yield from _of_measure(context, "milestone", change.placed.route, change.was, change.now)
    yield from _of_activities(context)


def _of_activities(context: Context) -> Iterator[Remark]:
    both, before = context.sides, context.before
    if both is None or before is None:
        return
    uncertain = context.uncertain("activities", "id", "title", _MEASURE)
    for pair in both.activities.pairs:
        old, new = both.old_activities[pair.old], both.new_activities[pair.new]
        if new.route not in uncertain and before.is_sure(old.route, "id", "title", _MEASURE):
            yield from _of_measure(context, "activity", new.route, old.activity, new.activity)


def _of_measure(
    context: Context,
    part: str,
    route: Route,
    old: Milestone | Activity,
    new: Milestone | Activity,
) -> Iterator[Remark]:
    """A remark where a success measure reads differently, or is not there any more."""
    was, now = old.success_measure, new.success_measure
    whose = f"the success measure of {named(part, new.title)}"
    if was is None or (now is not None and reads_the_same(was, now)):
        return
    advice = f"if that is another promise, {_again(_MEASURE, was)}\n{_LEAVE}"
    if now is not None:
        span, words = context.reading.span(*route, _MEASURE), f"{whose}, {_headline(was, now)}"
        yield Remark(span, words, advice)
        return
    shown = quoted(" ".join(was.split()), _LONGEST)
    yield Remark(
        context.reading.span(*route, "title"),
        f"{whose} was taken out: {shown}",
        f"{_again(_MEASURE, was)}, or leave it: whoever reads the change sees this",
        absent=True,
    )


def _headline(was: str, now: str) -> str:
    """What it read and what it reads: of the second, and of what is long, from the difference."""
    old, new = was.split(), now.split()
    same = len([*takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))])
    first = old if len(" ".join(old)) <= _LONGEST else _from(old, same - _BEFORE)
    second = _from(new, same) if same < len(new) else new
    return f"{quoted(' '.join(first), _LONGEST)} now reads {quoted(' '.join(second), _LONGEST)}"


def _again(key: str, text: str) -> str:
    line = " ".join(text.split())
    if len(line) > 200:
        return f"write the old '{key}' again"
    return f"write  {key}: {written(line)}  again"


def _from(words: list[str], place: int) -> list[str]:
    return ["…", *words[place:]] if place > 0 else words


CHECK = Check("WP505", "promise-reworded", Level.WARNING, Stage.GATE, __doc__, finds=_found)
