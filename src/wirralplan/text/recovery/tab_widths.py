"""How many columns a tab fills in the editor of whoever typed it, as the lines above it show."""

from collections.abc import Sequence

_WIDTHS = (8, 4)  # what editors show a tab as, besides one step of indentation


class TabWidths:
    """The columns in which the lines read so far begin something, and the tab that fits them.

    Whoever types tabs types as many as make the line look right. So the width is the one with
    which it is right: level with the line above, else one step into it, else level with any part
    that it is in.
    """

    # This is a first guess from the lines above only. It is what a reader needs in order, line by
    # line, to know which lines go on with a text; ``tab_columns`` judges by the lines below too.

    def __init__(self, unit: int) -> None:
        """Count in steps of ``unit`` columns as long as nothing else fits better."""
        self._unit = unit
        self._used: int | None = None
        self._open: list[tuple[int, bool]] = []
        self._awaits = False

    def note(self, dashes: Sequence[int], key: int | None, *, awaits: bool) -> None:
        """Remember a line: the columns of its list marks and of its key, from 0.

        ``awaits`` says that it has no value yet, so that a deeper line may follow.
        """
        columns = [(column, True) for column in dashes]
        columns += [] if key is None else [(key, False)]
        if columns:
            first = columns[0][0]
            self._open = [one for one in self._open if one[0] < first] + columns
        self._awaits = awaits

    def tab(self, indentation: str, *, dash: bool) -> int:
        """The width of a tab in the indentation of a line that begins with a list mark or a key."""
        widths = dict.fromkeys((self._used or self._unit, self._unit, *_WIDTHS))
        columns = {one: len(indentation.expandtabs(one)) for one in widths}
        self._used = self._fitting(columns, dash=dash)
        return self._used

    def _fitting(self, columns: dict[int, int], *, dash: bool) -> int:
        """The width of ``columns`` that brings the line to where it can stand; else the first."""
        # The width that fitted before is tried first: one person's editor does not change it.
        usual, top = next(iter(columns)), max((one for one, _ in self._open), default=-1)
        deeper = [one for one in columns if columns[one] > top - dash]  # a list may stand level
        if self._awaits and deeper:
            near = min(deeper, key=lambda one: abs(columns[one] - top - self._unit))
            return usual if usual in deeper else near
        alike = [column for column, is_dash in self._open if is_dash is dash]
        if self._used and columns[usual] in alike:
            return usual
        fits = [one for one in columns if columns[one] in alike]
        return max(fits, key=lambda one: columns[one], default=usual)
