"""A text read past its mistakes, wherever it is clear what was meant."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from wirralplan.text.characters import character_faults
from wirralplan.text.finding import Fault
from wirralplan.text.parsing import Parsed, parsed
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Origins, Splice, spliced
from wirralplan.text.table import Table

_STOPS = 50  # each is read past by reading once more; a text with more is no plan


class Mended(NamedTuple):
    """The table of the text as put right, with the places of the text as written.

    ``guessed`` are the places whose repair is a guess; ``whole`` is false where the parser
    met something that nobody can put right unasked.
    """

    table: Table
    faults: list[Fault]
    whole: bool
    guessed: tuple[Span, ...] = ()


def mended(source: Source, keys: frozenset[str]) -> Mended:
    """``source`` read as put right, so that one mistake does not hide all that follows.

    Put right is what the characters alone show to be wrong, and each line at which the parser
    stopped and whose fault comes with a repair. ``keys`` are the words that may stand before
    a colon.
    """
    faults = character_faults(source, keys)
    repairs: list[Splice] = [splice for fault in faults for splice in fault.repair]
    guessed: list[Span] = []
    while True:
        outcome = parsed(spliced(source, repairs) if repairs else source)
        stop = _stop(outcome, Origins(repairs)) if len(guessed) < _STOPS else None
        if stop is None or _overlap(repairs, stop.repair):
            break
        faults.append(stop)
        repairs += stop.repair
        guessed += [splice.span for splice in stop.repair]
    if not repairs:
        return Mended(outcome.table, [*faults, *outcome.faults], outcome.whole)
    origins = Origins(repairs)
    outcome.table.relocate(origins)
    moved = [_relocated(fault, origins) for fault in outcome.faults]
    return Mended(outcome.table, [*faults, *moved], outcome.whole, tuple(guessed))


def _stop(outcome: Parsed, origins: Origins) -> Fault | None:
    """Where the parser stopped, in the text as written, if it is known how to go on."""
    if outcome.whole or not outcome.faults:
        return None
    stop = max(outcome.faults, key=lambda fault: bool(fault.repair))
    if not stop.repair:
        return None
    repair = tuple(replace(one, span=_moved(one.span, origins)) for one in stop.repair)
    return replace(_relocated(stop, origins), repair=repair)


def _overlap(repairs: Sequence[Splice], others: Sequence[Splice]) -> bool:
    return any(
        one.span.start < other.span.end and other.span.start < one.span.end
        for one in repairs
        for other in others
    )


def _moved(span: Span, origins: Origins) -> Span:
    return Span(origins(span.start), origins(span.end))


def _relocated(fault: Fault, origins: Origins) -> Fault:
    """The fault at its place in the text as written; its repair would fit no longer."""
    also = fault.also and _moved(fault.also, origins)
    return replace(fault, span=_moved(fault.span, origins), also=also, repair=())
