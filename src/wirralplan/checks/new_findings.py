"""The findings that a change of the file brought with it, in the lines of the file before it."""

import re
from collections import Counter
from collections.abc import Sequence

from wirralplan.patterns import pattern
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.splice import Origins, Splice

_LINE = pattern(r"\bline (\d+)\b")


def new_findings(
    before: Sequence[Finding], after: Sequence[Finding], splices: Sequence[Splice]
) -> list[Finding]:
    """Those of ``after`` that were not there before the ``splices`` were made, by rule and place.

    Not by their words: these name lines, and lines move.
    """
    origin = Origins(splices)
    known = Counter((one.code, one.span.start) for one in before)
    new: list[Finding] = []
    for one in after:
        place = (one.code, origin(one.span.start))
        if known[place]:
            known[place] -= 1
        else:
            new.append(one)
    return new


def as_it_was(words: str, before: Source, after: Source, splices: Sequence[Splice]) -> str:
    """``words`` about ``after`` with the lines of ``before``; what is not in there is new."""
    origin = Origins(splices)

    def as_before(found: re.Match[str]) -> str:
        number = int(found[1])
        if number > len(after.line_starts):
            return found[0]
        start = after.line_starts[number - 1]
        first, last = origin(start), origin(start + len(after.line(number)))
        return "the new line" if first == last else f"line {before.place(last).line}"

    return _LINE.sub(as_before, words)
