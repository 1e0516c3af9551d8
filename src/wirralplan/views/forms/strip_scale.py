"""A timeline in columns of text: which days stand in which, and the months above them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from wirralplan.plan.dates.days import days_in, month_name
from wirralplan.views.strips import Strips

# A month in so many columns, or a column for so many months: the finest that fits is taken.
_DIVISIONS = (
    *((parts, 1) for parts in (4, 3, 2, 1)),
    *((1, months) for months in (3, 6, 12, 24, 60, 120, 600)),
)
_YEAR = 12
_SHORT, _LONG = len("'18 "), len("2018 ")


class Scale(NamedTuple):
    """The columns of a timeline.

    ``starts`` has the first day of each, in order, and ``firsts`` those with which a month or a
    longer period begins. The line at ``day`` has a column of its own: what was up to that day
    stands before it, and what comes later behind it. A month has ``parts``, or a period ``months``.
    """

    starts: Sequence[date]
    firsts: Sequence[date]
    day: date
    parts: int
    months: int

    @property
    def width(self) -> int:
        """How many columns there are, with that of the line."""
        return len(self.starts) + 1

    @property
    def line(self) -> int:
        """The column of the line at the day."""
        return bisect_right(self.starts, self.day)

    def column(self, day: date) -> int:
        """The column of a day."""
        return bisect_right(self.starts, day) - (day <= self.day)


def fitting(strips: Strips, width: int) -> Scale:
    """The finest scale that takes no more than ``width`` columns, else the coarsest of all."""
    scales = [_scale(strips, parts, months) for parts, months in _DIVISIONS]
    return next((scale for scale in scales if scale.width <= width), scales[-1])


def heads(scale: Scale, width: int) -> tuple[str, str]:
    """The line of the years and the line of the months, no wider than ``width``."""
    return _above(_years(scale, width)), _above(_months(scale))


def _scale(strips: Strips, parts: int, months: int) -> Scale:
    first, last = _number(strips.first), _number(strips.last)
    firsts = [_month(number) for number in range(first - first % months, last + 1, months)]
    starts = {day for one in firsts for day in _parts(one, parts)}
    if strips.day < strips.last:
        starts.add(date.fromordinal(strips.day.toordinal() + 1))
    return Scale(sorted(starts), firsts, strips.day, parts, months)


def _number(day: date) -> int:
    return day.year * _YEAR + day.month - 1


def _month(number: int) -> date:
    return date(number // _YEAR, number % _YEAR + 1, 1)


def _parts(first: date, parts: int) -> Iterator[date]:
    """The first days of the ``parts`` of a month."""
    days = days_in(first.year, first.month)
    return (first.replace(day=1 + days * part // parts) for part in range(parts))


def _years(scale: Scale, width: int) -> Iterator[tuple[int, str]]:
    """The years with their columns: all in full where there is room, else as ``'18``.

    Of years in few columns some are left out, and so is one at an end where its name does not fit.
    """
    per_year = max(1, _YEAR * scale.parts // scale.months)
    januaries = [one for one in scale.firsts if one.month == 1]
    every = 1 if per_year >= _SHORT else -(-_LONG // per_year)
    shown = sorted({scale.firsts[0], *januaries[::every]})
    columns = [*map(scale.column, shown), width + 1]
    for day, at, after in zip(shown, columns, columns[1:], strict=False):
        name = f"'{day.year % 100:02}" if per_year == _SHORT else str(day.year)
        if len(name) < after - at:
            yield at, name


def _months(scale: Scale) -> Iterator[tuple[int, str]]:
    """The line at the day, and the months with their columns: by their first letters."""
    letters = 3 if scale.parts > 3 else 1
    yield scale.line, "│"
    if scale.months <= 3:
        yield from ((scale.column(one), month_name(one.month)[:letters]) for one in scale.firsts)


def _above(texts: Iterator[tuple[int, str]]) -> str:
    """The texts on one line, each at its column; a later one hides an earlier."""
    line: list[str] = []
    for at, text in texts:
        line += " " * (at + len(text) - len(line))
        line[at : at + len(text)] = text
    return "".join(line)
