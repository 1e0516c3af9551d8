"""Faults of lines that stand in the wrong column, or are of the wrong kind for it."""

import re

from wirralplan.text.faults import AnchorAliasTag, Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.brackets import CLOSING, stray_bracket
from wirralplan.text.recovery.quotes import after_quote
from wirralplan.text.recovery.stop import QUOTES, Stumble
from wirralplan.text.source import Span

_COMMENT = re.compile(r"(?<!\S)#[^\r\n]*")
_PROPERTY = re.compile(r"(?:^|[\s,\[{])([&!*][^\s,\[\]{}]*)\Z")
_MARKED = re.compile(r"[&!*]+[^\s,\[\]{}]*")
_TOUCHING_DASH = re.compile(r"-+(?=[^\s-])")
_TOUCHING_COLON = re.compile(r"([\w][\w ]*):(?=[^\s/])")
_CLOSERS = tuple(CLOSING.values())


def misfit(stumble: Stumble, *, among_items: bool = False) -> Fault:
    """The fault at a place outside brackets where something else had to come.

    ``among_items`` says that the parser was in a list of ``- `` lines, which began at the
    place where the stumble was ``opened``.
    """
    found = after_quote(stumble) or _stray_mark(stumble)
    if found is None and stumble.begins_line:
        found = _wrong_kind(stumble, among_items=among_items) or _wrong_column(stumble)
    return found or _after_value(stumble)


def _stray_mark(stumble: Stumble) -> Fault | None:
    """A mark with a meaning of its own, where it can have none."""
    one, character = stumble.one(stumble.at), stumble.character
    if character in _CLOSERS:
        return stray_bracket(stumble)
    if character == ",":
        return Unreadable(one, Cause.RESERVED_CHARACTER, character=character)
    if not stumble.begins_line:
        return None
    if stumble.is_mark(stumble.at, "?"):
        return Unreadable(one, Cause.RESERVED_START, character=character)
    return Unreadable(one, Cause.NO_KEY) if character == ":" else None


def _after_value(stumble: Stumble) -> Fault:
    """Something on the line of a value that has ended."""
    marked = _PROPERTY.search(stumble.before)
    if marked:
        return special(stumble, stumble.line_start(stumble.at) + marked.start(1))
    in_brackets = stumble.before.endswith(_CLOSERS)
    cause = Cause.TEXT_AFTER_BRACKET if in_brackets else Cause.OTHER
    return Unreadable(stumble.rest(stumble.at), cause)


def special(stumble: Stumble, start: int) -> Fault:
    """An anchor, an alias or a tag, or text that begins like one."""
    found = _MARKED.match(stumble.text, start)
    end = found.end() if found else start + 1
    return AnchorAliasTag(Span(start, end), stumble.text[start : start + 1])


def without_colon(stumble: Stumble, start: int) -> Fault:
    """The line at ``start`` has neither a key with a colon nor a list mark of its own."""
    span = stumble.rest(start)
    text = stumble.source.slice(span)
    dash = _TOUCHING_DASH.match(text)
    if dash:
        mark = Span(start, start + dash.end())
        return Unreadable(mark, Cause.TOUCHING_DASH)
    colon = _TOUCHING_COLON.match(text)
    if colon:
        place = Span(start, start + colon.end())
        return Unreadable(place, Cause.TOUCHING_COLON, key=colon[1])
    return Unreadable(span, Cause.NO_COLON)


def _wrong_kind(stumble: Stumble, *, among_items: bool) -> Fault | None:
    """A key in the column of list items, or the other way round."""
    if stumble.column(stumble.at) != stumble.column(stumble.opened):
        return None
    here = stumble.thing(stumble.at)
    name = stumble.source.slice(here)
    if among_items and name != "-":
        return Unreadable(here, Cause.NOT_AN_ITEM)
    return Unreadable(here, Cause.LIST_ITEM_AT_KEY) if name == "-" else None


def _wrong_column(stumble: Stumble) -> Fault:
    """A line that begins where no line above lets it begin."""
    here, newest = stumble.thing(stumble.at), stumble.newest
    if newest is None:
        return Unreadable(here, Cause.INDENTATION)
    if stumble.text[newest.start] in "|>" and not _is_structure(stumble, here):
        return Unreadable(here, Cause.SHORT_LINE)
    column, depth = stumble.column(stumble.at), stumble.depth(newest.start)
    if column > depth:
        return _too_deep(stumble, newest, here)
    if column == depth == stumble.column(newest.start) and not _ends_bracket(stumble, newest):
        return without_colon(stumble, newest.start)
    return Unreadable(here, Cause.INDENTATION)


def _too_deep(stumble: Stumble, newest: Span, here: Span) -> Fault:
    """A line that is indented under one that has its value already."""
    if _is_structure(stumble, here):
        return Unreadable(here, Cause.TOO_DEEP)
    if stumble.text[newest.start : newest.start + 1] in QUOTES:
        mark = stumble.text[newest.start]
        return Unreadable(here, Cause.TEXT_AFTER_QUOTE, character=mark)
    if _ends_bracket(stumble, newest):
        return Unreadable(here, Cause.TEXT_AFTER_BRACKET)
    if _COMMENT.search(stumble.text, newest.end, stumble.at):
        return Unreadable(here, Cause.TEXT_AFTER_COMMENT)
    return Unreadable(here, Cause.TOO_DEEP)


def _is_structure(stumble: Stumble, here: Span) -> bool:
    """Whether a list mark or a key stands there, and not just text."""
    return stumble.is_mark(here.start) or stumble.key(here.start) is not None


def _ends_bracket(stumble: Stumble, newest: Span) -> bool:
    """Whether the newest text is the last one in a closed pair of brackets."""
    between = _COMMENT.sub("", stumble.text[newest.end : stumble.at])
    return between.rstrip().endswith(_CLOSERS)
