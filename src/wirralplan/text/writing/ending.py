"""Where the last line of a value ends: what is written directly below it is no part of it."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.text.document import Document
from wirralplan.text.route import Route
from wirralplan.text.source import LINE_BREAK, Source, Span
from wirralplan.text.splice import Splice
from wirralplan.text.table import BLOCK_TEXTS, Style

_COMMENT = pattern(r"(?P<indent>[ \t]*)#")


class Ending(NamedTuple):
    """The end of the last line of a value, its comment included.

    ``offset`` is where the next line begins, ``newline`` the line end before it: empty where
    the file ends without one.
    """

    offset: int
    newline: str


def ending(document: Document, route: Route) -> Ending:
    """Where the value at ``route`` ends; comments and blank lines below it are not its own."""
    leaf = _last(document, route)
    span, source = document.span(leaf) or Span(0, 0), document.source
    end = line_end(source, span.end)
    if document.style(leaf) in BLOCK_TEXTS:
        text = document.value(leaf) or ""
        blank = text[len(text.rstrip()) :]
        for _ in range(blank.count("\n") - text.endswith("\n")):
            end = line_end(source, end.offset)
    return end


def past_comments(source: Source, end: Ending, column: int) -> Ending:
    """``end`` below the comments right under it that begin behind ``column`` (from 0).

    Those speak of what stands above them; the others of what follows.
    """
    while end.newline and (comment := _COMMENT.match(source.text, end.offset)):
        if len(comment["indent"]) <= column:
            break
        end = line_end(source, end.offset)
    return end


def line_end(source: Source, offset: int) -> Ending:
    """The end of the line of ``offset``."""
    found = LINE_BREAK.search(source.text, offset)
    if found is None:
        return Ending(len(source.text), "")
    return Ending(found.end(), found.group())


def lines_below(source: Source, end: Ending, lines: Sequence[str]) -> Splice:
    """The lines directly below ``end``; a file that ends without a line end still does."""
    newline = end.newline or source.newline
    text = newline.join(lines)
    whole = f"{text}{newline}" if end.newline else f"{newline}{text}"
    return Splice(Span(end.offset, end.offset), whole)


def _last(document: Document, route: Route) -> Route:
    """The way to what stands last in the value at ``route``: a text, or something in brackets."""
    while True:
        style = document.style(route)
        if style is Style.BLOCK_GROUP:
            route = (*route, document.keys(route)[-1])
        elif style is Style.BLOCK_LIST:
            route = (*route, document.count(route) - 1)
        else:
            return route
