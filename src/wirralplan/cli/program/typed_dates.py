"""A date or month typed as several words without quotes: they are put together again."""

from collections.abc import Iterator, Sequence
from typing import Any

from wirralplan.cli.options.days import is_month
from wirralplan.plan.dates.days import guessed

_LENGTHS = (4, 3)  # "Saturday 30 June 2018", "30 June 2018"
_OF_MONTH = 2  # "June 2018"


def joined(words: Sequence[str], parameters: Sequence[Any]) -> list[str]:
    """``words`` as typed, a date or a month in several of them as one word.

    Only where one belongs: behind an option that takes it, or in the place of an argument that is
    one. "30" alone is no date there, nor is "June", so the words can mean nothing else.
    """
    found: list[str] = []
    left = list(words)
    places = _Places(parameters)
    while left:
        name, sign, value = left[0].partition("=")
        if sign and name in places.dated:  # --as-of=30 June 2018
            size = _size_of_date([value, *left[1:]])
        else:
            size = _size_of_date(left) if places.fits(left[0]) else 1
        word = " ".join(left[:size])
        places.passed(word)
        found.append(word)
        del left[:size]
    return found


class _Places:
    """Where in a command line the next word stands, and whether a date belongs there."""

    def __init__(self, parameters: Sequence[Any]) -> None:
        options = [one for one in parameters if one.param_type_name == "option"]
        arguments = [one for one in parameters if one.param_type_name == "argument"]
        self.dated = set(_names(one for one in options if _is_date(one)))
        self._valued = set(_names(one for one in options if not getattr(one, "is_flag", False)))
        self._arguments = {number for number, one in enumerate(arguments) if _is_date(one)}
        self._before, self._count, self._only_arguments = "", 0, False

    def fits(self, word: str) -> bool:
        """Whether a date may begin with the next word."""
        return self._before in self.dated or (
            self._is_argument(word) and self._count in self._arguments
        )

    def passed(self, word: str) -> None:
        """Go past a word, or a date put together."""
        if self._is_argument(word):
            self._count += 1
        elif word == "--" and self._before not in self._valued:
            self._only_arguments = True
        self._before = "" if self._only_arguments else word

    def _is_argument(self, word: str) -> bool:
        if self._only_arguments:
            return True
        return self._before not in self._valued and word[:1] != "-"


def _names(options: Iterator[Any]) -> Iterator[str]:
    return (name for one in options for name in one.opts)


def _is_date(parameter: Any) -> bool:
    words = parameter.metavar or ""
    return "DATE" in words or words == "MONTH"


def _size_of_date(words: Sequence[str]) -> int:
    """How many of the first ``words`` are a date with the name of its month; else 1."""
    for size in _LENGTHS:
        reading = guessed(" ".join(words[:size])) if len(words) >= size else None
        if reading is not None and not reading.order:
            return size
    return _OF_MONTH if is_month(" ".join(words[:_OF_MONTH])) and len(words) >= _OF_MONTH else 1
