"""What the plan asks for, and of whom: ``add`` a milestone, ``reassign`` an activity."""

from datetime import date
from typing import Annotated

import typer

from wirralplan.cli import confirm
from wirralplan.cli.open_plan import Open, whereabouts
from wirralplan.cli.options import days, shell_completion
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.record_options import RecordOptions
from wirralplan.cli.terminal.console import tell
from wirralplan.cli.write_plan import Prepared, change_plan
from wirralplan.errors import ContradictoryOptions
from wirralplan.frozen import frozen

Within = Annotated[
    str,
    typer.Argument(
        metavar="ACTIVITY",
        help="The activity: its id or title. Its number, such as 1.4, works only at a terminal, "
        "where you are asked to confirm it.",
        autocompletion=shell_completion.activities,
    ),
]


@frozen
class Terms:
    """By when a new milestone has to be done, and what it is called in short."""

    due: Annotated[
        date | None,
        typer.Option(metavar="DATE", parser=days.day, help="The due date."),
    ] = None
    ongoing: Annotated[
        bool, typer.Option("--ongoing", help="It is ongoing and has no due date.")
    ] = False
    start: Annotated[
        date | None,
        typer.Option(
            metavar="DATE", parser=days.day, help="The date on which work is planned to start."
        ),
    ] = None
    id: Annotated[
        str | None,
        typer.Option(metavar="ID", help="A short name for it. Default: made from the title."),
    ] = None

    @property
    def day(self) -> date | None:
        """The due date. Raises ``ContradictoryOptions`` for both or neither of the two."""
        if self.ongoing is (self.due is not None):
            raise ContradictoryOptions(
                "A milestone either has a due date or is ongoing.",
                "Use one of --due DATE and --ongoing.",
            )
        return self.due


@grouped
def add(
    within: Within,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="What has to be done, in quotes.")],
    terms: Terms,
    record: RecordOptions,
) -> None:
    """Add a milestone at the end of an activity."""
    from wirralplan.edits.add import added

    due, where = terms.day, whereabouts(record.plan)
    name = confirm.activity(record, where, within)

    def prepare(plan: Open) -> Prepared:
        from wirralplan.plan.queries import targets

        found = targets.activity(plan.plan, name)
        wish = added(plan.reading, found, title, due, terms.start, terms.id)
        return Prepared(wish, f"'{title}' is already in {found.id} '{found.activity.title}'")

    change_plan(record, where, prepare)
    _tell_undated("add", record)


@grouped
def reassign(
    within: Within,
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="The new lead: the name, an alias, or just the start of the name. "
            "No quotes needed.",
            autocompletion=shell_completion.words_of_names,
        ),
    ],
    record: RecordOptions,
) -> None:
    """Give an activity a new lead."""
    from wirralplan.edits.reassign import reassigned

    where = whereabouts(record.plan)
    which = confirm.activity(record, where, within)

    def prepare(plan: Open) -> Prepared:
        from wirralplan.plan.queries import targets

        found = targets.activity(plan.plan, which)
        lead = targets.person(plan.plan, " ".join(name))
        already = f"{found.id} '{found.activity.title}' is already led by {lead}"
        return Prepared(reassigned(plan.reading, found, lead), already)

    change_plan(record, where, prepare)
    _tell_undated("reassign", record)


def _tell_undated(name: str, record: RecordOptions) -> None:
    """Say that no day is recorded: a plan has no key for it, and git knows when it was written."""
    if record.on is not None:
        tell(f"'{name}' records no date; --on has no effect here.")
