"""Faults of lines that stand in the wrong column, or are of the wrong kind for it."""

import re

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
        return stumble.fault("reserved-character", one, character=character)
    if not stumble.begins_line:
        return None
    if stumble.is_mark(stumble.at, "?"):
        return stumble.fault("reserved-start", one, character=character)
    return stumble.fault("no-key", one) if character == ":" else None


def _after_value(stumble: Stumble) -> Fault:
    """Something on the line of a value that has ended."""
    marked = _PROPERTY.search(stumble.before)
    if marked:
        return special(stumble, stumble.line_start(stumble.at) + marked.start(1))
    what = "text-after-bracket" if stumble.before.endswith(_CLOSERS) else "other"
    return stumble.fault(what, stumble.rest(stumble.at))


def special(stumble: Stumble, start: int) -> Fault:
    """An anchor, an alias or a tag, or text that begins like one."""
    found = _MARKED.match(stumble.text, start)
    end = found.end() if found else start + 1
    return Fault("anchor-alias-tag", Span(start, end), {"mark": stumble.text[start : start + 1]})


def without_colon(stumble: Stumble, start: int) -> Fault:
    """The line at ``start`` has neither a key with a colon nor a list mark of its own."""
    span = stumble.rest(start)
    text = stumble.source.slice(span)
    dash = _TOUCHING_DASH.match(text)
    if dash:
        mark = Span(start, start + dash.end())
        return stumble.fault("touching-dash", mark, text=text[dash.end() :])
    colon = _TOUCHING_COLON.match(text)
    if colon:
        place = Span(start, start + colon.end())
        return stumble.fault("touching-colon", place, key=colon[1])
    return stumble.fault("no-colon", span, text=text, key=text.split()[0] if text else "")


def _wrong_kind(stumble: Stumble, *, among_items: bool) -> Fault | None:
    """A key in the column of list items, or the other way round."""
    if stumble.column(stumble.at) != stumble.column(stumble.opened):
        return None
    here = stumble.thing(stumble.at)
    name = stumble.source.slice(here)
    if among_items and name != "-":
        return stumble.fault("not-an-item", here, key=name)
    return stumble.fault("list-item-at-key", here) if name == "-" else None


def _wrong_column(stumble: Stumble) -> Fault:
    """A line that begins where no line above lets it begin."""
    here, newest = stumble.thing(stumble.at), stumble.newest
    name = stumble.source.slice(here)
    if newest is None:
        return stumble.fault("indentation", here, key=name)
    if stumble.text[newest.start] in "|>" and not _is_structure(stumble, here):
        return stumble.fault("short-line", here, key=name)
    column, depth = stumble.column(stumble.at), stumble.depth(newest.start)
    if column > depth:
        return _too_deep(stumble, newest, here)
    if column == depth == stumble.column(newest.start) and not _ends_bracket(stumble, newest):
        return without_colon(stumble, newest.start)
    return stumble.fault("indentation", here, key=name)


def _too_deep(stumble: Stumble, newest: Span, here: Span) -> Fault:
    """A line that is indented under one that has its value already."""
    if _is_structure(stumble, here):
        return stumble.fault("too-deep", here, key=stumble.source.slice(here))
    if stumble.text[newest.start : newest.start + 1] in QUOTES:
        mark = stumble.text[newest.start]
        return stumble.fault("text-after-quote", here, character=mark)
    if _ends_bracket(stumble, newest):
        return stumble.fault("text-after-bracket", here)
    if _COMMENT.search(stumble.text, newest.end, stumble.at):
        return stumble.fault("text-after-comment", here)
    return stumble.fault("too-deep", here, key=stumble.source.slice(here))


def _is_structure(stumble: Stumble, here: Span) -> bool:
    """Whether a list mark or a key stands there, and not just text."""
    return stumble.is_mark(here.start) or stumble.key(here.start) is not None


def _ends_bracket(stumble: Stumble, newest: Span) -> bool:
    """Whether the newest text is the last one in a closed pair of brackets."""
    between = _COMMENT.sub("", stumble.text[newest.end : stumble.at])
    return between.rstrip().endswith(_CLOSERS)
