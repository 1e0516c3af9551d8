"""What a text that is no date says about one: a month, a range, two dates, a date with words.

Nothing here decides. Each kind leaves to the rule what to propose, and what to ask.
"""

import re
from datetime import date, timedelta

from wirralplan.patterns import pattern
from wirralplan.plan.dates.days import guessed, month_name
from wirralplan.plan.dates.kinds import Kind, Loose, Part
from wirralplan.plan.dates.month_words import MONTH, month_of
from wirralplan.plan.dates.months import Month
from wirralplan.plan.dates.pairs import joined, plain
from wirralplan.plan.dates.periods import Period, periods_in
from wirralplan.plan.dates.places import ORDINAL, WEEKDAY, places

_MOST_DAYS = 31  # also of a month that has fewer: there is no 31 June, and the rule says so
_LONGEST = 200  # a text of more characters is no date that somebody wrote in another way
_FLAGS = re.ASCII | re.IGNORECASE
# The first of two dates whose month or year only the second one says: 31 May - 30 June 2018.
SHORT_FIRST = pattern(
    rf"(?<![\w/.-])(?:(\d{{1,2}})/(\d{{1,2}})|({ORDINAL})(?: of)? ({MONTH})"
    rf"|({ORDINAL})|({MONTH}))"
    r"(?= ?(?:-|to|until|till) ?$)",
    _FLAGS,
)
_GLUED = pattern(
    r"(\d{4}-\d\d-\d\d)(\d{4}-\d\d-\d\d)|(\d\d/\d\d/\d{4})(\d\d/\d\d/\d{4})"
    r"|(\d\d/\d\d/\d\d)(\d\d/\d\d/\d\d)",
    re.ASCII,
)
_FIGURES = pattern(r"[\dOolI|]{1,4}([-/.])[\dOolI|]{1,2}\1[\dOolI|]{1,4}", re.ASCII)
_LETTERS = str.maketrans("OolI|", "00111")
_FEWEST_FIGURES = 4
_SERIAL = pattern(r"([34567]\d{4})(?:\.0+)?", re.ASCII)
_EXCEL_BEGINS = date(1899, 12, 30)
_NO_YEAR = pattern(
    rf"(?:{WEEKDAY}?(?:({ORDINAL})(?: of)?[- ]?({MONTH})|({MONTH})\.?[- ]{ORDINAL})"
    rf"|(\d{{1,2}})/(\d{{1,2}}))\.?",
    _FLAGS,
)
_NO_YEAR_MONTH_FIRST = pattern(rf"{WEEKDAY}?({MONTH})\.?[- ]({ORDINAL})\.?", _FLAGS)
_DAYS_OF_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# 06/18, which is a month of 2018, as there is no month 18.
_MONTH_AND_SHORT_YEAR = pattern(r"(0?[1-9]|1[0-2])/(1[3-9]|[2-9]\d)", _FLAGS)
_ONLY_MONTH = pattern(
    r"(?:(?:by|in|at|the|end|of|early|mid|late|beginning|start|during|before|after|from|since"
    r"|until) )*"
    rf"({MONTH})\.?",
    _FLAGS,
)


def loosely(value: str) -> Loose:
    """What ``value`` says about a date, although it is none."""
    text = " ".join(value.split())
    if len(text) > _LONGEST:
        return Loose(Kind.NONE, text)
    same = plain(text)
    return _peculiar(same, text) or _dated(same, text) or _without_date(same, text)


def _peculiar(plain: str, text: str) -> Loose | None:
    """What a program made of a date: tracked changes, scanned letters, numbers of days."""
    if found := _GLUED.fullmatch(plain):
        days = [_day(one) for one in found.groups() if one]
        if all(days):
            return Loose(Kind.GLUED, text, tuple(Part(day, "") for day in days if day))
    if _FIGURES.fullmatch(plain) and sum(map(str.isdigit, plain)) >= _FEWEST_FIGURES:
        day = _day(plain.translate(_LETTERS))
        if day and not plain.replace("-", "").replace("/", "").replace(".", "").isdigit():
            return Loose(Kind.FIGURES, text, (Part(day, ""),))
    if found := _SERIAL.fullmatch(plain):
        day = Period.of_day(_EXCEL_BEGINS + timedelta(int(found[1])))
        return Loose(Kind.SERIAL, text, (Part(day, ""),))
    return None


def _dated(plain: str, text: str) -> Loose | None:
    """A text with one or more days, or months with their year."""
    places = _places(plain)
    if not places:
        return None
    first, ends = places[0][0], [*(start for start, _, _ in places[1:]), len(text)]
    parts = tuple(
        Part(period, text[end:after].strip())
        for (_, end, period), after in zip(places, ends, strict=True)
    )
    before, tails = text[:first].strip(), [text[end:].strip() for _, end, _ in places]
    if len(parts) == 1:
        short = SHORT_FIRST.search(plain[:first])
        begun = _begun(short, parts[0].period) if short else None
        if short is None or begun is None:
            return Loose(Kind.ONE, text, parts, before)
        before, parts = text[: short.start()].strip(), (Part(begun, "-"), *parts)
        tails = ["", *tails]
    return joined(Loose(Kind.SEVERAL, text, parts, before), tails)


def _without_date(plain: str, text: str) -> Loose:
    """A quarter, a term, a year, or a day whose year is not written; else no date at all."""
    periods = periods_in(plain)
    if periods:
        return Loose(Kind.PERIODS, text, tuple(Part(one, "") for one in periods))
    if found := _MONTH_AND_SHORT_YEAR.fullmatch(plain):
        whole = Period.of_month(2000 + int(found[2]), int(found[1]))
        return Loose(Kind.ONE, text, (Part(whole, ""),))
    if found := _NO_YEAR.fullmatch(plain):
        if found[4]:
            day, month = int(found[4]), int(found[5])
        elif found[3]:
            turned = _NO_YEAR_MONTH_FIRST.fullmatch(plain)
            month = month_of(found[3])
            day = int(turned[2].rstrip("stndrhSTNDRH")) if turned else 0
        else:
            day, month = int(found[1].rstrip("stndrhSTNDRH")), month_of(found[2])
        if 1 <= month <= 12 and 1 <= day <= _MOST_DAYS:
            weekday = plain[:3].lower()
            of_week = _DAYS_OF_WEEK.index(weekday) if weekday in _DAYS_OF_WEEK else None
            return Loose(Kind.NO_YEAR, text, month=month, day=day, weekday=of_week)
    if found := _ONLY_MONTH.fullmatch(plain):
        return Loose(
            Kind.NO_YEAR, text, before=text[: found.start(1)].strip(), month=month_of(found[1])
        )
    return Loose(Kind.NONE, text)


def _places(plain: str) -> list[tuple[int, int, Period]]:
    """Where days and months stand, in their order; none where one of them does not exist."""
    found = list[tuple[int, int, Period]]()
    for start, end, says in places(plain):
        if isinstance(says, Month):
            found.append((start, end, Period.of_month(says.year, says.month)))
        elif says is None or not says.exists:
            return []
        else:
            found.append((start, end, Period.of_day(date(says.year, says.month, says.day))))
    return found


def _begun(found: re.Match[str], until: Period) -> Period | None:
    """The first of two dates, with what only the second one says."""
    year, month = until.last.year, until.last.month
    if found[6]:
        return Period.of_month(year, month_of(found[6])) if not until.is_day else None
    if found[1]:
        written = f"{found[1]}/{found[2]}/{year}"
    elif found[3]:
        written = f"{found[3]} {found[4]} {year}"
    else:
        written = f"{found[5]} {month_name(month)} {year}"
    return _day(written) if until.is_day else None


def _day(text: str) -> Period | None:
    reading = guessed(text)
    if reading is None or not reading.exists:
        return None
    return Period.of_day(date(reading.year, reading.month, reading.day))
