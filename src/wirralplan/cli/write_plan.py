"""Changes the plan file: works out the change, proves it, checks it, writes it, reports it."""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from wirralplan.cli.open_plan import Open, Whereabouts, repairable, sound
from wirralplan.cli.options.record_options import RecordOptions
from wirralplan.cli.terminal.console import (
    Color,
    complain,
    complaint_painter,
    painter,
    put,
    tell,
    width_of,
)
from wirralplan.errors import ImpossibleEdit, UnwritableFile
from wirralplan.text.visible import visible

if TYPE_CHECKING:
    from wirralplan.edits.wish import Wish
    from wirralplan.plan.reading import Reading
    from wirralplan.text.finding import Finding
    from wirralplan.text.source import Source
    from wirralplan.text.splice import Splice


class Prepared(NamedTuple):
    """The change; ``None`` where the plan says so already, and ``already`` says what it says.

    ``remarks`` are sentences on what the change leaves open, whether there is one or not.
    """

    wish: "Wish | None"
    already: str
    remarks: Sequence[str] = ()


class _Outcome(NamedTuple):
    """The file before and after (the same where nothing was to do), and what to say beside."""

    before: "Reading"
    after: "Reading"
    warnings: "list[Finding]"
    already: str
    remarks: Sequence[str]


def change_plan(
    record: RecordOptions, where: Whereabouts, prepare: Callable[[Open], Prepared]
) -> None:
    """Make the change that ``prepare`` works out from the plan in the file, and say what changed.

    Nobody else records anything in it between reading and writing. Raises
    ``ImpossibleEdit`` where the plan would have an error that it had not, and whatever
    ``prepare``, reading, proving and writing raise.
    """
    from wirralplan.plan.reading import read
    from wirralplan.text.changing import held

    def worked_out(source: "Source") -> _Outcome:
        reading = read(source)
        to_repair = repairable(where, reading, typed=record.plan is not None)
        return _worked_out(sound(reading, to_repair), prepare)

    if record.dry_run:
        outcome = worked_out(where.source())
        _show(outcome, record.color)
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
            tell(
                f"It was recorded in {outcome.after.source.name}; "
                "only the confirmation could not be shown."
            )
        raise
    _remark(outcome)


def _worked_out(plan: Open, prepare: Callable[[Open], Prepared]) -> _Outcome:
    from wirralplan.edits.proof import proven

    wish, already, remarks = prepare(plan)
    if wish is None:
        return _Outcome(plan.reading, plan.reading, [], already, remarks)
    after = proven(plan.reading, wish)
    warnings = _new_warnings(plan.reading, after, wish.splices)
    return _Outcome(plan.reading, after, warnings, already, remarks)


def _new_warnings(
    before: "Reading", after: "Reading", splices: "Sequence[Splice]"
) -> "list[Finding]":
    """The warnings that the change brings; raises ``ImpossibleEdit`` where it brings an error."""
    from wirralplan.checks.catalogue import CATALOGUE
    from wirralplan.checks.new_findings import as_it_was, new_findings
    from wirralplan.checks.running import findings
    from wirralplan.text.finding import Level

    found = findings(after, CATALOGUE)
    new = new_findings(findings(before, CATALOGUE), found, splices) if found else []
    for one in new:
        if one.level is Level.ERROR:
            line = f"line {after.source.place(one.span.start).line}"
            way_out = one.help or f"`wirralplan explain {one.code}` says more."
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
        _remark(outcome)
        return
    before, after = outcome.before.source, outcome.after.source
    put(patch.rendered(before, after, painter(color, None)), None)
    _warn(outcome)
    tell("This is what would change; nothing was written.")
    _remark(outcome)


def _tell(outcome: _Outcome) -> None:
    """What changed, in plan words, and the line of it."""
    from wirralplan.plan.changes.compare import compare
    from wirralplan.views.answers.change_words import sentence

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


def _remark(outcome: _Outcome) -> None:
    for sentence in outcome.remarks:
        tell(sentence)


def _warn(outcome: _Outcome) -> None:
    from wirralplan.views.findings import excerpt

    source, width = outcome.after.source, width_of(sys.stderr)
    complain(excerpt.rendered(source, outcome.warnings, complaint_painter(), width))
