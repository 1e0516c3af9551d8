"""Words that say that something goes on, or has no date yet, where no date stands."""

import re

from wirralplan.imports.timing import sentences
from wirralplan.imports.timing.event import Timing
from wirralplan.imports.timing.lines import alike, without
from wirralplan.patterns import pattern
from wirralplan.plan.dates.months import Tbc
from wirralplan.plan.lookup.short_answers import NOTHING, TBC_WORDS, TO_COME, answer

_FLAGS = re.ASCII | re.IGNORECASE
_ROLLING = r"(?:(?:a )?(?:\d{1,2}|one|two|three|four|five)[- ]years? )?rolling programme"
_GOES_ON = r"under ?way|on-?going|continuous|continual|business as usual|bau"
_WHOLE = pattern(
    rf"(?P<words>{_GOES_ON}|rolling(?: programme)?)|(?:(?P<also>{_GOES_ON})[ ,:-]*)?{_ROLLING}",
    _FLAGS,
)
_OPEN = r"(?P<open> ?[-,;:(\[] ?| )"
_ONGOING_END = pattern(
    rf"{_OPEN}(?:(?P<words>{_GOES_ON})(?:[ ,:-]{{1,3}}(?P<also>{_ROLLING}))?|(?P<only>{_ROLLING}))"
    r" ?[)\]]?[. ]*\Z",
    _FLAGS,
)
_NEEDS_SIGN = pattern(r"continu|business|bau", _FLAGS)
_TBC = r"t\.?b\.?[ca]\.?|to be (?:confirmed|set|agreed|determined|announced)"
_TBC_WHOLE = pattern(rf"(?:(?:due )?date:? )(?:is )?(?:{_TBC})", _FLAGS)
_TBC_END = pattern(rf"{_OPEN}(?P<date>(?:due )?date )?(?P<words>{_TBC}) ?[)\]]?[. ]*\Z", _FLAGS)
_NOT = pattern(r"\b(?:not|no longer|never|isn't|if|whether|are|is|be) ?$", _FLAGS)
# What is to be confirmed is no date: "lead officer TBC".
_OTHER_THINGS = pattern(
    r"\b(?:lead|officer|owner|venue|who|name|chair|costs?|budget|funding|provider|location|place"
    r"|members?|staff|number|numbers|amount|target|scope|details?|person|manager|team) ?$",
    _FLAGS,
)
_LONGEST = 80


def standing_cell(line: str) -> Timing | None:
    """A cell that is nothing but words for having no date yet, or for going on."""
    if len(line) > _LONGEST:
        return None
    words = alike(answer(line))
    if words in TBC_WORDS or _TBC_WHOLE.fullmatch(words):
        return Timing(due=Tbc.TBC, written=line)
    if words in TO_COME:
        doubt = sentences.unsure("without a date yet", line)
        return Timing(due=Tbc.TBC, written=line, doubts=(doubt,))
    if found := _WHOLE.fullmatch(words):
        return Timing(title="" if found["words"] else line, ongoing=True, written=line)
    return None


def is_nothing(line: str) -> bool:
    """Whether a cell says that nothing is in it."""
    return answer(line) in NOTHING


def standing_end(line: str, plain: str) -> Timing | None:
    """A point that ends with such words."""
    floor = max(0, len(plain) - _LONGEST)
    return _ongoing(line, plain, floor) or _no_date(line, plain, floor)


def _ongoing(line: str, plain: str, floor: int) -> Timing | None:
    found = _ONGOING_END.search(plain, floor)
    if found is None or not found.start() or _NOT.search(plain, floor, found.start()):
        return None
    has_sign = found["open"] != " "
    if found["only"]:
        written = line[found.start("only") : found.end("only")]
        return Timing(title=line, ongoing=True, written=written) if has_sign else None
    if not has_sign and _NEEDS_SIGN.match(found["words"]):
        return None
    start = _start(found)
    if found["also"]:
        end = found.end("words")
        title = without(line, start, end)
        written = line[found.start("words") : found.end("also")]
    else:
        title, written = without(line, start, len(line)), line[start:]
    doubts = () if has_sign else (sentences.unsure("ongoing", written),)
    return Timing(title=title, ongoing=True, written=written, doubts=doubts)


def _no_date(line: str, plain: str, floor: int) -> Timing | None:
    found = _TBC_END.search(plain, floor)
    if found is None or not found.start() or _NOT.search(plain, floor, found.start()):
        return None
    has_sign, has_date = found["open"] != " ", found["date"] is not None
    is_long = found["words"].lower().startswith("to")
    is_other = not has_date and _OTHER_THINGS.search(plain, floor, found.start())
    if is_other or (is_long and not has_sign and not has_date):
        return None
    start = _start(found)
    written = line[start:]
    is_sure = has_date or (has_sign and "agreed" not in found["words"].lower())
    doubts = () if is_sure else (sentences.unsure("without a date yet", written),)
    return Timing(without(line, start, len(line)), due=Tbc.TBC, written=written, doubts=doubts)


def _start(found: re.Match[str]) -> int:
    """Where the words begin, with their bracket."""
    bracket = max(found["open"].find("("), found["open"].find("["))
    return found.start("open") + bracket if bracket >= 0 else found.end("open")
