"""What differs between two plans, in the words of a board: ``diff``."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from wirralplan.cli.open_plan import opened
from wirralplan.cli.options.days import day
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import (
    BY_ENDING,
    OUTPUT,
    ExitCode,
    PageForm,
    PageOptions,
)
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.cli.put_answer import put_answer
from wirralplan.cli.versions import STDIN, OnDisk
from wirralplan.errors import (
    ContradictoryOptions,
    ImpossibleFilter,
    MistypedCommand,
)
from wirralplan.frozen import frozen
from wirralplan.plan.dates.days import in_words

if TYPE_CHECKING:
    from wirralplan.plan.queries.since import Since


@frozen
class DiffOptions(PageOptions):
    """Where a comparison goes and how it is written."""

    chosen: Annotated[
        PageForm | None,
        typer.Option(
            "--format",
            "-f",
            metavar="table|json|markdown|html",
            rich_help_panel=OUTPUT,
            help="Output format; markdown reads well as a comment on a pull request. "
            f"{BY_ENDING} table.",
        ),
    ] = None


@frozen
class Period(PlanOnDay):
    """Which plan; and of one alone, from when to when."""

    since: Annotated[
        date | None,
        typer.Option(
            metavar="DATE",
            parser=day,
            show_default=False,
            help="Without OLD: what the dates in the plan say was completed, moved, updated and "
            "cancelled from this day on, up to --as-of.",
        ),
    ] = None


@grouped
def diff(
    old: Annotated[
        str | None,
        typer.Argument(
            metavar="OLD",
            show_default=False,
            help="The earlier plan: a file, a git revision such as HEAD~3 (of the current plan "
            "file), REVISION:PATH, or - for standard input.",
        ),
    ] = None,
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="NEW",
            show_default=False,
            help="The later plan, in the same forms. Default: the current plan file.",
        ),
    ] = None,
    *,
    which: Period,
    options: DiffOptions,
    exit_code: ExitCode = False,
) -> int:
    """What changed between two versions of a plan: removed, completed, moved, added and so on.

    With --since, what the dates in one version say has changed from a day on.
    """
    from wirralplan.views.answers.diff import diff as answer

    if which.since is not None:
        happened = _since(which.since, old, new, which, options)
        return 1 if exit_code and happened.changes else 0
    if old is None:
        raise MistypedCommand(
            "`wirralplan diff` needs the plan before (OLD), or --since DATE.",
            "For example: wirralplan diff HEAD~3",
        )
    if which.as_of is not None:
        raise ContradictoryOptions(
            "--as-of has no meaning where two plans are compared.",
            "Leave it out, or ask what changed in a period: wirralplan diff --since 2018-06-01",
        )
    if [old, new or which.plan].count(STDIN) > 1:
        raise ContradictoryOptions("Standard input can be read only once.", "Write - once.")
    on_disk = OnDisk(which.plan, options.out)
    (before, was), (after, now) = on_disk.side(old), on_disk.side(new)
    found = answer(before, after, (was, now))
    put_answer(found, options.format, options)
    return 1 if exit_code and found.data.subject.changes else 0


def _since(
    first: date, old: str | None, new: str | None, which: Period, options: DiffOptions
) -> "Since":
    """Write what changed from ``first`` on.

    Raises ``ContradictoryOptions`` where a version to compare with is named too, and
    ``ImpossibleFilter`` where the day of the report is before ``first``.
    """
    from wirralplan.plan.queries.since import since as query
    from wirralplan.views.answers.since import since as answer

    if old is not None:
        named = " and ".join(f"'{one}'" for one in (old, new) if one is not None)
        raise ContradictoryOptions(
            f"--since reads the dates of one plan, so {named} cannot be compared as well.",
            f"Leave out --since, or name only the plan to read: "
            f"wirralplan diff --since {first} --plan FILE",
        )
    if first > which.day:
        raise ImpossibleFilter(
            f"--since is {in_words(first)}, after the date of the report, {in_words(which.day)}.",
            "Choose an earlier date, or another date of the report with --as-of.",
        )
    plan = opened(which.plan, options.out)
    found = query(plan.plan, first, which.day)
    put_answer(answer(found, plan.file), options.format, options)
    return found
