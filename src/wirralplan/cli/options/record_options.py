"""The options of the commands that record something: which plan, which day, and a dry run."""

from datetime import date
from typing import Annotated

import typer

from wirralplan.cli.options import days
from wirralplan.cli.options.output_options import ColorChoice
from wirralplan.cli.options.plan_options import PlanToChange
from wirralplan.cli.terminal.console import Color
from wirralplan.errors import ContradictoryOptions
from wirralplan.frozen import frozen
from wirralplan.plan.dates.days import in_short
from wirralplan.plan.dates.months import DayOrMonth


@frozen
class RecordOptions:
    """Where something is recorded, for which day, and whether it really is.

    Raises ``ContradictoryOptions`` for a day that is still to come.
    """

    plan: PlanToChange = None
    on: Annotated[
        date | None,
        typer.Option(
            "--on",
            metavar="DATE",
            parser=days.day,
            show_default=False,
            help="Date to record. Default: today. Cannot be in the future.",
        ),
    ] = None
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            metavar="DATE",
            parser=days.day,
            show_default=False,
            help="Treat this date as today.",
        ),
    ] = None
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Show what would change in the file; write nothing."),
    ] = False
    color: ColorChoice = Color.AUTO

    def __post_init__(self) -> None:
        """Hold the day against the last one that is past."""
        today = days.today()
        last = min(self.as_of or today, today)
        if self.day > last:
            known = f"today, {in_short(last)}" if last == today else f"--as-of {last}"
            raise ContradictoryOptions(
                f"{in_short(self.day)} is after {known}: "
                "nothing can be recorded for a future date.",
                "Record it once it has happened.",
            )

    @property
    def day(self) -> date:
        """The day to write down."""
        return self.on or self.as_of or days.today()

    def day_unless(self, recorded: DayOrMonth | None) -> DayOrMonth:
        """The day to write down; where nobody named one, what is ``recorded`` already.

        So the same command tomorrow finds nothing to do.
        """
        return self.on or recorded or self.day
