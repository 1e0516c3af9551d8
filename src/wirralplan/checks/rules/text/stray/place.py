"""Where a line that has no key stands: the part round it, and how another is written there."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import islice

from wirralplan.checks.lines_to_add import OR_ADD, before_each
from wirralplan.plan.keys import Key, keys_of, parts
from wirralplan.plan.words import counted
from wirralplan.text.recovery.stray.outline import (
    OpenPart,
    Row,
    open_parts,
    row_at,
    rows_above,
    rows_from,
)
from wirralplan.text.source import Source
from wirralplan.text.written import written

_NEAR = 8  # lines above and below that are looked at for more of the kind


class StrayPlace:
    """The lines from ``first`` to ``last`` and the part that they stand in, where it has keys."""

    def __init__(self, source: Source, first: int, last: int) -> None:
        """Look at the lines above and below; those are as they were written."""
        self.source, self.first, self.last = source, first, last
        self._row = row_at(source.text, source.line_starts[first - 1])

    @cached_property
    def _part(self) -> OpenPart | None:
        """The part in whose column it begins; of a line elsewhere the innermost with a name."""
        row, open_ = self._row, open_parts(self.source.text, self._row.start)
        beside = [one for one in open_ if one.inner == row.indent > 0]
        named = [one for one in open_ if {"title", "name"} & one.rows.keys()]
        return next(iter([*beside, *named]), None)

    @property
    def holder(self) -> str | None:
        """The key below which the part stands; ``None`` where that is not clear."""
        return self._part.holder if self._part else None

    @cached_property
    def keys(self) -> Mapping[str, Key]:
        """The keys that the part can have."""
        part = parts().get(self.holder) if self.holder is not None else None
        return keys_of(part.model) if part else {}

    @cached_property
    def _present(self) -> Mapping[str, Row]:
        """The keys that it has, above and below."""
        part, found = self._part, dict[str, Row]()
        if part is None:
            return found
        found |= part.rows
        starts = self.source.line_starts
        if self.last < len(starts):
            for row in rows_from(self.source.text, starts[self.last]):
                if row.indent < part.inner:
                    break
                if row.inner == part.inner and row.key:
                    found.setdefault(row.key, row)
        return found

    def can_have(self, key: str) -> bool:
        """Whether the part can have ``key``, and does not have it yet."""
        return key in self.keys and key not in self._present

    def value(self, key: str) -> str:
        """What stands behind ``key`` there; empty where it is not."""
        return self._present[key].value if key in self._present else ""

    def has(self, key: str) -> bool:
        """Whether the part has ``key``."""
        return key in self._present

    def line_of(self, key: str) -> int:
        """The line on which ``key`` stands."""
        return self.source.place(self._present[key].start).line

    @property
    def column(self) -> int:
        """How far in the keys of the part stand."""
        return self._part.inner if self._part else self._row.indent

    @property
    def is_beside(self) -> bool:
        """Whether it begins in the column of the keys."""
        return self._row.indent == self.column

    def instead(self, number: int, lines: Sequence[str], last: int = 0) -> str:
        """To write ``lines`` in place of the line ``number``, or of all from there to ``last``."""
        place = _lines(number, last)
        if len(lines) == 1:
            spaces = counted(self.column, "space") if self.column else "no space"
            return f"write in place of {place}, with {spaces} before it:  {lines[0]}"
        where = f"write in place of {place}{before_each(self.column)}:"
        return "\n".join([where, *lines])

    def kept(self, text: str) -> str:
        """To keep the lines as a note; empty where the part can have none."""
        if "note" not in self.keys:
            return ""
        if self.has("note"):
            add = f"add to the text of 'note' (line {self.line_of('note')}):  {text}"
            return f"{add}\nand take {_lines(self.first, self.last)} out"
        write = self.instead(self.first, [f"note: {written(text)}"], self.last)
        return write + (OR_ADD if self._has_others else "")

    @cached_property
    def _has_others(self) -> bool:
        """Whether the part has more lines of which a note may become."""
        if not self._present.keys() <= self.keys.keys():
            return True
        part, starts = self._part, self.source.line_starts
        near = list(islice(rows_above(self.source.text, self._row.start), _NEAR))
        if self.last < len(starts):
            near += islice(rows_from(self.source.text, starts[self.last]), _NEAR)
        return part is not None and any(
            one.indent == part.inner and not one.marks and not one.key
            for one in near
            if one.start > part.first.start
        )

    def entry(self, number: int, key: str, pairs: Mapping[str, str], end: int = 0) -> str:
        """To write an entry of the list ``key`` in place of the lines ``number`` to ``end``."""
        first, *others = (f"{name}: {text}" for name, text in pairs.items())
        if not self.has(key):
            lines = [f"{key}:", f"  - {first}", *(f"    {one}" for one in others)]
            return self.instead(number, lines, end)
        out = _lines(number, end)
        last, column = self._end_of(key)
        lines = [f"- {first}", *(f"  {one}" for one in others)]
        where = f"below line {last}{before_each(column)}:"
        if last < number:
            return "\n".join([f"take {out} out, and write {where}", *lines])
        return "\n".join([f"write {where}", *lines, f"then take {out} out"])

    def _end_of(self, key: str) -> tuple[int, int]:
        """The last line of the list ``key``, and the column of its dashes."""
        row, column = self._present[key], -1
        last = row
        for one in rows_from(self.source.text, row.end):
            if one.start <= row.start or self._is_own(one):
                continue
            if column < 0 and one.marks:
                column = one.indent
            if one.indent < max(column, self.column) or (one.indent == column and not one.marks):
                break
            last = one
        return self.source.place(last.start).line, column if column >= 0 else self.column + 2

    def _is_own(self, row: Row) -> bool:
        return self.first <= self.source.place(row.start).line <= self.last


def _lines(first: int, last: int) -> str:
    return f"lines {first} to {last}" if last > first else f"line {first}"
