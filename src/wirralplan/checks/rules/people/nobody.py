"""Texts in the place of a name that say that it is nobody, and which of them say only that."""

from wirralplan.patterns import pattern
from wirralplan.plan.lookup.short_answers import TBC_WORDS, TO_COME, answer

_NOBODY = pattern(
    r"(?i)\s*(?:(?:post )?vacan(?:t|cy)|tb[acd]|to be (?:agreed|advised|appointed|confirmed"
    r"|decided|determined|identified|recruited)|n/?a|none|nobody|no one|unassigned|unallocated"
    r"|unknown|not|no longer)\b|[\s?.-]+$"
)
_POST = pattern(r"(?i)\s*(?:post|position|lead|yet)?\W*")


def is_nobody(written: str) -> bool:
    """Whether a text begins with words that say that it is nobody."""
    return answer(written) in TO_COME or _NOBODY.match(written) is not None


def says_more(written: str) -> bool:
    """Whether words follow those by which a text says that it is nobody."""
    found = None if answer(written) in TO_COME else _NOBODY.match(written)
    return found is not None and any(map(str.isalnum, written[found.end() :]))


def says_only_that(written: str) -> bool:
    """Whether a text says nothing but that there is nobody: ``Vacant post``, ``TBC``."""
    if answer(written) in TO_COME:
        return True
    found = _NOBODY.match(written)
    return found is not None and _POST.fullmatch(written, found.end()) is not None


def is_to_come(written: str) -> bool:
    """Whether a text says that it is not known yet who it is, and no more."""
    return answer(written) in TO_COME


def is_tbc(written: str) -> bool:
    """Whether a text says just what ``tbc`` says."""
    return answer(written) in TBC_WORDS
