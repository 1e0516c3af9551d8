"""Listings of milestones: ``overdue``, ``upcoming``, ``lead``, ``list``, ``slips``, ``stale``."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from wirralplan.cli.open_plan import Open, opened, selection, tell_mentions
from wirralplan.cli.options import shell_completion
from wirralplan.cli.options.days import day
from wirralplan.cli.options.filters import Filters
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import ExitCode, Page, PageFormat
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.cli.terminal.console import put, show
from wirralplan.errors import ImpossibleFilter, MisspeltDate
from wirralplan.plan.dates import days_in, in_words, nearest_day
from wirralplan.plan.queries import listings as queries
from wirralplan.views.listing import listing as listings

if TYPE_CHECKING:
    from wirralplan.views.listing.listing import Listing


_MOST_DAYS = 36500  # a century: further on the calendar ends
_MOST_WEEKS = 5200


@dataclass(frozen=True)
class Window:
    """From the day on, up to when; at most one of these."""

    days: Annotated[
        int | None,
        typer.Option(metavar="N", help="Within N days of the day, 28 if nothing is said."),
    ] = None
    before: Annotated[
        date | None, typer.Option(metavar="DATE", parser=day, help="Up to and on this day.")
    ] = None
    month: Annotated[
        str | None, typer.Option(metavar="YYYY-MM", help="In this month: 2018-09.")
    ] = None

    def bounds(self, on: date) -> tuple[date, date]:
        """The first and the last day of the window; the first is never before ``on``.

        Raises ``ImpossibleFilter`` where two are given or nothing is left from ``on`` on.
        """
        options = {"--days": self.days, "--before": self.before, "--month": self.month}
        given = [name for name, value in options.items() if value is not None]
        if len(given) > 1:
            raise ImpossibleFilter(f"{' and '.join(given)} exclude each other.", "Give one.")
        if self.days is not None and not 0 <= self.days <= _MOST_DAYS:
            raise ImpossibleFilter(f"--days takes a number from 0 to {_MOST_DAYS}.")
        start, last = on, on + timedelta(days=28 if self.days is None else self.days)
        if self.before is not None:
            last = self.before
        if self.month is not None:
            start, last = _month(self.month)
        if last < on:
            raise ImpossibleFilter(
                f"{given[0]} ends on {in_words(last)}, before the day asked for, {in_words(on)}.",
                "Ask for another day with --as-of.",
            )
        return max(on, start), last


@dataclass(frozen=True)
class Silence:
    """For how long nobody said anything, and of what."""

    weeks: Annotated[
        int, typer.Option(metavar="N", help="With no update in the N weeks up to the day.")
    ] = 6
    upcoming: Annotated[
        bool, typer.Option("--all", help="Also what is upcoming, not only what presses.")
    ] = False

    def length(self) -> int:
        """The number of weeks; raises ``ImpossibleFilter`` where no calendar has so many."""
        if not 1 <= self.weeks <= _MOST_WEEKS:
            raise ImpossibleFilter(f"--weeks takes a number from 1 to {_MOST_WEEKS}.")
        return self.weeks


@grouped
def overdue(which: PlanOnDay, filters: Filters, page: Page, *, exit_code: ExitCode = False) -> int:
    """What is overdue on the day, most days late first."""
    plan = opened(which.plan, page.out)
    survey = queries.overdue(plan.plan, which.day, selection(plan.plan, filters))
    _put(listings.overdue(survey), plan, page)
    return 1 if exit_code and survey.rows else 0


@grouped
def upcoming(window: Window, which: PlanOnDay, filters: Filters, page: Page) -> None:
    """What falls due from the day on: in 28 days, or --days, --before, --month."""
    first, last = window.bounds(which.day)
    plan = opened(which.plan, page.out)
    survey = queries.falling_due(plan.plan, which.day, first, last, selection(plan.plan, filters))
    _put(listings.falling_due(survey, first, last), plan, page)


@grouped
def lead(
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="Who: the name, an alias, or the beginnings of its words. No quotes needed.",
            autocompletion=shell_completion.names,
        ),
    ],
    which: PlanOnDay,
    filters: Filters,
    page: Page,
) -> None:
    """One person's milestones, grouped by how they stand on the day."""
    plan = opened(which.plan, page.out)
    survey, full_name = queries.led_by(
        plan.plan, which.day, " ".join(name), selection(plan.plan, filters)
    )
    if not filters.lead:  # else it is reported already
        tell_mentions(plan.plan, [full_name])
    _put(listings.of_lead(survey, full_name, filtered=filters.any), plan, page)


@grouped
def everything(which: PlanOnDay, filters: Filters, page: Page) -> None:
    """Every milestone of the plan, or those that fit the filters."""
    plan = opened(which.plan, page.out)
    survey = queries.everything(plan.plan, which.day, selection(plan.plan, filters))
    _put(listings.everything(survey), plan, page)


@grouped
def slips(which: PlanOnDay, filters: Filters, page: Page, *, exit_code: ExitCode = False) -> int:
    """What moved by the day: from when to when, how often and why, most days first."""
    from wirralplan.plan.queries.slips import slips as moved
    from wirralplan.views.listing import slips as view

    plan = opened(which.plan, page.out)
    survey = moved(plan.plan, which.day, selection(plan.plan, filters))
    _put(view.slips(survey), plan, page)
    return 1 if exit_code and survey.rows else 0


@grouped
def stale(
    silence: Silence, which: PlanOnDay, filters: Filters, page: Page, *, exit_code: ExitCode = False
) -> int:
    """What is overdue, due today or underway and has had no update for weeks, per lead.

    A move of the due date is no update: it says when, not how it goes.
    """
    from wirralplan.plan.queries.stale import stale as stale_rows
    from wirralplan.views.listing import stale as view

    weeks = silence.length()
    plan = opened(which.plan, page.out)
    chosen = selection(plan.plan, filters)
    found = stale_rows(plan.plan, which.day, weeks, chosen, upcoming=silence.upcoming)
    _put(view.stale(found), plan, page)
    return 1 if exit_code and found.survey.rows else 0


def _put(listing: "Listing", plan: Open, page: Page) -> None:
    if page.format is PageFormat.JSON:
        from wirralplan.views.listing import json

        put(json.rendered(listing, plan.path, plan.line_of), page.out)
    elif page.format is PageFormat.CSV:
        from wirralplan.views.listing import csv

        put(csv.rendered(listing, plan.line_of), page.out, newline="\r\n")
    else:
        show(listings.paper(listing), page.out, page.color, markdown=page.markdown)


def _month(typed: str) -> tuple[date, date]:
    found = re.fullmatch(r"(\d{4})-(\d{1,2})", typed.strip(), re.ASCII)
    start = nearest_day(int(found[1]), int(found[2]), 1) if found else None
    if start is None:
        raise MisspeltDate(f"'{typed}' cannot be read as a month.", "Write it as 2018-09.")
    return start, start.replace(day=days_in(start.year, start.month))
