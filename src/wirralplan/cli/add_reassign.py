"""What the plan asks for, and of whom: ``add`` a milestone, ``reassign`` it or an activity."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

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
from wirralplan.plan.dates.months import DueDate, Tbc
from wirralplan.plan.words import counted

if TYPE_CHECKING:
    from wirralplan.plan.walking import Placed, PlacedActivity

_FIRST_NUMBER = (
    "This is the first number of the plan's own: from now on, numbers by place such as 1.4.1 are "
    "neither shown nor accepted."
)
Within = Annotated[
    str,
    typer.Argument(
        metavar="ACTIVITY",
        help="The activity: its id, the plan's own number for it, or its title. A number by its "
        "place, such as 1.4, works only at a terminal, where you are asked to confirm it.",
        autocompletion=shell_completion.activities,
    ),
]


@frozen
class Terms:
    """By when a new milestone has to be done, and what it is called in short."""

    due: Annotated[
        date | None,  # or a month, or tbc: Typer knows no choice of types, and asks only the parser
        typer.Option(
            metavar="DATE|MONTH|tbc",
            parser=days.due,
            help="The due date: a day such as 2018-09-30, a month such as 2018-09, or tbc where "
            "it is not agreed yet.",
            autocompletion=shell_completion.no_date_yet,
        ),
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
    ref: Annotated[
        str | None,
        typer.Option(
            metavar="NUMBER", help="The plan's own number for it, such as R7: up to 20 characters."
        ),
    ] = None
    lead: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Who leads it, where that is not the lead of the activity; or tbc.",
            autocompletion=shell_completion.names,
        ),
    ] = None
    supporters: Annotated[
        list[str] | None,
        typer.Option(
            "--with",
            metavar="NAME",
            help="Who else works on it. Can be repeated.",
            autocompletion=shell_completion.names,
        ),
    ] = None

    @property
    def due_date(self) -> DueDate | None:
        """The due date. Raises ``ContradictoryOptions`` for both or neither of the two."""
        if self.ongoing is (self.due is not None):
            raise ContradictoryOptions(
                "A milestone either has a due date or is ongoing.",
                "Use one of --due DATE and --ongoing. Where no date is agreed yet: --due tbc",
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
    from wirralplan.edits.add import NewMilestone, added

    due, where = terms.due_date, whereabouts(record.plan)
    name = confirm.activity(record, where, within)

    def prepare(plan: Open) -> Prepared:
        from wirralplan.plan.queries import targets
        from wirralplan.plan.walking import has_own_numbers

        found = targets.activity(plan.plan, name)
        lead = None if terms.lead is None else targets.lead(plan.plan, terms.lead)
        supporters = [targets.person(plan.plan, one) for one in terms.supporters or ()]
        new = NewMilestone(title, due, terms.start, terms.id, terms.ref, lead, supporters)
        wish = added(plan.reading, found, new)
        first = wish is not None and terms.ref is not None and not has_own_numbers(plan.plan)
        already = f"'{title}' is already in {found.id} '{found.activity.title}'"
        return Prepared(wish, already, [_FIRST_NUMBER] if first else [])

    change_plan(record, where, prepare)
    _tell_undated("add", record)


@grouped
def reassign(
    which: Annotated[
        str,
        typer.Argument(
            metavar="ACTIVITY|REF",
            help="The activity: its id, the plan's own number for it, or its title. Or the "
            "milestone, as for complete.",
            autocompletion=shell_completion.activities_and_milestones,
        ),
    ],
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="The new lead: the name, an alias, or just the start of the name; or tbc where "
            "nobody is named yet. No quotes needed.",
            autocompletion=shell_completion.words_of_leads,
        ),
    ],
    record: RecordOptions,
) -> None:
    """Give an activity, or one milestone of it, a new lead."""
    from wirralplan.edits.reassign import reassigned, with_own_lead

    where = whereabouts(record.plan)
    typed = confirm.activity_or_milestone(record, where, which)

    def prepare(plan: Open) -> Prepared:
        from wirralplan.plan.queries import targets
        from wirralplan.plan.walking import PlacedActivity

        part = targets.activity_or_milestone(plan.plan, typed, record.day)
        lead = targets.lead(plan.plan, " ".join(name))
        wish = reassigned(plan.reading, part, lead)
        if not isinstance(part, PlacedActivity):
            return Prepared(wish, _already_led(part.reference, part.milestone.title, lead))
        keeping = with_own_lead(plan.reading, part, lead)
        return Prepared(
            wish, _already_led(part.id, part.activity.title, lead), _keeping(keeping, part)
        )

    change_plan(record, where, prepare)
    _tell_undated("reassign", record)


def _named(lead: str) -> str:
    from wirralplan.views.status_words import NO_LEAD

    return NO_LEAD if lead == Tbc.TBC.value else lead


def _already_led(reference: str, title: str, lead: str) -> str:
    led = "already has" if lead == Tbc.TBC.value else "is already led by"
    return f"{reference} '{title}' {led} {_named(lead)}"


def _keeping(milestones: "Sequence[Placed]", within: "PlacedActivity") -> list[str]:
    """Which milestones the new lead of the activity does not lead."""
    if not milestones:
        return []
    count = counted(len(milestones), "milestone")
    keeps = "keeps a lead of its own" if len(milestones) == 1 else "keep leads of their own"
    lines = [f"  {one.reference}  {_named(one.lead)}" for one in milestones]
    return [f"{count} of {within.id} {keeps}:", *lines]


def _tell_undated(name: str, record: RecordOptions) -> None:
    """Say that no day is recorded: a plan has no key for it, and git knows when it was written."""
    if record.on is not None:
        tell(f"'{name}' records no date; --on has no effect here.")
