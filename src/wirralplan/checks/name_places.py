"""A place in the plan at which a name stands, and the lines that a help writes there."""

from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.checks.lines_to_add import before_each, item_to_paste, kept
from wirralplan.checks.lines_to_change import instead, removal
from wirralplan.plan.keys import part_of
from wirralplan.plan.model import TBC
from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route
from wirralplan.text.table import Style
from wirralplan.text.written import written


class NamePlace(NamedTuple):
    """A name where it stands: behind ``lead`` or ``by``, or as an item of ``with``."""

    reading: Reading
    route: Route

    @property
    def key_route(self) -> Route:
        """The way to the key, also of an item of its list."""
        return self.route if isinstance(self.route[-1], str) else self.route[:-1]

    @property
    def key(self) -> str:
        """The key: ``lead``, ``with`` or ``by``."""
        return str(self.key_route[-1])

    @property
    def part(self) -> Route:
        """The part that the key belongs to."""
        return self.key_route[:-1]

    @property
    def word(self) -> str:
        """The word for that part."""
        return part_of(self.part).word

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.route != self.key_route

    @property
    def in_block(self) -> bool:
        """Whether it stands on a line of its own."""
        style = self.reading.document.style(self.route[:-1])
        return style is (Style.BLOCK_LIST if self.is_item else Style.BLOCK_GROUP)

    def line(self, name: str) -> str:
        """The name as it is typed in this place, with what stands before it on its line."""
        if not self.is_item:
            return f"{self.key}: {name if name == TBC else written(name)}"
        return f"- {written(name)}" if self.in_block else written(name, in_brackets=True)

    def note(self, text: str) -> str:
        """To keep ``text`` in the note of the part."""
        return kept(self.reading, self.key_route, "note", " ".join(text.split()))

    @property
    def removal(self) -> str:
        """To take the name out, and with the last one of a list its key."""
        if not self.is_item or self.reading.document.count(self.key_route) == 1:
            return removal(self.reading, self.key_route)
        if not self.in_block:
            return "take it out of the brackets"
        return f"remove line {self.reading.line(*self.route)}"

    def shared(self, names: Sequence[str], note: str = "") -> str:
        """The first of ``names`` in this place, and the others below ``with``."""
        reading, first, *others = self.reading, *names
        way, block = (*self.part, "with"), self._is_block
        if self.is_item:
            return self._items(names)
        lines = [f"{self.key}: {written(first, in_brackets=not block)}"]
        if not others:
            return instead(reading, self.route, *lines)
        there = reading.has(*way)
        if not there and block:
            lines += ["with:", *(f"  - {written(one)}" for one in others)]
        elif not there:
            lines.append(f"with: [{', '.join(written(one, in_brackets=True) for one in others)}]")
        free = note and not reading.has(*self.part, "note")
        if free:
            lines.append(f"note: {written(note, in_brackets=not block)}")
        said = [instead(reading, self.route, *lines)]
        if there:
            said += [item_to_paste(reading, way, written(one)) for one in others]
        if note and not free:
            said.append(f"and {self.note(note)}")
        return "\n".join(said)

    @property
    def _is_block(self) -> bool:
        return self.reading.document.style(self.part) is Style.BLOCK_GROUP

    def _items(self, names: Sequence[str]) -> str:
        """Each of the names as an item of its own."""
        if not self.in_block:
            return f"write  {', '.join(map(self.line, names))}  in its place"
        place = self.reading.source.place(self.reading.span(*self.route).start)
        spaces = before_each(max(0, place.column - 1 - len("- ")))
        head = f"in place of line {place.line} write{spaces}:"
        return "\n".join([head, *map(self.line, names)])
