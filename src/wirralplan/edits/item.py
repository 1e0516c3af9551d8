"""Where a new item goes in a list, and the splices that write it there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wirralplan.edits import flow
from wirralplan.edits.order import arranged
from wirralplan.edits.shape import Shape, column, new_shape
from wirralplan.edits.style import Fields, Hand
from wirralplan.edits.target import below, joined
from wirralplan.plan.reading import Reading
from wirralplan.text.ending import ending, past_comments
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice
from wirralplan.text.table import Style

_NOTHING = re.compile(r"[ \t]*:(?P<brackets>[ \t]*\[[ \t]*\])")


def with_item(
    reading: Reading, route: Route, fields: Fields, *, first: bool = False
) -> list[Splice]:
    """A new item of the list at ``route``, the last one or the ``first``.

    The list may be there, be empty, or not be there at all.
    """
    style, count = reading.document.style(route), reading.document.count(route)
    if style is None:
        return _with_list(reading, route, fields)
    if not count:
        return _with_only_item(reading, route, fields)
    neighbour = (*route, 0 if first else count - 1)
    fields = arranged(fields, neighbour, reading.document.keys(neighbour))
    if style is Style.FLOW_LIST:
        return _in_brackets(reading, neighbour, fields, first=first)
    shape = Shape.of(reading.document, neighbour)
    lines = shape.lines(_pieces(reading, neighbour, fields))
    blank = [""] if _stand_apart(reading, route, count, first=first) else []
    if first:
        return [_above(reading, neighbour, shape, [*lines, *blank])]
    end = past_comments(reading.source, ending(reading.document, route), shape.dash)
    above = reading.source.text[: end.offset].removesuffix(end.newline)
    apart = above.endswith(("\n", "\r"))  # a text under |+ brings blank lines of its own
    return [below(reading, end, [*([] if apart else blank), *lines])]


def _above(reading: Reading, item: Route, shape: Shape, lines: Sequence[str]) -> Splice:
    """The lines above the one of an item's dash, and above the comment that belongs to it."""
    source, number = reading.source, reading.line(*item)
    while source.line(number)[: shape.dash + 1].strip() != "-":
        number -= 1
    while source.line(number - 1).lstrip().startswith("#"):
        number -= 1
    start = source.line_starts[number - 1]
    return Splice(Span(start, start), "".join(f"{line}{source.newline}" for line in lines))


def _in_brackets(
    reading: Reading, neighbour: Route, fields: Fields, *, first: bool
) -> list[Splice]:
    span, piece = reading.span(*neighbour), Hand.of(reading.document, neighbour).group(fields)
    if first:
        return [flow.before(reading.source, span, piece)]
    return flow.after(reading.source, span, [piece])


def _pieces(reading: Reading, neighbour: Route, fields: Fields) -> list[str]:
    """What an item that looks like its neighbour holds: lines, or one group in braces."""
    hand = Hand.of(reading.document, neighbour)
    return [hand.group(fields)] if hand.in_brackets else hand.entries(fields)


def _with_list(reading: Reading, route: Route, fields: Fields) -> list[Splice]:
    """A new key with a list of one item."""
    group, key = route[:-1], str(route[-1])
    hand = Hand.of(reading.document, group)
    if hand.in_brackets:
        return joined(reading, group, key, [f"{hand.name(key)}: [{hand.group(fields)}]"])
    item = new_shape(reading, route).lines(hand.entries(fields))
    return joined(reading, group, key, [f"{hand.name(key)}:", *item])


def _with_only_item(reading: Reading, route: Route, fields: Fields) -> list[Splice]:
    """The first item of ``[]``: below its key, or in the brackets where those must stay."""
    document, source = reading.document, reading.source
    hand = Hand.of(document, route[:-1])
    empty = _NOTHING.match(source.text, reading.key_span(*route).end)
    end = reading.span(*route).end
    if hand.in_brackets or empty is None or empty.end() != end:
        piece = replace(hand, in_brackets=True).group(fields)
        return [Splice(Span(end - 1, end - 1), piece)]
    shape = new_shape(reading, route)
    shape = shape.at(column(document, route[:-1]) + shape.dash)
    lines = shape.lines(hand.entries(fields))
    return [
        Splice(Span(*empty.span("brackets")), ""),
        below(reading, ending(document, route), lines),
    ]


def _stand_apart(reading: Reading, route: Route, count: int, *, first: bool) -> bool:
    """Whether a blank line stands between the two items nearest to the new one."""
    if count < 2:
        return False
    above, below = (0, 1) if first else (count - 2, count - 1)
    source = reading.source
    start = source.place(ending(reading.document, (*route, above)).offset).line
    end = reading.line(*route, below)
    return any(not source.line(number).strip() for number in range(start, end))
