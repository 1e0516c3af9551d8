"""A text read past its mistakes, wherever it is clear enough what it has to say.

It is read in two passes. First all that the characters alone show (tabs, pasted spaces, missing
spaces) is put right at once, without any YAML. Then the parser reads; at each place where it stops
the line is put right by a guess, and all is read once more, up to the next stop.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from wirralplan.patterns import pattern
from wirralplan.text.faults import MergeConflict, Misplaced, Shift, TabIndent
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
# So often lines are left out that cannot be read: where more is wrong, one mistake mostly makes
# all that follows look wrong.
_LEFT_OUT = 10
# Without one of these nobody wrote a letter, a message or a comment into the file.
_OF_LETTERS = pattern(r"From:|\]:|\d:\d\d(?:\] | - )")
# The fields of a fault that are places in the text as read, and line numbers for its reader.
_NUMBERS = ("first", "last", "above", "unread")
Kind = TypeVar("Kind", bound=Fault)


class Mended(NamedTuple):
    """The table of the text as put right, with the places of the text as written.

    ``stop`` is the fault that nobody can put right unasked, one of ``faults``: nothing behind it
    was read. ``stops`` are all at which the parser stopped, those read past by a guess too;
    ``guessed`` are the places whose repair is a guess, ``left_out`` the lines that were not read.
    """

    table: Table
    faults: Sequence[Fault]
    stop: Fault | None
    stops: tuple[Fault, ...]
    guessed: tuple[Span, ...] = ()
    left_out: tuple[Span, ...] = ()


def mended(
    source: Source,
    keys: frozenset[str],
    groups: Mapping[str, frozenset[str]] = NO_GROUPS,
    moved: Sequence[Fault] = (),
) -> Mended:
    """``source`` read as put right, so that one mistake does not hide all that follows.

    Put right is what the characters alone show to be wrong, and each line at which the parser
    stopped and for which there is a guess. ``keys`` are the words that may stand before a colon,
    ``groups`` those that each kind of part can have.
    """
    faults = character_faults(source, keys, groups)
    repairs = [splice for fault in faults for splice in fault.repair]
    moved = [one for one in moved if not _clash(source, repairs, one.repair)]
    conflicts: list[Fault] = [one for one in faults if isinstance(one, MergeConflict)]
    faults = [one for one in faults if not isinstance(one, MergeConflict)]
    if keys and _OF_LETTERS.search(source.text):
        from wirralplan.text.recovery.correspondence import (  # noqa: PLC0415 - hardly any has it
            correspondence,
        )

        letters = correspondence(source)
        conflicts += (one for one in letters if not _clash(source, repairs, one.repair))
    faults = [*faults, *conflicts, *moved]
    progress = _Progress(source, keys, groups, faults)
    while progress.outcome.stop and len(progress.stops) < _STOPS and progress.spent < _READ_AGAIN:
        if not progress.goes_on(progress.outcome.stop):
            break
    (table, later, last), origins = progress.outcome, progress.origins
    if progress.repairs:  # a large table takes a while to relocate
        table.relocate(origins)
    later = [_relocated(one, origins) for one in later]
    if last:
        last = _relocated(last, origins)
        progress.stops.append(last)
    stops = [*conflicts, *moved, *progress.stops]
    return Mended(
        table,
        [*faults, *later, *progress.stops],
        last,
        tuple(stops),
        (*(one.repair[0].span for one in (*conflicts, *moved)), *progress.guessed),
        tuple(progress.left_out),
    )


class _Progress:
    """How far a text was read, and what was put right for it."""

    def __init__(
        self,
        source: Source,
        keys: frozenset[str],
        groups: Mapping[str, frozenset[str]],
        faults: Sequence[Fault],
    ) -> None:
        """Read up to the first stop, with the ``faults`` of the characters put right."""
        self.source, self.keys, self.groups = source, keys, groups
        self.repairs: list[Splice] = [splice for fault in faults for splice in fault.repair]
        self.read = spliced(source, self.repairs) if self.repairs else source
        # The parser counts in the text as put right; ``origins`` leads back to the text as written.
        self.outcome, self.origins = parsed(self.read, _fault_of), Origins(self.repairs)
        self.stops = list[Fault]()
        self.guessed = [
            one.span for one in faults if isinstance(one, TabIndent) and not one.certain
        ]
        self.left_out = list[Span]()
        self.spent = 0

    def goes_on(self, stop: Fault) -> bool:
        """Go on behind ``stop``; whether there is a way."""
        from wirralplan.text.recovery.attempts import (  # noqa: PLC0415 - most plans need none
            attempts,
            left_out,
        )

        named = stop
        for found in attempts(self.read, stop, self.keys, self.groups):
            if not found.repair and named is stop:
                named = found  # it is known what it is, and not how it is to be read
            attempt = as_written(found, self.source, self.origins)
            if attempt.repair and self._is_past(attempt, stop.span.end):
                self.guessed.append(attempt.repair[0].span)
                self.stops.append(attempt)
                return True
        rest = left_out(self.read, named, self.keys, stop.span.start)
        if rest is None or len(self.left_out) >= _LEFT_OUT:
            return False
        attempt = as_written(rest, self.source, self.origins)
        if not self._is_past(attempt, stop.span.end):
            return False
        place = attempt.repair[0].span
        # What follows lines that were left out, and cannot be read either, belongs to them.
        if not (self.left_out and _touch(self.source, self.left_out[-1], place)):
            self.stops.append(attempt.changed(repair=()))
        self.left_out.append(place)
        return True

    def _is_past(self, attempt: Fault, end: int) -> bool:
        """Read once more with the repair of an attempt; whether the parser came further."""
        repairs = self.repairs
        if isinstance(attempt, Misplaced) and attempt.shift is Shift.NEEDLESS_DASH:
            # A dash that is not needed needs no space behind it either.
            taken = [one.span for one in attempt.repair]
            repairs = [one for one in repairs if not any(_holds(span, one.span) for span in taken)]
        if _clash(self.source, repairs, attempt.repair):
            return False
        after = [*repairs, *attempt.repair]
        read, before = spliced(self.source, after), self.origins(end)
        better, origins = parsed(read, _fault_of), Origins(after)
        self.spent += better.stop.span.start if better.stop else len(self.source.text)
        # A guess is kept only if the parser gets past it: else it was wrong, or not enough. So
        # each round ends further down than the one before, and the loop comes to an end.
        if better.stop and origins(better.stop.span.start) <= before:
            return False
        self.repairs, self.read, self.outcome, self.origins = after, read, better, origins
        return True


def _fault_of(source: Source, error: Any, last: Span | None) -> Fault:
    """What an error of the parser is, in the words of whoever wrote the text."""
    from wirralplan.text.recovery.yaml_errors import fault_of  # noqa: PLC0415 - most plans need none

    return fault_of(source, error, last)


def as_written(found: Kind, source: Source, origins: Origins | None = None) -> Kind:
    """An attempt in the places, and the line numbers, of the text as written."""
    origins = origins or Origins(())
    repair = tuple(replace(one, span=_moved(one.span, origins)) for one in found.repair)
    numbers = {
        name: source.place(origins(place)).line if place >= 0 else 0
        for name in _NUMBERS
        if (place := vars(found).get(name)) is not None
    }
    return _relocated(found, origins).changed(repair=repair, **numbers)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _touch(source: Source, one: Span, other: Span) -> bool:
    """Whether nothing is said between two places."""
    return not source.text[one.end : other.start].strip()


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


def _relocated(fault: Kind, origins: Origins) -> Kind:
    """The fault at its place in the text as written; its repair would fit no longer."""
    also = fault.also and _moved(fault.also, origins)
    return fault.changed(span=_moved(fault.span, origins), also=also, repair=())
