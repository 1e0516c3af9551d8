"""How a text may go on where the parser stopped: attempts, the likeliest first.

Each is tried alone: it counts only if the parser gets past the place. The last one leaves out the
lines that cannot be read, so that the mistakes below them are reported too.
"""

from collections.abc import Iterator

from wirralplan.patterns import pattern
from wirralplan.text.faults import AnchorAliasTag, BrokenLine, Cause, Stray, Unreadable
from wirralplan.text.finding import Fault
from wirralplan.text.recovery.character_faults import TEXT_LISTS
from wirralplan.text.recovery.guesses import guessed
from wirralplan.text.recovery.stop import Stop
from wirralplan.text.recovery.stray.layout import misplaced
from wirralplan.text.recovery.stray.outline import (
    Groups,
    Row,
    is_empty,
    row_at,
    rows_above,
    rows_from,
)
from wirralplan.text.recovery.stray.stray_text import before_list, strays
from wirralplan.text.recovery.stray.two_keys import lost_break, two_keys
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
        Cause.INDENTATION,
        Cause.TOO_DEEP,
        Cause.LIST_ITEM_AT_KEY,
        Cause.TAB,
    }
)
_PLACES = frozenset(
    {Cause.INDENTATION, Cause.TOO_DEEP, Cause.LIST_ITEM_AT_KEY, Cause.NOT_AN_ITEM, Cause.OTHER}
)

_MENTION = pattern(r"@[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}$")


def attempts(source: Source, fault: Fault, keys: frozenset[str], groups: Groups) -> Iterator[Fault]:
    """``fault``, or what it is likelier to be, each with the repair by which reading may go on."""
    start = Stop(source, fault.span.start, fault.span.start, None).line_start(fault.span.start)
    row = row_at(source.text, start)
    if isinstance(fault, Unreadable):
        yield from _of_value(source, fault, row, keys, groups)
        if fault.cause in _PLACES and groups:
            yield from _of_place(source, fault, row, keys, groups)
    yield from _of_line(source, fault, row, keys, groups)
    yield guessed(source, fault, keys)


def _of_value(
    source: Source, fault: Unreadable, row: Row, keys: frozenset[str], groups: Groups
) -> Iterator[Fault]:
    """What may be wrong with the value of a key."""
    if fault.cause is Cause.LIST_ON_KEY_LINE and row.key in keys:
        yield from _dash_after_key(source, fault, row, groups)
    elif fault.cause is Cause.RESERVED_CHARACTER and fault.span.start > row.start + row.indent:
        yield from _mentioned(fault, row)
    elif fault.cause is Cause.SECOND_COLON:
        below = next(rows_from(source.text, row.end), None)
        if below is not None:
            yield from before_list(source, below, row, keys, groups)
            yield from _goes_on_in_list(source, below, keys, groups)
            yield from lost_break(source, row.start, keys, groups)
        yield from two_keys(source, row.start, keys, groups)
    elif fault.cause is Cause.TEXT_AFTER_QUOTE:
        yield from lost_break(source, row.start, keys, groups)


def _goes_on_in_list(
    source: Source, below: Row, keys: frozenset[str], groups: Groups
) -> Iterator[Fault]:
    """A text that ends with a colon, with the marks from Word in the line ``below``."""
    if not below.marks:
        found = strays(source, below.start, keys, groups)
        yield from (one for one in found if one.stray is Stray.LIST_IN_TEXT)


def _of_place(
    source: Source, fault: Unreadable, row: Row, keys: frozenset[str], groups: Groups
) -> Iterator[Fault]:
    """What may be wrong with the column of the line, or with the line above."""
    # A slip of one column shows by the line above it alone.
    old = guessed(source, fault, keys)
    by = sum(len(one.text) - (one.span.end - one.span.start) for one in old.repair[:1])
    above = next(rows_above(source.text, row.start), None)
    if above is not None:
        yield from before_list(source, row, above, keys, groups)
    if row.key in keys and not row.marks and abs(by) == 1 and not old.repair[0].text.strip():
        yield old
    is_stray = above is not None and (_is_stray(above, keys) or _dashes(source, above))
    found = list(strays(source, above.start, keys, groups)) if above and is_stray else []
    yield from (one for one in found if one.stray is Stray.BULLET)
    if not _dashes(source, row):
        yield from misplaced(source, row.start, groups)
    if above and (above.indent < row.indent or not above.key):
        yield from found


def _of_line(
    source: Source, fault: Fault, row: Row, keys: frozenset[str], groups: Groups
) -> Iterator[Fault]:
    """What the line may be, if it is none of the plan."""
    cause = fault.cause if isinstance(fault, Unreadable) else None
    begins = fault.span.start <= row.start + row.indent
    is_plan = (row.key in keys or row.marks > 0) and not _dashes(source, row)
    is_mark = isinstance(fault, AnchorAliasTag)
    if begins and keys and (cause in _STRAY or is_mark) and not is_plan:
        yield from strays(source, row.start, keys, groups)
    if cause is Cause.DIRECTIVE:
        # At its start a file may have a line for the parser; further down it is a line of text.
        found = strays(source, row.start, keys, groups)
        yield from (one for one in found if row.start or one.stray is Stray.PERCENT)
    if cause is Cause.NO_COLON and begins:
        yield from _colon_lost(source, fault, row, groups)


def _dash_after_key(source: Source, fault: Unreadable, row: Row, groups: Groups) -> Iterator[Fault]:
    """A dash where the value of a key begins: a list, a text, or a sign for nothing."""
    start, rest = fault.span.start, row.value.removeprefix("-").strip()
    texts = row.inner > 0 and row.key in groups.get(TEXT_LISTS, ())
    if texts or row.key in groups:
        spaces = row.inner + 2
        # What else an item has that is a part nobody knows.
        repair = (Splice(Span(start, start), f"\n{' ' * spaces}"),) if texts else ()
        yield fault.changed(key=row.key, quoted=row.value, needed=str(spaces), repair=repair)
    elif not rest:
        yield fault.changed(cause=Cause.DASH_FOR_NOTHING, key=row.key)
    elif rest[0].isdigit():  # it may be the end of a span
        yield fault.changed(cause=Cause.DASH_BEFORE_TEXT, key=row.key)
    else:
        needless = Span(start, start + source.text[start : row.end].index(rest))
        line = f"{row.key}: {rest}"
        repair = (Splice(needless, ""),)
        yield fault.changed(cause=Cause.DASH_BEFORE_TEXT, key=row.key, line=line, repair=repair)


def _mentioned(fault: Unreadable, row: Row) -> Iterator[Fault]:
    """A name with the ``@`` that a chat puts before it."""
    name = _MENTION.match(row.value)
    if name is None or not (" " in row.value or row.key in {"lead", "by", "name", "approved_by"}):
        return
    repair = Splice(Span(fault.span.start, fault.span.start + 1), "")
    head = f"{row.key}: " if row.key else "- "
    yield fault.changed(cause=Cause.NAME_MENTIONED, line=head + row.value[1:], repair=(repair,))


def _colon_lost(source: Source, fault: Fault, row: Row, groups: Groups) -> Iterator[Fault]:
    """The key of a list without its colon, and nothing else on its line."""
    word = source.text[row.start + row.indent : row.end].strip().rstrip(" ;,.=-")
    below = next((one for one in rows_from(source.text, row.end)), None)
    if word in groups and below is not None and below.indent >= row.indent:
        end = row.start + row.indent + len(word)
        yield fault.changed(repair=(Splice(Span(end, row.end), ":"),), line=f"{word}:")


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
    # What is below a line of somebody else's is no part of it, however far in it stands.
    strange = first.key not in keys and not first.marks
    for row in rows_from(text, start):
        clear = (strange or row.indent <= first.indent) and (row.key in keys or row.marks > 0)
        if row.start > max(start, at) and clear:
            break
        end, last = row.end, row.start
    if is_empty(first, text):
        return None
    repair = (Splice(Span(start, end), ""),)
    if isinstance(fault, BrokenLine):
        return fault.changed(repair=repair, unread=last if last > start else -1)
    return fault.changed(repair=repair)
