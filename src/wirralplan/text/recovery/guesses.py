"""How a line probably has to read where the parser stopped: a guess, so that reading can go on.

Nothing is guessed that is not written: a mark is closed, text is put in quotes, a line is
moved. Where two things are as likely there is no guess, and reading ends.

A guess lets the parser find the mistakes further down, and shows the officer how the line may
have to read. It is no safe repair, and a document that was read by a guess is not ``certain``: no
question is answered from it. So a wrong guess costs a wrong hint, or findings further down that
go away once the line is put right.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from wirralplan.patterns import pattern
from wirralplan.text.faults import AnchorAliasTag, Cause, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.stop import QUOTES, Stop
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice, line_as
from wirralplan.text.written import quoted_text

_VALUE = pattern(r"[ \t]*(?:-[ \t]+)*(?:[^\s:#\[{][^\r\n:]*:[ \t]+)?(?=\S)")
_LINE = pattern(r"^(?P<indent>[ ]*)(?P<marks>(?:-[ \t]+)*)(?P<key>[^\s#][^\r\n]*)", re.MULTILINE)
_WORD = pattern(r"(?P<word>[\w-]+)[ \t]*(?:[;,=.\u2013\u2014]|-(?=[ \t]))?[ \t]*(?P<rest>.*)")

_PATH = pattern(r'"(?:[^"\\]|\\[^"\\])*"')
_APOSTROPHE = pattern(r"'\w")
# In these two the parser stops in the middle of the value. All of the value is put in quotes only
# where it begins with what went wrong; else the stop has another cause, and there is no guess.
_BEGINS: Mapping[Cause, str] = {Cause.TEXT_AFTER_BRACKET: "[{", Cause.TEXT_AFTER_QUOTE: QUOTES}

_Guess = Callable[[Stop, Unreadable], tuple[Splice, ...]]


def guessed(source: Source, fault: Fault, keys: frozenset[str]) -> Fault:
    """``fault`` with the repair after which the parser gets over it; with none if nobody can know.

    ``keys`` are the words that may stand before a colon.
    """
    stop = Stop(source, fault.span.start, fault.span.start, None)
    if isinstance(fault, AnchorAliasTag):
        return fault.changed(repair=_quoted(stop, fault))
    if not isinstance(fault, Unreadable):
        return fault
    make = _GUESSES.get(fault.cause)
    repair = make(stop, fault) if make else ()
    if fault.cause is Cause.NO_COLON:
        repair = _with_colon(stop, fault, keys)
    return _shown(fault.changed(repair=repair), stop) if repair else fault


def _shown(fault: Unreadable, stop: Stop) -> Unreadable:
    """The fault with how the line reads once it is put right, as far as that can be shown."""
    first = fault.repair[0]
    start = stop.line_start(first.span.start)
    # A line that only moves reads as before. It is the number of its spaces that is shown.
    if first.text.strip():
        line = Span(start, stop.line_end(first.span.end))
        return fault.changed(line=line_as(stop.source, line, fault.repair))
    if start != stop.line_start(stop.at):
        return fault
    moved = len(first.text) - (first.span.end - first.span.start)
    return fault.changed(spaces=stop.column(stop.at) + moved)


def _quoted(stop: Stop, fault: Unreadable | AnchorAliasTag) -> tuple[Splice, ...]:
    """The whole value of the line in quotes."""
    value = _value(stop)
    text = stop.source.slice(value)
    first, begins = text[:1], value.start == stop.at
    others = _BEGINS.get(fault.cause, "") if isinstance(fault, Unreadable) else ""
    if not (begins or first in others):
        return ()
    # The quotes that are there go, so that there are no quotes in quotes.
    if first in QUOTES and len(text) > 1 and text.endswith(first):
        text = text[1:-1].replace("''", "'") if first == "'" else text[1:-1]
    elif first == "'" and _APOSTROPHE.match(stop.text, stop.at - 1):
        text = text[1:]  # what closed the text was an apostrophe: 'it's due
    return (Splice(value, quoted_text(text)),)


def _value_quoted(stop: Stop, fault: Unreadable) -> tuple[Splice, ...]:
    """The value in quotes, as the fault says it: a second colon is no key, but text."""
    return (Splice(stop.value_of_line(stop.at), fault.quoted),)


def _dash_quoted(stop: Stop, _: Unreadable) -> tuple[Splice, ...]:
    """The dash as a text, which it is to whoever writes it for nothing."""
    return (Splice(stop.value_of_line(stop.at), '"-"'),)


def _value(stop: Stop) -> Span:
    """What stands on the line after its list marks and its key; empty behind the place."""
    start = stop.line_start(stop.at)
    found = _VALUE.match(stop.text, start, stop.line_end(stop.at))
    if found is None or found.end() > stop.at:
        return Span(stop.at + 1, stop.at + 1)
    return stop.rest(found.end())


def _unescaped(stop: Stop, _: Unreadable) -> tuple[Splice, ...]:
    """The value in single quotes, in which a backslash is a backslash."""
    value = _value(stop)
    text = stop.source.slice(value)
    # A path from Windows has backslashes of this kind only. With an escaped quote or an escaped
    # backslash among them somebody knew what a backslash does, and one of them is a slip.
    if not _PATH.fullmatch(text):
        return ()
    inside = text[1:-1].replace("'", "''")
    return (Splice(value, f"'{inside}'"),)


def _closed(stop: Stop, fault: Unreadable) -> tuple[Splice, ...]:
    """The quote or the bracket closed at the end of its line, if no more text goes on below."""
    # One line is as far as a guess may go: closed further down it would swallow lines of the
    # plan. With another mark of the kind on the line nobody can know which of them is missing.
    rest = stop.rest(stop.at)
    inside = stop.text[rest.start + 1 : rest.end]
    opened, needed = fault.character, fault.needed or fault.character
    if opened in inside or needed in inside or not _ends_here(stop):
        return ()
    end = rest.start + 1 + len(inside.rstrip(", \t") if needed != opened else inside)
    return (Splice(Span(end, rest.end), needed),)


def _bracket_replaced(_: Stop, fault: Unreadable) -> tuple[Splice, ...]:
    return (Splice(fault.span, fault.needed),)


def _with_colon(stop: Stop, fault: Unreadable, keys: frozenset[str]) -> tuple[Splice, ...]:
    """A colon behind a word that is a key, in place of whatever stands there instead of it."""
    # Only a word that the format knows: any other line may be the rest of the text above.
    text = stop.source.slice(fault.span)
    found = _WORD.fullmatch(text)
    if found is None or found["word"] not in keys or not found["rest"]:
        return ()
    start = fault.span.start
    return (Splice(Span(start + found.end("word"), start + found.start("rest")), ": "),)


def _moved_left(stop: Stop, _: Unreadable) -> tuple[Splice, ...]:
    """The line, and those below it that belong beside it, in the column of the line above."""
    here, above = stop.column(stop.at), next(_lines_above(stop), None)
    # A list mark under a value belongs to a key that is missing: no column would make it right.
    if above is None or stop.is_mark(stop.at):
        return ()
    by = here - (above.end("marks") - above.start())
    return _mark_moved(stop, above, by) or tuple(_shifted(stop, by))


def _moved_aside(stop: Stop, _: Unreadable) -> tuple[Splice, ...]:
    """The line one column aside, where the nearest line like it above stands."""
    here, is_mark = stop.column(stop.at), stop.is_mark(stop.at)
    for number, above in enumerate(_lines_above(stop)):
        if is_mark and not above["marks"]:
            continue
        by = here - (above.end("indent" if is_mark else "marks") - above.start())
        # One column is a slip of the space bar. A line that is two or more aside may belong to
        # any part above, and is left to the officer.
        if abs(by) == 1:
            moved = () if number or is_mark else _mark_moved(stop, above, by)
            return moved or tuple(_shifted(stop, by))
        if by > 1:
            break
    return ()


def _mark_moved(stop: Stop, above: "re.Match[str]", by: int) -> tuple[Splice, ...]:
    """The list mark of the line above moved, where more marks stand in that column."""
    if not above["marks"] or abs(by) != 1:
        return ()
    # Of two lines of which one is wrong, the marks of the whole file tell which: where as many of
    # them or more stand in the column that this one would have, it is the mark that slipped.
    column, start = len(above["indent"]), above.start()
    used = Counter(len(line["indent"]) for line in _LINE.finditer(stop.text) if line["marks"])
    if used[column + by] < used[column]:
        return ()
    return (Splice(Span(start, start + max(0, -by)), " " * max(0, by)),)


def _moved_to_edge(stop: Stop, _: Unreadable) -> tuple[Splice, ...]:
    return tuple(_shifted(stop, stop.column(stop.at)))


def _shifted(stop: Stop, by: int) -> Iterator[Splice]:
    """The line ``by`` columns to the left, with those below that stand as far in."""
    # Lines that are too deep by more than one were moved together, with all that is in them. One
    # space slips into each line alone: what is in them stands right then, unless it lines up with
    # them. And a space that is missing (``by`` is -1) is missing in this line only.
    here, lines = stop.column(stop.at), list[re.Match[str]]()
    for line in _LINE.finditer(stop.text, stop.line_start(stop.at)):
        if len(line["indent"]) < here or (lines and by < 1):
            break
        lines.append(line)
    beside = [line for line in lines if len(line["indent"]) == here]
    inside = next((len(line["indent"]) for line in lines if len(line["indent"]) > here), None)
    alone = by == 1 and inside != lines[0].end("marks") - lines[0].start()
    for line in beside if alone else lines:
        yield Splice(Span(line.start(), line.start() + max(0, by)), " " * max(0, -by))


def _lines_above(stop: Stop) -> "Iterator[re.Match[str]]":
    """The lines above that say something, the nearest first."""
    end = stop.line_start(stop.at)
    while end > 0:
        start = stop.line_start(end - 1)
        found = _LINE.match(stop.text, start, end)
        if found:
            yield found
        end = start


def _ends_here(stop: Stop) -> bool:
    """Whether the next line that says something begins a key or an item, and no deeper."""
    # Else it may be more of the text, or of the list, whose end is looked for.
    depth = stop.depth(stop.at)
    below = _LINE.search(stop.text, stop.line_end(stop.at))
    if below is None:
        return True
    key = stop.key(below.end("marks"))
    begins = bool(below["marks"]) or key is not None
    return begins and below.end("indent") - below.start() <= depth


# NO_COLON has its guess above, where the keys are known. The other causes have none: a key or an
# item in the wrong list, a comma too few or too many, and the like can be put right in several
# ways that say different things.
_GUESSES: Mapping[Cause, _Guess] = {
    Cause.SECOND_COLON: _value_quoted,
    Cause.DASH_FOR_NOTHING: _dash_quoted,
    Cause.RESERVED_CHARACTER: _quoted,
    Cause.RESERVED_START: _quoted,
    Cause.BLOCK_HEADER: _quoted,
    Cause.TEXT_AFTER_BRACKET: _quoted,
    Cause.TEXT_AFTER_QUOTE: _quoted,
    Cause.UNCLOSED_QUOTE: _closed,
    Cause.UNCLOSED_BRACKET: _closed,
    Cause.WRONG_BRACKET: _bracket_replaced,
    Cause.UNKNOWN_ESCAPE: _unescaped,
    Cause.BAD_ESCAPE: _unescaped,
    Cause.TOO_DEEP: _moved_left,
    Cause.INDENTATION: _moved_aside,
    Cause.FIRST_LINE_INDENTED: _moved_to_edge,
}
