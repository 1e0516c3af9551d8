"""What was probably meant where the parser had to stop: a guess, so that reading can go on.

Nothing is guessed that is not written: a mark is closed, text is put in quotes, a line is
moved. Where two things are as likely there is no guess, and reading ends.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from wirralplan.text.faults import AnchorAliasTag, Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.stop import QUOTES, Stumble
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice, line_as
from wirralplan.text.written import quoted_text

_VALUE = re.compile(r"[ \t]*(?:-[ \t]+)*(?:[^\s:#\[{][^\r\n:]*:[ \t]+)?(?=\S)")
_LINE = re.compile(r"^(?P<indent>[ ]*)(?P<marks>(?:-[ \t]+)*)(?P<key>[^\s#][^\r\n]*)", re.MULTILINE)
_WORD = re.compile(r"(?P<word>[\w-]+)[ \t]*[;,=.]?[ \t]*(?P<rest>.*)")

_PATH = re.compile(r'"(?:[^"\\]|\\[^"\\])*"')
_APOSTROPHE = re.compile(r"'\w")
# How a value begins that is put in quotes for something further on in it.
_BEGINS: Mapping[Cause, str] = {Cause.TEXT_AFTER_BRACKET: "[{", Cause.TEXT_AFTER_QUOTE: QUOTES}

_Guess = Callable[[Stumble, Unreadable], tuple[Splice, ...]]


def guessed(source: Source, stop: Fault, keys: frozenset[str]) -> Fault:
    """``stop`` with the repair after which the parser gets over it; with none if nobody can know.

    ``keys`` are the words that may stand before a colon.
    """
    stumble = Stumble(source, stop.span.start, stop.span.start, None)
    if isinstance(stop, AnchorAliasTag):
        return replace(stop, repair=_quoted(stumble, stop))
    if not isinstance(stop, Unreadable):
        return stop
    make = _GUESSES.get(stop.cause)
    repair = _with_colon(stumble, stop, keys) if stop.cause is Cause.NO_COLON else ()
    repair = make(stumble, stop) if make else repair
    return _shown(replace(stop, repair=repair), stumble) if repair else stop


def _shown(stop: Unreadable, stumble: Stumble) -> Unreadable:
    """The fault with how the line reads once it is put right, as far as that can be shown."""
    first = stop.repair[0]
    start = stumble.line_start(first.span.start)
    if first.text.strip():
        line = Span(start, stumble.line_end(first.span.end))
        return replace(stop, line=line_as(stumble.source, line, stop.repair))
    if start != stumble.line_start(stumble.at):
        return stop
    moved = len(first.text) - (first.span.end - first.span.start)
    return replace(stop, spaces=stumble.column(stumble.at) + moved)


def _quoted(stumble: Stumble, stop: Unreadable | AnchorAliasTag) -> tuple[Splice, ...]:
    """The whole value of the line in quotes."""
    value = _value(stumble)
    text = stumble.source.slice(value)
    first, begins = text[:1], value.start == stumble.at
    others = _BEGINS.get(stop.cause, "") if isinstance(stop, Unreadable) else ""
    if not (begins or first in others):
        return ()
    if first in QUOTES and len(text) > 1 and text.endswith(first):
        text = text[1:-1].replace("''", "'") if first == "'" else text[1:-1]
    elif first == "'" and _APOSTROPHE.match(stumble.text, stumble.at - 1):
        text = text[1:]  # what closed it was one
    return (Splice(value, quoted_text(text)),)


def _quoted_as_told(stumble: Stumble, stop: Unreadable) -> tuple[Splice, ...]:
    return (Splice(stumble.value_of_line(stumble.at), stop.quoted),)


def _value(stumble: Stumble) -> Span:
    """What stands on the line after its list marks and its key; empty behind the place."""
    start = stumble.line_start(stumble.at)
    found = _VALUE.match(stumble.text, start, stumble.line_end(stumble.at))
    if found is None or found.end() > stumble.at:
        return Span(stumble.at + 1, stumble.at + 1)
    return stumble.rest(found.end())


def _unescaped(stumble: Stumble, _: Unreadable) -> tuple[Splice, ...]:
    """The value in single quotes, in which a backslash is a backslash: all were meant so."""
    value = _value(stumble)
    text = stumble.source.slice(value)
    if not _PATH.fullmatch(text):
        return ()
    inside = text[1:-1].replace("'", "''")
    return (Splice(value, f"'{inside}'"),)


def _closed(stumble: Stumble, stop: Unreadable) -> tuple[Splice, ...]:
    """The quote or the bracket closed at the end of its line, if no more text goes on below."""
    rest = stumble.rest(stumble.at)
    inside = stumble.text[rest.start + 1 : rest.end]
    opened, needed = stop.character, stop.needed or stop.character
    if opened in inside or needed in inside or not _ends_here(stumble):
        return ()
    end = rest.start + 1 + len(inside.rstrip(", \t") if needed != opened else inside)
    return (Splice(Span(end, rest.end), needed),)


def _exchanged(_: Stumble, stop: Unreadable) -> tuple[Splice, ...]:
    return (Splice(stop.span, stop.needed),)


def _with_colon(stumble: Stumble, stop: Unreadable, keys: frozenset[str]) -> tuple[Splice, ...]:
    """A colon behind a word that is a key, in place of whatever stands there instead of it."""
    text = stumble.source.slice(stop.span)
    found = _WORD.fullmatch(text)
    if found is None or found["word"] not in keys or not found["rest"]:
        return ()
    start = stop.span.start
    return (Splice(Span(start + found.end("word"), start + found.start("rest")), ": "),)


def _moved_left(stumble: Stumble, _: Unreadable) -> tuple[Splice, ...]:
    """The line, and those below it that belong beside it, in the column of the line above."""
    here, above = stumble.column(stumble.at), next(_lines_above(stumble), None)
    if above is None or stumble.is_mark(stumble.at):
        return ()
    by = here - (above.end("marks") - above.start())
    return _mark_moved(stumble, above, by) or tuple(_shifted(stumble, by))


def _moved_aside(stumble: Stumble, _: Unreadable) -> tuple[Splice, ...]:
    """The line one column aside, where the nearest line like it above stands."""
    here, is_mark = stumble.column(stumble.at), stumble.is_mark(stumble.at)
    for number, above in enumerate(_lines_above(stumble)):
        if is_mark and not above["marks"]:
            continue
        by = here - (above.end("indent" if is_mark else "marks") - above.start())
        if abs(by) == 1:
            moved = () if number or is_mark else _mark_moved(stumble, above, by)
            return moved or tuple(_shifted(stumble, by))
        if by > 1:
            break
    return ()


def _mark_moved(stumble: Stumble, above: "re.Match[str]", by: int) -> tuple[Splice, ...]:
    """The list mark of the line above moved, where more marks stand in that column."""
    if not above["marks"] or abs(by) != 1:
        return ()
    column, start = len(above["indent"]), above.start()
    used = Counter(len(line["indent"]) for line in _LINE.finditer(stumble.text) if line["marks"])
    if used[column + by] < used[column]:
        return ()
    return (Splice(Span(start, start + max(0, -by)), " " * max(0, by)),)


def _moved_to_edge(stumble: Stumble, _: Unreadable) -> tuple[Splice, ...]:
    return tuple(_shifted(stumble, stumble.column(stumble.at)))


def _shifted(stumble: Stumble, by: int) -> Iterator[Splice]:
    """The line ``by`` columns to the left, with those below that stand as far in.

    By more than one they were moved together with what is in them. One space slips in alone:
    what is in them stands right, unless it lines up with them. A space that is missing is
    missing in this line.
    """
    here, lines = stumble.column(stumble.at), list[re.Match[str]]()
    for line in _LINE.finditer(stumble.text, stumble.line_start(stumble.at)):
        if len(line["indent"]) < here or (lines and by < 1):
            break
        lines.append(line)
    beside = [line for line in lines if len(line["indent"]) == here]
    inside = next((len(line["indent"]) for line in lines if len(line["indent"]) > here), None)
    alone = by == 1 and inside != lines[0].end("marks") - lines[0].start()
    for line in beside if alone else lines:
        yield Splice(Span(line.start(), line.start() + max(0, by)), " " * max(0, -by))


def _lines_above(stumble: Stumble) -> "Iterator[re.Match[str]]":
    """The lines above that say something, the nearest first."""
    end = stumble.line_start(stumble.at)
    while end > 0:
        start = stumble.line_start(end - 1)
        found = _LINE.match(stumble.text, start, end)
        if found:
            yield found
        end = start


def _ends_here(stumble: Stumble) -> bool:
    """Whether the next line that says something begins a key or an item, and no deeper."""
    depth = stumble.depth(stumble.at)
    below = _LINE.search(stumble.text, stumble.line_end(stumble.at))
    if below is None:
        return True
    key = stumble.key(below.end("marks"))
    begins = bool(below["marks"]) or key is not None
    return begins and below.end("indent") - below.start() <= depth


_GUESSES: Mapping[Cause, _Guess] = {
    Cause.SECOND_COLON: _quoted_as_told,
    Cause.RESERVED_CHARACTER: _quoted,
    Cause.RESERVED_START: _quoted,
    Cause.BLOCK_HEADER: _quoted,
    Cause.TEXT_AFTER_BRACKET: _quoted,
    Cause.TEXT_AFTER_QUOTE: _quoted,
    Cause.UNCLOSED_QUOTE: _closed,
    Cause.UNCLOSED_BRACKET: _closed,
    Cause.WRONG_BRACKET: _exchanged,
    Cause.UNKNOWN_ESCAPE: _unescaped,
    Cause.BAD_ESCAPE: _unescaped,
    Cause.TOO_DEEP: _moved_left,
    Cause.INDENTATION: _moved_aside,
    Cause.FIRST_LINE_INDENTED: _moved_to_edge,
}
