"""A value wrapped in curly quotes, which are text to YAML and not quotes."""

import re
from collections.abc import Iterator

from wirralplan.text.faults import CurlyQuote
from wirralplan.text.recovery.lines import Kind, Line
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_PAIRS = {"\u201c": "\u201d", "\u2018": "\u2019"}
_NEXT_LINE = re.compile(r"(?>\r\n|\n|\r)(?:[ \t]*(?>\r\n|\n|\r))*([ \t]*)(?=[^\s#])")


def curly_faults(source: Source, line: Line) -> Iterator[CurlyQuote]:
    """The value of the line, where one pair of curly quotes goes round all of it."""
    text = source.text
    start = line.value
    end = start + len(text[start : line.comment].rstrip())
    if line.kind is not Kind.NEW or end - start < 2 or _goes_on(text, line):
        return
    closing, content = _PAIRS.get(text[start]), text[start + 1 : end - 1]
    if closing is None or text[end - 1] != closing or _more_quotes(text[start], content):
        return
    repair = tuple(_straight(start, end, content))
    yield CurlyQuote(Span(start, end), content, repair=repair)


def _more_quotes(opening: str, content: str) -> bool:
    """Whether the text holds quotes of its own kind, so that the outer two are no pair.

    A closing single one is an apostrophe too.
    """
    return opening in content or (opening == "\u201c" and "\u201d" in content)


def _goes_on(text: str, line: Line) -> bool:
    """Whether the next line goes on with this value."""
    following = _NEXT_LINE.match(text, line.end)
    return following is not None and len(following[1]) > line.limit and line.comment == line.end


def _straight(start: int, end: int, content: str) -> Iterator[Splice]:
    """Double quotes where the text has none and no backslash; else single ones, doubled inside."""
    mark = "'" if '"' in content or "\\" in content else '"'
    yield Splice(Span(start, start + 1), mark)
    if mark == "'":
        for found in re.finditer("'", content):
            offset = start + 1 + found.start()
            yield Splice(Span(offset, offset + 1), "''")
    yield Splice(Span(end - 1, end), mark)
