"""Listings of milestones: ``overdue``, ``upcoming``, ``lead``, ``list``, ``slips``, ``stale``."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from wirralplan.cli.open_plan import opened, selection, tell_mentions
from wirralplan.cli.options import shell_completion
from wirralplan.cli.options.days import day, first_of_month
from wirralplan.cli.options.filters import Filters
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import ExitCode, ListingOptions
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.cli.put_answer import put_answer
from wirralplan.errors import ImpossibleFilter
from wirralplan.frozen import frozen
from wirralplan.plan.dates.days import days_in, in_words

if TYPE_CHECKING:
    from wirralplan.views.answer import Answer

_MOST_DAYS = 36500  # a century: further on the calendar ends
_MOST_WEEKS = 5200


@frozen
class Window:
    """From the day on, up to when; at most one of these."""

    days: Annotated[
        int | None,
        typer.Option(metavar="N", help="Due within N days. Default: 28."),
    ] = None
    before: Annotated[
        date | None, typer.Option(metavar="DATE", parser=day, help="Due on or before this date.")
    ] = None
    month: Annotated[
        date | None,
        typer.Option(
            metavar="MONTH",
            parser=first_of_month,
            help="Due in this month, such as 2018-09 or September 2018.",
        ),
    ] = None

    def bounds(self, on: date) -> tuple[date, date]:
        """The first and the last day of the window; the first is never before ``on``.

        Raises ``ImpossibleFilter`` where two are given or nothing is left from ``on`` on.
        """
        options = {"--days": self.days, "--before": self.before, "--month": self.month}
        given = [name for name, value in options.items() if value is not None]
        if len(given) > 1:
            raise ImpossibleFilter(
                f"{' and '.join(given)} cannot be used together.", "Use only one."
            )
        if self.days is not None and not 0 <= self.days <= _MOST_DAYS:
            raise ImpossibleFilter(f"--days takes a whole number from 0 to {_MOST_DAYS}.")
        start, last = on, on + timedelta(days=28 if self.days is None else self.days)
        if self.before is not None:
            last = self.before
        if self.month is not None:
            start = self.month
            last = start.replace(day=days_in(start.year, start.month))
        if last < on:
            raise ImpossibleFilter(
                f"{given[0]} ends on {in_words(last)}, before the date of the report, "
                f"{in_words(on)}.",
                "Choose another date with --as-of.",
            )
        return max(on, start), last


@frozen
class Silence:
    """For how long nobody said anything, and of what."""

    weeks: Annotated[int, typer.Option(metavar="N", help="With no update in the last N weeks.")] = 6
    upcoming: Annotated[
        bool, typer.Option("--all", help="Include upcoming milestones as well.")
    ] = False

    def length(self) -> int:
        """The number of weeks; raises ``ImpossibleFilter`` where no calendar has so many."""
        if not 1 <= self.weeks <= _MOST_WEEKS:
            raise ImpossibleFilter(f"--weeks takes a whole number from 1 to {_MOST_WEEKS}.")
        return self.weeks


@grouped
def overdue(
    which: PlanOnDay, filters: Filters, options: ListingOptions, *, exit_code: ExitCode = False
) -> int:
    """Overdue milestones, longest overdue first."""
    from wirralplan.plan.queries.listings import overdue as query
    from wirralplan.views.answers.listing import overdue as answer

    plan = opened(which.plan, options.out)
    survey = query(plan.plan, which.day, selection(plan.plan, filters))
    _put(answer(survey, plan.file), options)
    return 1 if exit_code and survey.rows else 0


@grouped
def upcoming(window: Window, which: PlanOnDay, filters: Filters, options: ListingOptions) -> None:
    """Milestones due in the next 28 days (change with --days, --before or --month)."""
    from wirralplan.plan.queries.listings import falling_due as query
    from wirralplan.views.answers.listing import falling_due as answer

    first, last = window.bounds(which.day)
    plan = opened(which.plan, options.out)
    survey = query(plan.plan, which.day, first, last, selection(plan.plan, filters))
    _put(answer(survey, plan.file, first, last), options)


@grouped
def lead(
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="The person's name, an alias, or just the start of the name. No quotes needed.",
            autocompletion=shell_completion.words_of_names,
        ),
    ],
    which: PlanOnDay,
    filters: Filters,
    options: ListingOptions,
) -> None:
    """Everything one person is responsible for, by status."""
    from wirralplan.plan.queries.listings import led_by as query
    from wirralplan.views.answers.listing import of_lead as answer

    plan = opened(which.plan, options.out)
    chosen = selection(plan.plan, filters)
    led = query(plan.plan, which.day, " ".join(name), chosen)
    if not filters.lead:  # else it is reported already
        tell_mentions(plan.plan, [led.name])
    _put(answer(led, plan.file, filtered=filters.any), options)


@grouped
def everything(which: PlanOnDay, filters: Filters, options: ListingOptions) -> None:
    """Every milestone in the plan, or those that match the filters."""
    from wirralplan.plan.queries.listings import everything as query
    from wirralplan.views.answers.listing import everything as answer

    plan = opened(which.plan, options.out)
    survey = query(plan.plan, which.day, selection(plan.plan, filters))
    _put(answer(survey, plan.file), options)


@grouped
def slips(
    which: PlanOnDay, filters: Filters, options: ListingOptions, *, exit_code: ExitCode = False
) -> int:
    """Milestones whose due date has moved (slippage), longest slippage first.

    For each: original and current date, number of moves, latest reason.
    """
    from wirralplan.plan.queries.slips import slips as query
    from wirralplan.views.answers.slips import slips as answer

    plan = opened(which.plan, options.out)
    survey = query(plan.plan, which.day, selection(plan.plan, filters))
    _put(answer(survey, plan.file), options)
    return 1 if exit_code and survey.rows else 0


@grouped
def stale(
    silence: Silence,
    which: PlanOnDay,
    filters: Filters,
    options: ListingOptions,
    *,
    exit_code: ExitCode = False,
) -> int:
    """Overdue or current milestones with no update for six weeks, by lead.

    Current means due today or underway. A new due date does not count as an update.
    """
    from wirralplan.plan.queries.stale import stale as query
    from wirralplan.views.answers.stale import stale as answer

    weeks = silence.length()
    plan = opened(which.plan, options.out)
    chosen = selection(plan.plan, filters)
    found = query(plan.plan, which.day, weeks, chosen, upcoming=silence.upcoming)
    _put(answer(found, plan.file), options)
    return 1 if exit_code and found.survey.rows else 0


def _put(found: "Answer", options: ListingOptions) -> None:
    """Write a listing, with the latest updates below its rows where they are asked for."""
    if options.updates:
        from wirralplan.views.answers.updates import with_updates

        found = with_updates(found)
    put_answer(found, options.format, options)
