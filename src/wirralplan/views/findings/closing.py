"""The last lines of a run for a log or a page: how each file stands, and all of them together."""

from collections.abc import Iterator, Sequence

from wirralplan.plan.words import counted, listed
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source
from wirralplan.views.findings import summary


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]] = ()
) -> Iterator[str]:
    """The summary of each file; where there are several files, a line with the sums below."""
    for source, findings in files:
        yield from summary.rendered(source, findings, None)
        yield from summary.numbering(findings)
    if len(files) + len(unopened) > 1:
        yield f"In all: {_checked(files)}{_missed(len(unopened))}.\n"
    elif unopened:
        yield "Nothing was checked.\n"


def _checked(files: Sequence[tuple[Source, Sequence[Finding]]]) -> str:
    if not files:
        return "nothing was checked"
    levels = [finding.level for _, findings in files for finding in findings]
    found = [
        counted(number, level.value)
        for level in Level
        for number in [levels.count(level)]
        if number
    ]
    return f"{listed(found) or 'no problems'} in {counted(len(files), 'file')}"


def _missed(count: int) -> str:
    return f"; {counted(count, 'file')} could not be opened" if count else ""
