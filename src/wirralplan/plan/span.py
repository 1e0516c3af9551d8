"""The time that a plan speaks of: that is how a year of two figures is known to be one of it."""

from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel

from wirralplan.plan.keys import Kind, keys_of
from wirralplan.plan.model import UNREAD_DAY, Plan


def time_of(plan: Plan) -> tuple[date, date] | None:
    """The first and the last day of the plan's own span, else of the years of its dates.

    ``None`` where nothing tells, and where the plan starts after it ends.
    """
    years = [day.year for day in _days(plan) if day != UNREAD_DAY]
    first = plan.starts or (date(min(years), 1, 1) if years else None)
    last = plan.ends or (date(max(years), 12, 31) if years else None)
    return (first, last) if first is not None and last is not None and first <= last else None


def _days(part: BaseModel) -> Iterator[date]:
    """Every date that is given in a part and in those below it."""
    for key in keys_of(type(part)).values():
        value = getattr(part, key.attribute)
        if key.kind is Kind.DATE and value is not None:
            yield value
        for one in value if key.kind is Kind.PARTS else ():
            yield from _days(one)
