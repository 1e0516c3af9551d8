"""Texts that wrap on a terminal with their further lines indented, so that each reads as one."""

from collections.abc import Iterator, Sequence

from rich.cells import chop_cells
from rich.console import Console, ConsoleOptions
from rich.measure import Measurement
from rich.text import Text

from wirralplan.views.forms.plain import display_width
from wirralplan.views.forms.units import units

INDENT = 2
_NARROWEST = 12  # columns: where there is less, nothing is indented


class Hanging:
    """A text; its lines after the first are indented, and all of them by ``indent`` more."""

    def __init__(self, text: Text, indent: int = 0) -> None:
        self._text, self._indent = text, indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Its lines, for Rich."""
        yield from _hung(self._text, console, options.max_width, self._indent)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """How wide it can be, for Rich."""
        return Measurement(1, min(self._indent + self._text.cell_len, options.max_width))


class Values:
    """Values with a name each, below a title: a line ends between two, not within a short one."""

    def __init__(self, values: Sequence[Text]) -> None:
        self._values = values

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Its lines, for Rich."""
        lines: list[Text] = []
        for value in self._values:
            if lines and INDENT + lines[-1].cell_len + 2 + value.cell_len < options.max_width:
                lines[-1].append(", ").append_text(value)
            else:
                if lines:
                    lines[-1].append(",")
                lines.append(value.copy())
        for line in lines:
            yield from _hung(line, console, options.max_width, INDENT)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """How wide it can be, for Rich."""
        longest = max((value.cell_len for value in self._values), default=0)
        return Measurement(1, min(INDENT + longest + 1, options.max_width))


def sentence(text: str, width: int) -> str:
    """A sentence in lines that end neither in a date nor between a number and its word."""
    lines = [""]
    for unit in units(text):
        indent = INDENT if len(lines) > 1 else 0
        if lines[-1] and indent + display_width(lines[-1] + unit.rstrip()) > width:
            lines.append("")
        lines[-1] += unit
    first, *others = (line.rstrip() for line in lines)
    whole = [first, *(f"{' ' * INDENT}{line}" for line in others)]
    return "\n".join(piece for line in whole for piece in chop_cells(line, width) or [""])


def _hung(text: Text, console: Console, width: int, indent: int) -> Iterator[Text]:
    """The lines of ``text``, each with the blanks before it."""
    if width < _NARROWEST:
        yield from text.wrap(console, width, overflow="fold")
        return
    if indent + text.cell_len <= width and "\n" not in text.plain:
        yield Text(" " * indent).append_text(text)
        return
    first = text.wrap(console, width - indent, overflow="fold")[0]
    yield Text(" " * indent).append_text(first)
    others = text[len(first) :]
    others = others[len(others) - len(others.plain.lstrip()) :]
    further = indent + INDENT
    for line in others.wrap(console, width - further, overflow="fold"):
        yield Text(" " * further).append_text(line)
