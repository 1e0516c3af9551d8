"""Two versions of some lines that git could not merge, with the markers that it puts round them."""

import re
from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import MergeConflict
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_MARKER = pattern(r"^(?:(?P<mark><{7}|>{7}|\|{7})(?: [^\r\n]*)?|={7})(?=\r?$)", re.MULTILINE)

_FURTHEST = 200  # lines between two markers of which the third is gone
_Marker = tuple[str, Span]  # its first character, and where it stands


def merge_conflicts(source: Source) -> Iterator[MergeConflict]:
    """Each place with markers, also where some of the three are gone.

    The repair leaves the first of the two versions, as far as that shows. A line of ``=`` alone is
    a divider that somebody drew.
    """
    found = list[_Marker]()
    for marker in _MARKER.finditer(source.text):
        mark = source.text[marker.start()]
        if mark == "<":
            yield from _ended(source, found)
            found = []
        found.append((mark, Span(*marker.span())))
        if mark == ">":
            yield from _ended(source, found)
            found = []
    yield from _ended(source, found)


def _ended(source: Source, found: list[_Marker]) -> Iterator[MergeConflict]:
    """The conflict whose markers these are, if they are any."""
    marks = "".join(mark for mark, _ in found)
    if marks in {"<=>", "<|=>"}:
        yield _conflict(source, [place for _, place in found])
    elif "<" in marks and ">" in marks:
        yield _rest(source, [place for _, place in found])
    elif "<" in marks or ">" in marks:
        begins = "<" in marks
        end = found[0 if begins else -1][1]
        parted = [place for mark, place in found if mark == "=" and _are_near(source, place, end)]
        places = [end, *parted[:1]] if begins else [*parted[-1:], end]
        yield _rest(source, places, second=not begins and bool(parted))


def _are_near(source: Source, one: Span, other: Span) -> bool:
    """Whether two markers are not too far apart to belong together."""
    return abs(source.place(one.start).line - source.place(other.start).line) <= _FURTHEST


def _rest(source: Source, places: list[Span], *, second: bool = False) -> MergeConflict:
    """A conflict of whose markers only those at ``places`` are left."""
    numbers = [source.place(place.start).line for place in places]
    cut = [Span(places[0].start, places[-1].end)] if second else places
    repair = tuple(Splice(place, "") for place in cut)
    return MergeConflict(
        places[0], numbers[0], numbers[-1], tuple(numbers[1:-1]), whole=False, repair=repair
    )


def _conflict(source: Source, places: list[Span]) -> MergeConflict:
    first, *others, last = places
    # Line ends stay, so that each line keeps its number.
    second = Span(others[0].start, last.end)
    repair = (Splice(first, ""), Splice(second, ""))
    numbers = [source.place(place.start).line for place in places]
    return MergeConflict(
        first, numbers[0], numbers[-1], tuple(numbers[1:-1]), repair=repair, also=last
    )
