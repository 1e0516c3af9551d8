"""The lists and groups of keys that are open while lines are read, one way to read them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from wirralplan.text.lines import Line

NESTED = -1
_AFTER_DASH = 2  # columns from a list mark to what it marks


class Part(NamedTuple):
    """A list or a group of keys, the column in which it stands, and which known keys it has."""

    column: int
    is_list: bool
    keys: frozenset[str] = frozenset()


class Shape(NamedTuple):
    """What a line begins, in columns counted from the first: list marks and a key."""

    parts: tuple[Part, ...]
    awaits: bool

    @property
    def is_list(self) -> bool:
        """Whether it begins with a list mark."""
        return self.parts[0].is_list

    def at(self, column: int) -> tuple[Part, ...]:
        """Its parts where it stands in ``column``."""
        return tuple(part._replace(column=column + part.column) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Which keys stand together: ``groups`` has those of each part of a plan."""

    groups: Collection[frozenset[str]] = ()

    def shape(self, text: str, line: Line, after_mark: int = 0) -> Shape:
        """What ``line`` begins; its key stands ``after_mark`` columns from the list mark."""
        return Shape(tuple(self._parts(text, line, after_mark)), line.value == line.comment)

    def allows(self, part: Part, key: frozenset[str]) -> bool:
        """Whether a group of keys may get one more: it has not got it, and they stand together."""
        if not self.groups:
            return True
        both = part.keys | key
        return key.isdisjoint(part.keys) and any(both <= group for group in self.groups)

    def _parts(self, text: str, line: Line, after_mark: int) -> Iterator[Part]:
        start = line.indent
        marks = [at - start for at in range(start, line.marks) if text[at] == "-"]
        marks += [] if line.dash is None else [line.dash - start]
        yield from (Part(column, is_list=True) for column in marks)
        if line.word is not None:
            touching = line.dash is not None  # '-title': the space is missing
            column = marks[-1] + after_mark if after_mark and marks else line.word[0] - start
            word = text[slice(*line.word)]
            known = any(word in group for group in self.groups)
            keys = frozenset([word] if known else [])
            yield Part(column + touching, is_list=False, keys=keys)


class State(NamedTuple):
    """One way to read the lines so far; ``tabs`` are the last of a run, each with its column."""

    open: tuple[Part, ...]
    awaits: bool = False
    tabs: tuple[tuple[str, int], ...] = ()

    def after(self, shape: Shape, column: int, words: Vocabulary) -> "tuple[State, int] | None":
        """The state after a line in ``column``, and the depth at which the line stands there."""
        here = (column, shape.is_list)
        kept = tuple(one for one in self.open if one[:2] <= here)
        parts = shape.at(column)
        if kept and kept[-1][:2] == here:
            new = parts[0].keys
            if new and not words.allows(kept[-1], new):
                return None
            grown = kept[-1]._replace(keys=kept[-1].keys | new)
            return State((*kept[:-1], grown, *parts[1:]), shape.awaits), len(kept)
        deeper = not kept or kept[-1].column < column or shape.is_list  # a list may stand level
        if not self.open or (self.awaits and kept == self.open and deeper):
            return State(kept + parts, shape.awaits), NESTED
        return None

    def forced(self, shape: Shape, column: int) -> "State":
        """The state after a line that does not fit."""
        kept = tuple(one for one in self.open if one.column < column)
        return State(kept + shape.at(column), shape.awaits)

    def columns(self, shape: Shape, step: int, guess: int) -> list[int]:
        """Where the line may stand, likeliest first: in a list that is awaited, else deepest."""
        beside = [one.column for one in reversed(self.open) if one.is_list is shape.is_list]
        last, within_list, _ = self.open[-1] if self.open else Part(-step, is_list=False)
        within: list[int] = []
        if self.awaits or not self.open:
            within = [last + step, guess, last + 2, last + 4]
            within += [last] if shape.is_list and not within_list else []
        return [*within, *beside] if shape.is_list or within_list else [*beside, *within]

    def looks_right(self, indentation: str, column: int) -> bool:
        """Whether the line looks so beside those of the run: level with them, deeper or not."""
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


def spaces_after_mark(below: int) -> int:
    """How many spaces bring a key after a list mark level with a line ``below`` columns from it."""
    return below - 1 if below >= _AFTER_DASH else 1
