"""The plan as a whole, and one milestone whole.

``summary``, ``timeline``, ``people``, ``coverage``, ``show``.
"""

from typing import Annotated

import typer

from wirralplan.cli.open_plan import opened, selection
from wirralplan.cli.options import shell_completion
from wirralplan.cli.options.filters import Filters
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import AnswerOptions, ExitCode, PageOptions
from wirralplan.cli.options.plan_options import PlanOnDay, PlanOption
from wirralplan.cli.put_answer import put_answer


@grouped
def show(
    reference: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            help="The milestone: its reference, such as fostering/panel-chair, its number, such as "
            "1.4.1 or the plan's own, its title, or its id if no other milestone has the same.",
            autocompletion=shell_completion.references,
        ),
    ],
    which: PlanOnDay,
    options: AnswerOptions,
) -> None:
    """One milestone in full: lead, dates, moves, updates, evidence."""
    from wirralplan.plan.queries.story import story as query
    from wirralplan.views.answers.story import show as answer

    plan = opened(which.plan, options.out)
    found = query(plan.plan, which.day, reference)
    put_answer(answer(found, plan.file), options.format, options)


@grouped
def people(which: PlanOption, options: AnswerOptions) -> None:
    """Everyone in the plan: role, and the activities and milestones they lead."""
    from wirralplan.plan.queries.summary import loads as query
    from wirralplan.views.answers.people import people as answer

    plan = opened(which.plan, options.out)
    put_answer(answer(query(plan.plan), plan.file), options.format, options)


@grouped
def summary(which: PlanOnDay, filters: Filters, options: AnswerOptions) -> None:
    """The plan on a page: counts by workstream and by lead, longest overdue, next due."""
    from wirralplan.plan.queries.listings import everything as query
    from wirralplan.plan.queries.summary import board
    from wirralplan.views.answers.summary import summary as answer

    plan = opened(which.plan, options.out)
    survey = query(plan.plan, which.day, selection(plan.plan, filters))
    put_answer(answer(survey, board(survey), plan.file), options.format, options)


@grouped
def timeline(which: PlanOnDay, filters: Filters, options: PageOptions) -> None:
    """The plan along the months: a row for each activity, a mark for each milestone.

    A milestone stands where it is due, and once complete where it was completed. Every number is
    in words too. For a spreadsheet: wirralplan list -o plan.csv
    """
    from wirralplan.plan.queries.listings import everything as query
    from wirralplan.plan.queries.timeline import timeline as along
    from wirralplan.views.answers.timeline import timeline as answer

    plan = opened(which.plan, options.out)
    survey = query(plan.plan, which.day, selection(plan.plan, filters))
    put_answer(answer(along(survey), plan.file), options.format, options)


@grouped
def coverage(which: PlanOption, options: AnswerOptions, *, exit_code: ExitCode = False) -> int:
    """Priorities with no activity, and activities with no priority."""
    from wirralplan.plan.queries.coverage import coverage as query
    from wirralplan.views.answers.coverage import coverage as answer

    plan = opened(which.plan, options.out)
    covered = query(plan.plan)
    put_answer(answer(covered, plan.file), options.format, options)
    return 1 if exit_code and covered.gaps else 0
