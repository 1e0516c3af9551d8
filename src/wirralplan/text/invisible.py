"""Characters that nobody sees: pasted spaces, marks without width, control characters."""

import re
import unicodedata
from collections.abc import Iterator

from wirralplan.text.finding import Fault
from wirralplan.text.hidden import HIDDEN, HIDDEN_BREAKS, HIDDEN_SPACES
from wirralplan.text.lines import Kind, Line, width
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_RUN = re.compile(f"([{HIDDEN}])\\1*")
_REFUSED = re.compile("[\x00-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_ENDS_LINE = "\x85\u2028\u2029"
_MARKS = re.compile(r":(?=[ \t]|$)|[ \t]#|^[-?:](?=[ \t]|$)")
_NAMES = {
    "\x00": "null character",
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\x1b": "escape character",
    "\x7f": "delete character",
    "\x85": "next-line character",
    "\u00a0": "non-breaking space",
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u202f": "narrow non-breaking space",
    "\ufeff": "byte order mark",
}


def invisible_faults(source: Source, line: Line) -> Iterator[Fault]:
    """Each run of one invisible character in the line, with its repair where that is safe."""
    text = source.text
    safe = _keeps_meaning(text[line.value : line.comment])
    for run in _RUN.finditer(text, line.start, line.end):
        where = _where(text, line, run.start())
        if where:
            character = run[1]
            facts = {"code": f"U+{ord(character):04X}", "character": name(character)}
            span = Span(*run.span())
            plain = line.kind in (Kind.NEW, Kind.MORE) and not line.quoted
            repaired = where == "structure" or not plain or safe
            spaces = "" if where == "structure" and _begins_line(line, run) else _instead(run[0])
            repair = (Splice(span, spaces),) if repaired else ()
            yield Fault("invisible-character", span, {**facts, "where": where}, repair)


def name(character: str) -> str:
    """What the character is called, in words that an officer can look up."""
    known = _NAMES.get(character) or unicodedata.name(character, "").lower()
    if known:
        return known
    return "control character" if unicodedata.category(character) == "Cc" else "broken character"


def _begins_line(line: Line, run: re.Match[str]) -> bool:
    """Whether it is a page break or the like at the start of a line, where a space would count."""
    return run[1] in HIDDEN_BREAKS and run.start() < line.indent


def _instead(run: str) -> str:
    return " " * len(run) if run[0] in HIDDEN_SPACES + HIDDEN_BREAKS else ""


def _keeps_meaning(value: str) -> bool:
    """Whether an unquoted value still reads as one text when the invisible is put right."""
    repaired = _RUN.sub(lambda run: _instead(run[0]), value)
    return len(_MARKS.findall(repaired)) <= len(_MARKS.findall(value))


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
