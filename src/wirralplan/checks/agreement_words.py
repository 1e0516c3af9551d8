"""What the words of a move or a withdrawal say of who agreed to it, and on which day."""

from typing import NamedTuple

from wirralplan.patterns import pattern
from wirralplan.plan.dates.kinds import Kind
from wirralplan.plan.dates.loose import loosely
from wirralplan.text.characters import DASHES

_JOINS = f" -:;,.{DASHES}"
_AGREED = r"(?:agreed|approved|authori[sz]ed|signed off|decided|confirmed)"
_WHO = r"(?P<who>[^,;:.()\d]{2,60}?)"
# The words end with it, so that what stands before is the reason: HR consultation, agreed by Board.
_BY = pattern(rf"(?i)(?P<why>.*)(?:^|[-,;.( ]+)(?:as )?{_AGREED} (?:by|at) {_WHO}[ ).]*")
_ONLY_BY = pattern(rf"(?i)(?P<why>)by {_WHO}[ ).]*")
# A name before it begins with a capital, behind a sign: superseded by a review. Paul Boyce agreed.
_AGREES = pattern(
    rf"(?P<why>.*?)(?:^|[-,;.(]\s*)(?P<who>[A-Z][^,;:.()\d]{{1,60}}?) (?:has |have )?(?i:{_AGREED})"
    r"(?: (?:it|this))?(?i: on)?[ ).]*"
)
_ALONE = pattern(rf"(?i)(?P<why>.*?)(?:^|[-,;.( ]+){_AGREED}(?: on)?[ ).]*")
# Words by which more is said than who agreed.
_MORE = pattern(
    r"(?i)\b(?:because|due|as|after|following|but|on|in|for|with|subject|if|unless|until|pending"
    r"|when|once|since|not|to|never|be)\b"
)
_NOT_AGREED = pattern(
    r"(?i)\b(?:not|never|to be|tbc|if|unless|subject|yet|until|once|when)(?: \w+){0,2}\W*$"
)


class Agreement(NamedTuple):
    """The ``rest`` of the words, ``who`` agreed and on which ``day``; empty where nothing says."""

    rest: str
    who: str = ""
    day: str = ""


def agreement_in(words: str) -> Agreement:
    """What ``words`` say of an agreement; where that is not clear, all of them are the rest."""
    found = loosely(words)
    text, day = words, ""
    if found.kind is Kind.ONE:
        period = found.parts[0].period
        if not period.is_day or any(map(str.isalnum, found.rest)):
            return Agreement(words)
        text, day = found.before.removesuffix(" on").removesuffix(" ("), period.first.isoformat()
    elif found.parts:
        return Agreement(words)
    patterns = (_BY, _ONLY_BY, _AGREES, *([_ALONE] if day else []))
    for one in patterns:
        said = one.fullmatch(text)
        if said is None:
            continue
        who = said.groupdict().get("who") or ""
        if _MORE.search(who) or _NOT_AGREED.search(said["why"]):
            continue
        return Agreement(bare(said["why"]), bare(who), day)
    return Agreement(words)


def bare(words: str) -> str:
    """Words without what only joins them to a date, and without half a pair of brackets."""
    plain = words.strip(_JOINS)
    if plain.startswith("(") and plain.endswith(")") and plain.count("(") == 1:
        plain = plain[1:-1].strip()
    for opened, closed in ("()", "[]"):
        surplus = plain.count(opened) - plain.count(closed)
        if surplus > 0 and plain.startswith(opened):
            plain = plain[1:].strip(_JOINS)
        elif surplus < 0 and (plain.endswith(closed) or plain.startswith(closed)):
            plain = (plain[:-1] if plain.endswith(closed) else plain[1:]).strip(_JOINS)
    return plain
