"""The findings that a change of the file brought with it."""

from collections import Counter
from collections.abc import Sequence

from wirralplan.text.finding import Finding
from wirralplan.text.splice import Origins, Splice


def arisen(
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
