"""Which column each cell of a row is in, where the lines between them do not quite meet.

Somebody drags the line between two cells of one row, and Word has a column more, as narrow as
the hand slipped. What people see is the old column, and so it is read.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from wirralplan.imports.tables.word.elements import Element, number

Edges = Sequence[int]  # where the cells of a row begin in Word's grid, and where the last one ends


def widths(table: Element) -> list[int]:
    """The widths of the columns of Word's grid, in twentieths of a point."""
    grid = table.find("tblGrid")
    return [] if grid is None else [number(one.get("w"), 0) for one in grid.findall("gridCol")]


def columns(rows: Sequence[Edges], grid: Sequence[int]) -> list[int]:
    """The column that begins at each edge of Word's grid.

    The row with the most cells has the columns. An edge of another row that is not there belongs
    to the nearest, if that is near; where one is not, the columns are those of the grid.
    """
    last = max((edges[-1] for edges in rows), default=0)
    unchanged = list(range(last + 1))
    if not rows or len(grid) < last:
        return unchanged
    places = [0, *accumulate(grid[:last])]
    model = max(rows, key=len)
    found = dict(zip(model, range(len(model)), strict=True))
    for edge in {edge for edges in rows for edge in edges} - set(model):
        nearest = _nearest(edge, model, places)
        if nearest is None:
            return unchanged
        found[edge] = nearest
    if any(found[left] >= found[right] for edges in rows for left, right in pairwise(edges)):
        return unchanged
    return list(accumulate((found.get(edge, 0) for edge in unchanged), max))


def _nearest(edge: int, model: Edges, places: Sequence[int]) -> int | None:
    """Which edge of ``model`` is so near that it is seen as the same; ``None`` if there is none."""
    at = min(range(len(model)), key=lambda one: abs(places[model[one]] - places[edge]))
    sides = (one for one in (at - 1, at) if 0 <= one < len(model) - 1)
    narrowest = min(places[model[one + 1]] - places[model[one]] for one in sides)
    return at if abs(places[model[at]] - places[edge]) * 2 < narrowest else None
