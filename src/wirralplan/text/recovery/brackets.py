"""Faults of ``[ ]`` and ``{ }``: never closed, closed twice, a comma too few or too many."""

import re
from dataclasses import replace

from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.quotes import after_quote
from wirralplan.text.recovery.stop import QUOTES, Stumble
from wirralplan.text.source import Span

CLOSING = {"[": "]", "{": "}"}
_OPENS = re.compile(r"^[ \t]*(?:-[ \t]+)*(?:[^\s#\[{][^\r\n]*?:[ \t]+)?([\[{])", re.MULTILINE)
_PIECE = re.compile(
    r"\"(?:[^\"\\]|\\.)*\"|(?<![^\s,\[{:])'[^']*'|(?<![^\s,\[\]{}])#[^\r\n]*|[\[\]{}]", re.DOTALL
)
_LINE = re.compile(r"^([ \t]*)(?=[^\s#])", re.MULTILINE)
_TEXT = re.compile(r"[^,\[\]{}\r\n]+")


def stray_bracket(stumble: Stumble) -> Fault:
    """A closing bracket where none is open."""
    span = stumble.one(stumble.at)
    return Unreadable(span, Cause.STRAY_BRACKET, character=stumble.character)


def in_brackets(stumble: Stumble, opened: int | None) -> Fault:
    """The fault at a place inside brackets; ``opened`` is the innermost open one."""
    opened = _innermost(stumble) if opened is None else opened
    if opened is None or stumble.text[opened : opened + 1] not in CLOSING:
        return Unreadable(stumble.thing(stumble.at), Cause.OTHER)
    quoted = after_quote(stumble)
    if quoted is not None and quoted.cause is Cause.UNCLOSED_QUOTE:
        return quoted
    return (
        _wrong_bracket(stumble, opened)
        or _unclosed_bracket(stumble, opened)
        or _misplaced_mark(stumble)
        or _text_after_quote(stumble, quoted)
        or _missing_comma(stumble)
    )


def _wrong_bracket(stumble: Stumble, opened: int) -> Fault | None:
    """A closing bracket of the other kind."""
    needed = CLOSING[stumble.text[opened]]
    if stumble.character not in CLOSING.values() or stumble.character == needed:
        return None
    one = stumble.one(stumble.at)
    return Unreadable(one, Cause.WRONG_BRACKET, character=stumble.character, needed=needed)


def _unclosed_bracket(stumble: Stumble, opened: int) -> Fault | None:
    """The bracket is never closed: the lines that follow belong to the plan again."""
    if _closes(stumble, opened):
        return None
    bracket = stumble.text[opened]
    one, needed = stumble.one(opened), CLOSING[bracket]
    return Unreadable(one, Cause.UNCLOSED_BRACKET, character=bracket, needed=needed)


def _misplaced_mark(stumble: Stumble) -> Fault | None:
    """A comma or a colon with nothing before it, or a list mark inside brackets."""
    one, character = stumble.one(stumble.at), stumble.character
    if character == ":" and stumble.before.endswith((",", *CLOSING)):
        return Unreadable(one, Cause.NO_KEY)
    if character == ",":
        return Unreadable(one, Cause.EXTRA_COMMA, character=character)
    if character == "?" or stumble.is_mark(stumble.at):
        return Unreadable(one, Cause.RESERVED_START, character=character)
    return None


def _text_after_quote(stumble: Stumble, quoted: Unreadable | None) -> Fault | None:
    """Text after a closing quote, as far as the entry goes; another quote begins another."""
    if quoted is None or stumble.character in QUOTES:
        return None
    return replace(quoted, span=_entry(stumble, quoted.span.start))


def _missing_comma(stumble: Stumble) -> Fault:
    """A comma is missing before the text here; before a colon, that is its key."""
    at = stumble.at
    if stumble.character == ":":
        words = stumble.before.split()
        end = stumble.line_start(at) + len(stumble.before)
        span = Span(end - len(words[-1]), end) if words else stumble.one(at)
    else:
        span = _entry(stumble, at)
    return Unreadable(span, Cause.MISSING_COMMA)


def _entry(stumble: Stumble, offset: int) -> Span:
    """The text at ``offset`` up to the next comma or bracket."""
    found = _TEXT.match(stumble.text, offset)
    end = found.end() if found else offset + 1
    return Span(offset, offset + len(stumble.text[offset:end].rstrip()))


def _closes(stumble: Stumble, opened: int) -> bool:
    """Whether the bracket is closed before a line comes that stands no deeper than its own."""
    text = stumble.text
    depth = stumble.depth(opened)
    if depth == stumble.column(opened):
        depth -= 1
    end = len(text)
    for line in _LINE.finditer(text, stumble.line_end(opened)):
        if len(line[1]) <= depth and text[line.end()] not in "]}":
            end = line.start()
            break
    if stumble.at >= end:
        return False
    open_ones = 0
    for piece in _PIECE.finditer(text, opened, end):
        open_ones += (piece[0] in CLOSING) - (piece[0] in CLOSING.values())
        if not open_ones:
            return True
    return False


def _innermost(stumble: Stumble) -> int | None:
    """The innermost bracket that is open at the place, found from the last line that opens one."""
    for line in reversed(list(_OPENS.finditer(stumble.text, 0, stumble.at))):
        open_ones: list[int] = []
        for piece in _PIECE.finditer(stumble.text, line.start(1), stumble.at):
            if piece[0] in CLOSING:
                open_ones.append(piece.start())
            elif piece[0] in CLOSING.values():
                open_ones.pop()
            if not open_ones:
                break
        if open_ones:
            return open_ones[-1]
    return None
