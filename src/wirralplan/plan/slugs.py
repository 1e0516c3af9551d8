"""Slugs, and text in the form in which it is compared."""

import re
import unicodedata

from wirralplan.patterns import pattern
from wirralplan.text.characters import DASHES, put_right

SLUG = pattern(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)

_OTHERS = pattern(r"[^a-z0-9]+")
# One kind of apostrophe and dash, and the letters that Unicode does not take apart.
_ALIKE = str.maketrans(
    dict.fromkeys("`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032", "'")
    | dict.fromkeys(DASHES, "-")
    | {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "\u0131": "i"}
    | {"æ": "ae", "œ": "oe", "þ": "th"}
)


def slug(title: str) -> str:
    """The id of something that has only a title; empty where it has no letter or digit."""
    return _OTHERS.sub("-", folded(title).replace("'", "")).strip("-")


def unspaced(text: str) -> str:
    """A number of the plan's own as it is compared: ``2(v)`` is ``2 (V)``."""
    return "".join(folded(text).split())


def folded(text: str) -> str:
    """``text`` without case and accents, one kind of dash and apostrophe: for comparing.

    What nobody sees makes no difference: a search for Ian Godfrey finds also a name that
    only looks the same.
    """
    plain = text.casefold().translate(_ALIKE)
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFKD", put_right(plain))
    kept = "".join(one for one in decomposed if not unicodedata.combining(one))
    return kept.casefold().translate(_ALIKE)
