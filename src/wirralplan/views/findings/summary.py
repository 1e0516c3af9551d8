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


def rendered(source: Source, findings: Sequence[Finding], size: Size | None) -> Iterator[str]:
    """One line, and a second one where reading had to stop."""
    name, tally = visible(source.name), Tally.of(source, findings)
    if tally.errors and tally.warnings:
        yield f"{_errors(tally.errors)} and {_warnings(tally.warnings)} in {name}.\n"
    elif tally.errors:
        yield f"{_errors(tally.errors)} in {name}.\n"
    elif tally.warnings:
        yield f"{_warnings(tally.warnings)} and no errors in {name}{_held(size)}.\n"
    else:
        yield f"{name}: no problems found{_held(size)}.\n"
    if tally.unread_after is not None:
        yield (
            f"Mistakes after line {tally.unread_after} can only be found "
            "when this one is put right.\n"
        )


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
