"""Faults that the characters alone show, found before any YAML is read.

A plan without faults has no suspects, and then no line of it is looked at: on a large plan that
is most of the time which ``check`` would take.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping

from wirralplan.patterns import pattern
from wirralplan.text.characters import hidden_places
from wirralplan.text.faults import NotUtf8
from wirralplan.text.finding import Fault
from wirralplan.text.source import Source, Span

# Among the groups of keys that parts can have: the keys below which a list of texts stands.
TEXT_LISTS = " "
NO_GROUPS: Mapping[str, frozenset[str]] = {}
_TAB = pattern(r"(?:^|(?<=[\r\n]))[^\S\r\n]*(?:-[^\S\r\n]*)*?\t")
_CURLY = pattern("(?:[:-]|^)[^\\S\r\n]*[\u201c\u2018]", re.MULTILINE)
_COLON = pattern(r":(?=\S)")


def character_faults(
    source: Source, keys: frozenset[str], groups: Mapping[str, frozenset[str]] = NO_GROUPS
) -> list[Fault]:
    """What can be reported, and mostly put right, without reading any YAML; in order of place.

    ``keys`` are the words that may stand before a colon, ``groups`` those that each kind of part
    can have.
    """
    faults: list[Fault] = [*_encoding_faults(source)]
    suspects = sorted(_suspects(source.text, keys))
    if suspects:
        faults += _line_faults(source, keys, groups, suspects)
    if "<<<<<<<" not in source.text and ">>>>>>>" not in source.text:
        return sorted(faults, key=lambda fault: fault.span)
    from wirralplan.text.recovery.merge_markers import (  # noqa: PLC0415 - hardly any plan has one
        merge_conflicts,
    )

    conflicts = [*merge_conflicts(source)]
    # Of the version that is not read nothing is reported.
    unread = [conflict.repair[-1].span for conflict in conflicts]
    starts = [span.start for span in unread]
    faults = [
        one
        for one in faults
        if not (at := bisect_right(starts, one.span.start)) or unread[at - 1].end <= one.span.start
    ]
    faults += conflicts
    return sorted(faults, key=lambda fault: fault.span)


def _encoding_faults(source: Source) -> Iterator[NotUtf8]:
    """A file that is not UTF-8: one fault, however many bytes are not."""
    if source.encoding == "utf-16":
        yield NotUtf8(Span(0, 0), None)
    elif source.stray_bytes:
        first, *others = source.stray_bytes
        yield NotUtf8(Span(first.offset, first.offset + 1), first, len(others))


def _suspects(text: str, keys: frozenset[str]) -> Iterator[int]:
    """The places of what may be a fault; ``keys`` may stand before a colon.

    The patterns only have to find every fault. What they find too much, the lines sort out.
    """
    yield from hidden_places(text)
    if "\t" in text:
        yield from (found.end() - 1 for found in _TAB.finditer(text))
    if "\u201c" in text or "\u2018" in text:
        yield from (found.end() - 1 for found in _CURLY.finditer(text))
    if not keys:
        return
    # Only so much is looked at before each colon: the longest key, and some blanks behind it.
    # Otherwise a long line that is full of colons would take the square of its length.
    words, longest = tuple(keys), max(map(len, keys)) + 8
    for found in _COLON.finditer(text):
        if text[max(0, found.start() - longest) : found.start()].rstrip().endswith(words):
            yield found.start()
    touched = "|".join(map(re.escape, sorted(keys)))
    for found in re.finditer(rf"-(?=(?:{touched})[^\S\r\n]*:)", text):
        yield found.start()


def _line_faults(
    source: Source,
    keys: frozenset[str],
    groups: Mapping[str, frozenset[str]],
    suspects: list[int],
) -> Iterator[Fault]:
    """The faults of the lines that hold a suspect."""
    from wirralplan.text.recovery import (  # noqa: PLC0415 - most plans have no suspects
        invisible,
        lines,
        punctuation,
        tab_columns,
        tabs,
    )

    text = source.text
    unit = lines.indent_unit(text)
    every: Iterable[lines.Line] = lines.Lines(text, keys, unit)
    # A tab is judged by the lines below it too, so that with tabs all lines are read first.
    # Without tabs they are read one by one, and none after the last suspect.
    read = list(every) if any(text[place] == "\t" for place in suspects) else []
    columns = tab_columns.TabColumns(text, read, unit, groups)
    remaining = iter(suspects)
    suspect = next(remaining, None)
    for line in read or every:
        if suspect is None:
            return
        if suspect > line.end:
            continue
        yield from tabs.tab_faults(source, line, columns)
        yield from invisible.invisible_faults(source, line)
        yield from punctuation.punctuation_faults(source, line)
        while suspect is not None and suspect <= line.end:
            suspect = next(remaining, None)
