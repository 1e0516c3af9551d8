"""Tables as they stand in a file, whatever program wrote it: rows of cells with lines of text."""

from collections.abc import Sequence
from datetime import date

from wirralplan.frozen import frozen


@frozen
class Line:
    """A paragraph of a cell, or a line of one; never empty, without blanks round it.

    ``level`` is 0 for an ordinary line, 1 for a point of a list, 2 for a point below a point.
    A mark that was typed (``-``, ``•``, ``a)``) is no part of ``text``; neither is the number
    that Word gives to a point.
    """

    text: str
    level: int = 0


@frozen
class Cell:
    """What stands in one cell: its lines, and the ``day`` where it holds a date and no text.

    ``is_inherited`` says that it has no text of its own: it is a part of a merged cell above or
    to the left of it, and ``lines`` are those of that cell. ``remark`` is what is odd about
    it in the file, in words for the officer ("some of it is struck through"); empty for most.
    """

    lines: tuple[Line, ...] = ()
    day: date | None = None
    is_inherited: bool = False
    remark: str = ""

    @property
    def text(self) -> str:
        """All of its text, on one line."""
        return " ".join(line.text for line in self.lines)


@frozen
class Row:
    """A row of a table; ``number`` is the one that people see (Excel), or count from 1 (Word).

    ``is_band`` says that one merged cell takes (nearly) its whole width: a heading inside.
    """

    number: int
    cells: tuple[Cell, ...]
    is_band: bool = False


@frozen
class Table:
    """A table or a sheet. ``name`` says where it is: ``table 2``, ``sheet "Actions"``.

    ``headings`` are the headings and short paragraphs directly above it, in their order,
    the nearest last; empty for a sheet. ``kind`` is ``"sheet"`` or ``"table"``.
    """

    name: str
    kind: str
    rows: tuple[Row, ...]
    headings: tuple[str, ...] = ()


@frozen
class NotRead:
    """Something of the file that is in no table: ``where`` it is, ``what`` it says, and why.

    ``where`` is ``table 2, row 5``, ``sheet "Old"`` or ``page header``; ``what`` is its text on
    one line, perhaps shortened with an ellipsis; ``why`` is ``hidden row``, ``deleted text
    (tracked change)``.
    """

    where: str
    what: str
    why: str


@frozen
class Contents:
    """What a file holds: its tables in their order, its own ``title``, and what was not read."""

    tables: tuple[Table, ...]
    not_read: Sequence[NotRead] = ()
    title: str = ""
