"""The plan on a page: ``summary``."""

from wirralplan.cli.arguments import Asked, Filters, Page, PageFormat
from wirralplan.cli.console import put, show
from wirralplan.cli.open_plan import opened, selection
from wirralplan.cli.option_groups import grouped
from wirralplan.plan.queries import listings
from wirralplan.plan.queries.summary import board


@grouped
def summary(asked: Asked, filters: Filters, page: Page) -> None:
    """The plan on a page: counts per workstream and per lead, worst days late, next due."""
    from wirralplan.views.board import summary as view

    plan = opened(asked.plan, page.out)
    survey = listings.everything(plan.plan, asked.day, selection(plan.plan, filters))
    counts = board(survey)
    if page.format is PageFormat.JSON:
        put(view.rendered_json(survey, counts, plan.path), page.out)
    elif page.format is PageFormat.CSV:
        put(view.rendered_csv(counts), page.out, newline="\r\n")
    else:
        show(view.paper(survey, counts), page.out, page.color, markdown=page.markdown)
