"""The options of ``check``: which rules, what fails, what is put right, in which format."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from wirralplan.cli.options import days, shell_completion
from wirralplan.cli.options.endings import form_of
from wirralplan.cli.options.output_options import BY_ENDING, OUTPUT, Output
from wirralplan.frozen import frozen
from wirralplan.plan.words import one_of

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
        help="Files to check, REVISION:PATH from git, or - for standard input. "
        "Default: the plan that the other commands would read.",
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
            metavar="FORMAT",  # all of them in a row would be broken within a word
            rich_help_panel=OUTPUT,
            help=f"Output format: {one_of(list(CheckFormat))}. {BY_ENDING} full.",
        ),
    ] = None
    stdin_filename: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            rich_help_panel=OUTPUT,
            help="File name to show for standard input (used by editors).",
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
            help="Also check the plan as at this date: records dated after it, overdue milestones "
            "with no explanation. Without it, and without --against, the result does not depend "
            "on today's date.",
        ),
    ] = None
    against: Annotated[
        str | None,
        typer.Option(
            metavar="REV",
            show_default=False,
            rich_help_panel=RULES,
            help="Also check what changed since a git revision, or since another file: due dates "
            "that moved without a reason, milestones removed, records rewritten or dated after "
            "today, and anything that could not be compared.",
        ),
    ] = None
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            rich_help_panel=RULES,
            help="Check only these rules: codes or the beginning of codes, such as WP2,WP301.",
            autocompletion=shell_completion.codes,
        ),
    ] = None
    extend_select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            rich_help_panel=RULES,
            help="Check these rules as well, such as WP401, which is off by default.",
            autocompletion=shell_completion.codes,
        ),
    ] = None
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULES",
            rich_help_panel=RULES,
            help="Leave out these rules.",
            autocompletion=shell_completion.codes,
        ),
    ] = None
    fail_on: Annotated[
        FailOn,
        typer.Option(
            metavar="error|warning",
            rich_help_panel=RULES,
            help="What makes the check fail, with exit code 1.",
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
            help="Correct the mistakes in the file that have only one possible correction.",
        ),
    ] = False
    unsafe_fixes: Annotated[
        bool,
        typer.Option(
            "--unsafe-fixes",
            rich_help_panel=REPAIRS,
            help="With --fix or --diff: also make corrections that are guesses. "
            "Review them afterwards.",
        ),
    ] = False
    diff: Annotated[
        bool,
        typer.Option(
            "--diff",
            rich_help_panel=REPAIRS,
            help="Preview what --fix would change, without changing it. "
            "Exit code 1 if there is anything to change.",
        ),
    ] = False
