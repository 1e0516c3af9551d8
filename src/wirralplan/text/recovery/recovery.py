"""A text read past its mistakes, wherever it is clear enough what it has to say.

It is read in two passes. First all that the characters alone show (tabs, pasted spaces, missing
spaces) is put right at once, without any YAML. Then the parser reads; at each place where it stops
the line is put right by a guess, and all is read once more, up to the next stop.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from wirralplan.text.faults import TabIndent
from wirralplan.text.finding import Fault
from wirralplan.text.parsing import parsed
from wirralplan.text.recovery.character_faults import NO_GROUPS, character_faults
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Origins, Splice, spliced
from wirralplan.text.table import Table

# Each stop costs one more reading of the text up to the next stop, because no parser can go on
# from the middle. A text with more stops than these is no plan, and of a large file no more
# characters than these are read again: that is some seconds at most.
_STOPS, _READ_AGAIN = 50, 20_000_000


class Mended(NamedTuple):
    """The table of the text as put right, with the places of the text as written.

    ``stop`` is the fault that nobody can put right unasked, one of ``faults``: nothing behind it
    was read. ``stops`` are all at which the parser stopped, those read past by a guess too;
    ``guessed`` are the places whose repair is a guess.
    """

    table: Table
    faults: Sequence[Fault]
    stop: Fault | None
    stops: tuple[Fault, ...]
    guessed: tuple[Span, ...] = ()


def mended(
    source: Source, keys: frozenset[str], groups: Mapping[str, frozenset[str]] = NO_GROUPS
) -> Mended:
    """``source`` read as put right, so that one mistake does not hide all that follows.

    Put right is what the characters alone show to be wrong, and each line at which the parser
    stopped and for which there is a guess. ``keys`` are the words that may stand before a colon,
    ``groups`` those that each kind of part can have.
    """
    faults = character_faults(source, keys, groups)
    repairs: list[Splice] = [splice for fault in faults for splice in fault.repair]
    read = spliced(source, repairs) if repairs else source
    # The parser counts in the text as put right; ``origins`` leads back to the text as written.
    outcome, origins = parsed(read, _fault_of), Origins(repairs)
    stops = list[Fault]()
    guessed = [one.span for one in faults if isinstance(one, TabIndent) and not one.certain]
    spent = 0
    while outcome.stop and len(stops) < _STOPS and spent < _READ_AGAIN:
        stop = _with_guess(outcome.stop, read, keys, origins)
        if not stop.repair or _clash(source, repairs, stop.repair):
            break
        after = [*repairs, *stop.repair]
        better = parsed(spliced(source, after), _fault_of)
        spent += better.stop.span.start if better.stop else len(source.text)
        # A guess is kept only if the parser gets past it: else it was wrong, or not enough. So
        # each round ends further down than the one before, and the loop comes to an end.
        if better.stop and Origins(after)(better.stop.span.start) <= stop.span.end:
            break
        stops.append(stop)
        guessed.append(stop.repair[0].span)
        repairs, outcome, origins = after, better, Origins(after)
        read = spliced(source, repairs)
    table, later, last = outcome
    if repairs:  # a large table takes a while to relocate
        table.relocate(origins)
    later = [_relocated(one, origins) for one in later]
    if last:
        last = _relocated(last, origins)
        stops.append(last)
    return Mended(table, [*faults, *later, *stops], last, tuple(stops), tuple(guessed))


def _fault_of(source: Source, error: Any, last: Span | None) -> Fault:
    """What an error of the parser is, in the words of whoever wrote the text."""
    from wirralplan.text.recovery.yaml_errors import fault_of  # noqa: PLC0415 - most plans need none

    return fault_of(source, error, last)


def _with_guess(stop: Fault, read: Source, keys: frozenset[str], origins: Origins) -> Fault:
    """Where the parser stopped, in the text as written, and how it may go on."""
    from wirralplan.text.recovery.guesses import guessed  # noqa: PLC0415 - most plans need none

    found = guessed(read, stop, keys)
    repair = tuple(replace(one, span=_moved(one.span, origins)) for one in found.repair)
    return _relocated(found, origins).changed(repair=repair)


def _clash(source: Source, repairs: Sequence[Splice], guess: Sequence[Splice]) -> bool:
    """Whether a guess changes what is put right already, so that the two cannot both be right."""
    # Two splices in one place would be made in any order; and a line whose indentation was put
    # right would be wrong again in the column that this guess alone puts it in.
    lines = {source.place(one.span.start).line for one in repairs}
    return any(
        one.span == other.span
        or (one.span.start < other.span.end and other.span.start < one.span.end)
        for one in repairs
        for other in guess
    ) or any(not one.text.strip() and source.place(one.span.start).line in lines for one in guess)


def _moved(span: Span, origins: Origins) -> Span:
    return Span(origins(span.start), origins(span.end))


def _relocated(fault: Fault, origins: Origins) -> Fault:
    """The fault at its place in the text as written; its repair would fit no longer."""
    also = fault.also and _moved(fault.also, origins)
    return fault.changed(span=_moved(fault.span, origins), also=also, repair=())
