"""The rows of a table, each with the workstream and the activity that it stands under."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from wirralplan.frozen import frozen
from wirralplan.imports.columns import Column, Field
from wirralplan.imports.draft import Unread
from wirralplan.imports.headers import Part
from wirralplan.imports.layout import Layout
from wirralplan.imports.tables.grid import Cell, Row
from wirralplan.patterns import pattern

_EMPTY = Cell()
_LONGEST = 150  # characters of a heading across the table
_NO_ROWS = "a heading or a note without rows"
SECTION = pattern(
    r"(?i)(?:workstream|work stream|theme|priority(?: area)?|strand|section|objective|aim|outcome"
    r"|area|part|phase|goal|recommendation|domain)\s*(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)?\s*(?:[-:.)"
    "\u2013\u2014]|$)"
)
_TOTAL = pattern(
    r"(?i)(?:grand |sub-?)?totals?\b(?:[\s:]*\d*$|.*\b(?:actions|milestones|number|rows)\b)"
)
_FIRST_WORD = pattern(r"[A-Za-z]+|[\d.]+")


@frozen
class Group:
    """A title that rows stand under; ``is_own`` where this row itself has it."""

    title: str
    is_own: bool = False


@frozen
class Entry:
    """A row with a milestone or several; ``place`` says where it stands in the file.

    ``group_ref`` is the number of a row above it that has only a title of the activity.
    ``under`` are headings that it stands under beside those two, and numbers of those.
    """

    place: str
    row: Row
    layout: Layout
    workstream: Group
    activity: Group
    group_ref: str = ""
    under: tuple[str, ...] = ()

    def cell(self, column: Column | None) -> Cell:
        """What stands in a column; an empty cell where the row ends before it."""
        if column is None or column.at >= len(self.row.cells):
            return _EMPTY
        return self.row.cells[column.at]

    @property
    def title(self) -> Cell:
        """The cell with the title of its milestone; where it has none, that of its activity."""
        layout = self.layout
        cells = map(self.cell, (layout.milestone, layout.activity, layout.workstream))
        return next((one for one in cells if one.lines), _EMPTY)

    @property
    def is_untitled(self) -> bool:
        """Whether there is no milestone in its own column."""
        return not self.cell(self.layout.milestone).lines

    def of(self, held: Field) -> Cell:
        """What stands in the column that holds this."""
        return self.cell(self.layout.one(held))


@dataclass
class _Bands:
    """The headings across the table that hold for the rows below, from the outer to the inner."""

    outer: str = ""
    inner: str = ""
    outer_words: set[str] = field(default_factory=set)
    inner_words: set[str] = field(default_factory=set)
    waiting: list[tuple[Row, str]] = field(default_factory=list)

    def take(self, row: Row, text: str) -> None:
        """A heading; which level it has shows when the next row comes."""
        self.waiting.append((row, text))

    def settle(self) -> list[tuple[Row, str]]:
        """Rows follow: the headings before them, which are given, hold for these."""
        settled = self.waiting[-2:]
        texts = [text for _, text in settled]
        self.waiting = []
        if len(texts) > 1:
            self.outer, self.inner = texts[-2], texts[-1]
            self.outer_words.add(_first_word(self.outer))
            self.inner_words.add(_first_word(self.inner))
        elif texts and _first_word(texts[0]) in self.inner_words - self.outer_words:
            self.inner = texts[0]
        elif texts:
            self.outer, self.inner = texts[0], ""
        return settled

    def superseded(self) -> list[tuple[Row, str]]:
        """Headings that no row follows, but for the two that stand directly above one."""
        return self.waiting[:-2]


def entries(part: Part, layout: Layout, outer: str, unread: list[Unread]) -> Iterator[Entry]:
    """The rows with milestones. ``outer`` is the heading above the table; the rest is unread."""
    bands = _Bands()
    carried: dict[Field, str] = {}
    unused: dict[str, Unread] = {}
    group_ref = ""
    for row in part.rows:
        text = _band(row, layout)
        if text and len(text) <= _LONGEST:
            bands.take(row, text)
            carried.clear()
            group_ref = ""
            continue
        place = f"{part.table.name}, row {row.number}"
        if text:
            unread.append(Unread(place, text, "text across the table"))
            continue
        if not any(cell.lines for cell in row.cells):
            continue
        unread += _lost(part, bands.superseded())
        unused |= {one.what: one for one in _lost(part, bands.settle())}
        own = _carry(row, layout, carried)
        entry = _entry(place, row, layout, bands, (carried, own, outer))
        if _TOTAL.match(_first_text(row)) and not entry.of(Field.LEAD).lines:
            unread.append(Unread(place, row_text(row), "a row of totals"))
            carried.clear()
        elif own and entry.is_untitled and not _has_more(row, layout):
            group_ref = entry.of(Field.REF).text
            unused |= {carried[one]: Unread(place, row_text(row), _NO_ROWS) for one in own}
        elif not entry.is_untitled or (own and _has_more(row, layout)):
            above = [title for held, title in carried.items() if held not in own]
            for title in (*above, bands.outer, bands.inner):
                unused.pop(title, None)
            yield _numbered(entry, group_ref, is_own=bool(own))
            group_ref = "" if own else group_ref
        else:
            unread.append(Unread(place, row_text(row), "no action or milestone in this row"))
    unread += [*dict.fromkeys(unused.values()), *_lost(part, bands.waiting)]


def _numbered(entry: Entry, ref: str, *, is_own: bool) -> Entry:
    """The row with the number above it: that of its activity, if it does not begin one."""
    if is_own and ref:
        return replace(entry, under=(*entry.under, ref))
    return replace(entry, group_ref=ref)


def row_text(row: Row) -> str:
    """All that a row says itself, cell by cell."""
    return " | ".join(cell.text for cell in row.cells if cell.lines and not cell.is_inherited)


def _lost(part: Part, bands: Sequence[tuple[Row, str]]) -> list[Unread]:
    return [Unread(f"{part.table.name}, row {row.number}", text, _NO_ROWS) for row, text in bands]


def _entry(
    place: str,
    row: Row,
    layout: Layout,
    bands: _Bands,
    groups: tuple[dict[Field, str], dict[Field, bool], str],
) -> Entry:
    """The row under the titles that hold for it: of its columns, the bands, above the table."""
    carried, own, outer = groups
    of_column = carried.get(Field.WORKSTREAM, "")
    inner = carried.get(Field.ACTIVITY, "")
    workstream = bands.outer or of_column or outer
    activity = inner or bands.inner or (of_column if bands.outer else "")
    levels = (bands.outer, bands.inner, of_column, inner)
    return Entry(
        place,
        row,
        layout,
        Group(workstream, own.get(Field.WORKSTREAM, False)),
        Group(activity, own.get(Field.ACTIVITY, False)),
        under=tuple(one for one in levels if one and one not in (workstream, activity)),
    )


def _carry(row: Row, layout: Layout, carried: dict[Field, str]) -> dict[Field, bool]:
    """Take in the titles that the row has in its columns; those of the row above hold on."""
    own: dict[Field, bool] = {}
    for held, column in ((Field.WORKSTREAM, layout.workstream), (Field.ACTIVITY, layout.activity)):
        if column is None or column.at >= len(row.cells):
            continue
        text = row.cells[column.at].text
        if text and carried.get(held) != text:
            carried[held] = text
            own[held] = True
            if held is Field.WORKSTREAM:
                carried.pop(Field.ACTIVITY, None)
    return own


def _band(row: Row, layout: Layout) -> str:
    """The heading that the row is; empty for a row of cells."""
    own = [(at, cell) for at, cell in enumerate(row.cells) if cell.lines and not cell.is_inherited]
    if len(own) != 1:
        return ""
    at, cell = own[0]
    groups = [one.at for one in (layout.workstream, layout.activity) if one is not None]
    if at in groups and not row.is_band:
        return ""
    if row.is_band:
        return cell.text
    is_alone = len([one for one in row.cells if one.lines]) == 1
    return cell.text if is_alone and SECTION.match(cell.text) and _is_long(cell) else ""


def _is_long(cell: Cell) -> bool:
    return len(cell.lines) == 1 and len(cell.text) > len("Part 1")


def _has_more(row: Row, layout: Layout) -> bool:
    """Whether the row has text elsewhere than in the columns of titles and references."""
    quiet = {one.at for one in (layout.workstream, layout.activity, layout.one(Field.REF)) if one}
    return any(
        cell.lines and not cell.is_inherited for at, cell in enumerate(row.cells) if at not in quiet
    )


def _first_text(row: Row) -> str:
    return next((cell.text for cell in row.cells if cell.lines), "")


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text.strip())
    return found[0].lower() if found else ""
