"""Times that belong together: from one to another, one in place of another, one or the other."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.imports.timing import sentences
from wirralplan.imports.timing.event import DayOrder
from wirralplan.imports.timing.times import Kind, Time, times_in
from wirralplan.patterns import pattern
from wirralplan.plan.dates.kinds import Kind as TextKind
from wirralplan.plan.dates.loose import SHORT_FIRST, loosely
from wirralplan.plan.dates.month_words import MONTH
from wirralplan.plan.dates.months import DayOrMonth, Month
from wirralplan.plan.dates.pairs import OLD_BEFORE, joins
from wirralplan.plan.dates.periods import Period

_FLAGS = re.ASCII | re.IGNORECASE
_PART = (
    r"(?:the )?(?:(?:very )?(?:end|beginning|start|middle)(?: of(?: the)?)?|mid|early|late"
    r"|(?:first|second|last|1st|2nd) (?:half|week|fortnight)(?: of)?)"
)
_PART_BEFORE = pattern(rf"(?<![\w-]){_PART}[ -]$", _FLAGS)
_BARE_PART = pattern(r"(?:begin|start)", _FLAGS)
_WEEK_BEFORE = pattern(
    r"(?<![\w-])(?:w/c|w\.c\.?|wc|w/b|(?:the )?week (?:commencing|beginning|starting|of))[ :]*$",
    _FLAGS,
)
# May/June 2018, 1 and 2 June 2018: the first has no year of its own.
_HALF_BEFORE = pattern(
    rf"(?<![\w/.-])(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH}|{MONTH}|\d{{1,2}}(?:st|nd|rd|th)?"
    r"|spring|summer|autumn|winter|q[1-4]|\d{1,2}/\d{1,2})\.?(?: term)? ?"
    r"(?P<joint>/|or|and|&|, ?or|,) ?$",
    _FLAGS,
)
_JOINT = pattern(rf"(?:,? ?and|&|,|,? ?then|(?:-|to|until|till|or|and) {_PART})", _FLAGS)
# The 1 of "phase 1 - 30 June 2018" is no day, and that of "phase 1 May 2018" may be none.
_NUMBERED = pattern(
    r"\b(?:phase|stage|tier|level|priority|part|steps?|option|group|cohort|wave|year|ks|key stage"
    r"|regulation|section|objective|no|number|round|module|grade|band|workstream|theme|standard"
    r"|recruit|appoint|quarter|week|term) ?$",
    _FLAGS,
)
_BETWEEN = pattern(r"(?<![\w-])between $", _FLAGS)
_WORDED = pattern(r"\d{1,2}(?: of)?[ -]?[a-z]{3}", _FLAGS)
# 12/13 June 2018: the figures are days, but not of a date.
_COUNTED = pattern(r"(?<![\w])[\d/&.-]{0,8}\d(?:st|nd|rd|th)?(?: of)? ?$", _FLAGS)
_LETTERS = pattern(r"[a-z]{3}", re.IGNORECASE)
_LONGEST_JOINT = 40
_MOST_TIMES = 4


class Group(NamedTuple):
    """One time, or several that belong together, from ``start`` to ``end`` of a line.

    ``due`` is missing where only an officer can say it, and ``begins`` where it is no range.
    ``is_exact`` says that it is a day or a month as printed. ``stays``: in a title it is left
    there. ``is_loose``: it may be less than it looks. ``opens``: the whole of a longer time.
    """

    start: int
    end: int
    due: DayOrMonth | None
    kind: Kind
    doubts: tuple[str, ...] = ()
    begins: DayOrMonth | None = None
    opens: Period | None = None
    is_exact: bool = False
    stays: bool = False
    is_loose: bool = False


def groups_in(line: str, plain: str, order: DayOrder, *, years: bool) -> list[Group]:
    """The groups of a line, in their order; with a year alone only where ``years`` says so."""
    times = times_in(line, plain, order)
    if not years:
        times = [one for one in times if one.kind is not Kind.YEAR]
    groups = list[Group]()
    for run in _runs(plain, times):
        floor = groups[-1].end if groups else 0
        groups.append(_group(line, plain, run, floor, order))
    return groups


def _runs(plain: str, times: Sequence[Time]) -> Iterator[list[Time]]:
    """Times that nothing but a word such as ``to`` or ``now`` stands between."""
    run = list[Time]()
    for one in times:
        if run and not _is_joint(plain, run[-1].end, one.start):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _is_joint(plain: str, start: int, end: int) -> bool:
    if end - start > _LONGEST_JOINT:
        return False
    between = plain[start:end].strip()
    return joins(between) or _JOINT.fullmatch(between) is not None


def _group(line: str, plain: str, run: list[Time], floor: int, order: DayOrder) -> Group:
    if len(run) > 1:
        return _joined(line, plain, run, floor)
    time = run[0]
    floor = max(floor, time.start - _LONGEST_JOINT)
    group = (
        _from_short(line, plain, time, floor, order)
        or _not_alone(line, plain, time, floor)
        or _part(line, plain, time, floor)
    )
    is_exact = time.when is not None and time.opens is None
    return group or Group(
        time.start,
        time.end,
        time.when,
        time.kind,
        time.doubts,
        opens=time.opens,
        is_exact=is_exact,
        stays=time.stays,
    )


def _not_alone(line: str, plain: str, time: Time, floor: int) -> Group | None:
    """A time that the words before it make a week, one of two, or no time at all."""
    if week := _WEEK_BEFORE.search(plain, floor, time.start):
        words = line[week.start() : time.end]
        return _unclear(week.start(), time, sentences.a_week(words))
    half = _half(plain, time, floor)
    if half is not None:
        words = line[half : time.end]
        return _unclear(half, time, sentences.several_times(words), stays=True)
    counted = _COUNTED.search(plain, floor, time.start) if time.kind is Kind.MONTH else None
    if counted:
        doubt = sentences.several_times(line[counted.start() : time.end])
        return _unclear(counted.start(), time, doubt, stays=True)
    if _WORDED.match(plain, time.start, time.end) and _NUMBERED.search(plain, floor, time.start):
        doubt = sentences.not_day(line[time.start : time.end])
        return _unclear(time.start, time, doubt, stays=True)
    return None


def _unclear(start: int, last: Time, doubt: str, *, stays: bool = False) -> Group:
    return Group(start, last.end, None, last.kind, (doubt,), stays=stays)


def _part(line: str, plain: str, time: Time, floor: int) -> Group | None:
    """The end of a month is its last day; another part of it is the month."""
    found = _PART_BEFORE.search(plain, floor, time.start)
    if found is None or time.kind is Kind.DAY or _BARE_PART.fullmatch(found[0].strip()):
        return None
    start, is_end = found.start(), "end" in found[0].lower()
    words = line[start : time.end]
    if time.kind is not Kind.MONTH:
        if is_end or time.when is None:
            return Group(start, time.end, time.when, time.kind, time.doubts, opens=time.opens)
        return _unclear(start, time, sentences.no_time(words))
    if not isinstance(time.when, Month):
        return None
    when = time.when.last if is_end else time.when
    return Group(start, time.end, when, time.kind, (sentences.read_as(when, words),))


def _from_short(line: str, plain: str, time: Time, floor: int, order: DayOrder) -> Group | None:
    """A range of which only the end has its year: ``1 May - 30 June 2018``."""
    found = SHORT_FIRST.search(plain, floor, time.start)
    if not found or time.when is None or time.opens or found[0] == "24/7":
        return None
    is_number = found[5] is not None
    if is_number and (
        not _LETTERS.search(plain, time.start, time.end)
        or _NUMBERED.search(plain, max(0, found.start() - _LONGEST_JOINT), found.start())
    ):
        return None
    start = found.start()
    loose = loosely(f"{plain[start : time.start]} {time.when}")
    if loose.kind is TextKind.RANGE and not (found[1] and order is DayOrder.MONTH_FIRST):
        first = _value(loose.parts[0].period)
        return Group(start, time.end, time.when, time.kind, time.doubts, first, is_loose=is_number)
    if is_number:
        return None
    words = line[start : time.end]
    return _unclear(start, time, sentences.several_times(words), stays=True)


def _half(plain: str, time: Time, floor: int) -> int | None:
    """Where the first of two times begins of which only the second has its year."""
    found = _HALF_BEFORE.search(plain, floor, time.start)
    if found is None:
        return None
    is_worded = _LETTERS.search(plain, time.start, time.end) is not None
    first_is_worded = _LETTERS.match(found[0].lstrip("0123456789 ")) is not None
    is_list = found["joint"] == ","
    fits = is_worded and (not is_list or first_is_worded)
    return found.start() if fits or ("/" in found[0][:-2] and not is_list) else None


def _joined(line: str, plain: str, run: list[Time], floor: int) -> Group:
    """What several times mean; they are given to ``loosely`` in the form of the plan."""
    start, end = run[0].start, run[-1].end
    kind = run[-1].kind
    old = OLD_BEFORE.search(plain, max(floor, start - _LONGEST_JOINT), start)
    start = old.start() if old else start
    if plain.count("(", start, end) > plain.count(")", start, end) and plain[end : end + 1] == ")":
        end += 1
    unclear = Group(start, end, None, kind, (sentences.several_times(line[start:end]),))
    if len(run) > _MOST_TIMES or any(one.when is None or one.opens for one in run):
        return unclear
    doubts = tuple(doubt for one in run for doubt in one.doubts)
    text = _in_the_form_of_the_plan(plain, run, start, end)
    between = _BETWEEN.search(plain, max(floor, start - _LONGEST_JOINT), start)
    loose = loosely(f"between {text}" if between else text)
    values = [_value(part.period) for part in loose.parts]
    if loose.kind is TextKind.RANGE:
        return Group(start, end, values[1], kind, doubts, values[0])
    if loose.kind is TextKind.MOVED:
        return Group(start, end, values[0], kind, (*doubts, sentences.MOVED))
    return unclear


def _in_the_form_of_the_plan(plain: str, run: Sequence[Time], start: int, end: int) -> str:
    parts, at = list[str](), start
    for one in run:
        parts += [plain[at : one.start], f" {one.when} "]
        at = one.end
    return "".join((*parts, plain[at:end]))


def _value(period: Period) -> DayOrMonth:
    first: date = period.first
    return first if period.is_day else Month(first.year, first.month)
