"""Who or what was meant by many unknown words: each is worked out once, and not without end."""

from collections.abc import Mapping

from wirralplan.plan.lookup.did_you_mean import likeliest

# Comparing a word with a known one takes some ten microseconds. A plan with more mistakes
# than this pays for is reported of all of them, the last without a guess.
_COMPARISONS = 50_000


class Guesses:
    """The likeliest of the known spellings, each with what it is called."""

    def __init__(self, called: Mapping[str, str]) -> None:
        """Keep the spellings; ``called`` gives what to offer for each."""
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
