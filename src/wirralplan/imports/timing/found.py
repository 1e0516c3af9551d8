"""A time with the words round it, as it stands in a line: what it is, and how sure that is."""

import re
from typing import NamedTuple

from wirralplan.imports.timing import sentences
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.groups import Group, groups_in
from wirralplan.imports.timing.leads import Lead, Role, lead_of, verb_end
from wirralplan.patterns import pattern

_FLAGS = re.ASCII | re.IGNORECASE
_ONWARDS = pattern(
    r"[ ,-]{0,3}(?:on-?wards?|and (?:is |then )?(?:on-?going|continu(?:ing|ous|es))"
    r"(?: thereafter)?)\b",
    _FLAGS,
)
_ONGOING = pattern(r"[ ,;-]{0,3}on-?going\b", _FLAGS)
_EXTENDED = pattern(
    r"[ ,;-]{0,3}(?:\((?:extended|slipped|delayed|postponed|deferred|rescheduled|revised|moved)\)"
    r"|(?:extended|slipped|delayed|postponed|deferred|rescheduled|revised|moved))(?=[ .)\]]*\Z)",
    _FLAGS,
)
_LATEST = pattern(r" (?:at the )?(?:very )?latest\b", _FLAGS)
_MAYBE = r"(?:tbc|tba|provisional(?:ly)?|approx|est|estimated|to be confirmed|indicative)"
_UNSURE = pattern(rf" ?\?{{1,3}}| ?\({_MAYBE}\.?\)|,? {_MAYBE}\b", _FLAGS)
_OVER = pattern(r"[ .;,:!]*\Z")
_CLOSED = pattern(r" ?[.]?[)\]]")
_CLAUSE = pattern(r" ?[^\w\s]")
_STARTS = (Role.GOING, Role.FROM, Role.SINCE)
_MAY_GO_ON = (Role.BARE, Role.BEGIN, Role.IN)
_SURE_ONWARDS = (Role.BEGIN, Role.FROM)
_LONGEST_BRACKET = 80


class Found(NamedTuple):
    """A group with its lead, and what follows it.

    The words of time are those from ``start`` to ``end`` of the line; of them the title keeps
    those before ``cut``. ``is_last``: nothing follows; ``ends_clause``: a sign follows.
    """

    group: Group
    lead: Lead
    start: int
    cut: int
    end: int
    is_last: bool
    ends_clause: bool
    goes_on: bool
    is_sure: bool
    moved: bool

    @property
    def is_time_of_it(self) -> bool:
        """Whether it may be the time of what the line speaks of."""
        return self.lead.role is not Role.OTHER

    @property
    def value(self) -> Timing:
        """Its dates, without title and words, and its own doubts."""
        group, doubts = self.group, self.group.doubts
        if self.moved:
            doubts = (*doubts, sentences.MOVED)
        if group.due is None:
            return Timing(doubts=doubts)
        if self.goes_on:
            return Timing(start=group.due, ongoing=True, doubts=doubts)
        return Timing(due=group.due, start=group.begins, doubts=doubts)

    def unsure(self, line: str) -> str:
        """The doubt about what it is."""
        words = line[self.start : self.end]
        if self.group.due is None:
            return sentences.not_due(words)
        if self.goes_on:
            return sentences.unsure_start(self.group.due, words)
        return sentences.unsure_due(self.group.due, words)


def found_in(line: str, plain: str, order: DayOrder, *, years: bool) -> list[Found]:
    """The times of a line, each with what the words round it make of it."""
    found, floor = list[Found](), 0
    for group in groups_in(line, plain, order, years=years):
        one = _found(line, plain, floor, group)
        found.append(one)
        floor = one.end
    return found


def _found(line: str, plain: str, floor: int, group: Group) -> Found:
    bracket = _bracket(plain, group.start)
    lead = lead_of(plain, floor if bracket is None else max(floor, bracket + 1), group)
    end, goes_on, is_sure, moved = _tail(plain, group, lead)
    start = lead.start
    if lead.role is Role.BEGIN and goes_on:
        lead = Lead(Role.GOING, start)
    if lead.role in (Role.DUE, Role.SOFT) and group.begins and not _is_period(plain, lead):
        # By one day, or perhaps by another.
        doubt = sentences.several_times(line[start : group.end])
        group = group._replace(start=start, due=None, begins=None, doubts=(doubt,))
    cut = verb_end(plain, lead, group) if lead.role is Role.BEGIN else start
    if bracket is not None:
        start, cut, end, lead = _in_bracket(plain, bracket, lead, end)
        is_sure = is_sure and lead.role is not Role.BEGIN
    over = _OVER.match(plain, end)
    return Found(
        group,
        lead,
        start,
        cut,
        over.end() if over else end,
        is_last=over is not None,
        ends_clause=_CLAUSE.match(plain, end) is not None,
        goes_on=goes_on,
        is_sure=is_sure,
        moved=moved,
    )


def _is_period(plain: str, lead: Lead) -> bool:
    return plain.startswith("for the period", lead.start)


def _bracket(plain: str, start: int) -> int | None:
    """Where the bracket opens in which a time stands."""
    floor = max(0, start - _LONGEST_BRACKET)
    at = max(plain.rfind("(", floor, start), plain.rfind("[", floor, start))
    closed = max(plain.rfind(")", floor, start), plain.rfind("]", floor, start))
    return at if at > closed else None


def _in_bracket(plain: str, bracket: int, lead: Lead, end: int) -> tuple[int, int, int, Lead]:
    """The whole bracket, where it holds nothing but the time; else the time is of it."""
    closed = _CLOSED.match(plain, end)
    if plain[bracket + 1 : lead.start].strip() or closed is None:
        return lead.start, lead.start, end, Lead(Role.OTHER, lead.start)
    return bracket, bracket, closed.end(), lead


class _Tail(NamedTuple):
    """Where the words of a time end, and what those behind it say."""

    end: int
    goes_on: bool
    is_sure: bool
    moved: bool = False


def _tail(plain: str, group: Group, lead: Lead) -> _Tail:
    starts = lead.role in _STARTS and not group.begins
    is_sure = lead.is_sure and not (group.is_loose and lead.role is Role.BARE)
    if onwards := _onwards(plain, group, lead, is_sure=is_sure):
        return onwards
    if found := _EXTENDED.match(plain, group.end):
        return _Tail(found.end(), starts, is_sure, moved=True)
    if found := _LATEST.match(plain, group.end):
        return _Tail(found.end(), starts, is_sure)
    if found := _UNSURE.match(plain, group.end):
        return _Tail(found.end(), starts, is_sure=False)
    return _Tail(group.end, starts, is_sure)


def _onwards(plain: str, group: Group, lead: Lead, *, is_sure: bool) -> _Tail | None:
    """A time from which something goes on."""
    if lead.role is Role.OTHER or group.begins:
        return None
    starts, end = lead.role in _STARTS, group.end
    if found := _ONWARDS.match(plain, end):
        if not starts and lead.role not in _MAY_GO_ON:
            return _Tail(end, goes_on=False, is_sure=False)
        return _Tail(found.end(), goes_on=True, is_sure=is_sure or lead.role in _SURE_ONWARDS)
    if (found := _ONGOING.match(plain, end)) and (starts or lead.role is Role.BARE):
        return _Tail(found.end(), goes_on=True, is_sure=False)
    return None
