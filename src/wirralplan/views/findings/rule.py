"""A rule's documentation for a terminal, and the list of all rules."""

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check
from wirralplan.views.paper.paper import Cell, Column, Grid, Paper, cell, heading, sentence


def rendered(check: Check) -> Iterator[str]:
    """The documentation of ``check`` as text, line by line: examples are indented."""
    yield f"{check.code} {check.name} ({check.weight})\n\n"
    example = False
    for line in check.doc.strip().splitlines():
        if line.startswith("```"):
            example = not example
        elif example:
            yield f"    {line}".rstrip() + "\n"
        else:
            yield f"{line.removeprefix('## ')}\n"


def all_rules(checks: Sequence[Check]) -> Paper:
    """Every rule with its level and what it finds, as a page."""
    rows = [
        [Cell(check.code), Cell(check.level.value, check.level.value), cell(check.summary)]
        for check in checks
    ]
    columns = [Column("Code"), Column("Level"), Column("What it finds", wraps=True)]
    return [
        heading("The rules of wirralplan check"),
        Grid(columns, rows),
        sentence("`wirralplan explain CODE` tells why, with a wrong and a right example."),
    ]
