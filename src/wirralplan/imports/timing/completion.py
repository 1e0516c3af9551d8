"""Words that say that something is done, and the day beside them."""

import re

from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.groups import groups_in
from wirralplan.imports.timing.lines import alike
from wirralplan.patterns import pattern
from wirralplan.plan.lookup.short_answers import DONE, NOT_DONE, WITHDRAWN, answer

_FLAGS = re.ASCII | re.IGNORECASE
_DONE = r"(?:completed?|done|closed|finished|achieved)"
_BEFORE = pattern(
    rf"[(\[]?(?:(?:(?P<done>(?:(?:date|fully|all|now) )?{_DONE})|(?:completion )?date)"
    r"(?: (?:on|in))?[ :,(-]*)?",
    _FLAGS,
)
_AFTER = pattern(rf"[)\].:, -]*(?P<done>(?:fully |all |now )?{_DONE})?[)\]. !]*", _FLAGS)
_STATUS = pattern(
    r"\d{1,3} ?%(?: completed?| done)?"
    r"|(?:partially|partly|part|nearly|almost|mostly|substantially|fully|all|now)"
    r" (?:completed?|done)"
    r"|(?:not|not yet) (?:started|completed?|begun|done|due)|not achieved|achieved|started|underway"
    r"|under way|on-?going|in progress|(?:on|off)[- ](?:track|target|hold|schedule)|overdue|delayed"
    r"|slipped|at risk"
    r"|(?:b?rag[: -]*)?(?:red|amber|green|blue|purple)(?:[ /-]{1,3}(?:red|amber|green))?",
    _FLAGS,
)
_LONGEST = 100
_SPEAKS_OF_IT = pattern(rf"\b(?:{_DONE}|completion|incomplete)\b", _FLAGS)


def completion(line: str, order: DayOrder, *, needs_word: bool = True) -> Timing | None:
    """A line that is nothing but ``completed`` (where it ``needs_word``) and its day or month."""
    if len(line) > _LONGEST:
        return None
    plain = alike(line)
    groups = groups_in(line, plain, order, years=True)
    if len(groups) != 1 or groups[0].due is None or not groups[0].is_exact:
        return None
    before = _BEFORE.fullmatch(plain, 0, groups[0].start)
    after = _AFTER.fullmatch(plain, groups[0].end)
    if not before or not after or (needs_word and not (before["done"] or after["done"])):
        return None
    return Timing(completed=groups[0].due, written=line, doubts=groups[0].doubts)


def is_status(line: str) -> bool:
    """Whether a line says only how far something is."""
    if len(line) > _LONGEST:
        return False
    words = answer(line)
    return words in DONE | NOT_DONE | WITHDRAWN or _STATUS.fullmatch(alike(words)) is not None


def speaks_of_completion(line: str) -> bool:
    """Whether a word of completion stands in a line."""
    return _SPEAKS_OF_IT.search(line) is not None
