"""Two versions of some lines that git could not merge, with the markers that it puts round them."""

import re
from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import MergeConflict
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_MARKER = pattern(r"^(?:(?P<mark><{7}|>{7}|\|{7})(?: [^\r\n]*)?|={7})(?=\r?$)", re.MULTILINE)


def merge_conflicts(source: Source) -> Iterator[MergeConflict]:
    """Each place with all three markers; the repair leaves the first of the two versions."""
    found: list[tuple[str, Span]] = []
    for marker in _MARKER.finditer(source.text):
        mark = source.text[marker.start()]
        found = [] if mark == "<" else found
        found.append((mark, Span(*marker.span())))
        if mark == ">":
            if "".join(one for one, _ in found) in {"<=>", "<|=>"}:
                yield _conflict(source, [place for _, place in found])
            found = []


def _conflict(source: Source, places: list[Span]) -> MergeConflict:
    first, *others, last = places
    # Line ends stay, so that each line keeps its number.
    second = Span(others[0].start, last.end)
    repair = (Splice(first, ""), Splice(second, ""))
    numbers = [source.place(place.start).line for place in places]
    return MergeConflict(
        first, numbers[0], numbers[-1], tuple(numbers[1:-1]), repair=repair, also=last
    )
