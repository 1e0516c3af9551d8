"""A milestone reads differently, under the same name.

## What it does

With `--against`, compares the title of each milestone with what it was before. How it is broken
into lines, capitals, the kind of a quote or a dash, and a full stop at its end do not count.
Every other difference does, a slip of the pen that was put right too: nobody but a reader can
tell that from another promise.

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

from wirralplan.checks.check import Check, Context, Remark, Stage, quoted
from wirralplan.checks.rules.gate.records import altered
from wirralplan.plan.model import UNREAD
from wirralplan.text.characters import DASHES
from wirralplan.text.finding import Level
from wirralplan.text.written import written

_LONGEST = 60  # characters that a sentence shows of a title
_BEFORE = 2  # words before a difference that show where in the title it is
# The same sign from another keyboard. Signs that mean something else, such as < or %, stay.
_ALIKE = str.maketrans(
    dict.fromkeys("`\u00b4\u02bc\u2018\u2019\u201b\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u2033", '"')
    | dict.fromkeys(DASHES, "-")
)


def reads_the_same(was: str, now: str) -> bool:
    """Whether two titles differ in nothing that could change what they promise."""
    return _words(was) == _words(now)


def _words(title: str) -> list[str]:
    plain = unicodedata.normalize("NFC", title).translate(_ALIKE).casefold()
    return plain.strip().removesuffix(".").split()


def _found(context: Context) -> Iterator[Remark]:
    for change in altered(context):
        was, now = change.was.title, change.now.title
        if was != UNREAD and not reads_the_same(was, now):
            yield Remark(
                context.reading.span(*change.placed.route, "title"),
                _headline(was, now),
                f"if that promises something else, {_again(was)}, cancel it with a reason,\n"
                "and add what is promised now as a milestone of its own\n"
                "if only the words are better, leave it: whoever reads the change sees this",
            )


def _headline(was: str, now: str) -> str:
    """What it read and what it reads: of the second, and of what is long, from the difference."""
    old, new = was.split(), now.split()
    same = len([*takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))])
    first = old if len(" ".join(old)) <= _LONGEST else _from(old, same - _BEFORE)
    second = _from(new, same) if same < len(new) else new
    return f"{quoted(' '.join(first), _LONGEST)} now reads {quoted(' '.join(second), _LONGEST)}"


def _again(title: str) -> str:
    line = " ".join(title.split())
    return (
        "write the old title again" if len(line) > 200 else f"write  title: {written(line)}  again"
    )


def _from(words: list[str], place: int) -> list[str]:
    return ["…", *words[place:]] if place > 0 else words


CHECK = Check("WP505", "promise-reworded", Level.WARNING, Stage.GATE, __doc__, finds=_found)
