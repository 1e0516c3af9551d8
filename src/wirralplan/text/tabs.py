"""Tabs where a line begins or after a list mark: there no YAML reader takes them."""

import re
from collections.abc import Iterator

from wirralplan.text.finding import Fault
from wirralplan.text.lines import Kind, Line, width
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_RUN = re.compile(r"\t+")


def tab_faults(source: Source, line: Line) -> Iterator[Fault]:
    """The indentation that holds a tab, and each run of tabs after a list mark."""
    if line.kind is Kind.QUOTED:
        return
    text = source.text
    indentation = text[line.start : line.indent]
    if "\t" in indentation and (line.kind is not Kind.BLOCK or _too_early(indentation, line)):
        span = Span(line.start, line.indent)
        yield Fault("tab-indent", span, {"where": "indentation"}, _spaces(text, line, span))
    for run in _RUN.finditer(text, line.indent, line.marks):
        span = Span(*run.span())
        yield Fault("tab-indent", span, {"where": "list"}, _spaces(text, line, span))


def _too_early(indentation: str, line: Line) -> bool:
    """Whether a tab in a block of text stands before the column where its lines begin."""
    return width(indentation[: indentation.index("\t")], line.tab) < line.limit


def _spaces(text: str, line: Line, span: Span) -> tuple[Splice, ...]:
    """Each tab in ``span`` as the spaces that lead to the next stop."""
    splices: list[Splice] = []
    column = position = 0
    for offset in range(span.start, span.end):
        if text[offset] == "\t":
            before = text[line.start + position : offset].replace("-", " ")
            column = width(before, line.tab, column)
            after = width("\t", line.tab, column)
            splices.append(Splice(Span(offset, offset + 1), " " * (after - column)))
            column, position = after, offset + 1 - line.start
    return tuple(splices)
