"""Findings as JSON, ``wirralplan.check/1``; its schema is ``check.schema.json``."""

from collections.abc import Iterator, Sequence

from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.views.findings import shown
from wirralplan.views.findings.tally import Tally
from wirralplan.views.json import dumped

FORMAT = "wirralplan.check/1"


def rendered(
    files: Sequence[tuple[Source, Sequence[Finding]]], unopened: Sequence[tuple[str, str]] = ()
) -> Iterator[str]:
    """All files of one run, a line per finding, and the sums over all of them at the end.

    ``unopened`` are the names of files that could not be read, each with the reason.
    """
    yield f'{{\n  "format": "{FORMAT}",\n  "files": ['
    errors = warnings = 0
    gap = "\n"
    for source, findings in files:
        tally = Tally.of(source, findings)
        errors += tally.errors
        warnings += tally.warnings
        yield gap
        yield from _file(source, findings, tally)
        gap = ",\n"
    yield "\n  ]" if files else "]"
    missing = [{"path": name, "message": sentence} for name, sentence in unopened]
    yield f',\n  "unopened": {dumped(missing)}'
    yield f',\n  "errors": {errors},\n  "warnings": {warnings}\n}}\n'


def _file(source: Source, findings: Sequence[Finding], tally: Tally) -> Iterator[str]:
    yield f'    {{\n      "path": {dumped(source.name)},\n      "findings": ['
    gap = "\n"
    for finding in findings:
        yield f"{gap}        {dumped(_row(source, finding))}"
        gap = ",\n"
    yield "\n      ]" if findings else "]"
    for key, value in tally._asdict().items():
        yield f',\n      "{key}": {dumped(value)}'
    yield "\n    }"


def _row(source: Source, finding: Finding) -> dict[str, object]:
    start, end = source.place(finding.span.start), source.place(finding.span.end)
    return {
        "code": finding.code,
        "name": finding.name,
        "level": finding.level.value,
        "message": finding.headline,
        "help": finding.help,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "related": [
            {"line": place.line, "column": place.column, "message": related.words}
            for related in finding.related
            for place in [source.place(related.span.start)]
        ],
        "repair": _repair(source, finding) if shown.repair(finding) else None,
    }


def _repair(source: Source, finding: Finding) -> dict[str, object]:
    edits = [
        {
            "line": start.line,
            "column": start.column,
            "end_line": end.line,
            "end_column": end.column,
            "text": splice.text,
        }
        for splice in finding.repair
        for start, end in [(source.place(splice.span.start), source.place(splice.span.end))]
    ]
    return {"safe": finding.safe, "edits": edits}
