"""The last lines under the findings of a file: how many there are, or that there are none."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.plan.model import Plan
from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.views.findings.tally import Tally


class Size(NamedTuple):
    """How much a plan holds, so that "no problems" cannot be said of an empty file."""

    workstreams: int
    activities: int
    milestones: int

    @classmethod
    def of(cls, plan: Plan) -> "Size":
        """The size of ``plan``."""
        activities = [one for workstream in plan.workstreams for one in workstream.activities]
        milestones = sum(len(activity.milestones) for activity in activities)
        return cls(len(plan.workstreams), len(activities), milestones)


def rendered(
    source: Source, findings: Sequence[Finding], size: Size | None, way_out: str = ""
) -> Iterator[str]:
    """One line, and a second one where reading had to stop.

    ``way_out`` is the command that puts right what can be; empty where nothing can be changed.
    """
    name, tally = visible(source.name), Tally.of(source, findings)
    repair = _repair(findings, way_out) if way_out else ""
    if tally.errors and tally.warnings:
        yield f"{_errors(tally.errors)} and {_warnings(tally.warnings)} in {name}.{repair}\n"
    elif tally.errors:
        yield f"{_errors(tally.errors)} in {name}.{repair}\n"
    elif tally.warnings:
        yield f"{_warnings(tally.warnings)} and no errors in {name}{_held(size)}.{repair}\n"
    else:
        yield f"{name}: no problems found{_held(size)}.\n"
    if tally.unread_after is not None:
        yield (
            f"Mistakes after line {tally.unread_after} can only be found "
            "when this one is put right.\n"
        )


def _repair(findings: Sequence[Finding], way_out: str) -> str:
    """How many of them can be put right, and by what command."""
    safe = sum(finding.safe for finding in findings)
    guesses = sum(bool(finding.repair) and not finding.safe for finding in findings)
    if not safe + guesses:
        return ""
    which = _which(safe or guesses, len(findings))
    told = f" wirralplan can put {which} right: {way_out}"
    if not safe:
        return f"{told} --unsafe-fixes"
    return f"{told} ({guesses} more by a guess: add --unsafe-fixes)" if guesses else told


def _which(count: int, of: int) -> str:
    if count == of:
        return "it" if of == 1 else "them all"
    return f"{count} of them"


def _errors(count: int) -> str:
    return _counted(count, "error", "errors")


def _warnings(count: int) -> str:
    return _counted(count, "warning", "warnings")


def _held(size: Size | None) -> str:
    if size is None:
        return ""
    workstreams = _counted(size.workstreams, "workstream", "workstreams")
    activities = _counted(size.activities, "activity", "activities")
    milestones = _counted(size.milestones, "milestone", "milestones")
    return f" ({workstreams}, {activities}, {milestones})"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
