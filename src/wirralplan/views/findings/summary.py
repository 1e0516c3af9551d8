"""The last lines under the findings of a file: how many there are, or that there are none."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.model import Plan
from wirralplan.plan.words import counted, listed
from wirralplan.text.finding import Finding
from wirralplan.text.shell import command, ends_options
from wirralplan.text.source import Source
from wirralplan.text.visible import visible
from wirralplan.views.findings.tally import Tally

_FIX, _GUESSES = ("wirralplan", "check", "--fix"), "--unsafe-fixes"
_MOST = 8  # lines that are named
_MOVES_LINES = pattern(
    r"below line|take (?:it|lines?) |remove line|before (?:each|the first)|on the next line"
    r"|in place of lines"
)
_NUMBERS = (
    "Line numbers are those before any change: where lines are added or taken out, work from the"
    " bottom up."
)
UNREAD = "Part of it cannot be read; to see why, run check without --select and --ignore.\n"


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
    source: Source,
    findings: Sequence[Finding],
    size: Size | None,
    to_repair: Sequence[str] | None = None,
    width: int | None = None,
) -> Iterator[str]:
    """One line, on a terminal of ``width`` columns perhaps a few; one more where reading stopped.

    ``to_repair`` are the files to name in the command that puts right what can be, ``None``
    where nothing can be changed.
    """
    tally = Tally.of(source, findings)
    pieces = [_counts(visible(source.name), tally, size)]
    if to_repair is not None:
        pieces += _repairs(source, findings, to_repair)
    yield from _filled(pieces, width)
    if tally.unread_after is not None:
        yield (
            f"Mistakes after line {tally.unread_after} can only be found "
            "once the one there is fixed.\n"
        )


def numbering(findings: Sequence[Finding], width: int | None = None) -> Iterator[str]:
    """What the line numbers in the help mean, where following one of them moves other lines."""
    if len(findings) > 1 and any(_MOVES_LINES.search(one.help) for one in findings):
        yield from _filled(_NUMBERS.split(" "), width)


def numbering_first(findings: Sequence[Finding], width: int | None = None) -> Iterator[str]:
    """The same above the findings, as it has to be known before the first of them is followed."""
    lines = list(numbering(findings, width))
    yield from lines
    if lines:
        yield "\n"


def _counts(name: str, tally: Tally, size: Size | None) -> str:
    if tally.errors and tally.warnings:
        return f"{_errors(tally.errors)} and {_warnings(tally.warnings)} in {name}."
    if tally.errors:
        return f"{_errors(tally.errors)} in {name}."
    if tally.warnings:
        return f"{_warnings(tally.warnings)} and no errors in {name}{_held(size)}."
    return f"{name}: no problems found{_held(size)}."


def _filled(pieces: Sequence[str], width: int | None) -> Iterator[str]:
    """The pieces on one line, or on as many as they need: a command is never broken in two."""
    line = ""
    for piece in pieces:
        longer = f"{line} {piece}" if line else piece
        if line and width is not None and len(longer) > width:
            yield f"{line}\n"
            line = piece
        else:
            line = longer
    yield f"{line}\n"


def _repairs(source: Source, findings: Sequence[Finding], files: Sequence[str]) -> Iterator[str]:
    """How many of them can be fixed, and by what command; of guesses also which."""
    safe = sum(finding.safe for finding in findings)
    guessed = [one for one in findings if one.repair and not one.safe]
    guesses = len(guessed)
    if not safe + guesses:
        return
    where = "" if guesses == len(findings) else _on_lines(source, guessed)
    how = "automatically" if safe else f"by a guess{where and f' ({where})'}"
    can = f"{_which(safe or guesses, len(findings))} can be fixed {how}"
    way_out = command(*_FIX, *([] if safe else [_GUESSES]), files=files)
    if way_out is None:
        yield f"{can}, but not under this file name: give the file a simpler name first."
        return
    yield f"{can}: {way_out}"
    behind = " before the --" if ends_options(files) else ""
    if safe and guesses:
        yield f"({guesses} more by a guess, {where}: add {_GUESSES}{behind}; to preview: --diff)"
    else:
        yield f"(to preview, add --diff{behind})"


def _on_lines(source: Source, findings: Sequence[Finding]) -> str:
    """Where the findings are, as far as there is room."""
    places = [str(source.place(one.span.start).line) for one in findings[: _MOST + 1]]
    lines = list(dict.fromkeys(places))
    if len(places) > _MOST:
        lines = [*lines[:_MOST], "others"]
    return f"line{'s' if len(lines) > 1 else ''} {listed(lines)}"


def _which(count: int, of: int) -> str:
    if count == of:
        return "It" if of == 1 else "All"
    return str(count)


def _errors(count: int) -> str:
    return counted(count, "error")


def _warnings(count: int) -> str:
    return counted(count, "warning")


def _held(size: Size | None) -> str:
    if size is None:
        return ""
    workstreams = counted(size.workstreams, "workstream")
    activities = counted(size.activities, "activity")
    milestones = counted(size.milestones, "milestone")
    return f" ({workstreams}, {activities}, {milestones})"
