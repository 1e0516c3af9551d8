"""A page as Markdown, in which the plan's text stays text: no markup, no cell, no mention."""

import re
from collections.abc import Iterator

from wirralplan.views.paper.paper import Column, Grid, Heading, Paper

# Characters that mean something to CommonMark, GitHub's or GitLab's Markdown. ``@`` notifies
# people, ``#`` and ``!`` refer to issues: a zero-width joiner would be invisible text, an
# HTML entity is not.
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>|~$&]")
_MENTIONS = {"@": "&#64;", "#": "&#35;", "!": "&#33;", ":": "&#58;"}
_MENTION = re.compile(r"@(?=\w)|[#!](?=\d)|(?<=\w):(?=//)")
_LINE_START = re.compile(r"^(\s*)([-+>=]|\d+[.)](?=\s))")


def rendered(paper: Paper) -> Iterator[str]:
    """The page, line by line, each with its line end."""
    for number, block in enumerate(paper):
        if number:
            yield "\n"
        if isinstance(block, Grid):
            yield from _table(block)
        elif isinstance(block, Heading):
            yield f"{'#' * (block.level + 1)} {escaped(block.text)}\n"
        else:
            yield f"{_LINE_START.sub(_guarded, escaped(block.text))}\n"


def escaped(text: str) -> str:
    """``text`` so that Markdown shows just its characters."""
    plain = _SPECIAL.sub(lambda found: f"\\{found.group()}", text)
    return _MENTION.sub(lambda found: _MENTIONS[found.group()], plain)


def _guarded(found: re.Match[str]) -> str:
    mark = found[2]
    return f"{found[1]}{mark[:-1]}\\{mark[-1]}"


def _table(grid: Grid) -> Iterator[str]:
    heads = [column.heading if grid.headed else "" for column in grid.columns]
    yield _row(heads)
    yield _row([_rule(column) for column in grid.columns])
    for row in grid.rows:
        yield _row([escaped(cell.text) for cell in row])


def _rule(column: Column) -> str:
    return "---:" if column.right else "---"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
