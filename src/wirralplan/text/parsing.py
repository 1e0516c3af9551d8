"""A table of values and places from the parser's events, and what the parser refuses.

Only events are read, never constructed values: to YAML 1.1 ``no`` is false, ``010`` is 8
and ``12:30`` is 750, while a plan means what was typed. Nothing here recurses, and aliases
are refused at the event, so neither depth nor a self-reference can run away.
"""

import gc
import re
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import yaml

from wirralplan.text.complaints import complaint
from wirralplan.text.finding import Fault
from wirralplan.text.source import Source, Span
from wirralplan.text.table import Style, Table

DEEPEST = 32

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES = {
    None: int(Style.PLAIN),
    "": int(Style.PLAIN),
    "'": int(Style.SINGLE),
    '"': int(Style.DOUBLE),
    "|": int(Style.LITERAL),
    ">": int(Style.FOLDED),
}
_LITERAL = int(Style.LITERAL)
_PROPERTY = re.compile(r"[&!*]\S*")


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one pass gave. ``whole`` is false where the parser had to stop early."""

    table: Table
    faults: list[Fault]
    whole: bool


def parsed(source: Source) -> Parsed:
    """The first document of ``source`` as a table, as far as the parser came."""
    builder = _Builder(source)
    with _no_garbage_collection():
        try:
            loader = _LOADER(source.text)
            try:
                whole = builder.fed_by(loader.get_event)
            finally:
                loader.dispose()
        except yaml.YAMLError as error:
            builder.faults.append(complaint(source, error, builder.last_span()))
            whole = False
    builder.finish()
    return Parsed(builder.table, builder.faults, whole)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """No collection while millions of objects come and none can be garbage in a cycle."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Open:
    """A list or group whose end has not come yet."""

    __slots__ = ("children", "group", "keys", "node")

    def __init__(self, node: int, *, group: bool) -> None:
        self.node = node
        self.group = group
        self.children: list[int] = []
        self.keys: dict[str, int] = {}


class _Builder:
    """Fills a table, event by event."""

    def __init__(self, source: Source) -> None:
        self.table = Table()
        self.faults: list[Fault] = []
        self._source = source
        self._open: list[_Open] = []
        self._families: list[tuple[int, int, int]] = []
        self._texts: dict[str, str] = {}
        self._values = self.table.values
        self._add_start = self.table.starts.append
        self._add_end = self.table.ends.append
        self._add_style = self.table.styles.append
        self._documents = 0

    def fed_by(self, get_event: Callable[[], Any]) -> bool:
        """Take every event; whether they were taken to the end of the document."""
        takers: dict[type, Callable[[Any], None]] = {
            yaml.MappingStartEvent: self._take_start,
            yaml.SequenceStartEvent: self._take_start,
            yaml.MappingEndEvent: self._take_end,
            yaml.SequenceEndEvent: self._take_end,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._take_document,
        }
        take_text = self._take_text
        while True:
            event = get_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                take_text(event)
                continue
            if kind is yaml.StreamEndEvent:
                return True
            taker = takers.get(kind)
            if taker is not None:
                taker(event)
            if self._documents > 1:
                return True
            if len(self._open) > DEEPEST:
                self._refuse("too-large", event, what="depth", limit=str(DEEPEST))
                return False

    def last_span(self) -> Span | None:
        """The place of the newest text, for complaints about what follows it."""
        table = self.table
        return Span(table.starts[-1], table.ends[-1]) if table.values else None

    def finish(self) -> None:
        """Give what the parser left open the children that it has so far."""
        while self._open:
            closing = self._open.pop()
            if closing.group and len(closing.children) % 2:
                closing.children.pop()
            self._close(closing)
        table = self.table
        table.firsts = array("I", bytes(4 * len(table.values)))
        table.counts = array("I", bytes(4 * len(table.values)))
        for node, first, count in self._families:
            table.firsts[node] = first
            table.counts[node] = count

    def _take_text(self, event: Any) -> None:
        """Nine events in ten come here, so the common case calls nothing of ours."""
        text = event.value
        text = self._texts.setdefault(text, text)
        style = _STYLES[event.style]
        start, end = event.start_mark.index, event.end_mark.index
        if style >= _LITERAL:
            end = start + len(self._source.text[start:end].rstrip())
        if event.tag is not None or event.anchor is not None:
            self._refuse_property(event)
        values = self._values
        node = len(values)
        values.append(text)
        self._add_start(start)
        self._add_end(end)
        self._add_style(style)
        if self._open:
            parent = self._open[-1]
            children = parent.children
            if parent.group and not len(children) % 2:
                if text in parent.keys or text == "<<":
                    self._refuse_key(parent, node, text)
                else:
                    parent.keys[text] = node
            children.append(node)

    def _take_alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._refuse_property(event)
        self._add(start, end, Style.SINGLE, self._source.text[start:end])

    def _take_start(self, event: Any) -> None:
        group = isinstance(event, yaml.MappingStartEvent)
        if event.flow_style:
            style = Style.FLOW_GROUP if group else Style.FLOW_LIST
        else:
            style = Style.BLOCK_GROUP if group else Style.BLOCK_LIST
        start, end = event.start_mark.index, event.end_mark.index
        if event.tag is not None or event.anchor is not None:
            self._refuse_property(event)
        node = self._add(start, max(start, end), style, None)
        self._open.append(_Open(node, group=group))

    def _take_end(self, event: Any) -> None:
        closing = self._open.pop()
        node = closing.node
        if self.table.styles[node] in (Style.FLOW_LIST, Style.FLOW_GROUP):
            self.table.ends[node] = event.end_mark.index
        self._close(closing)

    def _take_document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self._refuse("second-document", event)

    def _add(self, start: int, end: int, style: int, text: str | None) -> int:
        table = self.table
        node = len(table.values)
        table.values.append(text)
        table.starts.append(start)
        table.ends.append(end)
        table.styles.append(style)
        if self._open:
            parent = self._open[-1]
            if parent.group and not len(parent.children) % 2:
                self._refuse_key(parent, node, text)
            parent.children.append(node)
        return node

    def _refuse_key(self, group: _Open, node: int, text: str | None) -> None:
        span = Span(self.table.starts[node], self.table.ends[node])
        self.table.ignored.add(node)
        if text == "<<":
            self.faults.append(Fault("anchor-alias-tag", span, {"mark": "<<"}))
        elif text is not None and text in group.keys:
            first = group.keys[text]
            also = Span(self.table.starts[first], self.table.ends[first])
            self.faults.append(Fault("duplicate-key", span, {"key": text}, also=also))
        else:
            self.faults.append(Fault("unreadable-yaml", span, {"what": "key-not-text"}))

    def _close(self, closing: _Open) -> None:
        table, node, children = self.table, closing.node, closing.children
        self._families.append((node, len(table.children), len(children)))
        table.children.extend(children)
        if children and table.styles[node] in (Style.BLOCK_LIST, Style.BLOCK_GROUP):
            table.ends[node] = max(table.ends[node], table.ends[children[-1]])

    def _refuse(self, kind: str, event: Any, **facts: str) -> None:
        span = Span(event.start_mark.index, event.end_mark.index)
        self.faults.append(Fault(kind, span, facts))

    def _refuse_property(self, event: Any) -> None:
        start = event.start_mark.index
        found = _PROPERTY.match(self._source.text, start)
        end = found.end() if found else event.end_mark.index
        mark = self._source.text[start : start + 1]
        self.faults.append(Fault("anchor-alias-tag", Span(start, end), {"mark": mark}))
