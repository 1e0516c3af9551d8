"""Faults that the characters alone show, found before any YAML is read."""

from collections.abc import Iterator

from wirralplan.text.finding import Fault
from wirralplan.text.source import Source, Span
from wirralplan.text.suspects import suspects


def character_faults(source: Source, keys: frozenset[str]) -> list[Fault]:
    """What can be told, and mostly put right, without reading any YAML; in order of place.

    ``keys`` are the words that may stand before a colon.
    """
    faults = [*_encoding_faults(source)]
    places = suspects(source.text, keys)
    if places:
        faults += _line_faults(source, keys, places)
    return sorted(faults, key=lambda fault: fault.span)


def _encoding_faults(source: Source) -> Iterator[Fault]:
    """A file that is not UTF-8: one fault, however many bytes are not."""
    if source.encoding == "utf-16":
        yield Fault("not-utf8", Span(0, 0), {"encoding": "utf-16"})
    elif source.stray_bytes:
        first, *others = source.stray_bytes
        facts = {
            "byte": f"{first.byte:02X}",
            "reading": first.reading,
            "others": str(len(others)),
        }
        yield Fault("not-utf8", Span(first.offset, first.offset + 1), facts)


def _line_faults(source: Source, keys: frozenset[str], places: list[int]) -> Iterator[Fault]:
    """The faults of the lines that hold a suspect; no line after the last one is read."""
    from wirralplan.text import (  # noqa: PLC0415 - most plans have no suspects
        curly,
        invisible,
        lines,
        spacing,
        tabs,
    )

    remaining = iter(places)
    suspect = next(remaining, None)
    for line in lines.Lines(source.text, keys, lines.indent_unit(source.text)):
        if suspect is None:
            return
        if suspect > line.end:
            continue
        yield from tabs.tab_faults(source, line)
        yield from invisible.invisible_faults(source, line)
        yield from curly.curly_faults(source, line)
        yield from spacing.spacing_faults(source, line)
        while suspect is not None and suspect <= line.end:
            suspect = next(remaining, None)
