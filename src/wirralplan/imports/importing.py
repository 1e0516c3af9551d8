"""The tables of a file as a plan on its way in, and all that an officer has to know of it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from wirralplan.errors import UnreadableTable
from wirralplan.imports.columns import Field
from wirralplan.imports.draft import Draft, Options, Unread, Workstream
from wirralplan.imports.gathering import Item, gathered
from wirralplan.imports.ids import with_ids
from wirralplan.imports.milestones import milestones_of
from wirralplan.imports.names import Named, loosened_whole, named, support
from wirralplan.imports.people import People
from wirralplan.imports.readable import (
    Read,
    no_table,
    outside,
    readable,
    refuse_unknown,
    section_above,
)
from wirralplan.imports.remarks import likely, noted, remarks, title_of
from wirralplan.imports.rows import SECTION, Entry, entries, row_text
from wirralplan.imports.seen import all_seen
from wirralplan.imports.tables.grid import Contents
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import loosened

_NO_NAME = pattern(r"(?i)sheet ?\d*|tabelle ?\d*|table ?\d*|export|data|plan|action plan|tracker")


class Imported(NamedTuple):
    """The plan; how many ``points`` it was read from; what is not in it.

    ``noted`` are the headings of columns that fit no field of a plan, and are in its notes.
    """

    draft: Draft
    points: int
    unread: Sequence[Unread]
    noted: Sequence[str] = ()


def imported(contents: Contents, name: str, options: Options) -> Imported:
    """The plan that the tables of ``contents`` hold; ``name`` is that of the file.

    Raises ``UnreadableTable`` where no table has headings that are known.
    """
    contents = all_seen(contents)
    unread = [Unread(*one) for one in _not_read(contents)]
    read = list(readable(contents, options, unread))
    if not read:
        raise no_table(contents.tables)
    refuse_unknown(read, options)
    title, guessed = title_of(contents, read, name, options)
    sheets = {one.part.table.name for one in read}
    rows = [entry for one in read for entry in _entries(one, len(sheets), unread)]
    people = People()
    items = _items(rows, options)
    if not items:
        raise UnreadableTable(
            "There are headings, but no action or milestone below them.",
            "Save the table with its rows, or say which column holds the milestones:"
            ' --map "What we will do=milestone".',
        )
    draft = Draft(
        title,
        _with_guessed(gathered(items, title, people), read),
        people.listed(),
        tuple(remarks(name, read)),
        (*([guessed] if guessed else []), *likely(read)),
    )
    return Imported(with_ids(_numbered_once(draft)), _points(items), unread, noted(read))


def _not_read(contents: Contents) -> Iterator[tuple[str, str, str]]:
    return ((one.where, one.what, one.why) for one in contents.not_read)


def _with_guessed(
    workstreams: Sequence[Workstream], read: Sequence[Read]
) -> tuple[Workstream, ...]:
    """The workstreams; where its title may be any sentence above a table, that is asked."""
    guessed = {one.outer for one in read if one.outer and not SECTION.match(one.outer)}
    words = "its title is the text above the table"
    return tuple(
        replace(one, checks=(*one.checks, words)) if one.title in guessed else one
        for one in workstreams
    )


def _entries(read: Read, sheets: int, unread: list[Unread]) -> list[Entry]:
    """The rows of a part; its heading is reported where no row stands under it."""
    outer = _outer(read, sheets)
    found = list(entries(read.part, read.layout, outer, unread))
    used = {one.workstream.title for one in found}
    section = section_above(read.part)
    headings = dict.fromkeys((read.outer, row_text(section) if section else ""))
    unread += [outside(read.part.table, one) for one in headings if one and one not in used]
    return found


def _outer(read: Read, sheets: int) -> str:
    """The workstream of rows that have none: the heading, or the sheet where there are several."""
    if section := section_above(read.part):
        return row_text(section)
    if read.outer:
        return read.outer
    table = read.part.table
    if table.kind == "sheet" and sheets > 1:
        bare = table.name.removeprefix('sheet "').removesuffix('"')
        return "" if _NO_NAME.fullmatch(bare) else bare
    return ""


def _items(rows: Sequence[Entry], options: Options) -> list[Item]:
    """The milestones and the names of each row."""
    wholes = (loosened_whole(_texts(one, Field.LEAD)) for one in rows)
    known = {one for one in wholes if one and len(one.split()) <= 6}
    return [
        Item(
            entry,
            milestones_of(entry, options),
            named(_texts(entry, Field.LEAD), known),
            _supporting(entry, known),
        )
        for entry in rows
    ]


def _supporting(entry: Entry, known: set[str]) -> Named:
    found: list[Named] = []
    for column in entry.layout.all(Field.WITH):
        lines = [line.text for line in entry.cell(column).lines]
        found.append(support(lines, known))
    names = dict.fromkeys(name for one in found for name in one.with_ if loosened(name))
    roles = tuple(role for one in found for role in one.roles)
    checks = tuple(check for one in found for check in one.checks)
    left = tuple(words for one in found for words in one.left)
    return Named("", tuple(names), roles, checks, left)


def _texts(entry: Entry, field: Field) -> list[str]:
    return [line.text for line in entry.of(field).lines]


def _points(items: Sequence[Item]) -> int:
    """How many points and rows the milestones were read from."""
    return sum(len({one.source or one.title for one in item.milestones}) for item in items)


def _numbered_once(draft: Draft) -> Draft:
    """Numbers that begin anew in each part of the file go to the notes: they name nothing."""
    refs = [one.ref for one in draft.milestones if one.ref]
    if len(refs) - len(set(refs)) < max(3, len(refs) // 10):
        return draft
    workstreams = tuple(_unnumbered(one) for one in draft.workstreams)
    words = "Numbers of rows begin anew in each part; they are kept in the notes"
    return replace(draft, workstreams=workstreams, remarks=(*draft.remarks, words))


def _unnumbered(workstream: Workstream) -> Workstream:
    activities = tuple(
        replace(
            activity,
            milestones=tuple(
                replace(one, ref="", note=(*one.note, f"Number: {one.ref}")) if one.ref else one
                for one in activity.milestones
            ),
        )
        for activity in workstream.activities
    )
    return replace(workstream, activities=activities)
