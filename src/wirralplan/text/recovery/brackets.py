"""Faults of ``[ ]`` and ``{ }``: never closed, closed twice, a comma too few or too many."""

import re

from wirralplan.patterns import pattern
from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.quotes import after_quote
from wirralplan.text.recovery.stop import QUOTES, Stop
from wirralplan.text.source import Span

CLOSING = {"[": "]", "{": "}"}
_OPENS = pattern(r"^[ \t]*(?:-[ \t]+)*(?:[^\s#\[{][^\r\n]*?:[ \t]+)?([\[{])", re.MULTILINE)
# A bracket inside quotes or a comment opens and closes nothing. A single quote in the middle of
# a word is an apostrophe; one after the mark of a value opens a text.
_PIECE = pattern(
    r"\"(?:[^\"\\]|\\.)*\"|(?<![^\s,\[{:])'[^']*'|(?<![^\s,\[\]{}])#[^\r\n]*|[\[\]{}]", re.DOTALL
)
_LINE = pattern(r"^([ \t]*)(?=[^\s#])", re.MULTILINE)
_TEXT = pattern(r"[^,\[\]{}\r\n]+")


def in_brackets(stop: Stop, opened: int | None) -> Fault:
    """The fault at a place inside brackets; ``opened`` is the innermost open one."""
    opened = _innermost(stop) if opened is None else opened
    if opened is None or stop.text[opened : opened + 1] not in CLOSING:
        return Unreadable(stop.thing(stop.at), Cause.OTHER)
    # The order goes from the fault that explains most of what follows to the one that explains
    # least. An open quote hides every bracket behind it, and behind an open bracket the parser
    # takes the lines of the plan for entries, so that a comma seems to be missing in each.
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
    return stop.at_character(Cause.WRONG_BRACKET, needed=needed)


def _unclosed_bracket(stop: Stop, opened: int) -> Fault | None:
    """A bracket that is never closed: the lines that follow belong to the plan again."""
    if _closes(stop, opened):
        return None
    bracket, place = stop.text[opened], stop.one(opened)
    return Unreadable(place, Cause.UNCLOSED_BRACKET, character=bracket, needed=CLOSING[bracket])


def _misplaced_mark(stop: Stop) -> Fault | None:
    """A comma or a colon with nothing before it, or a list mark inside brackets."""
    character = stop.character
    if character == ":" and stop.before.endswith((",", *CLOSING)):
        return Unreadable(stop.one(stop.at), Cause.NO_KEY)
    if character == ",":
        return stop.at_character(Cause.EXTRA_COMMA)
    if character == "?" or stop.is_mark(stop.at):
        return stop.at_character(Cause.RESERVED_START)
    return None


def _text_after_quote(stop: Stop, quoted: Unreadable | None) -> Fault | None:
    """Text after a closing quote, as far as the entry goes."""
    # Where another quote begins there, both are whole texts, and the comma between is missing.
    if quoted is None or stop.character in QUOTES:
        return None
    return quoted.changed(span=_entry(stop, quoted.span.start))


def _missing_comma(stop: Stop) -> Fault:
    """A comma that is missing before the text here; before a colon, that is its key."""
    words = stop.before.split()
    if stop.character == ":" and words:
        end = stop.line_start(stop.at) + len(stop.before)
        return Unreadable(Span(end - len(words[-1]), end), Cause.MISSING_COMMA)
    span = stop.one(stop.at) if stop.character == ":" else _entry(stop, stop.at)
    return Unreadable(span, Cause.MISSING_COMMA)


def _entry(stop: Stop, offset: int) -> Span:
    """The text at ``offset`` up to the next comma or bracket."""
    found = _TEXT.match(stop.text, offset)
    end = found.end() if found else offset + 1
    return Span(offset, offset + len(stop.text[offset:end].rstrip()))


def _closes(stop: Stop, opened: int) -> bool:
    """Whether the bracket is closed before a line comes that stands no deeper than its own."""
    # Brackets may run over many lines, and the parser looks for the end up to the next ``]`` in
    # the file, which may close something else. Who writes them over several lines indents what
    # is in them; a line that stands further left shows that no closing bracket was typed.
    text = stop.text
    depth = stop.depth(opened)
    if depth == stop.column(opened):  # the bracket begins its line: what is in it may be level
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
    # The parser names no bracket in some complaints. Counting starts anew at each line that opens
    # one, from the nearest upwards, so that an odd bracket far above cannot mislead it.
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
