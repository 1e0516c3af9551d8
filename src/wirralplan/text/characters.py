"""Faults that the characters alone show, found before any YAML is read."""

from collections.abc import Iterator

from wirralplan.text import curly, invisible, spacing, tabs
from wirralplan.text.finding import Fault
from wirralplan.text.lines import Lines, indent_unit
from wirralplan.text.source import Source, Span


def character_faults(source: Source, keys: frozenset[str]) -> list[Fault]:
    """What can be told, and mostly put right, without reading any YAML; in order of place.

    ``keys`` are the words that may stand before a colon.
    """
    faults = [*_encoding_faults(source)]
    suspects = sorted(_suspects(source.text, keys))
    if suspects:
        faults += _line_faults(source, keys, suspects)
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


def _suspects(text: str, keys: frozenset[str]) -> Iterator[int]:
    """Where something may be wrong: found by searches over the whole text, none line by line."""
    yield from (found.start() for found in invisible.SUSPECT.finditer(text))
    if "\t" in text:
        yield from (found.end() - 1 for found in tabs.SUSPECT.finditer(text))
    if "\u201c" in text or "\u2018" in text:
        yield from (found.end() - 1 for found in curly.SUSPECT.finditer(text))
    yield from spacing.suspects(text, keys)


def _line_faults(source: Source, keys: frozenset[str], suspects: list[int]) -> Iterator[Fault]:
    """The faults of the lines that hold a suspect; no line after the last one is read."""
    unit = indent_unit(source.text)
    remaining = iter(suspects)
    suspect = next(remaining, None)
    for line in Lines(source.text, keys, unit):
        if suspect is None:
            return
        if suspect > line.end:
            continue
        yield from tabs.tab_faults(source, line, unit)
        yield from invisible.invisible_faults(source, line, unit)
        yield from curly.curly_faults(source, line)
        yield from spacing.spacing_faults(source, line)
        while suspect is not None and suspect <= line.end:
            suspect = next(remaining, None)
