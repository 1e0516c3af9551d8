"""Findings as a table in Markdown, for the page of a run of GitHub Actions.

A cell of a table loses line ends and indentation, so lines to paste stand in blocks below it.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from wirralplan.plan.words import counted
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source
from wirralplan.views.answer import Cell, Column, Heading, Sentence, Table
from wirralplan.views.findings import closing, message
from wirralplan.views.forms import markdown

# More than that in one step, and GitHub shows nothing of it: AttachmentSizeLimit in
# https://github.com/actions/runner (``FileCommandManager.cs``).
LARGEST = 1024 * 1024
ROOM_TO_SAY_SO = 200  # bytes kept for the sentence that says what is left out
_HEADINGS = ("Place", "Rule", "Level", "What is wrong", "What to write")


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]],
    unopened: Sequence[tuple[str, str]] = (),
    room: int = LARGEST,
) -> Iterator[str]:
    """The sums, then a row for each finding, errors first, then what is to be pasted.

    It has no more than ``room`` bytes. ``unopened`` are the names of files that could not be
    read, each with the reason. What there is no room for is counted in the last line.
    """
    left = len(unopened) + sum(len(findings) for _, findings in files)
    page = _Page(room - ROOM_TO_SAY_SO)
    for line, rows in chain(_head(files, unopened), _table(files, unopened) if left else ()):
        if not page.takes(line):
            break
        left -= rows
        yield line
    else:
        yield from _pasted([*_blocks(files)], page)
    if left:
        yield f"\n{counted(left, 'more finding')} in the log: GitHub shows no more here.\n"


class _Page:
    """How much room is left."""

    def __init__(self, room: int) -> None:
        self._room = room

    def takes(self, text: str) -> bool:
        """Whether there is room for ``text``, which then is taken up."""
        self._room -= len(text.encode("utf-8", errors="replace"))
        return self._room >= 0


def _pasted(blocks: Sequence[str], page: _Page) -> Iterator[str]:
    for number, block in enumerate(blocks):
        if not page.takes(block):
            left = counted(len(blocks) - number, "more finding")
            yield f"\nWhat to paste for {left} is in the log: GitHub shows no more here.\n"
            return
        yield block


def _blocks(files: Sequence[tuple[Source, Sequence[Finding]]]) -> Iterator[str]:
    """For each finding with lines to paste: its place, and below it the whole help."""
    for place, one in _ordered(files):
        lines = message.to_paste(one)
        if lines:
            name = "".join(markdown.rendered([Sentence(f"{place}, {one.code}:")]))
            yield f"\n{name}\n{markdown.fenced(lines)}"


def _head(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, int]]:
    """Lines of the page, each with the number of findings it tells: none."""
    sums = [Sentence(line) for line in closing.rendered(files, unopened)]
    for line in markdown.rendered([Heading("wirralplan check"), *sums]):
        yield line, 0


def _table(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, int]]:
    """Lines of the table, each with the number of findings it tells."""
    columns = [Column(heading, _cell(number)) for number, heading in enumerate(_HEADINGS)]
    rows = [*_rows(files, unopened)]
    yield "\n", 0
    for number, line in enumerate(markdown.rendered([Table(columns, rows)])):
        yield line, int(number > 1)


def _cell(number: int) -> Callable[[Sequence[str]], Cell]:
    return lambda row: Cell(row[number])


def _rows(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]]
) -> Iterator[Sequence[str]]:
    for name, reason in unopened:
        yield name, "", "not opened", reason, ""
    for place, one in _ordered(files):
        below = " see below the table" if message.to_paste(one) else ""
        advice = f"{message.brief(one)}{below}"
        yield place, one.code, one.level.value, one.headline, advice


def _ordered(
    files: Sequence[tuple[Source, Sequence[Finding]]],
) -> Iterator[tuple[str, Finding]]:
    """Each finding with its place, errors first."""
    for level in (Level.ERROR, Level.WARNING):
        for source, findings in files:
            for one in findings:
                if one.level is level:
                    yield f"{source.name}:{source.place(one.span.start).line}", one
