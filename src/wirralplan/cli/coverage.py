"""What the priorities and the activities have to do with each other: ``coverage``."""

from wirralplan.cli.open_plan import opened
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import AnswerOptions, ExitCode
from wirralplan.cli.options.plan_options import PlanOption
from wirralplan.cli.put_answer import put_answer


@grouped
def coverage(which: PlanOption, options: AnswerOptions, *, exit_code: ExitCode = False) -> int:
    """Priorities with no activity, and activities with no priority."""
    from wirralplan.plan.queries.coverage import coverage as query
    from wirralplan.views.answers.coverage import coverage as answer

    plan = opened(which.plan, options.out)
    covered = query(plan.plan)
    put_answer(answer(covered, plan.file), options.format, options)
    return 1 if exit_code and covered.gaps else 0
