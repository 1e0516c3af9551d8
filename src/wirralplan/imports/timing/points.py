"""A point of a plan, or a title, with the times in it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wirralplan.imports.timing import sentences
from wirralplan.imports.timing.completion import is_status
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.found import Found, found_in
from wirralplan.imports.timing.leads import Role
from wirralplan.imports.timing.left_over import looks_like_time
from wirralplan.imports.timing.lines import alike, one_line, without
from wirralplan.imports.timing.marks import Mark, mark_in
from wirralplan.imports.timing.several import events_of
from wirralplan.imports.timing.standing import standing_end
from wirralplan.patterns import pattern

_STATE_END = pattern(
    r"[-,;:(\[] ?(on-?going|under ?way|in progress|continuous)[)\]]?\Z", re.ASCII | re.IGNORECASE
)
# In the middle of a point only these say of themselves that they are its time.
_ANYWHERE = (Role.DUE, Role.BEGIN, Role.GOING)
_BETWEEN_TWO = " \u2026 "


def of_point(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[Timing, ...]:
    """The events that a point or a title names, mostly one, each with its title and its times.

    What is left of time in a title is among the doubts.
    """
    line = one_line(text)
    mark = mark_in(line, order)
    if mark is None:
        return _events(line, order)
    rest = _events(without(line, mark.start, mark.end), order)
    if len(rest) > 1 or not rest[0].title:
        return _events(line, order)
    return (_marked(line, rest[0], mark),)


def _marked(line: str, rest: Timing, mark: Mark) -> Timing:
    """An event with the mark that it is done."""
    words = line[mark.start : mark.end].strip(" -:")
    written = f"{rest.written} {words}".strip()
    if written not in line:
        written = _BETWEEN_TWO.join((rest.written, words))
    done = mark.says.completed
    doubts = (*mark.says.doubts, *rest.doubts)
    if done is not None:
        doubts = (sentences.done_on(done, words), *doubts)
    return replace(rest, completed=done, status=mark.says.status, written=written, doubts=doubts)


def _events(line: str, order: DayOrder) -> tuple[Timing, ...]:
    plain = alike(line)
    found = found_in(line, plain, order, years=False)
    if events := events_of(line, plain, found):
        return events
    return (_left(_dated(line, found) or standing_end(line, plain) or Timing(line)),)


def _left(event: Timing) -> Timing:
    """The event with a doubt about what its title still says of time."""
    if words := looks_like_time(event.title):
        return replace(event, doubts=(*event.doubts, sentences.left(words)))
    return event


def _dated(line: str, found: Sequence[Found]) -> Timing | None:
    """An event with the one time that is its own."""
    own = [one for one in found if one.is_time_of_it and not one.group.stays]
    own = [one for one in own if one.lead.role is not Role.SINCE]
    last = next((one for one in own if one.is_last), None)
    chosen = last or next((one for one in own if _may_be(one)), None)
    if chosen is None:
        return None
    value, written = chosen.value, line[chosen.start : chosen.end].strip()
    title = without(line, chosen.cut, chosen.end)
    doubts = list(value.doubts)
    if chosen.group.due is None:
        start = chosen.group.start
        undecided = line[start : chosen.group.end]
        return Timing(title, undecided=undecided, written=written, doubts=tuple(doubts))
    if not title or is_status(title):
        doubts.append(sentences.ONLY_A_TIME)
    elif last is None or not chosen.is_sure:
        doubts.append(chosen.unsure(line))
    if state := _STATE_END.search(title):
        doubts.append(sentences.left(state[1]))
    return replace(value, title=title, written=written, doubts=tuple(doubts))


def _may_be(one: Found) -> bool:
    """Whether a time within a point may be that of the point; it is doubtful all the same."""
    if one.group.due is None or one.lead.role in (Role.SOFT, Role.IN, Role.FROM):
        return False
    return one.lead.role in _ANYWHERE or one.ends_clause
