"""Slugs, and which of the known ones somebody meant."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`\u00b4]")
_OTHERS = re.compile(r"[^a-z0-9]+")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def slug(title: str) -> str:
    """The id of something that has only a title; empty where it has no letter or digit."""
    text = title
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(one for one in decomposed if not unicodedata.combining(one))
    return _OTHERS.sub("-", _APOSTROPHES.sub("", text).lower()).strip("-")


def folded(text: str) -> str:
    """``text`` without case and accents, one kind of dash and apostrophe: for comparing."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    kept = "".join(one for one in decomposed if not unicodedata.combining(one))
    return _DASHES.sub("-", _APOSTROPHES.sub("'", kept)).casefold()


_DASHES = re.compile("[\u2010-\u2015\u2212]")


def likeliest(typed: str, known: Iterable[str], *, most: int = 3) -> list[str]:
    """Up to ``most`` of the ``known`` words that look like ``typed``, best first."""
    from difflib import get_close_matches

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
