"""The axis of a timeline: where a day stands on it, which lines go across, and their labels."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil
from typing import NamedTuple

from wirralplan.plan.dates.days import days_in, in_short, month_name
from wirralplan.views.forms.html.cells import percent

_JANUARY, _QUARTERS = 1, (4, 7, 10)
# Up to how many months there is a line for each month, a label for each quarter, and a line.
_WITH_MONTHS, _WITH_LABELS, _WITH_QUARTERS = 36, 48, 120
_MOST_YEARS = 10  # labels
# What share of the axis a label takes.
_LABEL = 0.07


class Line(NamedTuple):
    """A line across all strips, at the beginning of a month, a quarter or a year."""

    at: str
    style: str


class Label(NamedTuple):
    """A text over a line, at a height ``y``; ``anchor`` is the part of it that stands there."""

    at: str
    text: str
    style: str
    y: str = "2.2em"
    anchor: str = "start"


class Axis(NamedTuple):
    """The days from ``first`` on, which are ``days`` many: whole months."""

    first: date
    days: int

    @classmethod
    def of(cls, first: date, last: date) -> "Axis":
        """The axis for what lies between two days, with a month more at either end."""
        begins = (first.replace(day=1) - timedelta(days=1)).replace(day=1)
        after = _next_month(_next_month(last.replace(day=1)))
        return cls(begins, (after - begins).days)

    @property
    def last(self) -> date:
        """The last day on it."""
        return self.first + timedelta(days=self.days - 1)

    def share(self, day: date) -> float:
        """Which share of the axis is before the day."""
        return (day - self.first).days / self.days

    def lines(self) -> list[Line]:
        """The lines across."""
        kinds = {"year"}
        if self._months <= _WITH_QUARTERS:
            kinds.add("quarter")
        if self._months <= _WITH_MONTHS:
            kinds.add("month")
        found = ((month, _kind(month)) for month in self._beginnings())
        return [Line(percent(self.share(month)), kind) for month, kind in found if kind in kinds]

    def labels(self) -> list[Label]:
        """The years over their lines, and where there is room for them the quarters."""
        taken, labels = 0.0, []
        for month, text, style in self._texts():
            share = self.share(month)
            if taken <= share <= 1 - _LABEL:
                labels.append(Label(percent(share), text, style))
                taken = share + _LABEL / 2
        return labels

    def day_label(self, day: date) -> Label:
        """The day over its line."""
        share = self.share(day)
        anchor = "start" if share < _LABEL else "end" if share > 1 - _LABEL else "middle"
        return Label(percent(share), in_short(day), "today", ".9em", anchor)

    @property
    def _months(self) -> int:
        return round(self.days / 30.44)

    def _beginnings(self) -> Iterator[date]:
        month = self.first
        while self.share(month) < 1:
            yield month
            month = _next_month(month)

    def _texts(self) -> Iterator[tuple[date, str, str]]:
        """What may be labelled; the axis itself where its first year has no line in reach."""
        apart = ceil(self._months / 12 / _MOST_YEARS)
        new_year = date(self.first.year + 1, 1, 1)
        if self.first.month != _JANUARY and self.share(new_year) > _LABEL:
            yield self.first, str(self.first.year), "year"
        for month in self._beginnings():
            if month.month == _JANUARY:
                if month.year % apart == 0:
                    yield month, str(month.year), "year"
            elif month.month in _QUARTERS and self._months <= _WITH_LABELS:
                yield month, month_name(month.month)[:3], "quarter"


def _kind(month: date) -> str:
    if month.month == _JANUARY:
        return "year"
    return "quarter" if month.month in _QUARTERS else "month"


def _next_month(first: date) -> date:
    return first + timedelta(days=days_in(first.year, first.month))
