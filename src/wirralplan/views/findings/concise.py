"""Findings one to a line, for editors and for searching."""

from collections.abc import Iterable, Iterator

from wirralplan.text.finding import Finding
from wirralplan.text.source import Source
from wirralplan.text.visible import visible


def rendered(source: Source, findings: Iterable[Finding]) -> Iterator[str]:
    """``plan.yaml:212:18: error[WP202] there is no 31 September 2018; …``."""
    name = visible(source.name)
    for finding in findings:
        line, column = source.place(finding.span.start)
        words = f"{finding.level.value}[{finding.code}] {visible(finding.headline)}"
        yield f"{name}:{line}:{column}: {words}\n"
