"""Numbers and lists in the words of a sentence."""

from collections.abc import Sequence

_IRREGULAR = {"person": "people"}


def counted(number: int, one: str, *, sign: str = "") -> str:
    """How many of what: ``1 milestone``, ``3 activities``, ``2 people``; signed: ``+4 days``."""
    return f"{number:{sign}} {one if abs(number) == 1 else _several(one)}"


def _several(one: str) -> str:
    if one.endswith("y") and one[-2] not in "aeiou":
        return f"{one[:-1]}ies"
    return _IRREGULAR.get(one, f"{one}s")


def listed(words: Sequence[str], last: str = "and") -> str:
    """The words in a row: ``a``, ``a and b``, ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def one_of(words: Sequence[str]) -> str:
    """The words as a choice: ``a``, ``a or b``, ``a, b or c``."""
    return listed(words, "or")
