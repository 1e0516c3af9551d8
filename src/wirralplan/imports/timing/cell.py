"""The dates in a cell that is for them: the due date, the start, the day it was completed."""

from dataclasses import replace

from wirralplan.imports.timing import words
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.times import Time, flat, ranges_joined, times_in
from wirralplan.patterns import pattern
from wirralplan.plan.dates.kinds import Kind
from wirralplan.plan.dates.loose import loosely
from wirralplan.plan.dates.months import DayOrMonth, Month, Tbc
from wirralplan.plan.dates.pairs import plain

MOVED = "the date moved; record under 'moves' when, why and who agreed"
_LONGEST = 200
_EITHER = "two people would read this differently: write a day, a month or tbc"
_SHORT_MONTH = pattern(r"(?:by )?[A-Za-z]{3,9}\.? \d{2}")
_LEAD = pattern(
    r"(?:by|by the|on|in|due|due by|before|to be completed(?: by)?|complete(?:d)? by|completion by"
    r"|completion|deadline|target|target date|no later than|implement(?:ed)?(?: by)?)?[ :-]*"
)


def of_due(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Timing:
    """What a cell under "Deadline" says. ``title`` are words beside the date that are no time."""
    line = flat(text)
    if not line:
        return Timing()
    bare = line.strip(" .()[]*")
    if words.TBC.fullmatch(bare):
        return Timing(due=Tbc.TBC, written=line)
    if words.ONGOING.fullmatch(bare):
        return Timing(ongoing=True, written=line)
    if words.DAY_DONE.fullmatch(bare):
        return Timing(due=Tbc.TBC, status=line, written=line)
    if len(line) > _LONGEST:
        return _undecided(line, "the text is too long for a date")
    times = ranges_joined(line, times_in(line, order))
    if len(times) == 1 and times[0].when is not None:
        return _of_one(line, times[0])
    return _of_moved(line) if len(times) > 1 else _without_day(line)


def _undecided(line: str, why: str = _EITHER) -> Timing:
    return Timing(undecided=line, written=line, doubts=(f"'{line}': {why}",))


def _of_one(line: str, time: Time) -> Timing:
    """One day, month or range, with the words round it."""
    before, after = plain(line)[: time.start].strip(" (["), line[time.end :].strip(" )].,;")
    assert time.when is not None  # noqa: S101 - the caller looked
    if _SHORT_MONTH.fullmatch(line):
        return _undecided(line, "a day or a month of a year? Write 2018-09 or 2018-09-18")
    if time.begins is not None:
        is_bare = before.lower() in ("", "from", "between") and not after
        timing = Timing(due=time.when, start=time.begins, written=line, doubts=time.doubts)
        return timing if is_bare else _with_words(timing, before, after)
    when: DayOrMonth = time.when
    if words.UNDERWAY.fullmatch(before) and (not after or words.ONWARDS.fullmatch(after)):
        return Timing(start=when, ongoing=True, written=line, doubts=time.doubts)
    if words.FROM.fullmatch(before):
        return _started(line, time, after)
    if words.ONWARDS.fullmatch(after) and after and _LEAD.fullmatch(before.lower()):
        return Timing(start=when, ongoing=True, written=line, doubts=time.doubts)
    timing = Timing(due=when, written=line, doubts=time.doubts)
    if _LEAD.fullmatch(before.lower()) and not after:
        return timing
    return _with_words(timing, before, after)


def _started(line: str, time: Time, after: str) -> Timing:
    if after and words.ONWARDS.fullmatch(after):
        return Timing(start=time.when, ongoing=True, written=line, doubts=time.doubts)  # type: ignore[arg-type]  # it is there
    doubt = f"'{line}' says when it starts, not when it is due"
    timing = Timing(due=Tbc.TBC, start=time.when, written=line, doubts=(*time.doubts, doubt))
    return _with_words(timing, "", after) if after else timing


def _with_words(timing: Timing, before: str, after: str) -> Timing:
    """A date beside words that may say something else of it: that it slipped, that it is none."""
    beside = " ".join(one for one in (before, after) if one)
    if words.NOT_DONE.search(f" {beside} ") or words.OF_ELSE.search(f"{before} ") or "/" in beside:
        return _undecided(timing.written)
    if words.LEFT.search(beside):
        return _undecided(timing.written)
    doubt = f"'{beside}' stands beside the date"
    return replace(timing, title=beside, doubts=(*timing.doubts, doubt))


def _of_moved(line: str) -> Timing:
    """Several dates: the newest of a move; else nobody can know which."""
    loose = loosely(line)
    if loose.kind is not Kind.MOVED or loose.before or loose.rest.strip(" )].,;"):
        return _undecided(line)
    period = loose.parts[0].period
    when = period.first if period.is_day else Month(period.first.year, period.first.month)
    return Timing(due=when, written=line, doubts=(MOVED,))


def _without_day(line: str) -> Timing:
    """A quarter, a term, a year; or words."""
    loose = loosely(line)
    if loose.kind is Kind.PERIODS and len(loose.parts) == 1:
        last = loose.parts[0].period.last
        month = Month(last.year, last.month)
        doubt = f"'{line}' was read as its last month, {month}"
        return Timing(due=month, written=line, doubts=(doubt,))
    if loose.kind is Kind.NO_YEAR:
        return _undecided(line, "the year is not given")
    return _undecided(line)


def of_start(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Timing:
    """What a cell of start dates says; ``title`` is all of it where it is no date."""
    found = of_due(text, order)
    if found.start is not None and not found.title:
        return Timing(start=found.start, written=found.written, doubts=found.doubts[:1])
    if found.due is None or isinstance(found.due, Tbc) or found.title or found.undecided:
        return Timing(title=flat(text))
    return Timing(start=found.due, written=found.written, doubts=found.doubts)


def of_completed(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Timing:
    """What a cell of "Date completed" says: a day by itself is one."""
    line = flat(text)
    times = times_in(line, order)
    if len(times) == 1 and times[0].when is not None:
        alone = not line[: times[0].start].strip(" (") and not line[times[0].end :].strip(" ).")
        if alone:
            return Timing(completed=times[0].when, written=line, doubts=times[0].doubts)
    return of_status(text, order)


def of_status(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Timing:
    """What a cell of status or progress says: a completion only where its day stands with it."""
    line = flat(text)
    if len(line) > _LONGEST:
        return Timing(status=line)
    times = times_in(line, order)
    if len(times) != 1 or times[0].when is None:
        return Timing(status=line)
    time = times[0]
    before, after = line[: time.start], line[time.end :]
    if words.NOT_DONE.search(f"{before} {after}"):
        return Timing(status=line)
    completed = Timing(completed=time.when, written=line, doubts=time.doubts)
    if words.DONE_DAY.fullmatch(before) and not after.strip(" )].!,;"):
        return completed
    if not before.strip(" ([") and words.DAY_DONE.fullmatch(after):
        return completed
    if words.STARTS_DONE.match(line) or (
        not before.strip(" ([") and words.STARTS_DONE.match(after.lstrip(" -:,\u2013\u2014"))
    ):
        doubt = f"'{line}' was read as completed on {time.when}"
        return replace(completed, title=line, doubts=(*time.doubts, doubt))
    return Timing(status=line)
