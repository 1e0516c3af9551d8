"""A line that is no line of the plan as it stands, and what stands round it."""

from typing import NamedTuple

from wirralplan.text.faults import Stray, StrayText
from wirralplan.text.recovery.character_faults import TEXT_LISTS
from wirralplan.text.recovery.stray.outline import Groups, Row, rows_above
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice


class StrangeLine(NamedTuple):
    """A line and what stands round it."""

    source: Source
    row: Row
    body: str
    keys: frozenset[str]
    groups: Groups

    @property
    def begin(self) -> int:
        """Where the line says something."""
        return self.row.start + self.row.indent

    @property
    def above(self) -> Row | None:
        """The next line above that says something."""
        return next(rows_above(self.source.text, self.row.start), None)

    def is_text_list(self, row: Row) -> bool:
        """Whether a list of texts stands below the key of ``row``; the plan itself has none."""
        return row.inner > 0 and row.key in self.groups.get(TEXT_LISTS, ())

    def fault(
        self, stray: Stray, rows: list[Row], repair: tuple[Splice, ...], **more: object
    ) -> StrayText:
        """The fault that ``rows`` are."""
        end = self.row.start + len(self.source.text[self.row.start : self.row.end].rstrip())
        text = self.source.text[self.begin : end]
        span = Span(self.begin, end)
        fields = {"repair": repair, **more}
        return StrayText(span, stray, rows[0].start, rows[-1].start, text, **fields)  # type: ignore[arg-type]


def commented(rows: list[Row]) -> tuple[Splice, ...]:
    """``# `` before each line."""
    return tuple(Splice(Span(row.start + row.indent, row.start + row.indent), "# ") for row in rows)
