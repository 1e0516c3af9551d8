"""Characters that nobody sees: pasted spaces, marks without width, control characters."""

import re
import unicodedata
from collections.abc import Iterator

from wirralplan.text.characters import hidden_places, is_space, name_of, put_right
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.lines import Kind, Line, width
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_REFUSED = re.compile("[\x00-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_ENDS_LINE = "\x85\u2028\u2029"
_MARKS = re.compile(r":(?=[ \t]|$)|[ \t]#|^[-?:](?=[ \t]|$)")
_BREAKS = "\x0b\x0c\x85\u2028\u2029"


def invisible_faults(source: Source, line: Line) -> Iterator[Fault]:
    """Each run of one invisible character in the line, with its repair where that is safe."""
    text = source.text
    safe = _keeps_meaning(text[line.value : line.comment])
    for span in _runs(text, line.start, line.end):
        where = _where(text, line, span.start)
        if where:
            character = text[span.start]
            facts = {"code": f"U+{ord(character):04X}", "character": name_of(character)}
            plain = line.kind in (Kind.NEW, Kind.MORE) and not line.quoted
            repaired = where == "structure" or not plain or safe
            spaces = " " * (span.end - span.start) if is_space(character) else ""
            if where == "structure" and character in _BREAKS and span.start < line.indent:
                spaces = ""  # a page break or the like, where a space would count
            repair = (Splice(span, spaces),) if repaired else ()
            yield Fault("invisible-character", span, {**facts, "where": where}, repair)


def _runs(text: str, start: int, end: int) -> Iterator[Span]:
    """Where one hidden character stands, or several of the same, one after the other."""
    first, last = -1, -2
    for place in hidden_places(text, start, end):
        if place != last + 1 or text[place] != text[first]:
            if first >= 0:
                yield Span(first, last + 1)
            first = place
        last = place
    if first >= 0:
        yield Span(first, last + 1)


def _keeps_meaning(value: str) -> bool:
    """Whether an unquoted value still reads as one text when the invisible is put right."""
    return len(_MARKS.findall(put_right(value))) <= len(_MARKS.findall(value))


def _where(text: str, line: Line, offset: int) -> str:
    """``structure`` or ``text``; empty where the character does no harm."""
    character = text[offset]
    in_quotes = line.kind is Kind.QUOTED or (line.quoted and offset > line.value)
    if _REFUSED.match(character):
        return "structure"
    if line.kind is Kind.COMMENT or offset >= line.comment:
        return _in_comment(line, offset, character)
    if in_quotes:
        return "text"
    if character in _ENDS_LINE or _before_text(text, line, offset):
        return "structure"
    return "text"


def _before_text(text: str, line: Line, offset: int) -> bool:
    """Whether the character stands where only indentation, list marks and keys may stand."""
    if line.kind is Kind.BLANK:
        return True
    if line.kind is Kind.NEW:
        return offset < line.value
    if offset >= line.indent:
        return False
    needed = line.limit if line.kind is Kind.BLOCK else line.limit + 1
    return width(text[line.start : offset], line.tab) < needed


def _in_comment(line: Line, offset: int, character: str) -> str:
    """In a comment spaces do no harm; what ends the line or turns it round does."""
    if offset < line.indent or character in _ENDS_LINE:
        return "structure"
    return "text" if unicodedata.bidirectional(character) in _TURNS else ""


_TURNS = frozenset({"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"})
