"""What may be wrong with the place of lines that the parser took, but that make no sense there."""

from collections.abc import Iterator

from wirralplan.text.faults import BrokenLine, Misplaced, Shift
from wirralplan.text.recovery.stray.dashes import FIRST_KEYS, no_dash, two_dashes
from wirralplan.text.recovery.stray.layout import misplaced
from wirralplan.text.recovery.stray.outline import (
    Groups,
    OpenPart,
    Row,
    admits,
    block_at,
    open_parts,
    row_at,
    rows_above,
    rows_from,
)
from wirralplan.text.recovery.stray.pasted import bullet, cells, item, titles
from wirralplan.text.recovery.stray.strange_line import StrangeLine
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice


def out_of_place(
    source: Source, start: int, keys: frozenset[str], groups: Groups
) -> Iterator[BrokenLine]:
    """What may be wrong with the line that begins at ``start``, or with the item that it is in.

    The likeliest comes first; none is certain.
    """
    text, row = source.text, row_at(source.text, start)
    if row.marks > 1 and not row.key:
        yield two_dashes(text, row)
    if not row.key and not row.marks:
        body = text[row.start + row.indent : row.end].rstrip()
        strange = StrangeLine(source, row, body, keys, groups)
        yield from bullet(strange)
        yield from item(strange)
        yield from cells(strange)
        yield from titles(strange)
    if row.marks:
        yield from _dashes(text, row, groups)
        # An item that only lacks keys is one that somebody has begun, and may well stand right.
        if not admits(groups, _holder(text, row.start), block_at(text, row.start).keys):
            yield from misplaced(source, start, groups)
        return
    yield from _no_dash(text, row, groups)
    first = _first_of_item(text, row)
    if first is not None and _is_of_entry(text, first, row, groups):
        return
    if first is not None and not admits(groups, _holder(text, first), block_at(text, first).keys):
        yield from (one for one in misplaced(source, first, groups) if one.shift is not Shift.KEYS)
    yield from misplaced(source, start, groups)


def _no_dash(text: str, row: Row, groups: Groups) -> Iterator[Misplaced]:
    """The item without its dash that the key belongs to, if it is in the column of its holder."""
    begin: Row | None = None
    for one in rows_above(text, row.start):
        if one.indent < row.indent or (one.indent == row.indent and one.marks):
            break
        if one.indent == row.indent and one.key in FIRST_KEYS:
            begin = one
        elif begin is not None:
            break
    if begin is not None:
        yield from no_dash(text, begin, open_parts(text, begin.start), groups)


def _is_of_entry(text: str, first: int, row: Row, groups: Groups) -> bool:
    """Whether one key alone is strange in an entry that holds no list: a word of the officer's own.

    ``note`` in a move and ``evidence`` in an update are keys of the milestone round them, and yet
    said of the entry that they stand in.
    """
    holder = _holder(text, first)
    if holder is None or not groups.keys().isdisjoint(groups.get(holder, ())):
        return False
    return admits(groups, holder, block_at(text, first).keys - {row.key})


def _first_of_item(text: str, row: Row) -> int | None:
    """Where the first line of the item begins that a key belongs to."""
    for part in open_parts(text, row.start):
        if part.inner == row.inner:
            return part.first.start if part.item is not None else None
    return None


def _holder(text: str, first: int) -> str | None:
    """The key below which the item that begins at ``first`` stands."""
    below = next((one for one in rows_from(text, row_at(text, first).end)), None)
    parts: list[OpenPart] = open_parts(text, below.start if below else len(text))
    return next((one.holder for one in parts if one.first.start == first), None)


def _dashes(text: str, row: Row, groups: Groups) -> Iterator[Misplaced]:
    """Lines of one item that all begin with a dash."""
    holder = _holder(text, row.start)
    above = _item_above(text, row)
    keys = block_at(text, row.start).keys
    rows = [row]
    if above is not None and not (keys & (before := block_at(text, above.start).keys)):
        rows, keys = [above, row], keys | before
    for one in rows_from(text, row.end):
        if one.indent < row.indent or (one.indent == row.indent and not one.marks):
            break
        if one.indent > row.indent:
            continue
        own = block_at(text, one.start).keys
        if own & keys:
            break
        rows.append(one)
        keys |= own
    if len(rows) < 2 or not admits(groups, holder, keys):
        return
    needless = rows[1:]
    start = needless[0].start + row.indent
    yield Misplaced(
        Span(start, start + 1),
        Shift.NEEDLESS_DASH,
        needless[0].start,
        needless[-1].start,
        row.indent,
        needless[0].inner,
        holder=holder or "",
        key=needless[0].key,
        line=text[needless[0].start + needless[0].inner : needless[0].end].rstrip(),
        repair=tuple(
            Splice(
                Span(one.start + one.indent, one.start + one.inner), " " * (one.inner - one.indent)
            )
            for one in needless
        ),
    )


def _item_above(text: str, row: Row) -> Row | None:
    """The first line of the item above in the same list."""
    for one in rows_above(text, row.start):
        if one.indent < row.indent:
            return None
        if one.indent == row.indent:
            return one if one.marks else None
    return None
