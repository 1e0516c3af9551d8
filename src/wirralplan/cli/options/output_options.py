"""Where an answer goes and how it is written: ``--output``, ``--format``, ``--color``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from wirralplan.cli.options.endings import form_of
from wirralplan.cli.terminal.console import Color
from wirralplan.errors import UnwritableFile
from wirralplan.frozen import frozen

OUTPUT = "Output"
BY_ENDING = "Default: from the ending of FILE, otherwise"


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
            f"{typed} is a plan file and is never overwritten.", "Choose another name."
        )
    return None if typed == "-" else path


class AnswerForm(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"
    HTML = "html"


class PageForm(StrEnum):
    """How an answer is written of which there is no table for a spreadsheet."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


ExitCode = Annotated[
    bool, typer.Option("--exit-code", help="Exit with code 1 if there is anything to report.")
]
ColorChoice = Annotated[
    Color,
    typer.Option(
        "--color",
        "--colour",
        metavar="auto|always|never",
        rich_help_panel=OUTPUT,
        help="When to use colour.",
    ),
]


@frozen
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
            help="Save the result in this file.",
        ),
    ] = None
    color: ColorChoice = Color.AUTO


@frozen
class AnswerOptions(Output):
    """Where an answer goes and how it is written.

    Raises ``ContradictoryOptions`` where the name of the file does not go with its form.
    """

    chosen: Annotated[
        AnswerForm | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json|csv|markdown|html",
            rich_help_panel=OUTPUT,
            help=f"Output format. {BY_ENDING} table.",
        ),
    ] = None

    def __post_init__(self) -> None:
        """Refuse what cannot be written before anything is worked out."""
        form_of(self.out, tuple(AnswerForm), self.chosen)

    @property
    def format(self) -> AnswerForm:
        """The form: the chosen one, else that of the file."""
        return form_of(self.out, tuple(AnswerForm), self.chosen)


@frozen
class ListingOptions(AnswerOptions):
    """The same of a listing of milestones, which may have more below each of them."""

    updates: Annotated[
        bool,
        typer.Option(
            "--updates",
            rich_help_panel=OUTPUT,
            help="Show the latest update below each milestone. JSON and CSV always have it.",
        ),
    ] = False


@frozen
class PageOptions(Output):
    """The same of an answer of which there is no table for a spreadsheet.

    Raises ``ContradictoryOptions`` where the name of the file does not go with its form.
    """

    chosen: Annotated[
        PageForm | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json|markdown|html",
            rich_help_panel=OUTPUT,
            help=f"Output format. {BY_ENDING} table.",
        ),
    ] = None

    def __post_init__(self) -> None:
        """Refuse what cannot be written before anything is worked out."""
        form_of(self.out, tuple(PageForm), self.chosen)

    @property
    def format(self) -> PageForm:
        """The form: the chosen one, else that of the file."""
        return form_of(self.out, tuple(PageForm), self.chosen)
