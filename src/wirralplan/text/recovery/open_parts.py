"""The lists and groups of keys that are open while lines are read, one way to read them."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import NamedTuple

from wirralplan.frozen import frozen
from wirralplan.text.recovery.lines import Line

NESTED = -1  # the depth of a line that begins a part of its own in what is open


class Part(NamedTuple):
    """A list or a group of keys, the column in which it stands, and which known keys it has.

    ``kind`` is the key whose list it is, or is in; empty for the plan itself.
    """

    column: int
    is_list: bool
    kind: str = ""
    keys: frozenset[str] = frozenset()


class Shape(NamedTuple):
    """What a line begins, in columns counted from the first: list marks and a key.

    ``awaits`` is the key, or the list mark, that has no value yet.
    """

    parts: tuple[Part, ...]
    awaits: str

    @property
    def is_list(self) -> bool:
        """Whether it begins with a list mark."""
        return self.parts[0].is_list

    def at(self, column: int, kind: str) -> tuple[Part, ...]:
        """Its parts where it stands in ``column``, as those of one kind."""
        parts = self.parts
        return tuple(part._replace(column=column + part.column, kind=kind) for part in parts)


@frozen
class Vocabulary:
    """Which keys stand together: for each kind of part those that it can have."""

    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def shape(self, text: str, line: Line, after_mark: int = 0) -> Shape:
        """What ``line`` begins; its key stands ``after_mark`` columns from the list mark."""
        word = text[slice(*line.word)] if line.word else "-"
        awaits = word if line.value == line.comment else ""
        return Shape(tuple(self._parts(line, word, after_mark, text)), awaits)

    def allows(self, part: Part, new: frozenset[str]) -> bool:
        """Whether a group of keys may get one more: it can have it, and has not got it."""
        return new.isdisjoint(part.keys) and self.holds(part.kind, new)

    def holds(self, kind: str, keys: frozenset[str]) -> bool:
        """Whether a part of that kind can have the keys; nothing is known of other kinds."""
        return not self.groups or not keys or keys <= self.groups.get(kind, frozenset())

    def _parts(self, line: Line, word: str, after_mark: int, text: str) -> Iterator[Part]:
        start = line.indent
        marks = [at - start for at in range(start, line.marks) if text[at] == "-"]
        marks += [] if line.dash is None else [line.dash - start]
        yield from (Part(column, is_list=True) for column in marks)
        if line.word is not None:
            touching = line.dash is not None  # '-title': the space is missing
            column = marks[-1] + after_mark if after_mark and marks else line.word[0] - start
            known = any(word in group for group in self.groups.values())
            keys = frozenset([word] if known else [])
            yield Part(column + touching, is_list=False, keys=keys)


class State(NamedTuple):
    """One way to read the lines so far; ``tabs`` are the last of a run, each with its column."""

    open: tuple[Part, ...]
    awaits: str = ""
    tabs: tuple[tuple[str, int], ...] = ()

    def after(self, shape: Shape, column: int, words: Vocabulary) -> "tuple[State, int] | None":
        """The state after a line in ``column``, and the depth at which the line stands there."""
        # A part is named by its column and by whether it is a list: a list may stand in the
        # column of the key that it belongs to, and comes after it then.
        here = (column, shape.is_list)
        kept = tuple(one for one in self.open if one[:2] <= here)
        new = shape.parts[-1].keys
        if kept and kept[-1][:2] == here:  # it goes on with a part that is open
            parts = shape.at(column, kept[-1].kind)
            if not (words.allows(kept[-1], new) if len(parts) == 1 else self._fit(parts, words)):
                return None
            grown = kept[-1]._replace(keys=kept[-1].keys | parts[0].keys)
            return State((*kept[:-1], grown, *parts[1:]), shape.awaits), len(kept)
        # Else it begins a part of its own. That has to be the value of the last line, which has
        # none yet, and must not end a part that is open.
        deeper = not kept or kept[-1].column < column or shape.is_list  # a list may stand level
        if self.open and not (self.awaits and kept == self.open and deeper):
            return None
        kind = self.open[-1].kind if self.open and self.awaits == "-" else self.awaits
        parts = shape.at(column, kind)
        return (State(kept + parts, shape.awaits), NESTED) if self._fit(parts, words) else None

    @staticmethod
    def _fit(parts: tuple[Part, ...], words: Vocabulary) -> bool:
        return words.holds(parts[-1].kind, parts[-1].keys)

    def forced(self, shape: Shape, column: int) -> "State":
        """The state after a line that does not fit."""
        kept = tuple(one for one in self.open if one.column < column)
        return State(kept + shape.at(column, "-"), shape.awaits)

    def columns(self, shape: Shape, step: int, guess: int) -> list[int]:
        """Where the line may stand, likeliest first: in a list that is awaited, else deepest."""
        # A key mostly goes on with the keys above it. An item, and a line under a list mark that
        # has nothing yet, likelier stand one step further in.
        beside = [one.column for one in reversed(self.open) if one.is_list is shape.is_list]
        last, within_list = self.open[-1][:2] if self.open else (-step, False)
        within: list[int] = []
        if self.awaits or not self.open:
            within = [last + step, guess, last + 2, last + 4]
            within += [last] if shape.is_list and not within_list else []
        return [*within, *beside] if shape.is_list or within_list else [*beside, *within]

    def looks_right(self, indentation: str, column: int) -> bool:
        """Whether the line looks so beside those of the run: level with them, deeper or not."""
        # However wide a tab is in an editor, the same characters always end in the same column,
        # and more of them after the same ones further right. That holds without knowing the width.
        for before, other in self.tabs:
            if indentation == before:
                fits = column == other
            elif indentation.startswith(before):
                fits = column > other
            else:
                fits = column < other or not before.startswith(indentation)
            if not fits:
                return False
        return True
