"""Findings as a table in Markdown, for the page of a run of GitHub Actions."""

from collections.abc import Iterator, Sequence
from itertools import chain

from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source
from wirralplan.views.findings import closing, message
from wirralplan.views.paper import markdown
from wirralplan.views.paper.paper import Cell, Column, Grid, cell, heading, sentence

# More than that in one step, and GitHub shows nothing of it: AttachmentSizeLimit in
# https://github.com/actions/runner (``FileCommandManager.cs``).
LARGEST = 1024 * 1024
ROOM_TO_SAY_SO = 200  # bytes kept for the sentence that says what is left out
_COLUMNS = ("Place", "Rule", "Level", "What is wrong", "What to write")


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]],
    unopened: Sequence[tuple[str, str]] = (),
    room: int = LARGEST,
) -> Iterator[str]:
    """The sums, then a row for each finding, errors first, in no more than ``room`` bytes.

    ``unopened`` are the names of files that could not be read, each with the reason. What
    there is no room for is counted in the last line.
    """
    left = len(unopened) + sum(len(findings) for _, findings in files)
    room -= ROOM_TO_SAY_SO
    for line, rows in chain(_head(files, unopened), _table(files, unopened) if left else ()):
        room -= len(line.encode("utf-8", errors="replace"))
        if room < 0:
            break
        left -= rows
        yield line
    if left:
        yield f"\n{closing.counted(left, 'more finding')} in the log: GitHub shows no more here.\n"


def _head(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, int]]:
    """Lines of the page, each with the number of findings it tells: none."""
    sums = [sentence(line) for line in closing.rendered(files, unopened)]
    for line in markdown.rendered([heading("wirralplan check"), *sums]):
        yield line, 0


def _table(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, int]]:
    """Lines of the table, each with the number of findings it tells."""
    columns = [Column(one) for one in _COLUMNS]
    rows = [*_rows(files, unopened)]
    yield "\n", 0
    for number, line in enumerate(markdown.rendered([Grid(columns, rows)])):
        yield line, int(number > 1)


def _rows(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]]
) -> Iterator[Sequence[Cell]]:
    for name, reason in unopened:
        yield [cell(name), cell(""), cell("not opened"), cell(reason), cell("")]
    for level in (Level.ERROR, Level.WARNING):
        for source, findings in files:
            for one in findings:
                if one.level is level:
                    place = f"{source.name}:{source.place(one.span.start).line}"
                    told = (place, one.code, level.value, one.headline, message.advice(one))
                    yield [cell(text) for text in told]
