"""A key that its part cannot have, with all that a sentence about it needs to know."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from wirralplan.checks.lines_to_add import (
    DAY,
    DUE,
    OR_ADD,
    item_to_paste,
    kept,
    misread_dates,
)
from wirralplan.checks.lines_to_change import entry_instead, instead, place, removal
from wirralplan.patterns import pattern
from wirralplan.plan.faults import UnknownKey
from wirralplan.plan.keys import Kind, key_at, part_of
from wirralplan.plan.lookup.short_names import ShortNames
from wirralplan.plan.reading import Reading
from wirralplan.text.route import Route
from wirralplan.text.written import written

_TEXTS = ("note", "evidence", "reason", "success_measure", "impact")
_MOST = 20  # items of a list, as one text
_LONGEST = 200  # of a text that is shown again in the line to write
# What begins so names nobody who helps.
_NO_HELPER = pattern(
    r"(?i)(?:with|not?|non|never|nobody|none|nil|n/?a|tb[acd]|to be|vacant|vacancy|unknown"
    r"|unassigned|unallocated|was|were|former|formerly|ex|previously|until|till|instead|awaiting|awaited"
    r"|pending|as|see|by|same|yes|x)\b|\W|\d"
)


class StrayKey:
    """An unknown key and its value; ``line`` says where they are, ``text`` is the value."""

    def __init__(
        self,
        reading: Reading,
        fault: UnknownKey,
        proposed: dict[tuple[Route, str], str],
        people: Callable[[], ShortNames],
    ) -> None:
        """Keep what was read, and what is wrong with it.

        ``proposed`` are the keys that were proposed already, by the part that lacks them, each
        with the line that it takes the place of: no part can have one twice. ``people`` tells
        whom a short form of a name fits.
        """
        self._short_names = people
        self._proposed = proposed
        self.reading, self.fault, self.route = reading, fault, fault.route
        self.parent = fault.route[:-1]
        self.text = _text(reading, fault.route)

    @property
    def shown(self) -> str:
        """The value as it is written again, or words for it where it is long or no text."""
        if 0 < len(self.text) <= _LONGEST:
            return self.quoted(self.text)
        return f"<the text of {self.line}>"

    @property
    def labelled(self) -> str:
        """The value as it is written again, behind the key: ``"Budget: 40000"``."""
        label = " ".join(self.fault.key.replace("_", " ").split())
        if not 0 < len(self.text) <= _LONGEST:
            return f"<{label}: the text of {self.line}>"
        return self.quoted(f"{label}: {self.text}")

    @property
    def helper(self) -> str:
        """The value as the name of somebody who helps: ``With Bob Ray``; else behind its key."""
        if not self.text:
            return "With <name>"
        return self.quoted(f"With {self.text}") if self.names_a_helper else self.labelled

    @property
    def names_a_helper(self) -> bool:
        """Whether the value may be the name of somebody, as far as its first words tell."""
        return len(self.text) <= _LONGEST and not _NO_HELPER.match(self.text)

    def called(self, texts: Sequence[str]) -> list[str]:
        """The names of 'people' for short forms of them, if each fits one alone; else as typed."""
        pieces = list(filter(None, texts))
        names = [self._short_names().alone(one) for one in pieces]
        return list(dict.fromkeys(names)) if all(names) else pieces

    @cached_property
    def line(self) -> str:
        """Where the key and its value are: ``line 12``."""
        return place(self.reading, self.route)

    @property
    def asks(self) -> bool:
        """Whether it is no key but a question, with its sign before it."""
        start = self.fault.span.start
        return self.reading.source.text[max(0, start - 2) : start] == "? " and not self.text

    @property
    def removal(self) -> str:
        """To take the line out."""
        return removal(self.reading, self.route)

    def quoted(self, text: str) -> str:
        """``text`` as it is written, in quotes where it needs them."""
        flow = self.removal == "remove it"
        return written(text, in_brackets=flow)

    def instead(self, *lines: str) -> str:
        """To write ``lines`` in its place."""
        return instead(self.reading, self.route, *lines)

    def entry(self, key: str, entry: Mapping[str, str]) -> str:
        """To write an ``entry`` of the list ``key`` in its place."""
        other = self._proposed.setdefault((self.parent, key), self.line)
        if other != self.line and self.reading.document.key_span((*self.parent, key)) is None:
            pairs = [f"{name}: {text}" for name, text in entry.items() if name != "date"]
            return (
                f"put it into the list '{key}' that takes the place of {other}, with these lines "
                "below a 'date':\n" + "\n".join([*pairs, f"then {self.removal}"])
            )
        return entry_instead(self.reading, self.route, key, entry)

    def items(self, key: str, items: Sequence[str]) -> str:
        """To write ``items`` into the list ``key``, in its place or where that stands already."""
        other = self._proposed.setdefault((self.parent, key), self.line)
        if key not in self.fault.free:
            lines = [item_to_paste(self.reading, (*self.parent, key), item) for item in items]
            return "\n".join([*lines, f"then {self.removal}"])
        if other != self.line:
            lines = [f"- {item}" for item in items]
            head = f"put it into the list '{key}' that takes the place of {other}:"
            return "\n".join([head, *lines, f"then {self.removal}"])
        if self.removal == "remove it":
            return self.instead(f"{key}: [{', '.join(items)}]")
        return self.instead(f"{key}:", *(f"  - {item}" for item in items))

    def helps(self) -> str:
        """To write the value under ``with`` in its place, which nothing else can count on."""
        if self.removal == "remove it":
            return self.instead(f"with: [{self.quoted(self.text)}]")
        return self.instead("with:", f"  - {self.quoted(self.text)}")

    def beside(self, key: str) -> str | None:
        """The text of another key of the same part, if it is there."""
        return self.value(*self.parent, key)

    def value(self, *route: str | int) -> str | None:
        """The text at ``route``, on one line; ``None`` where there is none."""
        text = self.reading.document.value(route)
        return None if text is None else " ".join(text.split())

    def line_of(self, *route: str | int) -> int:
        """The line on which the key at the end of ``route`` stands."""
        return self.reading.source.place(self.reading.key_span(*route).start).line

    @property
    def activity(self) -> Route | None:
        """The way to the activity that it stands in, or is a key of."""
        route = self.parent
        while route and part_of(route).word != "activity":
            route = route[:-1]
            while route and isinstance(route[-1], str):
                route = route[:-1]
        return route or None

    def kept(self, text: str = "", *, perhaps: bool = False) -> str:
        """Where its content goes: into the note of its part, else into a remark.

        ``perhaps`` is for the second of two readings: nothing else can count on that note.
        """
        text = text or self.labelled
        key = "reason" if self.fault.part == "move" else "note"
        if key in self.fault.free:
            other = self._proposed.get((self.parent, key), self.line)
            if not perhaps:
                self.takes(key)
            if other == self.line:
                others = key == "note" and misread_dates(self.reading, self.parent)
                return self.instead(f"{key}: {text}") + (OR_ADD if others else "")
            return f"add  {text}  to the '{key}' that takes the place of {other}; {self.removal}"
        if self.beside(key) is not None:
            return f"{self.added_to(key)}, then {self.removal}"
        return self.remark

    def added_to(self, key: str, text: str = "") -> str:
        """To add ``text``, or the key with its value, to the text of another key that is there."""
        line = self.line_of(*self.parent, key)
        label = " ".join(self.fault.key.replace("_", " ").split())
        text = text or f"{label}: {self.text}"
        other = self._proposed.setdefault((self.parent, f"{key} +"), self.line)
        if not self.text or len(text) > _LONGEST:
            return f"add it to the text of '{key}' on line {line}"
        if other != self.line:
            return f"add  {text}  to the text of '{key}' that you write for {other}"
        return kept(self.reading, (*self.parent, key), key, text)

    def instead_with_note(self, line: str) -> str:
        """To write ``line`` in its place, and the whole of what stood there into the note."""
        other = self._proposed.get((self.parent, "note"), self.line)
        if "note" in self.fault.free and other == self.line:
            self.takes("note")
            return self.instead(line, f"note: {self.labelled}")
        if "note" not in self.fault.free:
            return f"{self.instead(line)}\nand {self.added_to('note')}"
        where = f"the 'note' that takes the place of {other}"
        return f"{self.instead(line)}\nand add to {where}:  {self.labelled}"

    def takes(self, key: str) -> None:
        """Note that ``key`` was proposed in its place."""
        self._proposed.setdefault((self.parent, key), self.line)

    @property
    def remark(self) -> str:
        """How its text stays in the file, where there is no key for it."""
        if self.removal == "remove it":
            return "remove it, or write it behind a '# ' on a line of its own"
        if not self.removal.endswith(self.line):  # the '- ' of an item stands before it
            text = self.text if 0 < len(self.text) <= _LONGEST else f"<the text of {self.line}>"
            said = f"# {self.fault.key}: {text}"
            return f"{self.removal}\nto keep what it says, write  {said}  behind that"
        each = self.line if self.line.startswith("line ") else f"each of {self.line}"
        return f"put '# ' before {each}, to keep it as a remark, or {self.removal}"


def _text(reading: Reading, route: Route) -> str:
    """The value on one line; of a list its texts, of a group of keys nothing."""
    document = reading.document
    items = [(*route, number) for number in range(min(document.count(route), _MOST))]
    texts = [document.value(one) or "" for one in items or [route]]
    return "; ".join(" ".join(text.split()) for text in texts if text)


def same_key(key: str, words: str) -> Callable[[StrayKey], str]:
    """Advice on another word for ``key``, which stands there already or needs another value."""

    def advice(stray: StrayKey) -> str:
        if key not in stray.fault.known:
            return ""
        if key not in stray.fault.free:
            line = stray.line_of(*stray.parent, key)
            if key in _TEXTS and stray.text:
                return f"{stray.added_to(key, stray.text)}, then {stray.removal}"
            return f"'{key}' stands already (line {line}); {stray.kept()}"
        known = key_at((*stray.parent, key))
        text = stray.shown if stray.text else "<text>"
        value = text
        if known and known.is_date:
            value = DUE if known.kind is Kind.DUE else DAY
        return f"{words}: {stray.instead(f'{key}: {value}')}"

    return advice
