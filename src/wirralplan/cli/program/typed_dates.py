"""A date or month typed as several words without quotes: they are put together again."""

from collections.abc import Sequence
from typing import Any

from wirralplan.plan.dates import guessed

_LENGTHS = (4, 3)  # "Saturday 30 June 2018", "30 June 2018"
_MONTH_LENGTHS = (2,)  # "June 2018"


def joined(words: Sequence[str], parameters: Sequence[Any]) -> list[str]:
    """``words`` as typed, a date or a month in several of them as one word.

    Only where it belongs: behind an option that takes one, or a date as an argument of a command
    that takes one. "30" alone is no date there, so the words can mean nothing else.
    """
    dates = [one for one in parameters if "DATE" in (one.metavar or "")]
    options = {name for one in dates if one.param_type_name == "option" for name in one.opts}
    months = {name for one in parameters if one.metavar == "MONTH" for name in one.opts}
    is_argument = any(one.param_type_name == "argument" for one in dates)
    found: list[str] = []
    left = list(words)
    while left:
        before = found[-1] if found else ""
        fits = before in options or (is_argument and (before == "--" or before[:1] != "-"))
        name, sign, value = left[0].partition("=")
        if sign and name in options:  # --as-of=30 June 2018
            size = _size_of_date([value, *left[1:]])
        elif sign and name in months:
            size = _size_of_month([value, *left[1:]])
        elif before in months:
            size = _size_of_month(left)
        else:
            size = _size_of_date(left) if fits else 1
        found.append(" ".join(left[:size]))
        del left[:size]
    return found


def _size_of_date(words: Sequence[str]) -> int:
    """How many of the first ``words`` are a date with the name of its month; else 1."""
    return _size(words, _LENGTHS, "")


def _size_of_month(words: Sequence[str]) -> int:
    """How many of the first ``words`` are a month in letters with its year; else 1."""
    return _size(words, _MONTH_LENGTHS, "1 ")


def _size(words: Sequence[str], lengths: Sequence[int], before: str) -> int:
    for size in lengths:
        reading = guessed(before + " ".join(words[:size])) if len(words) >= size else None
        if reading is not None and not reading.order:
            return size
    return 1
