"""What to write where a text says something about a date, but is none."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from wirralplan.checks.agreement_words import bare
from wirralplan.checks.check import quoted
from wirralplan.checks.lines_to_add import DAY
from wirralplan.checks.rules.dates import two_dates
from wirralplan.checks.rules.dates.ongoing_words import beginning, does_go_on, goes_on, says_more
from wirralplan.checks.rules.dates.proposals import DateLine, Proposal, spoken
from wirralplan.checks.rules.dates.record_words import ended, for_record, for_text
from wirralplan.checks.rules.dates.week_words import names_a_week, of_week
from wirralplan.checks.rules.dates.year_words import without_year, years_of
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import days_in, month_name
from wirralplan.plan.dates.kinds import Kind
from wirralplan.plan.dates.periods import PART_OF, Period
from wirralplan.plan.model import TBC
from wirralplan.plan.words import one_of

_TARGET = (
    r"(?:target|deadline|date|due|complete|completion"
    r"|to be (?:done|completed|finished|in place|agreed))"
)
# What may stand before the date of each key without changing which day it is.
_FITTING: Mapping[str, re.Pattern[str]] = {
    "due": pattern(
        rf"(?:{_TARGET}[ :-]*)*"
        r"(?:by|on|in|no later than|not later than|for|until|till|up to"
        r"|w/e|week ending|we)?",
        re.IGNORECASE,
    ),
    "start": pattern(
        r"(?:(?:to )?(?:start|begin|commenc)(?:s|ing|e|es)?[ :-]*)?(?:on|from|in|as of|w/c)?",
        re.IGNORECASE,
    ),
    "starts": pattern(r"(?:on|from|as of|in|since)?", re.IGNORECASE),
    "ends": pattern(r"(?:on|by|in|to|until)?", re.IGNORECASE),
    "date": pattern(
        r"(?:on|at|as at|as of|dated|update|updated|agreed|board)?[ :-]*", re.IGNORECASE
    ),
    "expected": pattern(r"(?:now )?(?:expected)?[ :-]*(?:by|on|in|for)?", re.IGNORECASE),
    "from": pattern(r"(?:was|originally|previously|original|due|by)?[ :-]*", re.IGNORECASE),
}
_BY_END = pattern(r"(?P<rest>.*?)\b(?:the )?(?:very )?end(?: of)?", re.IGNORECASE)
_BY_BEGINNING = pattern(
    r"(?P<rest>.*?)\b(?:the )?(?:beginning|start|early|first week)(?: of| in)?", re.IGNORECASE
)
_BY_MONTH = pattern(r".*\b(?:by|until|till|up to|to)\b.*", re.IGNORECASE)
# Words that leave open whether a date is agreed.
_OPEN = pattern(r"\b(?:tbc|tba|tbd|to be (?:confirmed|agreed)|provisional\w*)\b|\?", re.IGNORECASE)
_AT_LATEST = pattern(r"[(, -]*(?:at the )?latest\)?|[) ]*(?:\(?inclusive\)?)?", re.IGNORECASE)
# Words after which the day is another one than the one that is written.
_ELSE = pattern(
    r"\b(?:not|never|no longer|missed|failed|unless|was|were|originally|previously|formerly|after"
    r"|since|before|prior|earlier than|from|commencing|starting|beyond|within|between|onwards?"
    r"|or later|earliest|plus)\b|\+",
    re.IGNORECASE,
)
_FROM = pattern(r".*\b(?:from|since|commencing|starting|beginning|starts?|begins?)", re.IGNORECASE)
_BEFORE = pattern(r"(?:by|due|to be done)? ?(?:before|earlier than|prior to)", re.IGNORECASE)
_SHORT_YEAR = pattern(r"[A-Za-z]{3,9}\.?[- ](\d\d)", re.ASCII)


def proposal(line: DateLine) -> Proposal:
    """What to write in place of the value of ``line``, or what to ask about it."""
    loose = line.loose
    if line.key == "due" and does_go_on(loose.text):
        return goes_on(line)
    if loose.kind in _OF_KIND:
        return _OF_KIND[loose.kind](line)
    if line.is_event:
        return for_record(line)
    return _one(line) if loose.kind is Kind.ONE else for_text(line)


def _one(line: DateLine) -> Proposal:
    """One date, with words before or after it."""
    loose, (period, rest) = line.loose, line.loose.parts[0]
    iso = line.iso(period)
    if rest.startswith("#"):
        whole = f"{iso}{line.remark(rest.lstrip('# '))}"
        why = "with a space before the '#', the rest of the line is a remark of yours"
        return Proposal((f"write  {line.as_line(whole)}", why), iso, whole)
    if loose.mark and not loose.before:
        why = f"that is {line.said(period)}; leave out the {quoted(loose.mark)} behind it"
        return Proposal((why,), iso, iso)
    return _of_words(line, period)


def _of_words(line: DateLine, period: Period) -> Proposal:
    """One date by the words round it."""
    loose = line.loose
    if line.key == "due" and (settled := ended(line, period) or two_dates.lost(line)):
        return settled
    if names_a_week(line, ends=False) and not _ELSE.search(loose.before):
        return of_week(line)
    if not period.is_day and (asked := _of_a_month(line, period)):
        return asked
    before, partly = loose.before, False
    if not period.is_day:
        before, partly = _of_month(line, period)
    if not partly and _FITTING[line.key].fullmatch(before) and _AT_LATEST.fullmatch(loose.rest):
        return _fitting(line, period, is_month=not period.is_day and before == loose.before)
    if partly or _ELSE.search(loose.before) or _ELSE.search(loose.rest):
        return _unsure(line, period)
    return _with_words(line, period)


def _fitting(line: DateLine, period: Period, *, is_month: bool) -> Proposal:
    """The day or the month that the words leave as it is; of ``end of June`` the last day."""
    if is_month:
        iso = line.iso(period)
        return Proposal((f"that is {line.said(period)}", *_in_time(line, period)), iso, iso)
    day = line.chosen(period)
    return Proposal((f"that is {spoken(period, day)}",), day.isoformat(), day.isoformat())


def _in_time(line: DateLine, period: Period) -> Sequence[str]:
    """As which day a month counts, and what to write where it is too late by then."""
    if period.is_day:
        return ()
    first = line.key in ("start", "starts")
    counts = f"a month counts as its {'first' if first else 'last'} day here"
    if line.key != "due" or not _BY_MONTH.fullmatch(line.loose.before):
        return (counts,)
    month_before = Period.of_day(period.first - timedelta(1)).ends
    return (
        f"{counts}; if it has to be done before {period.words} begins, write  due: {month_before}",
    )


def _of_a_month(line: DateLine, period: Period) -> Proposal | None:
    """What to ask about a month, where it may be a day, or where a day is needed."""
    if short := _SHORT_YEAR.fullmatch(line.loose.text):
        return _month_or_day(line, period, int(short[1]))
    if not line.takes_month:
        lines = [f"write  {line.as_line(f'<the day in {period.words}>')}"]
        if bare(line.loose.before) or bare(line.loose.rest):
            lines.append(f"and {line.whole}")
        return Proposal(tuple(lines))
    return None


def _of_month(line: DateLine, period: Period) -> tuple[str, bool]:
    """The words before a month without those that say which day of it; whether that is no day."""
    before = line.loose.before
    pattern_, key_is_beginning = _BY_END, line.chosen(period) == period.first
    if key_is_beginning:
        pattern_ = _BY_BEGINNING
    if not line.is_record and (found := pattern_.fullmatch(before)) is not None:
        return found["rest"].strip(), False
    return before, PART_OF.fullmatch(before) is not None


def _month_or_day(line: DateLine, period: Period, figures: int) -> Proposal:
    """``Apr-18`` is a month of 2018, or the 18th of one whose year is not written."""
    if not line.takes_month:
        return Proposal((f"write  {line.blank}", f"and {line.whole}"))
    asked = [f"if that is {period.words}, write  {line.as_line(line.iso(period))}"]
    month = period.first.month
    if 1 <= figures <= days_in(period.first.year, month):
        days = line.as_line(one_of(years_of(line, month, figures)))
        which = f"{figures} {month_name(month)}"
        asked.append(f"if it is {which}, write the day with its year:  {days}")
    return Proposal(tuple(asked))


def _unsure(line: DateLine, period: Period) -> Proposal:
    """A date that is not the day itself: one before it, after it, or somewhere in a month."""
    before = line.loose.before
    more = [f"either way, {line.whole}"] if bare(line.loose.rest) else []
    if line.key == "due" and _FROM.fullmatch(before):
        lines = [f"that says when it begins; write  {line.blank}"]
        lines.append(f"and {line.or_see('start', beginning(period))}")
        if says_more(line.loose):
            lines.append(f"and {line.whole}")
        return Proposal(tuple(lines))
    if line.key == "due" and _BEFORE.fullmatch(before):
        return Proposal((*_before(line, period), *more))
    if not period.is_day:
        month, day = line.as_line(line.iso(period)), f"write  {line.as_line(DAY)}"
        return Proposal(
            (
                f"if {period.words} will do, write  {month}",
                f"if one day of it is meant, {day}",
                f"either way, so that nothing is lost, {line.whole}",
            )
        )
    return Proposal((f"write  {line.blank}", f"and {line.whole}"))


def _before(line: DateLine, period: Period) -> Sequence[str]:
    """A due date before a day, or a month, which may be the first day that is too late."""
    first = period.first
    before = Period.of_day(first - timedelta(1))
    if not period.is_day:
        return [
            f"if it has to be done before {period.words} begins, write  {line.as_line(before.ends)}"
        ]
    day_before = line.as_line(before.first.isoformat())
    return [
        f"if that day itself is too late, write  {day_before}",
        f"if not, write  {line.as_line(first.isoformat())}",
    ]


def _with_words(line: DateLine, period: Period) -> Proposal:
    """The date, and the words that came with it in another place."""
    iso, loose = line.iso(period), line.loose
    words = bare(loose.rest)
    if loose.before or not any(map(str.isalpha, words)):
        words = loose.text
    write = f"if {line.said(period)} is {line.means(period)}, write  {line.as_line(iso)}"
    if line.key == "due" and _OPEN.search(f"{loose.before} {loose.rest}"):
        not_yet = f"if it is not agreed yet, write  {line.as_line(TBC)}"
        return Proposal((write, not_yet, f"either way, so that nothing is lost, {line.whole}"))
    if line.key in ("due", "start"):
        return Proposal((write, f"and {line.note(words)}"))
    return Proposal((f"{write}{line.remark(words)}",))


def _figures(line: DateLine) -> Proposal:
    period = line.loose.parts[0].period
    iso = period.first.isoformat()
    return Proposal(
        (f"that is {spoken(period, period.first)}; a letter stands there for a figure",), iso, iso
    )


def _serial(line: DateLine) -> Proposal:
    period = line.loose.parts[0].period
    span, iso = line.fault.plan_time, period.first.isoformat()
    words = f"Excel counts days: {bare(line.loose.text)} is {spoken(period, period.first)}"
    within = span is None or span[0] <= period.first <= span[1]
    if within:
        return Proposal((words,), iso, iso)
    return Proposal((f"{words}, outside the plan", f"write  {line.blank}"))


def _periods(line: DateLine) -> Proposal:
    """A quarter, a term or a year, which may be one of two."""
    periods = [one.period for one in line.loose.parts]
    first, is_one = periods[0], len(periods) == 1
    if line.is_record:
        return Proposal((f"write  {line.blank}; {quoted(line.loose.text)} is no day",))
    if is_one:
        counts = f"{line.said(first)}; it counts as {line.chosen(first).isoformat()}"
        return Proposal((f"write  {line.as_line(line.iso(first))}", f"that is {counts}"))
    return Proposal(
        tuple(f"if {one.words} is meant, write  {line.as_line(line.iso(one))}" for one in periods)
    )


_OF_KIND: Mapping[Kind, Callable[[DateLine], Proposal]] = {
    Kind.RANGE: two_dates.ranged,
    Kind.MOVED: two_dates.moved,
    Kind.CHOICE: two_dates.choice,
    Kind.SEVERAL: two_dates.several,
    Kind.GLUED: two_dates.glued,
    Kind.FIGURES: _figures,
    Kind.SERIAL: _serial,
    Kind.NO_YEAR: without_year,
    Kind.PERIODS: _periods,
}
