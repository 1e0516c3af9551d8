"""The known words that a typed one looks like."""

from collections.abc import Iterable

from wirralplan.plan.slugs import folded

# Nobody mistypes a word as long as this, and comparing two such words takes for ever.
LONGEST_WORD = 200


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
