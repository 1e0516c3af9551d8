"""What a plan that was imported is called, and what its first lines say of the table."""

from collections.abc import Iterator, Mapping, Sequence

from wirralplan.imports.columns import Field
from wirralplan.imports.draft import Options
from wirralplan.imports.readable import Read, texts_above
from wirralplan.imports.rows import SECTION
from wirralplan.imports.seen import seen
from wirralplan.imports.tables.grid import Contents
from wirralplan.plan.words import counted, listed

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


def title_of(
    contents: Contents, read: Sequence[Read], name: str, options: Options
) -> tuple[str, str]:
    """The title of the plan, and what to ask where it was guessed."""
    if title := seen(options.title):
        return title, ""
    tops = [next(iter(texts_above(one)), "") for one in read if one.part.above]
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


def remarks(name: str, read: Sequence[Read]) -> Iterator[str]:
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


def likely(read: Sequence[Read]) -> list[str]:
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


def noted(read: Sequence[Read]) -> list[str]:
    """The headings of columns that fit no field of a plan."""
    others = {
        " ".join(column.heading.split()): None
        for one in read
        for column in one.layout.all(Field.OTHER)
        if column.heading
    }
    return list(others)
