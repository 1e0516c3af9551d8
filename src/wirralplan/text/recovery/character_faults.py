"""Faults that the characters alone show, found before any YAML is read."""

from collections.abc import Iterable, Iterator, Mapping

from wirralplan.text.faults import NotUtf8
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.scan import suspects
from wirralplan.text.source import Source, Span

NO_GROUPS: Mapping[str, frozenset[str]] = {}


def character_faults(
    source: Source, keys: frozenset[str], groups: Mapping[str, frozenset[str]] = NO_GROUPS
) -> list[Fault]:
    """What can be reported, and mostly put right, without reading any YAML; in order of place.

    ``keys`` are the words that may stand before a colon, ``groups`` those that each kind of part
    can have.
    """
    faults: list[Fault] = [*_encoding_faults(source)]
    places = suspects(source.text, keys)
    if places:
        faults += _line_faults(source, keys, groups, places)
    return sorted(faults, key=lambda fault: fault.span)


def _encoding_faults(source: Source) -> Iterator[NotUtf8]:
    """A file that is not UTF-8: one fault, however many bytes are not."""
    if source.encoding == "utf-16":
        yield NotUtf8(Span(0, 0), None)
    elif source.stray_bytes:
        first, *others = source.stray_bytes
        yield NotUtf8(Span(first.offset, first.offset + 1), first, len(others))


def _line_faults(
    source: Source,
    keys: frozenset[str],
    groups: Mapping[str, frozenset[str]],
    places: list[int],
) -> Iterator[Fault]:
    """The faults of the lines that hold a suspect; without tabs, none after the last is read."""
    from wirralplan.text.recovery import (  # noqa: PLC0415 - most plans have no suspects
        curly,
        invisible,
        lines,
        open_parts,
        spacing,
        tab_columns,
        tabs,
    )

    text = source.text
    unit = lines.indent_unit(text)
    every: Iterable[lines.Line] = lines.Lines(text, keys, unit)
    read = list(every) if any(text[place] == "\t" for place in places) else []
    columns = tab_columns.TabColumns(text, read, unit, open_parts.Vocabulary(groups))
    remaining = iter(places)
    suspect = next(remaining, None)
    for line in read or every:
        if suspect is None:
            return
        if suspect > line.end:
            continue
        yield from tabs.tab_faults(source, line, columns)
        yield from invisible.invisible_faults(source, line)
        yield from curly.curly_faults(source, line)
        yield from spacing.spacing_faults(source, line)
        while suspect is not None and suspect <= line.end:
            suspect = next(remaining, None)
