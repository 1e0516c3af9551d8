"""A YAML document as values and places: what a route leads to, and where that stands."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeAlias

from wirralplan.text.faults import TooLarge
from wirralplan.text.finding import Fault
from wirralplan.text.parsing import no_garbage_collection
from wirralplan.text.recovery.character_faults import NO_GROUPS
from wirralplan.text.recovery.recovery import Mended, mended
from wirralplan.text.route import Route
from wirralplan.text.source import Source, Span
from wirralplan.text.table import Style, Table

Data: TypeAlias = "str | list[Data] | dict[str, Data]"

_LISTS = (int(Style.BLOCK_LIST), int(Style.FLOW_LIST))


class Document:
    """One parsed file: ``data()`` for what it says, ``span(route)`` for where."""

    def __init__(self, source: Source, read: Mended) -> None:
        """Keep what was ``read`` of ``source``.

        ``stop`` is the one of ``faults`` that nothing was read behind. ``stops`` are those that
        kept the file from being read as it stands, the stop too. ``left_out`` are the places of
        the lines that were not read, because nobody can know what they say.
        """
        self.source = source
        self.faults = tuple(read.faults)
        self.stop = read.stop
        self.stops = read.stops
        self.left_out = read.left_out
        self._guessed = read.guessed
        self._table = read.table
        self._keys: dict[int, Mapping[str, int]] = {}

    @classmethod
    def of(
        cls,
        source: Source,
        keys: frozenset[str] = frozenset(),
        groups: Mapping[str, frozenset[str]] = NO_GROUPS,
        moved: Sequence[Fault] = (),
    ) -> "Document":
        """The document in ``source``; never fails, faults are kept beside it.

        What is wrong and can be put right is read as put right (see ``recovery``); places are
        those of the text as written. ``keys`` are the words that may stand before a colon,
        ``groups`` those that each kind of part can have. ``moved`` are lines that stand wrong, each
        with its repair, as was found when the document was read before.
        """
        if source.cut:  # half a plan would be judged, or even answered from
            fault = TooLarge(Span(0, 0), "32 MiB", is_depth=False)
            return cls(source, Mended(Table(), [fault], fault, (fault,)))
        return cls(source, mended(source, keys, groups, moved))

    @property
    def whole(self) -> bool:
        """Whether all of it was read, perhaps by guesses."""
        return self.stop is None and not self.left_out

    @property
    def certain(self) -> bool:
        """Whether it was read to its end without a guess."""
        return self.whole and not self._guessed

    @property
    def empty(self) -> bool:
        """Whether the file holds nothing but blank lines and comments."""
        return not self._table.values

    def unfinished(self) -> list[Route]:
        """The lists and groups that may hold more than was read.

        Where the parser stopped, those are all that hold the last thing read: a line that
        begins too far to the left ends a part that it may belong to. And every group with a
        key that is no text, or a line read by a guess: nobody knows what else it holds.
        """
        table, routes = self._table, []
        if not self.whole and not self.empty:
            places = [bisect_right(table.starts, span.start) for span in self.left_out]
            for before in [*places, *([len(table.values)] if self.stop else [])]:
                last = self.route(max(0, before - 1))
                parts = [last[:length] for length in range(len(last) + 1)]
                routes += [
                    one for one in parts if self.style(one) in _HOLDERS or not self.value(one)
                ]
        parents, _ = self._ways_up if table.ignored else (array("I"), None)
        routes += [
            self.route(parents[key])
            for key in sorted(table.ignored)
            if (table.values[key] or "<<").startswith(("<<", "*"))
        ]
        for span in self._guessed:
            routes.append(self.route(bisect_right(table.starts, span.start) - 1)[:-1])
        return routes

    @no_garbage_collection()
    def data(self) -> Data:
        """The whole document as new lists, groups and text; what is ignored is left out."""
        table, ignored = self._table, self._table.ignored
        built: list[Data] = list(table.values)  # type: ignore[arg-type]  # filled below
        of = built.__getitem__
        for node in [node for node, text in enumerate(table.values) if text is None][::-1]:
            first = table.firsts[node]
            below = table.children[first : first + table.counts[node]]
            if table.styles[node] in _LISTS:
                built[node] = [*map(of, below)]
            elif ignored:
                pairs = zip(below[::2], below[1::2], strict=True)
                built[node] = {built[key]: of(value) for key, value in pairs if key not in ignored}  # type: ignore[misc]
            else:
                built[node] = dict(zip(map(of, below[::2]), map(of, below[1::2]), strict=True))  # type: ignore[arg-type]
        return built[0]

    def span(self, route: Route) -> Span | None:
        """Where the value at ``route`` stands, or ``None`` if there is none."""
        node = self._node(route)
        return None if node is None else self._span(node)

    def key_span(self, route: Route) -> Span | None:
        """Where the key at the end of ``route`` stands; for an item of a list, the item."""
        if route and isinstance(route[-1], str):
            parent = self._node(route[:-1])
            key = None if parent is None else self._key(parent, route[-1])
            return None if key is None else self._span(self._table.children[key])
        return self.span(route)

    def first_key_span(self, route: Route) -> Span | None:
        """Where the first key of the group at ``route`` stands; else the value's own start."""
        node = self._node(route)
        if node is None:
            return None
        if self._is_group(node) and self._table.counts[node]:
            return self._span(self._table.children[self._table.firsts[node]])
        start = self._table.starts[node]
        return Span(start, start)

    def keys(self, route: Route) -> list[str]:
        """The keys of the group at ``route`` in file order; none where it is not a group."""
        node = self._node(route)
        if node is None or not self._is_group(node):
            return []
        return list(self._keys_of(node))

    def count(self, route: Route) -> int:
        """How many items the list at ``route`` has; none where it is not a list."""
        node = self._node(route)
        return 0 if node is None or self._is_group(node) else self._table.counts[node]

    def value(self, route: Route) -> str | None:
        """The text at ``route``; ``None`` for a list, a group, or nothing at all."""
        node = self._node(route)
        return None if node is None else self._table.values[node]

    def is_text(self, offset: int) -> bool:
        """Whether the character at ``offset`` belongs to a key or a value."""
        table = self._table
        node = bisect_right(table.starts, offset) - 1
        return node >= 0 and table.values[node] is not None and offset < table.ends[node]

    def style(self, route: Route) -> Style | None:
        """How the value at ``route`` is written."""
        node = self._node(route)
        return None if node is None else Style(self._table.styles[node])

    def plain_texts(
        self, fitting: Callable[[str], object] | None = None
    ) -> Iterator[tuple[int, str, Span]]:
        """Every unquoted one-piece text that is a value or an item: node, text, place.

        With ``fitting`` only those for which it is true; it is called once for each different
        text, key or not, because of a hundred thousand hardly one ever fits.
        """
        table, plain = self._table, int(Style.PLAIN)
        different = dict.fromkeys(table.values)  # in their order: they lie so in memory too
        texts = (text for text in different if text is not None)
        fits = {text for text in texts if fitting is None or fitting(text)}
        if not fits:
            return
        keys, styles = self._key_nodes, table.styles
        for node, text in enumerate(table.values):
            if text in fits and styles[node] == plain and not keys[node]:
                yield node, text, self._span(node)

    def route(self, node: int) -> Route:
        """The route of a node that ``plain_texts`` gave."""
        steps: list[str | int] = []
        table = self._table
        parents, positions = self._ways_up
        while node:
            parent, position = parents[node], positions[node]
            if self._is_group(parent):
                key = table.values[table.children[table.firsts[parent] + position // 2 * 2]]
                steps.append(key if key is not None else "")
            else:
                steps.append(position)
            node = parent
        return tuple(reversed(steps))

    @cached_property
    def _key_nodes(self) -> bytearray:
        """A flag per node: whether it is a key."""
        table = self._table
        flags = bytearray(len(table.values))
        for node, count in enumerate(table.counts):
            if count and self._is_group(node):
                first = table.firsts[node]
                for key in table.children[first : first + count : 2]:
                    flags[key] = 1
        return flags

    @cached_property
    def _ways_up(self) -> tuple["array[int]", "array[int]"]:
        """The parent of each node, and its position among that parent's children."""
        table = self._table
        parents = array("I", bytes(4 * len(table.values)))
        positions = array("I", bytes(4 * len(table.values)))
        for node, count in enumerate(table.counts):
            first = table.firsts[node]
            for position, child in enumerate(table.children[first : first + count]):
                parents[child] = node
                positions[child] = position
        return parents, positions

    def _is_group(self, node: int) -> bool:
        return self._table.styles[node] in (Style.BLOCK_GROUP, Style.FLOW_GROUP)

    def _span(self, node: int) -> Span:
        return Span(self._table.starts[node], self._table.ends[node])

    def _node(self, route: Route) -> int | None:
        table = self._table
        if not table.values:
            return None
        node = 0
        for step in route:
            if table.values[node] is not None:
                return None
            if isinstance(step, int):
                if self._is_group(node) or step >= table.counts[node]:
                    return None
                node = table.children[table.firsts[node] + step]
            else:
                key = self._key(node, step) if self._is_group(node) else None
                if key is None:
                    return None
                node = table.children[key + 1]
        return node

    def _key(self, group: int, key: str) -> int | None:
        """The position in ``children`` of a key of ``group``."""
        # Most groups have a few keys, of which one or two are looked up. To keep those of each
        # would take as much memory as the table.
        table, count = self._table, self._table.counts[group]
        if count > _WIDE:
            return self._keys_of(group).get(key)
        first = table.firsts[group]
        for position in range(first, first + count, 2):
            node = table.children[position]
            if table.values[node] == key and node not in table.ignored:
                return position
        return None

    def _keys_of(self, group: int) -> Mapping[str, int]:
        """The keys of ``group``, each with its position in ``children``."""
        known = self._keys.get(group)
        if known is not None:
            return known
        table, first, count = self._table, self._table.firsts[group], self._table.counts[group]
        found: dict[str, int] = {}
        for position in range(first, first + count, 2):
            node = table.children[position]
            text = table.values[node]
            if text is not None and node not in table.ignored:
                found[text] = position
        if count > _WIDE:
            self._keys[group] = found
        return found


_HOLDERS = (Style.BLOCK_LIST, Style.FLOW_LIST, Style.BLOCK_GROUP, Style.FLOW_GROUP)
_WIDE = 32  # a group with more children than this has its keys looked up once and kept
