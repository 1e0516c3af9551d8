"""Which column of a table is the milestone, and which hold what is around it."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.frozen import frozen
from wirralplan.imports.columns import Column, Field
from wirralplan.imports.headers import Part
from wirralplan.imports.tables.grid import Row
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.field_words import ACCOUNTABLE, plain

_RANKS = frozenset(
    [
        "high",
        "medium",
        "low",
        "h",
        "m",
        "l",
        "urgent",
        "critical",
        "essential",
        "desirable",
        "must",
        "should",
        "could",
        "high priority",
        "medium priority",
        "low priority",
        "immediate",
    ]
)
_MONTHS = 12
_LATE_DAY = pattern(r"(?:1[3-9]|2\d|3[01])[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})")
_GROUPS = (Field.WORKSTREAM, Field.ACTIVITY)
# What a column may hold beside another one that holds the same.
_REPEATED = (Field.PROGRESS, Field.EVIDENCE, Field.IMPACT, Field.NOTE, Field.OTHER)
_REPEATED_TOO = (Field.STATUS, Field.RATING, Field.WITH)


@frozen
class Layout:
    """The columns of a part by what they hold; ``milestone`` holds the titles of milestones.

    ``swapped`` are columns in which a spreadsheet may have taken the month for the day.
    """

    milestone: Column
    workstream: Column | None
    activity: Column | None
    columns: tuple[Column, ...]
    swapped: frozenset[int] = frozenset()

    def one(self, field: Field) -> Column | None:
        """The column that holds this, if there is one."""
        return next((one for one in self.columns if one.field is field), None)

    def all(self, *fields: Field) -> list[Column]:
        """The columns that hold any of these, in their order."""
        return [one for one in self.columns if one.field in fields]


class _Titles(NamedTuple):
    milestone: Column
    workstream: Column | None
    activity: Column | None


def layout_of(part: Part) -> Layout | None:
    """The columns of ``part``; ``None`` where none of them holds titles."""
    columns = [_with_reference(one, part.rows) for one in part.columns]
    columns = [_without_ranks(one, part.rows) for one in columns]
    columns = [_without_words(one, part.rows) for one in columns]
    titles = _titles(columns)
    if titles is None:
        return None
    chosen = {one.at: one for one in titles if one is not None}
    settled = [chosen.get(one.at) or _settled(one) for one in _with_due(columns)]
    swapped = frozenset(one.at for one in columns if _may_be_swapped(one, part.rows))
    return Layout(*titles, tuple(_once(settled)), swapped)


def _may_be_swapped(column: Column, rows: Sequence[Row]) -> bool:
    """Whether a spreadsheet with another order of day and month may have read the dates.

    It makes 05/06/2018 a date, in May, and leaves 31/05/2018 as text, which has no month 31.
    """
    cells = [row.cells[column.at] for row in rows if column.at < len(row.cells)]
    days = [cell.day for cell in cells if cell.day is not None]
    left = any(_LATE_DAY.fullmatch(cell.text) for cell in cells if cell.day is None)
    return left and bool(days) and all(day.day <= _MONTHS for day in days)


def _with_reference(column: Column, rows: Sequence[Row]) -> Column:
    """A first column without a heading that holds short numbers is the reference."""
    if column.heading or column.at or column.is_mapped:
        return column
    texts = [row.cells[0].text for row in rows if row.cells and row.cells[0].text]
    if texts and all(len(one) <= 8 and any(map(str.isdigit, one)) for one in texts):
        return column._replace(field=Field.REF)
    return column


def _without_words(column: Column, rows: Sequence[Row]) -> Column:
    """A column "Item" or "No" that mostly holds words is no reference."""
    if column.field is not Field.REF or column.is_mapped:
        return column
    texts = [row.cells[column.at].text for row in rows if column.at < len(row.cells)]
    texts = [one for one in texts if one]
    numbered = [one for one in texts if any(map(str.isdigit, one)) or len(one) <= 4]
    return column if 2 * len(numbered) >= len(texts) else column._replace(field=Field.OTHER)


def _without_ranks(column: Column, rows: Sequence[Row]) -> Column:
    """A column "Priority" that says how urgent something is, or gives a number, is no title."""
    if column.field not in _GROUPS or column.is_mapped or "priorit" not in plain(column.heading):
        return column
    cells = [row.cells[column.at] for row in rows if column.at < len(row.cells)]
    texts = {plain(cell.text) for cell in cells if cell.lines}
    if all(one in _RANKS or len(one) <= 4 for one in texts):
        return column._replace(field=Field.OTHER)
    return column


def _titles(columns: Sequence[Column]) -> _Titles | None:
    """The column of the milestones: the last that is called so, else the last of all titles."""
    found = [one for one in columns if one.field in (*_GROUPS, Field.MILESTONE)]
    found = found or [one for one in columns if one.field is Field.TITLE]
    if not found:
        return None
    last = [one for one in found if one.field is Field.MILESTONE] or found
    milestone = last[-1]
    others = [one for one in found if one.at != milestone.at]
    workstream = next((one for one in others if one.field is Field.WORKSTREAM), None)
    inner = [one for one in others if workstream is None or one.at != workstream.at]
    activity = inner[-1] if inner else None
    if workstream is None and len(inner) > 1:
        workstream = inner[-2]
    return _Titles(
        milestone._replace(field=Field.MILESTONE),
        workstream and workstream._replace(field=Field.WORKSTREAM),
        activity and activity._replace(field=Field.ACTIVITY),
    )


def _with_due(columns: Sequence[Column]) -> list[Column]:
    """An original date is the due date where no other column holds it; else it is kept."""
    is_due = any(one.field is Field.DUE for one in columns)
    has_due = is_due or any(one.field is Field.DUE_OR_COMPLETED for one in columns)
    original = next((one for one in columns if one.field is Field.OLD_DATE), None)
    revised = next((one for one in columns if one.field is Field.NEW_DATE), None)
    due = None if has_due else original or revised
    return [
        one._replace(field=Field.DUE)
        if due and one.at == due.at
        else one._replace(field=Field.OTHER)
        if one.field is Field.OLD_DATE or (one.field is Field.DUE_OR_COMPLETED and is_due)
        else one
        for one in columns
    ]


def _settled(column: Column) -> Column:
    """A title that is not chosen is kept in the note."""
    if column.field in (*_GROUPS, Field.MILESTONE, Field.TITLE, Field.ROLE):
        return column._replace(field=Field.OTHER)
    return column


def _once(columns: Sequence[Column]) -> list[Column]:
    """Each field in one column, where one is all that a plan can have; the rest go to the note."""
    leads = [one for one in columns if one.field is Field.LEAD]
    named = [one for one in leads if ACCOUNTABLE & {plain(one.heading).strip(" ?:")}]
    lead = (named or leads)[:1]
    seen: set[Field] = set()
    result: list[Column] = []
    for one in columns:
        field = one.field
        if field is Field.LEAD and lead and one.at != lead[0].at:
            field = Field.WITH
        elif field in seen and field not in (*_REPEATED, *_REPEATED_TOO):
            field = Field.OTHER
        seen.add(field)
        result.append(one._replace(field=field))
    return result
