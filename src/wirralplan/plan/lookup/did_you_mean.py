"""The known words that a typed one looks like."""

from collections.abc import Iterable, Mapping

from wirralplan.plan.slugs import folded

# Nobody mistypes a word as long as this, and comparing two such words takes for ever.
LONGEST_WORD = 200
# Comparing a word with a known one takes some ten microseconds. A plan with more mistakes
# than this pays for is reported of all of them, the last without a guess.
_COMPARISONS = 50_000


def likeliest(typed: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """Up to ``most`` of the ``known`` words that look like ``typed``, best first."""
    from difflib import get_close_matches  # noqa: PLC0415 - slow to import, and rarely needed

    if len(typed) > LONGEST_WORD:
        return []
    by_folded: dict[str, str] = {}
    for word in known:
        by_folded.setdefault(folded(word), word)
    close = get_close_matches(folded(typed), by_folded, n=most, cutoff=0.6)
    return [by_folded[word] for word in close]


class Guesses:
    """The likeliest of the known spellings, each with what it is called."""

    def __init__(self, called: Mapping[str, str]) -> None:
        """Keep the spellings; ``called`` has what to offer for each."""
        self._called = called
        self._known: dict[str, tuple[str, ...]] = {}
        self._left = _COMPARISONS

    def of(self, written: str) -> tuple[str, ...]:
        """Up to three that ``written`` looks like, best first."""
        known = self._known.get(written)
        if known is not None:
            return known
        close: list[str] = []
        if self._left > 0:
            self._left -= len(self._called)
            close = likeliest(written, self._called)
        found = tuple(dict.fromkeys(self._called[spelling] for spelling in close))
        self._known[written] = found
        return found
