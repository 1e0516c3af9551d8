"""Which milestones the cells of one row hold: one, or one for each point."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.imports.tables.grid import Line
from wirralplan.patterns import pattern

# The last words of a point when others stand below it: "... by 30/09/18. Focus on:".
_LEADS_IN = pattern(r"^(?P<point>.*[.;])\s+(?P<lead_in>[^.;]{1,80}:)$")


class Point(NamedTuple):
    """The text of a milestone, its date where that stands in a cell beside it, its note.

    ``checks`` are what is doubtful about the way the cell was divided.
    """

    text: str
    due: str | None = None
    note: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


def points_of(lines: Sequence[Line], due: Sequence[Line] | None) -> list[Point]:
    """The milestones of a cell.

    ``due`` are the lines of the column of due dates; ``None`` where the table has none, so that
    each line of the cell is a milestone with its own date.
    """
    tree = _tree(lines)
    if due is None:
        return _undated(tree)
    if len(tree) > 1 and len(due) == len(tree):
        return [
            _point(head, below, line.text, f"{len(tree)} points with {len(due)} dates, in order")
            for (head, below), line in zip(tree, due, strict=True)
        ]
    date = " ".join(line.text for line in due)
    marked = [head for head, _ in tree if head.level]
    if len(marked) == len(tree) > 1:
        words = f"one row has {len(tree)} points; this date was read for each" if date else ""
        return [_point(head, below, date, words) for head, below in tree]
    return [_single(tree, date)]


_Tree = list[tuple[Line, list[Line]]]


def _tree(lines: Sequence[Line]) -> _Tree:
    """The outermost lines, each with those that stand further in below it."""
    tree: _Tree = []
    for line in lines:
        if tree and line.level > tree[-1][0].level:
            tree[-1][1].append(line)
        else:
            tree.append((line, []))
    return tree


def _undated(tree: _Tree) -> list[Point]:
    """Each line a milestone; a line above points that have dates leads them in."""
    found: list[Point] = []
    for head, below in tree:
        if head.level == 0 and below and any(map(_has_figures, below)):
            found += [
                Point(text, None, (head.text, *note), checks)
                for text, _, note, checks in _undated(_tree(below))
            ]
        else:
            found.append(_point(head, below, None, ""))
    return found


def _has_figures(line: Line) -> bool:
    return any(map(str.isdigit, line.text))


def _single(tree: _Tree, due: str) -> Point:
    """One milestone of all lines: the outermost are its title, the others its note."""
    if len(tree) == 1:
        return _point(*tree[0], due, "")
    title = " ".join(head.text for head, _ in tree)
    below = [line for _, lines in tree for line in lines]
    words = f"the cell has {len(tree)} lines; if they are several milestones, divide them"
    return _point(Line(title), below, due, words)


def _point(head: Line, below: Sequence[Line], due: str | None, doubt: str) -> Point:
    checks = (doubt,) if doubt else ()
    if not below:
        return Point(head.text, due, (), checks)
    text, lead_in = head.text, ""
    if found := _LEADS_IN.fullmatch(text):
        text, lead_in = found["point"], found["lead_in"]
    listed = "; ".join(line.text.rstrip(";") for line in below)
    return Point(text, due, (f"{lead_in} {listed}".strip(),), checks)
