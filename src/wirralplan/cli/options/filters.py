"""The filters: which milestones a listing shows. Declared once for every command that has them."""

from dataclasses import fields
from datetime import date
from typing import Annotated

import typer

from wirralplan.cli.options import days, shell_completion
from wirralplan.frozen import frozen

FILTERS = "Filters (all must match; repeat one to allow several values)"


@frozen
class Filters:
    """Which milestones."""

    lead: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            rich_help_panel=FILTERS,
            help="Led by this person; tbc: no lead yet.",
            autocompletion=shell_completion.names,
        ),
    ] = None
    supporter: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="NAME",
            rich_help_panel=FILTERS,
            help="Led by somebody else, with this person working on it.",
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
            help="For this priority: id or title.",
            autocompletion=shell_completion.priorities,
        ),
    ] = None
    status: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STATUS",
            rich_help_panel=FILTERS,
            help="With this status: overdue, due-today, underway, upcoming, undated (no date yet), "
            "complete or cancelled.",
            autocompletion=shell_completion.statuses,
        ),
    ] = None
    rating: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RATING",
            rich_help_panel=FILTERS,
            help="With this BRAG rating: blue, red, amber, green, grey or none.",
            autocompletion=shell_completion.ratings,
        ),
    ] = None
    due_after: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=days.day,
            rich_help_panel=FILTERS,
            help="Due on or after this date.",
        ),
    ] = None
    due_before: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=days.day,
            rich_help_panel=FILTERS,
            help="Due on or before this date.",
        ),
    ] = None
    search: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT",
            rich_help_panel=FILTERS,
            help="With this text in the title of milestone, activity or workstream, the plan's own "
            "number, note, evidence, reason or latest update.",
        ),
    ] = None

    @property
    def any(self) -> bool:
        """Whether there is any filter at all."""
        return any(getattr(self, field.name) for field in fields(self))
