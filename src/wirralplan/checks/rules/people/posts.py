"""Whether a text is the post of somebody, also where it is written in short forms."""

from collections.abc import Iterator, Sequence

from wirralplan.patterns import pattern
from wirralplan.plan.lookup.names import loosened

_BRACKETS = pattern(r"\([^()]*\)")
_SMALL = frozenset({"of", "and", "the", "for", "in", "&", "to"})
_SHORT = {
    "asst": "assistant", "cttee": "committee", "dep": "deputy", "dev": "development",
    "dir": "director", "exec": "executive", "hd": "head", "mgr": "manager", "mgmt": "management",
    "off": "officer", "ops": "operations", "perf": "performance", "snr": "senior",
    "sr": "senior", "svc": "service", "svcs": "services",
}  # fmt: skip
_LONGEST = 12
_MOST_LETTERS = 6


def post_words(text: str) -> tuple[str, ...]:
    """The words of a post as they are compared, short forms in full."""
    plain = loosened(_BRACKETS.sub(" ", text)).replace("&", " & ").split()[:_LONGEST]
    return tuple(_SHORT.get(word, word) for word in plain if word not in _SMALL)


def is_post(written: Sequence[str], role: Sequence[str], *, whole: bool) -> bool:
    """Whether the words are those of a role in their order, letters as the initials of several.

    With ``whole`` nothing of the role is missing; else at least two of its words are there.
    """
    if whole:
        return _reaches(written, role, 0, exact=True)
    return len(written) > 1 and _reaches(written, role, 0, exact=False)


def _reaches(written: Sequence[str], role: Sequence[str], at: int, *, exact: bool) -> bool:
    if not written:
        return at == len(role) or not exact
    word, *rest = written
    starts = (at,) if exact else range(at, len(role))
    for start in starts:
        if start < len(role) and role[start] == word:
            if _reaches(rest, role, start + 1, exact=exact):
                return True
        elif any(
            _reaches(rest, role, end, exact=exact) for end in _behind_initials(word, role, start)
        ):
            return True
    return False


def _behind_initials(word: str, role: Sequence[str], start: int) -> Iterator[int]:
    """Where the words end of which ``word`` has the initials: CLA, and HoS with that of 'of'."""
    for letters in dict.fromkeys((word, word.replace("o", "", 1), word.replace("a", "", 1))):
        end = start + len(letters)
        initials = "".join(one[0] for one in role[start:end])
        if 1 < len(letters) <= _MOST_LETTERS and initials == letters:
            yield end
