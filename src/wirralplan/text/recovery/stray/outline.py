"""The lines above a place as an officer sees them: which lists and groups of keys are open there.

No parser is asked, so that this can be known of a text which none can read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.text.source import LINE_BREAK

# The keys that each kind of part can have, by the key below which it stands.
Groups = Mapping[str, frozenset[str]]
_ROW = pattern(
    r"(?P<indent> *)(?P<marks>(?:-(?: +|(?=[\r\n]|$)))*)"
    r"(?:(?P<key>[\w][\w .'-]{0,60}?)[ ]*:(?=[ \t\r\n]|$)[ \t]*)?(?P<value>[^\r\n]*)"
)
_COMMENT = pattern(r"(?:^|[ \t]+)#.*")


class Row(NamedTuple):
    """One line: where it starts and ends, its columns, its key and what follows that."""

    start: int
    end: int
    indent: int
    inner: int
    marks: int
    key: str
    value: str

    @property
    def awaits(self) -> bool:
        """Whether it ends with a key that has no value yet."""
        return bool(self.key) and not self.value


@dataclass
class OpenPart:
    """A group of keys that is open, perhaps an item of a list.

    ``inner`` is the column of its keys, ``item`` that of the dashes of its list, if it is in one;
    ``holder`` is the key below which it stands: empty for the plan, ``None`` where there is none.
    """

    inner: int
    item: int | None
    first: Row
    holder: str | None = None
    rows: dict[str, Row] = field(default_factory=dict)

    @property
    def outer(self) -> int:
        """The column in which it begins."""
        return self.inner if self.item is None else self.item

    @property
    def title(self) -> str:
        """What it is called, if it says so."""
        named = self.rows.get("title") or self.rows.get("name")
        return named.value.strip("'\"") if named else ""


def row_at(text: str, start: int) -> Row:
    """The line that begins at ``start``."""
    found = _ROW.match(text, start)
    assert found is not None  # noqa: S101 - every line fits
    indent, inner = len(found["indent"]), len(found["indent"]) + len(found["marks"])
    value = _COMMENT.sub("", found["value"]).strip()
    marks = found["marks"].count("-")
    return Row(start, found.end(), indent, inner, marks, found["key"] or "", value)


def is_empty(row: Row, text: str) -> bool:
    """Whether the line says nothing: it is blank or a comment."""
    return text[row.start : row.end].lstrip()[:1] in ("", "#")


def rows_above(text: str, offset: int) -> Iterator[Row]:
    """The lines above the one of ``offset`` that say something, the nearest first."""
    # The starts of all lines are found in one go: to look back for each line end would take the
    # square of the text where there is no carriage return to be found.
    starts = [0, *(found.end() for found in LINE_BREAK.finditer(text, 0, offset))]
    for start in reversed(starts[:-1]):
        row = row_at(text, start)
        if not is_empty(row, text):
            yield row


def rows_from(text: str, start: int) -> Iterator[Row]:
    """The line that begins at ``start`` and those below it that say something."""
    while start < len(text):
        row = row_at(text, start)
        if not is_empty(row, text):
            yield row
        start = row.end + (2 if text.startswith("\r\n", row.end) else 1)


def open_parts(text: str, offset: int) -> list[OpenPart]:
    """The parts that are open before the line of ``offset``, the innermost first."""
    parts: list[OpenPart] = []
    for row in rows_above(text, offset):
        _add(parts, row)
    for part in parts[-1:]:
        if part.item is None and part.inner == 0:
            part.holder = ""
    return parts


def _add(parts: list[OpenPart], row: Row) -> None:
    """Take the next line further up; one of text alone is of no part, however far left."""
    if not row.key and not row.marks:
        return
    last = parts[-1] if parts else None
    if last and last.item is None and row.inner == last.inner and last.holder is None:
        if row.key:
            last.rows[row.key] = row
        last.first = row
        last.item = row.indent if row.marks else None
        return
    deeper = last is None or row.indent < last.outer
    holds = bool(last and last.item == row.indent and not row.marks and row.awaits)
    if not (deeper or holds) or (last and last.holder is not None and not deeper):
        return
    if last and last.holder is None and row.awaits:
        last.holder = row.key
    part = OpenPart(row.inner, row.indent if row.marks else None, row)
    if row.key:
        part.rows[row.key] = row
    parts.append(part)


class Block(NamedTuple):
    """Lines that belong together; ``keys`` are those at the depth of the first."""

    rows: list[Row]
    keys: frozenset[str]
    nested: bool  # whether lines of it stand deeper than a part that begins here would let them


def block_at(text: str, start: int) -> Block:
    """The item or the run of keys that begins with the line at ``start``."""
    rows: list[Row] = []
    keys: list[str] = []
    for row in rows_from(text, start):
        first = rows[0] if rows else row
        ends = row.indent < first.indent or (row.indent == first.indent and row.marks > 0)
        if rows and (ends or (first.marks and row.indent <= first.indent)):
            break
        rows.append(row)
        if row.key and row.inner == first.inner:
            keys.append(row.key)
    beside = {row.inner for row in rows[1:] if not row.marks}
    return Block(rows, frozenset(keys), bool(beside) and min(beside) > rows[0].inner)


def admits(groups: Groups, holder: str | None, keys: frozenset[str]) -> bool:
    """Whether a part below ``holder`` can have all the ``keys``."""
    return holder is not None and bool(keys) and keys <= groups.get(holder, frozenset())


def keys_below(text: str, row: Row, column: int) -> Iterator[str]:
    """The keys that the part has below, which begin in ``column``."""
    for one in rows_from(text, row.end):
        if one.indent < column or (one.indent == column and one.marks):
            return
        if one.indent == column:
            yield one.key


def own_keys(text: str, row: Row, column: int) -> list[Row]:
    """The keys right below a line that is an item with its dash in ``column``: they are its own."""
    found = list[Row]()
    for one in rows_from(text, row.start):
        if one.start == row.start or (found and one.indent > found[0].indent):
            continue
        own = one.indent == found[0].indent if found else one.indent >= column + 2
        if not own or one.marks or not one.key:
            break
        found.append(one)
    return found
