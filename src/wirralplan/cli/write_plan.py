"""A wish fulfilled: worked out from the newest file, proven, judged by the rules, written, told."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Annotated, NamedTuple

import typer

from wirralplan.cli import days
from wirralplan.cli.arguments import AsOf, ColorChoice, PlanToChange
from wirralplan.cli.console import (
    Color,
    complain,
    complaint_painter,
    painter,
    put,
    tell,
    width_of,
)
from wirralplan.cli.open_plan import Open, Whereabouts, repairable, sound
from wirralplan.edits.wish import Wish
from wirralplan.errors import ContradictoryOptions, ImpossibleEdit, UnwritableFile
from wirralplan.plan.dates import in_short
from wirralplan.plan.reading import Reading, read
from wirralplan.text.changing import held
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source
from wirralplan.text.splice import Splice
from wirralplan.text.visible import visible


@dataclass(frozen=True)
class Record:
    """Where something is recorded, for which day, and whether it really is.

    Raises ``ContradictoryOptions`` for a day that is still to come.
    """

    plan: PlanToChange = None
    on: Annotated[
        date | None,
        typer.Option(
            "--on",
            metavar="DATE",
            parser=days.day,
            show_default="--as-of",
            help="The day to write down, where one is; not after --as-of, nor after today.",
        ),
    ] = None
    as_of: AsOf = None
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Show what would change in the file, and write nothing."),
    ] = False
    color: ColorChoice = Color.AUTO

    def __post_init__(self) -> None:
        """Hold the day against the last one that is past."""
        today = days.today()
        last = min(self.as_of or today, today)
        if self.day > last:
            known = f"today, {in_short(last)}" if last == today else f"--as-of {last}"
            raise ContradictoryOptions(
                f"{in_short(self.day)} is after {known}: nothing is recorded in the future.",
                "Record it once it has happened.",
            )

    @property
    def day(self) -> date:
        """The day to write down."""
        return self.on or self.as_of or days.today()

    def day_unless(self, recorded: date | None) -> date:
        """The day to write down; where nobody named one, the day that is ``recorded`` already.

        So the same command tomorrow finds nothing to do.
        """
        return self.on or recorded or self.day


class Prepared(NamedTuple):
    """What is wished for; ``None`` where it is so already, and ``already`` says how it is."""

    wish: Wish | None
    already: str


class _Outcome(NamedTuple):
    """The file before and after (the same where nothing was to do), and what to say beside."""

    before: Reading
    after: Reading
    warnings: list[Finding]
    already: str


def fulfil(record: Record, where: Whereabouts, prepare: Callable[[Open], Prepared]) -> None:
    """Have the file say what is ``prepare`` of the plan that is in it, and tell what changed.

    Nobody else records anything in it between reading and writing. Raises
    ``ImpossibleEdit`` where the plan would have an error that it had not, and whatever
    ``prepare``, reading, proving and writing raise.
    """

    def worked_out(source: Source) -> _Outcome:
        reading = read(source)
        to_repair = repairable(where, reading, typed=record.plan is not None)
        return _worked_out(sound(reading, to_repair), prepare)

    if record.dry_run:
        _show(worked_out(where.source()), record.color)
        return
    with held(where.named, label=where.label) as file:
        if file.warning:
            tell(file.warning)
        outcome = worked_out(file.source)
        file.write(outcome.after.source)
    try:
        _tell(outcome)
        sys.stdout.flush()
    except UnwritableFile:
        if outcome.after is not outcome.before:
            tell(f"It is recorded in {outcome.after.source.name}; only the answer goes nowhere.")
        raise


def _worked_out(plan: Open, prepare: Callable[[Open], Prepared]) -> _Outcome:
    from wirralplan.edits.proof import proven

    wish, already = prepare(plan)
    if wish is None:
        return _Outcome(plan.reading, plan.reading, [], already)
    after = proven(plan.reading, wish)
    return _Outcome(plan.reading, after, _judged(plan.reading, after, wish.splices), already)


def _judged(before: Reading, after: Reading, splices: tuple[Splice, ...]) -> list[Finding]:
    """The warnings that the change brings; raises ``ImpossibleEdit`` where it brings an error."""
    from wirralplan.checks.catalogue import CATALOGUE
    from wirralplan.checks.new_findings import as_it_was, new_findings
    from wirralplan.checks.running import findings

    found = findings(after, CATALOGUE)
    new = new_findings(findings(before, CATALOGUE), found, splices) if found else []
    for one in new:
        if one.level is Level.ERROR:
            line = f"line {after.source.place(one.span.start).line}"
            way_out = one.help or f"`wirralplan explain {one.code}` tells more."
            sentence, hint = (
                as_it_was(words, before.source, after.source, splices)
                for words in (f"{line}: {one.headline}", f"{one.code}: {way_out}")
            )
            raise ImpossibleEdit(
                f"Nothing was written, because the plan would have a mistake in {sentence}.", hint
            )
    return new


def _show(outcome: _Outcome, color: Color) -> None:
    """What would change in the file."""
    from wirralplan.views import patch

    if outcome.after is outcome.before:
        tell(f"Nothing to do: {outcome.already}.")
        return
    before, after = outcome.before.source, outcome.after.source
    put(patch.rendered(before, after, painter(color, None)), None)
    _warn(outcome)
    tell("This is what would change; nothing was written.")


def _tell(outcome: _Outcome) -> None:
    """What changed, in plan words, and the line of it."""
    from wirralplan.plan.changes.compare import compare
    from wirralplan.views.changes.lines import sentence

    if outcome.after is outcome.before:
        put([f"{visible(f'Nothing to do: {outcome.already}.')}\n"], None)
        return
    _warn(outcome)
    old, new = outcome.before.plan, outcome.after.plan
    assert old is not None  # noqa: S101 - a plan with errors was refused
    assert new is not None  # noqa: S101 - it was proven to be the plan that was wished for
    name = visible(outcome.after.source.name)
    for change in compare(old, new):
        line = outcome.after.line(*change.where.route)
        put([f"{sentence(change)}\n", f"  {name}:{line}\n"], None)


def _warn(outcome: _Outcome) -> None:
    from wirralplan.views.findings import excerpt

    source, width = outcome.after.source, width_of(sys.stderr)
    complain(excerpt.rendered(source, outcome.warnings, complaint_painter(), width))
