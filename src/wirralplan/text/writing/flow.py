"""What is added inside ``[ ]`` and ``{ }``: beside a neighbour, or on lines of its own below it."""

from collections.abc import Sequence

from wirralplan.patterns import pattern
from wirralplan.text.source import Source, Span
from wirralplan.text.splice import Splice

_REST = pattern(r"[ \t]*(?P<comma>,?)[ \t]*(?:(?<=[ \t])#[^\r\n]*)?(?P<newline>\r\n|\n|\r)")


def after(source: Source, neighbour: Span, pieces: Sequence[str]) -> list[Splice]:
    """The pieces behind what stands at ``neighbour``, each on a line if that has one alone."""
    end = Span(neighbour.end, neighbour.end)
    indent = _indent(source, neighbour.start)
    rest = _REST.match(source.text, neighbour.end)
    if indent is None or rest is None:
        return [Splice(end, "".join(f", {piece}" for piece in pieces))]
    newline, below = rest["newline"], Span(rest.end(), rest.end())
    lines = f",{newline}".join(f"{indent}{piece}" for piece in pieces)
    if rest["comma"]:
        return [Splice(below, f"{lines},{newline}")]
    return [Splice(end, ","), Splice(below, f"{lines}{newline}")]


def before(source: Source, neighbour: Span, piece: str) -> Splice:
    """The piece in front of what stands at ``neighbour``, on its own line if that has one."""
    start = Span(neighbour.start, neighbour.start)
    indent = _indent(source, neighbour.start)
    if not indent:
        return Splice(start, f"{piece}, ")
    return Splice(start, f"{piece},{source.newline}{indent}")


def _indent(source: Source, offset: int) -> str | None:
    """What stands before ``offset`` on its line, if that is nothing but blanks."""
    before = source.line(source.place(offset).line)[: source.place(offset).column - 1]
    return before if not before.strip() else None
