"""Tabs where a line begins or after a list mark: there no YAML reader takes them."""

import re
from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import TabIndent
from wirralplan.text.recovery.lines import Kind, Line, width
from wirralplan.text.recovery.tab_columns import Column, TabColumns
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_RUN = pattern(r"\t+")
_BEGINS = pattern(r"-[ \t]|[\w '\"-]+:(?=[ \t]|$)", re.MULTILINE)


def tab_faults(source: Source, line: Line, columns: TabColumns) -> Iterator[TabIndent]:
    """The indentation that holds a tab, and each run of tabs after a list mark."""
    if line.kind is Kind.QUOTED:  # a line inside quotes may begin with anything
        return
    text = source.text
    indentation = text[line.start : line.indent]
    if "\t" in indentation and (line.kind is not Kind.BLOCK or _too_early(indentation, line)):
        number, certain, choice = columns.of(line) or _column_of_more(text, line)
        span = Span(line.start, line.indent)
        repair = tuple(_spaces(text, span, number))
        yield TabIndent(
            span, after_mark=False, spaces=number, certain=certain, choice=choice, repair=repair
        )
    if "\t" in text[line.indent : line.marks]:
        yield from _mark_faults(text, line, columns.gap(line))


def _mark_faults(text: str, line: Line, gap: int) -> Iterator[TabIndent]:
    """The tabs after list marks: one blank each, and all that it takes after a single one."""
    others = text[line.indent : line.marks].count(" ")
    for run in _RUN.finditer(text, line.indent, line.marks):
        span = Span(*run.span())
        repair = tuple(_spaces(text, span, max(1, gap - others)))
        yield TabIndent(span, after_mark=True, spaces=max(gap, 1), certain=gap > 0, repair=repair)


def _too_early(indentation: str, line: Line) -> bool:
    """Whether a tab in a block of text stands before the column where its lines begin."""
    return width(indentation[: indentation.index("\t")], line.tab) < line.limit


def _column_of_more(text: str, line: Line) -> Column:
    """Where a line goes that begins nothing: a comment anywhere, more of a text within it."""
    # YAML folds the lines of a text without quotes, so that their column changes nothing. Under a
    # | each space counts, and what looks like a key or an item may be one that stands too deep.
    column = width(text[line.start : line.indent], line.tab)
    if line.kind in (Kind.BLANK, Kind.COMMENT):
        return Column(column, certain=True)
    begins = _BEGINS.match(text, line.indent, line.end) is not None
    level = line.kind is Kind.MORE or column == line.limit
    return Column(column, certain=level and line.kind is not Kind.NEW and not begins)


def _spaces(text: str, span: Span, size: int) -> Iterator[Splice]:
    """One space for each tab in ``span``, and for the first as many as make ``size`` columns."""
    # Each tab has a splice of its own, because pasted blanks between the tabs have theirs. With
    # more characters than columns some of the tabs go without a space.
    missing = size - width(text[span.start : span.end], 1)
    for offset in range(span.start, span.end):
        if text[offset] == "\t":
            yield Splice(Span(offset, offset + 1), " " * max(0, 1 + missing))
            missing = min(0, missing + 1) if missing < 0 else 0
