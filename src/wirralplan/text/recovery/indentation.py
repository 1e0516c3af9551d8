"""Faults of lines that stand in the wrong column, or are of the wrong kind for it."""

from wirralplan.patterns import pattern
from wirralplan.text.faults import AnchorAliasTag, Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.brackets import CLOSING
from wirralplan.text.recovery.quotes import after_quote
from wirralplan.text.recovery.stop import QUOTES, Stop
from wirralplan.text.source import Span

_COMMENT = pattern(r"(?<!\S)#[^\r\n]*")
_PROPERTY = pattern(r"(?:^|[\s,\[{])([&!*][^\s,\[\]{}]*)\Z")
_MARKED = pattern(r"[&!*]+[^\s,\[\]{}]*")
_TOUCHING_DASH = pattern(r"-+(?=[^\s-])")
_TOUCHING_COLON = pattern(r"([\w][\w ]*):(?=[^\s/])")
_CLOSERS = tuple(CLOSING.values())


def misfit(stop: Stop, *, among_items: bool = False) -> Fault:
    """The fault at a place outside brackets where something else had to come.

    ``among_items`` says that the parser was in a list of ``- `` lines; that begins where the
    stop was ``opened``.
    """
    # What one character shows comes first. Only then is the column looked at: where a line
    # stands is right or wrong with the lines around it, so that it is the less certain sign.
    found = after_quote(stop) or _stray_mark(stop)
    if found is None and stop.begins_line:
        found = _wrong_kind(stop, among_items=among_items) or _wrong_column(stop)
    return found or _after_value(stop)


def _stray_mark(stop: Stop) -> Fault | None:
    """A mark with a meaning of its own, where it can have none."""
    if stop.character in _CLOSERS:
        return stop.at_character(Cause.STRAY_BRACKET)
    if stop.character == ",":
        return stop.at_character(Cause.RESERVED_CHARACTER)
    if not stop.begins_line:
        return None
    if stop.is_mark(stop.at, "?"):
        return stop.at_character(Cause.RESERVED_START)
    return Unreadable(stop.one(stop.at), Cause.NO_KEY) if stop.character == ":" else None


def _after_value(stop: Stop) -> Fault:
    """Something on the line of a value that has ended."""
    marked = _PROPERTY.search(stop.before)
    if marked:
        return special(stop, stop.line_start(stop.at) + marked.start(1))
    in_brackets = stop.before.endswith(_CLOSERS)
    cause = Cause.TEXT_AFTER_BRACKET if in_brackets else Cause.OTHER
    return Unreadable(stop.rest(stop.at), cause)


def special(stop: Stop, start: int) -> Fault:
    """An anchor, an alias or a tag, or text that begins like one."""
    found = _MARKED.match(stop.text, start)
    end = found.end() if found else start + 1
    return AnchorAliasTag(Span(start, end), stop.text[start : start + 1])


def without_colon(stop: Stop, start: int) -> Fault:
    """The line at ``start`` has neither a key with a colon nor a list mark of its own."""
    span = stop.rest(start)
    # A missing space is a smaller mistake than a missing colon, and takes less to put right.
    dash = _TOUCHING_DASH.match(stop.text, start, span.end)
    if dash:
        return Unreadable(Span(*dash.span()), Cause.TOUCHING_DASH)
    colon = _TOUCHING_COLON.match(stop.text, start, span.end)
    if colon:
        return Unreadable(Span(*colon.span()), Cause.TOUCHING_COLON, key=colon[1])
    return Unreadable(span, Cause.NO_COLON)


def _wrong_kind(stop: Stop, *, among_items: bool) -> Fault | None:
    """A key in the column of list items, or the other way round."""
    if stop.column(stop.at) != stop.column(stop.opened):
        return None
    here = stop.thing(stop.at)
    name = stop.source.slice(here)
    if among_items and name != "-":
        return Unreadable(here, Cause.NOT_AN_ITEM)
    return Unreadable(here, Cause.LIST_ITEM_AT_KEY) if name == "-" else None


def _wrong_column(stop: Stop) -> Fault:
    """A line that begins where no line above lets it begin."""
    here, newest = stop.thing(stop.at), stop.newest
    if newest is None:
        return Unreadable(here, Cause.INDENTATION)
    if stop.text[newest.start] in "|>" and not _is_structure(stop, here):
        return Unreadable(here, Cause.SHORT_LINE)
    # The line before decides. Under a line that has its value already nothing may be deeper;
    # level with a text that has no colon, that text was to be a key; else the line stands in a
    # column in which nothing above began.
    column, depth = stop.column(stop.at), stop.depth(newest.start)
    if column > depth:
        return _too_deep(stop, newest, here)
    if column == depth == stop.column(newest.start) and not _ends_bracket(stop, newest):
        return without_colon(stop, newest.start)
    return Unreadable(here, Cause.INDENTATION)


def _too_deep(stop: Stop, newest: Span, here: Span) -> Fault:
    """A line that is indented under one that has its value already."""
    if _is_structure(stop, here):
        return Unreadable(here, Cause.TOO_DEEP)
    # A bare text may go on here, so that only what ended the text above can be wrong with it.
    mark = stop.text[newest.start : newest.start + 1]
    if mark in QUOTES:
        return Unreadable(here, Cause.TEXT_AFTER_QUOTE, character=mark)
    if _ends_bracket(stop, newest):
        return Unreadable(here, Cause.TEXT_AFTER_BRACKET)
    if _COMMENT.search(stop.text, newest.end, stop.at):
        return Unreadable(here, Cause.TEXT_AFTER_COMMENT)
    return Unreadable(here, Cause.TOO_DEEP)


def _is_structure(stop: Stop, here: Span) -> bool:
    """Whether a list mark or a key stands there, and not just text."""
    return stop.is_mark(here.start) or stop.key(here.start) is not None


def _ends_bracket(stop: Stop, newest: Span) -> bool:
    """Whether the newest text is the last one in a closed pair of brackets."""
    between = _COMMENT.sub("", stop.text[newest.end : stop.at])
    return between.rstrip().endswith(_CLOSERS)
