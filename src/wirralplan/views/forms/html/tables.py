"""Tables and facts as plain values for their templates."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from wirralplan.text.visible import visible
from wirralplan.views.answer import Bar, Column, Facts, Table
from wirralplan.views.forms.grid import naming
from wirralplan.views.forms.html.cells import Shown, is_long, is_short, shown

# With more columns than these, a table needs more room for them, or each row is a card.
_FEW, _MANY = 5, 8
# A table with no more rows than this is kept on one printed page.
_SHORT = 8


class Head(NamedTuple):
    """A column: its heading, how its cells look, and whether they name their rows."""

    heading: str
    style: str
    names: bool
    wraps: bool


class Row(NamedTuple):
    """A row: each column with its cell, and with how that looks.

    Of one ``below`` another only the column of the names is shown: the other cells of the row
    above it span both.
    """

    cells: Sequence[tuple[Head, Shown, str]]
    below: bool = False
    spans: int = 1

    @property
    def place(self) -> str:
        """What a row is to those around it: one that others belong to is not parted from them."""
        if self.below:
            return "below"
        if any(head.names and cell.style == "head" for head, cell, _ in self.cells):
            return "group"
        return "joined" if self.spans > 1 else ""


class Swatch(NamedTuple):
    """A colour of the bars of a table, and the word for it."""

    style: str
    word: str


class TableShown(NamedTuple):
    """A table to show; ``style`` says whether it has many columns, and few rows."""

    caption: str
    style: str
    heads: Sequence[Head]
    rows: Sequence[Row]
    foot: Row | None
    key: Sequence[Swatch] = ()


class FactsShown(NamedTuple):
    """Values with a name each, to show."""

    rows: Sequence[tuple[str, Shown]]


def table_shown(table: Table[Any], caption: str) -> TableShown:
    """The table under its caption."""
    heads = _heads(table.columns)
    rows = _joined([_row(table.columns, heads, row) for row in table.rows], table)
    foot = None if table.foot is None else _row(table.columns, heads, table.foot)
    width = "most" if len(heads) > _MANY else "many" if len(heads) > _FEW else ""
    style = f"{width} {'short' if len(rows) <= _SHORT else ''}".strip()
    return TableShown(caption, style, heads, rows, foot, _key(table))


def _key(table: Table[Any]) -> Sequence[Swatch]:
    """The colours of the bars, in the order in which they stand in them."""
    rows = [*table.rows, *([] if table.foot is None else [table.foot])]
    bars = [one.cell(row).value for one in table.columns if one.picture for row in rows]
    shares = [share for bar in bars if isinstance(bar, Bar) for share in bar.shares]
    # The bar with the most parts has them in their order; others may lack the first of them.
    longest = max((bar.shares for bar in bars if isinstance(bar, Bar)), key=len, default=[])
    known = dict.fromkeys((share.style, visible(share.word)) for share in (*longest, *shares))
    return [Swatch(*one) for one in known]


def facts_shown(facts: Facts) -> FactsShown:
    """The facts, each with its name."""
    return FactsShown([(visible(name.strip()), shown(cell)) for name, cell in facts.rows])


def naming_heading(table: Table[Any]) -> str:
    """The heading of the column that names the rows."""
    return visible(table.columns[naming(table.columns)].heading.strip())


def _heads(columns: Sequence[Column[Any]]) -> Sequence[Head]:
    names = naming(columns)
    return [
        Head(visible(one.heading.strip()), _style(one, names=at == names), at == names, one.wraps)
        for at, one in enumerate(columns)
    ]


def _style(column: Column[Any], *, names: bool) -> str:
    words = (
        ("names", names),
        ("right", column.right),
        ("picture", column.picture),
        ("long", is_long(column.heading)),
    )
    return " ".join(word for word, here in words if here)


def _row(columns: Sequence[Column[Any]], heads: Sequence[Head], row: Any) -> Row:
    cells = []
    for column, head in zip(columns, heads, strict=True):
        cell = shown(column.cell(row))
        cells.append((head, cell, _looks(head, cell)))
    return Row(cells)


def _looks(head: Head, cell: Shown) -> str:
    style = f"{head.style} {cell.style}" if head.style and cell.style else head.style or cell.style
    if is_long(f"{cell.text}{cell.beside}"):
        return style if "long" in style else f"{style} long".lstrip()
    if is_short(cell.text) and not (head.wraps or cell.day or cell.lines):
        return f"{style} whole".lstrip()
    return style


def _joined(rows: Sequence[Row], table: Table[Any]) -> Sequence[Row]:
    """The rows, of which some continue the one above them."""
    joined: list[Row] = []
    first = 0
    for number, (row, subject) in enumerate(zip(rows, table.rows, strict=True)):
        if number and table.continues(subject):
            joined[first] = joined[first]._replace(spans=joined[first].spans + 1)
            joined.append(row._replace(below=True))
        else:
            first = number
            joined.append(row)
    return joined
