"""A plan from a table of Word, Excel or CSV: ``import``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wirralplan.cli.options import days
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.terminal.console import put, tell
from wirralplan.errors import ContradictoryOptions, UnreadableTable, UnwritableFile
from wirralplan.files.open import LARGEST, called, read_bytes
from wirralplan.files.save import write_new
from wirralplan.frozen import frozen

if TYPE_CHECKING:
    from wirralplan.imports.draft import Options
    from wirralplan.imports.importing import Imported
    from wirralplan.imports.tables.grid import Contents

READING = "How to read the table"


@frozen
class TableOptions:
    """What the officer says of the table."""

    sheet: Annotated[
        list[str] | None,
        typer.Option(
            "--sheet",
            metavar="NAME",
            show_default=False,
            rich_help_panel=READING,
            help="Read only this sheet of a workbook. Repeatable. Default: every sheet that has "
            "a plan's headings.",
        ),
    ] = None
    mapped: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="HEADING=KEY",
            show_default=False,
            rich_help_panel=READING,
            help='What a column holds: "Target date=due". Repeatable. The keys are those of a '
            "plan, and workstream, activity and milestone for columns of titles.",
        ),
    ] = None
    title: Annotated[
        str | None,
        typer.Option(
            "--title",
            metavar="TEXT",
            show_default=False,
            rich_help_panel=READING,
            help="The title of the plan. Default: that of the document, else the name of the file.",
        ),
    ] = None
    as_at: Annotated[
        date | None,
        typer.Option(
            "--as-at",
            metavar="DATE",
            parser=days.day,
            show_default=False,
            rich_help_panel=READING,
            help="The date of the table: progress and RAG become updates of that day, and what is "
            "'Complete' without a day is completed by then. Default: they are kept as notes.",
        ),
    ] = None
    month_first: Annotated[
        bool,
        typer.Option(
            "--month-first/--day-first",
            rich_help_panel=READING,
            help="Whether 05/06/2018 is 6 May or, as in Britain, 5 June.",
        ),
    ] = False

    def understood(self) -> "Options":
        """The options for reading. Raises ``ContradictoryOptions`` for a ``--map`` of no key."""
        from wirralplan.imports.draft import Options

        return Options(
            title=(self.title or "").strip(),
            as_at="" if self.as_at is None else self.as_at.isoformat(),
            today=days.today().isoformat(),
            month_first=self.month_first,
            mapped=[_mapped(one) for one in self.mapped or ()],
        )


def _mapped(written: str) -> tuple[str, str]:
    """A heading and its key, from ``Target date=due``."""
    from wirralplan.imports.columns import BY_KEY
    from wirralplan.plan.words import listed

    heading, _, key = (part.strip() for part in written.rpartition("="))
    if not heading or key not in BY_KEY:
        raise ContradictoryOptions(
            f"--map {written} does not name a heading and a key.",
            f'For example: --map "Target date=due". The keys are {listed(list(BY_KEY))}.',
        )
    return heading, key


@grouped
def import_table(
    table: TableOptions,
    *,
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A Word document (.docx), an Excel workbook (.xlsx) or text (.csv, .tsv); - reads "
            "what was copied from Excel from standard input.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            show_default=False,
            help="The plan to write, usually plan.yaml. A file that exists is never overwritten. "
            "Default: standard output.",
        ),
    ] = None,
    exit_code: Annotated[
        bool,
        typer.Option("--exit-code", help="Exit with 1 where anything is doubtful or not read."),
    ] = False,
) -> int:
    """Make a plan of a table in Word, Excel or CSV.

    Every place that needs a look is marked CHECK in the plan, and listed. Not a word is lost:
    what fits no field of a plan is kept in its notes.
    """
    from wirralplan.imports.importing import imported
    from wirralplan.imports.writing import yaml_text
    from wirralplan.views.imported import rendered
    from wirralplan.views.starter.starter import SCHEMA

    options = table.understood()
    _refuse_ending(out)
    if out is not None and out.exists():
        raise UnwritableFile(
            f"{out} already exists and was not changed.", "Choose another name with -o."
        )
    contents = _contents(file, table.sheet or ())
    found = imported(contents, Path(called(file)).name, options)
    text = yaml_text(found.draft, SCHEMA)
    _write(text, out)
    for line in rendered(found, text, str(out) if out else ""):
        tell(line)
    _tell_check(text, out)
    return 1 if exit_code and _is_doubtful(found) else 0


def _refuse_ending(out: Path | None) -> None:
    """Raise ``ContradictoryOptions`` for a name that is not that of a plan."""
    ending = "" if out is None else out.suffix.lower()
    if ending not in ("", ".yaml", ".yml"):
        raise ContradictoryOptions(
            f"Cannot write {out}: this command does not write '{ending}' files.",
            "Give it a name that ends in .yaml.",
        )


def _contents(file: str, sheets: "list[str] | tuple[()]") -> "Contents":
    """What the file holds; of a workbook only the sheets that were named.

    Raises ``UnreadableFile`` and ``UnreadableTable``.
    """
    from wirralplan.imports.tables.reading import contents_of

    data = read_bytes(file)
    if len(data) > LARGEST:
        raise UnreadableTable(
            f"{called(file)} is larger than {LARGEST // 2**20} MiB.",
            "Save a copy without pictures, with the table alone.",
        )
    contents = _named(contents_of(data, called(file)), file)
    return _only(contents, list(sheets)) if sheets else contents


def _named(contents: "Contents", file: str) -> "Contents":
    """The one table of a text is called as its file: in the plan no folder is named."""
    from dataclasses import replace

    name = Path(called(file)).name
    tables = [
        replace(one, name=name) if one.name == called(file) else one for one in contents.tables
    ]
    return replace(contents, tables=tuple(tables))


def _only(contents: "Contents", sheets: list[str]) -> "Contents":
    """The sheets that were named. Raises ``UnreadableTable`` where there is no such sheet."""
    from dataclasses import replace

    from wirralplan.plan.words import listed

    names = {f'sheet "{one}"'.casefold(): one for one in sheets}
    tables = tuple(one for one in contents.tables if one.name.casefold() in names)
    found = {one.name.casefold() for one in tables}
    missing = [one for name, one in names.items() if name not in found]
    if missing:
        raise UnreadableTable(
            f"There is no sheet '{missing[0]}' that can be read.",
            f"It has {listed([one.name for one in contents.tables]) or 'no sheets'}.",
        )
    return replace(contents, tables=tables)


def _write(text: str, out: Path | None) -> None:
    """Write the plan, and beside it the schema that helps editors. Raises ``UnwritableFile``."""
    from wirralplan.views import schemas
    from wirralplan.views.starter.starter import SCHEMA

    if out is None:
        put([text], None)
        return
    if not write_new(out, text):
        raise UnwritableFile(
            f"{out} already exists and was not changed.", "Choose another name with -o."
        )
    tell(f"Wrote {out}.")
    schema = out.parent / SCHEMA
    if write_new(schema, schemas.rendered("plan")):
        tell(f"Wrote {schema}, so that editors can help.")


def _is_doubtful(found: "Imported") -> bool:
    from wirralplan.views.imported import places_of

    return bool(found.unread) or any(one.checks for one in places_of(found.draft))


def _tell_check(text: str, out: Path | None) -> None:
    """How many places of the new plan have to be decided before it answers anything."""
    from wirralplan.checks.errors import errors
    from wirralplan.plan.reading import read
    from wirralplan.plan.words import counted
    from wirralplan.text.source import Source

    name = str(out) if out else "the plan"
    found = errors(read(Source(name, text)))
    if found:
        tell(
            f"{counted(len(found), 'place')} must be decided before the plan answers anything:"
            f" wirralplan check {name if out else ''}".rstrip()
        )
    elif out:
        tell(f"It passes the check: wirralplan check {name}")
