"""A sheet as a table: its rows as people see them, and what of it they do not see."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wirralplan.imports.tables.grid import Cell, NotRead, Row
from wirralplan.imports.tables.workbook.merged import Grid, Place, inherited, moved
from wirralplan.imports.tables.workbook.raw import Area, RawSheet, area, letters
from wirralplan.imports.tables.workbook.values import Said, Speaker

_HIDDEN_SHEET = "hidden sheet: unhide it and import again"
_HIDDEN_ROW = "hidden row: unhide it and import again"
_FILTERED = "row hidden by a filter: clear the filter and import again"
_HIDDEN_COLUMN = "hidden column: unhide it and import again"
_BELOW = "text below a merged cell: unmerge it and import again"
_EMPTY = Cell()
_NEARLY = 2 / 3  # of the columns, for a heading inside the table


class Level(NamedTuple):
    """The rows of a sheet, and what of it is in none of them."""

    rows: tuple[Row, ...]
    not_read: list[NotRead]


def texts_of_links(raw: RawSheet, speaker: Speaker) -> dict[str, str]:
    """What the cells say that lead somewhere, by their place."""
    found = {}
    for place, _ in raw.links:
        first = area(place)
        cell = raw.cells.get(first.top, {}).get(first.left)
        found[place] = speaker.said(cell).everything if cell else ""
    return found


def of_hidden_sheet(raw: RawSheet, speaker: Speaker, sheet: str) -> list[NotRead]:
    """What stands on a sheet that nobody sees, row by row."""
    grid = _grid(raw, speaker)
    return [
        NotRead(f"{sheet}, row {number}", text, _HIDDEN_SHEET)
        for number in sorted(grid)
        if (text := _everything(grid[number]))
    ]


def of_sheet(raw: RawSheet, speaker: Speaker, sheet: str) -> Level:
    """The rows that people see, and what they do not; ``sheet`` is what to call it."""
    grid = _grid(raw, speaker)
    areas, below = moved(grid, raw)
    not_read = [NotRead(_at(sheet, place), text, _BELOW) for place, text in below]
    not_read += _hidden_rows(grid, raw, sheet)
    not_read += _hidden_columns(grid, raw, sheet)
    for number in sorted(grid):
        for column, said in sorted(grid[number].items()):
            place = _at(sheet, (number, column))
            not_read += [NotRead(place, what, why) for what, why in said.missing]
    return Level(tuple(_rows(grid, areas)), not_read)


def _grid(raw: RawSheet, speaker: Speaker) -> Grid:
    """What each cell says; the raw cells are let go on the way."""
    grid: Grid = {}
    for number in sorted(raw.cells):
        cells = raw.cells.pop(number)
        grid[number] = {column: speaker.said(cell) for column, cell in cells.items()}
    return grid


def _everything(row: Mapping[int, Said]) -> str:
    return " | ".join(text for _, said in sorted(row.items()) if (text := said.everything))


def _at(sheet: str, place: Place) -> str:
    return f"{sheet}, {letters(place[1])}{place[0]}"


def _hidden_rows(grid: Grid, raw: RawSheet, sheet: str) -> Iterator[NotRead]:
    for number in sorted(raw.hidden_rows & grid.keys()):
        text = _everything(grid.pop(number))
        is_filtered = any(one.top <= number <= one.bottom for one in raw.filtered)
        if text:
            yield NotRead(f"{sheet}, row {number}", text, _FILTERED if is_filtered else _HIDDEN_ROW)


def _hidden_columns(grid: Grid, raw: RawSheet, sheet: str) -> Iterator[NotRead]:
    for column in sorted(raw.hidden_columns):
        hidden = [row.pop(column) for _, row in sorted(grid.items()) if column in row]
        text = " | ".join(said.everything for said in hidden if said.everything)
        if text:
            yield NotRead(f"{sheet}, column {letters(column)}", text, _HIDDEN_COLUMN)


def _rows(grid: Grid, areas: Mapping[Place, Area]) -> Iterator[Row]:
    used = sorted(set().union(*(_with_text(row) for row in grid.values())))
    width = used[-1] if used else 0
    parts = inherited(areas, grid, width)
    for number in sorted(grid):
        row = grid[number]
        own = _with_text(row)
        if not own:
            continue
        cells = [row[column].cell if column in row else _EMPTY for column in range(1, width + 1)]
        is_alone = len(own) == 1
        for column, origin in parts.get(number, {}).items():
            whole = grid[origin[0]][origin[1]].cell
            cells[column - 1] = Cell(whole.lines, whole.day, is_inherited=True)
            is_alone = is_alone and origin[0] == number
        first = own[0]
        is_band = is_alone and _is_band(row[first], first, used, areas.get((number, first)))
        yield Row(number, tuple(cells), is_band)


def _with_text(row: Mapping[int, Said]) -> list[int]:
    """The columns in which a row has a text of its own."""
    return sorted(column for column, said in row.items() if said.cell.lines)


def _is_band(said: Said, column: int, used: list[int], merged: Area | None) -> bool:
    """Whether the only text of a row is a heading: it takes the width, or stands out in front."""
    if len(used) < 2:
        return False
    covered = sum(merged.left <= one <= merged.right for one in used) if merged else 1
    if covered >= max(2, _NEARLY * len(used)):
        return True
    return column == used[0] and said.is_loud
