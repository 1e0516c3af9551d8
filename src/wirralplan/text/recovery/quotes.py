"""Faults of quotes: the one that is never closed, and what follows the one that is."""

from wirralplan.patterns import pattern
from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.recovery.stop import QUOTES, Stop
from wirralplan.text.source import Span

# A line inside the quotes that looks like an item or a key: 60 is longer than any key, so that
# a sentence with a colon at its end is not taken for one.
_NEW_LINE = pattern(r"[\r\n][ \t]*(?:-[ \t]+)*(?=(-[ \t]|[\w][^\r\n:]{0,60}:(?:\s|$|['\"])))")
_OPENS_HERE = pattern(r"[\r\n][ \t]*(?:(?:-[ \t]+)+|(?:-[ \t]+)*[^\s:][^\r\n:]*:[ \t]+)['\"]\Z")


def unclosed(stop: Stop, start: int) -> Unreadable:
    """The quote at ``start`` is never closed."""
    mark = stop.one(start)
    return Unreadable(mark, Cause.UNCLOSED_QUOTE, character=stop.source.slice(mark))


def after_quote(stop: Stop) -> Unreadable | None:
    """The fault, where what the parser could not take follows a closing quote."""
    text, at, newest = stop.text, stop.at, stop.newest
    if newest is None or newest.end - newest.start < 2 or newest.end > at:
        return None
    mark = text[newest.start]
    if mark not in QUOTES or text[newest.end - 1] != mark or text[newest.end : at].strip(" \t"):
        return None
    # Quotes only come in pairs. Where one is never closed, the next one in the file closes it,
    # and the parser stops at the text that this next one was typed to open, perhaps many lines
    # below. Then the mistake is the quote above, and the text here is right.
    if _swallows_lines(stop, newest):
        return unclosed(stop, newest.start)
    return Unreadable(stop.rest(at), Cause.TEXT_AFTER_QUOTE, character=mark)


def _swallows_lines(stop: Stop, quoted: Span) -> bool:
    """Whether a quoted text runs over lines that are lines of the plan."""
    inside = stop.source.slice(quoted)
    if _OPENS_HERE.search(inside):  # the closing quote stands where a value begins
        return True
    # A text may go on below, with a colon in it: but it is indented then.
    depth = stop.depth(quoted.start)
    return any(
        stop.column(quoted.start + found.end()) <= depth for found in _NEW_LINE.finditer(inside)
    )
