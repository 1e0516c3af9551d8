"""What is wrong with a date, judged by the calendar and by the other dates of the plan."""

from datetime import date
from functools import cached_property

from wirralplan.plan.dates.days import (
    Doubt,
    Reading,
    guessed,
    iso_month,
    iso_parts,
    nearest_day,
    summer_midnight,
    year_first_short,
)
from wirralplan.plan.dates.month_words import month_alone
from wirralplan.plan.faults import DateForm, ImpossibleDate
from wirralplan.plan.keys import Kind, key_at
from wirralplan.plan.lookup.short_answers import TBC_WORDS, answer
from wirralplan.plan.model import TBC, Plan
from wirralplan.plan.walking import dates_in
from wirralplan.text.route import Route, last_key
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
        years = [when.year for _, when in dates_in(self._plan)]
        first = self._plan.first_day or (date(min(years), 1, 1) if years else None)
        last = self._plan.last_day or (date(max(years), 12, 31) if years else None)
        return (first, last) if first is not None and last is not None and first <= last else None

    def holds(self, reading: Reading) -> bool:
        """Whether a date that exists lies within it."""
        day = date(reading.year, reading.month, reading.day)
        return self.span is not None and self.span[0] <= day <= self.span[1]


def date_form(span: Span, route: Route, value: str, time: PlanTime) -> DateForm:
    """The fault of a text that is not in the form of a date."""
    fault = DateForm(span, last_key(route), value, route=route, plan_time=time.span)
    key = key_at(route)
    kind = key.kind if key else Kind.DATE
    if kind is Kind.DUE and answer(value) in TBC_WORDS:
        return fault.changed(suggestion=TBC)
    reading = guessed(value)
    if reading is None:
        named = month_alone(value) if kind is not Kind.DAY else None
        if named is None:
            return fault
        month, whole = named
        return fault.changed(suggestion=str(month), doubt=None if whole else Doubt.END)
    if midnight := summer_midnight(value):
        return fault.changed(suggestion=midnight.isoformat(), doubt=Doubt.SUMMER, other=reading.iso)
    reading, other = _by_the_plan(reading, value, time)
    suggestion, doubt = reading.iso, reading.doubt
    if not reading.exists:
        suggestion = _nearest(reading.year, reading.month, reading.day)
        if not suggestion and reading.order.startswith("day"):
            suggestion = _exchanged(reading.year, reading.month, reading.day)
    elif not doubt and not reading.century and not time.holds(reading):
        doubt = Doubt.CENTURY
    missing_day = "" if reading.exists else reading.iso
    return fault.changed(
        suggestion=suggestion,
        order=reading.order,
        doubt=doubt,
        missing_day=missing_day,
        other=other,
    )


def _by_the_plan(reading: Reading, value: str, time: PlanTime) -> tuple[Reading, str]:
    """Whether day or year comes first, where that shows only by the time that the plan speaks of.

    The second is the other day where both are as likely: ``18-05-19``.
    """
    other = year_first_short(value)
    if other is None or not other.exists or time.span is None:
        return reading, ""
    held = reading.exists and time.holds(reading)
    if not time.holds(other):
        return reading, ""
    if not held:
        return other, ""
    return reading, other.iso if reading.doubt is Doubt.ORDER and other.iso != reading.iso else ""


def impossible_date(span: Span, value: str) -> ImpossibleDate:
    """The fault of a date in the form of one whose day, or whose month, does not exist."""
    if iso_month(value):
        return ImpossibleDate(span, value, "")
    year, month, day = iso_parts(value) or (0, 0, 0)
    suggestion = _nearest(year, month, day)
    return ImpossibleDate(span, value, suggestion or _exchanged(year, month, day))


def _exchanged(year: int, month: int, day: int) -> str:
    """The day where day and month were exchanged; empty where that is none either."""
    exchanged = nearest_day(year, day, month)
    return exchanged.isoformat() if exchanged and exchanged.day == month else ""


def _nearest(year: int, month: int, day: int) -> str:
    nearest = nearest_day(year, month, day)
    return nearest.isoformat() if nearest else ""
