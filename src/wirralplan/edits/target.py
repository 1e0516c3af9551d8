"""Where a new key or value goes in a group, and the splices that write it there."""

from collections.abc import Sequence

from wirralplan.edits.order import place_of
from wirralplan.patterns import pattern
from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route
from wirralplan.text.source import Span
from wirralplan.text.splice import Splice
from wirralplan.text.table import BLOCK_TEXTS, Style
from wirralplan.text.writing import flow
from wirralplan.text.writing.ending import ending, lines_below, past_comments
from wirralplan.text.writing.item_layout import column
from wirralplan.text.writing.style import QUOTES, Fields, Value, WritingStyle

_HEADER = pattern(r"[|>][-+0-9]*(?P<rest>[^\r\n]*)")


def with_value(reading: Reading, route: Route, value: Value) -> list[Splice]:
    """``value`` in place of the text at ``route``, in the same quotes."""
    document, span = reading.document, reading.span(*route)
    style = document.style(route)
    quote = QUOTES.get(style, "")
    in_brackets = document.style(route[:-1]) is Style.FLOW_GROUP
    writing = WritingStyle(date_quote=quote, text_quote=quote, in_brackets=in_brackets)
    text = writing.value(str(route[-1]), value)
    # A | or > stands on the line of the key, and a comment behind it stays there.
    header = _HEADER.match(reading.source.text, span.start) if style in BLOCK_TEXTS else None
    return [Splice(span, text + (header["rest"].rstrip() if header else ""))]


def with_keys(reading: Reading, group: Route, fields: Fields) -> list[Splice]:
    """New keys in the group at ``group``, behind those that the format names before them."""
    entries = WritingStyle.of(reading.document, group).entries(fields)
    return joined(reading, group, next(iter(fields)), entries)


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
    return [lines_below(reading.source, end, [f"{' ' * indent}{piece}" for piece in pieces])]
