"""The lines of a plan as a person sees them: indentation, list marks, key, value, comment.

Nothing is parsed here, so a file that no parser can read has its lines too. What looks
blank counts as blank, whatever the character, and a word that may stand before a colon
counts as a key even where a space is missing. Where YAML and a person disagree, a line is
what the person sees.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from wirralplan.patterns import pattern
from wirralplan.text.characters import BREAKS, HIDDEN, MARKS
from wirralplan.text.recovery.tab_widths import TabWidths

QUOTES = frozenset("'\"")
_AFTER_COLON = ("", " ", "\t", "\r", "\n")

_LINE = pattern(r"[^\r\n]*")
_BLANK = rf"[ \t{HIDDEN}]"
_HEAD = pattern(rf"(?P<indent>{_BLANK}*)(?P<marks>(?:-(?:{_BLANK}+|$))*)")
_COLON = pattern(r":(?=[ \t]|$)")
_GAP = pattern(rf"{_BLANK}*")
# With these a line begins something else than a key.
_NO_KEY = frozenset("#&*!|>%@`[]{},")
_PROPERTIES = pattern(r"(?:[&!]\S*[ \t]+)*")
_HEADER = pattern(r"[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$")
_CLOSED = pattern(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_CLOSING = {'"': pattern(r"(?:[^\"\\]|\\.)*?\""), "'": pattern(r"(?:[^']|'')*'")}
_COMMENT = pattern(r"(?<![^ \t])#")
_MARKER = pattern(r"(?:---|\.\.\.)(?:\s|$)")
_DASHES = pattern("-")
# They take no column in an editor, so that a line stands where it would without them.
_WIDTHLESS = pattern(f"[{BREAKS}{MARKS}]")
_SMALLEST = pattern(r"^( +)(?=[^\s#])", re.MULTILINE)


class Kind(Enum):
    """What a line is to the lines above it."""

    BLANK = auto()
    COMMENT = auto()
    NEW = auto()
    MORE = auto()  # it goes on with an unquoted text
    QUOTED = auto()  # it goes on with a quoted text
    BLOCK = auto()  # it belongs to the text under a | or >


@dataclass(slots=True)
class Line:
    """One line as offsets, each part ending where the next begins.

    ``limit`` is the column that a line below must exceed to belong to this one, ``tab`` the
    number of columns of a tab; ``word`` is the key where there is one, ``dash`` and ``colon`` are
    the places of a list mark and of a colon that touch what follows them.
    """

    kind: Kind
    start: int
    indent: int
    marks: int
    value: int
    comment: int
    end: int
    limit: int
    tab: int
    word: tuple[int, int] | None = None
    dash: int | None = None
    colon: int | None = None
    quoted: bool = False


def indent_unit(text: str) -> int:
    """How many spaces one step of indentation has in ``text``, two if nothing shows it."""
    return max(2, min((len(found[1]) for found in _SMALLEST.finditer(text)), default=2))


def width(blank: str, tab: int, column: int = 0) -> int:
    """The column after ``blank``, which begins in ``column``; a tab goes to the next stop."""
    if blank.isspace() and blank.isascii() and "\t" not in blank:
        return column + len(blank)
    for character in blank:
        if character == "\t":
            column += tab - column % tab
        elif not _WIDTHLESS.match(character):
            column += 1
    return column


class Lines:
    """The lines of a text, one after the other; each is read in the light of those above."""

    def __init__(self, text: str, keys: frozenset[str], unit: int) -> None:
        """Read ``text``, in which ``keys`` may stand before a colon."""
        self._text = text
        self._unit = self._tab = unit
        self._tabs = TabWidths(unit)
        words = "|".join(map(re.escape, sorted(keys))) or r"(?!)"
        self._known = re.compile(rf"-?({words}){_BLANK}*:")
        self._limit = 0
        self._open = ""
        self._open_limit = -1
        self._body = 0

    def __iter__(self) -> Iterator[Line]:
        """Every line in order."""
        position, size = 0, len(self._text)
        while position < size:
            end = _LINE.match(self._text, position).end()  # type: ignore[union-attr]  # may be empty
            yield self._line(position, end)
            position = end + (2 if self._text.startswith("\r\n", end) else 1)

    def _line(self, start: int, end: int) -> Line:
        head = _HEAD.match(self._text, start, end)
        indent = head.end("indent") if head else start
        marks = head.end() if head else start
        self._tab = self._tab_of(start, indent, marks)
        column = width(self._text[start:indent], self._tab)
        is_blank, in_plain = indent == end, self._open in ("", "plain")
        if is_blank and in_plain:
            return self._without_parts(Kind.BLANK, start, end, end, self._limit)
        # A comment ends a text without quotes, however deep it stands. In quotes and under a |
        # there are no comments, and blank lines are part of the text.
        is_comment = self._text.startswith("#", indent)
        goes_on = column > self._open_limit and not self._ends_text(marks, end)
        if self._open and (goes_on or is_blank) and not (is_comment and in_plain):
            return self._continued(start, indent, end, column)
        self._open = ""
        if is_comment:
            return self._without_parts(Kind.COMMENT, start, indent, end, self._limit, indent)
        if _MARKER.match(self._text, start, end):
            return self._without_parts(Kind.NEW, start, start, end, 0)
        return self._new(start, indent, marks, end, column)

    def _without_parts(  # noqa: PLR0913, PLR0917 - as many places as a line has
        self, kind: Kind, start: int, indent: int, end: int, limit: int, comment: int | None = None
    ) -> Line:
        """A line that has no list mark and no key, but perhaps a ``comment``."""
        comment = end if comment is None else comment
        return Line(kind, start, indent, indent, indent, comment, end, limit, self._tab)

    def _ends_text(self, marks: int, end: int) -> bool:
        """Whether a line that stands too deep is a key all the same, and not more of a text."""
        # YAML would take ``note: text`` and a deeper ``due: 2018`` below it for one text. A word
        # that the format knows, with a colon and a blank behind it, is hardly ever prose.
        if self._open != "plain":
            return False
        known = self._known.match(self._text, marks, end)
        return known is not None and self._text[known.end() : known.end() + 1] in _AFTER_COLON

    def _continued(self, start: int, indent: int, end: int, column: int) -> Line:
        """A line that belongs to a text begun above."""
        if self._open == "block":
            if not self._body and indent < end:
                self._body = column
            return self._without_parts(Kind.BLOCK, start, indent, end, self._body)
        limit = self._open_limit
        if self._open == "plain":
            comment = self._comment(indent, end)
            self._open = "plain" if comment == end else ""
            return self._without_parts(Kind.MORE, start, indent, end, limit, comment)
        comment = end
        closing = _CLOSING[self._open].match(self._text, start, end)
        if closing:
            self._open = ""
            comment = self._comment(closing.end(), end)
        line = self._without_parts(Kind.QUOTED, start, indent, end, limit, comment)
        line.quoted = True
        return line

    def _new(self, start: int, indent: int, marks: int, end: int, column: int) -> Line:
        """A line that begins something of its own: an item, a key, or a value under a key."""
        line = Line(Kind.NEW, start, indent, marks, marks, end, end, 0, self._tab)
        colon = self._find_key(line)
        line.limit = self._limit_of(line, column)
        if colon is not None:
            gap = _GAP.match(self._text, colon + 1, end)
            line.value = gap.end() if gap else colon + 1
            if line.value == colon + 1 < end:
                line.colon = colon
        line.comment = self._value_end(line)
        self._note(line)
        return line

    def _tab_of(self, start: int, indent: int, marks: int) -> int:
        """How wide a tab is on a line: of a text that goes on, as wide as a step."""
        # Only a line that begins an item or a known key has one right place to be measured by.
        indentation = self._text[start:indent]
        if "\t" not in indentation or self._open not in ("", "plain"):
            return self._unit
        if marks == indent and not self._known.match(self._text, marks):
            return self._unit
        return self._tabs.tab(indentation, dash=marks > indent)

    def _note(self, line: Line) -> None:
        """Remember where the parts begin that the line opens."""
        # The columns are added up: measured from the start of the line each time, a line of
        # nothing but dashes would take the square of its length.
        dashes, last, column = list[int](), line.start, 0
        for place in _DASHES.finditer(self._text, line.indent, line.marks):
            column = width(self._text[last : place.start()].replace("-", " "), self._tab, column)
            dashes.append(column)
            last = place.start()
        key = None if line.word is None else self._width(line.start, line.word[0])
        self._tabs.note(dashes, key, awaits=line.value == line.comment)

    def _find_key(self, line: Line) -> int | None:
        """The place of the colon after a key, which is noted in the line."""
        text, start, end = self._text, line.marks, line.end
        known = self._known.match(text, start, end)
        if known:
            line.word = known.span(1)
            line.dash = start if known.start(1) > start else None
            return known.end() - 1
        mark = text[start : start + 1]
        quoted = _CLOSED.match(text, start, end) if mark in QUOTES else None
        colon = _COLON.search(text, quoted.end() if quoted else start, end)
        if colon is None or mark in _NO_KEY or (mark in QUOTES and not quoted):
            return None
        word = text[start : colon.start()].rstrip()
        if self._comment(start, colon.start()) < colon.start():
            return None
        if quoted and len(word) > quoted.end() - start:  # more text between the quotes and it
            return None
        line.word = (start, start + len(word))
        return colon.start()

    def _limit_of(self, line: Line, column: int) -> int:
        """The column of the key or of the last list mark; of a bare value, that of its key."""
        if line.word:
            self._limit = self._width(line.start, line.marks) + (line.dash is not None) * 2
        elif line.marks > line.indent:
            self._limit = self._width(line.start, self._text.rfind("-", line.start, line.marks))
        elif column <= self._limit:
            self._limit = column
        return self._limit

    def _width(self, start: int, end: int) -> int:
        return width(self._text[start:end].replace("-", " "), self._tab)

    def _value_end(self, line: Line) -> int:
        """Where the value ends and a comment begins; remembers a text that goes on below."""
        text, end = self._text, line.end
        properties = _PROPERTIES.match(text, line.value, end)
        value = properties.end() if properties else line.value
        mark = text[value] if value < end else ""
        self._open, self._open_limit = "", line.limit
        if mark in ("", "#"):
            return value
        if _HEADER.match(text, value, end):
            self._open, self._body = "block", 0
            return end
        if mark in QUOTES:
            line.quoted = True
            closed = _CLOSED.match(text, value, end)
            if not closed:
                self._open = mark
                return end
            return self._comment(closed.end(), end)
        comment = self._comment(value, end)
        self._open = "plain" if comment == end and mark not in "[{" else ""
        return comment

    def _comment(self, start: int, end: int) -> int:
        """Where a comment begins after ``start``; ``end`` if there is none."""
        found = _COMMENT.search(self._text, start + 1, end)
        return found.start() if found else end
