"""The plan on a page: ``summary``."""

from wirralplan.cli.open_plan import opened, selection
from wirralplan.cli.options.filters import Filters
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import Page, PageFormat
from wirralplan.cli.options.plan_options import PlanOnDay
from wirralplan.cli.terminal.console import put, show
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.summary import board


@grouped
def summary(which: PlanOnDay, filters: Filters, page: Page) -> None:
    """The plan on a page: counts per workstream and per lead, worst days late, next due."""
    from wirralplan.views.board import summary as view

    plan = opened(which.plan, page.out)
    survey = listings.everything(plan.plan, which.day, selection(plan.plan, filters))
    counts = board(survey)
    if page.format is PageFormat.JSON:
        put(view.rendered_json(survey, counts, plan.path), page.out)
    elif page.format is PageFormat.CSV:
        put(view.rendered_csv(counts), page.out, newline="\r\n")
    else:
        show(view.paper(survey, counts), page.out, page.color, markdown=page.markdown)
