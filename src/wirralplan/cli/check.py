"""Every mistake of every file in one run: ``check``."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from wirralplan.checks.catalogue import CATALOGUE
from wirralplan.checks.running import findings as found_in
from wirralplan.cli.arguments import CheckFormat, Output, PlanFile
from wirralplan.cli.asking import source
from wirralplan.cli.console import painter, put, tell, width_of
from wirralplan.cli.grouping import grouped
from wirralplan.errors import WirralplanError
from wirralplan.plan.reading import Reading, read
from wirralplan.text.finding import Finding, Level


@dataclass(frozen=True)
class _Checked:
    """A file that could be opened, and everything found in it."""

    reading: Reading
    findings: Sequence[Finding]

    @property
    def faulty(self) -> bool:
        """Whether it has errors; warnings alone do not fail."""
        return any(finding.level is Level.ERROR for finding in self.findings)


@grouped
def check(
    output: Output,
    *,
    file: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help="Files to check, REV:path of a git revision, or - for standard input. "
            "Without any: the plan that the other commands would take.",
        ),
    ] = None,
    plan: PlanFile = None,
    form: Annotated[
        CheckFormat,
        typer.Option(
            "--format", "-f", metavar="full|concise|json", help="How to write the findings."
        ),
    ] = CheckFormat.FULL,
) -> int:
    """Every mistake in the file, in its line, in plain English, with what to write instead."""
    checked: list[_Checked] = []
    unopened = 0
    files: list[str | None] = [*file] if file else [plan]
    for named in files:
        try:
            reading = read(source(named))
        except WirralplanError as failure:
            unopened += 1
            tell(f"wirralplan: {failure.sentence}")
            if failure.hint:
                tell(failure.hint)
        else:
            checked.append(_Checked(reading, found_in(reading, CATALOGUE)))
    _put(checked, form, output)
    if unopened:
        return 2
    return 1 if any(one.faulty for one in checked) else 0


def _put(checked: Sequence[_Checked], form: CheckFormat, output: Output) -> None:
    from wirralplan.views.findings import concise, excerpt, json, summary

    if form is CheckFormat.JSON:
        put(json.rendered([(one.reading.source, one.findings) for one in checked]), output.out)
        return
    paint = painter(output.color, output.out)
    width = width_of(sys.stdout) if output.out is None else None
    pieces: list[str] = []
    for one in checked:
        written, whole = one.reading.source, one.reading.plan
        if form is CheckFormat.CONCISE:
            pieces += concise.rendered(written, one.findings)
        else:
            pieces += excerpt.rendered(written, one.findings, paint, width)
        size = None if whole is None else summary.Size.of(whole)
        pieces += summary.rendered(written, one.findings, size)
    put(pieces, output.out)
