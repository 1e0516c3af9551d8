"""Dashes that are missing before an item, or that nobody needs."""

from collections.abc import Iterator, Mapping

from wirralplan.text.faults import Misplaced, Shift
from wirralplan.text.recovery.stray.outline import Block, OpenPart, Row, admits, rows_above
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice

Groups = Mapping[str, frozenset[str]]


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
