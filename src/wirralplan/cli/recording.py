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
from wirralplan.plan.dates import in_short
from wirralplan.plan.ratings import Rag

if TYPE_CHECKING:
    from wirralplan.plan.walking import Placed

_NO_EVIDENCE = "No evidence is recorded. To add it, run this again with --evidence TEXT."
Which = Annotated[
    str,
    typer.Argument(
        metavar="REF",
        help="The milestone: its reference, such as fostering/panel-chair, its title, or its id if "
        "no other milestone has the same. Its number, such as 1.4.1, works only at a terminal, "
        "where you are asked to confirm it.",
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
) -> None:
    """Record that a milestone is complete, with the evidence."""
    from wirralplan.edits.complete import completed

    def prepare(plan: Open, placed: "Placed") -> Prepared:
        day = record.day_unless(placed.milestone.completed)
        wish = completed(plan.reading, placed, day, evidence)
        without = evidence is None and placed.milestone.evidence is None
        return Prepared(
            wish,
            f"is already recorded as completed on {in_short(day)}",
            _NO_EVIDENCE if without else "",
        )

    _record(record, which, prepare)


@grouped
def reschedule(
    which: Which,
    to: Annotated[
        date,
        typer.Argument(
            metavar="DATE", parser=days.day, help="The new due date, such as 2018-09-30."
        ),
    ],
    record: RecordOptions,
    *,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why the date moves.")],
    approved_by: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who agreed: a person or a board.")
    ] = None,
) -> None:
    """Move a milestone's due date; the old date is kept, with the reason."""
    from wirralplan.edits.reschedule import rescheduled

    def prepare(plan: Open, placed: "Placed") -> Prepared:
        moves = placed.milestone.moves if placed.milestone.due == to else ()
        day = record.day_unless(moves[-1].date if moves else None)
        wish = rescheduled(plan.reading, placed, to, reason, day, approved_by)
        return Prepared(wish, f"is already due on {in_short(to)}, with this reason")

    _record(record, which, prepare)


@grouped
def update(
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
) -> None:
    """Record progress on a milestone: a dated note and, if you wish, a RAG rating."""
    from wirralplan.edits.update import updated

    def prepare(plan: Open, placed: "Placed") -> Prepared:
        from wirralplan.plan.queries import targets

        who = None if by is None else targets.person(plan.plan, by)
        wish = updated(plan.reading, placed, record.day, note, rag, who)
        return Prepared(wish, f"already has this update, dated {in_short(record.day)}")

    _record(record, which, prepare)


@grouped
def cancel(
    which: Which,
    record: RecordOptions,
    *,
    reason: Annotated[str, typer.Option(metavar="TEXT", help="Why it is cancelled.")],
) -> None:
    """Cancel a milestone: it stays in the plan and in the counts, with the reason."""
    from wirralplan.edits.cancel import cancelled

    def prepare(plan: Open, placed: "Placed") -> Prepared:
        day = record.day_unless(placed.milestone.cancelled)
        wish = cancelled(plan.reading, placed, day, reason)
        return Prepared(wish, f"is already recorded as cancelled on {in_short(day)}")

    _record(record, which, prepare)


def _record(
    record: RecordOptions, which: str, prepare: "Callable[[Open, Placed], Prepared]"
) -> None:
    """Make the change that ``prepare`` works out for the milestone named ``which``."""
    where = whereabouts(record.plan)
    reference = confirm.milestone(record, where, which)

    def prepared_by(plan: Open) -> Prepared:
        from wirralplan.plan.queries import targets

        placed = targets.milestone(plan.plan, reference, record.day)
        found = prepare(plan, placed)
        already = f"{placed.reference} '{placed.milestone.title}' {found.already}"
        return found._replace(already=already)

    change_plan(record, where, prepared_by)
