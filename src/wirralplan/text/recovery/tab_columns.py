"""In which column a line belongs that begins with a tab, as the lines around it show.

Nobody can know what a tab looked like in somebody's editor. So every column is tried in which the
line would go on with something that is open above it, and those are kept after which the lines
below stand right as well. Where all that are left mean the same, the line can be put right unasked.

The lines are read once, from the top, with all ways of reading them kept side by side: a ``State``
(what is open then) for each, and with it the columns that led there. Lines with tabs add ways, a
line without tabs takes away those in which it could not stand. A run of lines with tabs ends, and
is settled, where only one state is left.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import NamedTuple

from wirralplan.text.recovery.lines import Kind, Line, width
from wirralplan.text.recovery.open_parts import Shape, State, Vocabulary

# With more than _WAYS states each line of the run is a guess, and a line is compared with no more
# than the last _COMPARED indentations of its run: without these limits a file that is made for it
# could double the ways with each line.
_WAYS, _COMPARED = 16, 8
# One more open part to look at takes some 200 nanoseconds, so that all of it takes a second at
# most; past this the lines with tabs that are left are guesses.
_LOOKS = 5_000_000
_ANY_KEYS = Vocabulary()  # when the keys of the plan fit nowhere: only the columns are compared


class Column(NamedTuple):
    """Where a line with tabs goes: ``certain`` where no other place fits the lines around it.

    ``choice`` are the columns that fit, where they do not mean the same.
    """

    number: int
    certain: bool
    choice: tuple[int, ...] = ()


@dataclass(eq=False, slots=True)
class _Way:
    """A line with tabs in one of its columns, and the ways to have read the run before it."""

    column: int
    depth: int
    before: "list[_Way]" = field(default_factory=list)


_States = dict[State, list[_Way]]


class TabColumns:
    """The column of each line that begins with a tab, found by reading all lines in order."""

    def __init__(
        self, text: str, lines: Sequence[Line], step: int, groups: Mapping[str, frozenset[str]]
    ) -> None:
        """Read ``lines`` of ``text``, in which one step of indentation is ``step`` columns.

        ``groups`` are the keys that each kind of part can have.
        """
        self._text = text
        self._step = step
        self._words = Vocabulary(groups)
        self._states: _States = {State(()): []}
        self._looks = _LOOKS
        self._pending: list[Line] = []
        self._found: dict[int, Column] = {}
        self._gaps: dict[int, int] = {}
        # Texts that go on, comments and blank lines open nothing, so that any column is right.
        new = [line for line in lines if line.kind is Kind.NEW]
        for line, following in zip_longest(new, new[1:]):
            self._read(line, self._shape(line, following))
        self._settle(fits=True)

    def of(self, line: Line) -> Column | None:
        """Where the line goes; ``None`` where it begins nothing of its own."""
        return self._found.get(line.start)

    def gap(self, line: Line) -> int:
        """How many spaces stand for the tabs after its list mark; 0 where nobody can know."""
        return self._gaps.get(line.start, 0)

    def _shape(self, line: Line, following: Line | None) -> Shape:
        if "\t" not in self._text[line.indent : line.marks]:
            return self._words.shape(self._text, line)
        # With two marks on one line nobody can know which of the gaps the line below shows.
        count = self._spaces_after_mark(line, following)
        one_mark = self._text.count("-", line.indent, line.marks) == 1
        self._gaps[line.start] = count if one_mark else 0
        return self._words.shape(self._text, line, after_mark=1 + (count or 1))

    def _spaces_after_mark(self, line: Line, following: Line | None) -> int:
        """So many that a key after the mark is level with the line below; 0 where that has tabs."""
        own = self._text[line.start : line.indent]
        if following is None:
            return 1
        below = self._text[following.start : following.indent]
        if "\t" in own or "\t" in below:
            return 0
        columns = width(below, 1) - width(own, 1)
        return columns - 1 if columns > 1 else 1  # a line below that is no deeper shows nothing

    def _read(self, line: Line, shape: Shape) -> None:
        indentation = self._text[line.start : line.indent]
        guess = width(indentation, line.tab)
        if not shape.parts:
            self._read_text(line, indentation, guess)
        elif "\t" in indentation:
            self._read_tabs(line, shape, indentation, guess)
        else:
            self._read_plain(shape, guess)

    def _read_text(self, line: Line, indentation: str, guess: int) -> None:
        """Read a line without a key: what an awaited value says, or nothing that fits."""
        if "\t" in indentation:
            awaited = all(state.awaits for state in self._states)
            last = max((state.open[-1].column for state in self._states if state.open), default=-1)
            column = guess if guess > last else last + self._step
            self._found[line.start] = Column(column, certain=awaited)
        states = self._states.items()
        self._states = {state._replace(awaits=""): ways for state, ways in states}

    def _read_plain(self, shape: Shape, column: int) -> None:
        """Read a line whose column is plain: it ends the ways in which it cannot stand."""
        states = self._after_plain(shape, column, self._words)
        if not states:  # a mistake in the keys, or in what was taken for certain
            self._settle(fits=False)
            states = self._after_plain(shape, column, _ANY_KEYS)
        if not states:
            self._force(shape, column)
            return
        self._states = states
        if len(states) == 1:
            self._settle(fits=True)

    def _after_plain(self, shape: Shape, column: int, words: Vocabulary) -> _States:
        states: _States = {}
        for state, ways in self._states.items():
            after = state.after(shape, column, words)
            if after is not None:
                states.setdefault(after[0], []).extend(ways)
        return states

    def _read_tabs(self, line: Line, shape: Shape, indentation: str, guess: int) -> None:
        """Read a line with tabs in every column in which it can stand."""
        states = self._after_tabs(shape, indentation, guess, self._words)
        if not 0 < len(states) <= _WAYS:
            # It fits nowhere, or nearly everywhere: it goes to the likeliest column, as a guess.
            states = self._after_tabs(shape, indentation, guess, _ANY_KEYS)
            column = next((way.column for ways in states.values() for way in ways), guess)
            self._force(shape, column)
            self._found[line.start] = Column(column, certain=False)
            return
        self._pending.append(line)
        self._states = states

    def _after_tabs(self, shape: Shape, indentation: str, guess: int, words: Vocabulary) -> _States:
        # Ways that lead to one state are one from there on: the lines below cannot tell them apart.
        # And no line moves to the left of the characters that are typed before it.
        reached: dict[State, _Way] = {}
        least = width(indentation, 1)
        for state, ways in self._states.items():
            columns = state.columns(shape, self._step, guess)
            self._looks -= len(columns) * (len(state.open) + _COMPARED)
            for column in columns if self._looks > 0 else ():
                after = state.after(shape, column, words)
                if column < least or after is None or not state.looks_right(indentation, column):
                    continue
                tabs = dict([*state.tabs[1 - _COMPARED :], (indentation, column)])
                now = after[0]._replace(tabs=tuple(tabs.items()))
                way = reached.setdefault(now, _Way(column, after[1]))
                way.before += [one for one in ways if one not in way.before]
        return {state: [way] for state, way in reached.items()}

    def _force(self, shape: Shape, column: int) -> None:
        """Go on after a line that fits nowhere; what came before it is not certain."""
        first = next(iter(self._states))
        self._settle(fits=False)
        self._states = {first.forced(shape, column): []}

    def _settle(self, *, fits: bool) -> None:
        """Say where the lines of the run go; one that is not certain leaves those after it so."""
        if not self._pending:
            return
        # Back from the last line to the first, over those ways only that led to a state which is
        # left. A line is certain if it hangs on the same part in all of them, in whatever column.
        alive = _each(self._states.values())
        layers: list[list[_Way]] = []
        for _ in self._pending:
            layers.append(alive)
            alive = _each(way.before for way in alive)
        certain = fits
        for line, ways in zip(self._pending, reversed(layers), strict=True):
            # A line below one that is not certain may hang on another part with it.
            certain = certain and len({way.depth for way in ways}) == 1
            choice = () if certain else tuple(sorted({way.column for way in ways}))
            self._found[line.start] = Column(ways[0].column, certain, choice)
        self._pending.clear()
        self._states = {state._replace(tabs=()): [] for state in self._states}


def _each(ways: Iterable[Iterable[_Way]]) -> list[_Way]:
    """The ways, each once, the likeliest first."""
    return list(dict.fromkeys(way for some in ways for way in some))
