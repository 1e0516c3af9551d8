"""What is wrong with a date, judged by the calendar and by the other dates of the plan."""

from datetime import date
from functools import cached_property

from wirralplan.plan.dates import Doubt, Reading, guessed, iso_parts, nearest_day
from wirralplan.plan.faults import DateForm, ImpossibleDate
from wirralplan.plan.model import Plan
from wirralplan.plan.walking import dates_in
from wirralplan.text.source import Span


class PlanTime:
    """The time that a plan speaks of. It is worked out when it is first needed."""

    def __init__(self, plan: Plan | None) -> None:
        """Take a plan as far as it could be read."""
        self._plan = plan

    @cached_property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of the plan's own span, else of the years of its dates.

        ``None`` where there is no date, and where the plan starts after it ends.
        """
        if self._plan is None:
            return None
        years = [day.year for _, day in dates_in(self._plan)]
        first = self._plan.starts or (date(min(years), 1, 1) if years else None)
        last = self._plan.ends or (date(max(years), 12, 31) if years else None)
        return (first, last) if first is not None and last is not None and first <= last else None

    def holds(self, reading: Reading) -> bool:
        """Whether a date that exists lies within it."""
        day = date(reading.year, reading.month, reading.day)
        return self.span is not None and self.span[0] <= day <= self.span[1]


def date_form(span: Span, key: str, value: str, time: PlanTime) -> DateForm:
    """The fault of a text that is not in the form of a date."""
    reading = guessed(value)
    if reading is None:
        return DateForm(span, key, value)
    suggestion, doubt = reading.iso, reading.doubt
    if not reading.exists:
        suggestion = _nearest(reading.year, reading.month, reading.day)
    elif not doubt and not reading.century and not time.holds(reading):
        doubt = Doubt.CENTURY
    missing_day = "" if reading.exists else reading.iso
    return DateForm(span, key, value, suggestion, reading.order, doubt, missing_day)


def impossible_date(span: Span, value: str) -> ImpossibleDate:
    """The fault of a date in the form of one whose day does not exist."""
    year, month, day = iso_parts(value) or (0, 0, 0)
    suggestion = _nearest(year, month, day)
    if not suggestion and (exchanged := nearest_day(year, day, month)) and exchanged.day == month:
        suggestion = exchanged.isoformat()  # day and month were exchanged
    return ImpossibleDate(span, value, suggestion)


def _nearest(year: int, month: int, day: int) -> str:
    nearest = nearest_day(year, month, day)
    return nearest.isoformat() if nearest else ""
