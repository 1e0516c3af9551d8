"""Slugs, and which of the known ones somebody meant."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from wirralplan.text.characters import put_right

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)

# Nobody mistypes a word as long as this, and comparing two such words takes for ever.
LONGEST_WORD = 200

_OTHERS = re.compile(r"[^a-z0-9]+")
# One kind of apostrophe and dash, and the letters that Unicode does not take apart.
_ALIKE = str.maketrans(
    dict.fromkeys("`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
)


def slug(title: str) -> str:
    """The id of something that has only a title; empty where it has no letter or digit."""
    return _OTHERS.sub("-", folded(title).replace("'", "")).strip("-")


def folded(text: str) -> str:
    """``text`` without case and accents, one kind of dash and apostrophe: for comparing.

    What nobody sees makes no difference: who asks for Ian Godfrey gets what stands under a
    name that looks the same.
    """
    plain = text.casefold().translate(_ALIKE)
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFKD", put_right(plain))
    kept = "".join(one for one in decomposed if not unicodedata.combining(one))
    return kept.casefold().translate(_ALIKE)


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


def one_of(words: Sequence[str]) -> str:
    """The words as a choice: ``a``, ``a or b``, ``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"
