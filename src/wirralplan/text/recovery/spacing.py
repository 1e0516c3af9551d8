"""A space that is missing after a list mark or after the colon of a key."""

from collections.abc import Iterator

from wirralplan.text.faults import MissingSpace
from wirralplan.text.recovery.lines import Kind, Line
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice, line_as


def spacing_faults(source: Source, line: Line) -> Iterator[MissingSpace]:
    """The list mark and the colon of the line that touch what follows."""
    if line.kind is not Kind.NEW or line.word is None:
        return
    places = []
    if line.dash is not None:
        places.append(Span(line.dash, line.dash + 1))
    if line.colon is not None:
        places.append(Span(line.word[0], line.colon + 1))
    repairs = [Splice(Span(place.end, place.end), " ") for place in places]
    key = source.text[slice(*line.word)]
    for place, repair in zip(places, repairs, strict=True):
        shown = line_as(source, Span(line.indent, line.comment), repairs)
        yield MissingSpace(place, source.text[place.end - 1], key, shown, repair=(repair,))
