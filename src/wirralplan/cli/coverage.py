"""What the priorities and the activities have to do with each other: ``coverage``."""

from wirralplan.cli.open_plan import opened
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import ExitCode, Page, PageFormat
from wirralplan.cli.options.plan_options import PlanOption
from wirralplan.cli.terminal.console import put, show
from wirralplan.plan.queries import coverage as plans
from wirralplan.text.route import Route


@grouped
def coverage(which: PlanOption, page: Page, *, exit_code: ExitCode = False) -> int:
    """Priorities with no activity, and activities with no priority."""
    from wirralplan.views.story import coverage as view

    plan = opened(which.plan, page.out)
    covered = plans.coverage(plan.plan)

    def line_of(route: Route) -> int:
        return plan.reading.line(*route)

    if page.format is PageFormat.JSON:
        put(view.rendered_json(covered, plan.path, line_of), page.out)
    elif page.format is PageFormat.CSV:
        put(view.rendered_csv(covered, line_of), page.out, newline="\r\n")
    else:
        show(view.paper(covered), page.out, page.color, markdown=page.markdown)
    return 1 if exit_code and covered.gaps else 0
