"""What in a text still looks like time, although nothing was made of it."""

import re

from wirralplan.imports.timing.lines import alike
from wirralplan.imports.timing.times import NUMBERS
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import month_name

_FULL = [month_name(number) for number in range(1, 13)]
_NAMES = [*_FULL, *(name[:3] for name in _FULL), "Sept"]
# "May" and "March" are months where they have a capital; "may" only behind "by", "in" and such.
_MONTH = f"(?-i:{'|'.join((*_NAMES, *map(str.upper, _NAMES)))})\\b\\.?"
_LOWER = "|".join(map(str.lower, _FULL))
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ?)?"
_SEASON = r"(?:spring|summer|autumn|winter)"
_COUNT = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)"
_LONG = r"(?:week|month|quarter|term|year)"
_DAYS = r"(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)"
_BEFORE = r"(?:by|in|from|until|since|before|after|over|mid|early|late|during|end|this|next|last)"
_COUNTED = (
    r"(?:famil|home|child|people|place|young|hour|staff|pupil|student|visit|carer|case|user|word)"
)
_ALTERNATIVES = (
    (
        r"(?P<figures>\d{1,2} ?/ ?\d{1,2} ?/ ?\d{2,4}"
        r"|\d{1,2}\.\d{1,2}\.\d{2,4}(?!\w|[.-]\d)|\d{1,2}-\d{1,2}-\d{2,4}(?!\w|[.-]\d)"
        r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\w))"
    ),
    rf"between (?:now|\d{{1,4}}|the end|{_MONTH})(?!\w)",
    rf"{_DAY}{_MONTH}(?: ?(?:/|-|to|or|and|&) ?{_DAY}{_MONTH}){{0,2}}(?:,? ?'?(?:20)?\d\d\b)?",
    rf"(?:{_BEFORE}|\d{{1,2}}(?:st|nd|rd|th)?)[ -](?-i:{_LOWER})\b",
    r"(?P<short>\d{1,2}/(?:0?[1-9]|1[0-2]))(?=[ .)]{0,3}\Z)",
    r"q(?:uarter |tr )?[1-4]\b(?!\.\d)(?:[ ,/-]{1,2}20\d\d(?:[-/]\d\d)?)?",
    r"(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter\b",
    r"(?:bi-?|six-|half-)?(?:quarterly|weekly|fortnightly|monthly|termly|annually|yearly)\b",
    rf"(?:{_SEASON}|each|every|per|half|school)[ -]term\b(?![ -]time)",
    rf"{_SEASON}(?:(?: and | or |/){_SEASON})?,? (?:20)?\d\d\b",
    rf"{_BEFORE}[ -](?:the )?{_SEASON}\b(?! (?:house|scheme|road|school|camp)\b)",
    r"w/[ceb]\b|week (?:commencing|beginning|ending)\b",
    rf"(?:next|this|last|coming|each) {_LONG}\b|(?:next|following) financial year\b",
    (
        r"(?:end|start|beginning|middle) of (?:the )?(?:(?:school|financial|calendar|academic) )?"
        rf"{_LONG}\b"
    ),
    r"year[ -]end\b|financial years?\b|fy ?'?\d{2,4}(?:[-/]\d{2,4})?\b|fy\b",
    rf"every (?:other )?(?:[\w-]{{1,10}} )?(?:days?\b|{_LONG}s?\b|{_DAYS})",
    rf"(?:within|in) (?:the next )?{_COUNT} {_LONG}s?\b(?! old)",
    r"asap\b|as soon as possible\b|on-?wards?\b|tb[cad]\b|christmas\b|easter\b|tomorrow\b",
    rf"{_DAYS}\b",
    r"revised (?:to|date|deadline|timescale|target date)\b",
    (
        r"(?P<year>(?<!\d )(?:20[0-4]\d|199\d)(?:[-/](?:20)?\d\d)?)"
        rf"(?!\w|[/.,]\d|%| (?:more |new |additional )?{_COUNTED})"
    ),
)
_TIME = pattern(
    rf"(?<![\w/.])(?<!\d-)(?:{'|'.join(_ALTERNATIVES)})|(?<![\d/.])\d{{1,2}}/\d{{1,2}}/\d{{2,4}}",
    re.ASCII | re.IGNORECASE,
)
# An Act and its year are a name.
_NAMED = pattern(
    r"(?:\bact|\bcode(?: of practice)?|\bregulations|\bworking together|\border|\u00a3) ?$",
    re.IGNORECASE,
)
_LONGEST_NAME = 20


def looks_like_time(text: str) -> str:
    """The first thing in a text that looks like time, as it is printed; ``""`` for none."""
    plain = alike(text)
    for found in _TIME.finditer(plain):
        if not _is_something_else(plain, found):
            return text[found.start() : found.end()].strip()
    return ""


def _is_something_else(plain: str, found: re.Match[str]) -> bool:
    """Whether it is the year of an Act, the number of a paragraph, or 24/7."""
    before = max(0, found.start() - _LONGEST_NAME)
    if found["year"]:
        return _NAMED.search(plain, before, found.start()) is not None
    if found["figures"]:
        return NUMBERS.search(plain, before, found.start()) is not None
    return found["short"] == "24/7"
