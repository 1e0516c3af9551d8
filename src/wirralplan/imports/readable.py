"""The tables of a file that can be read as a plan, and what is said of the others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from wirralplan.errors import UnreadableTable
from wirralplan.imports.columns import BY_KEY, Field
from wirralplan.imports.draft import Options, Unread
from wirralplan.imports.headers import Part, headings_seen, parts_of
from wirralplan.imports.layout import Layout, layout_of
from wirralplan.imports.rows import SECTION, row_text
from wirralplan.imports.tables.grid import Contents, Row, Table
from wirralplan.plan.lookup.field_words import plain
from wirralplan.plan.words import listed

_NOT_A_HEADING = 100  # characters: a paragraph that is longer is no heading of a table


class Read(NamedTuple):
    """A part of a table with its columns, and the heading that stands above it."""

    part: Part
    layout: Layout
    outer: str


def readable(contents: Contents, options: Options, unread: list[Unread]) -> Iterator[Read]:
    """The parts of tables that have headings; what has none is reported."""
    mapped = {plain(heading): BY_KEY[key] for heading, key in options.mapped}
    before: Part | None = None
    outer = ""
    for table in contents.tables:
        heading, others = _heading(table)
        outer = heading or (outer if table.kind == "table" else "")
        parts = parts_of(table, mapped, before.columns if before else ())
        layouts = [(part, layout_of(part)) for part in parts]
        is_read = any(layout for _, layout in layouts)
        above = others if is_read else table.headings
        unread += [outside(table, one) for one in above]
        if not is_read:
            unread += _unknown(table)
            continue
        before = parts[-1]
        for part, layout in layouts:
            _refuse_beside(part)
            unread += [
                Unread(f"{table.name}, row {row.number}", row_text(row), "above the headings")
                for row in part.above
                if row_text(row) and row is not section_above(part)
            ]
            if layout is None:
                unread += _unknown(replace(table, rows=part.rows))
            else:
                yield Read(part, layout, outer)


def section_above(part: Part) -> Row | None:
    """The row above the headings that says which workstream the table is."""
    rows = [row for row in part.above if SECTION.match(row_text(row))]
    return rows[-1] if rows else None


def texts_above(read: Read) -> list[str]:
    """The texts of the rows above the headings."""
    return [text for text in map(row_text, read.part.above) if text]


def _refuse_beside(part: Part) -> None:
    """Raise ``UnreadableTable`` where the headings of a table stand beside themselves."""
    headings = [plain(one.heading) for one in part.columns if one.field is not Field.OTHER]
    twice = [one for one in dict.fromkeys(headings) if headings.count(one) > 1]
    if len(twice) > 1:
        seen = listed([f"'{one}'" for one in twice])
        raise UnreadableTable(
            f"In {part.table.name} the headings {seen} stand twice in one row: two tables side by"
            " side.",
            "Move one of them below the other, or to a file of its own, and import that.",
        )


def outside(table: Table, text: str) -> Unread:
    """What stands above a table and is in no plan."""
    return Unread(f"above {table.name}", text, "text outside the tables")


def _heading(table: Table) -> tuple[str, list[str]]:
    """The heading of a table among what stands above it, and the rest."""
    texts = list(table.headings)
    sections = [one for one in texts if SECTION.match(one) and len(one) <= _NOT_A_HEADING]
    short = [one for one in texts[-1:] if len(one) <= _NOT_A_HEADING]
    chosen = (sections or short)[-1:]
    if not chosen:
        return "", texts
    texts.reverse()
    texts.remove(chosen[0])
    texts.reverse()
    return chosen[0], texts


def _unknown(table: Table) -> list[Unread]:
    text = "; ".join(row_text(row) for row in table.rows)
    why = "no row of headings such as Action, Lead and Due date"
    return [Unread(table.name, text, why)] if text else []


def refuse_unknown(read: Sequence[Read], options: Options) -> None:
    """Raise ``UnreadableTable`` where the officer speaks of a heading that is not there."""
    headings = [column.heading for one in read for column in one.part.columns if column.heading]
    there = [plain(one) for one in headings]
    for heading, _ in options.mapped:
        own = plain(heading)
        if not any(one == own or one.endswith(f" {own}") for one in there):
            seen = dict.fromkeys(f"'{' '.join(one.split())}'" for one in headings)
            raise UnreadableTable(
                f"No column has the heading '{heading}' that --map names.",
                f"The headings are {listed(list(seen))}.",
            )


def no_table(tables: Sequence[Table]) -> UnreadableTable:
    """The refusal of a file in which no headings are known; it lists those that were seen."""
    if not tables:
        return UnreadableTable(
            "There is no table in it.",
            "A plan is read from a table with a row of headings such as Action, Lead and Due date.",
        )
    seen = [f"'{one}'" for table in tables[:3] for one in headings_seen(table)[:12]]
    return UnreadableTable(
        f"No row of headings was found in {listed([one.name for one in tables[:5]])}."
        f" The first texts are {listed(seen) or 'none'}.",
        "At least two headings have to be known, one of them of titles. "
        'Say what the columns hold, one --map for each: --map "Target date=due".'
        f" The keys are {listed(list(BY_KEY))}.",
    )
