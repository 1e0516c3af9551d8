"""One milestone and everybody: ``show``, ``people``."""

from typing import Annotated

import typer

from wirralplan.cli.open_plan import opened
from wirralplan.cli.options import shell_completion
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.output_options import Page, PageFormat
from wirralplan.cli.options.plan_options import PlanOnDay, PlanOption
from wirralplan.cli.terminal.console import put
from wirralplan.cli.terminal.console import show as show_paper
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
    page: Page,
) -> None:
    """One milestone's whole story: place, lead, dates, moves, updates, evidence."""
    from wirralplan.views.story import story as stories

    plan = opened(which.plan, page.out)
    found = story(plan.plan, which.day, reference)
    line = plan.line_of(found.row)
    if page.format is PageFormat.JSON:
        from wirralplan.views.story import json

        put(json.rendered(found, plan.plan, plan.path, line), page.out)
    elif page.format is PageFormat.CSV:
        from wirralplan.views import spreadsheet
        from wirralplan.views.listing.row import flat_row

        values = flat_row(found.row, line)
        put(spreadsheet.rendered(list(values), [list(values.values())]), page.out, newline="\r\n")
    else:
        paper = stories.paper(found, f"{plan.path}, line {line}")
        show_paper(paper, page.out, page.color, markdown=page.markdown)


@grouped
def people(which: PlanOption, page: Page) -> None:
    """Everybody in the plan: role, activities and milestones led."""
    from wirralplan.views.story import people as everybody

    plan = opened(which.plan, page.out)
    loads = summary.loads(plan.plan)
    if page.format is PageFormat.JSON:
        put(everybody.rendered_json(plan.plan, loads, plan.path), page.out)
    elif page.format is PageFormat.CSV:
        put(everybody.rendered_csv(loads), page.out, newline="\r\n")
    else:
        paper = everybody.paper(plan.plan, loads)
        show_paper(paper, page.out, page.color, markdown=page.markdown)
