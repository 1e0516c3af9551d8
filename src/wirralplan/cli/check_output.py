"""Where the findings of a check go: in which form, to which stream, how wide, in which colours."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeAlias

from wirralplan.checks.repairing import Repair, Repaired
from wirralplan.cli.checkout import path_from_top
from wirralplan.cli.open_plan import Whereabouts, repairable
from wirralplan.cli.options.check_options import CheckFormat, FindingsOutput
from wirralplan.cli.options.output_options import Output
from wirralplan.cli.terminal.console import (
    complain,
    complaint_painter,
    painter,
    put,
    tell,
    width_of,
)
from wirralplan.files.open import is_file
from wirralplan.frozen import frozen
from wirralplan.text.finding import Finding, Level
from wirralplan.text.source import Source
from wirralplan.views.palette import Paint

# The variables in which GitHub, GitLab and Azure DevOps say where the top of their checkout is.
_ON_GITHUB, _ON_GITLAB, _ON_AZURE = "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"
_TOPS = {
    CheckFormat.GITHUB: (_ON_GITHUB,),
    CheckFormat.GITLAB: (_ON_GITLAB,),
    CheckFormat.SARIF: (_ON_GITHUB, _ON_GITLAB, _ON_AZURE),
}

Files: TypeAlias = Sequence[tuple[Source, Sequence[Finding]]]
Unopened: TypeAlias = Sequence[tuple[str, str]]


@frozen
class Checked:
    """A file as it was, and what came of checking and repairing it.

    ``instead`` says that its text went to standard output, in place of the findings;
    ``refused`` that it is no plan: a person reads that in a sentence, so only machine formats
    have it as a finding.
    """

    where: Whereabouts
    before: Source
    outcome: Repaired
    instead: bool = False
    refused: bool = False

    @property
    def is_unread(self) -> bool:
        """Whether not all of it could be read, and none of the selected rules says so."""
        reading, findings, _ = self.outcome
        return reading.plan is None and not any(one.level is Level.ERROR for one in findings)


class _Look(NamedTuple):
    paint: Paint
    width: int | None


def report(
    checked: Sequence[Checked],
    unopened: Unopened,
    output: FindingsOutput,
    *,
    typed: bool,
) -> None:
    """Put the findings out in their form; ``typed`` says that the files were named."""
    if any(one.instead for one in checked):
        look = _Look(complaint_painter(), width_of(sys.stderr))
        complain(_rendered(checked, unopened, output.format, look, typed=typed))
        return
    width = width_of(sys.stdout) if output.out is None else None
    look = _Look(painter(output.color, output.out), width)
    put(_rendered(checked, unopened, output.format, look, typed=typed), output.out)
    if output.format is CheckFormat.GITHUB:
        _append_summary(_files(checked, output.format), _missed_for(output.format, unopened))


def put_patches(checked: Iterable[Checked], output: Output) -> None:
    """Put out what the repairs would change; where that is nothing, say so on standard error."""
    from wirralplan.views import patch

    paint = painter(output.color, output.out)
    files = [one for one in checked if not one.refused]
    put(
        (
            line
            for one in files
            for line in patch.rendered(one.before, one.outcome.reading.source, paint)
        ),
        output.out,
    )
    for one in files:
        left = len(one.outcome.findings)
        if left:
            findings = "1 finding remains" if left == 1 else f"{left} findings remain"
            tell(f"{one.before.name}: {findings} after that; to see more: wirralplan check")
        elif not one.outcome.made:
            tell(f"{one.before.name}: nothing to fix.")


def tell_repairs(name: str, made: Sequence[Repair]) -> None:
    """Say on standard error what was put right."""
    from wirralplan.views.findings import repairs

    for line in repairs.rendered(name, made):
        tell(line)


def _rendered(
    checked: Sequence[Checked],
    unopened: Unopened,
    form: CheckFormat,
    look: _Look,
    *,
    typed: bool,
) -> Iterator[str]:
    from wirralplan.views.findings import summary

    if form in (CheckFormat.FULL, CheckFormat.CONCISE):
        for one in (one for one in checked if not one.refused):
            yield from _for_people(one, form, look, typed=typed)
        return
    for one in checked:
        if one.is_unread:
            tell(f"{one.before.name}: {summary.UNREAD.rstrip()}")
    yield from _for_programs(_files(checked, form), _missed_for(form, unopened), form)


def _for_people(one: Checked, form: CheckFormat, look: _Look, *, typed: bool) -> Iterator[str]:
    from wirralplan.views.findings import concise, excerpt, summary

    reading, findings, _ = one.outcome
    if form is CheckFormat.CONCISE:
        yield from concise.rendered(reading.source, findings)
    else:
        yield from summary.numbering_first(findings, look.width)
        yield from excerpt.rendered(reading.source, findings, look.paint, look.width)
    size = None if reading.plan is None else summary.Size.of(reading.plan)
    to_repair = repairable(one.where, reading, typed=typed)
    yield from summary.rendered(reading.source, findings, size, to_repair, look.width)
    if one.is_unread:
        yield summary.UNREAD


def _for_programs(files: Files, unopened: Unopened, form: CheckFormat) -> Iterator[str]:
    from wirralplan.views.findings import github, gitlab, json, junit, sarif

    if form is CheckFormat.SARIF:
        from wirralplan import __version__
        from wirralplan.checks.catalogue import CATALOGUE
        from wirralplan.cli import installed_from

        return sarif.rendered(
            files, unopened, checks=CATALOGUE, version=__version__, website=installed_from.website()
        )
    forms = {
        CheckFormat.JSON: json.rendered,
        CheckFormat.GITHUB: github.rendered,
        CheckFormat.GITLAB: gitlab.rendered,
        CheckFormat.JUNIT: junit.rendered,
    }
    return forms[form](files, unopened)


def _files(checked: Iterable[Checked], form: CheckFormat) -> Files:
    """The files with their findings, named as the reader of the form knows them."""
    return [(_named_for(form, one), one.outcome.findings) for one in checked]


def _named_for(form: CheckFormat, one: Checked) -> Source:
    """The file; by its path from the top of the checkout where it is shown beside its lines."""
    source = one.outcome.reading.source
    if form not in _TOPS or not source.is_file:
        return source
    typed = source.name if one.where.named == "-" else one.where.named
    return replace(source, name=path_from_top(typed, _TOPS[form]))


def _missed_for(form: CheckFormat, unopened: Unopened) -> Unopened:
    """The files that were not opened, named in the same way."""
    if form not in _TOPS:
        return unopened
    return [
        (path_from_top(name, _TOPS[form]) if is_file(name) else name, reason)
        for name, reason in unopened
    ]


def _append_summary(files: Files, unopened: Unopened) -> None:
    """Under GitHub Actions: the findings as a table on the page of the run."""
    from wirralplan.views.findings import step_summary

    page = os.environ.get("GITHUB_STEP_SUMMARY")
    if not page:
        return
    try:
        with Path(page).open("a", encoding="utf-8", newline="\n") as file:
            room = step_summary.LARGEST - Path(page).stat().st_size
            file.writelines(step_summary.rendered(files, unopened, room))
    except OSError as error:
        tell(f"The summary of the run could not be written: {error.strerror}.")
