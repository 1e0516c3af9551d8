"""The options of ``check``: which rules, what fails, what is put right, in which format."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from wirralplan.cli.options import days, shell_completion
from wirralplan.cli.options.endings import form_of
from wirralplan.cli.options.output_options import BY_ENDING, OUTPUT, Output
from wirralplan.frozen import frozen

RULES = "Rules"
REPAIRS = "Repairs"


class CheckFormat(StrEnum):
    """How findings are written."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


class FailOn(StrEnum):
    """What makes a check fail."""

    ERROR = "error"
    WARNING = "warning"


Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help="Files to check, REV:path of a git revision, or - for standard input. "
        "Without any: the plan that the other commands would take.",
    ),
]


@frozen
class FindingsOutput(Output):
    """Where findings go and how they are written."""

    chosen: Annotated[
        CheckFormat | None,
        typer.Option(
            "--format",
            "-f",
            metavar="full|concise|json|github|gitlab|sarif|junit",
            rich_help_panel=OUTPUT,
            help=f"How to write the findings. {BY_ENDING} full.",
        ),
    ] = None
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            rich_help_panel=OUTPUT,
            help="What to call standard input, for editors.",
        ),
    ] = None

    @property
    def format(self) -> CheckFormat:
        """The form of the findings: the chosen one, else that of the file.

        Raises ``ContradictoryOptions`` where the name of the file does not go with it.
        """
        return form_of(self.out, tuple(CheckFormat), self.chosen)


@frozen
class Rules:
    """Which rules are applied, and what fails."""

    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            parser=days.day,
            show_default=False,
            rich_help_panel=RULES,
            help="Judge this day too: records dated after it, late work that nobody explains. "
            "Without it, and without --against, the result does not depend on today.",
        ),
    ] = None
    against: Annotated[
        str | None,
        typer.Option(
            metavar="REV",
            show_default=False,
            rich_help_panel=RULES,
            help="Judge what changed since a git revision too, or since another file: dates that "
            "moved without a word, milestones that were removed, records that were rewritten or "
            "are dated after today, and what could not be compared.",
        ),
    ] = None
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            rich_help_panel=RULES,
            help="Only these rules: codes or the beginning of codes, such as WP2,WP301.",
            autocompletion=shell_completion.codes,
        ),
    ] = None
    extend_select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            rich_help_panel=RULES,
            help="These rules too, such as WP401, which is off by default.",
            autocompletion=shell_completion.codes,
        ),
    ] = None
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            rich_help_panel=RULES,
            help="Not these rules.",
            autocompletion=shell_completion.codes,
        ),
    ] = None
    fail_on: Annotated[
        FailOn,
        typer.Option(
            metavar="error|warning",
            rich_help_panel=RULES,
            help="What ends the run with exit code 1.",
        ),
    ] = FailOn.ERROR


@frozen
class Repairs:
    """What is put right."""

    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            rich_help_panel=REPAIRS,
            help="Put right in the file what can only be meant in one way.",
        ),
    ] = False
    unsafe_fixes: Annotated[
        bool,
        typer.Option(
            "--unsafe-fixes",
            rich_help_panel=REPAIRS,
            help="With --fix or --diff: make guesses too. Read them over afterwards.",
        ),
    ] = False
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            rich_help_panel=REPAIRS,
            help="Show what --fix would change, and change nothing. "
            "Exit code 1 where there is something.",
        ),
    ] = False
