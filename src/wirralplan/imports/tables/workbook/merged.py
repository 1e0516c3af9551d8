"""Cells that were merged: which one has the text, and which are a part of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from wirralplan.imports.tables.workbook.raw import Area, RawSheet
from wirralplan.imports.tables.workbook.values import Said

Grid = dict[int, dict[int, Said]]
Place = tuple[int, int]

_MOST_PARTS = 8_000_000  # many times more than in any table


def moved(grid: Grid, raw: RawSheet) -> tuple[dict[Place, Area], list[tuple[Place, str]]]:
    """The merged areas by the cell that has their text; and the texts below it, with their places.

    Where the first cell of an area is hidden and others are not, people see its text in these:
    it is moved there in ``grid``. What is below is taken out.
    """
    areas: dict[Place, Area] = {}
    below: list[tuple[Place, str]] = []
    rows = sorted(grid)
    hidden = len(raw.hidden_rows) + len(raw.hidden_columns)
    parts = 0
    for area in raw.merged:
        inside = _between(rows, area.top, area.bottom)
        parts += sum(len(grid[number]) + 1 for number in inside) + hidden
        _refuse_overlap(parts)
        places = list(_places(area, grid, inside))
        below += _taken_out(grid, places, (area.top, area.left))
        seen = _first_seen(area, raw, inside)
        if seen != (area.top, area.left) and area.left in grid.get(area.top, {}):
            if seen[0] not in grid:
                grid[seen[0]] = {}
                rows = sorted(grid)
            grid[seen[0]][seen[1]] = grid[area.top].pop(area.left)
        areas[seen] = area
    return areas, below


def _taken_out(grid: Grid, places: Sequence[Place], origin: Place) -> Iterator[tuple[Place, str]]:
    for row, column in places:
        text = grid[row][column].everything
        if (row, column) != origin and text:
            del grid[row][column]
            yield (row, column), text


def _first_seen(area: Area, raw: RawSheet, inside: Sequence[int]) -> Place:
    """The first cell of an area that is not hidden; its very first where all of them are.

    Of the rows below the first one, those come first that hold something: others may be hidden
    too, which is not kept of a row without cells.
    """
    columns = range(area.left, area.right + 1)
    in_order = chain([area.top], inside, range(area.top, area.bottom + 1))
    row = next((one for one in in_order if one not in raw.hidden_rows), None)
    column = next((one for one in columns if one not in raw.hidden_columns), None)
    return (area.top, area.left) if row is None or column is None else (row, column)


def _places(
    area: Area, grid: Mapping[int, Mapping[int, Said]], inside: Sequence[int]
) -> Iterator[Place]:
    """The cells of an area that hold something, or a format, from top to bottom."""
    for number in inside:
        for column in sorted(grid[number]):
            if area.left <= column <= area.right:
                yield number, column


def inherited(
    areas: Mapping[Place, Area], grid: Mapping[int, Mapping[int, Said]], width: int
) -> dict[int, dict[int, Place]]:
    """By row and column, the cell that has the text of which a cell is a merged part."""
    found: dict[int, dict[int, Place]] = {}
    rows = sorted(grid)
    parts = 0
    for origin, area in areas.items():
        said = grid.get(origin[0], {}).get(origin[1])
        if said is None or not said.cell.lines:
            continue
        columns = range(area.left, min(area.right, width) + 1)
        for number in _between(rows, area.top, area.bottom):
            parts += len(columns) + 1
            row = found.setdefault(number, {})
            row.update((one, origin) for one in columns if (number, one) != origin)
        _refuse_overlap(parts)
    return found


def _between(rows: Sequence[int], first: int, last: int) -> Sequence[int]:
    return rows[bisect_left(rows, first) : bisect_right(rows, last)]


def _refuse_overlap(parts: int) -> None:
    if parts > _MOST_PARTS:
        raise ValueError("merged cells that overlap")
