"""Tabs where a line begins or after a list mark: there no YAML reader takes them."""

import re
from collections.abc import Iterator

from wirralplan.text.finding import Fault
from wirralplan.text.lines import Kind, Line, width
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_RUN = re.compile(r"\t+")
_TAB = re.compile(r"\t")


def tab_faults(source: Source, line: Line) -> Iterator[Fault]:
    """The indentation that holds a tab, and each run of tabs after a list mark."""
    if line.kind is Kind.QUOTED:
        return
    text = source.text
    indentation = text[line.start : line.indent]
    stops = _Stops(text, line)
    if "\t" in indentation and (line.kind is not Kind.BLOCK or _too_early(indentation, line)):
        span = Span(line.start, line.indent)
        yield Fault("tab-indent", span, {"where": "indentation"}, stops.filled(span))
    for run in _RUN.finditer(text, line.indent, line.marks):
        span = Span(*run.span())
        yield Fault("tab-indent", span, {"where": "list"}, stops.filled(span))


def _too_early(indentation: str, line: Line) -> bool:
    """Whether a tab in a block of text stands before the column where its lines begin."""
    return width(indentation[: indentation.index("\t")], line.tab) < line.limit


class _Stops:
    """The tabs of one line as spaces, from left to right: each piece of it is measured once."""

    def __init__(self, text: str, line: Line) -> None:
        """Begin at the start of ``line``."""
        self._text = text
        self._tab = line.tab
        self._position = line.start
        self._column = 0

    def filled(self, span: Span) -> tuple[Splice, ...]:
        """Each tab in ``span`` as the spaces that lead to the next stop."""
        splices: list[Splice] = []
        for found in _TAB.finditer(self._text, *span):
            offset = found.start()
            before = self._text[self._position : offset].replace("-", " ")
            column = width(before, self._tab, self._column)
            self._position, self._column = offset + 1, width("\t", self._tab, column)
            splices.append(Splice(Span(offset, offset + 1), " " * (self._column - column)))
        return tuple(splices)
