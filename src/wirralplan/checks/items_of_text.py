"""The item of a list that a pasted text would be: its lines, with blanks for what it must have."""

from collections.abc import Iterator, Sequence

from wirralplan.patterns import pattern
from wirralplan.plan.date_kinds import Kind
from wirralplan.plan.dates import guessed
from wirralplan.plan.loose_dates import loosely
from wirralplan.text.written import quoted_text

_SPECIAL = pattern(r"^[^\w£(]|: | #|:$")
_DUE = "<the day, as 2018-06-30>"


def as_item(holder: str, cells: Sequence[str]) -> list[str]:
    """The lines of an item of ``holder`` with what the cells say; none where that is not clear."""
    if holder == "milestones":
        return [*_milestone(cells)]
    if len(cells) != 1:
        return []
    if holder == "activities":
        return [f"- title: {as_value(cells[0])}", "  lead: <name>"]
    return [f"- {'name' if holder == 'people' else 'title'}: {as_value(cells[0])}"]


def _milestone(cells: Sequence[str]) -> Iterator[str]:
    """The lines of a milestone with what the cells say, as far as that shows."""
    if len(cells) == 1:
        cells = _with_day(cells[0])
    days = {cell: reading.iso for cell in cells if (reading := guessed(cell)) and reading.exists}
    title, *others = [cell for cell in cells if cell not in days] or ["<text>"]
    yield f"- title: {as_value(title)}"
    yield f"  due: {next(iter(days.values()), _DUE)}"
    rest = ", ".join([*others, *[*days][1:]])
    if rest:
        yield f"  note: {as_value(rest)}"


def _with_day(text: str) -> Sequence[str]:
    """A text and the day that it ends with, if it does."""
    found = loosely(text)
    if found.kind is not Kind.ONE or found.rest or not found.parts[0].period.is_day:
        return [text]
    title = found.before.rstrip(" ,;:(-\u2013\u2014")
    for word in (" by", " due", " on"):
        title = title.removesuffix(word)
    return [title, found.parts[0].period.first.isoformat()] if title else [text]


def as_value(text: str) -> str:
    """``text`` as it is typed after a key: in quotes where it needs them."""
    return quoted_text(text) if _SPECIAL.search(text) else text
