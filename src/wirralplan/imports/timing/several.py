"""A point that names several dated events, or one event with a beginning and an end."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wirralplan.imports.timing import sentences
from wirralplan.imports.timing.event import Timing
from wirralplan.imports.timing.found import Found
from wirralplan.imports.timing.leads import Role
from wirralplan.imports.timing.left_over import looks_like_time
from wirralplan.imports.timing.lines import without
from wirralplan.patterns import pattern

_FLAGS = re.ASCII | re.IGNORECASE
_JOINER = pattern(
    r" ?(?:[,;.|]|-(?= ))? ?(?:and then|and|then|with|followed by|&)? (?=[\w(\"'])|[,;.] ?", _FLAGS
)
_SIGN = pattern(r"\w", re.ASCII)
_ENDS = pattern(r"(?:to be |be )?(?:completed?|finish(?:ed|es)?|concluded?|end(?:s|ing)?)", _FLAGS)
_INTRODUCES = pattern(r" ?[.;:,]? ?[A-Z][^.:]{0,80}:\Z", re.ASCII)
_AFTER_SOMETHING = pattern(
    r"(?:following|since|after|as|further to|in (?:response to|light of|line with)|building on"
    r"|given)\b",
    _FLAGS,
)
_MOST = 6
_BEGINNINGS = (Role.BEGIN, Role.GOING, Role.FROM)


class Segment(NamedTuple):
    """The words of one event, from ``start`` to its time."""

    start: int
    found: Found


def events_of(line: str, plain: str, found: Sequence[Found]) -> tuple[Timing, ...]:
    """The events of a point with several times; none where it is one event."""
    segments = _segments(plain, found)
    if not 1 < len(segments) <= _MOST:
        return ()
    if len(segments) == 2 and (merged := _merged(line, plain, *segments)):
        return (merged,)
    doubt = sentences.events(len(segments))
    return tuple(_event(line, one, doubt) for one in segments)


def _segments(plain: str, found: Sequence[Found]) -> list[Segment]:
    """Words with their time, each followed by others; none unless they take the whole point."""
    segments, start, is_whole = list[Segment](), 0, False
    for one in found:
        is_own = one.is_time_of_it and one.lead.role is not Role.SINCE and one.group.due is not None
        if not is_own or not _SIGN.search(plain, start, one.cut):
            continue
        is_whole = one.is_last or _INTRODUCES.match(plain, one.end) is not None
        joiner = _JOINER.match(plain, one.end)
        if not is_whole:
            is_event = one.is_sure and joiner and joiner[0].strip()
            if not is_event or _AFTER_SOMETHING.match(plain, start):
                continue
        segments.append(Segment(start, one))
        start = joiner.end() if joiner else one.end
        if len(segments) > _MOST:
            return []
    return segments if is_whole else []


def _event(line: str, segment: Segment, doubt: str) -> Timing:
    start, found = segment
    value = found.value
    title = without(line[start : found.cut], found.cut - start, found.cut - start)
    doubts = [doubt, *value.doubts]
    if not found.is_sure:
        doubts.append(found.unsure(line))
    if words := looks_like_time(title):
        doubts.append(sentences.left(words))
    return Timing(title, value.due, value.start, value.ongoing, written=line, doubts=tuple(doubts))


def _merged(line: str, plain: str, first: Segment, second: Segment) -> Timing | None:
    """One event that begins on one day and has to be complete by another."""
    begins, ends = first.found, second.found
    words = plain[second.start : ends.cut].strip(" ,;:-")
    if begins.lead.role not in _BEGINNINGS or not _ENDS.fullmatch(words):
        return None
    start, due = begins.group.due, ends.group.due
    if start is None or due is None or begins.group.begins or ends.group.begins or ends.goes_on:
        return None
    title = without(line, begins.start, len(line))
    written = line[begins.start : ends.end]
    doubts = (
        sentences.from_to(start, due, written),
        *begins.value.doubts,
        *ends.value.doubts,
    )
    return Timing(title, due, start, written=written, doubts=doubts)
