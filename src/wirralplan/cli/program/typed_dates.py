"""A date typed as several words without quotes: they are put together again."""

from collections.abc import Sequence
from typing import Any

from wirralplan.plan.dates import guessed

_LENGTHS = (4, 3)  # "Saturday 30 June 2018", "30 June 2018"


def joined(words: Sequence[str], parameters: Sequence[Any]) -> list[str]:
    """``words`` as typed, a date in several of them as one word.

    Only where a date belongs: behind an option that takes one, or as an argument of a command
    that takes one. "30" alone is no date there, so the words can mean nothing else.
    """
    dates = [one for one in parameters if "DATE" in (one.metavar or "")]
    options = {name for one in dates if one.param_type_name == "option" for name in one.opts}
    is_argument = any(one.param_type_name == "argument" for one in dates)
    found: list[str] = []
    left = list(words)
    while left:
        before = found[-1] if found else ""
        fits = before in options or (is_argument and (before == "--" or before[:1] != "-"))
        name, sign, value = left[0].partition("=")
        if sign and name in options:  # --as-of=30 June 2018
            size = _size_of_date([value, *left[1:]])
        else:
            size = _size_of_date(left) if fits else 1
        found.append(" ".join(left[:size]))
        del left[:size]
    return found


def _size_of_date(words: Sequence[str]) -> int:
    """How many of the first ``words`` are a date with the name of its month; else 1."""
    for size in _LENGTHS:
        reading = guessed(" ".join(words[:size])) if len(words) >= size else None
        if reading is not None and not reading.order:
            return size
    return 1
