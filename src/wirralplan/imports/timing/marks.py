"""A mark at the end or the beginning of a point that it is done: ``(COMPLETED 9.12.16)``."""

import re
from typing import NamedTuple

from wirralplan.imports.timing.completion import completion
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.lines import alike
from wirralplan.patterns import pattern

_CAPITALS = r"(?:COMPLETED?|DONE|CLOSED|FINISHED|ACHIEVED)"
_DATE = r"[\w/.,'-]{1,10}(?: [\w/.,'-]{1,10}){0,3}"
_BRACKET = pattern(r" ?[(\[](?P<mark>[^()\[\]]{4,60})[)\]][. ]*\Z")
_LAST = pattern(
    rf"(?P<joint> ?[-,;:.|] ?| )(?P<mark>{_CAPITALS}(?:[ :-]{{1,3}}(?:on )?{_DATE})?"
    rf"|{_DATE}[ :-]{{1,3}}{_CAPITALS})[. ]*\Z",
    re.ASCII,
)
_FIRST = pattern(
    rf"[(\[]?(?P<mark>{_CAPITALS}[ :-]{{1,3}}(?:on )?{_DATE}?|{_DATE}?[ :-]{{1,3}}{_CAPITALS})"
    r"[)\]]? ?[-:.,)] ",
    re.ASCII,
)
_LOWER_ALLOWED = pattern(r"(?:completed|done)\b|.*\b(?:completed|done)", re.ASCII | re.IGNORECASE)
_ALONE = pattern(r"(?:COMPLETED?|DONE|CLOSED|(?i:completed|done))", re.ASCII)
_NOT = pattern(
    r"(?:\b(?:not|never|part|partially|partly|nearly|almost|mostly|be|is|if|until|when|once|yet"
    r"|substantially|half|un|to)|%) ?$",
    re.ASCII | re.IGNORECASE,
)
_LONGEST = 80


class Mark(NamedTuple):
    """What a mark says, and where it stands."""

    says: Timing
    start: int
    end: int


def mark_in(line: str, order: DayOrder) -> Mark | None:
    """The mark of a line; none where the line is in capitals, or is nothing else."""
    plain = alike(line)
    floor = max(0, len(plain) - _LONGEST)
    return (
        _bracketed(line, plain, floor, order)
        or _last(line, plain, order)
        or _first(line, plain, order)
    )


def _bracketed(line: str, plain: str, floor: int, order: DayOrder) -> Mark | None:
    found = _BRACKET.search(plain, floor)
    if found is None or not found.start():
        return None
    start, words = found.start("mark") - 1, line[found.start("mark") : found.end("mark")]
    if _ALONE.fullmatch(words):
        return Mark(Timing(status=words), start, len(line))
    says = completion(words, order) if _LOWER_ALLOWED.match(alike(words)) else None
    return Mark(says, start, len(line)) if says else None


def _last(line: str, plain: str, order: DayOrder) -> Mark | None:
    # The words before a date may be a part of it: each place is tried, the first one first.
    for floor in range(max(0, len(plain) - _LONGEST), len(plain)):
        found = _LAST.match(plain, floor)
        if found is None or not found.start() or _is_denied(plain, found.start()):
            continue
        if not _has_small_letters(plain[: found.start()]):
            return None
        start, end = found.span("mark")
        if _ALONE.fullmatch(found["mark"]):
            is_apart = found["joint"] != " "
            return Mark(Timing(status=line[start:end]), start, len(line)) if is_apart else None
        if says := completion(line[start:end], order):
            return Mark(says, start, len(line))
    return None


def _first(line: str, plain: str, order: DayOrder) -> Mark | None:
    found = _FIRST.match(plain)
    if found is None or not _has_small_letters(plain[found.end() :]):
        return None
    says = completion(line[found.start("mark") : found.end("mark")], order)
    return Mark(says, 0, found.end()) if says else None


def _is_denied(plain: str, at: int) -> bool:
    return _NOT.search(plain, max(0, at - 20), at) is not None


def _has_small_letters(plain: str) -> bool:
    """Whether it is not all in capitals, where capitals would be no mark."""
    return any(map(str.islower, plain))
