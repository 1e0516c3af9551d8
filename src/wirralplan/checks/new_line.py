"""A line to add, with where it goes and how far in: what a rule gives to type."""

from wirralplan.plan.reading import Reading
from wirralplan.plan.words import counted
from wirralplan.text.route import Route
from wirralplan.text.table import Style


def new_line(line: int, column: int, text: str) -> str:
    """``text`` as a line of its own below ``line`` (from 1), behind ``column`` spaces."""
    spaces = f", with {counted(column, 'space')} before it" if column else ""
    return f"below line {line} add{spaces}:  {text}"


def beside(reading: Reading, route: Route, text: str) -> str:
    """``text`` as a new line below the key at the end of ``route``, in line with it."""
    document = reading.document
    if document.style(route[:-1]) is not Style.BLOCK_GROUP:
        return f"add  {text}"
    below = reading.source.place(reading.span(*route).end).line
    column = reading.source.place(reading.key_span(*route).start).column
    return new_line(below, column - 1, text)
