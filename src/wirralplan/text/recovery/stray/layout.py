"""Lines that stand in the wrong column: found by what they belong beside, at any distance.

Which lines belong together is known by the keys: an item with ``from`` and ``reason`` is a move
wherever it stands. Where two places fit as well there is no answer.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

from wirralplan.text.faults import Misplaced, Shift
from wirralplan.text.recovery.character_faults import TEXT_LISTS
from wirralplan.text.recovery.stray import dashes
from wirralplan.text.recovery.stray.outline import (
    Block,
    Groups,
    OpenPart,
    Row,
    admits,
    block_at,
    keys_below,
    open_parts,
    row_at,
    rows_above,
    rows_from,
)
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_OF_NAMES = frozenset({"with", "aliases"})
_STEP = 2  # how much further in a list stands than its key, and a key than its dash


def misplaced(source: Source, start: int, groups: Groups) -> Iterator[Misplaced]:
    """What may be wrong with the place of the line that begins at ``start``, likeliest first."""
    text = source.text
    row = row_at(text, start)
    parts = open_parts(text, start)
    if not parts or not (row.key or row.marks):
        return
    if row.marks:
        block = block_at(text, start)
        yield from dashes.first_dash(text, row, block, parts, groups)
        yield from dashes.needless_dash(text, row, block, parts, groups)
        yield from _lost_line(text, row, block, parts, groups)
        yield from _item(text, row, block, parts, groups)
    else:
        above = next(rows_above(text, row.start), None)
        if above is not None and above.marks == 2 and row.indent == above.indent + _STEP:
            yield dashes.two_dashes(text, above)
        unowned = list(dashes.no_dash(text, row, parts, groups))
        yield from unowned or _keys(text, row, parts, groups)
    above = next(rows_above(text, start), None)
    if above and not above.marks and above.key and above.indent < row.indent and above.value:
        yield from _key_above(text, above, groups)


def _item(
    text: str, row: Row, block: Block, parts: list[OpenPart], groups: Groups
) -> Iterator[Misplaced]:
    """An item whose dash does not stand below the dashes of its list."""
    second = block.rows[1] if len(block.rows) > 1 else None
    # Where only the first line slipped, the lines below it stand right already.
    alone = second is not None and not second.marks and second.indent > row.inner
    keys = block.keys
    if alone and second is not None:
        keys |= _keys_beside(block.rows[1:], second.indent)
    columns = {one.item: one.holder for one in parts}
    above = next(rows_above(text, row.start), None)
    if above is not None and above.awaits and admits(groups, above.key, keys):
        if row.indent < above.inner:  # the first of its list
            column = above.inner + _STEP
            alone = second is not None and second.indent == column + _STEP
            rows = block.rows[:1] if alone else _rows_moved(text, row, columns, groups)
            own = OpenPart(column + _STEP, column, row, above.key)
            yield _moved(rows, column - row.indent, Shift.FIRST_ITEM, own, of="")
        return
    part = _nearest(
        row.indent,
        [
            (one.item, one)
            for one in parts
            if one.item is not None and admits(groups, one.holder, keys)
        ],
    )
    if part is None or part.item is None or part.item == row.indent:
        return
    if second is not None and second.indent == part.inner:
        rows = block.rows[:1]
    else:
        rows = _rows_moved(text, row, columns, groups)
    by = part.item - row.indent
    found = _moved(rows, by, Shift.ITEM, part, of=_title_of_holder(parts, part))
    # With a list of its own it may also stand right, and lack the level between.
    whole = by > 0 and row.key == "title" and any(one in groups for one in block.keys)
    beside = any(one.item == row.indent for one in parts)
    yield found.changed(instead=part.holder or "") if whole and beside else found


def _keys_beside(rows: Iterable[Row], column: int) -> frozenset[str]:
    """The keys of the ``rows`` that begin in ``column``, up to one that stands further left."""
    below = takewhile(lambda one: one.indent >= column, rows)
    return frozenset(one.key for one in below if one.key and one.indent == column)


def _rows_moved(
    text: str, first: Row, columns: Mapping[int | None, str | None], groups: Groups
) -> list[Row]:
    """The item, and the items below it in its column, which were moved together.

    They end where an item stands in one of the ``columns`` in which a list is open.
    """
    rows: list[Row] = []
    nested: dict[int, str] = {}
    for row in rows_from(text, first.start):
        if rows:
            if row.indent < first.indent or (row.indent == first.indent and not row.marks):
                break
            if row.marks and rows[-1].awaits:
                nested[row.indent] = rows[-1].key
            if row.marks and row.indent != first.indent and row.indent in columns:
                # In the same column a list within the item and the list around it may go on.
                own = nested.get(row.indent)
                keys = block_at(text, row.start).keys
                if own is None or (keys and not admits(groups, own, keys)):
                    break
        rows.append(row)
    return rows


def _keys(
    text: str, row: Row, parts: Iterable[OpenPart], groups: Groups, *, alone: bool = False
) -> Iterator[Misplaced]:
    """Keys that do not stand below the other keys of their part; the first ``alone`` if so."""
    known = frozenset({row.key})
    fitting = [
        (one.inner, one)
        for one in parts
        if admits(groups, one.holder, known) and row.key not in one.rows
    ]
    part = _nearest(row.indent, fitting)
    if part is None or part.inner == row.indent:
        return
    rows: list[Row] = []
    for one in rows_from(text, row.start):
        beside = one.indent == row.indent
        if one.indent < row.indent or (beside and one.marks):
            break
        if beside and rows and not _fits(one, part, groups):
            break
        rows.append(one)
    if alone:
        del rows[1:]
    yield _moved(rows, part.inner - row.indent, Shift.KEYS, part, of=part.title)


def _key_above(text: str, above: Row, groups: Groups) -> Iterator[Misplaced]:
    """The line above, where it slipped out of its part to the left."""
    parts = open_parts(text, above.start)
    here = [one for one in parts if one.inner == above.indent]
    if here and admits(groups, here[0].holder, frozenset({above.key})):
        return
    yield from _keys(text, above, parts, groups, alone=True)


def _fits(row: Row, part: OpenPart, groups: Groups) -> bool:
    return row.key not in part.rows and admits(groups, part.holder, frozenset({row.key}))


def _lost_line(
    text: str, row: Row, block: Block, parts: list[OpenPart], groups: Groups
) -> Iterator[Misplaced]:
    """A list whose own line is not there any more."""
    part = next((one for one in parts if one.inner <= row.indent), None)
    if part is None:
        return
    if block.keys:
        kinds = [one for one in groups if one.strip() and admits(groups, one, block.keys)]
    elif "/" in row.value and " " not in row.value:  # an item that names another part
        kinds = [*groups.get(TEXT_LISTS, frozenset()) - _OF_NAMES]
    else:
        return
    if any(one.holder in kinds and one.item is not None for one in parts):
        return
    there = {*part.rows, *keys_below(text, row, part.inner)}
    lost = [
        one for one in kinds if one not in there and admits(groups, part.holder, frozenset({one}))
    ]
    above = next(rows_above(text, row.start), None)
    if len(lost) == 1 and above is not None and not above.awaits:
        start = row.start + row.indent
        line = f"{' ' * part.inner}{lost[0]}:\n"
        yield Misplaced(
            Span(start, start + 1),
            Shift.LOST_LINE,
            row.start,
            row.start,
            row.indent,
            part.inner,
            holder=part.holder or "",
            of=part.title,
            key=lost[0],
            above=above.start,
            repair=(Splice(Span(row.start, row.start), line),),
        )


def _nearest(column: int, fitting: list[tuple[int, OpenPart]]) -> OpenPart | None:
    """The part that begins nearest to ``column``; ``None`` where two do."""
    by = sorted(fitting, key=lambda one: abs(one[0] - column))
    if not by or (len(by) > 1 and abs(by[1][0] - column) == abs(by[0][0] - column)):
        return None
    return by[0][1]


def _title_of_holder(parts: Iterable[OpenPart], part: OpenPart) -> str:
    """The title of the part that has the list in which ``part`` is an item."""
    found = list(parts)
    place = found.index(part) + 1
    return found[place].title if place < len(found) else ""


def _moved(rows: list[Row], by: int, shift: Shift, part: OpenPart, *, of: str) -> Misplaced:
    first, last = rows[0], rows[-1]
    spaces = [
        Splice(Span(one.start, one.start + max(0, -by)), " " * max(0, by))
        for one in rows
        if one.indent + by >= 0
    ]
    start = first.start + first.indent
    return Misplaced(
        Span(start, start + (1 if first.marks else len(first.key))),
        shift,
        first.start,
        last.start,
        first.indent,
        first.indent + by,
        holder=part.holder or "",
        of=of,
        key=first.key,
        repair=tuple(spaces),
    )
