"""Where the headings of a table are, and which rows belong to them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from wirralplan.imports.columns import Column, Field, field_of
from wirralplan.imports.heading_words import likely_field
from wirralplan.imports.tables.grid import Cell, Row, Table
from wirralplan.plan.lookup.field_words import plain

_SEARCHED = 25  # rows above the headings: a title, a date, a key of colours
_LONGEST = 70  # characters of a heading
_FEWEST = 2  # headings that are known
_TITLES = (Field.WORKSTREAM, Field.ACTIVITY, Field.MILESTONE, Field.TITLE)


class Part(NamedTuple):
    """Rows of a table below one row of headings.

    ``above`` are the rows before the first headings; ``repeated`` are rows of headings that
    stand there again. ``is_continued`` says that the headings are those of the table before.
    """

    table: Table
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    above: tuple[Row, ...] = ()
    repeated: int = 0
    is_continued: bool = False


def parts_of(
    table: Table, mapped: Mapping[str, Field], before: Sequence[Column] = ()
) -> list[Part]:
    """The table by its rows of headings; nothing where it has none.

    ``mapped`` is what the officer says of headings, as ``plain`` compares them. ``before`` are
    the columns of the table before it in the document, which a table without headings continues.
    """
    start = _first_header(table.rows, mapped)
    if start is None:
        start = _likely_header(table.rows)
    if start is None:
        return _continued(table, before)
    found: list[Part] = []
    above = table.rows[:start]
    at = start
    for end in [*_later_headers(table.rows, start, mapped), len(table.rows)]:
        columns, length = _columns(table.rows, at, mapped)
        rows, repeated = _without_headers(table.rows[at + length : end], columns)
        found.append(Part(table, columns, rows, above, repeated))
        above, at = (), end
    return found


def headings_seen(table: Table) -> list[str]:
    """What stands where headings would: the texts of the first row that has several."""
    rows = [row for row in table.rows if len(_own(row)) > 1] or table.rows[:1]
    return [cell.text for cell in rows[0].cells if cell.text] if rows else []


def _continued(table: Table, before: Sequence[Column]) -> list[Part]:
    width = max((len(row.cells) for row in table.rows), default=0)
    if not before or table.kind != "table" or width != max(one.at for one in before) + 1:
        return []
    return [Part(table, tuple(before), table.rows, is_continued=True)]


def _first_header(rows: Sequence[Row], mapped: Mapping[str, Field]) -> int | None:
    """The row with the most known headings among the first ones, if one of them is a title."""
    best, most = None, _FEWEST - 1
    for at, row in enumerate(rows[:_SEARCHED]):
        known = _known(row, mapped)
        if len(known) > most and any(one in _TITLES for one in known):
            best, most = at, len(known)
    return best


def _likely_header(rows: Sequence[Row]) -> int | None:
    """The first row of which several headings have a word that says what they are."""
    for at, row in enumerate(rows[:_SEARCHED]):
        texts = [cell.text for cell in _own(row) if len(cell.text) <= _LONGEST]
        fields = {field_of(text) or likely_field(text) for text in texts} - {None}
        if len(fields) > _FEWEST and not row.is_band and fields & {*_TITLES}:
            return at
    return None


def _later_headers(rows: Sequence[Row], first: int, mapped: Mapping[str, Field]) -> Iterator[int]:
    """Rows that are plainly headings, and other ones than those above them."""
    headings = _texts(rows[first])
    for at, row in enumerate(rows[first + 1 :], first + 1):
        texts = _texts(row)
        if texts == headings or len(texts) < 3:
            continue
        known = _known(row, mapped)
        if len(known) >= max(3, len(texts) - 1) and any(one in _TITLES for one in known):
            headings = texts
            yield at


def _known(row: Row, mapped: Mapping[str, Field]) -> list[Field]:
    """What the cells of the row say as headings, each thing once."""
    if row.is_band:
        return []
    found = [_field(cell.text, mapped) for cell in _own(row)]
    return list(dict.fromkeys(one for one in found if one is not None))


def _field(text: str, mapped: Mapping[str, Field]) -> Field | None:
    return None if len(text) > _LONGEST else mapped.get(plain(text)) or field_of(text)


def _own(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.lines and not cell.is_inherited]


def _texts(row: Row) -> list[str]:
    return [plain(cell.text) for cell in row.cells if cell.lines]


def _columns(
    rows: Sequence[Row], at: int, mapped: Mapping[str, Field]
) -> tuple[tuple[Column, ...], int]:
    """The columns below the headings in row ``at``, and how many rows the headings take."""
    header, below = rows[at], rows[at + 1] if at + 1 < len(rows) else None
    second = below.cells if below and _is_second(header, below) else ()
    columns: list[Column] = []
    width = max(len(row.cells) for row in rows[at:])
    for place in range(width):
        heading = header.cells[place].text if place < len(header.cells) else ""
        own = ""
        if place < len(second) and second[place].text and not second[place].is_inherited:
            own, heading = second[place].text, f"{heading} {second[place].text}"
        said = mapped.get(plain(heading)) or mapped.get(plain(own))
        known = said or _field(heading, mapped) or _of_narrow(heading, own, mapped)
        likely = likely_field(heading) if known is None and len(heading) <= _LONGEST else None
        field = known or likely or Field.OTHER
        columns.append(Column(place, heading, field, said is not None, likely is not None))
    return tuple(columns), 2 if second else 1


def _of_narrow(heading: str, own: str, mapped: Mapping[str, Field]) -> Field | None:
    """What a heading below a wide one says by itself, unless the wide one is of something else."""
    is_of_review = likely_field(f"{heading} lead") is None
    return None if is_of_review else _field(own, mapped)


def _is_second(header: Row, below: Row) -> bool:
    """Whether the row below has headings of its own under a heading over several columns."""
    wide = {
        at
        for at, cell in enumerate(header.cells)
        if cell.is_inherited
        or (at + 1 < len(header.cells) and header.cells[at + 1].is_inherited and cell.lines)
    }
    own = {at for at, cell in enumerate(below.cells) if cell.lines and not cell.is_inherited}
    return bool(own) and own <= wide and not below.is_band


def _without_headers(rows: Sequence[Row], columns: Sequence[Column]) -> tuple[tuple[Row, ...], int]:
    headings = [plain(one.heading) for one in columns if one.heading]
    kept = tuple(row for row in rows if _texts(row) != headings)
    return kept, len(rows) - len(kept)
