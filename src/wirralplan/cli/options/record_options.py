"""The options of the commands that record something: which plan, which day, and a dry run."""

from datetime import date
from typing import Annotated

import typer

from wirralplan.cli.options import days
from wirralplan.cli.options.output_options import ColorChoice
from wirralplan.cli.options.plan_options import AsOf, PlanToChange
from wirralplan.cli.terminal.console import Color
from wirralplan.errors import ContradictoryOptions
from wirralplan.frozen import frozen
from wirralplan.plan.dates import in_short


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
            show_default="--as-of",
            help="The day to write down, where one is; not after --as-of, nor after today.",
        ),
    ] = None
    as_of: AsOf = None
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Show what would change in the file, and write nothing."),
    ] = False
    color: ColorChoice = Color.AUTO

    def __post_init__(self) -> None:
        """Hold the day against the last one that is past."""
        today = days.today()
        last = min(self.as_of or today, today)
        if self.day > last:
            known = f"today, {in_short(last)}" if last == today else f"--as-of {last}"
            raise ContradictoryOptions(
                f"{in_short(self.day)} is after {known}: nothing is recorded in the future.",
                "Record it once it has happened.",
            )

    @property
    def day(self) -> date:
        """The day to write down."""
        return self.on or self.as_of or days.today()

    def day_unless(self, recorded: date | None) -> date:
        """The day to write down; where nobody named one, the day that is ``recorded`` already.

        So the same command tomorrow finds nothing to do.
        """
        return self.on or recorded or self.day
