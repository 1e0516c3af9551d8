"""How several dates of one text belong together: a move, a time from one to another, a choice."""

import re
from collections.abc import Sequence

from wirralplan.patterns import pattern
from wirralplan.plan.dates.kinds import Kind, Loose, Part
from wirralplan.text.characters import DASHES

_FLAGS = re.ASCII | re.IGNORECASE
_MOVED = (
    r"(?:re-?scheduled|moved|slipped|extended|changed|revised|deferred|delayed|postponed|re-?planned"
    r"|re-?profiled|pushed back|put back|brought forward|rolled (?:over|forward))"
)
_WAS = (
    r"(?:was|were|previously|prev|formerly|originally|original(?: date)?|orig"
    rf"|{_MOVED} from|instead of|old(?: date)?)"
)
_NOW = rf"(?:->|>|now|(?:(?:was|has been) )?{_MOVED} to|revised(?: date)?|new(?: date)?)"
_EARLIER = pattern(rf"[)\](\[,; -]*{_WAS}[:. ]*", _FLAGS)
_LATER = pattern(rf"[)\](\[,; ]*-? ?{_NOW}[: ]*", _FLAGS)
_FROM = pattern(rf"{_MOVED} from", _FLAGS)
_OLD = pattern(_WAS, _FLAGS)
_THEN = pattern(r"[(,;: -]*(?:now)?[(,;: -]*", _FLAGS)
_RANGE = pattern(r"(?:-|to|until|till|through to)", _FLAGS)
_OR = pattern(r"(?:or|/|\?|or possibly)", _FLAGS)
# Words before a range which say that it is none: by one day, or perhaps by another.
_NO_BEGINNING = pattern(
    r".*\b(?:by|before|after|until|till|than|due|deadline|not|was|were|originally|previously)[: ]*",
    _FLAGS,
)
# Words which show that several dates are not those of several milestones.
_OF_ONE = pattern(
    rf"\b(?:{_MOVED}|{_WAS}|not|never|no longer|or|either|except|excluding|possibly|maybe"
    r"|perhaps|now)\b|\?|->|>",
    _FLAGS,
)
# Words that say, before several dates, that the first of them holds no more.
OLD_BEFORE = pattern(rf"(?<![\w-]){_WAS}[:. ]*$", _FLAGS)
_PLAIN = str.maketrans(dict.fromkeys(DASHES, "-") | {"\u2192": ">", "\u21d2": ">"})


def plain(text: str) -> str:
    """The text with one kind of dash, and of arrow, in as many characters."""
    return text.translate(_PLAIN)


def joins(between: str) -> bool:
    """Whether words between two dates say that both are of one thing: ``to``, ``or``, ``now``."""
    return any(words.fullmatch(between) for words in (_RANGE, _OR, _LATER, _EARLIER))


def joined(loose: Loose, tails: Sequence[str]) -> Loose:
    """Which kind of text its dates make; ``tails`` is all that follows each of them."""
    between = [plain(part.words) for part in loose.parts[:-1]]
    before = plain(loose.before)
    if moved := _moved(loose, tails, between, before):
        return moved
    if len(between) == 1:
        if _OR.fullmatch(between[0]):
            return loose._replace(kind=Kind.CHOICE)
        if ranged := _ranged(loose, between[0], before):
            return ranged
    of_one = any(map(_OF_ONE.search, (*between, before, plain(loose.rest))))
    return loose._replace(kind=Kind.CHOICE) if of_one else loose


def _moved(loose: Loose, tails: Sequence[str], between: Sequence[str], before: str) -> Loose | None:
    """One date and those that it was moved from, each in words that say so; then a remark."""
    begins_old = (_FROM.fullmatch(before) and _RANGE.fullmatch(between[0])) or (
        _OLD.fullmatch(before.rstrip(": ")) and _THEN.fullmatch(between[0])
    )
    if begins_old:
        loose, steps, newest_last = loose._replace(before=""), 1 + _steps(between[1:], _LATER), True
    else:
        later = _steps(between, _LATER)
        steps, newest_last = later or _steps(between, _EARLIER), later > 0
    if not steps or (steps < len(between) and _OR.fullmatch(between[steps])):
        return None
    dates = [Part(part.period, "") for part in loose.parts[: steps + 1]]
    *newer, oldest = reversed(dates) if newest_last else dates
    parts = (*newer, oldest._replace(words=tails[steps]))
    return loose._replace(kind=Kind.MOVED, parts=parts)


def _steps(between: Sequence[str], words: re.Pattern[str]) -> int:
    """How many of the texts between dates, from the first on, are such words."""
    return next((at for at, one in enumerate(between) if not words.fullmatch(one)), len(between))


def _ranged(loose: Loose, between: str, before: str) -> Loose | None:
    """From one to another; a choice where the second comes first, or where they may be two days."""
    and_between = before.lower() == "between" and between.lower() == "and"
    if not (_RANGE.fullmatch(between) or and_between):
        return None
    first, second = (part.period for part in loose.parts)
    orderly = first.first <= second.first and first.last <= second.last
    is_range = orderly and not _NO_BEGINNING.fullmatch(before)
    if before.lower() in ("from", "between", "during"):
        loose = loose._replace(before="")
    return loose._replace(kind=Kind.RANGE if is_range else Kind.CHOICE)
