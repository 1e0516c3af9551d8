"""What a cell says: its text as people see it, the day in it, and what is not read of it."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from wirralplan.frozen import frozen
from wirralplan.imports.tables.grid import Cell
from wirralplan.imports.tables.typed_lines import lines
from wirralplan.imports.tables.workbook.dates import Shown, shown_date, shown_moment
from wirralplan.imports.tables.workbook.format_codes import is_date, of_number, of_text
from wirralplan.imports.tables.workbook.numbers import general, shown_number
from wirralplan.imports.tables.workbook.raw import RawCell
from wirralplan.imports.tables.workbook.strings import Run, unescaped
from wirralplan.imports.tables.workbook.styles import Style
from wirralplan.patterns import pattern

_STRUCK = "struck through"
_UNSEEN = "hidden by the format of its cell: give it another one and import again"
_UNCALCULATED = "a formula without a value: save the workbook in Excel and import again"
_LINK = pattern(r"=HYPERLINK\(\"([^\"]+)\"", re.IGNORECASE)
_EMPTY = Cell()


class Said(NamedTuple):
    """A cell, what of it is not read with the reason for each, and whether it is a heading's."""

    cell: Cell
    missing: tuple[tuple[str, str], ...] = ()
    is_loud: bool = False

    @property
    def everything(self) -> str:
        """All that stands in it, read or not, on one line."""
        missing = (what for what, _ in self.missing)
        return " ".join(part for part in (self.cell.text, *missing) if part)


@frozen
class Speaker:
    """Says what the cells of a workbook hold."""

    styles: Sequence[Style]
    strings: Mapping[int, Sequence[Run]]
    is_1904: bool
    is_uncalculated: bool

    def said(self, raw: RawCell) -> Said:
        """What ``raw`` says."""
        style = self.styles[raw.style]
        if not raw.holds_something:
            return Said(Cell(remark=f"filled {style.fill}") if style.fill else _EMPTY)
        if self._has_no_value(raw):
            return Said(_EMPTY, ((_one_line(raw.formula), _UNCALCULATED),))
        if raw.kind in ("s", "str", "inlineStr"):
            said = _of_runs(self._runs(raw), style)
        else:
            said = _of_value(self._shown(raw, style.code), raw, style)
        link = _LINK.match(raw.formula)
        if link and link[1] not in said.cell.text:
            said = said._replace(missing=(*said.missing, (link[1], "the address of a link")))
        return said

    def _has_no_value(self, raw: RawCell) -> bool:
        if not raw.formula:
            return False
        if raw.value is None or (not raw.value and raw.kind != "str"):
            return True
        return self.is_uncalculated and raw.value == "0"

    def _runs(self, raw: RawCell) -> Sequence[Run]:
        if raw.kind == "inlineStr":
            return raw.runs
        if raw.kind == "s":
            return self.strings[int(raw.value or "")] if raw.value else ()
        return (Run(unescaped(raw.value or "")),)

    def _shown(self, raw: RawCell, code: str) -> Shown:
        value = raw.value or ""
        if raw.kind == "b":
            return Shown("TRUE" if value.strip() in ("1", "true") else "FALSE")
        if raw.kind == "e":
            return Shown(value, remark="an error of a formula")
        if raw.kind == "d":
            moment = datetime.fromisoformat(value)
            return shown_moment(moment.replace(tzinfo=None), of_number(code, 1)[0])
        number = float(value)
        section, _ = of_number(code, number)
        if is_date(section):
            return shown_date(number, section, is_1904=self.is_1904)
        return Shown(shown_number(number, code))


def _of_value(shown: Shown, raw: RawCell, style: Style) -> Said:
    if not shown.text:
        return Said(_EMPTY, ((general(float(raw.value or "0")), _UNSEEN),))
    if style.is_struck:
        return _struck(shown.text)
    cell = Cell(lines(shown.text), shown.day, remark=shown.remark)
    return Said(cell, (), style.is_bold or bool(style.fill))


def _of_runs(runs: Sequence[Run], style: Style) -> Said:
    """What a text says, without what is struck through."""
    parts = [
        (is_out, "".join(run.text for run in group))
        for is_out, group in groupby(runs, lambda run: _either(run.is_struck, style.is_struck))
    ]
    kept = "".join(text for is_out, text in parts if not is_out)
    gone = _one_line(" ".join(text for is_out, text in parts if is_out))
    if kept.strip():
        kept, unseen = _by_format(kept, style.code)
        if unseen:
            return Said(_EMPTY, ((unseen, _UNSEEN), *([(gone, _STRUCK)] if gone else [])))
    found = lines(kept)
    if not gone:
        bold = all(_either(run.is_bold, style.is_bold) for run in runs)
        return Said(Cell(found), (), bold or bool(style.fill)) if found else Said(_EMPTY)
    if not found:
        return _struck(gone)
    remark = f"some of it is {_STRUCK}"
    return Said(Cell(found, remark=remark), ((gone, _STRUCK),), style.is_bold or bool(style.fill))


def _either(own: bool | None, of_cell: bool) -> bool:  # noqa: FBT001 - two of one kind
    return of_cell if own is None else own


def _struck(text: str) -> Said:
    return Said(Cell(remark=f"all of it is {_STRUCK}"), ((_one_line(text), _STRUCK),))


def _by_format(text: str, code: str) -> tuple[str, str]:
    """A text with the words that its format adds; else the text that its format hides."""
    section = of_text(code)
    if any(part.kind == "text" for part in section):
        added = [text if part.kind == "text" else part.text for part in section]
        is_plain = all(part.kind in ("text", "literal") for part in section)
        return ("".join(added) if is_plain else text, "")
    return ("", _one_line(text))


def _one_line(text: str) -> str:
    return " ".join(text.split())
