"""How a text may go on where the parser stopped: attempts, the likeliest first.

Each is tried alone: it counts only if the parser gets past the place. The last one leaves out the
lines that cannot be read, so that the mistakes below them are reported too.
"""

from collections.abc import Iterator, Mapping

from wirralplan.text.faults import AnchorAliasTag, BrokenLine, Cause, Stray, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.guesses import guessed
from wirralplan.text.recovery.stop import Stop
from wirralplan.text.recovery.stray.layout import misplaced
from wirralplan.text.recovery.stray.outline import Row, is_empty, row_at, rows_above, rows_from
from wirralplan.text.recovery.stray.stray_text import strays, two_keys
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

# Where the parser stops for one of these, the line may be none of the plan at all.
_STRAY = frozenset(
    {
        Cause.NO_COLON,
        Cause.NOT_AN_ITEM,
        Cause.BLOCK_HEADER,
        Cause.RESERVED_CHARACTER,
        Cause.RESERVED_START,
        Cause.OTHER,
        Cause.TOO_DEEP,
        Cause.LIST_ITEM_AT_KEY,
        Cause.TAB,
    }
)
_PLACES = frozenset(
    {Cause.INDENTATION, Cause.TOO_DEEP, Cause.LIST_ITEM_AT_KEY, Cause.NOT_AN_ITEM, Cause.OTHER}
)


def attempts(
    source: Source, fault: Fault, keys: frozenset[str], groups: Mapping[str, frozenset[str]]
) -> Iterator[Fault]:
    """``fault``, or what it is likelier to be, each with the repair by which reading may go on."""
    start = Stop(source, fault.span.start, fault.span.start, None).line_start(fault.span.start)
    row = row_at(source.text, start)
    begins = fault.span.start <= row.start + row.indent
    cause = fault.cause if isinstance(fault, Unreadable) else None
    if cause is Cause.SECOND_COLON:
        yield from two_keys(source, start, keys, groups)
    is_mark = isinstance(fault, AnchorAliasTag)
    plan_line = row.key in keys or row.marks > 0
    if cause in _PLACES and groups:
        old = guessed(source, fault, keys)
        slipped = bool(old.repair) and not row.marks and len(old.repair[0].text.strip()) == 0
        by = sum(len(one.text) - (one.span.end - one.span.start) for one in old.repair[:1])
        if slipped and abs(by) == 1:
            yield old
        above = next(rows_above(source.text, start), None)
        if above and _is_stray(above, keys):
            found = strays(source, above.start, keys, groups)
            yield from (one for one in found if one.stray is Stray.BULLET)
        yield from misplaced(source, start, groups)
        if above and _is_stray(above, keys) and (above.indent < row.indent or not above.key):
            yield from strays(source, above.start, keys, groups)
    if (
        begins
        and keys
        and (cause in _STRAY or is_mark)
        and not (plan_line and not _dashes(source, row))
    ):
        yield from strays(source, start, keys, groups)
    if cause is Cause.DIRECTIVE:
        # At its start a file may have a line for the parser; further down it is a line of text.
        found = strays(source, start, keys, groups)
        yield from (one for one in found if start or one.stray is Stray.PERCENT)
    if cause is Cause.NO_COLON and begins:
        yield from _colon_lost(source, fault, start, groups)
    yield guessed(source, fault, keys)


def _colon_lost(
    source: Source, fault: Fault, start: int, groups: Mapping[str, frozenset[str]]
) -> Iterator[Fault]:
    """The key of a list without its colon, and nothing else on its line."""
    row = row_at(source.text, start)
    word = source.text[row.start + row.indent : row.end].strip()
    below = next((one for one in rows_from(source.text, row.end)), None)
    if word in groups and below is not None and below.indent >= row.indent:
        end = row.start + row.indent + len(word)
        yield fault.changed(repair=(Splice(Span(end, end), ":"),), line=f"{word}:")


def _is_stray(row: Row, keys: frozenset[str]) -> bool:
    return row.key not in keys and not row.marks


def _dashes(source: Source, row: Row) -> bool:
    body = source.text[row.start : row.end]
    return row.marks > 2 and not body.strip("- \t")


def left_out(source: Source, fault: Fault, keys: frozenset[str], at: int) -> Fault | None:
    """``fault`` with the lines left out that cannot be read; ``None`` where it ends the plan.

    They begin with the line of the fault and end before the next that is clear again: a known
    key or an item that stands no deeper. The line of ``at``, where the parser stopped, is the
    last at least.
    """
    if not isinstance(fault, (BrokenLine, AnchorAliasTag)) or not keys:
        return None
    if isinstance(fault, Unreadable) and fault.cause in {Cause.CHARACTER, Cause.OUTSIDE_DOCUMENT}:
        return None
    text = source.text
    start = Stop(source, fault.span.start, fault.span.start, None).line_start(fault.span.start)
    first = row_at(text, start)
    end, last = first.end, first.start
    for row in rows_from(text, start):
        clear = row.indent <= first.indent and (row.key in keys or row.marks > 0)
        if row.start > max(start, at) and clear:
            break
        end, last = row.end, row.start
    if is_empty(first, text):
        return None
    repair = (Splice(Span(start, end), ""),)
    if isinstance(fault, BrokenLine):
        return fault.changed(repair=repair, unread=last if last > start else -1)
    return fault.changed(repair=repair)
