"""Every option, declared once; those that go together are a group (see ``grouping``)."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from wirralplan.cli import days, shell_completion
from wirralplan.cli.console import Color
from wirralplan.cli.endings import form_of
from wirralplan.errors import UnwritableFile

FILTERS = "Filters (several kinds: all must fit; one kind several times: any)"
OUTPUT = "Output"
BY_ENDING = "Without it: what the ending of FILE names, else"


def destination(typed: str) -> Path | None:
    """Where an answer is to be written; ``-`` is standard output, ``None``.

    Raises ``UnwritableFile`` for a YAML file that is there: no answer is YAML, so it is a
    plan, and a slip of the fingers must not cost it.
    """
    if not typed:
        raise UnwritableFile("The name of the file to write is empty.", "Name it: -o FILE.")
    path = Path(typed)
    if path.suffix.lower() in (".yaml", ".yml") and path.exists():
        raise UnwritableFile(
            f"{typed} is a plan file; no answer is written over it.", "Choose another name."
        )
    return None if typed == "-" else path


class PageFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


PlanFile = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="FILE",
        envvar="WIRRALPLAN_PLAN",
        help="The plan: a file, REV:path of a git revision, or - for standard input. "
        "Else the nearest plan.yaml, walking up.",
    ),
]
PlanToChange = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="FILE",
        envvar="WIRRALPLAN_PLAN",
        help="The plan file to change. Else the nearest plan.yaml, walking up.",
    ),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        parser=days.day,
        show_default="today",
        help="The day to answer for: 2018-06-30, 30/06/2018, 30/06/18 or today.",
    ),
]
ExitCode = Annotated[
    bool, typer.Option("--exit-code", help="End with exit code 1 where the answer is not empty.")
]
ColorChoice = Annotated[
    Color,
    typer.Option(
        "--color",
        metavar="auto|always|never",
        rich_help_panel=OUTPUT,
        help="When to use colour.",
    ),
]


@dataclass(frozen=True)
class Plan:
    """Which plan."""

    plan: PlanFile = None


@dataclass(frozen=True)
class Asked:
    """Which plan, on which day."""

    plan: PlanFile = None
    as_of: AsOf = None

    @property
    def day(self) -> date:
        """The day that was asked for, today where none was."""
        return self.as_of or days.today()


@dataclass(frozen=True)
class Output:
    """Where an answer goes, and whether it may have colours."""

    out: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            parser=destination,
            rich_help_panel=OUTPUT,
            help="Write to this file.",
        ),
    ] = None
    color: ColorChoice = Color.AUTO


@dataclass(frozen=True)
class Page(Output):
    """Where an answer goes and how it is written.

    Raises ``ContradictoryOptions`` where the name of the file does not go with its form.
    """

    chosen: Annotated[
        PageFormat | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json|csv|markdown",
            rich_help_panel=OUTPUT,
            help=f"How to write the answer. {BY_ENDING} table.",
        ),
    ] = None

    def __post_init__(self) -> None:
        """Refuse what cannot be written before anything is worked out."""
        form_of(self.out, tuple(PageFormat), self.chosen)

    @property
    def format(self) -> PageFormat:
        """The form: the chosen one, else that of the file."""
        return form_of(self.out, tuple(PageFormat), self.chosen)

    @property
    def markdown(self) -> bool:
        """Whether a page is wanted as Markdown."""
        return self.format is PageFormat.MARKDOWN


@dataclass(frozen=True)
class Filters:
    """Which milestones."""

    lead: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            rich_help_panel=FILTERS,
            help="Led by this person.",
            autocompletion=shell_completion.names,
        ),
    ] = None
    workstream: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHICH",
            rich_help_panel=FILTERS,
            help="In this workstream: number, id or title.",
            autocompletion=shell_completion.workstreams,
        ),
    ] = None
    activity: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHICH",
            rich_help_panel=FILTERS,
            help="In this activity: number, id or title.",
            autocompletion=shell_completion.activities,
        ),
    ] = None
    priority: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHICH",
            rich_help_panel=FILTERS,
            help="Serving this priority: id or title.",
            autocompletion=shell_completion.priorities,
        ),
    ] = None
    status: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STATUS",
            rich_help_panel=FILTERS,
            help="overdue, due-today, underway, upcoming, complete or cancelled.",
            autocompletion=shell_completion.statuses,
        ),
    ] = None
    rating: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RATING",
            rich_help_panel=FILTERS,
            help="red, amber, green, blue, grey or none.",
            autocompletion=shell_completion.ratings,
        ),
    ] = None
    due_after: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=days.day,
            rich_help_panel=FILTERS,
            help="Due on this day or later.",
        ),
    ] = None
    due_before: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=days.day,
            rich_help_panel=FILTERS,
            help="Due on this day or earlier.",
        ),
    ] = None
    search: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT",
            rich_help_panel=FILTERS,
            help="With this text in title, note, evidence or reason.",
        ),
    ] = None

    @property
    def any(self) -> bool:
        """Whether anything at all was asked for."""
        return any(getattr(self, field.name) for field in fields(self))
