"""The parser's complaints as faults of ours: what is wrong, at the place to look.

libyaml and PyYAML's own parser word their complaints differently, and both point at where
they stopped, often lines after the mistake. So the complaint only tells the kind of
trouble; what the officer did is read from the lines around the place.
"""

import re
from collections.abc import Callable

import yaml

from wirralplan.patterns import pattern
from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.brackets import in_brackets
from wirralplan.text.recovery.indentation import misfit, special, without_colon
from wirralplan.text.recovery.quotes import after_quote, unclosed
from wirralplan.text.recovery.stop import QUOTES, Stop
from wirralplan.text.source import Source, Span
from wirralplan.text.written import quoted_text

_ESCAPE = pattern(r"\\(?:([xuU])[0-9a-fA-F]*|[^\r\n]?)")
# The escape of half a character (a surrogate), or of a number above U+10FFFF.
_BEYOND = pattern(
    r"(?<!\\)(?:\\\\)*(\\(?:u[dD][89a-fA-F]..|U(?:0000[dD][89a-fA-F]..|(?!000|0010)[0-9a-fA-F]{8})))"
)
_TABS = pattern(r"\t+")
_LONGEST_KEY = 1024  # characters before its colon: further than that no YAML parser looks
_DOCUMENT_END = pattern(r"^\.\.\.(?:\s|$)", re.MULTILINE)
_DIRECTIVE = pattern(r"^%[^\r\n]*", re.MULTILINE)
_NEXT_LINE = pattern(r"^(?P<indent> *)[^\s#]", re.MULTILINE)
_FIRST_LINE = pattern(r"^(?!---|\.\.\.|%)[ \t]*(?=[^\s#])", re.MULTILINE)


def fault_of(source: Source, error: yaml.YAMLError, last: Span | None) -> Fault:
    """What is wrong where the parser reports ``error``; ``last`` is the last text that it read."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unreadable_character(source, error)
    at = error.problem_mark.index if error.problem_mark else 0
    opened = error.context_mark.index if error.context_mark else at
    words = f"{error.context or ''}: {error.problem or ''}"
    stop = Stop(source, min(at, len(source.text)), opened, last)
    for signs, fault_at in _CAUSES:
        if any(sign in words for sign in signs):
            return fault_at(stop)
    return Unreadable(stop.thing(stop.at), Cause.OTHER)


def _unreadable_character(source: Source, error: yaml.YAMLError) -> Fault:
    """A character that no YAML file may hold; libyaml counts bytes up to it."""
    position = getattr(error, "position", 0)
    if getattr(error, "encoding", "") != "unicode":
        position = len(source.text.encode(errors="replace")[:position].decode(errors="ignore"))
    character = source.text[position : position + 1]
    code = f"U+{ord(character):04X}" if character else ""
    span = Span(position, position + len(character))
    return Unreadable(span, Cause.CHARACTER, character=code)


def _after_quote_at_start(stop: Stop) -> Fault | None:
    """As ``after_quote``, for a part that begins behind a closing quote."""
    # What looks like the start of this part is then more of a text whose quotes ended too soon.
    return after_quote(Stop(stop.source, stop.opened, stop.opened, stop.last))


def _quote(stop: Stop) -> Fault:
    return _after_quote_at_start(stop) or unclosed(stop, stop.opened)


def _escape(stop: Stop) -> Fault:
    r"""A ``\`` in double quotes with nothing known after it."""
    text = stop.text
    start = text.rfind("\\", stop.opened, stop.at + 1)
    # Half of a character, or a number beyond all characters: the one parser stops at it, the
    # other at the end of the text, where the last backslash may be a good one further on.
    beyond = _BEYOND.search(text, stop.opened)
    found = _ESCAPE.match(text, start)
    if beyond and (not found or beyond.start(1) <= start):
        return Unreadable(Span(*beyond.span(1)), Cause.BAD_ESCAPE, character=beyond[1][1])
    if found is None:
        return Unreadable(stop.thing(stop.at), Cause.OTHER)
    cause = Cause.BAD_ESCAPE if found[1] else Cause.UNKNOWN_ESCAPE
    return Unreadable(Span(*found.span()), cause, character=found[0][1:2])


def _missing_colon(stop: Stop) -> Fault:
    """A text stands where a key has to stand, and no colon came."""
    start, text = stop.opened, stop.text
    mark = text[start : start + 1]
    line = text[start : stop.line_end(start)]
    # A key is one line. What is opened on it and not closed there is no key.
    if mark in QUOTES and mark not in line[1:]:
        return unclosed(stop, start)
    if mark in "&*!":
        return special(stop, start)
    if mark in "[{" and not ("]" in line or "}" in line):
        return in_brackets(stop, start)
    key = stop.key(start)
    if key and key.end - start > _LONGEST_KEY:
        return Unreadable(Span(start, start + 40), Cause.KEY_TOO_LONG)
    return without_colon(stop, start)


def _second_colon(stop: Stop) -> Fault:
    """A colon where no key can be: after a value, or in a text that began lines above."""
    newest, start = stop.newest, stop.line_start(stop.at)
    # A text that began on a line above and reaches into this one swallowed this line, which has
    # a key. It is its beginning that is wrong, not the colon here.
    if newest is not None and newest.start < start and newest.end > start:
        if stop.text[newest.start] in QUOTES:
            return unclosed(stop, newest.start)
        if stop.column(newest.start) == stop.depth(newest.start):
            return without_colon(stop, newest.start)
        here = start + stop.depth(stop.at)
        span = Span(here, here + len(stop.text[here : stop.at].rstrip()))
        return Unreadable(span, Cause.TOO_DEEP)
    quoted = after_quote(stop)
    if quoted is not None:
        return quoted
    if newest is not None and stop.text[newest.end : stop.at].rstrip().endswith(("]", "}")):
        return Unreadable(stop.rest(stop.at), Cause.TEXT_AFTER_BRACKET)
    key, value = stop.key_of_line(stop.at), stop.value_of_line(stop.at)
    whole = quoted_text(stop.source.slice(value))
    return Unreadable(stop.one(stop.at), Cause.SECOND_COLON, key=key, quoted=whole)


def _list_on_key_line(stop: Stop) -> Fault:
    if not stop.before.endswith(":"):
        return misfit(stop)
    if stop.source.slice(stop.value_of_line(stop.at)) == "-" and not _goes_on(stop):
        key = stop.key_of_line(stop.at)
        return Unreadable(stop.one(stop.at), Cause.DASH_FOR_NOTHING, key=key)
    return after_quote(stop) or Unreadable(stop.one(stop.at), Cause.LIST_ON_KEY_LINE)


def _goes_on(stop: Stop) -> bool:
    """Whether the next line stands further in, so that the dash began an item."""
    below = _NEXT_LINE.search(stop.text, stop.line_end(stop.at))
    return below is not None and len(below["indent"]) > stop.depth(stop.at)


def _reserved_start(stop: Stop) -> Fault:
    return after_quote(stop) or stop.at_character(Cause.RESERVED_START)


def _reserved_character(stop: Stop) -> Fault:
    if stop.character == "\t":
        return _tab(stop)
    fault = stop.at_character(Cause.RESERVED_CHARACTER)
    key = stop.key(stop.at) if stop.begins_line else None
    if key is not None:
        value = stop.source.slice(stop.value_of_line(stop.at))
        return fault.changed(key=stop.source.slice(key), quoted=quoted_text(value))
    return after_quote(stop) or fault


def _tab(stop: Stop) -> Fault:
    found = _TABS.match(stop.text, stop.at)
    return Unreadable(Span(*found.span()) if found else stop.one(stop.at), Cause.TAB)


def _special(stop: Stop) -> Fault:
    return _after_quote_at_start(stop) or special(stop, stop.opened)


def _block_header(stop: Stop) -> Fault:
    """Text after ``|`` or ``>`` on its line: the mark is the first character of a text."""
    rest, mark = stop.rest(stop.opened), stop.source.slice(stop.one(stop.opened))
    return _after_quote_at_start(stop) or Unreadable(rest, Cause.BLOCK_HEADER, character=mark)


def _directive(stop: Stop) -> Fault:
    return Unreadable(stop.rest(stop.line_start(stop.opened)), Cause.DIRECTIVE)


def _outside(stop: Stop) -> Fault:
    """Something after what the parser took for the whole document."""
    text, at, here = stop.text, stop.at, stop.thing(stop.at)
    percent = _DIRECTIVE.search(text, 0, at)
    if percent and stop.last is None:
        return Unreadable(Span(*percent.span()), Cause.DIRECTIVE)
    first = _FIRST_LINE.search(text, 0, at)
    if _DOCUMENT_END.search(text, 0, at):
        return Unreadable(here, Cause.OUTSIDE_DOCUMENT)
    if first is None or not stop.begins_line or stop.character in ",:]}":
        return misfit(stop)
    return after_quote(stop) or _other_column(stop, first.end()) or misfit(stop)


def _other_column(stop: Stop, first: int) -> Fault | None:
    """The mistake in the first line of the file that keeps this one from following it."""
    if stop.column(first) > stop.column(stop.at):
        return Unreadable(stop.thing(first), Cause.FIRST_LINE_INDENTED)
    if stop.column(first) < stop.column(stop.at):
        return None
    if stop.text[first] not in "[{":
        return without_colon(stop, first)
    return Unreadable(stop.thing(stop.at), Cause.OUTSIDE_DOCUMENT)


def _node(stop: Stop) -> Fault:
    """Nothing that could be a value."""
    if stop.begins_line and stop.character not in "]},:":
        return Unreadable(stop.thing(stop.at), Cause.NOT_AN_ITEM)
    return misfit(stop)


# The first row counts that has a sign among the parser's words, context and problem together.
# Some of the signs are the words of only one of the two parsers (see ``text.loading``). The order
# matters because the context names the part in which something smaller went wrong: a flow mapping
# that holds an open quote. The smaller one says more, so that its row is above.
_CAUSES: tuple[tuple[tuple[str, ...], Callable[[Stop], Fault]], ...] = (
    (("a directive", "tag directive", "YAML directive", "%YAML", "%TAG"), _directive),
    (("incompatible YAML", "duplicate tag handle"), _directive),
    (("cannot start any token",), _reserved_character),
    (("tab character",), _tab),
    (("a tag", "tag handle", "an anchor", "an alias"), _special),
    (("find expected ':'",), _missing_colon),
    (("sequence entries are not allowed",), _list_on_key_line),
    (("mapping keys are not allowed",), _reserved_start),
    (("mapping values are not allowed",), _second_colon),
    (("unexpected ':'",), lambda stop: Unreadable(stop.one(stop.at), Cause.COLON_IN_BRACKETS)),
    (("end of stream", "document separator", "document indicator"), _quote),
    (("escape", "hexdecimal"), _escape),
    (("block scalar",), _block_header),
    (("expected <document start>", "expected '<document start>'"), _outside),
    (("flow node",), lambda stop: in_brackets(stop, None)),
    (("flow sequence", "flow mapping"), lambda stop: in_brackets(stop, stop.opened)),
    (("block node",), _node),
    (("block collection",), lambda stop: misfit(stop, among_items=True)),
    (("block mapping",), misfit),
)
