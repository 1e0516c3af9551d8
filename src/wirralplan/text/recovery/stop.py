"""Where the parser stopped, and what stands around that place."""

import re
from functools import cached_property

from wirralplan.frozen import frozen
from wirralplan.patterns import pattern
from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.source import Source, Span

QUOTES = "'\""
_BREAK = pattern(r"[\r\n]")
_COMMENT = pattern(r"(?:^|[ \t]+)#")
_ITEMS = pattern(r"[ \t]*(?:-[ \t]+)*")
_COLON = pattern(r":(?=\s|$)")
# Marks and comments between two texts: what is left behind them is a text.
_STRUCTURE = pattern(
    r"(?:[\s,\[\]{}]|(?<![^\s,\[\]{}])#[^\r\n]*|^%[^\r\n]*|[-?:](?=[\s,\[\]{}]|$)|^(?:---|\.\.\.)(?=\s|$))*",
    re.MULTILINE,
)


@frozen
class Stop:
    """The place where the parser stopped, and questions about the lines around it.

    ``at`` is the offset of what the parser could not take, ``opened`` that of the part around
    it. ``last`` is the newest text that the parser handed over.
    """

    source: Source
    at: int
    opened: int
    last: Span | None

    @property
    def text(self) -> str:
        """The whole text."""
        return self.source.text

    @property
    def character(self) -> str:
        """The character that the parser could not take; empty at the end of the file."""
        return self.text[self.at : self.at + 1]

    @cached_property
    def before(self) -> str:
        """What stands on the line before the place, without blanks at its end."""
        return self.text[self.line_start(self.at) : self.at].rstrip(" \t")

    @property
    def begins_line(self) -> bool:
        """Whether nothing but blanks and list marks stand before the place on its line."""
        return _ITEMS.fullmatch(self.before + " ") is not None

    @cached_property
    def newest(self) -> Span | None:
        """The place of the newest text before here, whether handed over or held back."""
        # Before it hands a text over, the parser looks whether a colon follows, which makes it a
        # key. At a stop it may hold one such text, and that is where the mistake mostly is.
        begin = self.last.end if self.last else 0
        structure = _STRUCTURE.match(self.text, begin, self.at)
        start = structure.end() if structure else begin
        if start < self.at:
            return Span(start, start + len(self.text[start : self.at].rstrip()))
        return self.last

    def at_character(self, cause: Cause, *, needed: str = "") -> Unreadable:
        """The fault that is the one character at the place."""
        return Unreadable(self.one(self.at), cause, character=self.character, needed=needed)

    def one(self, offset: int) -> Span:
        """The one character at ``offset``."""
        return Span(offset, min(offset + 1, len(self.text)))

    def line_start(self, offset: int) -> int:
        """Where the line of ``offset`` begins."""
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def line_end(self, offset: int) -> int:
        """Where the line of ``offset`` ends, its line end not counted."""
        found = _BREAK.search(self.text, offset)
        return found.start() if found else len(self.text)

    def column(self, offset: int) -> int:
        """How far from the start of its line ``offset`` stands, counted from 0."""
        return offset - self.line_start(offset)

    def depth(self, offset: int) -> int:
        """The column at which the line of ``offset`` says something, after any list marks."""
        start = self.line_start(offset)
        marks = _ITEMS.match(self.text, start, self.line_end(offset))
        return marks.end() - start if marks else 0

    def rest(self, offset: int) -> Span:
        """From ``offset`` to the end of its line, without a comment."""
        end = self.line_end(offset)
        comment = _COMMENT.search(self.text, offset, end)
        end = comment.start() if comment and comment.start() > offset else end
        return Span(offset, offset + len(self.text[offset:end].rstrip()))

    def key(self, offset: int) -> Span | None:
        """The key that begins at ``offset``, if a colon makes it one."""
        colon = _COLON.search(self.text, offset, self.line_end(offset))
        if colon is None or self.text[offset] in "# \t":
            return None
        end = offset + len(self.text[offset : colon.start()].rstrip())
        return Span(offset, end) if end > offset else None

    def key_of_line(self, offset: int) -> str:
        """The key that the line of ``offset`` begins with; empty if there is none."""
        found = self._first_key(offset)
        return self.source.slice(found) if found and found.end < offset else ""

    def value_of_line(self, offset: int) -> Span:
        """What stands after the key of that line, up to its end or to a comment."""
        found = self._first_key(offset)
        begin = found.end if found else offset
        line = self.text[begin : self.line_end(offset)].partition(" #")[0]
        value = line.strip().removeprefix(":").strip()
        begin += line.index(value)
        return Span(begin, begin + len(value))

    def _first_key(self, offset: int) -> Span | None:
        return self.key(self.line_start(offset) + self.depth(offset))

    def is_mark(self, offset: int, marks: str = "-") -> bool:
        """Whether one of ``marks`` stands at ``offset``, followed by a blank or nothing."""
        after = self.text[offset + 1 : offset + 2]
        return self.text[offset : offset + 1] in tuple(marks) and not after.strip()

    def thing(self, offset: int) -> Span:
        """What begins at ``offset``: a list mark, a key, or text up to the end of the line."""
        if self.is_mark(offset):
            return self.one(offset)
        return self.key(offset) or self.rest(offset)
