"""The parser's complaints as faults of ours: what is wrong, at the place to look.

libyaml and PyYAML's own parser word their complaints differently, and both point at where
they stopped, often lines after the mistake. So the complaint only tells the kind of
trouble; what the officer did is read from the lines around the place.
"""

import re
from collections.abc import Callable

import yaml

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
    return stumble.fault("other", stumble.thing(stumble.at))


def _unreadable_character(source: Source, error: yaml.YAMLError) -> Fault:
    """A character that no YAML file may hold; libyaml counts bytes up to it."""
    position = getattr(error, "position", 0)
    if getattr(error, "encoding", "") != "unicode":
        position = len(source.text.encode(errors="replace")[:position].decode(errors="ignore"))
    character = source.text[position : position + 1]
    facts = {"what": "character", "character": f"U+{ord(character):04X}" if character else ""}
    return Fault("unreadable-yaml", Span(position, position + len(character)), facts)


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
        return stumble.fault("bad-escape", Span(*beyond.span(1)), character=beyond[1][1])
    if found is None:
        return stumble.fault("other", stumble.thing(stumble.at))
    what = "bad-escape" if found[1] else "unknown-escape"
    return stumble.fault(what, Span(*found.span()), character=found[0][1:2])


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
        return stumble.fault("key-too-long", Span(start, start + 40))
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
        return stumble.fault("too-deep", span, key=stumble.source.slice(span))
    quoted = after_quote(stumble)
    if quoted is not None:
        return quoted
    if newest is not None and stumble.text[newest.end : stumble.at].rstrip().endswith(("]", "}")):
        return stumble.fault("text-after-bracket", stumble.rest(stumble.at))
    key, value = stumble.key_of_line(stumble.at), stumble.value_of_line(stumble.at)
    whole = quoted_text(stumble.source.slice(value))
    return stumble.fault("second-colon", stumble.one(stumble.at), key=key, quoted=whole)


def _list_on_key_line(stumble: Stumble) -> Fault:
    quoted = after_quote(stumble)
    if quoted is not None or not stumble.before.endswith(":"):
        return quoted or misfit(stumble)
    key = stumble.key_of_line(stumble.at)
    return stumble.fault("list-on-key-line", stumble.one(stumble.at), key=key)


def _reserved_start(stumble: Stumble) -> Fault:
    one = stumble.one(stumble.at)
    return after_quote(stumble) or stumble.fault("reserved-start", one, character=stumble.character)


def _reserved_character(stumble: Stumble) -> Fault:
    if stumble.character == "\t":
        return _tab(stumble)
    one = stumble.one(stumble.at)
    return after_quote(stumble) or stumble.fault(
        "reserved-character", one, character=stumble.character
    )


def _tab(stumble: Stumble) -> Fault:
    found = _TABS.match(stumble.text, stumble.at)
    return stumble.fault("tab", Span(*found.span()) if found else stumble.one(stumble.at))


def _colon_in_brackets(stumble: Stumble) -> Fault:
    return stumble.fault("colon-in-brackets", stumble.one(stumble.at))


def _special(stumble: Stumble) -> Fault:
    moved = _moved(stumble, stumble.opened)
    return after_quote(moved) or special(stumble, stumble.opened)


def _block_header(stumble: Stumble) -> Fault:
    """Text after ``|`` or ``>`` on its line: it was meant to begin a text."""
    start = stumble.opened
    character = stumble.text[start : start + 1]
    quoted = after_quote(_moved(stumble, start))
    return quoted or stumble.fault("block-header", stumble.rest(start), character=character)


def _directive(stumble: Stumble) -> Fault:
    start = stumble.line_start(stumble.opened)
    return stumble.fault("directive", stumble.rest(start))


def _outside(stumble: Stumble) -> Fault:
    """Something after what the parser took for the whole document."""
    text, at, here = stumble.text, stumble.at, stumble.thing(stumble.at)
    percent = _DIRECTIVE.search(text, 0, at)
    if percent and stumble.last is None:
        return stumble.fault("directive", Span(*percent.span()))
    first = _FIRST_LINE.search(text, 0, at)
    if _DOCUMENT_END.search(text, 0, at):
        return stumble.fault("outside-document", here, text=stumble.source.slice(here))
    if first is None or not stumble.begins_line or stumble.character in ",:]}":
        return misfit(stumble)
    return after_quote(stumble) or _other_column(stumble, first.end()) or misfit(stumble)


def _other_column(stumble: Stumble, first: int) -> Fault | None:
    """The mistake in the first line of the file that keeps this one from following it."""
    if stumble.column(first) > stumble.column(stumble.at):
        return stumble.fault("first-line-indented", stumble.thing(first))
    if stumble.column(first) < stumble.column(stumble.at):
        return None
    if stumble.text[first] not in "[{":
        return without_colon(stumble, first)
    here = stumble.thing(stumble.at)
    return stumble.fault("outside-document", here, text=stumble.source.slice(here))


def _node(stumble: Stumble) -> Fault:
    """Nothing that could be a value."""
    if stumble.begins_line and stumble.character not in "]},:":
        here = stumble.thing(stumble.at)
        return stumble.fault("not-an-item", here, key=stumble.source.slice(here))
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
