"""Tables as nobody planned them: any headings, any words, merged cells, headings across.

Each word that carries something is used once, so that it can be found again in what comes out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product
from typing import NamedTuple

from hypothesis import strategies as st

from wirralplan.errors import UnreadableTable
from wirralplan.imports.columns import BY_KEY
from wirralplan.imports.draft import Options
from wirralplan.imports.importing import Imported, imported
from wirralplan.imports.tables.grid import Cell, Contents, Line, Row, Table
from wirralplan.imports.writing import yaml_text

HEADINGS = (
    "Workstream",
    "Theme",
    "Priority",
    "Recommendation",
    "Activity",
    "Objective",
    "Action",
    "Milestone",
    "Task",
    "Description",
    "Ref",
    "No",
    "Lead",
    "Owner",
    "Responsible",
    "Support",
    "Partners",
    "Role",
    "Start date",
    "Deadline",
    "Due date",
    "Original date",
    "Revised date",
    "Due/completed",
    "Date completed",
    "Completed",
    "Status",
    "RAG",
    "BRAG",
    "Progress",
    "Update",
    "Evidence",
    "Impact",
    "Success measure",
    "Outcome Q1",
    "Notes",
    "Comments",
    "",
)
# What stands in a cell: {w} is a new word, {N} a new name, {I} new initials, {n} a new number.
CELLS = (
    *("{w}",) * 6,
    *("{w} {w} {w}",) * 6,
    "{N} {N}",
    "{N} {N} - Head of {N}",
    "{N} {N} ({N} Manager)",
    "{N} {N}, Director of {N}",
    "Head of {N}; Head of {N}",
    "{N} {N}, supported by {N} {N}",
    "Supported by {N} {N}",
    "{N} {N} with support from the {w} team",
    "{N} {N} and {N} {N}",
    "{I}",
    "{I} / {I}",
    "{I}, {w}",
    "Head of {N} / Head of {N}",
    "All {w}",
    "All staff",
    "as above",
    "Vacant",
    "To be recruited",
    "n/a",
    "none",
    "TBC",
    "?",
    "{n}",
    "K{n}",
    "{n}.1",
    "{n} {w} {w}",
    "{w} {w} {w} {w} {w}",
    "Theme {n}: {w} {w}",
    "Priority {n} - {w} {w}",
    "Complete",
    "Completed",
    "Complete: {w}",
    "Completed 9.12.16",
    "9.12.16 COMPLETED",
    "Completed 9 Dec 2016, {w} {w}",
    "{w} {w} (completed 9.12.16)",
    "Not complete, {w}",
    "80% complete",
    "Green",
    "Amber",
    "Yellow",
    "Blue",
    "Amber: {w}",
    "Yes",
    "On track",
    "31/05/2018",
    "31 May 2018",
    "May 2018",
    "31/02/2018",
    "Q2 2018",
    "Spring term",
    "ASAP",
    "Ongoing",
    "Ongoing {w}",
    "{w} 31/05/2018",
    "31/05/2018 {w}",
    "31/05/2018 ({w})",
    "by 31/05/18",
    "from 1 March 2018",
    "from 1 March 2018 onwards",
    "1 March 2018 to 31 May 2018",
    "31/3/18 revised to 30/6/18",
    "31/3/18, 30/6/18",
    "{w} {w} by 31/05/18",
    "{w} {w} - 31/05/18",
    "{w} {w} underway from 31/03/18",
    "{w} {w} from 1 March 2018 and ongoing",
    "{w} {w} by 31/05/18 and {w} {w} by 30/06/18",
    "{w} {w} tbc",
    "{w} {w} - ongoing",
    "{w} to begin 31/05/18",
    "{w} {w} in March",
    "{w} {w}: {w}. {w}:",
)
# What stands for a date: the value says it, in other words.
_OF_TIME = frozenset(
    {"by", "from", "on", "to", "until", "and", "ongoing", "onwards", "underway", "begin", "tbc"}
    | {"march", "may", "june", "dec", "revised"}
)
_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    """The words of a text, as they are compared; figures of days are none."""
    found = _WORD.findall(text.casefold())
    return [one for one in found if not (one.isdigit() and len(one) != 3)]


class Cells(NamedTuple):
    """What a row says itself, word by word, without words of time."""

    place: str
    words: frozenset[str]


@dataclass
class Fresh:
    """Words that were not used before."""

    made: Iterator[str] = field(
        default_factory=lambda: (
            "".join(one) for one in product("bdfgkpvz", "eiou", "bdfgkz", "ou")
        )
    )
    number: int = 100

    def filled(self, pattern: str) -> str:
        """The pattern of a cell with new words in it."""
        return re.sub(r"\{(\w)\}", self._one, pattern)

    def _one(self, found: re.Match[str]) -> str:
        if found[1] == "n":
            self.number += 1
            return str(self.number)
        word = next(self.made)
        return {"w": f"{word}", "N": word.title(), "I": word[:4].upper()}[found[1]]


_LINES = st.lists(
    st.tuples(st.sampled_from(CELLS), st.sampled_from([0, 0, 0, 1, 1, 2])), min_size=2, max_size=4
)
_CELL = st.one_of(
    *[st.none()] * 2,
    *[st.sampled_from(CELLS).map(lambda one: [(one, 0)])] * 6,
    _LINES,
    st.sampled_from(["above", "left", "day"]),
)
_ROWS = st.one_of(
    *[st.lists(_CELL, min_size=9, max_size=9)] * 6,
    st.sampled_from(CELLS),
    st.sampled_from(["Theme {n}: {w}", "Workstream {n} - {w} {w}", "{w} {w}", "{n} {w}"]),
    st.just(0),
)
_TITLES = st.lists(
    st.sampled_from(["Workstream", "Theme", "Activity", "Objective", "Action", "Milestone"]),
    min_size=1,
    max_size=3,
)
_OTHERS = st.lists(st.sampled_from(HEADINGS) | st.just("{w}"), min_size=1, max_size=6)
_HEADINGS = st.tuples(_TITLES, _OTHERS).flatmap(lambda both: st.permutations([*both[0], *both[1]]))
_TABLES = st.tuples(
    _HEADINGS,
    st.lists(_ROWS, min_size=1, max_size=7),
    st.lists(st.sampled_from(CELLS), max_size=2),
    st.sampled_from(["table", "sheet"]),
)


@st.composite
def contents(draw: st.DrawFn) -> Contents:
    """Any file."""
    fresh = Fresh()
    drawn = draw(st.lists(_TABLES, min_size=1, max_size=2))
    tables = [
        _table(f"{kind} {number}", kind, (headings, rows, above), fresh)
        for number, (headings, rows, above, kind) in enumerate(drawn, 1)
    ]
    return Contents(tuple(tables), title=draw(st.sampled_from(["", "A plan"])))


@st.composite
def options(draw: st.DrawFn) -> Options:
    """What an officer may say of it."""
    mapped = st.tuples(st.sampled_from(HEADINGS[:-1]), st.sampled_from(list(BY_KEY)))
    return Options(
        title=draw(st.sampled_from(["", "Plan"])),
        as_at=draw(st.sampled_from(["", "2018-06-08"])),
        mapped=draw(st.lists(mapped, max_size=1)),
    )


def _table(
    name: str,
    kind: str,
    drawn: tuple[list[str], Sequence[object], list[str]],
    fresh: Fresh,
) -> Table:
    headings, rows, above = drawn
    width = len(headings)
    made = [Row(1, tuple(_cell([(fresh.filled(one), 0)] if one else []) for one in headings))]
    for number, row in enumerate(rows, 2):
        if row == 0:
            made.append(Row(number, made[0].cells))
        elif isinstance(row, str):
            cell = _cell([(fresh.filled(row), 0)])
            inherited = Cell(cell.lines, is_inherited=True)
            made.append(Row(number, (cell, *[inherited] * (width - 1)), is_band=True))
        else:
            made.append(_row(number, row[:width], made[-1], fresh))  # type: ignore[index]
    return Table(name, kind, tuple(made), tuple(fresh.filled(one) for one in above))


def _row(number: int, drawn: Sequence[object], above: Row, fresh: Fresh) -> Row:
    cells: list[Cell] = []
    for at, one in enumerate(drawn):
        if one == "above" and number > 2 and not above.is_band:
            cells.append(Cell(above.cells[at].lines, is_inherited=True))
        elif one == "left" and cells:
            cells.append(Cell(cells[-1].lines, is_inherited=True))
        elif one == "day":
            cells.append(Cell((Line("31/05/2018"),), date(2018, 5, 31)))
        elif isinstance(one, list):
            cells.append(_cell([(fresh.filled(text), level) for text, level in one]))
        else:
            cells.append(Cell())
    return Row(number, tuple(cells))


def _cell(lines: Sequence[tuple[str, int]]) -> Cell:
    return Cell(tuple(Line(*one) for one in lines))


def said(contents: Contents) -> Iterator[Cells]:
    """What each row says itself; what stands above a table, as one more."""
    for table in contents.tables:
        yield Cells(f"above {table.name}", _strict(" ".join(table.headings)))
        for row in table.rows:
            own = [cell.text for cell in row.cells if cell.lines and not cell.is_inherited]
            yield Cells(f"{table.name}, row {row.number}", _strict(" ".join(own)))


def _strict(text: str) -> frozenset[str]:
    return frozenset(words(text)) - _OF_TIME


def read(table: Contents, said_of_it: Options) -> tuple[Imported | None, str]:
    """What comes out, and as the text of a file; nothing where no table is that of a plan."""
    try:
        found = imported(table, "plan.csv", said_of_it)
    except UnreadableTable:
        return None, ""
    return found, yaml_text(found.draft, "plan.schema.json")


def parts(text: str) -> tuple[str, list[str]]:
    """What stands above the workstreams; each activity below the head of its workstream."""
    top, _, rest = text.partition("\nworkstreams:\n")
    found: list[str] = []
    head = above = ""
    for line in rest.splitlines():
        indent = len(line) - len(line.lstrip())
        if indent in (2, 6) and line.lstrip().startswith("#"):
            above += f"{line}\n"
        elif line.startswith("  - id:"):
            head, above = f"{above}{line}\n", ""
        elif line.startswith("      - id:"):
            found.append(f"{head}{above}{line}\n")
            above = ""
        elif found and indent > 6:
            found[-1] += f"{line}\n"
        else:
            head += f"{line}\n"
    return top, found
