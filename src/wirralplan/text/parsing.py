"""A table of values and places from the parser's events, and what the parser refuses.

Only events are read, never constructed values: to YAML 1.1 ``no`` is false, ``010`` is 8
and ``12:30`` is 750, while a plan means what was typed. Nothing here recurses, and aliases
are refused at the event, so neither depth nor a self-reference can run away.
"""

import gc
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple, TypeAlias

import yaml

from wirralplan.patterns import pattern
from wirralplan.text.faults import (
    AnchorAliasTag,
    DuplicateKey,
    EscapedCharacter,
    KeyNotText,
    SecondDocument,
    TooLarge,
)
from wirralplan.text.finding import Fault
from wirralplan.text.loading import LOADER
from wirralplan.text.source import Source, Span
from wirralplan.text.table import Style, Table

DEEPEST = 32

_LOADER = LOADER
_STYLES = {
    None: int(Style.PLAIN),
    "": int(Style.PLAIN),
    "'": int(Style.SINGLE),
    '"': int(Style.DOUBLE),
    "|": int(Style.LITERAL),
    ">": int(Style.FOLDED),
}
_STARTS = {
    (yaml.SequenceStartEvent, False): int(Style.BLOCK_LIST),
    (yaml.SequenceStartEvent, True): int(Style.FLOW_LIST),
    (yaml.MappingStartEvent, False): int(Style.BLOCK_GROUP),
    (yaml.MappingStartEvent, True): int(Style.FLOW_GROUP),
}
_LITERAL = int(Style.LITERAL)
_DOUBLE = int(Style.DOUBLE)
_FLOW = (int(Style.FLOW_LIST), int(Style.FLOW_GROUP))
_GROUPS = (int(Style.BLOCK_GROUP), int(Style.FLOW_GROUP))
_PROPERTY = pattern(r"[&!*]+[^\s,\[\]{}]*")
_BLANKS_BEFORE = pattern(r"\s*")
# The first escape of a text in double quotes but for \", \\ and \/, which show what they are.
_ESCAPE = pattern(
    r"[^\\]*(?:\\[\"\\/][^\\]*)*"
    r"(\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|[^\"\\/]))"
)


FaultOf: TypeAlias = Callable[[Source, yaml.YAMLError, "Span | None"], Fault]


class Parsed(NamedTuple):
    """What one pass gave. ``stop`` is the fault that nothing behind it was read for, if any.

    ``faults`` are the others, in order of place.
    """

    table: Table
    faults: list[Fault]
    stop: Fault | None


def parsed(source: Source, fault_of: FaultOf) -> Parsed:
    """The first document of ``source`` as a table, as far as the parser came.

    ``fault_of`` says what an error of the parser is to whoever wrote the text; it also gets the
    place of the newest text before the error.
    """
    builder = _Builder(source)
    stop: Fault | None = None
    with no_garbage_collection():
        try:
            loader = _LOADER(source.text)
            try:
                stop = builder.fed_by(loader.get_event)
            finally:
                loader.dispose()
        except yaml.YAMLError as error:
            stop = fault_of(source, error, builder.last_span())
        builder.finish()
    return Parsed(builder.table, builder.faults, stop)


@contextmanager
def no_garbage_collection() -> Iterator[None]:
    """No collection while millions of objects come and none can be garbage in a cycle."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Builder:
    """Fills a table, event by event."""

    def __init__(self, source: Source) -> None:
        self.table = Table()
        self.faults: list[Fault] = []
        self._source = source
        # The lists and groups whose end has not come yet, and the children of each so far;
        # the first children have no parent, so that there is always an innermost.
        self._open: list[int] = []
        self._children: list[list[int]] = [[]]
        self._families = array("I")
        self._odd_keys: dict[int, Span] = {}  # where a list, a group or an alias is a key

    def fed_by(self, get_event: Callable[[], Any]) -> Fault | None:
        """Take every event, up to the end or to the fault that is given."""
        takers: dict[type, Callable[[Any], None]] = {
            yaml.MappingStartEvent: self._take_start,
            yaml.SequenceStartEvent: self._take_start,
            yaml.MappingEndEvent: self._take_end,
            yaml.SequenceEndEvent: self._take_end,
            yaml.AliasEvent: self._take_alias,
        }
        text_event, take_text = yaml.ScalarEvent, self._text_taker()
        documents = 0
        while True:
            event = get_event()
            kind = type(event)
            if kind is text_event:
                take_text(event)
                continue
            if kind is yaml.StreamEndEvent:
                return None
            taker = takers.get(kind)
            if taker is not None:
                taker(event)
            documents += kind is yaml.DocumentStartEvent
            if documents > 1:
                return SecondDocument(_span(event))
            if len(self._open) > DEEPEST:
                return TooLarge(_span(event), str(DEEPEST), is_depth=True)

    def last_span(self) -> Span | None:
        """The place of the newest text before the stop, for complaints about what follows it."""
        table = self.table
        for node in range(len(table.values) - 1, -1, -1):
            if table.values[node] is not None and table.ends[node] > table.starts[node]:
                return Span(table.starts[node], table.ends[node])
        return None

    def finish(self) -> None:
        """Give what the parser left open the children that it has so far."""
        while self._open:
            self._close()
        self.faults.sort(key=lambda fault: fault.span)
        table, families = self.table, self._families
        table.firsts = array("I", bytes(4 * len(table.values)))
        table.counts = array("I", bytes(4 * len(table.values)))
        for node, first, count in zip(families[::3], families[1::3], families[2::3], strict=True):
            table.firsts[node] = first
            table.counts[node] = count

    def _text_taker(self) -> Callable[[Any], None]:
        """What takes a text. Nine events in ten are one, so it looks up nothing of ours twice."""
        table, children, styles = self.table, self._children, _STYLES
        values, known = table.values, dict[str, str]().setdefault
        add_value, add_style = values.append, table.styles.append
        add_start, add_end = table.starts.append, table.ends.append
        escapes = "\\" in self._source.text

        def take_text(event: Any) -> None:
            text = event.value
            style = styles[event.style]
            start, end = event.start_mark.index, event.end_mark.index
            if style >= _LITERAL:
                end = start + len(self._source.text[start:end].rstrip())
            if start == end:
                start = end = self._end_before(start)
            elif escapes and style == _DOUBLE:
                text = self._escapes_refused(text, start, end)
            if event.tag is not None or event.anchor is not None:
                self._refuse_property(event)
            children[-1].append(len(values))
            add_value(known(text, text))
            add_start(start)
            add_end(end)
            add_style(style)

        return take_text

    def _escapes_refused(self, text: str, start: int, end: int) -> str:
        """The text without NUL, which only an escape can write, and which no plan can hold."""
        found = _ESCAPE.match(self._source.text, start, end)
        if found is None:
            return text
        escape, whole = Span(*found.span(1)), Span(start, end)
        self.faults.append(EscapedCharacter(escape, found[1], also=whole))
        return text.replace("\0", "")

    def _end_before(self, offset: int) -> int:
        """Where the text before ``offset`` ends; there an empty value belongs, after its mark."""
        found = _BLANKS_BEFORE.match(self._source.text[max(0, offset - 200) : offset][::-1])
        return offset - (found.end() if found else 0)

    def _take_alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._refuse_property(event)
        self._add(start, end, Style.SINGLE, self._source.text[start:end])

    def _take_start(self, event: Any) -> None:
        style = _STARTS[type(event), bool(event.flow_style)]
        start, end = event.start_mark.index, event.end_mark.index
        if event.tag is not None or event.anchor is not None:
            self._refuse_property(event)
        self._open.append(self._add(start, max(start, end), style, None))
        self._children.append([])

    def _take_end(self, event: Any) -> None:
        node = self._open[-1]
        if self.table.styles[node] in _FLOW:
            self.table.ends[node] = event.end_mark.index
        self._close()

    def _add(self, start: int, end: int, style: int, text: str | None) -> int:
        table = self.table
        node = len(table.values)
        table.values.append(text)
        table.starts.append(start)
        table.ends.append(end)
        table.styles.append(style)
        siblings = self._children[-1]
        if not len(siblings) % 2 and self._open and table.styles[self._open[-1]] in _GROUPS:
            self._odd_keys[node] = Span(start, end)
        siblings.append(node)
        return node

    def _close(self) -> None:
        """End the innermost list or group; a key that the parser stopped at is ignored."""
        table, children = self.table, self._children[-1]
        style = table.styles[self._open[-1]]
        if style in _GROUPS:
            self._refuse_keys(children[::2])
            if len(children) % 2:
                end = table.ends[children[-1]]
                table.ignored.add(children[-1])
                self._add(end, end, Style.SINGLE, "")
        node = self._open.pop()
        self._children.pop()
        self._families.extend((node, len(table.children), len(children)))
        table.children.extend(children)
        if children and style not in _FLOW and (end := table.ends[children[-1]]) > table.ends[node]:
            table.ends[node] = end

    def _refuse_keys(self, nodes: list[int]) -> None:
        """Refuse the keys of a group that are given before or are no text."""
        values = self.table.values
        texts = {values[node] for node in nodes}
        if len(texts) == len(nodes) and "<<" not in texts and not self._odd_keys:
            return
        first: dict[str | None, int] = {}
        for node in nodes:
            text = values[node]
            if text == "<<" or text in first or node in self._odd_keys:
                self._refuse_key(node, text, first.get(text))
            else:
                first[text] = node

    def _refuse_key(self, node: int, text: str | None, first: int | None) -> None:
        table = self.table
        span = self._odd_keys.get(node) or Span(table.starts[node], table.ends[node])
        table.ignored.add(node)
        if text == "<<":
            self.faults.append(AnchorAliasTag(span, "<<"))
        elif first is not None:
            also = Span(table.starts[first], table.ends[first])
            self.faults.append(DuplicateKey(span, text or "", also=also))
        else:
            self.faults.append(KeyNotText(span))

    def _refuse_property(self, event: Any) -> None:
        start = event.start_mark.index
        found = _PROPERTY.match(self._source.text, start)
        end = found.end() if found else event.end_mark.index
        mark = self._source.text[start : start + 1]
        self.faults.append(AnchorAliasTag(Span(start, end), mark))


def _span(event: Any) -> Span:
    return Span(event.start_mark.index, event.end_mark.index)
