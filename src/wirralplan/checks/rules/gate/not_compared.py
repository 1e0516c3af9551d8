"""The plan, or part of it, was compared with nothing.

## What it does

With `--against`, says what could not be compared. A warning where the file is new, or where
lines of the plan as it was could not be read. An error where a plan was there that is gone, and
nothing says that this one is it: git follows a file that got another name only while half of it
is as it was. It is found whatever rules are selected, and nothing in the file silences it.

## Why it matters

Where nothing was compared no date has moved, and nothing was removed: whoever reads "no problems
found" would take that for an answer. A plan under another name could carry any change.

## Wrong

```yaml
# before:  due: 31/07/18
title: Final service restructure implemented
due: 2018-09-30
```

## Right

```yaml
# before:  due: 2018-07-31
title: Final service restructure implemented
due: 2018-07-31
```
"""

from collections.abc import Iterator, Sequence

from wirralplan.checks.before import Before
from wirralplan.checks.check import Check, Remark, Stage
from wirralplan.plan.reading import Reading
from wirralplan.plan.words import listed
from wirralplan.text.finding import Level
from wirralplan.text.shell import quoted
from wirralplan.text.source import Span

_MOST = 4  # places that one sentence names
_NOTHING = "nothing was compared"


def _compared(reading: Reading, before: Before) -> Iterator[Remark]:
    place = reading.document.first_key_span(()) or Span(0, 0)
    if before.reading is None and before.gone:
        alone, plans = len(before.gone) == 1, _some([*before.gone])
        were = "was there and is" if alone else "were there and are"
        same = "the same plan" if alone else "one of those"
        yield Remark(
            place,
            f"{_NOTHING}: there is no {before.name}, but {plans} {were} gone",
            "\n".join([
                f"if it is {same} under another name, {_option(before, before.gone[0])}",
                "or give it that name in a change of its own, in which nothing else changes",
                "if it is another plan, add it in a change of its own",
            ]),
        )  # fmt: skip
    elif before.reading is None:
        words = f"if it had another name there, {_option(before, 'NAME')}"
        yield Remark(place, f"{_NOTHING}: there is no {before.name}", words, level=Level.WARNING)
    elif before.plan is None or (before.lines and not before.plan.workstreams):
        state = "is empty" if before.reading.document.empty else "cannot be read"
        words = f"{_NOTHING}: {before.name} {state}"
        yield Remark(place, words, "read all of it over, as what is new", level=Level.WARNING)
    elif before.lines:
        words = f"{_lines(before.lines)} of {before.name} could not be read and compared"
        yield Remark(place, words, _BY_EYE, level=Level.WARNING)


_BY_EYE = "read over what the change makes of it: a date that moved there is not reported"


def _option(before: Before, name: str) -> str:
    word = quoted(f"{before.revision}:{name}")
    return "compare it with that" + (f": --against {word}" if word else "")


def _lines(ranges: Sequence[tuple[int, int]]) -> str:
    """``line 3``, ``lines 3 and 12 to 40``."""
    words = [f"{first}" if first == last else f"{first} to {last}" for first, last in ranges]
    return f"{'line' if words == [f'{ranges[0][0]}'] else 'lines'} {_some(words)}"


def _some(words: Sequence[str]) -> str:
    if len(words) <= _MOST:
        return listed(words)
    return listed([*words[: _MOST - 1], f"{len(words) - _MOST + 1} more"])


CHECK = Check("WP504", "not-compared", Level.ERROR, Stage.GATE, __doc__, compared=_compared)
