"""One milestone and everybody: ``show``, ``people``."""

from typing import Annotated

import typer

from wirralplan.cli.open_plan import opened
from wirralplan.cli.options import shell_completion
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import AnswerOptions
from wirralplan.cli.options.plan_options import PlanOnDay, PlanOption
from wirralplan.cli.put_answer import put_answer
from wirralplan.plan.queries import summary
from wirralplan.plan.queries.story import story


@grouped
def show(
    reference: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            help="Which milestone: fostering/panel-chair, its number 1.4.1, or an id that only "
            "it has.",
            autocompletion=shell_completion.references,
        ),
    ],
    which: PlanOnDay,
    options: AnswerOptions,
) -> None:
    """One milestone's whole story: place, lead, dates, moves, updates, evidence."""
    from wirralplan.views.answers import story as answers

    plan = opened(which.plan, options.out)
    found = story(plan.plan, which.day, reference)
    put_answer(answers.show(found, plan.file), options.format, options)


@grouped
def people(which: PlanOption, options: AnswerOptions) -> None:
    """Everybody in the plan: role, activities and milestones led."""
    from wirralplan.views.answers import people as answers

    plan = opened(which.plan, options.out)
    loads = summary.loads(plan.plan)
    put_answer(answers.people(loads, plan.file), options.format, options)
