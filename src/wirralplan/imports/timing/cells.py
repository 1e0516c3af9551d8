"""Cells of the columns for due dates and for starts."""

import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from wirralplan.imports.timing import sentences
from wirralplan.imports.timing.completion import is_status
from wirralplan.imports.timing.event import DayOrder, Timing
from wirralplan.imports.timing.found import Found, found_in
from wirralplan.imports.timing.leads import Role
from wirralplan.imports.timing.left_over import looks_like_time
from wirralplan.imports.timing.lines import alike, one_line, without
from wirralplan.imports.timing.standing import is_nothing, standing_cell
from wirralplan.imports.timing.times import Kind, times_in
from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import guessed, summer_midnight
from wirralplan.plan.dates.kinds import Kind as TextKind
from wirralplan.plan.dates.loose import loosely
from wirralplan.plan.dates.months import Month, Tbc
from wirralplan.plan.dates.periods import Period

_FLAGS = re.ASCII | re.IGNORECASE
_CLOCK = pattern(
    r"[T ](?P<time>\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(?: ?[ap]m|Z|[-+]\d{2}:?\d{2})?\Z", _FLAGS
)
_MIDNIGHT = pattern(r"0?0:00(?::00(?:\.0+)?)?", re.ASCII)
_DENIES = pattern(
    r"\b(?:not|never|no longer|unless|except|cancelled|withdrawn|missed|instead|unlikely|or|if"
    r"|after|when|once)\b",
    _FLAGS,
)
_SAYS_WHEN = pattern(
    r"\b(?:immediate(?:ly)?|urgent(?:ly)?|soon|within|annual|daily|regular(?:ly)?|on-?going"
    r"|under ?way|continu\w+|rolling|terms?|weeks?|months?|years?|days?|spring|summer|autumn|winter"
    r"|short|medium|long|permanent(?:ly)?|throughout)\b",
    _FLAGS,
)
_GOES_ON = pattern(r"\b(?:on-?going|under ?way|continu\w+|in progress)\b", _FLAGS)
_MONTH = pattern(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\b"
    r"|(?<![\w/])\d{1,2}/\d{1,2}\.?\Z",
    _FLAGS,
)
_YEAR = pattern(r"\d{4}|'\d\d|/\d\d\b.*/", re.ASCII)
_UNREADABLE = (TextKind.FIGURES, TextKind.GLUED)
_LONGEST = 200


class _Cell(NamedTuple):
    """What a cell says, and the longer time in it that is read as one month."""

    says: Timing
    opens: Period | None = None
    words: str = ""


def of_due(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Timing:
    """A cell of a column for due dates; ``title`` has its words that are no time."""
    return _cell(one_line(text), order, "due").says


def of_start(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> Timing:
    """A cell of a column for starts. What is not plainly a start stays in ``title``."""
    line = one_line(text)
    cell = _cell(line, order, "start")
    says = cell.says
    if says.undecided:
        return Timing(title=line, doubts=says.doubts)
    if says.start is None and (says.ongoing or isinstance(says.due, Tbc)):
        return Timing(title=line, doubts=(sentences.no_time(line),))
    if says.start is not None:
        return _with_more(says)
    if isinstance(says.due, Tbc):
        return says
    return _begun(replace(says, due=None, start=says.due), cell)


def _begun(says: Timing, cell: _Cell) -> Timing:
    """A longer time begins with its first month."""
    if cell.opens is None:
        return says
    first = cell.opens.first
    old, new = (say(cell.opens, cell.words) for say in (sentences.end_of, sentences.beginning_of))
    doubts = tuple(new if one == old else one for one in says.doubts)
    return replace(says, start=Month(first.year, first.month), doubts=doubts)


def _with_more(says: Timing) -> Timing:
    """A start with the end beside it, or with the word that it goes on."""
    if says.due is not None:
        return replace(says, doubts=(*says.doubts, sentences.START_SAYS_DUE))
    if _GOES_ON.search(says.written):
        return replace(says, doubts=(*says.doubts, sentences.START_GOES_ON))
    return replace(says, ongoing=False)


def _cell(line: str, order: DayOrder, column: str) -> _Cell:
    if not line:
        return _Cell(Timing())
    if standing := standing_cell(line):
        return _Cell(standing)
    if is_status(line):
        doubt = sentences.only_status(column)
        return _Cell(Timing(status=line, written=line, doubts=(doubt,)))
    if len(line) > _LONGEST:
        return _Cell(_only_words(line))
    with_clock = _with_clock(line, order)
    return _Cell(with_clock) if with_clock else _dated(line, order) or _Cell(_undated(line, order))


def _only_words(line: str) -> Timing:
    words = looks_like_time(line)
    return Timing(line, doubts=(sentences.left(words) if words else sentences.no_time(line),))


def _with_clock(line: str, order: DayOrder) -> Timing | None:
    """A day with the time of day, as programs write it."""
    plain = alike(line)
    found = _CLOCK.search(plain, max(0, len(plain) - 40))
    if found is None:
        return None
    times = times_in(line[: found.start()], plain[: found.start()], order)
    if len(times) != 1 or (times[0].start, times[0].end) != (0, found.start()):
        return None
    day = summer_midnight(plain) or times[0].when
    if not isinstance(day, date):
        return None
    if _MIDNIGHT.fullmatch(found["time"]):
        return Timing(due=day, written=line, doubts=times[0].doubts)
    doubts = (*times[0].doubts, sentences.unsure_due(day, line))
    return Timing(due=day, written=line, doubts=doubts)


def _dated(line: str, order: DayOrder) -> _Cell | None:
    found = found_in(line, alike(line), order, years=True)
    if not found:
        return None
    if len(found) > 1:
        return _Cell(_undecided(line, sentences.several_times(line)))
    one = found[0]
    title = without(line, one.cut, one.end)
    if looks_like_time(title) or _SAYS_WHEN.search(title):
        is_year = one.group.kind is Kind.YEAR
        doubt = sentences.no_time(line) if is_year else sentences.several_times(line)
        return _Cell(_undecided(line, doubt))
    if not one.is_time_of_it or _DENIES.search(title):
        return _Cell(_undecided(line, sentences.not_due(line)))
    opens = one.group.opens if one.group.due is not None else None
    words = line[one.group.start : one.group.end]
    return _Cell(_with_words(line, one, title), opens, words)


def _with_words(line: str, one: Found, title: str) -> Timing:
    """A cell with one time, and perhaps with other words."""
    value, written = one.value, line[one.start : one.end].strip()
    doubts = list(value.doubts)
    if one.group.due is None:
        undecided = line[one.group.start : one.group.end]
        value = Timing(undecided=undecided)
    elif not one.is_sure and not _is_bare(one):
        doubts.append(one.unsure(line))
    if title:
        doubts.append(sentences.beside(title))
    return replace(value, title=title, written=written, doubts=tuple(doubts))


def _is_bare(one: Found) -> bool:
    """Whether a time is only unsure in a title: in a cell the words beside it are said anyway."""
    is_plain = one.goes_on or not one.lead.is_sure or one.group.is_loose
    return one.lead.role is Role.BARE and is_plain


def _undecided(line: str, doubt: str) -> Timing:
    return Timing(undecided=line, written=line, doubts=(doubt,))


def _undated(line: str, order: DayOrder) -> Timing:
    """A cell without a day or a month of some year."""
    if unbroken := _unbroken(line, order):
        return unbroken
    loose = loosely(line)
    if loose.kind is TextKind.SERIAL:
        return _undecided(line, sentences.serial(line, loose.parts[0].period.first))
    if looks_like_time(line) or loose.kind in _UNREADABLE or loose.kind is TextKind.NO_YEAR:
        has_month = _MONTH.search(alike(line)) and not _YEAR.search(line)
        doubt = sentences.no_year(line) if has_month else sentences.no_time(line)
        return _undecided(line, doubt)
    if _SAYS_WHEN.search(line) and not is_nothing(line):
        return _undecided(line, sentences.no_time(line))
    return Timing(title=line, doubts=(sentences.no_time(line),))


def _unbroken(line: str, order: DayOrder) -> Timing | None:
    """Eight figures without a sign between them."""
    reading = guessed(line)
    if reading is None or not reading.exists:
        return None
    if order is DayOrder.MONTH_FIRST and not reading.order.startswith("year"):
        return _undecided(line, sentences.no_time(line))
    day = date(reading.year, reading.month, reading.day)
    return Timing(due=day, written=line, doubts=(sentences.read_as(day, line),))
