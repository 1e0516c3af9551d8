"""The tables of a file as a plan on its way in, and all that an officer has to know of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from wirralplan.errors import UnreadableTable
from wirralplan.imports.columns import BY_KEY, Field
from wirralplan.imports.draft import Draft, Options, Unread, Workstream
from wirralplan.imports.gathering import Item, gathered
from wirralplan.imports.headers import Part, headings_seen, parts_of
from wirralplan.imports.ids import with_ids
from wirralplan.imports.layout import Layout, layout_of
from wirralplan.imports.milestones import milestones_of
from wirralplan.imports.names import Named, loosened_whole, named, support
from wirralplan.imports.people import People
from wirralplan.imports.rows import SECTION, Entry, entries, row_text
from wirralplan.imports.seen import all_seen, seen
from wirralplan.imports.tables.grid import Contents, Row, Table
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.field_words import plain
from wirralplan.plan.lookup.names import loosened
from wirralplan.plan.words import counted, listed

_NO_NAME = pattern(r"(?i)sheet ?\d*|tabelle ?\d*|table ?\d*|export|data|plan|action plan|tracker")
_NOT_A_HEADING = 100  # characters: a paragraph that is longer is no heading of a table


class Read(NamedTuple):
    """A part of a table with its columns, and the heading that stands above it."""

    part: Part
    layout: Layout
    outer: str


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
    read = list(_readable(contents, options, unread))
    if not read:
        raise _no_table(contents.tables)
    _refuse_unknown(read, options)
    title, guessed = _title(contents, read, name, options)
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
        gathered(items, title, people),
        people.listed(),
        tuple(_remarks(name, read)),
        (*([guessed] if guessed else []), *_likely(read)),
    )
    return Imported(with_ids(_numbered_once(draft)), _points(items), unread, _noted(read))


def _noted(read: Sequence[Read]) -> list[str]:
    others = {
        " ".join(column.heading.split()): None
        for one in read
        for column in one.layout.all(Field.OTHER)
        if column.heading
    }
    return list(others)


def _likely(read: Sequence[Read]) -> list[str]:
    """A question for each column that was read by one word of its heading."""
    columns = {
        " ".join(column.heading.split()): _WORDS[column.field]
        for one in read
        for column in one.layout.columns
        if column.is_likely and column.field is not Field.OTHER
    }
    return [
        f"the column '{heading}' was read as {field}; if it holds something else,"
        f' import again with --map "{heading}=KEY"'
        for heading, field in columns.items()
    ]


def _not_read(contents: Contents) -> Iterator[tuple[str, str, str]]:
    return ((one.where, one.what, one.why) for one in contents.not_read)


def _readable(contents: Contents, options: Options, unread: list[Unread]) -> Iterator[Read]:
    """The parts of tables that have headings; what has none is told."""
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
        unread += [_outside(table, one) for one in above]
        if not is_read:
            unread += _unknown(table)
            continue
        before = parts[-1]
        for part, layout in layouts:
            unread += [
                Unread(f"{table.name}, row {row.number}", row_text(row), "above the headings")
                for row in part.above
                if row_text(row) and row is not _section_above(part)
            ]
            if layout is None:
                unread += _unknown(replace(table, rows=part.rows))
            else:
                yield Read(part, layout, outer)


def _outside(table: Table, text: str) -> Unread:
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


def _refuse_unknown(read: Sequence[Read], options: Options) -> None:
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


def _no_table(tables: Sequence[Table]) -> UnreadableTable:
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


def _title(
    contents: Contents, read: Sequence[Read], name: str, options: Options
) -> tuple[str, str]:
    """The title of the plan, and what to ask where it was guessed."""
    if title := seen(options.title):
        return title, ""
    tops = [next(iter(_texts_above(one)), "") for one in read if one.part.above]
    above = tops if len(set(tops)) == 1 and not SECTION.match(tops[0]) else []
    for text, where in (
        (contents.title, "the title of the document"),
        (next((one for one in above if one), ""), "the text above the headings"),
    ):
        if text:
            return " ".join(text.split()), f"the title is {where}"
    if "." not in name:  # standard input
        return "Improvement plan", "no title was found; this one stands in for it"
    stem = name.rpartition(".")[0] or name
    return seen(stem.replace("_", " ")) or "Plan", "the title is the name of the file"


def _section_above(part: Part) -> Row | None:
    """The row above the headings that says which workstream the table is."""
    rows = [row for row in part.above if SECTION.match(row_text(row))]
    return rows[-1] if rows else None


def _texts_above(read: Read) -> list[str]:
    return [text for text in map(row_text, read.part.above) if text]


def _entries(read: Read, sheets: int, unread: list[Unread]) -> list[Entry]:
    """The rows of a part; its heading is told where none of them stands under it."""
    outer = _outer(read, sheets)
    found = list(entries(read.part, read.layout, outer, unread))
    used = {one.workstream.title for one in found}
    section = _section_above(read.part)
    headings = dict.fromkeys((read.outer, row_text(section) if section else ""))
    unread += [_outside(read.part.table, one) for one in headings if one and one not in used]
    return found


def _outer(read: Read, sheets: int) -> str:
    """The workstream of rows that have none: the heading, or the sheet where there are several."""
    if section := _section_above(read.part):
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


def _remarks(name: str, read: Sequence[Read]) -> Iterator[str]:
    """What was read and how, to stand at the top of the plan."""
    rows = [(one.part.table.name, counted(len(one.part.rows), "row")) for one in read]
    tables = listed([count if table == name else f"{table} ({count})" for table, count in rows])
    yield f"Read from {name} with `wirralplan import`: {tables}."
    yield (
        "CHECK stands above each place that needs a look. Put it right if need be, then delete"
        " the comment."
    )
    said: dict[str, None] = {}
    for one in read:
        for column in one.layout.columns:
            if column.heading:
                said[f'"{" ".join(column.heading.split())}": {_WORDS[column.field]}'] = None
    yield "Its columns were read so:"
    yield from (f"- {one}" for one in said)


_WORDS: Mapping[Field, str] = {
    Field.WORKSTREAM: "workstream",
    Field.ACTIVITY: "activity",
    Field.MILESTONE: "milestone",
    Field.REF: "ref",
    Field.LEAD: "lead",
    Field.WITH: "with",
    Field.START: "start",
    Field.DUE: "due",
    Field.OLD_DATE: "kept in the note",
    Field.NEW_DATE: "due, where it has a date",
    Field.DUE_OR_COMPLETED: "due",
    Field.COMPLETED: "completed, where it has a day",
    Field.STATUS: "completed, where it has a day; else kept in the note",
    Field.RATING: "kept in the note",
    Field.PROGRESS: "kept in the note",
    Field.EVIDENCE: "evidence, where a completion has its day; else kept in the note",
    Field.IMPACT: "impact, where a completion has its day; else kept in the note",
    Field.SUCCESS: "success_measure",
    Field.NOTE: "note",
    Field.OTHER: "no field of a plan; kept in the note",
}


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
