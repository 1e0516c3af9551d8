"""The words before a time, and what they make of it."""

import re
from enum import Enum, auto
from typing import NamedTuple

from wirralplan.imports.timing.groups import Group
from wirralplan.imports.timing.times import Kind
from wirralplan.patterns import pattern

_FLAGS = re.ASCII | re.IGNORECASE
_LONGEST = 60
# "Training - from 1 May", but not "available from 1 May". Nothing before it is a sign too.
_SIGNS = "-,;:(["


class Role(Enum):
    """What a time is to the words before it."""

    BARE = auto()  # nothing is said
    DUE = auto()  # by, due, no later than
    IN = auto()  # on a day, in a month
    SOFT = auto()  # before, until, about
    BEGIN = auto()  # to begin, starts: it is due then, and the words stay
    GOING = auto()  # underway, ongoing from
    FROM = auto()  # from
    SINCE = auto()  # since
    SPAN = auto()  # between, during
    OTHER = auto()  # of, dated, following, not: a time of something else


class Lead(NamedTuple):
    """What a time is, and where the words that say so begin; ``is_sure`` where it is plain."""

    role: Role
    start: int
    is_sure: bool = True


def _ending(words: str) -> re.Pattern[str]:
    return pattern(rf"(?<![\w'/-])(?:{words})(?: the)? ?:? ?$", _FLAGS)


_AND_WHEN = r"(?: (?:by|on|in|for|date|of|is))?"
_NOT = pattern(
    r"\b(?:not|never|no longer|cannot|without|unless|except|missed|nor|no earlier than|isn't"
    r"|unlikely|failed|overdue)(?: [\w'-]+){0,3} ?$",
    _FLAGS,
)
_NOT_LATER = _ending(r"(?:by )?(?:no|not) later than")
_DUE = _ending(
    rf"(?:by|due|planned|scheduled|target(?:ed)?|deadline|timescale|(?:due|target|end) date"
    rf"|completion(?: date)?:|on or before){_AND_WHEN}"
    r"(?: (?:latest|co[pb]|close of (?:play|business))(?: on)?)?"
)
_IN = {Kind.DAY: _ending("on"), Kind.MONTH: _ending("in|during"), Kind.PERIOD: _ending("in|during")}
_SOFT = _ending(
    r"for the period|before|until|till|up to|for|around|circa|c\.|approx(?:imately|\.)?|about"
    r"|expected|anticipated|aim(?:ing)? for|provisional(?:ly)?|prior to|w/e|week ending|towards?"
    r"|ahead of"
)
_GOING = _ending(
    r"(?:under ?way|on-?going|continuing)[,:]? (?:from|since|as of|as from)|under ?way[,:]?(?: -)?"
)
_MAYBE_GOING = _ending(
    r"on-?going[,:]?(?: -)?|in progress(?: from| since)?|continu(?:es|ing)(?: from)?|live from"
)
_FROM = _ending(r"(?:as )?from|with effect from|w\.?e\.?f\.?|effective from")
_SINCE = _ending("since")
_SPAN = _ending("between|during|over")
_BEGIN = pattern(
    r"(?<![\w'-])(?P<verb>(?:(?:to|will) )?(?:begins?|starts?|commences?|launch(?:es)?|goe?s? live)"
    r"(?: date)?)(?: -)?(?:[: ]+(?:on|in|from))?(?: the)? ?:? ?$",
    _FLAGS,
)
_BEGINNING = pattern(
    r"(?<![\w'-])(?P<verb>commencing|starting|beginning)(?: (?:on|in|from))?(?: the)? ?:? ?$",
    _FLAGS,
)
_OTHER = pattern(
    r"(?<![\w'-])(?:of|dated|following|after|at|as at|as of|to|against|with|than|vs|versus|and|or"
    r"|every|each|the|an?|re|regarding|like|since|per|into|over|during|was|were|is|in|on|then"
    r"|between|under|through|throughout|including|excl|excluding|also) ?$"
    r"|[&+/<>=~#\"'*] ?$",
    _FLAGS,
)
# What comes after something is not yet that: "actions following the review on 31/05/18".
_AFTERWARDS = pattern(
    r"\b(?:following|since|arising from|further to|in response to|in (?:the )?light of"
    r"|building on)\b[^,;.]*$",
    _FLAGS,
)
_SOURCES = pattern(
    r"\b(?:feedback|findings?|recommendations?|lessons?|learning|actions?|data|minutes|issues"
    r"|figures|results|evidence|report|reports|letter|judgements?|outcomes|baseline)[ ,:-]{0,3}$",
    _FLAGS,
)
# Things that have a date of their own.
_DATED = pattern(
    r"\b(?:letter|minutes?|inspection|visit|data|figures|outturn|baseline|version|judgement|edition"
    r"|statement|feedback|dated|published|signed|issued|received|started|commenced|began|born|dob"
    r"|inspected|visited|occurred|took place|identified|raised|found|noted|reported|highlighted"
    r"|seen|last (?:reviewed|updated|met|audited))[,:]? ?(?:- ?)?$",
    _FLAGS,
)


def lead_of(plain: str, floor: int, group: Group) -> Lead:
    """What the words of ``plain`` between ``floor`` and a group say of it."""
    floor, at = max(floor, group.start - _LONGEST), group.start
    for read in (_negated, _going, _begin, _due, _from):
        if lead := read(plain, floor, group):
            return lead
    if _OTHER.search(plain, floor, at):
        return Lead(Role.OTHER, at)
    is_sure = not (_DATED.search(plain, floor, at) or _AFTERWARDS.search(plain, floor, at))
    return Lead(Role.BARE, at, is_sure=is_sure)


def _negated(plain: str, floor: int, group: Group) -> Lead | None:
    if found := _NOT_LATER.search(plain, floor, group.start):
        return Lead(Role.DUE, found.start())
    return Lead(Role.OTHER, group.start) if _NOT.search(plain, floor, group.start) else None


def _due(plain: str, floor: int, group: Group) -> Lead | None:
    if found := _DUE.search(plain, floor, group.start):
        return Lead(Role.DUE, found.start())
    words = _IN.get(group.kind)
    if words and (found := words.search(plain, floor, group.start)):
        if _AFTERWARDS.search(plain, floor, found.start()):
            return Lead(Role.OTHER, group.start)
        is_sure = not _DATED.search(plain, floor, found.start())
        return Lead(Role.IN, found.start(), is_sure=is_sure)
    if found := _SOFT.search(plain, floor, group.start):
        return Lead(Role.SOFT, found.start(), is_sure=False)
    return None


def _going(plain: str, floor: int, group: Group) -> Lead | None:
    if found := _GOING.search(plain, floor, group.start):
        return Lead(Role.GOING, found.start())
    if found := _MAYBE_GOING.search(plain, floor, group.start):
        return Lead(Role.GOING, found.start(), is_sure=False)
    return None


def _begin(plain: str, floor: int, group: Group) -> Lead | None:
    if found := _BEGIN.search(plain, floor, group.start):
        return Lead(Role.BEGIN, found.start())
    if found := _BEGINNING.search(plain, floor, group.start):
        return Lead(Role.BEGIN, found.start(), is_sure=False)
    return None


def _from(plain: str, floor: int, group: Group) -> Lead | None:
    if found := _FROM.search(plain, floor, group.start):
        if _SOURCES.search(plain, floor, found.start()):
            return Lead(Role.OTHER, group.start)
        led = plain[floor : found.start()].rstrip()[-1:]
        return Lead(Role.FROM, found.start(), is_sure=led in _SIGNS or group.begins is not None)
    if found := _SINCE.search(plain, floor, group.start):
        return Lead(Role.SINCE, found.start(), is_sure=False)
    if group.begins and (found := _SPAN.search(plain, floor, group.start)):
        return Lead(Role.SPAN, found.start())
    return None


def verb_end(plain: str, lead: Lead, group: Group) -> int:
    """Where the verb of a beginning ends, which stays in the title."""
    floor = lead.start
    found = _BEGIN.match(plain, floor, group.start) or _BEGINNING.match(plain, floor, group.start)
    return found.end("verb") if found else group.start
