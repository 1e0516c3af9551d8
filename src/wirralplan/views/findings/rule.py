"""A rule's documentation for a terminal, and the list of all rules."""

from collections.abc import Iterator, Sequence

from wirralplan.checks.check import Check
from wirralplan.views.answer import Cell, Column, Heading, Page, Sentence, Table


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


_COLUMNS: Sequence[Column[Check]] = (
    Column("Code", lambda check: Cell(check.code)),
    Column("Level", lambda check: Cell(check.level, check.level.value)),
    Column("What it finds", lambda check: Cell(check.summary), wraps=True),
)


def all_rules(checks: Sequence[Check]) -> Page:
    """Every rule with its level and what it finds, as a page."""
    return [
        Heading("The rules of wirralplan check"),
        Table(_COLUMNS, checks),
        Sentence(
            "`wirralplan explain CODE` says why a rule exists, with a wrong and a right example."
        ),
    ]
