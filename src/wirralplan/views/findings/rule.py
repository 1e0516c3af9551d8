"""A rule's documentation for a terminal, and the list of all rules."""

from collections.abc import Iterator, Sequence
from textwrap import TextWrapper

from wirralplan.checks.check import Check
from wirralplan.views.answer import Cell, Column, Heading, Page, Sentence, Table

_BULLET = "- "


def rendered(check: Check, width: int | None = None) -> Iterator[str]:
    """The documentation of ``check`` as text, line by line: examples are indented.

    Its prose is wrapped at ``width`` columns; without one the lines stay as they are written.
    """
    yield f"{check.code} {check.name} ({check.weight})\n\n"
    example = False
    prose: list[str] = []
    for line in check.doc.strip().splitlines():
        if not line or example or line.startswith(("```", _BULLET)):
            yield from _wrapped(prose, width)
            prose = []
        if line.startswith("```"):
            example = not example
        elif line and not example:
            prose.append(line.removeprefix("## "))
        else:
            yield f"    {line}".rstrip() + "\n"
    yield from _wrapped(prose, width)


def _wrapped(prose: Sequence[str], width: int | None) -> Iterator[str]:
    """A paragraph or an item of a list, at most ``width`` columns wide."""
    if width is None or not prose:
        yield from (f"{line}\n" for line in prose)
        return
    text = " ".join(line.strip() for line in prose)
    hanging = " " * len(_BULLET) if text.startswith(_BULLET) else ""
    wrapper = TextWrapper(
        width, subsequent_indent=hanging, break_long_words=False, break_on_hyphens=False
    )
    yield from (f"{line}\n" for line in wrapper.wrap(text))


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
