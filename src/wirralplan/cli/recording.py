"""What became of a milestone: ``complete``, ``reschedule``, ``update``, ``cancel``."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from wirralplan.cli import confirm
from wirralplan.cli.open_plan import Open, whereabouts
from wirralplan.cli.options import days, shell_completion
from wirralplan.cli.options.option_groups import grouped
from wirralplan.cli.options.record_options import RecordOptions
from wirralplan.cli.write_plan import Prepared, change_plan
from wirralplan.plan.dates.days import in_short
from wirralplan.plan.dates.months import (
    NO_DATE_YET,
    DueDate,
    Tbc,
    due_in_short,
    keeps,
)
from wirralplan.plan.ratings import Rag

if TYPE_CHECKING:
    from wirralplan.plan.walking import Placed

ApprovedBy = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who agreed: a person or a board.")
]
Which = Annotated[
    str,
    typer.Argument(
        metavar="REF",
        help="The milestone: its reference, such as fostering/panel-chair, the plan's own number "
        "for it, such as R7, its title, or its id if no other milestone has the same. A number by "
        "its place, such as 1.4.1 or 5.3/2, works only at a terminal, where you are asked to "
        "confirm it.",
        autocompletion=shell_completion.references,
    ),
]


@grouped
def complete(
    which: Which,
    record: RecordOptions,
    *,
    evidence: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The evidence that it was done.")
    ] = None,
    impact: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT", help="What it has changed for children and families, now or later."
        ),
    ] = None,
) -> None:
    """Record that a milestone is complete, with the evidence."""
    from wirralplan.edits.complete import completed
    from wirralplan.edits.wording import on

    def prepare(plan: Open, placed: "Placed") -> Prepared:
        day = record.day_unless(placed.milestone.completed)
        wish = completed(plan.reading, placed, day, evidence, impact)
        shown = evidence is not None or placed.milestone.evidence is not None
        later = f"wirralplan complete {placed.reference} --evidence TEXT"
        remarks = [] if shown else [f"No evidence is recorded. To add it later: {later}"]
        already = f"is already recorded as completed {on(day, due_in_short)}"
        return Prepared(wish, already, remarks)

    _record(record, which, prepare)


@grouped
def reschedule(
    which: Which,
    to: Annotated[
        date,  # or a month, or tbc: Typer knows no choice of types, and asks only the parser
        typer.Argument(
            metavar="DATE|MONTH|tbc",
            parser=days.due,
            help="The new due date: a day such as 2018-09-30, a month such as 2018-09, or tbc "
            "where the new date is not agreed yet.",
            autocompletion=shell_completion.no_date_yet,
        ),
    ],
    record: RecordOptions,
    *,
    reason: Annotated[
        str | None,
        typer.Option(
            metavar="TEXT",
            help="Why the date moves. Not needed for the first date of a milestone that is tbc, "
            "nor to write a day of the month in place of the month.",
        ),
    ] = None,
    approved_by: ApprovedBy = None,
) -> None:
    """Move a milestone's due date; the old date is kept, with the reason."""
    from wirralplan.edits.reschedule import rescheduled

    def prepare(plan: Open, placed: "Placed") -> Prepared:
        was = placed.milestone.due
        moves = placed.milestone.moves if was == to else ()
        last = moves[-1].date if moves and record.on is None else record.day
        wish = rescheduled(plan.reading, placed, to, reason, last, approved_by)
        silent = wish is not None and reason is None and approved_by is None
        remarks = _without_move(was, to, record) if silent else []
        with_reason = ", with this reason" if reason is not None else ""
        return Prepared(wish, f"{_already_due(to)}{with_reason}", remarks)

    _record(record, which, prepare)


@grouped
def update(  # noqa: PLR0913 - one for each thing that can be said of it
    which: Which,
    record: RecordOptions,
    *,
    note: Annotated[str, typer.Option(metavar="TEXT", help="Progress, in your own words.")],
    rag: Annotated[
        Rag | None,
        typer.Option(
            metavar="red|amber|green", case_sensitive=False, help="The lead's own RAG rating."
        ),
    ] = None,
    by: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="Who reports it: the person's name, an alias, or just the start of the name.",
            autocompletion=shell_completion.names,
        ),
    ] = None,
    expected: Annotated[
        date | None,  # or a month
        typer.Option(
            metavar="DATE|MONTH",
            parser=days.day_or_month,
            help="When the lead now expects it. This does not move the due date.",
        ),
    ] = None,
) -> None:
    """Record progress on a milestone: a dated note and, if you wish, a RAG rating."""
    from wirralplan.edits.update import updated

    def prepare(plan: Open, placed: "Placed") -> Prepared:
        from wirralplan.plan.queries import targets

        who = None if by is None else targets.person(plan.plan, by)
        wish = updated(plan.reading, placed, record.day, note, rag, who, expected)
        return Prepared(wish, f"already has this update, dated {in_short(record.day)}")

    _record(record, which, prepare)


@grouped
def cancel(
    which: Which,
    record: RecordOptions,
    *,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it is cancelled.")],
    approved_by: ApprovedBy = None,
) -> None:
    """Cancel a milestone: it stays in the plan and in the counts, with the reason."""
    from wirralplan.edits.cancel import cancelled
    from wirralplan.edits.wording import on

    def prepare(plan: Open, placed: "Placed") -> Prepared:
        day = record.day_unless(placed.milestone.cancelled)
        wish = cancelled(plan.reading, placed, day, reason, approved_by)
        return Prepared(wish, f"is already recorded as cancelled {on(day, due_in_short)}")

    _record(record, which, prepare)


def _without_move(was: DueDate | None, due: DueDate, record: RecordOptions) -> list[str]:
    """What to say where a date keeps the promise of the one before, and so is no move."""
    if was is None or not keeps(was, due):
        return []
    told = f"No move is recorded: {due_in_short(due)} keeps to {due_in_short(was)}."
    return [told, *(["--on has no effect here."] if record.on is not None else [])]


def _already_due(due: DueDate) -> str:
    """``is already due on 30 Sep 2018``, or has no date yet."""
    from wirralplan.edits.wording import on

    if isinstance(due, Tbc):
        return f"already has {NO_DATE_YET}"
    return f"is already due {on(due, due_in_short)}"


def _record(
    record: RecordOptions, which: str, prepare: "Callable[[Open, Placed], Prepared]"
) -> None:
    """Make the change that ``prepare`` works out for the milestone named ``which``."""
    where = whereabouts(record.plan)
    reference = confirm.milestone(record, where, which)

    def prepared_by(plan: Open) -> Prepared:
        from wirralplan.plan.queries import targets

        placed = targets.milestone(plan.plan, reference, record.day)
        wish, already, remarks = prepare(plan, placed)
        told = f"{placed.reference} '{placed.milestone.title}' {already}"
        return Prepared(wish, told, remarks)

    change_plan(record, where, prepared_by)
