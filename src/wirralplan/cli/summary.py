"""The plan on a page: ``summary``."""

from wirralplan.cli.open_plan import opened, selection
from wirralplan.cli.options.filters import Filters
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import AnswerOptions
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.cli.put_answer import put_answer


@grouped
def summary(which: PlanOnDay, filters: Filters, options: AnswerOptions) -> None:
    """The plan on a page: counts per workstream and per lead, worst days late, next due."""
    from wirralplan.plan.queries.listings import everything as query
    from wirralplan.plan.queries.summary import board
    from wirralplan.views.answers.summary import summary as answer

    plan = opened(which.plan, options.out)
    survey = query(plan.plan, which.day, selection(plan.plan, filters))
    put_answer(answer(survey, board(survey), plan.file), options.format, options)
