"""The comments of a file that begin with a given word: where they stand, and what for."""

import re
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.text.document import Document
from wirralplan.text.source import Source, Span

_ALONE = pattern(r"[ \t]*#")


class Comment(NamedTuple):
    """A comment from its ``#`` to the end of its line.

    ``words`` is what follows the word that it begins with. ``alone`` tells whether nothing
    else stands on its line, ``line`` (from 1) which line it speaks of: its own, or, where it
    stands alone, the next one that is not only a comment.
    """

    span: Span
    words: str
    alone: bool
    line: int


def comments(document: Document, word: str) -> list[Comment]:
    """Every comment ``# word: …`` in file order; what only looks like one inside a text is none."""
    source = document.source
    if word not in source.text.lower():
        return []
    start = re.compile(rf"#[ \t]*{re.escape(word)}:[ \t]*([^\r\n]*)", re.IGNORECASE)
    found = [
        one
        for one in start.finditer(source.text)
        if source.text[one.start() - 1 : one.start()] in ("", " ", "\t", "\n", "\r")
        if not document.is_text(one.start())
    ]
    placed: list[Comment] = []
    for one in reversed(found):  # so that each line below a comment is looked at once
        below = placed[-1] if placed else None
        placed.append(_placed(source, one, below))
    return placed[::-1]


def _placed(source: Source, found: re.Match[str], below: Comment | None) -> Comment:
    own, column = source.place(found.start())
    alone = not source.line(own)[: column - 1].strip()
    line = own
    while alone and line < len(source.line_starts):
        line += 1
        if below is not None and below.alone and source.place(below.span.start).line == line:
            line = below.line
            break
        if not _ALONE.match(source.line(line)):
            break
    return Comment(Span(*found.span()), found[1].rstrip(), alone, line)
