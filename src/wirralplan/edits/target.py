"""Where a new key or value goes in a group, and the splices that write it there."""

import re
from collections.abc import Sequence

from wirralplan.edits import flow
from wirralplan.edits.order import place_of
from wirralplan.edits.shape import column
from wirralplan.edits.style import QUOTES, Fields, Hand, Value
from wirralplan.plan.reading import Reading
from wirralplan.text.ending import Ending, ending, past_comments
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice
from wirralplan.text.table import Style

_BLOCK_TEXTS = (Style.LITERAL, Style.FOLDED)
_HEADER = re.compile(r"[|>][-+0-9]*(?P<rest>[^\r\n]*)")


def with_value(reading: Reading, route: Route, value: Value) -> list[Splice]:
    """``value`` in place of the text at ``route``, in the same quotes."""
    document, span = reading.document, reading.span(*route)
    style = document.style(route)
    quote = QUOTES.get(style, "")
    flow = document.style(route[:-1]) is Style.FLOW_GROUP
    text = Hand(day=quote, text=quote, in_brackets=flow).value(str(route[-1]), value)
    header = _HEADER.match(reading.source.text, span.start) if style in _BLOCK_TEXTS else None
    return [Splice(span, text + (header["rest"].rstrip() if header else ""))]


def with_keys(reading: Reading, group: Route, fields: Fields) -> list[Splice]:
    """New keys in the group at ``group``, behind those that the format names before them."""
    hand = Hand.of(reading.document, group)
    return joined(reading, group, next(iter(fields)), hand.entries(fields))


def joined(reading: Reading, group: Route, key: str, pieces: Sequence[str]) -> list[Splice]:
    """The pieces in the group, where ``key`` belongs: entries in braces, else lines."""
    document = reading.document
    present = document.keys(group)
    place = place_of(key, group, present)
    if document.style(group) is Style.FLOW_GROUP:
        above = (*group, present[place])
        span = Span(reading.key_span(*above).start, reading.span(*above).end)
        return flow.after(reading.source, span, pieces)
    end = ending(document, (*group, present[place]))
    indent = column(document, group)
    last = place == len(present) - 1  # nothing follows that a comment could speak of
    end = past_comments(reading.source, end, indent - last)
    return [below(reading, end, [f"{' ' * indent}{piece}" for piece in pieces])]


def below(reading: Reading, end: Ending, lines: Sequence[str]) -> Splice:
    """The lines directly below ``end``; a file that ends without a line end still does."""
    newline = end.newline or reading.source.newline
    text = newline.join(lines)
    whole = f"{text}{newline}" if end.newline else f"{newline}{text}"
    return Splice(Span(end.offset, end.offset), whole)
