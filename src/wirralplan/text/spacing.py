"""A space that is missing after a list mark or after the colon of a key."""

from collections.abc import Iterator

from wirralplan.text.finding import Fault
from wirralplan.text.lines import Kind, Line
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice


def spacing_faults(source: Source, line: Line) -> Iterator[Fault]:
    """The list mark and the colon of the line that touch what follows."""
    if line.kind is not Kind.NEW or line.word is None:
        return
    key = source.text[slice(*line.word)]
    if line.dash is not None:
        yield _fault(Span(line.dash, line.dash + 1), "-", key)
    if line.colon is not None:
        yield _fault(Span(line.word[0], line.colon + 1), ":", key)


def _fault(span: Span, mark: str, key: str) -> Fault:
    repair = Splice(Span(span.end, span.end), " ")
    return Fault("missing-space", span, {"mark": mark, "key": key}, (repair,))
