"""Faults of ``[ ]`` and ``{ }``: never closed, closed twice, a comma too few or too many."""

import re
from dataclasses import replace

from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.quotes import after_quote
from wirralplan.text.recovery.stop import QUOTES, Stop
from wirralplan.text.source import Span

CLOSING = {"[": "]", "{": "}"}
_OPENS = re.compile(r"^[ \t]*(?:-[ \t]+)*(?:[^\s#\[{][^\r\n]*?:[ \t]+)?([\[{])", re.MULTILINE)
_PIECE = re.compile(
    r"\"(?:[^\"\\]|\\.)*\"|(?<![^\s,\[{:])'[^']*'|(?<![^\s,\[\]{}])#[^\r\n]*|[\[\]{}]", re.DOTALL
)
_LINE = re.compile(r"^([ \t]*)(?=[^\s#])", re.MULTILINE)
_TEXT = re.compile(r"[^,\[\]{}\r\n]+")


def stray_bracket(stop: Stop) -> Fault:
    """A closing bracket where none is open."""
    span = stop.one(stop.at)
    return Unreadable(span, Cause.STRAY_BRACKET, character=stop.character)


def in_brackets(stop: Stop, opened: int | None) -> Fault:
    """The fault at a place inside brackets; ``opened`` is the innermost open one."""
    opened = _innermost(stop) if opened is None else opened
    if opened is None or stop.text[opened : opened + 1] not in CLOSING:
        return Unreadable(stop.thing(stop.at), Cause.OTHER)
    quoted = after_quote(stop)
    if quoted is not None and quoted.cause is Cause.UNCLOSED_QUOTE:
        return quoted
    return (
        _wrong_bracket(stop, opened)
        or _unclosed_bracket(stop, opened)
        or _misplaced_mark(stop)
        or _text_after_quote(stop, quoted)
        or _missing_comma(stop)
    )


def _wrong_bracket(stop: Stop, opened: int) -> Fault | None:
    """A closing bracket of the other kind."""
    needed = CLOSING[stop.text[opened]]
    if stop.character not in CLOSING.values() or stop.character == needed:
        return None
    one = stop.one(stop.at)
    return Unreadable(one, Cause.WRONG_BRACKET, character=stop.character, needed=needed)


def _unclosed_bracket(stop: Stop, opened: int) -> Fault | None:
    """The bracket is never closed: the lines that follow belong to the plan again."""
    if _closes(stop, opened):
        return None
    bracket = stop.text[opened]
    one, needed = stop.one(opened), CLOSING[bracket]
    return Unreadable(one, Cause.UNCLOSED_BRACKET, character=bracket, needed=needed)


def _misplaced_mark(stop: Stop) -> Fault | None:
    """A comma or a colon with nothing before it, or a list mark inside brackets."""
    one, character = stop.one(stop.at), stop.character
    if character == ":" and stop.before.endswith((",", *CLOSING)):
        return Unreadable(one, Cause.NO_KEY)
    if character == ",":
        return Unreadable(one, Cause.EXTRA_COMMA, character=character)
    if character == "?" or stop.is_mark(stop.at):
        return Unreadable(one, Cause.RESERVED_START, character=character)
    return None


def _text_after_quote(stop: Stop, quoted: Unreadable | None) -> Fault | None:
    """Text after a closing quote, as far as the entry goes; another quote begins another."""
    if quoted is None or stop.character in QUOTES:
        return None
    return replace(quoted, span=_entry(stop, quoted.span.start))


def _missing_comma(stop: Stop) -> Fault:
    """A comma is missing before the text here; before a colon, that is its key."""
    at = stop.at
    if stop.character == ":":
        words = stop.before.split()
        end = stop.line_start(at) + len(stop.before)
        span = Span(end - len(words[-1]), end) if words else stop.one(at)
    else:
        span = _entry(stop, at)
    return Unreadable(span, Cause.MISSING_COMMA)


def _entry(stop: Stop, offset: int) -> Span:
    """The text at ``offset`` up to the next comma or bracket."""
    found = _TEXT.match(stop.text, offset)
    end = found.end() if found else offset + 1
    return Span(offset, offset + len(stop.text[offset:end].rstrip()))


def _closes(stop: Stop, opened: int) -> bool:
    """Whether the bracket is closed before a line comes that stands no deeper than its own."""
    text = stop.text
    depth = stop.depth(opened)
    if depth == stop.column(opened):
        depth -= 1
    end = len(text)
    for line in _LINE.finditer(text, stop.line_end(opened)):
        if len(line[1]) <= depth and text[line.end()] not in "]}":
            end = line.start()
            break
    if stop.at >= end:
        return False
    open_ones = 0
    for piece in _PIECE.finditer(text, opened, end):
        open_ones += (piece[0] in CLOSING) - (piece[0] in CLOSING.values())
        if not open_ones:
            return True
    return False


def _innermost(stop: Stop) -> int | None:
    """The innermost bracket that is open at the place, found from the last line that opens one."""
    for line in reversed(list(_OPENS.finditer(stop.text, 0, stop.at))):
        open_ones: list[int] = []
        for piece in _PIECE.finditer(stop.text, line.start(1), stop.at):
            if piece[0] in CLOSING:
                open_ones.append(piece.start())
            elif piece[0] in CLOSING.values():
                open_ones.pop()
            if not open_ones:
                break
        if open_ones:
            return open_ones[-1]
    return None
