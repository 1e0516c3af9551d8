"""Punctuation that is close to what YAML needs: curly quotes, and marks without their space."""

import re
from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import CurlyQuote, MissingSpace
from wirralplan.text.recovery.lines import Kind, Line
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice, line_as

_PAIRS = {"\u201c": "\u201d", "\u2018": "\u2019"}
_DOUBLED = pattern(r":+[ \t]*")
_NEXT_LINE = pattern(r"(?>\r\n|\n|\r)(?:[ \t]*(?>\r\n|\n|\r))*([ \t]*)(?=[^\s#])")


def punctuation_faults(source: Source, line: Line) -> Iterator[CurlyQuote | MissingSpace]:
    """The faults of a line that begins a key, an item or a value of its own."""
    # In more of a text, and in a comment, all of this is somebody's text and right as it is.
    if line.kind is Kind.NEW:
        yield from _curly_quotes(source.text, line)
        if line.word is not None:
            yield from _missing_spaces(source, line, line.word)


def _curly_quotes(text: str, line: Line) -> Iterator[CurlyQuote]:
    """The value of the line, where one pair of curly quotes goes round all of it."""
    start = line.value
    end = start + len(text[start : line.comment].rstrip())
    if end - start < 2 or _goes_on(text, line):
        return
    closing, content = _PAIRS.get(text[start]), text[start + 1 : end - 1]
    if closing is None or text[end - 1] != closing:
        return
    # With more quotes inside the outer two are no pair: “a” and “b”. A closing single quote is
    # an apostrophe too, so that it says nothing.
    if text[start] in content or (closing == "\u201d" and closing in content):
        return
    yield CurlyQuote(Span(start, end), content, repair=tuple(_straight(start, end, content)))


def _goes_on(text: str, line: Line) -> bool:
    """Whether the next line goes on with this value."""
    following = _NEXT_LINE.match(text, line.end)
    return following is not None and len(following[1]) > line.limit and line.comment == line.end


def _straight(start: int, end: int, content: str) -> Iterator[Splice]:
    """Straight quotes for the curly ones; single ones where double ones would change the text."""
    mark = "'" if '"' in content or "\\" in content else '"'
    yield Splice(Span(start, start + 1), mark)
    if mark == "'":
        for found in re.finditer("'", content):
            offset = start + 1 + found.start()
            yield Splice(Span(offset, offset + 1), "''")
    yield Splice(Span(end - 1, end), mark)


def _missing_spaces(source: Source, line: Line, word: tuple[int, int]) -> Iterator[MissingSpace]:
    """The list mark and the colon of the line that touch what follows."""
    marks: list[tuple[Span, str, Splice]] = []
    if line.dash is not None:
        end = line.dash + 1
        marks.append((Span(line.dash, end), "-", Splice(Span(end, end), " ")))
    if line.colon is not None:
        end = line.colon + 1
        second = _DOUBLED.match(source.text, end)
        # A space before a second colon would make that one a part of the value.
        gap = Span(*second.span()) if second else Span(end, end)
        space = "" if second and gap.end == line.end else " "
        place = Span(word[0], end + bool(second))
        marks.append((place, "::" if second else ":", Splice(gap, space)))
    repairs = [repair for _, _, repair in marks]
    for place, mark, repair in marks:
        # Each finding shows the line with both spaces: that is what has to be there in the end.
        shown = line_as(source, Span(line.indent, line.comment), repairs)
        yield MissingSpace(place, mark, source.text[slice(*word)], shown, repair=(repair,))
