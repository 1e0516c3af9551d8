"""An answer: the one value between a question and the forms in which it is written.

It is two projections of the same rows, neither made from the other. Machine formats read
``data`` and ``sheet``; what people read is ``page``, a sequence of blocks from a closed union.
Values keep their types: only a form aligns, escapes and writes days.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from wirralplan.plan.dates.months import DueDate
from wirralplan.views.fields import Data, Records
from wirralplan.views.strips import Strips

Row_contra = TypeVar("Row_contra", contravariant=True)
Row = TypeVar("Row")


class Share(NamedTuple):
    """A part of a bar: so many of its whole, in a style, and in a word what they are."""

    number: int
    style: str
    word: str


class Bar(NamedTuple):
    """A picture of numbers that stand beside it in words."""

    shares: Sequence[Share]


class Cell(NamedTuple):
    """A value in a table, and how it is shown.

    ``words`` are shown instead of the value; ``after`` follows either, and a line may end at
    each line break in it where there is little room. ``style`` is a key of ``palette.STYLES``.
    """

    value: str | int | DueDate | Bar | None
    style: str = ""
    words: str = ""
    after: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be shown."""
        return not (
            self.words or self.after or str("" if self.value is None else self.value).strip()
        )


class Column(NamedTuple, Generic[Row_contra]):
    """A column: its heading, and the cell of a row.

    Numbers are aligned to the ``right``, ``days`` at their ends. Only what ``wraps`` may break
    its lines. ``narrow`` is the heading in several lines, for where there is little room. The
    column that ``names`` the row is its title where there is no room for columns; a ``detail``
    stands below the title where there is little. A ``picture`` says nothing that the other columns
    do not: a form without pictures leaves it out.
    """

    heading: str
    cell: Callable[[Row_contra], Cell]
    right: bool = False
    days: bool = False
    wraps: bool = False
    narrow: str = ""
    names: bool = False
    detail: bool = False
    picture: bool = False


class Cover(NamedTuple):
    """The head of a paper: what ``kind`` of paper it is, its title, its day, and what it is of.

    The ``day`` is repeated at the foot of each printed page, where a form has pages.
    """

    kind: str
    title: str
    day: date
    lines: Sequence[str]


class Heading(NamedTuple):
    """A title over what follows; ``level`` 1 is the page's own.

    It ``starts_page`` where the form is printed.
    """

    text: str
    level: int = 1
    starts_page: bool = False


class Sentence(NamedTuple):
    """A line of its own; an empty one sets off what follows. One is ``prominent``: larger."""

    text: str
    prominent: bool = False


class Facts(NamedTuple):
    """Values with a name each."""

    rows: Sequence[tuple[str, Cell]]


class Table(NamedTuple, Generic[Row]):
    """Rows under columns; ``foot`` is a last row that sums up the others.

    A row that ``continues`` the one above it only has a text, in the column that names the rows.
    """

    columns: Sequence[Column[Row]]
    rows: Sequence[Row]
    foot: Row | None = None
    continues: Callable[[Row], bool] = lambda _: False


Block: TypeAlias = Cover | Heading | Sentence | Facts | Table[Any] | Strips
Page: TypeAlias = Sequence[Block]


class Answer(NamedTuple):
    """What a question comes to: data for machines, a page for people, one table for CSV."""

    data: Data[Any]
    page: Page
    sheet: Records[Any] | None
