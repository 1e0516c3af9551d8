"""A page as Markdown, in which the plan's text stays text: no markup, no cell, no mention."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, assert_never

from wirralplan.patterns import pattern
from wirralplan.text.visible import visible
from wirralplan.views.answer import Column, Cover, Facts, Heading, Page, Sentence, Table
from wirralplan.views.forms import strip_table
from wirralplan.views.forms.grid import Grid, grid
from wirralplan.views.strips import Strips

# Characters that mean something to CommonMark, GitHub's or GitLab's Markdown.
_SPECIAL = pattern(r"[\\`*_{}\[\]<>|~$#]|&(?=#?\w+;)|(?<=\bwww)\.")
# Both look for people to notify, issues to link and emoji in what is shown, after the Markdown
# is read: a backslash or an entity for the sign itself does not stop them, a space without
# width does (github/markup#1168). Written as an entity it can be seen in the source.
_BREAK = "&#8203;"
_CALLS = pattern(
    r"@(?=\\?\w)"  # @name
    r"|(?:!|(?<=\\[#~$]))(?=\d)"  # !34 \#12
    r"|(?<=\w):(?=//)"  # http://
    r"|:(?!\d\d:)(?=[\w+\\-]+:)"  # :smile:, but not 12:30:00
)
_BACKTICKS = pattern("`+")
_LINE_START = pattern(r"^([-+=]|\d+[.)](?=\s|$))")


def rendered(page: Page) -> Iterator[str]:
    """The page, line by line, each with its line end."""
    for number, block in enumerate(page):
        if block == Sentence(""):
            continue
        if number:
            yield "\n"
        match block:
            case Table() | Facts():
                yield from _table(grid(block, aligned=False))
            case Heading(text, level):
                yield f"{'#' * (level + 1)} {_shown(text)}\n"
            case Sentence(text):
                yield f"{_LINE_START.sub(_guarded, _shown(text))}\n"
            case Cover(kind, title, _, lines):
                yield f"{_shown(kind)}\n\n# {_shown(title)}\n"
                yield from (f"\n{_LINE_START.sub(_guarded, _shown(line))}\n" for line in lines)
            case Strips():
                yield from _table(grid(strip_table.table(block), aligned=False))
            case _:
                assert_never(block)


def escaped(text: str) -> str:
    """``text`` so that Markdown shows just its characters."""
    plain = _SPECIAL.sub(lambda found: f"\\{found.group()}", text)
    return _CALLS.sub(lambda found: f"{found.group()}{_BREAK}", plain)


def fenced(lines: Sequence[str]) -> str:
    """``lines`` as they stand, in a block of their own that no line of them can end."""
    longest = max((len(run) for line in lines for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "".join(f"{line}\n" for line in (fence, *lines, fence))


def _guarded(found: re.Match[str]) -> str:
    return f"{found[1][:-1]}\\{found[1][-1]}"


def _shown(text: str) -> str:
    return escaped(visible(text.strip()))


def _table(table: Grid) -> Iterator[str]:
    yield _row([column.heading if table.headed else "" for column in table.columns])
    yield _row([_rule(column) for column in table.columns])
    for row in table.rows:
        yield _row([escaped(cell.text.strip()) for cell in row])


def _rule(column: Column[Any]) -> str:
    return "---:" if column.right else "---"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
