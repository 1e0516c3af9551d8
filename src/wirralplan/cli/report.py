"""The board paper: ``report``."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wirralplan.cli.open_plan import opened, selection
from wirralplan.cli.options.days import day
from wirralplan.cli.options.filters import Filters
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import PageOptions
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.cli.put_answer import put_answer
from wirralplan.cli.versions import STDIN, OnDisk
from wirralplan.errors import ContradictoryOptions, ImpossibleFilter
from wirralplan.frozen import frozen
from wirralplan.plan.dates.days import in_words

if TYPE_CHECKING:
    from wirralplan.plan.model import Plan

BOARDS = "Boards"


@frozen
class Boards:
    """The boards before and after, and the file that the last one had."""

    since: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=day,
            show_default=False,
            rich_help_panel=BOARDS,
            help="The date of the last board: the paper shows what changed from then on.",
        ),
    ] = None
    against: Annotated[
        str | None,
        typer.Option(
            metavar="REV|FILE",
            show_default=False,
            rich_help_panel=BOARDS,
            help="With --since: the plan as the last board had it, a file, a git revision or "
            "REVISION:PATH. Shows what was removed, added and moved without a record, too.",
        ),
    ] = None
    next: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=day,
            show_default=False,
            rich_help_panel=BOARDS,
            help="The date of the next board. Default: what is due in a month is shown.",
        ),
    ] = None

    def refuse_contradictions(self, on: date) -> None:
        """Raises ``ContradictoryOptions`` and ``ImpossibleFilter``, as at the day ``on``."""
        if self.against is not None and self.since is None:
            raise ContradictoryOptions(
                "--against needs --since: the date of the board that had that plan.",
                f"For example: --since 2018-06-28 --against {self.against}",
            )
        report = f"the date of the report, {in_words(on)}"
        if self.since is not None and self.since > on:
            raise ImpossibleFilter(
                f"--since is {in_words(self.since)}, after {report}.",
                "Choose an earlier date, or another date of the report with --as-of.",
            )
        if self.next is not None and self.next < on:
            raise ImpossibleFilter(
                f"--next is {in_words(self.next)}, before {report}.",
                "Choose a later date, or another date of the report with --as-of.",
            )


@frozen
class Content:
    """What is in the paper besides."""

    with_notes: Annotated[
        bool,
        typer.Option(
            "--with-notes",
            help="Put the notes and sources of activities and milestones in the register. A paper "
            "may be public; by default they stay out.",
        ),
    ] = False
    without_register: Annotated[
        bool,
        typer.Option("--without-register", help="Leave out the list of every milestone."),
    ] = False

    def refuse_contradictions(self) -> None:
        """Raises ``ContradictoryOptions``."""
        if self.with_notes and self.without_register:
            raise ContradictoryOptions(
                "--with-notes puts notes in the register, which --without-register leaves out.",
                "Use only one.",
            )


@grouped
def report(
    boards: Boards, which: PlanOnDay, content: Content, filters: Filters, options: PageOptions
) -> None:
    """The paper for the board: the position, exceptions, what was completed and what moved."""
    from wirralplan.plan.queries.report import report as query
    from wirralplan.views.answers.report.chosen import only
    from wirralplan.views.answers.report.paper import Paper
    from wirralplan.views.answers.report.report import report as answer

    boards.refuse_contradictions(which.day)
    content.refuse_contradictions()
    plan = opened(which.plan, options.out)
    chosen = selection(plan.plan, filters)
    earlier, against = _earlier(boards.against, which.plan, options.out)
    found = query(
        plan.plan,
        which.day,
        chosen,
        since=boards.since,
        earlier=earlier,
        next_board=boards.next,
    )
    paper = Paper(
        found,
        plan.file,
        only(plan.plan, chosen),
        against=against,
        notes=content.with_notes,
        register=not content.without_register,
    )
    put_answer(answer(paper), options.format, options)


def _earlier(
    against: str | None, typed: str | None, out: Path | None
) -> "tuple[Plan | None, str | None]":
    """The plan of the last board and what to call it.

    Raises ``ContradictoryOptions`` and ``UnknownRevision``, as for ``diff``.
    """
    if against is None:
        return None, None
    if against == typed == STDIN:
        raise ContradictoryOptions("Standard input can be read only once.", "Write - once.")
    file, name = OnDisk(typed, out).side(against)
    return file.plan, name
