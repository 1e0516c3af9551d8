"""Dashes that are missing before an item, or that nobody needs."""

from collections.abc import Iterator

from wirralplan.text.faults import Misplaced, Shift
from wirralplan.text.recovery.stray.outline import (
    Block,
    Groups,
    OpenPart,
    Row,
    admits,
    block_at,
    rows_above,
    rows_from,
)
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice

# What the first line of an item says, or the second below its id.
FIRST_KEYS = frozenset({"id", "title", "name", "date"})


def first_dash(
    text: str, row: Row, block: Block, parts: list[OpenPart], groups: Groups
) -> Iterator[Misplaced]:
    """The first item of a list without its dash, so that the dash of the second does not fit."""
    for part in parts:
        if (
            part.item is None
            and part.inner == row.inner
            and admits(groups, part.holder, block.keys)
        ):
            first = part.first
            place = Span(first.start + part.inner - 2, first.start + part.inner)
            yield Misplaced(
                Span(first.start + first.inner, first.end),
                Shift.LOST_DASH,
                first.start,
                first.start,
                first.indent,
                part.inner - 2,
                holder=part.holder or "",
                line=f"- {text[first.start + first.inner : first.end].rstrip()}",
                repair=(Splice(place, "- "),),
            )


def no_dash(text: str, row: Row, parts: list[OpenPart], groups: Groups) -> Iterator[Misplaced]:
    """An item further down its list without its dash, and perhaps in another column.

    It begins with a key that the item above has already, so that its keys are none of that item.
    """
    if row.key not in FIRST_KEYS:
        return
    rows, keys = list[Row](), set[str]()
    for one in rows_from(text, row.start):
        beside = one.indent == row.indent
        if one.indent < row.indent or (beside and (one.marks > 0 or one.key in keys)):
            break
        rows.append(one)
        if beside:
            keys.add(one.key)
    for part in parts:
        if part.item is None or not admits(groups, part.holder, frozenset(keys)):
            continue
        if row.key in part.rows and (len(keys) > 1 or row.indent == part.item):
            yield _as_item(text, _own(text, rows, part, groups), part)
        return


def _own(text: str, rows: list[Row], part: OpenPart, groups: Groups) -> list[Row]:
    """The ``rows`` before the next item of the list in which ``part`` is one."""
    holder = ""
    for number, one in enumerate(rows):
        if one.awaits and one.indent == rows[0].indent:
            holder = one.key
        if not one.marks or one.indent != part.item:
            continue
        # A list of its own may stand in the same column.
        if not admits(groups, holder, block_at(text, one.start).keys):
            return rows[:number]
    return rows


def _as_item(text: str, rows: list[Row], part: OpenPart) -> Misplaced:
    """The ``rows`` as an item of the list that ``part`` is in."""
    row, item = rows[0], part.item or 0
    by = part.inner - row.indent
    begin = row.start + row.indent
    repair = [Splice(Span(row.start, begin), f"{' ' * item}- ")]
    repair += [
        Splice(Span(one.start, one.start + max(0, -by)), " " * max(0, by)) for one in rows[1:] if by
    ]
    return Misplaced(
        Span(begin, begin + len(row.key)),
        Shift.NO_DASH,
        row.start,
        rows[-1].start,
        row.indent,
        item,
        holder=part.holder or "",
        line=f"- {text[begin : row.end].rstrip()}",
        repair=tuple(repair),
    )


def needless_dash(
    text: str, row: Row, block: Block, parts: list[OpenPart], groups: Groups
) -> Iterator[Misplaced]:
    """A dash before a key of the part above."""
    part, above = parts[0], next(rows_above(text, row.start), None)
    if above is None or above.awaits or row.marks != 1 or len(block.keys) != 1:
        return
    if row.indent == part.inner and admits(groups, part.holder, block.keys - part.rows.keys()):
        start = row.start + row.indent
        yield Misplaced(
            Span(start, start + 1),
            Shift.NEEDLESS_DASH,
            row.start,
            row.start,
            row.indent,
            part.inner,
            holder=part.holder or "",
            of=part.title,
            line=text[row.start + row.inner : row.end].rstrip(),
            key=row.key,
            repair=(Splice(Span(start, row.start + row.inner), ""),),
        )


def two_dashes(text: str, row: Row) -> Misplaced:
    """Two dashes at the start of a line, one of them too many."""
    start = row.start + row.indent
    return Misplaced(
        Span(start, row.start + row.inner),
        Shift.TWO_DASHES,
        row.start,
        row.start,
        row.indent,
        row.indent,
        line=f"- {text[row.start + row.inner : row.end].rstrip()}",
        repair=(Splice(Span(start, row.start + row.inner), "- "),),
    )
