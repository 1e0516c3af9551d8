"""What to write where a text says something about a date, but is none."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from wirralplan.checks.check import quoted
from wirralplan.checks.rules.dates import two_dates
from wirralplan.checks.rules.dates.ongoing_words import does_go_on, goes_on, says_more
from wirralplan.checks.rules.dates.proposals import DateLine, Proposal, bare, spoken
from wirralplan.checks.rules.dates.record_words import ended, for_record, for_text
from wirralplan.checks.rules.dates.week_words import names_a_week, of_week
from wirralplan.patterns import pattern
from wirralplan.plan.date_kinds import Kind
from wirralplan.plan.dates import days_in, month_name
from wirralplan.plan.periods import Period
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
    "from": pattern(r"(?:was|originally|previously|original|due|by)?[ :-]*", re.IGNORECASE),
}
_BY_END = pattern(r"(?P<rest>.*?)\b(?:the )?(?:very )?end(?: of)?", re.IGNORECASE)
_BY_BEGINNING = pattern(
    r"(?P<rest>.*?)\b(?:the )?(?:beginning|start|early|first week)(?: of| in)?", re.IGNORECASE
)
_PART_OF = pattern(
    r".*\b(?:mid|middle|late|early|beginning|start|(?:first|second|last) (?:half|week))\b.*",
    re.IGNORECASE,
)
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
_MIDDLE = pattern(r"(?:by |in )?(?:the )?mid(?:dle)?(?: of)?-?", re.IGNORECASE)
_SHORT_YEAR = pattern(r"[A-Za-z]{3,9}\.?[- ](\d\d)", re.ASCII)
_MOST_YEARS = 3


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
    day = line.chosen(period)
    iso = day.isoformat()
    if rest.startswith("#"):
        whole = f"{iso}{line.remark(rest.lstrip('# '))}"
        why = "with a space before the '#', the rest of the line is a remark of yours"
        return Proposal((f"write  {line.as_line(whole)}", why), iso, whole)
    if loose.mark and not loose.before:
        why = f"that is {spoken(period, day)}; leave out the {quoted(loose.mark)} behind it"
        return Proposal((why,), iso, iso)
    return _of_words(line, period)


def _of_words(line: DateLine, period: Period) -> Proposal:
    """One date by the words round it."""
    loose, day = line.loose, line.chosen(period)
    if line.key == "due" and (settled := ended(line, period)):
        return settled
    if names_a_week(line, ends=False) and not _ELSE.search(loose.before):
        return of_week(line)
    if not period.is_day and (asked := _of_a_month(line, period)):
        return asked
    before, partly = loose.before, False
    if not period.is_day:
        before, partly = _of_month(line, period)
    if not partly and _FITTING[line.key].fullmatch(before) and _AT_LATEST.fullmatch(loose.rest):
        iso = day.isoformat()
        is_guess = not period.is_day and before == loose.before
        guess = "; if another day is meant, write that" if is_guess else ""
        return Proposal((f"that is {spoken(period, day)}{guess}",), iso, iso)
    if partly or _ELSE.search(loose.before) or _ELSE.search(loose.rest):
        return _unsure(line, period)
    return _with_words(line, period)


def _of_a_month(line: DateLine, period: Period) -> Proposal | None:
    """What to ask about a month, where it may be a day, or where a day is needed."""
    if short := _SHORT_YEAR.fullmatch(line.loose.text):
        return _month_or_day(line, period, int(short[1]))
    if line.key == "date":
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
    if (found := pattern_.fullmatch(before)) is not None:
        return found["rest"].strip(), False
    return before, bool(_PART_OF.fullmatch(before)) or _BY_END.fullmatch(before) is not None


def _month_or_day(line: DateLine, period: Period, figures: int) -> Proposal:
    """``Apr-18`` is a month of 2018, or the 18th of one whose year is not written."""
    asked = [f"if that is {period.words}, write  {line.as_line(line.chosen(period).isoformat())}"]
    month = period.first.month
    if 1 <= figures <= days_in(period.first.year, month):
        days = line.as_line(one_of(_years_of(line, month, figures)))
        which = f"{figures} {month_name(month)}"
        asked.append(f"if it is {which}, write the day with its year:  {days}")
    return Proposal(tuple(asked))


def _unsure(line: DateLine, period: Period) -> Proposal:
    """A date that is not the day itself: one before it, after it, or somewhere in a month."""
    before, first = line.loose.before, period.first
    more = [f"either way, {line.whole}"] if bare(line.loose.rest) else []
    if line.key == "due" and _FROM.fullmatch(before):
        lines = [f"that says when it begins; write  {line.blank}"]
        lines.append(f"and {line.or_see('start', first.isoformat())}")
        if says_more(line.loose):
            lines.append(f"and {line.whole}")
        return Proposal(tuple(lines))
    if line.key == "due" and _BEFORE.fullmatch(before):
        return Proposal((*_before(line, period), *more))
    if not period.is_day and _MIDDLE.fullmatch(before):
        day = first.replace(day=15).isoformat()
        will_do = f"if the middle of {period.words} will do, write  {line.as_line(day)}"
        return Proposal((will_do, *more))
    lines = [f"write  {line.blank}"]
    if not period.is_day:
        lines.append(f"the last day of {period.words} is {period.last.isoformat()}")
    lines.append(f"and {line.whole}")
    return Proposal(tuple(lines))


def _before(line: DateLine, period: Period) -> Sequence[str]:
    """A due date before a day, or a month, which may be the first day that is too late."""
    first = period.first
    day_before = line.as_line((first - timedelta(1)).isoformat())
    if not period.is_day:
        return [f"if the last day before {period.words} is meant, write  {day_before}"]
    return [
        f"if that day itself is too late, write  {day_before}",
        f"if not, write  {line.as_line(first.isoformat())}",
    ]


def _with_words(line: DateLine, period: Period) -> Proposal:
    """The date, and the words that came with it in another place."""
    day, loose = line.chosen(period), line.loose
    words = bare(loose.rest)
    if loose.before or not any(map(str.isalpha, words)):
        words = loose.text
    comma = "" if period.is_day else ","
    said = f"if {spoken(period, day)}{comma} is {line.meaning}"
    if line.key in ("due", "start"):
        return Proposal(
            (f"{said}, write  {line.as_line(day.isoformat())}", f"and {line.note(words)}")
        )
    return Proposal((f"{said}, write  {line.as_line(day.isoformat())}{line.remark(words)}",))


def _years_of(line: DateLine, month: int, day: int) -> Sequence[str]:
    """That day of each year of the plan; with the year left open where there are too many."""
    span = line.fault.plan_time
    if span is None:
        return [f"<year>-{month:02}-{day:02}"]
    days = [
        f"{year}-{month:02}-{day:02}"
        for year in range(span[0].year, span[1].year + 1)
        if day <= days_in(year, month)
    ]
    fitting = [one for one in days if span[0].isoformat() <= one <= span[1].isoformat()]
    return fitting if 0 < len(fitting) <= _MOST_YEARS else [f"<year>-{month:02}-{day:02}"]


def _no_year(line: DateLine) -> Proposal:
    loose = line.loose
    if not loose.day and line.is_record:
        return Proposal((f"write  {line.blank}; {month_name(loose.month)} is no day",))
    if loose.day > days_in(2020, loose.month):
        return _no_such_day(line)
    day = loose.day or (1 if line.key in ("start", "starts") else days_in(2018, loose.month))
    which = f"{day} {month_name(loose.month)}" if loose.day else month_name(loose.month)
    days = one_of(_years_of(line, loose.month, day))
    return Proposal(
        (f"the year is missing: write {which} with its year, as  {line.as_line(days)}",)
    )


def _no_such_day(line: DateLine) -> Proposal:
    """A day that its month has in no year, without the year."""
    month, name = line.loose.month, month_name(line.loose.month)
    last = days_in(2018, month)
    nearest = line.as_line(one_of(_years_of(line, month, last)))
    return Proposal(
        (
            f"there is no {line.loose.day} {name}, and the year is missing",
            f"if {last} {name} is meant, write  {nearest}",
            f"if not, write  {line.blank}",
        )
    )


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
    if is_one and "term" not in first.words:
        day = line.chosen(first)
        return Proposal((f"did you mean {day.isoformat()}? that is {spoken(first, day)}",))
    return Proposal(tuple(_if_meant(line, one, is_one=is_one) for one in periods))


def _if_meant(line: DateLine, period: Period, *, is_one: bool) -> str:
    day = line.chosen(period)
    written = line.as_line(day.isoformat())
    if "term" in period.words:  # each school has its own days
        which = "first" if day == period.first else "last"
        month = f"{month_name(day.month)} {day.year}"
        written = line.as_line(f"<the {which} day of that term, in {month}>")
    return f"write  {written}" if is_one else f"if {period.words} is meant, write  {written}"


_OF_KIND: Mapping[Kind, Callable[[DateLine], Proposal]] = {
    Kind.RANGE: two_dates.ranged,
    Kind.MOVED: two_dates.moved,
    Kind.CHOICE: two_dates.choice,
    Kind.SEVERAL: two_dates.several,
    Kind.GLUED: two_dates.glued,
    Kind.FIGURES: _figures,
    Kind.SERIAL: _serial,
    Kind.NO_YEAR: _no_year,
    Kind.PERIODS: _periods,
}
