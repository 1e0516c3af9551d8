"""Every option, declared once, and groups of options that a command names as one."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from wirralplan.cli import completing
from wirralplan.cli.console import Color
from wirralplan.errors import MisspeltDate, UnwritableFile
from wirralplan.plan.dates import EARLIEST, LATEST, days_in, guessed, iso_parts, month_name

FILTERS = "Filters (several kinds: all must fit; one kind several times: any)"
OUTPUT = "Output"
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/(\d{2}|\d{4})", re.ASCII)
_FORMS = "Write it as 2018-06-30, 30/06/2018, 30/06/18 or today."


def day(typed: str) -> date:
    """The day that was typed: ``YYYY-MM-DD``, ``DD/MM/YYYY``, ``DD/MM/YY`` or ``today``.

    Raises ``MisspeltDate`` with what was probably meant.
    """
    text = typed.strip()
    if text.lower() == "today":
        return today()
    parts = iso_parts(text)
    if parts is None:
        reading = guessed(text)
        if reading is None:
            raise MisspeltDate(f"'{typed}' cannot be read as a date.", _FORMS)
        if not _SLASHED.fullmatch(text):
            hint = f"Did you mean {reading.iso}? " if reading.exists else ""
            raise MisspeltDate(f"'{typed}' cannot be read as a date.", f"{hint}{_FORMS}")
        parts = (reading.year, reading.month, reading.day)
    return _existing(typed, *parts)


def destination(typed: str) -> Path | None:
    """Where an answer is to be written; ``-`` is standard output, ``None``.

    Raises ``UnwritableFile`` for a YAML file that is there: no answer is YAML, so it is a
    plan, and a slip of the fingers must not cost it.
    """
    path = Path(typed)
    if path.suffix.lower() in (".yaml", ".yml") and path.exists():
        raise UnwritableFile(
            f"{typed} is a plan file; no answer is written over it.", "Choose another name."
        )
    return None if typed == "-" else path


def today() -> date:
    """The local date: the only clock of the program."""
    return date.today()  # noqa: DTZ011 - a council's day is the day where it stands


def _existing(typed: str, year: int, month: int, of_month: int) -> date:
    if not EARLIEST <= year <= LATEST:
        raise MisspeltDate(f"'{typed}' is not a date: years run from {EARLIEST} to {LATEST}.")
    if not 1 <= month <= 12:
        raise MisspeltDate(f"'{typed}' is not a date: there is no month {month}.", _FORMS)
    if not 1 <= of_month <= days_in(year, month):
        name = month_name(month)
        raise MisspeltDate(
            f"There is no {of_month} {name} {year}; {name} has {days_in(year, month)} days."
        )
    return date(year, month, of_month)


class PageFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


class CheckFormat(StrEnum):
    """How findings are written."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


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
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        parser=day,
        show_default="today",
        help="The day to answer for: 2018-06-30, 30/06/2018, 30/06/18 or today.",
    ),
]
ExitCode = Annotated[
    bool, typer.Option("--exit-code", help="End with exit code 1 where the answer is not empty.")
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
        return self.as_of or today()


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
    color: Annotated[
        Color,
        typer.Option(
            "--color",
            metavar="auto|always|never",
            rich_help_panel=OUTPUT,
            help="When to use colour.",
        ),
    ] = Color.AUTO


@dataclass(frozen=True)
class Page(Output):
    """Where an answer goes and how it is written."""

    format: Annotated[
        PageFormat,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json|csv|markdown",
            rich_help_panel=OUTPUT,
            help="How to write the answer.",
        ),
    ] = PageFormat.TABLE

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
            autocompletion=completing.names,
        ),
    ] = None
    workstream: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHICH",
            rich_help_panel=FILTERS,
            help="In this workstream: number, id or title.",
            autocompletion=completing.workstreams,
        ),
    ] = None
    activity: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHICH",
            rich_help_panel=FILTERS,
            help="In this activity: number, id or title.",
            autocompletion=completing.activities,
        ),
    ] = None
    priority: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHICH",
            rich_help_panel=FILTERS,
            help="Serving this priority: id or title.",
            autocompletion=completing.priorities,
        ),
    ] = None
    status: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STATUS",
            rich_help_panel=FILTERS,
            help="overdue, due-today, underway, upcoming, complete or cancelled.",
            autocompletion=completing.statuses,
        ),
    ] = None
    rating: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RATING",
            rich_help_panel=FILTERS,
            help="red, amber, green, blue or grey.",
            autocompletion=completing.ratings,
        ),
    ] = None
    due_after: Annotated[
        date | None,
        typer.Option(
            metavar="DATE", parser=day, rich_help_panel=FILTERS, help="Due on this day or later."
        ),
    ] = None
    due_before: Annotated[
        date | None,
        typer.Option(
            metavar="DATE", parser=day, rich_help_panel=FILTERS, help="Due on this day or earlier."
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


def grouped(command: Callable[..., Any]) -> Callable[..., Any]:
    """``command`` with the fields of its option groups as options of its own.

    A parameter whose type is a dataclass stands for all fields of that dataclass: so a group
    is declared once and named once by each command that has it.
    """
    hints = get_type_hints(command, include_extras=True)
    groups: dict[str, Any] = {name: kind for name, kind in hints.items() if is_dataclass(kind)}

    @wraps(command)
    def run(**options: Any) -> Any:
        for name, group in groups.items():
            options[name] = group(**{one.name: options.pop(one.name) for one in fields(group)})
        return command(**options)

    parameters: list[inspect.Parameter] = []
    for name, parameter in inspect.signature(command).parameters.items():
        if name not in groups:
            parameters.append(parameter.replace(annotation=hints[name]))
            continue
        inner = get_type_hints(groups[name], include_extras=True)
        parameters += [
            inspect.Parameter(
                field.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=field.default,
                annotation=inner[field.name],
            )
            for field in fields(groups[name])
        ]
    positional = [one for one in parameters if one.kind is not inspect.Parameter.KEYWORD_ONLY]
    keywords = [one for one in parameters if one.kind is inspect.Parameter.KEYWORD_ONLY]
    run.__signature__ = inspect.Signature([*positional, *keywords])  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    del run.__wrapped__  # else the old signature would be read
    return run
