"""Opens the plan of a query: read and free of errors, or its findings are shown.

Everything that reads a plan is imported where it is used: help needs none of it.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import typer

from wirralplan.cli.options.endings import refuse_overwriting
from wirralplan.cli.terminal.console import complain, complaint_painter, tell, width_of
from wirralplan.errors import MissingPlan
from wirralplan.files.open import called, is_file, nearest_plan
from wirralplan.frozen import frozen

if TYPE_CHECKING:
    from wirralplan.cli.options.filters import Filters
    from wirralplan.plan.model import Plan
    from wirralplan.plan.queries.selection import Selection
    from wirralplan.plan.reading import Reading
    from wirralplan.text.finding import Finding
    from wirralplan.text.source import Source
    from wirralplan.views.answers.head import PlanFile

_MOST = 5  # of the other leads that name somebody, as many are shown


@frozen
class Open:
    """A plan without errors, and the file it came from."""

    plan: "Plan"
    reading: "Reading"

    @property
    def path(self) -> str:
        """The file as it was named on the command line."""
        return self.reading.source.name

    @property
    def file(self) -> "PlanFile":
        """What an answer needs of it."""
        from wirralplan.views.answers.head import PlanFile

        return PlanFile(self.plan, self.path, lambda route: self.reading.line(*route))


def opened(named: str | None, out: Path | None) -> Open:
    """The plan called ``named``, else the nearest one; see ``sound``.

    Raises ``ContradictoryOptions`` where the answer is to be written over it, to ``out``.
    """
    where = whereabouts(named)
    refuse_overwriting(out, where.named)
    return opened_at(where, typed=named is not None)


def opened_at(where: "Whereabouts", *, typed: bool) -> Open:
    """The plan that was found; ``typed`` says that it was named. See ``sound``."""
    from wirralplan.plan.reading import read

    reading = read(where.source())
    return sound(reading, repairable(where, reading, typed=typed))


def sound(reading: "Reading", to_repair: Sequence[str] | None) -> Open:
    """A plan that was read, if it has no errors; ``to_repair`` is the result of ``repairable``.

    A plan with errors gets no answer: half a plan would give a wrong one. Its findings go to
    standard error and the run ends with exit code 1.
    """
    from wirralplan.checks.errors import errors

    findings = errors(reading)
    if reading.plan is None or findings:
        _refuse(reading, findings, to_repair)
    assert reading.plan is not None  # noqa: S101 - _refuse never returns
    return Open(reading.plan, reading)


class Whereabouts(NamedTuple):
    """What to open, and what to call it."""

    named: str
    label: str | None = None

    @property
    def called(self) -> str:
        """What to call it in a sentence."""
        return called(self.named, self.label)

    def source(self) -> "Source":
        """The text of it."""
        from wirralplan.text.reading import read_source

        return read_source(self.named, label=self.label)


def whereabouts(named: str | None) -> Whereabouts:
    """The plan called ``named``, else the nearest one, named on stderr where it lies above."""
    if named is not None:
        return Whereabouts(named)
    try:
        here = Path.cwd()
    except OSError as error:
        raise MissingPlan(
            "The current folder no longer exists.", "Change to another folder."
        ) from error
    found = nearest_plan(here, home=_home())
    shown = _relative(found, here)
    if found.parent != here:
        tell(f"Reading {shown}")
    return Whereabouts(str(found), shown)


def repairable(where: Whereabouts, reading: "Reading", *, typed: bool) -> Sequence[str] | None:
    """The files to name in the command that puts this one right.

    ``None`` for what is no file, or cannot be kept. ``typed`` says that the file was named,
    and so has to be again.
    """
    if not (is_file(where.named) and reading.source.can_be_kept):
        return None
    return (where.named,) if typed else ()


def selection(plan: "Plan", filters: "Filters") -> "Selection":
    """What the filters of the command line mean in ``plan``; see ``selection.understood``.

    What a chosen lead is named in besides is reported on standard error.
    """
    from wirralplan.plan.queries.selection import Typed, understood

    chosen = understood(
        plan,
        Typed(
            leads=filters.lead or (),
            supporters=filters.supporter or (),
            workstreams=filters.workstream or (),
            activities=filters.activity or (),
            priorities=filters.priority or (),
            statuses=filters.status or (),
            ratings=filters.rating or (),
            due_after=filters.due_after,
            due_before=filters.due_before,
            search=filters.search,
        ),
    )
    tell_mentions(plan, sorted(chosen.leads or ()))
    return chosen


def tell_mentions(plan: "Plan", names: Sequence[str]) -> None:
    """A line for each of ``names`` that stands in the text of another lead as well.

    Nobody can know whether 'DC / AMB' is AMB's; who asks for AMB must not believe that it is
    all.
    """
    if not names:
        return
    from wirralplan.checks.check import quoted
    from wirralplan.plan.queries.mentions import mentions
    from wirralplan.plan.words import counted, listed

    for name, others in mentions(plan, names).items():
        shown = [
            f"{quoted(one.lead)} ({counted(one.milestones, 'milestone')})" for one in others[:_MOST]
        ]
        left = others[_MOST:]
        if left:
            milestones = counted(sum(one.milestones for one in left), "milestone")
            shown.append(f"{len(left)} more ({milestones})")
        lead, are = ("lead", "is") if len(others) == 1 else ("leads", "are")
        tell(f"{name} is also named in the {lead} {listed(shown)}, which {are} not shown here.")


def _refuse(
    reading: "Reading", findings: "Sequence[Finding]", to_repair: Sequence[str] | None
) -> NoReturn:
    from wirralplan.views.findings import excerpt, summary

    width = width_of(sys.stderr)
    complain(summary.numbering_first(findings, width))
    complain(excerpt.rendered(reading.source, findings, complaint_painter(), width))
    complain(summary.rendered(reading.source, findings, None, to_repair, width))
    tell("No answer: fix the errors above first. Totals from part of a plan would be wrong.")
    raise typer.Exit(1)


def _home() -> Path | None:
    """The home of whoever asks; in a container that person may have none."""
    try:
        return Path.home()
    except RuntimeError:
        return None


def _relative(path: Path, here: Path) -> str:
    try:
        return Path(os.path.relpath(path, here)).as_posix()
    except ValueError:  # another drive, on Windows
        return str(path)
