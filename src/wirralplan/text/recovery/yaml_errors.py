"""The parser's complaints as faults of ours: what is wrong, at the place to look.

libyaml and PyYAML's own parser word their complaints differently, and both point at where
they stopped, often lines after the mistake. So the complaint only tells the kind of
trouble; what the officer did is read from the lines around the place.
"""

import re
from collections.abc import Callable

import yaml

from wirralplan.text.faults import Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.brackets import in_brackets
from wirralplan.text.recovery.indentation import misfit, special, without_colon
from wirralplan.text.recovery.quotes import after_quote, unclosed
from wirralplan.text.recovery.stop import QUOTES, Stumble
from wirralplan.text.source import Source, Span
from wirralplan.text.written import quoted_text

_ESCAPE = re.compile(r"\\(?:([xuU])[0-9a-fA-F]*|[^\r\n]?)")
_BEYOND = re.compile(
    r"(?<!\\)(?:\\\\)*(\\(?:u[dD][89a-fA-F]..|U(?:0000[dD][89a-fA-F]..|(?!000|0010)[0-9a-fA-F]{8})))"
)
_TABS = re.compile(r"\t+")
_LONGEST_KEY = 1024
_DOCUMENT_END = re.compile(r"^\.\.\.(?:\s|$)", re.MULTILINE)
_DIRECTIVE = re.compile(r"^%[^\r\n]*", re.MULTILINE)
_FIRST_LINE = re.compile(r"^(?!---|\.\.\.|%)[ \t]*(?=[^\s#])", re.MULTILINE)


def fault_of(source: Source, error: yaml.YAMLError, last: Span | None) -> Fault:
    """What the parser's ``error`` means; ``last`` is the place of the last text it read."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return _unreadable_character(source, error)
    at = error.problem_mark.index if error.problem_mark else 0
    opened = error.context_mark.index if error.context_mark else at
    words = f"{error.context or ''}: {error.problem or ''}"
    stumble = Stumble(source, min(at, len(source.text)), opened, last)
    for sign, told in _CAUSES:
        if sign in words:
            return told(stumble)
    return Unreadable(stumble.thing(stumble.at), Cause.OTHER)


def _unreadable_character(source: Source, error: yaml.YAMLError) -> Fault:
    """A character that no YAML file may hold; libyaml counts bytes up to it."""
    position = getattr(error, "position", 0)
    if getattr(error, "encoding", "") != "unicode":
        position = len(source.text.encode(errors="replace")[:position].decode(errors="ignore"))
    character = source.text[position : position + 1]
    code = f"U+{ord(character):04X}" if character else ""
    span = Span(position, position + len(character))
    return Unreadable(span, Cause.CHARACTER, character=code)


def _quote(stumble: Stumble) -> Fault:
    start = stumble.opened
    return after_quote(_moved(stumble, start)) or unclosed(stumble, start)


def _escape(stumble: Stumble) -> Fault:
    r"""A ``\`` in double quotes with nothing known after it."""
    text = stumble.text
    start = text.rfind("\\", stumble.opened, stumble.at + 1)
    beyond = _BEYOND.search(text, stumble.opened)
    found = _ESCAPE.match(text, start)
    if beyond and (not found or beyond.start(1) <= start):
        return Unreadable(Span(*beyond.span(1)), Cause.BAD_ESCAPE, character=beyond[1][1])
    if found is None:
        return Unreadable(stumble.thing(stumble.at), Cause.OTHER)
    cause = Cause.BAD_ESCAPE if found[1] else Cause.UNKNOWN_ESCAPE
    return Unreadable(Span(*found.span()), cause, character=found[0][1:2])


def _missing_colon(stumble: Stumble) -> Fault:
    """A text stands where a key has to stand, and no colon came."""
    start, text = stumble.opened, stumble.text
    mark = text[start : start + 1]
    line = text[start : stumble.line_end(start)]
    if mark in QUOTES and mark not in line[1:]:
        return unclosed(stumble, start)
    if mark in "&*!":
        return special(stumble, start)
    if mark in "[{" and not ("]" in line or "}" in line):
        return in_brackets(stumble, start)
    key = stumble.key(start)
    if key and key.end - start > _LONGEST_KEY:
        return Unreadable(Span(start, start + 40), Cause.KEY_TOO_LONG)
    return without_colon(stumble, start)


def _second_colon(stumble: Stumble) -> Fault:
    """A colon where no key can be: after a value, or in a text that began lines above."""
    newest, start = stumble.newest, stumble.line_start(stumble.at)
    if newest is not None and newest.start < start and newest.end > start:
        if stumble.text[newest.start] in QUOTES:
            return unclosed(stumble, newest.start)
        if stumble.column(newest.start) == stumble.depth(newest.start):
            return without_colon(stumble, newest.start)
        here = start + stumble.depth(stumble.at)
        span = Span(here, here + len(stumble.text[here : stumble.at].rstrip()))
        return Unreadable(span, Cause.TOO_DEEP)
    quoted = after_quote(stumble)
    if quoted is not None:
        return quoted
    if newest is not None and stumble.text[newest.end : stumble.at].rstrip().endswith(("]", "}")):
        return Unreadable(stumble.rest(stumble.at), Cause.TEXT_AFTER_BRACKET)
    key, value = stumble.key_of_line(stumble.at), stumble.value_of_line(stumble.at)
    whole = quoted_text(stumble.source.slice(value))
    return Unreadable(stumble.one(stumble.at), Cause.SECOND_COLON, key=key, quoted=whole)


def _list_on_key_line(stumble: Stumble) -> Fault:
    quoted = after_quote(stumble)
    if quoted is not None or not stumble.before.endswith(":"):
        return quoted or misfit(stumble)
    return Unreadable(stumble.one(stumble.at), Cause.LIST_ON_KEY_LINE)


def _reserved_start(stumble: Stumble) -> Fault:
    one = stumble.one(stumble.at)
    return after_quote(stumble) or Unreadable(
        one, Cause.RESERVED_START, character=stumble.character
    )


def _reserved_character(stumble: Stumble) -> Fault:
    if stumble.character == "\t":
        return _tab(stumble)
    one = stumble.one(stumble.at)
    return after_quote(stumble) or Unreadable(
        one, Cause.RESERVED_CHARACTER, character=stumble.character
    )


def _tab(stumble: Stumble) -> Fault:
    found = _TABS.match(stumble.text, stumble.at)
    return Unreadable(Span(*found.span()) if found else stumble.one(stumble.at), Cause.TAB)


def _colon_in_brackets(stumble: Stumble) -> Fault:
    return Unreadable(stumble.one(stumble.at), Cause.COLON_IN_BRACKETS)


def _special(stumble: Stumble) -> Fault:
    moved = _moved(stumble, stumble.opened)
    return after_quote(moved) or special(stumble, stumble.opened)


def _block_header(stumble: Stumble) -> Fault:
    """Text after ``|`` or ``>`` on its line: it was meant to begin a text."""
    start = stumble.opened
    character = stumble.text[start : start + 1]
    quoted = after_quote(_moved(stumble, start))
    return quoted or Unreadable(stumble.rest(start), Cause.BLOCK_HEADER, character=character)


def _directive(stumble: Stumble) -> Fault:
    start = stumble.line_start(stumble.opened)
    return Unreadable(stumble.rest(start), Cause.DIRECTIVE)


def _outside(stumble: Stumble) -> Fault:
    """Something after what the parser took for the whole document."""
    text, at, here = stumble.text, stumble.at, stumble.thing(stumble.at)
    percent = _DIRECTIVE.search(text, 0, at)
    if percent and stumble.last is None:
        return Unreadable(Span(*percent.span()), Cause.DIRECTIVE)
    first = _FIRST_LINE.search(text, 0, at)
    if _DOCUMENT_END.search(text, 0, at):
        return Unreadable(here, Cause.OUTSIDE_DOCUMENT)
    if first is None or not stumble.begins_line or stumble.character in ",:]}":
        return misfit(stumble)
    return after_quote(stumble) or _other_column(stumble, first.end()) or misfit(stumble)


def _other_column(stumble: Stumble, first: int) -> Fault | None:
    """The mistake in the first line of the file that keeps this one from following it."""
    if stumble.column(first) > stumble.column(stumble.at):
        return Unreadable(stumble.thing(first), Cause.FIRST_LINE_INDENTED)
    if stumble.column(first) < stumble.column(stumble.at):
        return None
    if stumble.text[first] not in "[{":
        return without_colon(stumble, first)
    here = stumble.thing(stumble.at)
    return Unreadable(here, Cause.OUTSIDE_DOCUMENT)


def _node(stumble: Stumble) -> Fault:
    """Nothing that could be a value."""
    if stumble.begins_line and stumble.character not in "]},:":
        here = stumble.thing(stumble.at)
        return Unreadable(here, Cause.NOT_AN_ITEM)
    return misfit(stumble)


def _moved(stumble: Stumble, start: int) -> Stumble:
    return Stumble(stumble.source, start, start, stumble.last)


_CAUSES: tuple[tuple[str, Callable[[Stumble], Fault]], ...] = (
    ("a directive", _directive),
    ("tag directive", _directive),
    ("YAML directive", _directive),
    ("%YAML", _directive),
    ("%TAG", _directive),
    ("incompatible YAML", _directive),
    ("duplicate tag handle", _directive),
    ("cannot start any token", _reserved_character),
    ("tab character", _tab),
    ("a tag", _special),
    ("tag handle", _special),
    ("an anchor", _special),
    ("an alias", _special),
    ("find expected ':'", _missing_colon),
    ("sequence entries are not allowed", _list_on_key_line),
    ("mapping keys are not allowed", _reserved_start),
    ("mapping values are not allowed", _second_colon),
    ("unexpected ':'", _colon_in_brackets),
    ("end of stream", _quote),
    ("document separator", _quote),
    ("document indicator", _quote),
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("block scalar", _block_header),
    ("expected <document start>", _outside),
    ("expected '<document start>'", _outside),
    ("flow node", lambda stumble: in_brackets(stumble, None)),
    ("flow sequence", lambda stumble: in_brackets(stumble, stumble.opened)),
    ("flow mapping", lambda stumble: in_brackets(stumble, stumble.opened)),
    ("block node", _node),
    ("block collection", lambda stumble: misfit(stumble, among_items=True)),
    ("block mapping", misfit),
)
"""What the parser's words hold, context and problem together: the first that fits, counts."""
