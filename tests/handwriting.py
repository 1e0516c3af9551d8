"""Plans as people write them: the same words in any indentation, style, order and line end.

A *written* part is text, lists and groups, as in ``strategies``. The pen is a generator of
random numbers: a decision each would be more than a property can be given.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from wirralplan.plan.reading import read
from wirralplan.text.source import Source
from wirralplan.text.written import is_plain, written

Written = dict[str, Any]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BREAKS = ["\n", "\n", "\r\n", "\r"]
_TAILS = ["", "", "", "", " ", "\t", "   # {}", "\t# {}", " # {}: [x], 'y' - \"z\""]


@dataclass
class Pen:
    """One hand: what it is used to, and how often it forgets itself."""

    random: Random
    steps: tuple[int, int] = field(init=False)
    quotes: str = field(init=False)
    day_quotes: str = field(init=False)
    neat: bool = field(init=False)
    blank_between: bool = field(init=False)

    def __post_init__(self) -> None:
        """Choose the habits."""
        choose = self.random.choice
        self.steps = (choose([0, 0, 1, 2, 2, 4]), choose([1, 1, 1, 2, 3]))
        self.quotes, self.day_quotes = choose(["", "", "'", '"']), choose(["", "", "'", '"'])
        self.neat, self.blank_between = choose([True, False]), choose([True, False])
        self._comments = count(1)

    def page(self, plan: Written) -> Source:
        """The whole file."""
        lines = self._noise(0)
        lines += ["---", *self._noise(0)] if self._seldom() else []
        lines += [*self._group(plan, 0), *self._noise(0, blank=False)]
        lines += ["..."] if self._seldom() else []
        newline = self.random.choice(_BREAKS)
        whole = Source("plan.yaml", newline.join([*lines, ""]), bom=self._seldom())
        cut = Source("plan.yaml", newline.join(lines), whole.bom)
        unended = self.random.random() < 0.3 and read(cut).plan == read(whole).plan
        return cut if unended else whole

    def _group(self, group: Written, column: int) -> list[str]:
        """A group below each other; the first line has its indentation too."""
        lines: list[str] = []
        keys = list(group)
        if self._seldom():
            self.random.shuffle(keys)
        for key in keys:
            lines += self._noise(column) if lines else []
            lines += self._entry(key, group[key], column)
        return lines

    def _entry(self, key: str, value: Any, column: int) -> list[str]:
        name = f'"{key}"' if self._seldom() else key
        start = f"{' ' * column}{name}:"
        if isinstance(value, str):
            return self._text(start, value, column)
        if not value:
            nothing = ["[]", "[ ]", "  []"] if isinstance(value, list) else ["{}"]
            return [f"{start} {self.random.choice(nothing)}{self._tail()}"]
        if self._seldom():
            return self._in_brackets(start, value, column)
        if isinstance(value, dict):
            return [f"{start}{self._tail()}", *self._group(value, column + self._width())]
        return [f"{start}{self._tail()}", *self._noise(column), *self._list(value, column)]

    def _list(self, items: Sequence[Any], column: int) -> list[str]:
        aside, gap = self.steps if self._mostly() else (self._width() - 1, self._width())
        dash, lines = column + aside, list[str]()
        for item in items:
            lines += self._noise(dash) if lines else []
            apart = self.blank_between and isinstance(item, dict) and any(lines[-1:])
            lines += [""] if apart else []
            mark, inside = f"{' ' * dash}-", dash + 1 + gap
            if isinstance(item, str):
                lines += [f"{mark:{inside}}{self._short(item)}{self._tail()}"]
            elif self._seldom():
                lines += self._in_brackets(f"{mark:{inside - 1}}", item, inside)
            else:
                first, *rest = self._group(item, inside)
                alone = self._seldom()
                lines += [mark, first] if alone else [mark + first[len(mark) :]]
                lines += rest
        return lines

    def _text(self, start: str, text: str, column: int) -> list[str]:
        """A key with a text, in one of the ways to write it."""
        below = " " * (column + self._width())
        ways = [f"{self._short(text)}{self._tail()}"] * 6
        bare = written(text.replace("\n", " "), quote="'").startswith("'")
        if bare and text == text.strip() and "\n" not in text:
            ways.append(f"{self.random.choice('|>')}-{self._tail()}\n{below}{text}")
        if bare and "\n" in text and all(line == line.strip() for line in text.split("\n")):
            return self._under_bar(start, text, below)
        words = text.split(" ")
        if is_plain(text) and not {'"', "\\"} & {*text} and all(one[:1].isalpha() for one in words):
            ways.append(f"\n{below}".join(words) + self._tail())
            ways.append(f'"{f"{chr(10)}{below}".join(words)}"{self._tail()}')
        way = self.random.choice(ways)
        aside = way[0] not in "|>" and self._seldom()
        return f"{start}{f'{self._tail()}{chr(10)}{below}' if aside else ' '}{way}".split("\n")

    def _under_bar(self, start: str, text: str, below: str) -> list[str]:
        """A key with several lines of text; how many line ends it keeps is in its sign."""
        body = text.rstrip("\n")
        ends = len(text) - len(body)
        lines = [f"{below}{line}" if line else "" for line in body.split("\n")]
        return [
            f"{start} |{['-', '', '+'][min(ends, 2)]}{self._tail()}",
            *lines,
            *[""] * (ends - 1),
        ]

    def _short(self, text: str, *, in_brackets: bool = False) -> str:
        """A text on one line."""
        if text in ("true", "1"):
            return text
        if _DAY.fullmatch(text):
            return f"{self.day_quotes}{text}{self.day_quotes}"
        quote = self.quotes if self._mostly() else self.random.choice(["", "'", '"'])
        return written(text, in_brackets=in_brackets, quote=quote)

    def _in_brackets(self, start: str, value: Any, column: int) -> list[str]:
        """A list or a group in brackets, on one line or on several."""
        json = self._seldom()
        if self._mostly():
            return [f"{start} {self._flow(value, json=json)}{self._tail()}"]
        left, right = "{}" if isinstance(value, dict) else "[]"
        pieces = self._pieces(value, json=json)
        comma = self.random.choice(["", ","])
        indent = " " * (column + self._width())
        lines = [f"{indent}{piece},{self._tail()}" for piece in pieces[:-1]]
        lines += [f"{indent}{pieces[-1]}{comma}{self._tail()}"]
        return [f"{start} {left}{self._tail()}", *lines, f"{indent}{right}{self._tail()}"]

    def _flow(self, value: Any, *, json: bool) -> str:
        if isinstance(value, str):
            return written(value, quote='"') if json else self._short(value, in_brackets=True)
        left, right = "{}" if isinstance(value, dict) else "[]"
        return f"{left}{', '.join(self._pieces(value, json=json))}{right}"

    def _pieces(self, value: Any, *, json: bool) -> list[str]:
        if isinstance(value, dict):
            quote = '"' if json else ""
            return [
                f"{quote}{key}{quote}: {self._flow(one, json=json)}" for key, one in value.items()
            ]
        return [self._flow(one, json=json) for one in value]

    def _noise(self, column: int, *, blank: bool = True) -> list[str]:
        """Blank lines and comments, where a hand leaves them."""
        lines: list[str] = []
        while not self.neat and self._seldom():
            comment = f"{' ' * self.random.randint(0, column)}# {next(self._comments)} -: note"
            lines.append(comment)
            lines += self.random.choice([[], [""], ["  "]]) if blank else []
        return lines

    def _tail(self) -> str:
        """What stands behind a value."""
        tail = "" if self.neat else self.random.choice(_TAILS)
        return tail.format(next(self._comments)) if "{" in tail else tail

    def _width(self) -> int:
        return self.random.choice([1, 2, 2, 2, 3, 4])

    def _seldom(self) -> bool:
        return self.random.random() < 0.15

    def _mostly(self) -> bool:
        return self.random.random() < 0.8
