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
        """The day to answer for; today where ``--as-of`` is not given."""
        return self.as_of or days.today()
