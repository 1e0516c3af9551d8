"""Which plan a command reads, and on which day it is looked at."""

from datetime import date
from typing import Annotated

import typer

from wirralplan.cli.options import days
from wirralplan.frozen import frozen

PlanFile = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="FILE",
        envvar="WIRRALPLAN_PLAN",
        help="The plan: a file, REVISION:PATH from git, or - for standard input. "
        "Default: plan.yaml in this folder or the nearest folder above.",
    ),
]
PlanToChange = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="FILE",
        envvar="WIRRALPLAN_PLAN",
        help="The plan file to change. "
        "Default: plan.yaml in this folder or the nearest folder above.",
    ),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        parser=days.day,
        show_default=False,
        help="Report as at this date, such as 2018-06-30 or 30/06/2018. Default: today.",
    ),
]


@frozen
class PlanOption:
    """Which plan."""

    plan: PlanFile = None


@frozen
class PlanOnDay:
    """Which plan, on which day."""

    plan: PlanFile = None
    as_of: AsOf = None

    @property
    def day(self) -> date:
        """The date of the report; today where ``--as-of`` is not given."""
        return self.as_of or days.today()
